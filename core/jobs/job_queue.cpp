// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/job_queue.h"

#include <sys/resource.h>

#include <algorithm>
#include <exception>
#include <numeric>

#include "core/jobs/job_history.h"
#include "core/library/record_times.h"

namespace abf {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kRemembered = 20;  // durations

Result<JobOutcome> runGuarded(const JobWork& work, JobContext& context) {
    try {
        return work(context);
    } catch (const std::exception& error) {
        return fail(ErrorCode::Internal,
                    std::string("Something went wrong inside the program: ") + error.what() + ".");
    }
}

}  // namespace

void JobContext::progress(double fraction, const std::string& stage) {
    JobRecord told;
    {
        std::unique_lock lock(queue_.mutex_);
        const auto job = queue_.find(id_);
        if (queue_.paused_ && !queue_.ending_) {
            const auto since = Clock::now();
            queue_.wake_.wait(lock, stop_, [&] { return !queue_.paused_ || queue_.ending_; });
            job->pausedFor += Clock::now() - since;
        }
        if (isOver(job->record.state)) return;  // cancelled: nobody asks any more
        job->record.progress = std::clamp(fraction, job->record.progress, 1.0);
        job->record.stage = stage;
        told = job->record;
    }
    queue_.tell(told);
}

void JobContext::log(const std::string& line) {
    JobRecord told;
    {
        const std::lock_guard lock(queue_.mutex_);
        const auto job = queue_.find(id_);
        job->record.log.push_back(line);
        told = job->record;
    }
    queue_.tell(told);
}

JobQueue::JobQueue(Options options)
    : history_(std::move(options.history)),
      changed_(std::move(options.changed)),
      givesWay_(options.givesWay),
      concurrency_(std::max(1, options.concurrency)) {}

JobQueue::~JobQueue() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    cancelAll();
    for (std::jthread& thread : threads_) thread.request_stop();
    wake_.notify_all();
    threads_.clear();
}

JobId JobQueue::add(std::string name, std::string key, JobWork work) {
    auto job = std::make_shared<Job>();
    {
        const std::lock_guard lock(mutex_);
        job->record.id = ++lastId_;
        job->record.name = std::move(name);
        job->record.key = std::move(key);
        job->record.created = timestampNow();
        job->work = std::move(work);
        jobs_.push_back(job);
        startThreads();
    }
    tell(job->record);
    wake_.notify_one();
    return job->record.id;
}

void JobQueue::startThreads() {
    while (static_cast<int>(threads_.size()) < concurrency_)
        threads_.emplace_back([this](const std::stop_token& end) { run(end); });
}

void JobQueue::run(const std::stop_token& end) {
    const auto waiting = [](const std::shared_ptr<Job>& job) {
        return job->record.state == JobState::Waiting;
    };
    // On Linux a thread of its own, and inherited by threads that it starts.
    constexpr int kLowPriority = 10;
    if (givesWay_) ::setpriority(PRIO_PROCESS, 0, kLowPriority);
    for (;;) {
        std::shared_ptr<Job> job;
        {
            std::unique_lock lock(mutex_);
            wake_.wait(lock, end, [&] {
                return !paused_ && running_ < concurrency_ && std::ranges::any_of(jobs_, waiting);
            });
            if (end.stop_requested()) return;
            job = *std::ranges::find_if(jobs_, waiting);
            job->record.state = JobState::Running;
            job->record.started = timestampNow();
            job->begun = Clock::now();
            ++running_;
        }
        JobContext context(*this, job->record.id, job->stop.get_token());
        context.progress(0, {});
        finish(job, runGuarded(job->work, context));
    }
}

void JobQueue::finish(const std::shared_ptr<Job>& job, const Result<JobOutcome>& outcome) {
    JobRecord over;
    {
        const std::lock_guard lock(mutex_);
        JobRecord& record = job->record;
        record.seconds = workedFor(*job);
        if (!record.finished) record.finished = timestampNow();
        if (isOver(record.state)) {
            // Cancelled while it ran: told already.
        } else if (outcome) {
            record.state = JobState::Done;
            record.progress = 1;
            record.outcome = *outcome;
            durations_.push_back(record.seconds);
            if (durations_.size() > kRemembered) durations_.erase(durations_.begin());
        } else {
            record.state =
                outcome.error().code == ErrorCode::Cancelled ? JobState::Cancelled : JobState::Failed;
            record.error = outcome.error();
            record.log.push_back(outcome.error().message);
        }
        over = record;
    }
    // Written before anybody hears that it is done.
    if (history_) {
        if (auto stored = history_->add(over); !stored) {
            const std::lock_guard lock(mutex_);
            job->record.log.push_back(stored.error().message);
            over = job->record;
        }
    }
    job->work = {};
    tell(over);
    {
        const std::lock_guard lock(mutex_);
        --running_;
    }
    wake_.notify_all();
}

