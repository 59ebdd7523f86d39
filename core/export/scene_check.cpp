// SPDX-License-Identifier: Apache-2.0
#include "core/export/scene_check.h"

#include <Eigen/LU>
#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_set>

namespace abf {
namespace {

constexpr double kWeightTolerance = 1e-4;

tl::unexpected<Error> wrong(const std::string& what) {
    return fail(ErrorCode::InvalidArgument, "The scene cannot be written: " + what + ".");
}

template <class Index>
bool allBelow(const std::vector<Index>& indices, std::size_t count) {
    return std::all_of(indices.begin(), indices.end(), [count](Index index) { return index < count; });
}

Result<void> checkSkin(const SceneMesh& mesh, std::size_t jointCount) {
    const SceneSkin& skin = mesh.skin;
    if (skin.empty()) return {};
    const std::string of = "the skin of \"" + mesh.name + "\" ";
    if (skin.start.size() != mesh.vertexCount() + 1 || skin.start.front() != 0 ||
        !std::is_sorted(skin.start.begin(), skin.start.end()) || skin.start.back() != skin.joint.size() ||
        skin.joint.size() != skin.weight.size())
        return wrong(of + "has not one list of influences a vertex");
    if (!allBelow(skin.joint, jointCount)) return wrong(of + "names a joint that there is not");
    for (std::size_t v = 0; v < mesh.vertexCount(); ++v) {
        double sum = 0;
        for (std::uint32_t k = skin.start[v]; k < skin.start[v + 1]; ++k) {
            if (!(skin.weight[k] > 0)) return wrong(of + "has weights that are not positive");
            sum += skin.weight[k];
        }
        if (!(std::abs(sum - 1) < kWeightTolerance))
            return wrong(of + "has weights of vertex " + std::to_string(v) + " that sum to " +
                         std::to_string(sum));
    }
    return {};
}

Result<void> checkMorphs(const SceneMesh& mesh) {
    std::unordered_set<std::string> names;
    for (const SceneMorph& morph : mesh.morphs) {
        const std::string of = "the morph \"" + morph.name + "\" of \"" + mesh.name + "\" ";
        if (!names.insert(morph.name).second) return wrong(of + "is there twice");
        if (static_cast<std::size_t>(morph.deltas.cols()) != morph.vertices.size())
            return wrong(of + "has not one delta a vertex");
        if (!allBelow(morph.vertices, mesh.vertexCount()))
            return wrong(of + "moves a vertex that there is not");
        if (std::adjacent_find(morph.vertices.begin(), morph.vertices.end(), std::greater_equal<>()) !=
            morph.vertices.end())
            return wrong(of + "does not list its vertices in ascending order");
        if (!morph.deltas.allFinite() || !std::isfinite(morph.weight)) return wrong(of + "is not finite");
    }
    return {};
}

Result<void> checkMesh(const SceneMesh& mesh, const ExportScene& scene) {
    const std::string of = "the mesh \"" + mesh.name + "\" ";
    if (mesh.vertexCount() == 0) return wrong(of + "has no vertices");
    if (mesh.normals.cols() != mesh.positions.cols() || mesh.posed.cols() != mesh.positions.cols())
        return wrong(of + "has not a normal and a posed position for every vertex");
    if (!mesh.positions.allFinite() || !mesh.normals.allFinite() || !mesh.posed.allFinite())
        return wrong(of + "has vertices that are not finite");
    if (mesh.faceArity != 3 && mesh.faceArity != 4) return wrong(of + "has neither triangles nor quads");
    const auto arity = static_cast<std::size_t>(mesh.faceArity);
    if (mesh.faces.empty() || mesh.faces.size() % arity != 0) return wrong(of + "has no whole faces");
    if (!allBelow(mesh.faces, mesh.vertexCount()))
        return wrong(of + "has faces of vertices that there are not");
    const auto uvCount = static_cast<std::size_t>(mesh.uvs.cols());
    if (mesh.faceUvs.size() != (uvCount > 0 ? mesh.faces.size() : 0) || !allBelow(mesh.faceUvs, uvCount) ||
        !mesh.uvs.allFinite())
        return wrong(of + "has not one texture coordinate a corner");
    if (!mesh.faceMaterials.empty() && (mesh.faceMaterials.size() != mesh.faceCount() ||
                                        !allBelow(mesh.faceMaterials, scene.materials.size())))
        return wrong(of + "has faces of materials that there are not");
    if (!mesh.modelVertex.empty() && mesh.modelVertex.size() != mesh.vertexCount())
        return wrong(of + "has not one model vertex a vertex");
    if (auto skin = checkSkin(mesh, scene.joints.size()); !skin) return skin;
    return checkMorphs(mesh);
}

Result<void> checkJoints(const ExportScene& scene) {
    std::unordered_set<std::string> names;
    for (std::size_t j = 0; j < scene.joints.size(); ++j) {
        const SceneJoint& joint = scene.joints[j];
        const std::string of = "the bone \"" + joint.name + "\" ";
        if (joint.name.empty() || !names.insert(joint.name).second)
            return wrong(of + "has no name of its own");
        if (joint.parent < -1 || joint.parent >= static_cast<int>(j))
            return wrong(of + "does not come after the bone that it hangs on");
        if (!joint.bind.allFinite() || !joint.current.allFinite() || !joint.tail.allFinite())
            return wrong(of + "has a frame that is not finite");
        if (!(std::abs(joint.bind.topLeftCorner<3, 3>().determinant()) > 1e-9))
            return wrong(of + "is flat in its bind pose");
    }
    return {};
}

Result<void> checkClip(const SceneClip& clip, std::size_t jointCount) {
    const std::string of = "the clip \"" + clip.name + "\" ";
    if (clip.times.empty() || clip.frames.size() != clip.times.size())
        return wrong(of + "has not one frame a time");
    if (std::adjacent_find(clip.times.begin(), clip.times.end(), std::greater_equal<>()) !=
            clip.times.end() ||
        !(clip.times.front() >= 0))
        return wrong(of + "has times that do not ascend from 0");
    for (const auto& frame : clip.frames) {
        if (frame.size() != jointCount) return wrong(of + "has not one matrix a bone");
        for (const Eigen::Matrix4d& matrix : frame)
            if (!matrix.allFinite()) return wrong(of + "has a frame that is not finite");
    }
    return {};
}

}  // namespace

Result<void> checkScene(const ExportScene& scene) {
    if (scene.meshes.empty()) return wrong("it has no mesh");
    if (scene.materials.empty()) return wrong("it has no material");
    if (auto joints = checkJoints(scene); !joints) return joints;
    std::unordered_set<std::string> names;
    for (const SceneMesh& mesh : scene.meshes) {
        if (mesh.name.empty() || !names.insert(mesh.name).second)
            return wrong("the mesh \"" + mesh.name + "\" has no name of its own");
        if (auto good = checkMesh(mesh, scene); !good) return good;
    }
    for (const SceneClip& clip : scene.clips)
        if (auto good = checkClip(clip, scene.joints.size()); !good) return good;
    return {};
}

}  // namespace abf
