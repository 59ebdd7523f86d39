// SPDX-License-Identifier: Apache-2.0
#include "core/export/usd_writer.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/export/skeleton_nodes.h"
#include "core/export/usd_text.h"

namespace abf {
namespace {

constexpr double kFramesPerSecond = 30;

class UsdMaker {
  public:
    UsdMaker(const ExportScene& scene, const SceneAxes& axes, const std::string& stem, SkeletonNodes skeleton)
        : scene_(scene),
          axes_(axes),
          stem_(stem),
          skeleton_(std::move(skeleton)),
          out_(std::size_t{6} << 20) {
        UsdNames names;
        root_ = "/" + UsdNames().name(scene.title);
        for (const SceneMaterial& material : scene.materials)
            materialNames_.push_back(names.name(material.name));
        UsdNames children;
        armature_ = children.name(scene.armature.empty() ? "Skeleton" : scene.armature);
        children.name("Materials");
        for (const SceneMesh& mesh : scene.meshes) meshNames_.push_back(children.name(mesh.name));
        UsdNames joints;
        for (const SkeletonNode& node : skeleton_.nodes) {
            const std::string above =
                node.parent < 0 ? "" : jointPaths_[static_cast<std::size_t>(node.parent)] + "/";
            jointPaths_.push_back(above + joints.name(nodeName(node, scene.joints)));
        }
    }

    SceneFile make() {
        layer();
        out_.open("def SkelRoot \"" + root_.substr(1) + "\"");
        if (!scene_.joints.empty()) skeleton();
        for (std::size_t m = 0; m < scene_.meshes.size(); ++m) mesh(m);
        materials();
        out_.close();
        file_.bytes = out_.take();
        return std::move(file_);
    }

  private:
    void layer() {
        out_.line("#usda 1.0");
        out_.line("(");
        if (!scene_.fitJson.empty()) {
            out_.line("    customLayerData = {");
            out_.begin("        string abfFit");
            out_.quoted(scene_.fitJson);
            out_.end();
            out_.line("    }");
        }
        out_.line("    defaultPrim = \"" + root_.substr(1) + "\"");
        out_.begin("    metersPerUnit");
        out_.real(axes_.unitMetres);
        out_.end();
        if (!scene_.joints.empty()) {
            out_.line("    startTimeCode = 0");
            out_.begin("    endTimeCode");
            out_.real(scene_.clips.empty() ? 0 : scene_.clips.front().times.back() * kFramesPerSecond);
            out_.end();
            out_.line("    framesPerSecond = 30");
            out_.line("    timeCodesPerSecond = 30");
        }
        out_.line(axes_.up == UpAxis::Z ? "    upAxis = \"Z\"" : "    upAxis = \"Y\"");
        out_.line(")");
    }

    void tokens(std::string_view declaration, const std::vector<std::string>& values) {
        out_.begin(declaration);
        out_.list(values, [this](const std::string& value) { out_.quoted(value); });
        out_.end();
    }

    void skeleton() {
        out_.open("def Skeleton \"" + armature_ + "\" (prepend apiSchemas = [\"SkelBindingAPI\"])");
        tokens("uniform token[] joints", jointPaths_);
        std::vector<std::string> names;
        for (const SkeletonNode& node : skeleton_.nodes) names.push_back(nodeName(node, scene_.joints));
        tokens("uniform token[] jointNames", names);
        out_.begin("uniform matrix4d[] bindTransforms");
        out_.list(skeleton_.nodes, [this](const SkeletonNode& node) { out_.matrix(bind(node)); });
        out_.end();
        out_.begin("uniform matrix4d[] restTransforms");
        out_.list(skeleton_.nodes, [this](const SkeletonNode& node) {
            if (node.parent < 0) return out_.matrix(bind(node));
            const Eigen::Matrix4d above = bind(skeleton_.nodes[static_cast<std::size_t>(node.parent)]);
            out_.matrix((Eigen::Affine3d(above).inverse() * Eigen::Affine3d(bind(node))).matrix());
        });
        out_.end();
        out_.line("rel skel:animationSource = <" + root_ + "/" + armature_ + "/Pose>");
        std::size_t firstPose = 1;
        UsdNames names2;
        animation(names2.name("Pose"), firstPose, scene_.clips.empty() ? nullptr : &scene_.clips.front());
        for (std::size_t c = 1; c < scene_.clips.size(); ++c) {
            firstPose += scene_.clips[c - 1].times.size();
            animation(names2.name(scene_.clips[c].name), firstPose, &scene_.clips[c]);
        }
        out_.close();
    }

