// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <memory>

#include "core/body/aligned_vector.h"
#include "core/body/body_model.h"

namespace abf {

/// What is measured: the rest mesh of topology anny and the rest heads of rig anny's bones, metres, world
/// axes (Z up, the body faces -Y, its left is +X).
struct RestBody {
    AlignedVector<float> x, y, z;  ///< planes over the vertices of the anny prefix
    Eigen::Matrix3Xd heads;        ///< 3×bones

    Eigen::Vector3d vertex(std::uint32_t v) const { return {x[v], y[v], z[v]}; }
};

/// The rest body of a shape with the model's sizes. About a millisecond; safe to call from any thread.
RestBody makeRestBody(const std::shared_ptr<const BodyModel>& model, const BodyShape& shape);

}  // namespace abf
