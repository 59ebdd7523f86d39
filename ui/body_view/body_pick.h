// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "ui/body_view/orbit_camera.h"
#include "ui/session/body_frame.h"

namespace abf::ui {

/// Where a ray first meets the body.
struct BodyHit {
    std::uint32_t vertex;   ///< the nearest corner of the triangle that is hit
    Eigen::Vector3f point;  ///< world, the body standing on the ground
};

/// `frame`'s vertices standing where they are drawn. About a millisecond.
std::optional<BodyHit> hitBody(const BodySurface& surface, const BodyFrame& frame, const ViewRay& ray);

}  // namespace abf::ui
