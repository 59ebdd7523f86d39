// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace abf::ui {

/// One thread that runs jobs in their order. Any thread may post. Destruction asks the running job to stop
/// and joins; waiting jobs are dropped, or still run when AtEnd::Finish was asked for (files being written).
class Worker {
  public:
    /// Runs on the worker's thread; polls the token.
    using Job = std::function<void(std::stop_token)>;
    enum class AtEnd { Drop, Finish };

    explicit Worker(AtEnd atEnd = AtEnd::Drop);
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    void post(Job job);
    /// Drops what waits and posts `job`; a running job goes on undisturbed.
    void replace(Job job);
    /// Drops what waits and asks the running job to stop. Does not wait.
    void cancel();

  private:
    void run(const std::stop_token& stop);

    const AtEnd atEnd_;
    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::deque<Job> jobs_;
    std::stop_source running_;
    std::jthread thread_;  // last: starts when all else exists
};

}  // namespace abf::ui
