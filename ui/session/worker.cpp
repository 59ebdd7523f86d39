// SPDX-License-Identifier: Apache-2.0
#include "ui/session/worker.h"

#include <utility>

namespace abf::ui {

Worker::Worker(AtEnd atEnd) : atEnd_(atEnd), thread_([this](const std::stop_token& stop) { run(stop); }) {}

Worker::~Worker() {
    thread_.request_stop();
    if (atEnd_ == AtEnd::Drop) cancel();
    thread_.join();
}

void Worker::post(Job job) {
    {
        const std::lock_guard lock(mutex_);
        jobs_.push_back(std::move(job));
    }
    wake_.notify_one();
}

void Worker::replace(Job job) {
    std::deque<Job> dropped;  // destroyed outside the lock
    {
        const std::lock_guard lock(mutex_);
        dropped.swap(jobs_);
        jobs_.push_back(std::move(job));
    }
    wake_.notify_one();
}

void Worker::cancel() {
    std::deque<Job> dropped;
    std::stop_source running{std::nostopstate};
    {
        const std::lock_guard lock(mutex_);
        dropped.swap(jobs_);
        running = running_;
    }
    running.request_stop();
}

void Worker::run(const std::stop_token& stop) {
    for (;;) {
        Job job;
        std::stop_token jobStop;
        {
            std::unique_lock lock(mutex_);
            wake_.wait(lock, stop, [this] { return !jobs_.empty(); });
            if (jobs_.empty()) return;
            job = std::move(jobs_.front());
            jobs_.pop_front();
            running_ = std::stop_source();
            jobStop = running_.get_token();
        }
        job(jobStop);
    }
}

}  // namespace abf::ui
