// SPDX-License-Identifier: Apache-2.0
// A writer of our own rather than tinygltf: that library brings an image decoder into the process, which is
// not to see untrusted bytes, and passes buffer and JSON through several copies.
#include "core/export/glb_writer.h"

#include <Eigen/LU>
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <string>

#include "core/export/fit_json.h"
#include "core/export/json_text.h"
#include "core/export/seam_split.h"
#include "core/export/skeleton_nodes.h"

namespace abf {
namespace {

using Json = nlohmann::ordered_json;

// glTF 2.0 constants.
enum ComponentType : int { kUnsignedByte = 5121, kUnsignedInt = 5125, kFloat = 5126 };
enum Target : int { kNoTarget = 0, kArrayBuffer = 34962, kElementArrayBuffer = 34963 };
constexpr std::uint32_t kGlbMagic = 0x46546C67, kGlbVersion = 2;
constexpr std::uint32_t kJsonChunk = 0x4E4F534A, kBinChunk = 0x004E4942;

/// Our world to glTF's: (x, y, z) = (X, Z, -Y).
const Eigen::Matrix4d kGltfFromWorld = [] {
    Eigen::Matrix4d m = Eigen::Matrix4d::Identity();
    m.topLeftCorner<3, 3>() << 1, 0, 0, 0, 0, 1, 0, -1, 0;
    return m;
}();

Eigen::Vector3f gltfFromWorld(const Eigen::Vector3f& v) {
    return {v.x(), v.z(), -v.y()};
}

/// Collects the binary chunk; every array gets a buffer view and an accessor of its own.
class Buffers {
  public:
    /// Returns the accessor's index.
    template <class T>
    int add(const std::vector<T>& values, int components, const char* type, ComponentType component,
            Target target) {
        const std::size_t offset = bytes_.size();
        const std::size_t size = values.size() * sizeof(T);
        bytes_.resize((offset + size + 3) / 4 * 4);
        std::memcpy(bytes_.data() + offset, values.data(), size);
        Json view = {{"buffer", 0}, {"byteOffset", offset}, {"byteLength", size}};
        if (target != kNoTarget) view["target"] = static_cast<int>(target);
        views_.push_back(std::move(view));
        accessors_.push_back({{"bufferView", views_.size() - 1},
                              {"componentType", static_cast<int>(component)},
                              {"count", values.size() / static_cast<std::size_t>(components)},
                              {"type", type}});
        return static_cast<int>(accessors_.size()) - 1;
    }
    Json& accessor(int index) { return accessors_[static_cast<std::size_t>(index)]; }

    const std::vector<std::byte>& bytes() const { return bytes_; }
    const Json& views() const { return views_; }
    const Json& accessors() const { return accessors_; }

