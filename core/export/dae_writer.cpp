// SPDX-License-Identifier: Apache-2.0
#include "core/export/dae_writer.h"

#include <Eigen/LU>
#include <array>
#include <utility>

#include "core/export/dae_text.h"

namespace abf {
namespace {

class DaeMaker {
  public:
    DaeMaker(const ExportScene& scene, const SceneAxes& axes, const std::string& stem)
        : scene_(scene), axes_(axes), stem_(stem), out_(std::size_t{6} << 20) {}

    SceneFile make() {
        out_.open("COLLADA",
                  {{"xmlns", "http://www.collada.org/2005/11/COLLADASchema"}, {"version", "1.4.1"}});
        asset();
        materials();
        out_.open("library_geometries");
        for (const SceneMesh& mesh : scene_.meshes) {
            geometry(mesh);
            for (const SceneMorph& morph : mesh.morphs) morphGeometry(mesh, morph);
        }
        out_.close();
        controllers();
        clips();
        visualScene();
        out_.open("scene");
        out_.empty("instance_visual_scene", {{"url", "#Scene"}});
        out_.close();
        out_.close();
        file_.bytes = out_.take();
        return std::move(file_);
    }

  private:
    static std::string meshId(const SceneMesh& mesh) { return daeIdentifier(mesh.name) + "-mesh"; }
    static std::string morphId(const SceneMesh& mesh, const SceneMorph& morph) {
        return daeIdentifier(mesh.name) + "-morph-" + daeIdentifier(morph.name);
    }
    std::string jointId(const SceneJoint& joint) const {
        return daeIdentifier(scene_.armature) + "_" + daeIdentifier(joint.name);
    }

    void asset() {
        out_.open("asset");
        out_.open("contributor");
        out_.text("authoring_tool", "Anny Body Fitter");
        out_.close();
        // The same in every file, so that the same body gives the same bytes.
        out_.text("created", "1970-01-01T00:00:00Z");
        out_.text("modified", "1970-01-01T00:00:00Z");
        TextBuffer metres(32);
        metres.shortest(axes_.unitMetres);
        std::string unit = axes_.unitMetres == 1 ? "meter" : axes_.unitName();
        out_.empty("unit", {{"name", daeIdentifier(unit)}, {"meter", metres.take()}});
        out_.text("up_axis", axes_.up == UpAxis::Z ? "Z_UP" : "Y_UP");
        out_.close();
    }

    void materials() {
        images();
        out_.open("library_effects");
        for (const SceneMaterial& material : scene_.materials) effect(material);
        out_.close();
        out_.open("library_materials");
        for (const SceneMaterial& material : scene_.materials) {
            const std::string id = daeIdentifier(material.name);
            out_.open("material", {{"id", id + "-material"}, {"name", material.name}});
            out_.empty("instance_effect", {{"url", "#" + id + "-effect"}});
            out_.close();
        }
        out_.close();
    }

    void images() {
        for (const SceneMaterial& material : scene_.materials) {
            if (material.baseColourImage.bytes.empty()) continue;
            if (file_.beside.empty()) out_.open("library_images");  // which may not be empty
            file_.beside.push_back(imageFile(material, stem_));
            out_.open("image", {{"id", daeIdentifier(material.name) + "-image"}, {"name", material.name}});
            out_.text("init_from", file_.beside.back().name);
            out_.close();
        }
        if (!file_.beside.empty()) out_.close();
    }

    void effect(const SceneMaterial& material) {
        const std::string id = daeIdentifier(material.name);
        const bool image = !material.baseColourImage.bytes.empty();
        out_.open("effect", {{"id", id + "-effect"}});
        out_.open("profile_COMMON");
        if (image) {
            out_.open("newparam", {{"sid", id + "-surface"}});
            out_.open("surface", {{"type", "2D"}});
            out_.text("init_from", id + "-image");
            out_.close();
            out_.close();
            out_.open("newparam", {{"sid", id + "-sampler"}});
            out_.open("sampler2D");
            out_.text("source", id + "-surface");
            out_.close();
            out_.close();
        }
        out_.open("technique", {{"sid", "common"}});
        out_.open("lambert");
        out_.open("diffuse");
        if (image)
            out_.empty("texture", {{"texture", id + "-sampler"}, {"texcoord", "UVMap"}});
        else
            out_.list("color", {},
                      std::vector<float>(material.baseColour.data(), material.baseColour.data() + 4),
                      DaeText::putReal);
        for (int depth = 0; depth < 5; ++depth) out_.close();
    }