void JobQueue::tell(const JobRecord& record) const {
    if (changed_) changed_(record);
}

std::shared_ptr<JobQueue::Job> JobQueue::find(JobId id) const {
    const auto at = std::ranges::find_if(jobs_, [id](const auto& job) { return job->record.id == id; });
    return at == jobs_.end() ? nullptr : *at;
}

double JobQueue::workedFor(const Job& job) const {
    return std::chrono::duration<double>(Clock::now() - job.begun - job.pausedFor).count();
}

void JobQueue::pause() {
    const std::lock_guard lock(mutex_);
    paused_ = true;
}

void JobQueue::resume() {
    {
        const std::lock_guard lock(mutex_);
        paused_ = false;
    }
    wake_.notify_all();
}

bool JobQueue::paused() const {
    const std::lock_guard lock(mutex_);
    return paused_;
}

bool JobQueue::cancel(JobId id) {
    JobRecord told;
    std::stop_source stop{std::nostopstate};
    {
        const std::lock_guard lock(mutex_);
        const auto job = find(id);
        if (!job || isOver(job->record.state)) return false;
        // Over at once for everybody; the thread of a running one follows when it next looks.
        const bool began = job->record.state == JobState::Running;
        job->record.state = JobState::Cancelled;
        job->record.finished = timestampNow();
        job->record.error =
            Error{ErrorCode::Cancelled, began ? "Cancelled on the way." : "Cancelled before it began."};
        if (!began) job->work = {};
        stop = job->stop;
        told = job->record;
    }
    stop.request_stop();
    tell(told);
    wake_.notify_all();
    return true;
}

void JobQueue::cancelAll() {
    for (const JobRecord& job : records()) cancel(job.id);
}

void JobQueue::setConcurrency(int count) {
    {
        const std::lock_guard lock(mutex_);
        concurrency_ = std::max(1, count);
        if (!jobs_.empty()) startThreads();
    }
    wake_.notify_all();
}

int JobQueue::concurrency() const {
    const std::lock_guard lock(mutex_);
    return concurrency_;
}

void JobQueue::forgetFinished() {
    const std::lock_guard lock(mutex_);
    std::erase_if(jobs_, [](const auto& job) { return isOver(job->record.state) && !job->work; });
}

std::vector<JobRecord> JobQueue::records() const {
    const std::lock_guard lock(mutex_);
    std::vector<JobRecord> all;
    all.reserve(jobs_.size());
    for (const auto& job : jobs_) all.push_back(job->record);
    return all;
}

std::optional<JobRecord> JobQueue::record(JobId id) const {
    const std::lock_guard lock(mutex_);
    const auto job = find(id);
    return job ? std::optional(job->record) : std::nullopt;
}

std::optional<double> JobQueue::secondsLeft() const {
    const std::lock_guard lock(mutex_);
    if (durations_.empty()) return std::nullopt;
    const double usual =
        std::accumulate(durations_.begin(), durations_.end(), 0.0) / double(durations_.size());
    double work = 0, longest = 0;
    for (const auto& job : jobs_) {
        double left = 0;
        if (job->record.state == JobState::Waiting) left = usual;
        if (job->record.state == JobState::Running) left = std::max(0.0, usual - workedFor(*job));
        work += left;
        longest = std::max(longest, left);
    }
    return std::max(work / concurrency_, longest);
}

bool JobQueue::idle() const {
    const std::lock_guard lock(mutex_);
    return running_ == 0 &&
           std::ranges::all_of(jobs_, [](const auto& job) { return isOver(job->record.state); });
}

void JobQueue::wait(std::stop_token stop) {
    std::unique_lock lock(mutex_);
    wake_.wait(lock, stop, [&] {
        return running_ == 0 &&
               std::ranges::all_of(jobs_, [](const auto& job) { return isOver(job->record.state); });
    });
}

}  // namespace abf
