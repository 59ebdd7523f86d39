// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <array>
#include <cstdint>
#include <memory>
#include <vector>

#include "core/body/body_model.h"
#include "core/measure/body_measurer.h"

namespace abf {

/// A tape on a posed body, ready to be drawn.
struct CarriedTape {
    Measure measure;
    bool closed;
    Eigen::Matrix3Xf points;   ///< 3×n, metres, world, about every centimetre; just above the skin
    Eigen::Matrix3Xf normals;  ///< 3×n, unit, away from the body
};

/// Takes tapes from the rest body, on which they are read, to the posed one. Each point keeps its place on
/// the nearest triangle and its height above it, so a girth stays where it was laid whatever the pose. Lines
/// that a ruler measures through the body (shoulder width, the parts of an arm) are laid over the skin;
/// heights become a ruler that stands before or behind the body.
class TapeCarrier {
  public:
    explicit TapeCarrier(std::shared_ptr<const BodyModel> model);

    /// `rest`, `posed`: 3×V, the vertices of topology anny of one body. A few milliseconds. One thread at a
    /// time.
    std::vector<CarriedTape> carry(const std::vector<TapeLine>& lines, const Eigen::Matrix3Xf& rest,
                                   const Eigen::Matrix3Xf& posed);

  private:
    struct Place {
        std::uint32_t triangle = 0;
        Eigen::Vector3f shares;  ///< of its corners
        Eigen::Vector3f rise;    ///< from there to the point, along the triangle's own axes
    };
    void sortVertices(const Eigen::Matrix3Xf& rest);
    Place placeOf(const Eigen::Vector3f& point, const Eigen::Matrix3Xf& rest, bool onSkin) const;
    std::vector<Eigen::Vector3f> drape(const TapeLine& line, const Eigen::Matrix3Xf& rest) const;

    std::shared_ptr<const BodyModel> model_;
    std::vector<std::uint32_t> ofVertex_, firstOfVertex_;  ///< the triangles about each vertex
    // Vertices of the last rest body by cells of a grid.
    Eigen::Vector3f origin_ = Eigen::Vector3f::Zero();
    std::array<int, 3> cells_{};
    std::vector<std::uint32_t> inCell_, firstInCell_;
};

}  // namespace abf