    Eigen::Matrix4d bind(const SkeletonNode& node) const {
        Eigen::Matrix4d frame = axes_.frame(scene_.joints[static_cast<std::size_t>(node.joint)].bind);
        frame.row(3) << 0, 0, 0, 1;
        return frame;
    }

    /// By default where the joints stand now; over time the clip's frames.
    void animation(const std::string& name, std::size_t firstPose, const SceneClip* clip) {
        out_.open("def SkelAnimation \"" + name + "\"");
        tokens("uniform token[] joints", jointPaths_);
        track("float3[] translations", firstPose, clip,
              [this](const NodeTransform& t) { out_.tuple(Eigen::Vector3f(t.translation.cast<float>())); });
        track("quatf[] rotations", firstPose, clip,
              [this](const NodeTransform& t) { out_.quaternion(t.rotation.normalized()); });
        track("half3[] scales", firstPose, clip,
              [this](const NodeTransform& t) { out_.tuple(Eigen::Vector3f(t.scale.cast<float>())); });
        morphWeights();
        out_.close();
    }

    template <class Write>
    void track(std::string_view declaration, std::size_t firstPose, const SceneClip* clip,
               const Write& write) {
        const auto& poses = skeleton_.transforms;
        out_.begin(declaration);
        out_.list(poses[0], write);
        out_.end();
        timeSamples(declaration, clip,
                    [&](std::size_t f) { out_.list(clip ? poses[firstPose + f] : poses[0], write); });
    }

    /// Without a clip one sample of what stands anyway: some readers (Blender) look at nothing else.
    template <class Write>
    void timeSamples(std::string_view declaration, const SceneClip* clip, const Write& write) {
        out_.begin(std::string(declaration) + ".timeSamples");
        out_.text("{\n");
        for (std::size_t f = 0; f < (clip ? clip->times.size() : 1); ++f) {
            out_.real(clip ? clip->times[f] * kFramesPerSecond : 0.0);
            out_.text(": ");
            write(f);
            out_.text(",\n");
        }
        out_.line("}");
    }

    /// One token a morph of all meshes; meshes that share a morph's name share its weight.
    void morphWeights() {
        std::vector<std::string> names;
        std::vector<float> weights;
        for (const SceneMesh& mesh : scene_.meshes)
            for (const SceneMorph& morph : mesh.morphs) {
                if (std::find(names.begin(), names.end(), morph.name) != names.end()) continue;
                names.push_back(morph.name);
                weights.push_back(morph.weight);
            }
        if (names.empty()) return;
        tokens("uniform token[] blendShapes", names);
        const auto write = [&] { out_.list(weights, [this](float weight) { out_.real(weight); }); };
        out_.begin("float[] blendShapeWeights");
        write();
        out_.end();
        timeSamples("float[] blendShapeWeights", nullptr, [&](std::size_t) { write(); });
    }

    void mesh(std::size_t index) {
        const SceneMesh& mesh = scene_.meshes[index];
        const bool skinned = !mesh.skin.empty();
        out_.open("def Mesh \"" + meshNames_[index] + "\" (prepend apiSchemas = [" +
                  (skinned ? "\"SkelBindingAPI\", " : "") + "\"MaterialBindingAPI\"])");
        out_.line("uniform token subdivisionScheme = \"none\"");
        extent(mesh);
        out_.begin("point3f[] points");
        out_.points(mesh.positions, axes_, true);
        out_.end();
        out_.begin("normal3f[] normals");
        out_.points(mesh.normals, axes_, false);
        out_.text(" (interpolation = \"vertex\")");
        out_.end();
        out_.begin("int[] faceVertexCounts");
        const std::vector<int> counts(mesh.faceCount(), mesh.faceArity);
        out_.list(counts, [this](int count) { out_.integer(static_cast<std::uint64_t>(count)); });
        out_.end();
        integers("int[] faceVertexIndices", mesh.faces);
        textureCoordinates(mesh);
        if (skinned) skin(mesh);
        out_.line("rel material:binding = <" + materialPath(firstMaterial(mesh)) + ">");
        materialSubsets(mesh);
        morphs(mesh, root_ + "/" + meshNames_[index]);
        out_.close();
    }

