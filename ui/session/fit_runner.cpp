// SPDX-License-Identifier: Apache-2.0
#include "ui/session/fit_runner.h"

#include <QMetaObject>
#include <algorithm>
#include <utility>

namespace abf::ui {

namespace {
constexpr int kTickMs = 25;
}

FitRunner::FitRunner(QObject* parent) : QObject(parent) {
    ticker_.setInterval(kTickMs);
    ticker_.setTimerType(Qt::PreciseTimer);
    connect(&ticker_, &QTimer::timeout, this, &FitRunner::tick);
}

FitRunner::~FitRunner() = default;

void FitRunner::start(FitTask task) {
    waiting_.reset();
    worker_.cancel();
    endReplay();
    launch(std::move(task));
}

void FitRunner::startNewest(FitTask task) {
    endReplay();
    if (running_)
        waiting_ = std::move(task);
    else
        launch(std::move(task));
}

void FitRunner::launch(FitTask task) {
    const std::uint64_t id = ++id_;
    recorder_ = std::make_shared<StepRecorder>();
    shown_ = nullptr;
    running_ = std::move(task);
    running_->options.evidence = evidence_;
    clock_.start();
    if (running_->replay) ticker_.start();
    emit started();
    worker_.replace([this, id, fitter = fitter_, problem = running_->problem, options = running_->options,
                     recorder = recorder_](const std::stop_token& stop) {
        auto result = fitter->fit(
            problem, options, [&](Step step) { recorder->add(std::move(step)); }, stop);
        QMetaObject::invokeMethod(
            this, [this, id, result = std::move(result)] { take(id, result); }, Qt::QueuedConnection);
    });
}

void FitRunner::take(std::uint64_t id, const Result<FitResult>& result) {
    if (id != id_ || !running_) return;  // another fit has been started since
    const FitTask task = std::move(*running_);
    running_.reset();
    ticker_.stop();
    const bool live = shown_ != nullptr;  // its steps have been seen: going back to the first would confuse
    if (!result) {
        waiting_.reset();
        emit failed(result.error());
        emit settled();
        return;
    }
    const bool replay =
        task.replay && !waiting_ && replayMs_ > 0 && !live && result->termination != Termination::Cancelled;
    if (replay) {
        replay_ = recorder_->all();
        replayPhotos_ = task.photos;
    }
    emit finished(task, *result);
    if (running_) return;  // a listener started the next one
    if (waiting_) {
        launch(*std::exchange(waiting_, std::nullopt));
    } else if (!replay_.empty()) {
        clock_.start();
        ticker_.start();
    } else {
        emit settled();
    }
}

void FitRunner::stop() {
    waiting_.reset();
    worker_.cancel();
    if (replaying()) {
        endReplay();
        emit settled();
    }
}

void FitRunner::discard() {
    waiting_.reset();
    worker_.cancel();
    endReplay();
    if (!running_) return;
    running_.reset();
    ++id_;
    ticker_.stop();
    emit settled();
}

void FitRunner::endReplay() {
    if (replay_.empty()) return;
    replay_.clear();
    ticker_.stop();
}

void FitRunner::tick() {
    const auto elapsed = static_cast<double>(clock_.elapsed());
    if (running_) {
        if (elapsed < kHoldMs) return;
        const Step newest = recorder_->newest();
        if (!newest || newest == shown_) return;
        shown_ = newest;
        emit stepShown(newest, running_->photos, -1);
        return;
    }
    if (replay_.empty()) return ticker_.stop();
    const Step step = replay_[replayStep(replay_.size(), elapsed, replayMs_)];
    if (step != shown_) {
        shown_ = step;
        emit stepShown(step, replayPhotos_, std::min(1.0, elapsed / replayMs_));
    }
    if (elapsed >= replayMs_) {
        endReplay();
        emit settled();
    }
}

}  // namespace abf::ui
