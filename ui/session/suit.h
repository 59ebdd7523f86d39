// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <vector>

#include "core/body/body_model.h"

namespace abf::ui {

/// The neutral matte bodysuit that the body always wears on the screen. The suit is a colour per vertex and
/// normals that are smoothed where it covers, so that light shows no anatomical detail; the vertices
/// themselves stay exact.
std::vector<Eigen::Vector3f> suitColours(const BodyModel& model);

/// 0..1 a vertex of topology `anny`: 1 on the skin, 0 on eyes and in the mouth.
std::vector<float> skinShares(const BodyModel& model);

class SuitNormals {
  public:
    explicit SuitNormals(const BodyModel& model);

    /// Unit normals of topology `anny`, 3×V.
    void compute(const Eigen::Matrix3Xf& vertices, Eigen::Matrix3Xf& normals);

  private:
    std::vector<std::uint32_t> triangles_;
    std::vector<std::uint32_t> covered_;         ///< vertices under the suit
    std::vector<std::uint32_t> neighbourStart_;  ///< per covered vertex, into neighbours_
    std::vector<std::uint32_t> neighbours_;
    Eigen::Matrix3Xf smoothed_;
};

}  // namespace abf::ui
