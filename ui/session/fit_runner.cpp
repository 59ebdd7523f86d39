// SPDX-License-Identifier: Apache-2.0
#include "ui/session/fit_runner.h"

#include <QMetaObject>
#include <algorithm>
#include <utility>

#include "gpu/fit/evidence_choice.h"

namespace abf::ui {

namespace {
constexpr int kTickMs = 25;
/// Steps that a fit took unseen at its end from which on they are shown afterwards.
constexpr std::size_t kWorthAReplay = 6;
}  // namespace

/// Where fits are computed, found out once.
struct FitRunner::EvidenceChoice {
    std::shared_ptr<const BodyModel> model;
    Backend backend;
    VulkanOptions options;
    std::optional<Result<EvidenceFactory>> chosen = std::nullopt;

    const Result<EvidenceFactory>& get() {
        if (!chosen) chosen = chooseEvidence(model, backend, options);
        return *chosen;
    }
};

FitRunner::FitRunner(QObject* parent) : QObject(parent) {
    ticker_.setInterval(kTickMs);
    ticker_.setTimerType(Qt::PreciseTimer);
    connect(&ticker_, &QTimer::timeout, this, &FitRunner::tick);
}

FitRunner::~FitRunner() = default;

void FitRunner::setBackend(Backend backend, VulkanOptions options) {
    backend_ = backend;
    vulkan_ = std::move(options);
}

void FitRunner::setFitter(std::shared_ptr<const BodyModel> model, std::shared_ptr<const BodyFitter> fitter) {
    fitter_ = std::move(fitter);
    evidence_ = std::make_shared<EvidenceChoice>(std::move(model), backend_, vulkan_);
    worker_.post([evidence = evidence_](const std::stop_token&) { (void)evidence->get(); });
}

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
    followed_ = 0;
    shown_ = nullptr;
    running_ = std::move(task);
    clock_.start();
    if (running_->replay) ticker_.start();
    emit started();
    worker_.replace([this, id, fitter = fitter_, evidence = evidence_, problem = running_->problem,
                     options = running_->options, recorder = recorder_](const std::stop_token& stop) mutable {
        Result<FitResult> result;
        if (const auto& chosen = evidence->get()) {
            options.evidence = *chosen;
            result = fitter->fit(
                problem, options, [&](Step step) { recorder->add(std::move(step)); }, stop);
        } else {
            result = propagate(chosen);
        }
        QMetaObject::invokeMethod(
            this, [this, id, result = std::move(result)] { take(id, result); }, Qt::QueuedConnection);
    });
}

void FitRunner::take(std::uint64_t id, const Result<FitResult>& result) {
    if (id != id_ || !running_) return;  // another fit has been started since
    const FitTask task = std::move(*running_);
    running_.reset();
    ticker_.stop();
    // From where it was followed to: going back to the first would confuse.
    std::vector<Step> unseen = recorder_->from(followed_);
    const bool live = followed_ > 0 && unseen.size() < kWorthAReplay;
    if (!result) {
        waiting_.reset();
        emit failed(result.error());
        emit settled();
        return;
    }
    const bool replay =
        task.replay && !waiting_ && replayMs_ > 0 && !live && result->termination != Termination::Cancelled;
    if (replay) {
        replay_ = std::move(unseen);
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
        const std::size_t followed = followSteps(followed_, recorder_->count());
        if (followed == followed_) return;
        followed_ = followed;
        emit stepShown(recorder_->step(followed - 1), running_->photos, -1);
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