  private:
    std::vector<std::byte> bytes_;
    Json views_ = Json::array(), accessors_ = Json::array();
};

int addPositions(const SeamSplit& split, const Eigen::Matrix3Xf& vertices, Buffers& buffers) {
    std::vector<float> values(3 * split.vertex.size());
    Eigen::Map<Eigen::Matrix3Xf> out(values.data(), 3, static_cast<Eigen::Index>(split.vertex.size()));
    for (Eigen::Index i = 0; i < out.cols(); ++i)
        out.col(i) = gltfFromWorld(vertices.col(split.vertex[static_cast<std::size_t>(i)]));
    const int accessor = buffers.add(values, 3, "VEC3", kFloat, kArrayBuffer);
    const Eigen::Vector3f low = out.rowwise().minCoeff(), high = out.rowwise().maxCoeff();
    buffers.accessor(accessor)["min"] = {low.x(), low.y(), low.z()};
    buffers.accessor(accessor)["max"] = {high.x(), high.y(), high.z()};
    return accessor;
}

int addNormals(const SeamSplit& split, const Topology& topology, const Eigen::Matrix3Xf& vertices,
               Buffers& buffers) {
    Eigen::Matrix3Xf normals;
    computeVertexNormals(vertices, topology.faces, topology.faceArity, normals);
    std::vector<float> values(3 * split.vertex.size());
    Eigen::Map<Eigen::Matrix3Xf> out(values.data(), 3, static_cast<Eigen::Index>(split.vertex.size()));
    for (Eigen::Index i = 0; i < out.cols(); ++i) {
        const Eigen::Vector3f normal = normals.col(split.vertex[static_cast<std::size_t>(i)]);
        // A vertex whose faces have no area has no normal, but the format wants a unit vector.
        out.col(i) = normal.squaredNorm() > 0.5f ? gltfFromWorld(normal) : Eigen::Vector3f::UnitY();
    }
    return buffers.add(values, 3, "VEC3", kFloat, kArrayBuffer);
}

int addTextureCoordinates(const SeamSplit& split, const Topology& topology, Buffers& buffers) {
    std::vector<float> values;
    values.reserve(2 * split.uv.size());
    for (const std::uint32_t uv : split.uv) {
        values.push_back(topology.uvs[2 * uv]);
        values.push_back(1.0f - topology.uvs[2 * uv + 1]);  // glTF's origin is the upper left corner
    }
    return buffers.add(values, 2, "VEC2", kFloat, kArrayBuffer);
}

int addModelVertices(const SeamSplit& split, Buffers& buffers) {
    // Attributes of one's own may not be 32-bit integers; floats hold these exactly and every reader takes
    // them.
    const std::vector<float> values(split.vertex.begin(), split.vertex.end());
    return buffers.add(values, 1, "SCALAR", kFloat, kArrayBuffer);
}

/// JOINTS_n and WEIGHTS_n, four influences each, the strongest first, so that a reader that knows only the
/// first set sees the best four.
void addSkinInfluences(const SeamSplit& split, const Topology& topology, const Rig& rig, Buffers& buffers,
                       Json& attributes) {
    const auto sets = static_cast<std::size_t>((rig.maxInfluences + 3) / 4);
    const std::size_t count = split.vertex.size();
    std::vector<std::vector<std::uint8_t>> joints(sets, std::vector<std::uint8_t>(4 * count, 0));
    std::vector<std::vector<float>> weights(sets, std::vector<float>(4 * count, 0.0f));
    std::vector<std::uint32_t> order;
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint32_t storage = topology.storageVertex[split.vertex[i]];
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
        for (std::size_t k = 0; k < order.size(); ++k) {
            joints[k / 4][4 * i + k % 4] = static_cast<std::uint8_t>(rig.influenceBone[order[k]]);
            weights[k / 4][4 * i + k % 4] = static_cast<float>(rig.influenceWeight[order[k]] / sum);
        }
    }
    for (std::size_t s = 0; s < sets; ++s) {
        attributes["JOINTS_" + std::to_string(s)] =
            buffers.add(joints[s], 4, "VEC4", kUnsignedByte, kArrayBuffer);
        attributes["WEIGHTS_" + std::to_string(s)] = buffers.add(weights[s], 4, "VEC4", kFloat, kArrayBuffer);
    }
}

/// The skeleton nodes that are joints of the skin, in its order: the bones as the rig counts them, then the
/// auxiliary nodes. Those move no vertex, but as joints they have a rest of their own (their bone's), without
/// which readers would make up one that is stretched.
std::vector<std::size_t> jointOrder(const std::vector<SkeletonNode>& skeleton) {
    std::vector<std::size_t> order;
    for (const bool auxiliary : {false, true})
        for (std::size_t i = 0; i < skeleton.size(); ++i)
            if (skeleton[i].auxiliary == auxiliary) order.push_back(i);
    return order;
}

int addInverseBindMatrices(const std::vector<SkeletonNode>& skeleton,
                           std::span<const Eigen::Matrix4d> restBonePoses, Buffers& buffers) {
    std::vector<float> values;
    values.reserve(16 * skeleton.size());
    for (const std::size_t joint : jointOrder(skeleton)) {
        Eigen::Matrix4d inverse =
            (kGltfFromWorld * restBonePoses[static_cast<std::size_t>(skeleton[joint].bone)]).inverse();
        inverse.row(3) << 0, 0, 0, 1;
        for (int c = 0; c < 4; ++c)
            for (int r = 0; r < 4; ++r) values.push_back(static_cast<float>(inverse(r, c)));
    }
    return buffers.add(values, 16, "MAT4", kFloat, kNoTarget);
}

/// Nodes of the scene: 0 the mesh, 1 the armature, then the skeleton below it.
constexpr int kMeshNode = 0, kArmatureNode = 1, kFirstSkeletonNode = 2;

Json nodeJson(const std::vector<SkeletonNode>& skeleton, std::size_t index, const Rig& rig) {
    const SkeletonNode& node = skeleton[index];
    Json out;
    out["name"] =
        std::string(rig.boneLabels[static_cast<std::size_t>(node.bone)]) + (node.auxiliary ? ".stretch" : "");
    out["translation"] = {node.translation.x(), node.translation.y(), node.translation.z()};
    out["rotation"] = {node.rotation.x(), node.rotation.y(), node.rotation.z(), node.rotation.w()};
    if (node.scale != Eigen::Vector3d::Ones())
        out["scale"] = {node.scale.x(), node.scale.y(), node.scale.z()};
    Json children = Json::array();
    for (std::size_t i = index + 1; i < skeleton.size(); ++i)
        if (skeleton[i].parent == static_cast<int>(index))
            children.push_back(kFirstSkeletonNode + static_cast<int>(i));
    if (!children.empty()) out["children"] = std::move(children);
    return out;
}

void addNodesAndSkin(const std::vector<SkeletonNode>& skeleton, const Rig& rig, int inverseBindMatrices,
                     Json& document) {
    Json nodes = Json::array();
    nodes.push_back({{"name", "AnnyBody"}, {"mesh", 0}, {"skin", 0}});
    nodes.push_back({{"name", "Anny"}, {"children", Json::array({kFirstSkeletonNode})}});
    for (std::size_t i = 0; i < skeleton.size(); ++i) nodes.push_back(nodeJson(skeleton, i, rig));
    Json joints = Json::array();
    for (const std::size_t joint : jointOrder(skeleton))
        joints.push_back(kFirstSkeletonNode + static_cast<int>(joint));
    document["scene"] = 0;
    document["scenes"] = Json::array({{{"name", "Body"}, {"nodes", {kMeshNode, kArmatureNode}}}});
    document["nodes"] = std::move(nodes);
    document["skins"] = Json::array({{{"name", "Anny"},
                                      {"inverseBindMatrices", inverseBindMatrices},
                                      {"skeleton", kArmatureNode},
                                      {"joints", std::move(joints)}}});
}

/// Neutral matte cloth without detail.
Json bodysuit() {
    return {{"name", "Bodysuit"},
            {"pbrMetallicRoughness",
             {{"baseColorFactor", {0.200, 0.235, 0.285, 1.0}},
              {"metallicFactor", 0.0},
              {"roughnessFactor", 0.9}}}};
}

/// The parameters as a fit document that `abf export` makes the same body from.
Json embeddedFit(const GlbContent& content) {
    Json fit = bodyJson(*content.shape, *content.model);
    if (content.pose)
        fit["photos"] = Json::array({Json::object({{"pose", poseJson(*content.pose, *content.model)}})});
    return fit;
}

void appendWord(std::uint32_t word, std::vector<std::byte>& out) {
    for (int shift = 0; shift < 32; shift += 8) out.push_back(static_cast<std::byte>(word >> shift));
}

std::vector<std::byte> assemble(std::string json, const std::vector<std::byte>& binary) {
    json.resize((json.size() + 3) / 4 * 4, ' ');
    const std::size_t total = 12 + 8 + json.size() + 8 + binary.size();
    std::vector<std::byte> out;
    out.reserve(total);
    for (const std::uint32_t word : {kGlbMagic, kGlbVersion, static_cast<std::uint32_t>(total)})
        appendWord(word, out);
    appendWord(static_cast<std::uint32_t>(json.size()), out);
    appendWord(kJsonChunk, out);
    const auto* text = reinterpret_cast<const std::byte*>(json.data());
    out.insert(out.end(), text, text + json.size());
    appendWord(static_cast<std::uint32_t>(binary.size()), out);
    appendWord(kBinChunk, out);
    out.insert(out.end(), binary.begin(), binary.end());
    return out;
}

}  // namespace

