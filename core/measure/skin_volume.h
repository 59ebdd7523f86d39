// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/body/body_model.h"
#include "core/measure/point_gradient.h"
#include "core/measure/rest_body.h"

namespace abf {

/// The triangles of topology anny that make its outer skin: the largest connected piece, which is closed. The
/// eyes and the tongue are closed pieces of their own that lie within it or in its hollows; they are left
/// out.
std::vector<std::array<std::uint32_t, 3>> skinTriangles(const BodyModel& model);

/// What the triangles enclose, cubic metres: a sixth of the sum of a·(b × c).
double enclosedVolume(const RestBody& body, std::span<const std::array<std::uint32_t, 3>> triangles);

/// Its derivatives by all vertices: a sixth of the sum of b × c.
SkinGradient enclosedVolumeGradient(const RestBody& body,
                                    std::span<const std::array<std::uint32_t, 3>> triangles);

}  // namespace abf
