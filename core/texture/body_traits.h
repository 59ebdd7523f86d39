// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <array>
#include <cstdint>
#include <vector>

#include "core/body/body_evaluator.h"
#include "core/body/body_model.h"

namespace abf {

/// What a texture needs to know of each vertex of topology anny.
struct BodyTraits {
    Eigen::Matrix3Xf rest;  ///< metres, of the shape at hand
    Eigen::Matrix3Xf axes;  ///< unit: along the limb; upwards on head, trunk, hands and feet
    /// 0..1: fingers are seldom where a fit puts them, and toes are in shoes: photos say nothing of their
    /// colour.
    std::vector<float> trust;
    std::vector<std::uint8_t> hand;  ///< 1: moved by the hand or its fingers most; 2: by the forearm; else 0
    /// Between vertices of the body's material, the lower first, each once; no diagonals of quads.
    std::vector<std::array<std::uint32_t, 2>> edges;
    std::vector<std::uint32_t> mirrored;       ///< see mirroredVertices()
    std::vector<std::uint32_t> handTriangles;  ///< 3 vertices each, of hand == 1
};

BodyTraits bodyTraits(const BodyModel& model, const EvaluatedBody& body);

}  // namespace abf
