// SPDX-License-Identifier: Apache-2.0
// A writer of our own rather than tinygltf: that library brings an image decoder into the process, which is
// not to see untrusted bytes, and passes buffer and JSON through several copies.
#include "core/export/gltf_document.h"

#include <Eigen/LU>
#include <array>
#include <charconv>
#include <cstdint>
#include <string>
#include <utility>

#include "core/export/gltf_mesh.h"
#include "core/export/json_text.h"
#include "core/export/scene_axes.h"
#include "core/export/skeleton_nodes.h"

namespace abf {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::uint32_t kGlbMagic = 0x46546C67, kGlbVersion = 2;
constexpr std::uint32_t kJsonChunk = 0x4E4F534A, kBinChunk = 0x004E4942;
constexpr SceneAxes kGltf{UpAxis::Y, 1.0};

Json vectorJson(const Eigen::Vector3d& v) {
    return {v.x(), v.y(), v.z()};
}

/// A float's own digits, not those of the double next to it: 0.2, not 0.20000000298.
double shortened(float value) {
    std::array<char, 32> text{};
    const char* end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    double out = 0;
    std::from_chars(text.data(), end, out);
    return out;
}

int addInverseBindMatrices(const ExportScene& scene, const SkeletonNodes& skeleton, GltfBuffers& buffers) {
    std::vector<float> values;
    values.reserve(16 * skeleton.nodes.size());
    for (const std::size_t node : skinNodeOrder(skeleton)) {
        const auto joint = static_cast<std::size_t>(skeleton.nodes[node].joint);
        Eigen::Matrix4d inverse = kGltf.frame(scene.joints[joint].bind).inverse();
        inverse.row(3) << 0, 0, 0, 1;
        for (int c = 0; c < 4; ++c)
            for (int r = 0; r < 4; ++r) values.push_back(static_cast<float>(inverse(r, c)));
    }
    return buffers.add(values, 16, "MAT4", GltfComponent::Float, GltfTarget::None);
}

class DocumentMaker {
  public:
    explicit DocumentMaker(const ExportScene& scene) : scene_(scene) {}

    Result<GltfDocument> make() {
        auto skeleton = makeSkeletonNodes(scene_.joints, skeletonPoses(scene_, kGltf));
        if (!skeleton) return propagate(skeleton);
        skeleton_ = std::move(*skeleton);
        firstJointNode_ = static_cast<int>(scene_.meshes.size()) + 1;

        Json& document = out_.json;
        document["asset"] = {{"version", "2.0"}, {"generator", "Anny Body Fitter"}};
        if (!scene_.fitJson.empty()) document["asset"]["extras"]["fit"] = Json::parse(scene_.fitJson);
        addMeshes();
        addNodes();
        addMaterials();
        addClips();
        document["accessors"] = buffers_.accessors();
        document["bufferViews"] = buffers_.views();
        document["buffers"] = Json::array({{{"byteLength", buffers_.byteCount()}}});
        out_.binary = buffers_.takeBytes();
        return std::move(out_);
    }

  private:
    void addMeshes() {
        Json meshes = Json::array();
        for (const SceneMesh& mesh : scene_.meshes)
            meshes.push_back(gltfMesh(mesh, skeleton_.nodes.size(), buffers_));
        out_.json["meshes"] = std::move(meshes);
    }

    /// The meshes come first, then the armature, then the skeleton below it.
    void addNodes() {
        Json nodes = Json::array(), top = Json::array(), joints = Json::array();
        const bool rigged = !scene_.joints.empty();
        for (const SceneMesh& mesh : scene_.meshes) {
            out_.meshNodes.push_back(static_cast<int>(nodes.size()));
            top.push_back(nodes.size());
            nodes.push_back({{"name", mesh.name}, {"mesh", nodes.size()}});
            if (!mesh.skin.empty()) nodes.back()["skin"] = 0;
        }
        if (rigged) {
            top.push_back(nodes.size());
            nodes.push_back({{"name", scene_.armature}, {"children", childrenOf(-1)}});
            for (std::size_t i = 0; i < skeleton_.nodes.size(); ++i) nodes.push_back(jointNode(i));
            for (const std::size_t node : skinNodeOrder(skeleton_))
                joints.push_back(firstJointNode_ + static_cast<int>(node));
            for (std::size_t j = 0; j < scene_.joints.size(); ++j)
                out_.jointNodes.push_back(joints[j].get<int>());
        }
        out_.json["scene"] = 0;
        out_.json["scenes"] = Json::array({{{"name", "Body"}, {"nodes", std::move(top)}}});
        out_.json["nodes"] = std::move(nodes);
        if (rigged)
            out_.json["skins"] =
                Json::array({{{"name", scene_.armature},
                              {"inverseBindMatrices", addInverseBindMatrices(scene_, skeleton_, buffers_)},
                              {"skeleton", firstJointNode_ - 1},
                              {"joints", std::move(joints)}}});
    }

    Json childrenOf(int parent) const {
        Json children = Json::array();
        for (std::size_t i = 0; i < skeleton_.nodes.size(); ++i)
            if (skeleton_.nodes[i].parent == parent)
                children.push_back(firstJointNode_ + static_cast<int>(i));
        return children;
    }

    Json jointNode(std::size_t index) const {
        const NodeTransform& transform = skeleton_.transforms[0][index];
        const Eigen::Quaterniond& q = transform.rotation;
        Json out;
        out["name"] = nodeName(skeleton_.nodes[index], scene_.joints);
        out["translation"] = vectorJson(transform.translation);
        out["rotation"] = {q.x(), q.y(), q.z(), q.w()};
        if (transform.scale != Eigen::Vector3d::Ones()) out["scale"] = vectorJson(transform.scale);
        Json children = childrenOf(static_cast<int>(index));
        if (!children.empty()) out["children"] = std::move(children);
        return out;
    }