    std::vector<float> vectors(const Eigen::Matrix3Xf& columns, bool scaled) const {
        std::vector<float> values;
        values.reserve(static_cast<std::size_t>(columns.size()));
        for (Eigen::Index i = 0; i < columns.cols(); ++i) {
            const Eigen::Vector3f v = scaled ? axes_.point(columns.col(i)) : axes_.direction(columns.col(i));
            values.insert(values.end(), v.data(), v.data() + 3);
        }
        return values;
    }

    void vertices(const std::string& id) {
        out_.open("vertices", {{"id", id + "-vertices"}});
        out_.input("POSITION", id + "-positions");
        out_.close();
    }

    void geometry(const SceneMesh& mesh) {
        const std::string id = meshId(mesh);
        out_.open("geometry", {{"id", id}, {"name", mesh.name}});
        out_.open("mesh");
        out_.source(id + "-positions", vectors(mesh.positions, true), {"X", "Y", "Z"});
        out_.source(id + "-normals", vectors(mesh.normals, false), {"X", "Y", "Z"});
        if (mesh.uvs.cols() > 0)
            out_.source(id + "-map", std::vector<float>(mesh.uvs.data(), mesh.uvs.data() + mesh.uvs.size()),
                        {"S", "T"});
        vertices(id);
        for (std::size_t m = 0; m < scene_.materials.size(); ++m) faces(mesh, m);
        out_.close();
        out_.close();
    }

    void faces(const SceneMesh& mesh, std::size_t material) {
        const auto arity = static_cast<std::size_t>(mesh.faceArity);
        const bool textured = mesh.uvs.cols() > 0;
        std::vector<std::uint32_t> corners;
        std::size_t count = 0;
        for (std::size_t f = 0; f < mesh.faceCount(); ++f) {
            if ((mesh.faceMaterials.empty() ? 0 : mesh.faceMaterials[f]) != material) continue;
            ++count;
            for (std::size_t c = f * arity; c < (f + 1) * arity; ++c) {
                corners.push_back(mesh.faces[c]);
                if (textured) corners.push_back(mesh.faceUvs[c]);
            }
        }
        if (count == 0) return;
        const std::string id = meshId(mesh);
        const char* kind = arity == 3 ? "triangles" : "polylist";
        out_.open(kind, {{"material", daeIdentifier(scene_.materials[material].name) + "-material"},
                         {"count", std::to_string(count)}});
        out_.input("VERTEX", id + "-vertices", 0);
        out_.input("NORMAL", id + "-normals", 0);
        if (textured)
            out_.empty(
                "input",
                {{"semantic", "TEXCOORD"}, {"source", "#" + id + "-map"}, {"offset", "1"}, {"set", "0"}});
        if (arity == 4) out_.list("vcount", {}, std::vector<std::uint32_t>(count, 4), DaeText::putInteger);
        out_.list("p", {}, corners, DaeText::putInteger);
        out_.close();
    }

    /// The whole mesh in the morph's shape, as method NORMALIZED wants it.
    void morphGeometry(const SceneMesh& mesh, const SceneMorph& morph) {
        const std::string id = morphId(mesh, morph);
        Eigen::Matrix3Xf moved = mesh.positions;
        for (std::size_t i = 0; i < morph.vertices.size(); ++i)
            moved.col(morph.vertices[i]) += morph.deltas.col(static_cast<Eigen::Index>(i));
        out_.open("geometry", {{"id", id}, {"name", morph.name}});
        out_.open("mesh");
        out_.source(id + "-positions", vectors(moved, true), {"X", "Y", "Z"});
        vertices(id);
        // Blender takes the vertices of a mesh only if something is made of them.
        out_.open("triangles", {{"count", "1"}});
        out_.input("VERTEX", id + "-vertices", 0);
        out_.list("p", {}, std::array{0u, 1u, 2u}, DaeText::putInteger);
        out_.close();
        out_.close();
        out_.close();
    }

    void controllers() {
        bool any = false;
        for (const SceneMesh& mesh : scene_.meshes) any |= !mesh.morphs.empty() || !mesh.skin.empty();
        if (!any) return;
        out_.open("library_controllers");
        for (const SceneMesh& mesh : scene_.meshes) {
            if (!mesh.morphs.empty()) morphController(mesh);
            if (!mesh.skin.empty()) skinController(mesh);
        }
        out_.close();
    }

