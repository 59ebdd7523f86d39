// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <vector>

#include "core/body/body_evaluator.h"
#include "core/body/body_model.h"
#include "core/base/seeded_random.h"

namespace abf {

/// A posed body as a person: colours per vertex; clothes, hair and shoes stand out from the skin.
struct PaintedBody {
    Eigen::Matrix3Xf vertices, normals;    ///< topology anny, the frame of the posed body
    std::vector<Eigen::Vector3f> colours;  ///< linear RGB
};

enum class Wear {
    Clothes,   ///< shirt, trousers or shorts, and shoes, 3 to 20 mm thick
    Underwear  ///< painted on: nothing but the hair stands out from the skin
};

/// Paints skin, eyes, brows, lips, hair and what is worn in random colours and cuts by bone weights and rest
/// position. Immutable.
class BodyPainter {
  public:
    /// `model` must outlive the painter.
    explicit BodyPainter(const BodyModel& model);
    /// `body` must have its rest vertices. The same numbers give the same skin and hair whatever is worn.
    PaintedBody paint(const EvaluatedBody& body, Wear wear, SeededRandom& random) const;

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

}  // namespace abf