    template <class Integers>
    void integers(std::string_view declaration, const Integers& values) {
        out_.begin(declaration);
        out_.list(values, [this](auto value) { out_.integer(static_cast<std::uint64_t>(value)); });
        out_.end();
    }

    void extent(const SceneMesh& mesh) {
        Eigen::Vector3f low = axes_.point(mesh.positions.col(0)), high = low;
        for (Eigen::Index v = 1; v < mesh.positions.cols(); ++v) {
            const Eigen::Vector3f point = axes_.point(mesh.positions.col(v));
            low = low.cwiseMin(point);
            high = high.cwiseMax(point);
        }
        out_.begin("float3[] extent");
        out_.text("[");
        out_.tuple(low);
        out_.text(", ");
        out_.tuple(high);
        out_.text("]");
        out_.end();
    }

    void textureCoordinates(const SceneMesh& mesh) {
        if (mesh.uvs.cols() == 0) return;
        out_.begin("texCoord2f[] primvars:st");
        out_.text("[");
        for (Eigen::Index i = 0; i < mesh.uvs.cols(); ++i) {
            if (i > 0) out_.text(", ");
            out_.tuple(Eigen::Vector2f(mesh.uvs.col(i)));
        }
        out_.text("] (interpolation = \"faceVarying\")");
        out_.end();
        integers("int[] primvars:st:indices", mesh.faceUvs);
    }

    /// As many influences for every vertex; the missing ones weigh nothing.
    void skin(const SceneMesh& mesh) {
        const SceneSkin& skin = mesh.skin;
        const std::size_t width = skin.maxInfluences();
        std::vector<std::size_t> place(scene_.joints.size());
        for (std::size_t n = 0; n < skeleton_.nodes.size(); ++n)
            if (!skeleton_.nodes[n].auxiliary) place[static_cast<std::size_t>(skeleton_.nodes[n].joint)] = n;
        std::vector<std::size_t> joints(width * mesh.vertexCount(), 0);
        std::vector<float> weights(width * mesh.vertexCount(), 0.0f);
        for (std::size_t v = 0; v < mesh.vertexCount(); ++v)
            for (std::uint32_t k = skin.start[v]; k < skin.start[v + 1]; ++k) {
                joints[width * v + k - skin.start[v]] = place[skin.joint[k]];
                weights[width * v + k - skin.start[v]] = skin.weight[k];
            }
        const std::string element = " (\n            elementSize = " + std::to_string(width) +
                                    "\n            interpolation = \"vertex\"\n        )";
        out_.begin("int[] primvars:skel:jointIndices");
        out_.list(joints, [this](std::size_t joint) { out_.integer(joint); });
        out_.text(element);
        out_.end();
        out_.begin("float[] primvars:skel:jointWeights");
        out_.list(weights, [this](float weight) {
            if (weight == 0)
                out_.text("0");
            else
                out_.real(weight);
        });
        out_.text(element);
        out_.end();
        out_.line(
            "matrix4d primvars:skel:geomBindTransform = "
            "((1, 0, 0, 0), (0, 1, 0, 0), (0, 0, 1, 0), (0, 0, 0, 1))");
        out_.line("rel skel:skeleton = <" + root_ + "/" + armature_ + ">");
    }

    void morphs(const SceneMesh& mesh, const std::string& path) {
        if (mesh.morphs.empty()) return;
        UsdNames names;
        std::vector<std::string> tokensOf, primNames;
        for (const SceneMorph& morph : mesh.morphs) {
            tokensOf.push_back(morph.name);
            primNames.push_back(names.name(morph.name));
        }
        tokens("uniform token[] skel:blendShapes", tokensOf);
        out_.begin("rel skel:blendShapeTargets");
        out_.list(primNames, [&](const std::string& name) { out_.text("<" + path + "/" + name + ">"); });
        out_.end();
        for (std::size_t m = 0; m < mesh.morphs.size(); ++m) {
            out_.open("def BlendShape \"" + primNames[m] + "\"");
            out_.begin("uniform vector3f[] offsets");
            out_.points(mesh.morphs[m].deltas, axes_, true);
            out_.end();
            integers("uniform int[] pointIndices", mesh.morphs[m].vertices);
            out_.close();
        }
    }

