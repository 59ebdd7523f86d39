// SPDX-License-Identifier: Apache-2.0
#include "core/fit/landmark_points.h"

#include <algorithm>
#include <cassert>
#include <string>
#include <string_view>

#include "core/fit/landmark_offsets.h"

namespace abf {
namespace {

enum class Base { Keypoint, BoneHead, Vertex };

/// Base of one landmark, both sides. For vertices: indices of topology anny, left and right.
struct BaseDefinition {
    std::string_view landmark;
    Base kind;
    std::string_view name;
    std::uint32_t leftVertex = 0, rightVertex = 0;
};

// Corners of eyelids and lips are where the rims of the neutral template meet.
// BlazePose's hand points lie near the base joints of the fingers; its thumb near the middle joint.
constexpr std::array<BaseDefinition, 17> kBases = {{
    {"nose", Base::Keypoint, "nose"},
    {"eye_inner", Base::Vertex, "", 6835, 67},
    {"eye", Base::Keypoint, "eye"},
    {"eye_outer", Base::Vertex, "", 6789, 21},
    {"ear", Base::Keypoint, "ear"},
    {"mouth", Base::Vertex, "", 7146, 402},
    {"shoulder", Base::Keypoint, "shoulder"},
    {"elbow", Base::Keypoint, "elbow"},
    {"wrist", Base::Keypoint, "wrist"},
    {"pinky", Base::BoneHead, "finger5-1"},
    {"index", Base::BoneHead, "finger2-1"},
    {"thumb", Base::BoneHead, "finger1-2"},
    {"hip", Base::Keypoint, "hip"},
    {"knee", Base::Keypoint, "knee"},
    {"ankle", Base::Keypoint, "ankle"},
    {"heel", Base::Keypoint, "heel"},
    {"foot_index", Base::Keypoint, "big_toe"},
}};

/// Side of a BlazePose name: +1 left, -1 right, 0 none; `stem` is the name without it.
int splitSide(std::string_view name, std::string_view& stem) {
    if (name.starts_with("left_")) return stem = name.substr(5), 1;
    if (name.starts_with("right_")) return stem = name.substr(6), -1;
    if (name.ends_with("_left")) return stem = name.substr(0, name.size() - 5), 1;
    if (name.ends_with("_right")) return stem = name.substr(0, name.size() - 6), -1;
    return stem = name, 0;
}

int sidedBone(const Rig& rig, std::string_view stem, int side) {
    const int plain = rig.bone(stem);
    if (plain >= 0) return plain;
    return rig.bone(std::string(stem) + (side < 0 ? ".R" : ".L"));
}

BodyPoint basePoint(const BodyModel& model, const BaseDefinition& base, int side) {
    BodyPoint point;
    switch (base.kind) {
        case Base::Keypoint: {
            const std::string label = (side > 0   ? "left_"
                                       : side < 0 ? "right_"
                                                  : "") +
                                      std::string(base.name);
            const auto keypoints = model.keypoints();
            const auto found = std::find_if(keypoints.begin(), keypoints.end(),
                                            [&](const KeypointRegressor& k) { return k.label == label; });
            assert(found != keypoints.end());
            for (std::size_t i = 0; i < found->vertices.size(); ++i) {
                point.vertices.emplace_back(found->vertices[i], found->weights[i]);
            }
            break;
        }
        case Base::BoneHead:
            point.boneHeads.emplace_back(sidedBone(model.annyRig(), base.name, side), 1.0);
            break;
        case Base::Vertex:
            point.vertices.emplace_back(side < 0 ? base.rightVertex : base.leftVertex, 1.0);
            break;
    }
    return point;
}

}  // namespace

std::vector<BodyPoint> landmarkPoints(const BodyModel& model, bool withOffsets) {
    std::vector<BodyPoint> points;
    points.reserve(kLandmarkCount);
    for (const std::string_view name : kLandmarkNames) {
        std::string_view stem;
        const int side = splitSide(name, stem);
        const auto base = std::find_if(kBases.begin(), kBases.end(),
                                       [&](const BaseDefinition& b) { return b.landmark == stem; });
        assert(base != kBases.end());
        BodyPoint point = basePoint(model, *base, side);
        point.name = std::string(name);
        if (withOffsets) {
            for (const LandmarkOffset& offset : landmarkOffsets()) {
                if (offset.landmark != stem) continue;
                const int bone = sidedBone(model.annyRig(), offset.bone, side);
                assert(bone >= 0);
                point.boneOffsets.emplace_back(
                    bone, Eigen::Vector3d(side < 0 ? -offset.lateralMm : offset.lateralMm, -offset.forwardMm,
                                          offset.upMm) *
                              1e-3);
            }
        }
        points.push_back(std::move(point));
    }
    return points;
}

}  // namespace abf
