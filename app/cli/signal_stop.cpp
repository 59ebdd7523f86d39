// SPDX-License-Identifier: Apache-2.0
#include "app/cli/signal_stop.h"

#include <csignal>
#include <ctime>
#include <unistd.h>

#include "app/cli/output.h"

namespace abf::cli {

SignalStop::SignalStop() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    waiter_ = std::jthread([signals, stop = stop_](std::stop_token ended) mutable {
        constexpr timespec kPoll{0, 50'000'000};
        while (!ended.stop_requested()) {
            if (sigtimedwait(&signals, nullptr, &kPoll) < 0) continue;
            if (!stop.request_stop()) _exit(kCancelled);
        }
    });
}

}  // namespace abf::cli
