// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace abf {

/// A fixed team of threads that share out numbered tasks. The thread that calls run() is one of them.
class ThreadTeam {
  public:
    /// `threads` counts the calling one; 0 means one a processor.
    explicit ThreadTeam(int threads);
    ~ThreadTeam();
    ThreadTeam(const ThreadTeam&) = delete;
    ThreadTeam& operator=(const ThreadTeam&) = delete;

    int size() const { return static_cast<int>(workers_.size()) + 1; }

    /// Calls task(i, member) once for each i in [0, count), member in [0, size()) naming the thread, and
    /// returns when all are done. Tasks must not throw. One run() at a time.
    void run(std::size_t count, const std::function<void(std::size_t task, int member)>& task);

  private:
    void serve(int member);
    void work(int member);

    std::mutex mutex_;
    std::condition_variable begin_, end_;
    const std::function<void(std::size_t, int)>* task_ = nullptr;  // while a run lasts
    std::size_t count_ = 0;
    std::atomic<std::size_t> next_{0};
    std::uint64_t round_ = 0;  // guarded by mutex_, as are these
    int busy_ = 0;
    bool closing_ = false;
    std::vector<std::thread> workers_;
};

}  // namespace abf
