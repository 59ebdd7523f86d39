// SPDX-License-Identifier: Apache-2.0
#include "core/silhouette/body_surface.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/terms/point_term.h"

namespace abf {
namespace {

using enum BodyRegion;

/// The two regions that meet in a joint.
struct JointRegions {
    BodyRegion above, below;
};
constexpr std::array<JointRegions, 12> kJoints = {{
    {Torso, UpperArmLeft},
    {UpperArmLeft, ForearmLeft},
    {ForearmLeft, HandLeft},
    {Torso, UpperArmRight},
    {UpperArmRight, ForearmRight},
    {ForearmRight, HandRight},
    {Torso, ThighLeft},
    {ThighLeft, ShankLeft},
    {ShankLeft, FootLeft},
    {Torso, ThighRight},
    {ThighRight, ShankRight},
    {ShankRight, FootRight},
}};

/// A bone between two of the joints.
struct RegionBone {
    BodyRegion region;
    std::size_t from, to;
};
constexpr std::array<RegionBone, 8> kBones = {{
    {UpperArmLeft, 0, 1},
    {ForearmLeft, 1, 2},
    {UpperArmRight, 3, 4},
    {ForearmRight, 4, 5},
    {ThighLeft, 6, 7},
    {ShankLeft, 7, 8},
    {ThighRight, 9, 10},
    {ShankRight, 10, 11},
}};

}  // namespace

BodySurface::BodySurface(std::shared_ptr<const BodyModel> model)
    : model_(std::move(model)), triangles_(model_->annyTopology().faces) {
    findEdges();
    findRegions(model_->annyRig());
}

void BodySurface::findEdges() {
    struct HalfEdge {
        std::uint32_t low, high, triangle;
    };
    std::vector<HalfEdge> halves;
    halves.reserve(triangles_.size());
    const auto vertexCount = static_cast<std::size_t>(model_->annyTopology().vertexCount);
    aroundStart_.assign(vertexCount + 1, 0);
    for (std::size_t i = 0; i < triangles_.size(); ++i) {
        const auto triangle = static_cast<std::uint32_t>(i / 3);
        const std::uint32_t a = triangles_[i], b = triangles_[i % 3 == 2 ? i - 2 : i + 1];
        halves.push_back({std::min(a, b), std::max(a, b), triangle});
        ++aroundStart_[a + 1];
    }
    std::sort(halves.begin(), halves.end(), [](const HalfEdge& p, const HalfEdge& q) {
        return p.low != q.low ? p.low < q.low : p.high < q.high;
    });
    for (std::size_t i = 0; i + 1 < halves.size(); ++i) {
        const HalfEdge &p = halves[i], &q = halves[i + 1];
        if (p.low == q.low && p.high == q.high) {
            edges_.push_back({{p.low, p.high}, {p.triangle, q.triangle}});
            ++i;
        }
    }
    for (std::size_t v = 0; v < vertexCount; ++v) aroundStart_[v + 1] += aroundStart_[v];
    around_.resize(triangles_.size());
    std::vector<std::uint32_t> filled(aroundStart_.begin(), aroundStart_.end() - 1);
    for (std::size_t i = 0; i < triangles_.size(); ++i) {
        around_[filled[triangles_[i]]++] = static_cast<std::uint32_t>(i / 3);
    }
}

void BodySurface::findRegions(const Rig& rig) {
    const std::vector<BodyRegion> ofBone = boneRegions(rig);
    const auto vertexCount = static_cast<std::size_t>(model_->annyTopology().vertexCount);
    vertexRegions_.assign(vertexCount, Torso);
    for (std::uint32_t v = 0; v < vertexCount; ++v) {
        const std::uint32_t first = rig.influenceStart[v], last = rig.influenceStart[v + 1];
        std::array<float, kBodyRegionCount> share{};
        float strongest = 0;
        for (std::uint32_t i = first; i < last; ++i) {
            share[indexOf(ofBone[rig.influenceBone[i]])] += rig.influenceWeight[i];
            if (rig.influenceWeight[i] > strongest) {
                strongest = rig.influenceWeight[i];
                vertexRegions_[v] = ofBone[rig.influenceBone[i]];
            }
        }
        for (std::size_t j = 0; j < kJoints.size(); ++j) {
            const float blend = std::min(share[indexOf(kJoints[j].above)], share[indexOf(kJoints[j].below)]);
            if (blend > 0) joints_[j].push_back({v, blend});
        }
    }
    for (auto& joint : joints_) {
        float sum = 0;
        for (const WeightedVertex& entry : joint) sum += entry.weight;
        for (WeightedVertex& entry : joint) entry.weight /= sum;
    }
    triangleRegions_.reserve(triangles_.size() / 3);
    for (std::size_t t = 0; t < triangles_.size(); t += 3) {
        const BodyRegion a = vertexRegions_[triangles_[t]], b = vertexRegions_[triangles_[t + 1]],
                         c = vertexRegions_[triangles_[t + 2]];
        triangleRegions_.push_back(b == c ? b : a);
    }
}

PerContourRegion<double> BodySurface::foreshortening(const Eigen::Matrix3Xf& cameraPoints) const {
    std::array<Eigen::Vector3d, kJoints.size()> joints;
    for (std::size_t j = 0; j < joints.size(); ++j) {
        Eigen::Vector3f mean = Eigen::Vector3f::Zero();
        for (const WeightedVertex& entry : joints_[j]) mean += entry.weight * cameraPoints.col(entry.vertex);
        joints[j] = mean.cast<double>();
    }
    PerContourRegion<double> share;
    share.fill(1);
    for (const RegionBone& bone : kBones) {
        if (joints_[bone.from].empty() || joints_[bone.to].empty()) continue;
        const Eigen::Vector3d along = joints[bone.to] - joints[bone.from];
        const Eigen::Vector3d ray = joints[bone.to] + joints[bone.from];
        const double scale = along.norm() * ray.norm();
        if (scale > 0) share[indexOf(bone.region)] = std::min(1.0, along.cross(ray).norm() / scale);
    }
    return share;
}

ProjectedBody projectBody(const Eigen::Matrix3Xf& vertices, const PinholeCamera& camera) {
    ProjectedBody body;
    const Eigen::Matrix3f rotation = camera.cameraFromWorld.linear().cast<float>();
    const Eigen::Vector3f translation = camera.cameraFromWorld.translation().cast<float>();
    body.cameraPoints = (rotation * vertices).colwise() + translation;
    body.pixels.resize(2, vertices.cols());
    const auto fx = static_cast<float>(camera.fx), fy = static_cast<float>(camera.fy),
               cx = static_cast<float>(camera.cx), cy = static_cast<float>(camera.cy);
    for (Eigen::Index i = 0; i < vertices.cols(); ++i) {
        const float z = body.cameraPoints(2, i);
        if (z > static_cast<float>(kNearestDepth)) {
            body.pixels(0, i) = fx * body.cameraPoints(0, i) / z + cx;
            body.pixels(1, i) = fy * body.cameraPoints(1, i) / z + cy;
        } else {
            body.pixels.col(i).setConstant(std::numeric_limits<float>::quiet_NaN());
        }
    }
    return body;
}

}  // namespace abf
