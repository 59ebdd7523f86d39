// SPDX-License-Identifier: Apache-2.0
#include "core/body/thread_team.h"

#include <algorithm>

namespace abf {

ThreadTeam::ThreadTeam(int threads) {
    if (threads <= 0) threads = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    for (int member = 1; member < threads; ++member) workers_.emplace_back([this, member] { serve(member); });
}

ThreadTeam::~ThreadTeam() {
    {
        const std::lock_guard lock(mutex_);
        closing_ = true;
    }
    begin_.notify_all();
    for (std::thread& worker : workers_) worker.join();
}

void ThreadTeam::run(std::size_t count, const std::function<void(std::size_t, int)>& task) {
    {
        const std::lock_guard lock(mutex_);
        task_ = &task;
        count_ = count;
        next_ = 0;
        busy_ = static_cast<int>(workers_.size());
        ++round_;
    }
    begin_.notify_all();
    work(0);
    std::unique_lock lock(mutex_);
    end_.wait(lock, [&] { return busy_ == 0; });
}

void ThreadTeam::serve(int member) {
    std::uint64_t served = 0;
    for (;;) {
        {
            std::unique_lock lock(mutex_);
            begin_.wait(lock, [&] { return closing_ || round_ != served; });
            if (closing_) return;
            served = round_;
        }
        work(member);
        const std::lock_guard lock(mutex_);
        if (--busy_ == 0) end_.notify_one();
    }
}

void ThreadTeam::work(int member) {
    for (std::size_t i; (i = next_++) < count_;) (*task_)(i, member);
}

}  // namespace abf
