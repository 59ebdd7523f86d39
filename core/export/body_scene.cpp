// SPDX-License-Identifier: Apache-2.0
#include "core/export/body_scene.h"

#include <algorithm>
#include <string>
#include <utility>

#include "core/body/body_evaluator.h"
#include "core/export/fit_json.h"
#include "core/export/humanoid_roles.h"
#include "core/export/makehuman_target.h"

namespace abf {
namespace {

bool isFinite(const EvaluatedBody& body) {
    return body.restVertices.allFinite() && body.vertices.allFinite() &&
           std::all_of(body.bonePoses.begin(), body.bonePoses.end(),
                       [](const Eigen::Matrix4d& pose) { return pose.allFinite(); });
}

/// All influences of the topology's vertices, the strongest first, so that a reader that knows only the first
/// few sees the best.
SceneSkin skinOf(const Rig& rig, const Topology& topology) {
    SceneSkin skin;
    skin.start.reserve(static_cast<std::size_t>(topology.vertexCount) + 1);
    skin.start.push_back(0);
    std::vector<std::uint32_t> order;
    for (const std::uint32_t storage : topology.storageVertex) {
        order.clear();
        double sum = 0;
        for (std::uint32_t k = rig.influenceStart[storage]; k < rig.influenceStart[storage + 1]; ++k) {
            if (!(rig.influenceWeight[k] > 0)) continue;
            order.push_back(k);
            sum += rig.influenceWeight[k];
        }
        std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
            return rig.influenceWeight[a] > rig.influenceWeight[b];
        });
        for (const std::uint32_t k : order) {
            skin.joint.push_back(rig.influenceBone[k]);
            skin.weight.push_back(static_cast<float>(rig.influenceWeight[k] / sum));
        }
        skin.start.push_back(static_cast<std::uint32_t>(skin.joint.size()));
    }
    return skin;
}

SceneMesh meshOf(const Topology& topology, EvaluatedBody& body, bool rest) {
    SceneMesh mesh;
    mesh.name = "AnnyBody";
    mesh.faceArity = topology.faceArity;
    mesh.faces.assign(topology.faces.begin(), topology.faces.end());
    mesh.uvs = Eigen::Map<const Eigen::Matrix2Xf>(topology.uvs.data(), 2,
                                                  static_cast<Eigen::Index>(topology.uvs.size() / 2));
    mesh.faceUvs.assign(topology.faceUvs.begin(), topology.faceUvs.end());
    mesh.modelVertex.resize(static_cast<std::size_t>(topology.vertexCount));
    for (std::size_t v = 0; v < mesh.modelVertex.size(); ++v)
        mesh.modelVertex[v] = static_cast<std::uint32_t>(v);
    computeVertexNormals(body.restVertices, topology.faces, topology.faceArity, mesh.normals);
    mesh.posed = rest ? body.restVertices : std::move(body.vertices);
    mesh.positions = std::move(body.restVertices);
    return mesh;
}

/// How long a bone without children is, as a part of the one that it hangs on; and the least of all.
constexpr double kLeafLength = 0.6, kShortestBone = 0.01;

std::vector<SceneJoint> jointsOf(const Rig& rig, const EvaluatedBody& body, bool rest) {
    const auto count = static_cast<std::size_t>(rig.boneCount());
    std::vector<SceneJoint> joints(count);
    std::vector<double> best(count, 0.7);  // cosine to the bone's axis of the child that continues it
    std::vector<bool> ended(count, false);
    for (std::size_t b = 0; b < count; ++b) {
        SceneJoint& joint = joints[b];
        joint.name = rig.boneLabels[b];
        joint.humanoidRole = humanoidRoleOfAnnyBone(joint.name);
        joint.parent = rig.parents[b];
        joint.bind = body.restBonePoses[b];
        joint.current = rest ? body.restBonePoses[b] : body.bonePoses[b];
        if (joint.parent < 0) continue;
        const auto p = static_cast<std::size_t>(joint.parent);
        const Eigen::Vector3d head = joint.bind.topRightCorner<3, 1>(),
                              along = head - joints[p].bind.topRightCorner<3, 1>();
        const double cosine = along.normalized().dot(joints[p].bind.col(1).head<3>());
        if (along.norm() < kShortestBone || cosine < best[p]) continue;
        best[p] = cosine;
        ended[p] = true;
        joints[p].tail = head;
    }
    for (std::size_t b = 0; b < count; ++b) {
        if (ended[b]) continue;
        SceneJoint& joint = joints[b];
        const Eigen::Vector3d head = joint.bind.topRightCorner<3, 1>();
        double length = kShortestBone;
        if (joint.parent >= 0) {
            const SceneJoint& parent = joints[static_cast<std::size_t>(joint.parent)];
            length = std::max(length, kLeafLength * (head - parent.bind.topRightCorner<3, 1>()).norm());
        }
        joint.tail = head + length * joint.bind.col(1).head<3>();
    }
    return joints;
}

/// Neutral matte cloth without detail.
SceneMaterial bodysuit() {
    return {.name = "Bodysuit", .baseColour = {0.200f, 0.235f, 0.285f, 1.0f}, .baseColourImage = {}};
}

}  // namespace

Result<ExportScene> makeBodyScene(const std::shared_ptr<const BodyModel>& model, const BodyShape& shape,
                                  const BodyPose& pose, const BodySceneOptions& options) {
    const Topology* topology = model->topology(options.topology);
    if (!topology)
        return fail(ErrorCode::InvalidArgument,
                    "The body model has no topology \"" + std::string(options.topology) + "\".");
    const bool rest = options.pose == ExportPose::Rest;
    EvaluatedBody body;
    const auto evaluated = makeCpuBodyEvaluator(model, "anny", options.topology)
                               ->evaluate(shape, rest ? BodyPose{} : pose, body);
    if (!evaluated) return propagate(evaluated);
    if (!isFinite(body))
        return fail(ErrorCode::InvalidArgument,
                    "The body to export has no finite size: its parameters are far out of range.");
    ExportScene scene;
    scene.joints = jointsOf(model->annyRig(), body, rest);
    scene.meshes.push_back(meshOf(*topology, body, rest));
    scene.meshes.back().skin = skinOf(model->annyRig(), *topology);
    scene.materials.push_back(bodysuit());
    const bool embeddable = !rest && pose.parameterization == PoseParameterization::LocalRef;
    if (options.baseOffsets) {
        auto offsets = makeHumanOffsets(model, shape);
        if (!offsets) return propagate(offsets);
        scene.baseOffsets = std::move(*offsets);
    }
    scene.fitJson = embeddedFitJson(*model, shape, embeddable ? &pose : nullptr);
    return scene;
}

}  // namespace abf