Result<std::vector<std::byte>> makeGlb(const GlbContent& content) {
    const Rig& rig = content.model->annyRig();
    const Topology& topology = content.model->annyTopology();
    std::vector<Eigen::Matrix4d> globals;
    for (const Eigen::Matrix4d& pose : content.bonePoses) globals.push_back(kGltfFromWorld * pose);
    const auto skeleton = makeSkeletonNodes(rig, globals);
    if (!skeleton) return propagate(skeleton);

    const SeamSplit split = splitAtSeams(topology);
    const Eigen::Matrix3Xf& rest = content.body->restVertices;
    Buffers buffers;
    Json attributes;
    attributes["POSITION"] = addPositions(split, rest, buffers);
    attributes["NORMAL"] = addNormals(split, topology, rest, buffers);
    attributes["TEXCOORD_0"] = addTextureCoordinates(split, topology, buffers);
    addSkinInfluences(split, topology, rig, buffers, attributes);
    attributes["_MODEL_VERTEX"] = addModelVertices(split, buffers);
    const int indices = buffers.add(split.faces, 1, "SCALAR", kUnsignedInt, kElementArrayBuffer);
    const int inverseBindMatrices = addInverseBindMatrices(*skeleton, content.body->restBonePoses, buffers);

    Json document;
    document["asset"] = {{"version", "2.0"}, {"generator", "Anny Body Fitter"}};
    document["asset"]["extras"]["fit"] = embeddedFit(content);
    addNodesAndSkin(*skeleton, rig, inverseBindMatrices, document);
    Json primitive = {{"attributes", std::move(attributes)}, {"indices", indices}, {"material", 0}};
    document["meshes"] =
        Json::array({{{"name", "AnnyBody"}, {"primitives", Json::array({std::move(primitive)})}}});
    document["materials"] = Json::array({bodysuit()});
    document["accessors"] = buffers.accessors();
    document["bufferViews"] = buffers.views();
    document["buffers"] = Json::array({{{"byteLength", buffers.bytes().size()}}});
    return assemble(compactJson(document), buffers.bytes());
}

}  // namespace abf
