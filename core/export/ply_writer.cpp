// SPDX-License-Identifier: Apache-2.0
#include "core/export/ply_writer.h"

#include "core/export/byte_buffer.h"
#include "core/export/triangulate.h"

namespace abf {
namespace {

std::string header(const ExportScene& scene, const SceneAxes& axes) {
    std::size_t vertices = 0, faces = 0;
    for (const SceneMesh& mesh : scene.meshes) {
        vertices += mesh.vertexCount();
        faces += mesh.faceCount();
    }
    std::string text = "ply\nformat binary_little_endian 1.0\ncomment Anny Body Fitter: model anny, " +
                       axes.unitName() +
                       (axes.up == UpAxis::Z ? ", Z up, facing -Y\n" : ", Y up, facing Z\n") +
                       "element vertex " + std::to_string(vertices) + "\n";
    for (const char* property : {"x", "y", "z", "nx", "ny", "nz"})
        text += std::string("property float ") + property + "\n";
    return text + "element face " + std::to_string(faces) +
           "\nproperty list uchar uint vertex_indices\nend_header\n";
}

}  // namespace

SceneFile makePly(const ExportScene& scene, const SceneAxes& axes) {
    ByteBuffer out;
    out.reserve(std::size_t{1} << 20);
    out.text(header(scene, axes));
    for (const SceneMesh& mesh : scene.meshes) {
        const Eigen::Matrix3Xf normals = normalsOf(mesh, mesh.posed);
        for (Eigen::Index v = 0; v < mesh.posed.cols(); ++v) {
            const Eigen::Vector3f point = axes.point(mesh.posed.col(v)),
                                  normal = axes.direction(normals.col(v));
            out.array(point.data(), 3);
            out.array(normal.data(), 3);
        }
    }
    std::uint32_t first = 0;
    for (const SceneMesh& mesh : scene.meshes) {
        const auto arity = static_cast<std::size_t>(mesh.faceArity);
        for (std::size_t corner = 0; corner < mesh.faces.size(); ++corner) {
            if (corner % arity == 0) out.number(static_cast<std::uint8_t>(arity));
            out.number(first + mesh.faces[corner]);
        }
        first += static_cast<std::uint32_t>(mesh.vertexCount());
    }
    return {out.take(), {}};
}

}  // namespace abf
