// SPDX-License-Identifier: Apache-2.0
#include "core/character/mesh_subset.h"

namespace abf {
namespace {

Eigen::Matrix3Xf columns(const Eigen::Matrix3Xf& from, const std::vector<std::uint32_t>& which) {
    Eigen::Matrix3Xf out(3, static_cast<Eigen::Index>(which.size()));
    for (std::size_t i = 0; i < which.size(); ++i) out.col(static_cast<Eigen::Index>(i)) = from.col(which[i]);
    return out;
}

}  // namespace

SceneMesh meshSubset(const SceneMesh& mesh, std::string name, const std::vector<bool>& keep) {
    const auto arity = static_cast<std::size_t>(mesh.faceArity);
    std::vector<bool> used(mesh.vertexCount(), false);
    for (std::size_t f = 0; f < mesh.faceCount(); ++f)
        for (std::size_t c = 0; keep[f] && c < arity; ++c) used[mesh.faces[f * arity + c]] = true;
    std::vector<std::uint32_t> kept, newIndex(mesh.vertexCount());
    for (std::uint32_t v = 0; v < mesh.vertexCount(); ++v) {
        newIndex[v] = static_cast<std::uint32_t>(kept.size());
        if (used[v]) kept.push_back(v);
    }

    SceneMesh out;
    out.name = std::move(name);
    out.faceArity = mesh.faceArity;
    out.positions = columns(mesh.positions, kept);
    out.normals = columns(mesh.normals, kept);
    out.posed = columns(mesh.posed, kept);
    out.uvs = mesh.uvs;
    for (std::size_t f = 0; f < mesh.faceCount(); ++f) {
        if (!keep[f]) continue;
        for (std::size_t c = f * arity; c < (f + 1) * arity; ++c) {
            out.faces.push_back(newIndex[mesh.faces[c]]);
            if (!mesh.faceUvs.empty()) out.faceUvs.push_back(mesh.faceUvs[c]);
        }
        if (!mesh.faceMaterials.empty()) out.faceMaterials.push_back(mesh.faceMaterials[f]);
    }
    for (const std::uint32_t v : kept)
        if (!mesh.modelVertex.empty()) out.modelVertex.push_back(mesh.modelVertex[v]);
    if (!mesh.skin.empty()) {
        out.skin.start.push_back(0);
        for (const std::uint32_t v : kept) {
            for (std::uint32_t k = mesh.skin.start[v]; k < mesh.skin.start[v + 1]; ++k) {
                out.skin.joint.push_back(mesh.skin.joint[k]);
                out.skin.weight.push_back(mesh.skin.weight[k]);
            }
            out.skin.start.push_back(static_cast<std::uint32_t>(out.skin.joint.size()));
        }
    }
    for (const SceneMorph& morph : mesh.morphs) {
        SceneMorph own;
        own.name = morph.name;
        own.weight = morph.weight;
        std::vector<std::uint32_t> moved;
        for (std::size_t k = 0; k < morph.vertices.size(); ++k) {
            if (!used[morph.vertices[k]]) continue;
            own.vertices.push_back(newIndex[morph.vertices[k]]);
            moved.push_back(static_cast<std::uint32_t>(k));
        }
        if (moved.empty()) continue;
        own.deltas = columns(morph.deltas, moved);
        out.morphs.push_back(std::move(own));
    }
    return out;
}

}  // namespace abf
