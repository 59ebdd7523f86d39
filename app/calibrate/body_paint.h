// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <vector>

#include "app/calibrate/body_sampler.h"
#include "core/body/body_evaluator.h"
#include "core/body/body_model.h"

namespace abf::calibrate {

/// A posed body as a clothed person: colours per vertex, clothes, hair and shoes standing out from the skin.
struct PaintedBody {
    Eigen::Matrix3Xf vertices, normals;    ///< topology anny
    std::vector<Eigen::Vector3f> colours;  ///< linear RGB
};

/// Paints skin, eyes, brows, lips, hair, shirt, trousers and shoes in random colours and cuts by bone weights
/// and rest position.
class BodyPainter {
  public:
    explicit BodyPainter(const BodyModel& model);
    PaintedBody paint(const EvaluatedBody& body, Random& random) const;

  private:
    enum class Region : std::uint8_t {
        Head,
        Eye,
        Neck,
        Torso,
        UpperArm,
        LowerArm,
        Hand,
        UpperLeg,
        LowerLeg,
        Foot
    };
    const BodyModel& model_;
    std::vector<Region> regions_;
    std::vector<bool> leftEye_, rightEye_;
};

}  // namespace abf::calibrate
