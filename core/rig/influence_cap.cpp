// SPDX-License-Identifier: Apache-2.0
#include "core/rig/influence_cap.h"

#include <Eigen/Geometry>
#include <algorithm>

namespace abf {

SkinTable withAtMost(const SkinTable& skin, std::size_t most) {
    SkinTable out;
    out.start.reserve(skin.start.size());
    out.start.push_back(0);
    for (std::size_t v = 0; v < skin.vertexCount(); ++v) {
        const std::size_t count = std::min<std::size_t>(most, skin.start[v + 1] - skin.start[v]);
        double sum = 0;
        for (std::size_t k = 0; k < count; ++k) sum += skin.weight[skin.start[v] + k];
        for (std::size_t k = 0; k < count; ++k) {
            out.bone.push_back(skin.bone[skin.start[v] + k]);
            out.weight.push_back(static_cast<float>(skin.weight[skin.start[v] + k] / sum));
        }
        out.start.push_back(static_cast<std::uint32_t>(out.bone.size()));
    }
    return out;
}

CapError capError(const SkinTable& full, const SkinTable& capped, const Eigen::Matrix3Xd& vertices,
                  std::span<const std::vector<Eigen::Matrix4d>> poses) {
    CapError error;
    double sum = 0;
    std::vector<std::size_t> changed;
    for (std::size_t v = 0; v < full.vertexCount(); ++v)
        if (capped.start[v + 1] - capped.start[v] < full.start[v + 1] - full.start[v]) changed.push_back(v);
    error.vertices = changed.size();
    const auto posed = [&](const SkinTable& skin, const std::vector<Eigen::Matrix4d>& pose, std::size_t v) {
        Eigen::Matrix<double, 3, 4> blend = Eigen::Matrix<double, 3, 4>::Zero();
        for (std::uint32_t k = skin.start[v]; k < skin.start[v + 1]; ++k)
            blend += double{skin.weight[k]} * pose[skin.bone[k]].topRows<3>();
        return Eigen::Vector3d(blend * vertices.col(static_cast<Eigen::Index>(v)).homogeneous());
    };
    for (const auto& pose : poses) {
        for (const std::size_t v : changed) {
            const double mm = 1000 * (posed(full, pose, v) - posed(capped, pose, v)).norm();
            error.maxMm = std::max(error.maxMm, mm);
            sum += mm;
        }
    }
    if (const std::size_t all = poses.size() * full.vertexCount(); all > 0)
        error.meanMm = sum / static_cast<double>(all);
    return error;
}

}  // namespace abf
