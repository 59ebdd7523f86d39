// SPDX-License-Identifier: Apache-2.0
#include "core/export/obj_writer.h"

#include <algorithm>
#include <utility>

#include "core/export/text_buffer.h"
#include "core/export/triangulate.h"

namespace abf {
namespace {

void vectors(std::string_view keyword, const Eigen::Matrix3Xf& columns, const SceneAxes& axes, bool scaled,
             TextBuffer& out) {
    for (Eigen::Index i = 0; i < columns.cols(); ++i) {
        const Eigen::Vector3f v = scaled ? axes.point(columns.col(i)) : axes.direction(columns.col(i));
        out.literal(keyword);
        for (int axis = 0; axis < 3; ++axis) {
            out.character(' ');
            out.real(v[axis]);
        }
        out.character('\n');
    }
}

/// How many of each kind the meshes before have written: OBJ counts through the whole file.
struct Written {
    std::uint64_t vertices = 0, uvs = 0;
};

void faces(const SceneMesh& mesh, const ExportScene& scene, bool named, const Written& before,
           TextBuffer& out) {
    const auto arity = static_cast<std::size_t>(mesh.faceArity);
    std::size_t material = scene.materials.size();
    for (std::size_t corner = 0; corner < mesh.faces.size(); ++corner) {
        if (corner % arity == 0) {
            const std::size_t wanted = mesh.faceMaterials.empty() ? 0 : mesh.faceMaterials[corner / arity];
            if (named && wanted != material) {
                out.literal("usemtl ");
                out.literal(scene.materials[wanted].name);
                out.character('\n');
                material = wanted;
            }
            out.character('f');
        }
        const std::uint64_t vertex = before.vertices + mesh.faces[corner] + 1;
        out.character(' ');
        out.integer(vertex);
        out.character('/');
        if (!mesh.faceUvs.empty()) out.integer(before.uvs + mesh.faceUvs[corner] + 1);
        out.character('/');
        out.integer(vertex);
        if (corner % arity == arity - 1) out.character('\n');
    }
}

void object(const SceneMesh& mesh, const ExportScene& scene, const SceneAxes& axes, bool named,
            Written& before, TextBuffer& out) {
    out.literal("o ");
    out.literal(mesh.name);
    out.character('\n');
    vectors("v", mesh.posed, axes, true, out);
    for (Eigen::Index i = 0; i < mesh.uvs.cols(); ++i) {
        out.literal("vt ");
        out.real(mesh.uvs(0, i));
        out.character(' ');
        out.real(mesh.uvs(1, i));
        out.character('\n');
    }
    vectors("vn", normalsOf(mesh, mesh.posed), axes, false, out);
    out.literal("s 1\n");
    faces(mesh, scene, named, before, out);
    before.vertices += mesh.vertexCount();
    before.uvs += static_cast<std::uint64_t>(mesh.uvs.cols());
}

/// The material file, and into `beside` the images that it names.
std::string materialFile(const ExportScene& scene, const std::string& stem, std::vector<SideFile>& beside) {
    TextBuffer out(1024);
    for (const SceneMaterial& material : scene.materials) {
        out.literal("newmtl ");
        out.literal(material.name);
        out.literal("\nKd");
        for (int i = 0; i < 3; ++i) {
            out.character(' ');
            out.real(material.baseColour[i]);
        }
        out.literal("\nPr ");
        out.real(material.roughness);
        out.literal("\nPm ");
        out.real(material.metallic);
        out.character('\n');
        if (material.baseColourImage.bytes.empty()) continue;
        beside.push_back(imageFile(material, stem));
        out.literal("map_Kd ");
        out.literal(beside.back().name);
        out.character('\n');
    }
    return out.take();
}

}  // namespace

SceneFile makeObj(const ExportScene& scene, const SceneAxes& axes, const std::string& stem) {
    const bool named = scene.materials.size() > 1 ||
                       std::any_of(scene.materials.begin(), scene.materials.end(),
                                   [](const SceneMaterial& m) { return !m.baseColourImage.bytes.empty(); });
    SceneFile file;
    TextBuffer out(std::size_t{4} << 20);
    out.literal("# Anny Body Fitter: model anny, ");
    out.literal(axes.unitName());
    out.literal(axes.up == UpAxis::Z ? ", Z up, facing -Y\n" : ", Y up, facing Z\n");
    if (named) {
        SideFile materials{fileName(stem + ".mtl"), materialFile(scene, stem, file.beside)};
        out.literal("mtllib ");
        out.literal(materials.name);
        out.character('\n');
        file.beside.push_back(std::move(materials));
    }
    Written before;
    for (const SceneMesh& mesh : scene.meshes) object(mesh, scene, axes, named, before, out);
    file.bytes = out.take();
    return file;
}

}  // namespace abf