    void addMaterials() {
        Json materials = Json::array(), textures = Json::array(), images = Json::array();
        for (const SceneMaterial& material : scene_.materials) {
            const Eigen::Vector4f& c = material.baseColour;
            Json surface;
            Json factor = Json::array();
            for (int i = 0; i < 4; ++i) factor.push_back(shortened(c[i]));
            surface["baseColorFactor"] = std::move(factor);
            if (!material.baseColourImage.bytes.empty()) {
                const bool png = material.baseColourImage.kind == SceneImage::Kind::Png;
                const int view = buffers_.addView(material.baseColourImage.bytes, GltfTarget::None);
                surface["baseColorTexture"] = {{"index", textures.size()}};
                textures.push_back({{"source", images.size()}, {"sampler", 0}});
                images.push_back({{"name", material.name},
                                  {"mimeType", png ? "image/png" : "image/jpeg"},
                                  {"bufferView", view}});
            }
            surface["metallicFactor"] = shortened(material.metallic);
            surface["roughnessFactor"] = shortened(material.roughness);
            materials.push_back({{"name", material.name}, {"pbrMetallicRoughness", std::move(surface)}});
        }
        out_.json["materials"] = std::move(materials);
        if (images.empty()) return;
        out_.json["images"] = std::move(images);
        out_.json["samplers"] =
            Json::array({{{"magFilter", 9729}, {"minFilter", 9987}}});  // linear, with mipmaps
        out_.json["textures"] = std::move(textures);
    }

    void addClips() {
        std::size_t firstPose = 1;
        for (const SceneClip& clip : scene_.clips) {
            const std::vector<float> times(clip.times.begin(), clip.times.end());
            const int input = buffers_.add(times, 1, "SCALAR", GltfComponent::Float, GltfTarget::None);
            buffers_.accessor(input)["min"] = {times.front()};
            buffers_.accessor(input)["max"] = {times.back()};
            Json channels = Json::array(), samplers = Json::array();
            for (std::size_t node = 0; node < skeleton_.nodes.size(); ++node)
                addTracks(node, {skeleton_.transforms.data() + firstPose, times.size()}, input, channels,
                          samplers);
            out_.json["animations"].push_back(
                {{"name", clip.name}, {"channels", std::move(channels)}, {"samplers", std::move(samplers)}});
            firstPose += times.size();
        }
    }

    void addTracks(std::size_t node, std::span<const std::vector<NodeTransform>> frames, int input,
                   Json& channels, Json& samplers) {
        std::vector<float> translation, rotation, scale;
        Eigen::Quaterniond before = Eigen::Quaterniond::Identity();
        bool scaled = skeleton_.transforms[0][node].scale != Eigen::Vector3d::Ones();
        for (const auto& frame : frames) {
            const NodeTransform& transform = frame[node];
            Eigen::Quaterniond q = transform.rotation;
            if (q.dot(before) < 0) q.coeffs() = -q.coeffs();  // the shorter way round
            before = q;
            for (int i = 0; i < 3; ++i) translation.push_back(static_cast<float>(transform.translation[i]));
            for (int i = 0; i < 4; ++i) rotation.push_back(static_cast<float>(q.coeffs()[i]));
            for (int i = 0; i < 3; ++i) scale.push_back(static_cast<float>(transform.scale[i]));
            scaled |= transform.scale != Eigen::Vector3d::Ones();
        }
        const auto add = [&](const std::vector<float>& values, int width, const char* type,
                             const char* path) {
            const int output = buffers_.add(values, width, type, GltfComponent::Float, GltfTarget::None);
            channels.push_back(
                {{"sampler", samplers.size()},
                 {"target", {{"node", firstJointNode_ + static_cast<int>(node)}, {"path", path}}}});
            samplers.push_back({{"input", input}, {"output", output}, {"interpolation", "LINEAR"}});
        };
        add(translation, 3, "VEC3", "translation");
        add(rotation, 4, "VEC4", "rotation");
        if (scaled) add(scale, 3, "VEC3", "scale");
    }

    const ExportScene& scene_;
    SkeletonNodes skeleton_;
    GltfBuffers buffers_;
    GltfDocument out_;
    int firstJointNode_ = 0;
};

void appendWord(std::uint32_t word, std::string& out) {
    for (int shift = 0; shift < 32; shift += 8) out.push_back(static_cast<char>(word >> shift & 0xff));
}

}  // namespace

Result<GltfDocument> makeGltfDocument(const ExportScene& scene) {
    return DocumentMaker(scene).make();
}

std::string assembleGlb(const GltfDocument& document) {
    std::string json = compactJson(document.json);
    json.resize((json.size() + 3) / 4 * 4, ' ');
    const std::size_t total = 12 + 8 + json.size() + 8 + document.binary.size();
    std::string out;
    out.reserve(total);
    for (const std::uint32_t word : {kGlbMagic, kGlbVersion, static_cast<std::uint32_t>(total)})
        appendWord(word, out);
    appendWord(static_cast<std::uint32_t>(json.size()), out);
    appendWord(kJsonChunk, out);
    out += json;
    appendWord(static_cast<std::uint32_t>(document.binary.size()), out);
    appendWord(kBinChunk, out);
    out.append(reinterpret_cast<const char*>(document.binary.data()), document.binary.size());
    return out;
}

}  // namespace abf