    static std::size_t firstMaterial(const SceneMesh& mesh) {
        return mesh.faceMaterials.empty() ? 0 : mesh.faceMaterials.front();
    }
    std::string materialPath(std::size_t material) const {
        return root_ + "/Materials/" + materialNames_[material];
    }

    /// The faces of each material, where a mesh has several.
    void materialSubsets(const SceneMesh& mesh) {
        if (mesh.faceMaterials.empty()) return;
        out_.line("uniform token subsetFamily:materialBind:familyType = \"partition\"");
        for (std::size_t material = 0; material < materialNames_.size(); ++material) {
            std::vector<std::size_t> faces;
            for (std::size_t f = 0; f < mesh.faceMaterials.size(); ++f)
                if (mesh.faceMaterials[f] == material) faces.push_back(f);
            if (faces.empty()) continue;
            out_.open("def GeomSubset \"" + materialNames_[material] +
                      "\" (prepend apiSchemas = [\"MaterialBindingAPI\"])");
            out_.line("uniform token elementType = \"face\"");
            out_.line("uniform token familyName = \"materialBind\"");
            integers("int[] indices", faces);
            out_.line("rel material:binding = <" + materialPath(material) + ">");
            out_.close();
        }
    }

    void materials() {
        out_.open("def Scope \"Materials\"");
        for (std::size_t m = 0; m < scene_.materials.size(); ++m) {
            const SceneMaterial& material = scene_.materials[m];
            const std::string path = materialPath(m);
            const bool image = !material.baseColourImage.bytes.empty();
            out_.open("def Material \"" + materialNames_[m] + "\"");
            out_.line("token outputs:surface.connect = <" + path + "/Surface.outputs:surface>");
            out_.open("def Shader \"Surface\"");
            out_.line("uniform token info:id = \"UsdPreviewSurface\"");
            if (image) {
                out_.line("color3f inputs:diffuseColor.connect = <" + path + "/Image.outputs:rgb>");
            } else {
                out_.begin("color3f inputs:diffuseColor");
                out_.tuple(Eigen::Vector3f(material.baseColour.head<3>()));
                out_.end();
            }
            shaderNumber("float inputs:opacity", material.baseColour.w());
            shaderNumber("float inputs:roughness", material.roughness);
            shaderNumber("float inputs:metallic", material.metallic);
            out_.line("token outputs:surface");
            out_.close();
            if (image) textureShaders(material, path);
            out_.close();
        }
        out_.close();
    }

    void shaderNumber(std::string_view declaration, float value) {
        out_.begin(declaration);
        out_.real(value);
        out_.end();
    }

    void textureShaders(const SceneMaterial& material, const std::string& path) {
        file_.beside.push_back(imageFile(material, stem_));
        out_.open("def Shader \"Image\"");
        out_.line("uniform token info:id = \"UsdUVTexture\"");
        out_.line("asset inputs:file = @./" + file_.beside.back().name + "@");
        out_.line("token inputs:sourceColorSpace = \"sRGB\"");
        out_.line("token inputs:wrapS = \"repeat\"");
        out_.line("token inputs:wrapT = \"repeat\"");
        out_.begin("float4 inputs:scale");
        out_.tuple(material.baseColour);
        out_.end();
        out_.line("float2 inputs:st.connect = <" + path + "/Coordinates.outputs:result>");
        out_.line("float3 outputs:rgb");
        out_.close();
        out_.open("def Shader \"Coordinates\"");
        out_.line("uniform token info:id = \"UsdPrimvarReader_float2\"");
        out_.line("string inputs:varname = \"st\"");
        out_.line("float2 outputs:result");
        out_.close();
    }

    const ExportScene& scene_;
    SceneAxes axes_;
    const std::string& stem_;
    SkeletonNodes skeleton_;
    UsdText out_;
    SceneFile file_;
    std::string root_, armature_;
    std::vector<std::string> materialNames_, meshNames_, jointPaths_;
};

}  // namespace

Result<SceneFile> makeUsd(const ExportScene& scene, const SceneAxes& axes, const std::string& stem) {
    auto skeleton = makeSkeletonNodes(scene.joints, skeletonPoses(scene, axes));
    if (!skeleton) return propagate(skeleton);
    return UsdMaker(scene, axes, stem, std::move(*skeleton)).make();
}

}  // namespace abf
