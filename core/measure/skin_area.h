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

/// Those of the skin's triangles that lie outside: without the lining of the mouth.
std::vector<std::array<std::uint32_t, 3>> outerTriangles(const BodyModel& model,
                                                         std::span<const std::array<std::uint32_t, 3>> skin);

/// Area of the triangles, square metres.
double surfaceArea(const RestBody& body, std::span<const std::array<std::uint32_t, 3>> triangles);

/// Its derivatives by all vertices: half the sum of n × (c − b), n the triangle's unit normal.
SkinGradient surfaceAreaGradient(const RestBody& body,
                                 std::span<const std::array<std::uint32_t, 3>> triangles);

}  // namespace abf
