// SPDX-License-Identifier: Apache-2.0
#include "core/measure/skin_area.h"

#include <Eigen/Geometry>
#include <algorithm>

namespace abf {
namespace {

using Triangle = std::array<std::uint32_t, 3>;

/// The lining of the mouth, right half and middle, behind where the lips meet (topology anny); together
/// with the left half about 1 % of the skin.
constexpr std::uint32_t kLiningBegin = 520, kLiningEnd = 712;

}  // namespace

std::vector<Triangle> outerTriangles(const BodyModel& model, std::span<const Triangle> skin) {
    const auto count = static_cast<std::uint32_t>(model.prefixVertexCount());
    std::vector<bool> lining(count, false);
    for (std::uint32_t v = kLiningBegin; v < kLiningEnd; ++v) {
        const auto distance = [&](std::uint32_t i) {
            const float x = model.templateX()[i] + model.templateX()[v],
                        y = model.templateY()[i] - model.templateY()[v],
                        z = model.templateZ()[i] - model.templateZ()[v];
            return x * x + y * y + z * z;
        };
        std::uint32_t mirrored = 0;
        for (std::uint32_t i = 1; i < count; ++i)
            if (distance(i) < distance(mirrored)) mirrored = i;
        lining[v] = lining[mirrored] = true;
    }
    std::vector<Triangle> outer(skin.begin(), skin.end());
    std::erase_if(outer, [&](const Triangle& t) { return lining[t[0]] && lining[t[1]] && lining[t[2]]; });
    return outer;
}

double surfaceArea(const RestBody& body, std::span<const Triangle> triangles) {
    double sum = 0;
    for (const auto& [a, b, c] : triangles) {
        const Eigen::Vector3d corner = body.vertex(a);
        sum += (body.vertex(b) - corner).cross(body.vertex(c) - corner).norm();
    }
    return sum / 2;
}

SkinGradient surfaceAreaGradient(const RestBody& body, std::span<const Triangle> triangles) {
    Eigen::Matrix3Xd sum = Eigen::Matrix3Xd::Zero(3, static_cast<Eigen::Index>(body.x.size()));
    for (const auto& [a, b, c] : triangles) {
        const Eigen::Vector3d p = body.vertex(a), q = body.vertex(b), r = body.vertex(c);
        const Eigen::Vector3d n = (q - p).cross(r - p).stableNormalized();
        sum.col(a) += n.cross(r - q);
        sum.col(b) += n.cross(p - r);
        sum.col(c) += n.cross(q - p);
    }
    SkinGradient planes;
    for (std::size_t axis = 0; axis < 3; ++axis) {
        planes[axis].resize(body.x.size());
        Eigen::Map<Eigen::RowVectorXf>(planes[axis].data(), sum.cols()) =
            (sum.row(static_cast<Eigen::Index>(axis)) / 2).cast<float>();
    }
    return planes;
}

}  // namespace abf
