// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "core/base/result.h"
#include "core/body/body_evaluator.h"
#include "core/evaluate/natural_pose.h"
#include "core/evaluate/perturbation.h"
#include "core/evaluate/subject_sampler.h"
#include "core/fit/fit_geometry.h"
#include "core/silhouette/body_surface.h"

namespace abf {

enum class PhotoSide { Front, Side, Back };

/// What one photo of a subject shows and what a detector finds in it.
struct SyntheticPhoto {
    Stance stance = Stance::Relaxed;
    BodyPose pose;              ///< LocalRef, identity root
    PinholeCamera camera;       ///< the true one; from the frame of `pose`
    Eigen::Matrix3Xf vertices;  ///< posed, the frame of `pose`
    double staturePx = 0;       ///< of the upright body at the pelvis' distance
    FitView view;               ///< landmarks, world landmarks, focal length as known, mask of the bare body
    cv::Mat clothedMask;        ///< the same person, clothed
};

/// Photographs subjects. One thread at a time; several may share geometry and surface.
class SyntheticPhotographer {
  public:
    SyntheticPhotographer(std::shared_ptr<const BodyModel> model, const FitGeometry& geometry,
                          const BodySurface& surface);

    /// `key` decides everything that is random. Errors: those of the evaluator.
    Result<SyntheticPhoto> take(const Subject& subject, PhotoSide side, const Perturbation& perturbation,
                                std::uint64_t key);

  private:
    void detectLandmarks(const Subject& subject, const EvaluatedBody& body, double stature,
                         const Perturbation& perturbation, SeededRandom& random, SyntheticPhoto& photo);

    std::shared_ptr<const BodyModel> model_;
    const FitGeometry& geometry_;
    const BodySurface& surface_;
    std::unique_ptr<BodyEvaluator> evaluator_;
    std::unique_ptr<BodyPoints::Workspace, void (*)(BodyPoints::Workspace*)> workspace_;
    std::vector<int> carriers_;  ///< by landmark, the bone that it is fixed to
};

}  // namespace abf
