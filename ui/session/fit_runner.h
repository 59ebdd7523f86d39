// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <memory>
#include <optional>
#include <vector>

#include "core/fit/body_fitter.h"
#include "gpu/evaluator_choice.h"
#include "ui/session/document.h"
#include "ui/session/fit_playback.h"
#include "ui/session/worker.h"

namespace abf::ui {

/// A fit that was asked for and, when it ends, its result.
struct FitTask {
    FitProblem problem;
    FitOptions options;
    std::vector<PhotoId> photos;  ///< the photo of each view
    KnownFacts known;             ///< what the problem was told
    bool replay = true;           ///< show the steps; otherwise only the result
};

/// Runs fits one after the other on its own thread. A fit takes a fraction of a second, so its steps are
/// recorded and, once the result is in, replayed; a fit that takes longer than `kHoldMs` is followed live
/// instead, and what was not seen yet when it ends is replayed. All signals come on the UI thread.
class FitRunner : public QObject {
    Q_OBJECT
  public:
    static constexpr int kHoldMs = 400;

    explicit FitRunner(QObject* parent = nullptr);
    ~FitRunner() override;

    /// Where fits are computed; before setFitter().
    void setBackend(Backend backend, VulkanOptions options);
    /// Once. The backend is chosen on the worker, at once; where it is not to be had, every fit says so.
    void setFitter(std::shared_ptr<const BodyModel> model, std::shared_ptr<const BodyFitter> fitter);
    /// Stops what runs, drops what waits, ends a replay, and starts this one.
    void start(FitTask task);
    /// Starts this one after the running one; of several that wait only the newest is run.
    void startNewest(FitTask task);
    /// Asks a running fit to stop (its best parameters still arrive by `finished`) and ends a replay.
    void stop();
    /// Drops whatever runs, waits or is replayed; nothing more is heard of it.
    void discard();
    /// Ends a replay without its last picture: the caller shows something newer.
    void endReplay();

    bool running() const { return running_.has_value(); }
    /// Running, and its steps are to be shown.
    bool runningForShow() const { return running_ && running_->replay; }
    bool replaying() const { return !replay_.empty(); }
    /// What a replay begins with; null when nothing is replayed.
    Step firstReplayStep() const { return replay_.empty() ? nullptr : replay_.front(); }
    void setReplayMs(int milliseconds) { replayMs_ = milliseconds; }
    int replayMs() const { return replayMs_; }

  signals:
    void started();
    /// A step to show, at most one a displayed frame. `progress` 0..1 within a replay, -1 while running live.
    void stepShown(const abf::ui::Step& step, const std::vector<abf::ui::PhotoId>& photos, double progress);
    void finished(const abf::ui::FitTask& task, const abf::FitResult& result);
    void failed(const abf::Error& error);
    /// After `finished`, once its steps have been shown (at once where nothing is replayed).
    void settled();

  private:
    void launch(FitTask task);
    void take(std::uint64_t id, const Result<FitResult>& result);
    void tick();

    struct EvidenceChoice;
    std::shared_ptr<const BodyFitter> fitter_;
    Backend backend_ = Backend::Auto;
    VulkanOptions vulkan_;
    std::shared_ptr<EvidenceChoice> evidence_;  ///< used on the worker only
    std::optional<FitTask> running_, waiting_;
    std::uint64_t id_ = 0;
    std::shared_ptr<StepRecorder> recorder_;
    std::size_t followed_ = 0;  ///< steps of the running fit that have been shown or passed
    Step shown_;
    std::vector<Step> replay_;
    std::vector<PhotoId> replayPhotos_;
    QElapsedTimer clock_;
    QTimer ticker_;
    int replayMs_ = 800;
    Worker worker_;  // last: joined first
};

}  // namespace abf::ui
