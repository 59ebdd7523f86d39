// SPDX-License-Identifier: Apache-2.0
#include <cmath>

#include "core/export/euler_angles.h"
#include "core/export/fbx_scene.h"

namespace abf {
namespace {

/// RSrs: a child takes its parent's scale with it, as in a plain product of matrices.
constexpr std::int32_t kInheritFullScale = 1;

void place(const NodeTransform& transform, FbxProperties& properties) {
    const Eigen::Vector3d &t = transform.translation, &s = transform.scale,
                          r = eulerAnglesZyx(transform.rotation, Eigen::Vector3d::Zero());
    properties.enumeration("InheritType", kInheritFullScale);
    properties.local("Lcl Translation", t.x(), t.y(), t.z());
    properties.local("Lcl Rotation", r.x(), r.y(), r.z());
    properties.local("Lcl Scaling", s.x(), s.y(), s.z());
}

void finish(FbxNode& model) {
    model.add("Shading", true);
    model.add("Culling", "CullingOff");
}

}  // namespace

void addFbxSkeleton(const ExportScene& scene, const SkeletonNodes& skeleton, FbxObjects& out, FbxIds& ids) {
    if (scene.joints.empty()) return;
    if (!scene.armature.empty()) {
        const auto model = out.add("Model", scene.armature, "Model", "Null");
        model.node.add("Version", std::int32_t{232});
        FbxProperties properties(model.node);
        place({}, properties);
        finish(model.node);
        const auto attribute = out.add("NodeAttribute", scene.armature, "NodeAttribute", "Null");
        attribute.node.add("TypeFlags", "Null");
        out.connect(attribute.id, model.id);
        out.connect(model.id, 0);
        ids.armature = model.id;
    }
    for (std::size_t i = 0; i < skeleton.nodes.size(); ++i) {
        const SkeletonNode& bone = skeleton.nodes[i];
        const std::string name = nodeName(bone, scene.joints);
        const auto model = out.add("Model", name, "Model", "LimbNode");
        model.node.add("Version", std::int32_t{232});
        FbxProperties properties(model.node);
        place(skeleton.transforms[0][i], properties);
        finish(model.node);
        const auto attribute = out.add("NodeAttribute", name, "NodeAttribute", "LimbNode");
        attribute.node.add("TypeFlags", "Skeleton");
        out.connect(attribute.id, model.id);
        out.connect(model.id, bone.parent < 0 ? ids.armature
                                              : ids.skeletonModels[static_cast<std::size_t>(bone.parent)]);
        ids.skeletonModels.push_back(model.id);
    }
}

namespace {

std::vector<std::int64_t> keyTimes(const SceneClip& clip) {
    std::vector<std::int64_t> times;
    for (const double time : clip.times)
        times.push_back(static_cast<std::int64_t>(std::llround(time * static_cast<double>(kFbxSecond))));
    return times;
}

/// A property's curve node with one curve an axis, values of all frames.
void addCurves(const char* name, const char* property, const std::vector<std::int64_t>& times,
               const std::vector<Eigen::Vector3d>& values, std::int64_t model, std::int64_t layer,
               FbxObjects& out) {
    constexpr std::int32_t kLinear = 0x4;
    const auto node = out.add("AnimationCurveNode", name, "AnimCurveNode", "");
    FbxProperties properties(node.node);
    constexpr const char* kAxes[] = {"d|X", "d|Y", "d|Z"};
    for (int axis = 0; axis < 3; ++axis) properties.number(kAxes[axis], "A", values.front()[axis]);
    out.connect(node.id, layer);
    out.connect(node.id, model, property);
    for (int axis = 0; axis < 3; ++axis) {
        std::vector<float> keys;
        keys.reserve(values.size());
        for (const Eigen::Vector3d& value : values) keys.push_back(static_cast<float>(value[axis]));
        const auto curve = out.add("AnimationCurve", "", "AnimCurve", "");
        curve.node.add("Default", static_cast<double>(keys.front()));
        curve.node.add("KeyVer", std::int32_t{4009});
        curve.node.add("KeyTime", times);
        curve.node.add("KeyValueFloat", keys);
        curve.node.add("KeyAttrFlags", std::vector<std::int32_t>{kLinear});
        curve.node.add("KeyAttrDataFloat", std::vector<float>(4, 0.0f));
        curve.node.add("KeyAttrRefCount", std::vector<std::int32_t>{static_cast<std::int32_t>(keys.size())});
        out.connect(curve.id, node.id, kAxes[axis]);
    }
}

}  // namespace

void addFbxClips(const ExportScene& scene, const SkeletonNodes& skeleton, const FbxIds& ids,
                 FbxObjects& out) {
    std::size_t pose = 1;
    for (const SceneClip& clip : scene.clips) {
        const std::vector<std::int64_t> times = keyTimes(clip);
        const auto stack = out.add("AnimationStack", clip.name, "AnimStack", "");
        FbxProperties properties(stack.node);
        for (const char* start : {"LocalStart", "ReferenceStart"}) properties.time(start, times.front());
        for (const char* stop : {"LocalStop", "ReferenceStop"}) properties.time(stop, times.back());
        const auto layer = out.add("AnimationLayer", clip.name, "AnimLayer", "");
        out.connect(layer.id, stack.id);
        for (std::size_t n = 0; n < skeleton.nodes.size(); ++n) {
            std::vector<Eigen::Vector3d> t, r, s;
            bool scaled = false;
            for (std::size_t f = 0; f < times.size(); ++f) {
                const NodeTransform& transform = skeleton.transforms[pose + f][n];
                t.push_back(transform.translation);
                r.push_back(eulerAnglesZyx(transform.rotation, r.empty() ? Eigen::Vector3d(0, 0, 0) : r.back()));
                s.push_back(transform.scale);
                scaled |= transform.scale != skeleton.transforms[0][n].scale;
            }
            addCurves("T", "Lcl Translation", times, t, ids.skeletonModels[n], layer.id, out);
            addCurves("R", "Lcl Rotation", times, r, ids.skeletonModels[n], layer.id, out);
            if (scaled) addCurves("S", "Lcl Scaling", times, s, ids.skeletonModels[n], layer.id, out);
        }
        pose += times.size();
    }
}

}  // namespace abf
