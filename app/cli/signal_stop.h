// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stop_token>
#include <thread>

namespace abf::cli {

/// Turns Ctrl-C (SIGINT) and SIGTERM into a stop request. Make it before any other thread starts: threads inherit
/// the blocked signals. A second signal ends the program at once with exit code 130.
class SignalStop {
  public:
    SignalStop();
    std::stop_token token() const { return stop_.get_token(); }

  private:
    std::stop_source stop_;
    std::jthread waiter_;
};

}  // namespace abf::cli