    void morphController(const SceneMesh& mesh) {
        const std::string id = meshId(mesh) + "-morph";
        std::vector<std::string> targets;
        std::vector<float> weights;
        for (const SceneMorph& morph : mesh.morphs) {
            targets.push_back(morphId(mesh, morph));
            weights.push_back(morph.weight);
        }
        out_.open("controller", {{"id", id}, {"name", id}});
        out_.open("morph", {{"source", "#" + meshId(mesh)}, {"method", "NORMALIZED"}});
        out_.names(id + "-targets", "IDREF_array", "IDREF", "IDREF", targets);
        out_.source(id + "-weights", weights, {"MORPH_WEIGHT"});
        out_.open("targets");
        out_.input("MORPH_TARGET", id + "-targets");
        out_.input("MORPH_WEIGHT", id + "-weights");
        out_.close();
        out_.close();
        out_.close();
    }

    static void appendRows(const Eigen::Matrix4d& matrix, std::vector<float>& out) {
        for (int r = 0; r < 4; ++r)
            for (int c = 0; c < 4; ++c) out.push_back(static_cast<float>(matrix(r, c)));
    }

    /// Of the mesh itself: a skin over the morph controller, as the specification would have it, is a mesh
    /// that Blender leaves out, while it finds the morphs of a mesh by their controller's source.
    void skinController(const SceneMesh& mesh) {
        const std::string id = meshId(mesh) + "-skin";
        std::vector<std::string> joints;
        std::vector<float> inverseBinds;
        for (const SceneJoint& joint : scene_.joints) {
            joints.push_back(daeIdentifier(joint.name));
            appendRows(axes_.frame(joint.bind).inverse(), inverseBinds);
        }
        out_.open("controller", {{"id", id}, {"name", scene_.armature}});
        out_.open("skin", {{"source", "#" + meshId(mesh)}});
        out_.text("bind_shape_matrix", "1 0 0 0 0 1 0 0 0 0 1 0 0 0 0 1");
        out_.names(id + "-joints", "Name_array", "name", "JOINT", joints);
        out_.source(id + "-bind_poses", inverseBinds, {"TRANSFORM"}, "float4x4");
        out_.source(id + "-weights", mesh.skin.weight, {"WEIGHT"});
        out_.open("joints");
        out_.input("JOINT", id + "-joints");
        out_.input("INV_BIND_MATRIX", id + "-bind_poses");
        out_.close();
        out_.open("vertex_weights", {{"count", std::to_string(mesh.vertexCount())}});
        out_.input("JOINT", id + "-joints", 0);
        out_.input("WEIGHT", id + "-weights", 1);
        std::vector<std::uint32_t> counts, places;
        for (std::size_t v = 0; v < mesh.vertexCount(); ++v)
            counts.push_back(mesh.skin.start[v + 1] - mesh.skin.start[v]);
        for (std::uint32_t k = 0; k < mesh.skin.joint.size(); ++k) {
            places.push_back(mesh.skin.joint[k]);
            places.push_back(k);
        }
        out_.list("vcount", {}, counts, DaeText::putInteger);
        out_.list("v", {}, places, DaeText::putInteger);
        out_.close();
        out_.close();
        out_.close();
    }

    Eigen::Matrix4d local(std::size_t joint, const std::vector<Eigen::Matrix4d>& frames) const {
        const Eigen::Matrix4d frame = axes_.frame(frames[joint]);
        const int parent = scene_.joints[joint].parent;
        return parent < 0 ? frame : axes_.frame(frames[static_cast<std::size_t>(parent)]).inverse() * frame;
    }

    /// The first clip; else the current pose as one of a single frame, because Blender takes the bones' pose
    /// from nothing else. There are no names for clips that all readers take; they would play the channels of
    /// all at once.
    void clips() {
        if (scene_.joints.empty()) return;
        SceneClip still{.name = "Pose", .times = {0.0}, .frames = {{}}};
        for (const SceneJoint& joint : scene_.joints) still.frames[0].push_back(joint.current);
        const SceneClip& clip = scene_.clips.empty() ? still : scene_.clips.front();
        const std::vector<float> times(clip.times.begin(), clip.times.end());
        out_.open("library_animations");
        for (std::size_t j = 0; j < scene_.joints.size(); ++j) {
            const std::string id = jointId(scene_.joints[j]) + "-clip";
            std::vector<float> matrices;
            for (const auto& frames : clip.frames) appendRows(local(j, frames), matrices);
            out_.open("animation", {{"id", id}, {"name", clip.name}});
            out_.source(id + "-input", times, {"TIME"});
            out_.source(id + "-output", matrices, {"TRANSFORM"}, "float4x4");
            out_.names(id + "-interpolation", "Name_array", "name", "INTERPOLATION",
                       std::vector<std::string>(times.size(), "LINEAR"));
            out_.open("sampler", {{"id", id + "-sampler"}});
            for (const auto& [semantic, part] :
                 {std::pair{"INPUT", "-input"}, {"OUTPUT", "-output"}, {"INTERPOLATION", "-interpolation"}})
                out_.empty("input", {{"semantic", semantic}, {"source", "#" + id + part}});
            out_.close();
            out_.empty("channel", {{"source", "#" + id + "-sampler"},
                                   {"target", jointId(scene_.joints[j]) + "/transform"}});
            out_.close();
        }
        out_.close();
    }

