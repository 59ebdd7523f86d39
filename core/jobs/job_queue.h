// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

#include "core/jobs/job_record.h"

namespace abf {

class JobHistory;
class JobQueue;

/// What a running job sees of its queue; used on the job's thread.
class JobContext {
  public:
    const std::stop_token& stop() const { return stop_; }
    /// Tells how far the job is. Waits here while the queue is paused, so a job that tells often pauses soon.
    void progress(double fraction, const std::string& stage);
    void log(const std::string& line);

  private:
    friend class JobQueue;
    JobContext(JobQueue& queue, JobId id, std::stop_token stop)
        : queue_(queue), id_(id), stop_(std::move(stop)) {}
    JobQueue& queue_;
    JobId id_;
    std::stop_token stop_;
};

/// Polls context.stop() often (every 100 ms or less) and then returns Cancelled.
using JobWork = std::function<Result<JobOutcome>(JobContext& context)>;

/// Runs jobs in their order, so many at once, on threads of its own. Every call may come from any thread.
/// Destruction cancels what is left and waits for it.
class JobQueue {
  public:
    struct Options {
        int concurrency = 1;
        bool givesWay = false;  ///< its threads run only where nothing else wants to: a window stays quick
        std::shared_ptr<JobHistory> history = {};  ///< jobs that are over are added
        /// After every change of a job, on any thread, without a lock of the queue. Must be quick.
        std::function<void(const JobRecord&)> changed = {};
    };
    explicit JobQueue(Options options);
    ~JobQueue();
    JobQueue(const JobQueue&) = delete;
    JobQueue& operator=(const JobQueue&) = delete;

    JobId add(std::string name, std::string key, JobWork work);
    /// Nothing more is begun, and what runs waits at its next progress().
    void pause();
    void resume();
    bool paused() const;
    /// The job is over at once; the thread of a running one is free when that next looks, and idle() and wait()
    /// wait for it. False for one that is over.
    bool cancel(JobId id);
    void cancelAll();
    void setConcurrency(int count);
    int concurrency() const;
    /// Drops records of jobs that are over.
    void forgetFinished();

    /// All jobs, in the order in which they were added.
    std::vector<JobRecord> records() const;
    std::optional<JobRecord> record(JobId id) const;
    /// Until everything that is waiting and running will be done; nothing before the first job has told how
    /// long such jobs take.
    std::optional<double> secondsLeft() const;
    bool idle() const;
    /// Returns when nothing waits or runs, or when asked to stop.
    void wait(std::stop_token stop = {});

  private:
    friend class JobContext;
    struct Job {
        JobRecord record;
        JobWork work;
        std::stop_source stop;
        std::chrono::steady_clock::time_point begun;
        std::chrono::steady_clock::duration pausedFor{};
    };
    void run(const std::stop_token& end);
    void finish(const std::shared_ptr<Job>& job, const Result<JobOutcome>& outcome);
    void tell(const JobRecord& record) const;
    std::shared_ptr<Job> find(JobId id) const;  ///< under the lock
    void startThreads();                        ///< under the lock
    double workedFor(const Job& job) const;     ///< under the lock

    const std::shared_ptr<JobHistory> history_;
    const std::function<void(const JobRecord&)> changed_;
    const bool givesWay_;
    mutable std::mutex mutex_;
    std::condition_variable_any wake_;
    std::vector<std::shared_ptr<Job>> jobs_;
    std::vector<double> durations_;  ///< of the last jobs that were done
    JobId lastId_ = 0;
    int concurrency_, running_ = 0;
    bool paused_ = false, ending_ = false;
    std::vector<std::jthread> threads_;  // last: joined first
};

}  // namespace abf
