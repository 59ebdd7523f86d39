// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>
#include <optional>

#include "core/body/body_evaluator.h"
#include "core/fit/body_fitter.h"
#include "gpu/evaluator_choice.h"
#include "ui/session/body_frame.h"
#include "ui/session/worker.h"

namespace abf::ui {

/// 18 years or more by the age slider. The body of anybody younger always wears its suit.
bool isAdult(const BodyShape& shape);

/// Turns parameters into drawable frames on its own thread. Only the newest request is evaluated and only the
/// newest frame delivered: about 2 ms a frame. Its measures follow, as far as the next request leaves time
/// for them: longer than kLongestUnmeasured none stay away. Bodies come from the CPU or a Vulkan device; of
/// the latter only the vertices are read back.
class BodyPreview : public QObject {
    Q_OBJECT
  public:
    struct Request {
        BodyShape shape;
        std::optional<ViewState> state;  ///< absent: `pose`, seen by no camera
        BodyPose pose;                   ///< the reference pose unless set
        std::optional<FitView> view;     ///< when given with a state, the frame brings its figures
        std::uint64_t photo = 0;
        std::shared_ptr<const Eigen::Matrix3Xf> scan;  ///< handed on to the frame
        bool tapes = false;                            ///< the frame brings its tapes
        std::optional<BodyShape> reference;            ///< the frame brings the differences from this body
    };

    explicit BodyPreview(QObject* parent = nullptr);
    ~BodyPreview() override;

    /// Where bodies are evaluated; before setModel().
    void setBackend(Backend backend, VulkanOptions options);
    /// Once, before the first request. The first frames come from the CPU, whatever was chosen: a device is
    /// opened beside them.
    void setModel(std::shared_ptr<const BodyModel> model, std::shared_ptr<const BodyFitter> fitter);
    void request(Request request);

    static constexpr std::chrono::milliseconds kLongestUnmeasured{60};

  signals:
    void frameReady(std::shared_ptr<const abf::ui::BodyFrame> frame);
    /// Of the rest shape of the newest frame that was measured.
    void measured(const abf::MeasureValues& measures);
    void failed(const QString& message);
    /// A device took over from the CPU, or the CPU from a device: BodyEvaluator::backendName().
    void backendChanged(const QString& name);

  private:
    struct Bench;
    void deliver(std::shared_ptr<const BodyFrame> frame);
    void tell(const QString& backend, const QString& message);

    Backend backend_ = Backend::Auto;
    VulkanOptions vulkan_;
    std::shared_ptr<Bench> bench_;          ///< used on the worker only
    std::atomic<std::uint64_t> asked_ = 0;  ///< requests so far
    std::mutex mutex_;
    std::shared_ptr<const BodyFrame> newest_;
    Worker worker_;  // last: joined first
};

/// The drawn surface of topology `anny`: triangles and the suit's colours.
BodySurface makeBodySurface(const std::shared_ptr<const BodyModel>& model);

}  // namespace abf::ui