    void visualScene() {
        std::vector<Eigen::Matrix4d> frames;
        for (const SceneJoint& joint : scene_.joints) frames.push_back(joint.current);
        out_.open("library_visual_scenes");
        out_.open("visual_scene", {{"id", "Scene"}, {"name", scene_.title}});
        if (!scene_.joints.empty()) {
            const std::string armature =
                daeIdentifier(scene_.armature.empty() ? "Skeleton" : scene_.armature);
            out_.open("node", {{"id", armature + "-armature"}, {"name", armature}, {"type", "NODE"}});
            for (std::size_t j = 0; j < scene_.joints.size(); ++j)
                if (scene_.joints[j].parent < 0) jointNode(j, frames);
            out_.close();
        }
        for (const SceneMesh& mesh : scene_.meshes) meshNode(mesh);
        out_.close();
        out_.close();
    }

    void jointNode(std::size_t j, const std::vector<Eigen::Matrix4d>& frames) {
        const SceneJoint& joint = scene_.joints[j];
        out_.open("node", {{"id", jointId(joint)},
                           {"name", joint.name},
                           {"sid", daeIdentifier(joint.name)},
                           {"type", "JOINT"}});
        std::vector<float> rows;
        appendRows(local(j, frames), rows);
        out_.list("matrix", {{"sid", "transform"}}, rows, DaeText::putReal);
        for (std::size_t child = j + 1; child < scene_.joints.size(); ++child)
            if (scene_.joints[child].parent == static_cast<int>(j)) jointNode(child, frames);
        boneTip(joint);
        out_.close();
    }

    /// Where the bone ends, seen from its head, as Blender writes it. Without this, Blender makes up short
    /// bones with axes of its own.
    void boneTip(const SceneJoint& joint) {
        const double length = (joint.tail - joint.bind.topRightCorner<3, 1>()).norm();
        const Eigen::Vector3d along = joint.bind.block<3, 1>(0, 1).normalized(),
                              tip = axes_.scale() * length * (axes_.rotation() * along);
        out_.open("extra");
        out_.open("technique", {{"profile", "blender"}});
        for (int axis = 0; axis < 3; ++axis) {
            const std::string name = std::string("tip_") + "xyz"[axis];
            TextBuffer value(32);
            value.shortest(tip[axis]);
            out_.text(name, value.take());
        }
        out_.close();
        out_.close();
    }

    void meshNode(const SceneMesh& mesh) {
        out_.open("node", {{"id", daeIdentifier(mesh.name)}, {"name", mesh.name}, {"type", "NODE"}});
        const std::string id = meshId(mesh);
        if (!mesh.skin.empty()) {
            out_.open("instance_controller", {{"url", "#" + id + "-skin"}});
            for (const SceneJoint& joint : scene_.joints)
                if (joint.parent < 0) out_.text("skeleton", "#" + jointId(joint));
        } else if (!mesh.morphs.empty()) {
            out_.open("instance_controller", {{"url", "#" + id + "-morph"}});
        } else {
            out_.open("instance_geometry", {{"url", "#" + id}});
        }
        out_.open("bind_material");
        out_.open("technique_common");
        for (const SceneMaterial& material : scene_.materials) {
            const std::string symbol = daeIdentifier(material.name) + "-material";
            out_.open("instance_material", {{"symbol", symbol}, {"target", "#" + symbol}});
            out_.empty("bind_vertex_input",
                       {{"semantic", "UVMap"}, {"input_semantic", "TEXCOORD"}, {"input_set", "0"}});
            out_.close();
        }
        for (int depth = 0; depth < 4; ++depth) out_.close();
    }

    const ExportScene& scene_;
    SceneAxes axes_;
    const std::string& stem_;
    DaeText out_;
    SceneFile file_;
};

}  // namespace

SceneFile makeDae(const ExportScene& scene, const SceneAxes& axes, const std::string& stem) {
    return DaeMaker(scene, axes, stem).make();
}

}  // namespace abf
