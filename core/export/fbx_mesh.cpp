// SPDX-License-Identifier: Apache-2.0
#include <Eigen/LU>
#include <algorithm>

#include "core/export/fbx_scene.h"

namespace abf {
namespace {

/// 3×V interleaved.
std::vector<double> interleaved(const Eigen::Matrix3Xf& columns, const SceneAxes& axes, bool scaled) {
    std::vector<double> values(static_cast<std::size_t>(columns.size()));
    const double scale = scaled ? axes.scale() : 1.0;
    for (Eigen::Index i = 0; i < columns.cols(); ++i) {
        const Eigen::Vector3f turned = axes.direction(columns.col(i));
        Eigen::Map<Eigen::Vector3d>(values.data() + 3 * i) = scale * turned.cast<double>();
    }
    return values;
}

std::vector<std::int32_t> signedIndices(const std::vector<std::uint32_t>& indices) {
    return {indices.begin(), indices.end()};
}

FbxNode& addLayer(FbxNode& geometry, const char* kind, const char* name, const char* mapping,
                  const char* reference) {
    FbxNode& layer = geometry.add(kind, std::int32_t{0});
    layer.add("Version", std::int32_t{101});
    layer.add("Name", name);
    layer.add("MappingInformationType", mapping);
    layer.add("ReferenceInformationType", reference);
    return layer;
}

void addLayers(const SceneMesh& mesh, const SceneAxes& axes, FbxNode& geometry) {
    FbxNode& normals = addLayer(geometry, "LayerElementNormal", "", "ByPolygonVertex", "IndexToDirect");
    normals.add("Normals", interleaved(mesh.normals, axes, false));
    normals.add("NormalsIndex", signedIndices(mesh.faces));
    const bool textured = mesh.uvs.cols() > 0;
    if (textured) {
        FbxNode& uvs = addLayer(geometry, "LayerElementUV", "UVMap", "ByPolygonVertex", "IndexToDirect");
        uvs.add("UV", std::vector<double>(mesh.uvs.data(), mesh.uvs.data() + mesh.uvs.size()));
        uvs.add("UVIndex", signedIndices(mesh.faceUvs));
    }
    FbxNode& smoothing = addLayer(geometry, "LayerElementSmoothing", "", "ByPolygon", "Direct");
    smoothing.add("Smoothing", std::vector<std::int32_t>(mesh.faceCount(), 1));
    const bool several = !mesh.faceMaterials.empty();
    FbxNode& materials =
        addLayer(geometry, "LayerElementMaterial", "", several ? "ByPolygon" : "AllSame", "IndexToDirect");
    materials.add("Materials",
                  several ? std::vector<std::int32_t>(mesh.faceMaterials.begin(), mesh.faceMaterials.end())
                          : std::vector<std::int32_t>{0});
    FbxNode& layer = geometry.add("Layer", std::int32_t{0});
    layer.add("Version", std::int32_t{100});
    for (const char* kind :
         {"LayerElementNormal", "LayerElementUV", "LayerElementSmoothing", "LayerElementMaterial"}) {
        if (!textured && std::string_view(kind) == "LayerElementUV") continue;
        FbxNode& element = layer.add("LayerElement");
        element.add("Type", kind);
        element.add("TypedIndex", std::int32_t{0});
    }
}

std::int64_t addGeometry(const SceneMesh& mesh, const SceneAxes& axes, FbxObjects& out) {
    const auto [id, geometry] = out.add("Geometry", mesh.name, "Geometry", "Mesh");
    geometry.add("GeometryVersion", std::int32_t{124});
    geometry.add("Vertices", interleaved(mesh.positions, axes, true));
    std::vector<std::int32_t> polygons = signedIndices(mesh.faces);
    const auto arity = static_cast<std::size_t>(mesh.faceArity);
    for (std::size_t last = arity - 1; last < polygons.size(); last += arity)
        polygons[last] = ~polygons[last];
    geometry.add("PolygonVertexIndex", polygons);
    addLayers(mesh, axes, geometry);
    return id;
}

void addSkin(const SceneMesh& mesh, const ExportScene& scene, const SceneAxes& axes,
             const SkeletonNodes& skeleton, std::int64_t geometry, const FbxIds& ids, FbxObjects& out) {
    if (mesh.skin.empty()) return;
    std::vector<std::vector<std::int32_t>> vertices(scene.joints.size());
    std::vector<std::vector<double>> weights(scene.joints.size());
    for (std::size_t v = 0; v < mesh.vertexCount(); ++v)
        for (std::uint32_t k = mesh.skin.start[v]; k < mesh.skin.start[v + 1]; ++k) {
            vertices[mesh.skin.joint[k]].push_back(static_cast<std::int32_t>(v));
            weights[mesh.skin.joint[k]].push_back(mesh.skin.weight[k]);
        }
    const auto skin = out.add("Deformer", mesh.name, "Deformer", "Skin");
    skin.node.add("Version", std::int32_t{101});
    skin.node.add("Link_DeformAcuracy", 50.0);  // as the format spells it
    out.connect(skin.id, geometry);
    // Also bones that move nothing, so that each one's bind frame is in the file.
    for (std::size_t n = 0; n < skeleton.nodes.size(); ++n) {
        const auto joint = static_cast<std::size_t>(skeleton.nodes[n].joint);
        const bool moves = !skeleton.nodes[n].auxiliary;
        const Eigen::Matrix4d bind = axes.frame(scene.joints[joint].bind);
        const auto cluster =
            out.add("Deformer", nodeName(skeleton.nodes[n], scene.joints), "SubDeformer", "Cluster");
        cluster.node.add("Version", std::int32_t{100});
        cluster.node.add("UserData", "", "");
        cluster.node.add("Indexes", moves ? vertices[joint] : std::vector<std::int32_t>());
        cluster.node.add("Weights", moves ? weights[joint] : std::vector<double>());
        cluster.node.add("Transform", fbxMatrix(bind.inverse()));  // the mesh in the bone's frame
        cluster.node.add("TransformLink", fbxMatrix(bind));
        out.connect(cluster.id, skin.id);
        out.connect(ids.skeletonModels[n], cluster.id);
    }
}

void addMorphs(const SceneMesh& mesh, const SceneAxes& axes, std::int64_t geometry, FbxObjects& out) {
    if (mesh.morphs.empty()) return;
    const auto shapes = out.add("Deformer", mesh.name, "Deformer", "BlendShape");
    shapes.node.add("Version", std::int32_t{100});
    out.connect(shapes.id, geometry);
    for (const SceneMorph& morph : mesh.morphs) {
        const double percent = 100.0 * morph.weight;
        const auto channel = out.add("Deformer", morph.name, "SubDeformer", "BlendShapeChannel");
        channel.node.add("Version", std::int32_t{100});
        FbxProperties(channel.node).number("DeformPercent", "A", percent);
        channel.node.add("DeformPercent", percent);
        channel.node.add("FullWeights", std::vector<double>{100.0});
        out.connect(channel.id, shapes.id);
        const auto shape = out.add("Geometry", morph.name, "Geometry", "Shape");
        shape.node.add("Version", std::int32_t{100});
        shape.node.add("Indexes", signedIndices(morph.vertices));
        shape.node.add("Vertices", interleaved(morph.deltas, axes, true));
        // Differences of normals are asked for by some readers; programs compute the normals of moved faces.
        shape.node.add("Normals", std::vector<double>(3 * morph.vertices.size(), 0.0));
        out.connect(shape.id, channel.id);
    }
}

void addPoseNode(FbxNode& pose, std::int64_t model, const Eigen::Matrix4d& frame) {
    FbxNode& node = pose.add("PoseNode");
    node.add("Node", model);
    node.add("Matrix", fbxMatrix(frame));
}

void addBindPose(const ExportScene& scene, const SceneAxes& axes, const SkeletonNodes& skeleton,
                 const FbxIds& ids, FbxObjects& out) {
    const auto [id, pose] = out.add("Pose", scene.title, "Pose", "BindPose");
    const std::size_t count = ids.meshModels.size() + skeleton.nodes.size() + (ids.armature != 0 ? 1 : 0);
    pose.add("Type", "BindPose");
    pose.add("Version", std::int32_t{100});
    pose.add("NbPoseNodes", static_cast<std::int32_t>(count));
    for (const std::int64_t mesh : ids.meshModels) addPoseNode(pose, mesh, Eigen::Matrix4d::Identity());
    if (ids.armature != 0) addPoseNode(pose, ids.armature, Eigen::Matrix4d::Identity());
    for (std::size_t n = 0; n < skeleton.nodes.size(); ++n)
        addPoseNode(pose, ids.skeletonModels[n],
                    axes.frame(scene.joints[static_cast<std::size_t>(skeleton.nodes[n].joint)].bind));
}

}  // namespace

void addFbxMeshes(const ExportScene& scene, const SceneAxes& axes, const SkeletonNodes& skeleton,
                  FbxObjects& out, FbxIds& ids) {
    for (const SceneMesh& mesh : scene.meshes) {
        const auto [id, model] = out.add("Model", mesh.name, "Model", "Mesh");
        model.add("Version", std::int32_t{232});
        FbxProperties properties(model);
        properties.integer("DefaultAttributeIndex", 0);
        if (!scene.fitJson.empty()) properties.userText("abf_fit", scene.fitJson);
        model.add("Shading", true);
        model.add("Culling", "CullingOff");
        out.connect(id, 0);
        ids.meshModels.push_back(id);
        const std::int64_t geometry = addGeometry(mesh, axes, out);
        out.connect(geometry, id);
        // A mesh numbers its materials in the order of these connections: all of them, as the scene does.
        for (const std::int64_t material : ids.materials) out.connect(material, id);
        addSkin(mesh, scene, axes, skeleton, geometry, ids, out);
        addMorphs(mesh, axes, geometry, out);
    }
    if (!scene.joints.empty()) addBindPose(scene, axes, skeleton, ids, out);
}

}  // namespace abf
