// SPDX-License-Identifier: Apache-2.0
#include "core/export/gltf_mesh.h"

#include <algorithm>
#include <string>

#include "core/export/scene_axes.h"
#include "core/export/seam_split.h"
#include "core/export/triangulate.h"

namespace abf {
namespace {

using Json = nlohmann::ordered_json;

constexpr SceneAxes kGltf{UpAxis::Y, 1.0};

int addVectors(const Eigen::Matrix3Xf& columns, bool bounded, GltfTarget target, GltfBuffers& buffers) {
    const std::vector<float> values(columns.data(), columns.data() + columns.size());
    const int accessor = buffers.add(values, 3, "VEC3", GltfComponent::Float, target);
    if (bounded) {
        const Eigen::Vector3f low = columns.rowwise().minCoeff(), high = columns.rowwise().maxCoeff();
        buffers.accessor(accessor)["min"] = {low.x(), low.y(), low.z()};
        buffers.accessor(accessor)["max"] = {high.x(), high.y(), high.z()};
    }
    return accessor;
}

Eigen::Matrix3Xf splitPositions(const SeamSplit& split, const SceneMesh& mesh) {
    Eigen::Matrix3Xf out(3, static_cast<Eigen::Index>(split.vertex.size()));
    for (Eigen::Index i = 0; i < out.cols(); ++i)
        out.col(i) = kGltf.direction(mesh.positions.col(split.vertex[static_cast<std::size_t>(i)]));
    return out;
}

Eigen::Matrix3Xf splitNormals(const SeamSplit& split, const SceneMesh& mesh) {
    Eigen::Matrix3Xf out(3, static_cast<Eigen::Index>(split.vertex.size()));
    for (Eigen::Index i = 0; i < out.cols(); ++i) {
        const Eigen::Vector3f normal = mesh.normals.col(split.vertex[static_cast<std::size_t>(i)]);
        // A vertex whose faces have no area has no normal, but the format wants a unit vector.
        out.col(i) = normal.squaredNorm() > 0.5f ? kGltf.direction(normal) : Eigen::Vector3f::UnitY();
    }
    return out;
}

int addTextureCoordinates(const SeamSplit& split, const SceneMesh& mesh, GltfBuffers& buffers) {
    std::vector<float> values;
    values.reserve(2 * split.uv.size());
    for (const std::uint32_t uv : split.uv) {
        values.push_back(mesh.uvs(0, uv));
        values.push_back(1.0f - mesh.uvs(1, uv));  // glTF's origin is the upper left corner
    }
    return buffers.add(values, 2, "VEC2", GltfComponent::Float, GltfTarget::ArrayBuffer);
}

int addModelVertices(const SeamSplit& split, const SceneMesh& mesh, GltfBuffers& buffers) {
    // Attributes of one's own may not be 32-bit integers; floats hold these exactly and every reader takes
    // them.
    std::vector<float> values;
    values.reserve(split.vertex.size());
    for (const std::uint32_t vertex : split.vertex)
        values.push_back(static_cast<float>(mesh.modelVertex[vertex]));
    return buffers.add(values, 1, "SCALAR", GltfComponent::Float, GltfTarget::ArrayBuffer);
}

/// JOINTS_n and WEIGHTS_n, four influences each.
template <class Joint>
void addInfluences(const SeamSplit& split, const SceneSkin& skin, GltfComponent component,
                   GltfBuffers& buffers, Json& attributes) {
    const std::size_t sets = (skin.maxInfluences() + 3) / 4, count = split.vertex.size();
    std::vector<Joint> joints(4 * count);
    std::vector<float> weights(4 * count);
    for (std::size_t set = 0; set < sets; ++set) {
        std::fill(joints.begin(), joints.end(), Joint{0});
        std::fill(weights.begin(), weights.end(), 0.0f);
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t first = skin.start[split.vertex[i]] + 4 * set;
            for (std::size_t k = first; k < std::min<std::size_t>(first + 4, skin.start[split.vertex[i] + 1]);
                 ++k) {
                joints[4 * i + k - first] = static_cast<Joint>(skin.joint[k]);
                weights[4 * i + k - first] = skin.weight[k];
            }
        }
        attributes["JOINTS_" + std::to_string(set)] =
            buffers.add(joints, 4, "VEC4", component, GltfTarget::ArrayBuffer);
        attributes["WEIGHTS_" + std::to_string(set)] =
            buffers.add(weights, 4, "VEC4", GltfComponent::Float, GltfTarget::ArrayBuffer);
    }
}

/// Split vertices of each mesh vertex: [start[v], start[v + 1]), as splits ascend in the mesh's vertices.
std::vector<std::uint32_t> splitStarts(const SeamSplit& split, std::size_t vertexCount) {
    std::vector<std::uint32_t> start(vertexCount + 1, 0);
    for (const std::uint32_t vertex : split.vertex) ++start[vertex + 1];
    for (std::size_t v = 0; v < vertexCount; ++v) start[v + 1] += start[v];
    return start;
}

/// Moves of few vertices are written as those alone (a sparse accessor), which is most of a face's actions.
int addMorph(const SceneMorph& morph, const std::vector<std::uint32_t>& splitStart, std::size_t splitCount,
             GltfBuffers& buffers) {
    std::vector<std::uint32_t> indices;
    std::vector<Eigen::Vector3f> deltas;
    for (std::size_t i = 0; i < morph.vertices.size(); ++i) {
        const Eigen::Vector3f delta = morph.deltas.col(static_cast<Eigen::Index>(i));
        for (std::uint32_t s = splitStart[morph.vertices[i]]; s < splitStart[morph.vertices[i] + 1]; ++s) {
            indices.push_back(s);
            deltas.push_back(kGltf.direction(delta));
        }
    }
    const auto count = static_cast<Eigen::Index>(indices.size());
    const Eigen::Map<const Eigen::Matrix3Xf> moved(count ? deltas[0].data() : nullptr, 3, count);
    if (4 * indices.size() > 3 * splitCount) {
        Eigen::Matrix3Xf all = Eigen::Matrix3Xf::Zero(3, static_cast<Eigen::Index>(splitCount));
        for (Eigen::Index i = 0; i < count; ++i) all.col(indices[static_cast<std::size_t>(i)]) = moved.col(i);
        return addVectors(all, true, GltfTarget::ArrayBuffer, buffers);
    }
    Eigen::Vector3f low = Eigen::Vector3f::Zero(), high = low;
    Json accessor = {
        {"componentType", static_cast<int>(GltfComponent::Float)}, {"count", splitCount}, {"type", "VEC3"}};
    if (count > 0) {
        low = moved.rowwise().minCoeff();
        high = moved.rowwise().maxCoeff();
        if (indices.size() < splitCount) {
            low = low.cwiseMin(0.0f);
            high = high.cwiseMax(0.0f);
        }
        const int indexView = buffers.addView(std::as_bytes(std::span(indices)), GltfTarget::None),
                  valueView = buffers.addView(std::as_bytes(std::span(deltas)), GltfTarget::None);
        accessor["sparse"] = {
            {"count", indices.size()},
            {"indices",
             {{"bufferView", indexView}, {"componentType", static_cast<int>(GltfComponent::UnsignedInt)}}},
            {"values", {{"bufferView", valueView}}}};
    }
    accessor["min"] = {low.x(), low.y(), low.z()};
    accessor["max"] = {high.x(), high.y(), high.z()};
    return buffers.addAccessor(std::move(accessor));
}

/// One list of triangles a material.
Json primitivesOf(const SceneMesh& mesh, const SeamSplit& split, const Json& attributes, const Json& targets,
                  GltfBuffers& buffers) {
    std::vector<std::vector<std::uint32_t>> triangles(1);
    const auto arity = static_cast<std::uint32_t>(mesh.faceArity);
    for (const std::uint32_t corner : triangleCorners(mesh)) {
        const std::size_t material = mesh.faceMaterials.empty() ? 0 : mesh.faceMaterials[corner / arity];
        if (material >= triangles.size()) triangles.resize(material + 1);
        triangles[material].push_back(split.faces[corner]);
    }
    Json primitives = Json::array();
    for (std::size_t material = 0; material < triangles.size(); ++material) {
        if (triangles[material].empty()) continue;
        const int indices = buffers.add(triangles[material], 1, "SCALAR", GltfComponent::UnsignedInt,
                                        GltfTarget::ElementArrayBuffer);
        Json primitive = {{"attributes", attributes}, {"indices", indices}, {"material", material}};
        if (!targets.empty()) primitive["targets"] = targets;
        primitives.push_back(std::move(primitive));
    }
    return primitives;
}

}  // namespace

