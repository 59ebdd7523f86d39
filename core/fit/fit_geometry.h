// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <mutex>
#include <vector>

#include "core/body/body_evaluator.h"
#include "core/body/body_points.h"
#include "core/body/surface_points.h"
#include "core/fit/body_least_squares.h"
#include "core/fit/fit_problem.h"
#include "core/fit/joint_limits.h"
#include "core/measure/body_measurer.h"
#include "core/silhouette/silhouette_matcher.h"

namespace abf {

/// What all fits of one model share: landmark points, the surface, joints, and the exact mesh for the last
/// word on stature and floor. Immutable but for the evaluator behind a mutex; safe to share.
class FitGeometry {
  public:
    explicit FitGeometry(std::shared_ptr<const BodyModel> model);

    const Rig& rig() const { return model_->annyRig(); }
    /// The 33 landmarks, then the points of stance_points.h.
    const BodyPoints& landmarks() const { return *landmarks_; }
    /// Vertices on which a body can stand, see extreme_vertices.h; for surface().
    const std::vector<std::uint32_t>& extremes() const { return extremes_; }
    const SurfacePoints& surface() const { return surface_; }
    const std::vector<Joint>& joints() const { return joints_; }
    /// The root and the bones of joints(): those that a fit turns.
    const std::vector<int>& freeBones() const { return freeBones_; }

    struct Extent {
        double stature;  ///< rest max z − min z, metres
        double lowestZ;  ///< of the posed mesh, in the frame of the pose
    };
    /// By the whole mesh of topology anny (about a millisecond; waits for other threads' calls).
    Result<Extent> exactExtent(const BodyShape& shape, const BodyPose& pose) const;
    /// Between corresponding vertices of two bodies of topology anny, metres.
    Result<double> largestDistance(const BodyShape& shapeA, const BodyPose& poseA, const BodyShape& shapeB,
                                   const BodyPose& poseB) const;

    /// The mesh of topology anny, in the frame of the pose.
    struct Skin {
        Eigen::Matrix3Xf vertices;  ///< 3×13,718
        /// By vertex, metres: how far apart the bones that move it would put it. Linear blend skinning is off by a
        /// part of that where joints are bent.
        Eigen::VectorXf strain;
    };
    /// Waits as exactExtent().
    Result<Skin> posedSkin(const BodyShape& shape, const BodyPose& pose) const;
    const SilhouetteMatcher& silhouettes() const { return silhouettes_; }
    const BodyMeasurer& measurer() const { return measurer_; }
    const BodyModel& model() const { return *model_; }

  private:
    std::shared_ptr<const BodyModel> model_;
    std::unique_ptr<BodyPoints> landmarks_;
    SilhouetteMatcher silhouettes_;
    BodyMeasurer measurer_;
    std::vector<std::uint32_t> extremes_;
    SurfacePoints surface_;
    std::vector<Joint> joints_;
    std::vector<int> freeBones_;
    mutable std::mutex evaluatorMutex_;
    std::unique_ptr<BodyEvaluator> evaluator_;
};

/// Figures of a view as defined for fit.json. `points`: landmark points in the frame that `camera` maps from.
ViewFigures viewFigures(const FitGeometry& geometry, const FitView& view, const PinholeCamera& camera,
                        const Eigen::Matrix3Xd& points, const BodyPose& pose, double stature);

/// RMS over all counted landmarks of all views, pixels.
double overallRms(const std::vector<FitView>& views, const std::vector<ViewFigures>& figures);

}  // namespace abf