Json gltfMesh(const SceneMesh& mesh, std::size_t jointCount, GltfBuffers& buffers) {
    const SeamSplit split = splitAtSeams(mesh);
    Json attributes;
    attributes["POSITION"] = addVectors(splitPositions(split, mesh), true, GltfTarget::ArrayBuffer, buffers);
    attributes["NORMAL"] = addVectors(splitNormals(split, mesh), false, GltfTarget::ArrayBuffer, buffers);
    if (mesh.uvs.cols() > 0) attributes["TEXCOORD_0"] = addTextureCoordinates(split, mesh, buffers);
    if (!mesh.skin.empty() && jointCount <= 256)
        addInfluences<std::uint8_t>(split, mesh.skin, GltfComponent::UnsignedByte, buffers, attributes);
    else if (!mesh.skin.empty())
        addInfluences<std::uint16_t>(split, mesh.skin, GltfComponent::UnsignedShort, buffers, attributes);
    if (!mesh.modelVertex.empty()) attributes["_MODEL_VERTEX"] = addModelVertices(split, mesh, buffers);

    Json targets = Json::array(), names = Json::array(), weights = Json::array();
    const std::vector<std::uint32_t> splitStart = splitStarts(split, mesh.vertexCount());
    for (const SceneMorph& morph : mesh.morphs) {
        targets.push_back({{"POSITION", addMorph(morph, splitStart, split.vertex.size(), buffers)}});
        names.push_back(morph.name);
        weights.push_back(morph.weight);
    }
    Json out = {{"name", mesh.name}, {"primitives", primitivesOf(mesh, split, attributes, targets, buffers)}};
    if (!mesh.morphs.empty()) {
        out["weights"] = std::move(weights);
        out["extras"]["targetNames"] = std::move(names);
    }
    return out;
}

}  // namespace abf
