// SPDX-License-Identifier: Apache-2.0
#include "core/export/stl_writer.h"

#include <Eigen/Geometry>
#include <array>

#include "core/export/byte_buffer.h"
#include "core/export/triangulate.h"

namespace abf {

SceneFile makeStl(const ExportScene& scene, const SceneAxes& axes) {
    constexpr std::size_t kHeader = 80;
    // It must not begin with "solid", which is how the text form begins.
    std::string header =
        "Anny Body Fitter, " + axes.unitName() + (axes.up == UpAxis::Z ? ", Z up" : ", Y up");
    header.resize(kHeader, ' ');
    ByteBuffer out;
    out.reserve(std::size_t{2} << 20);
    out.text(header);
    std::uint32_t triangles = 0;
    out.number(triangles);
    for (const SceneMesh& mesh : scene.meshes) {
        const std::vector<std::uint32_t> corners = triangleCorners(mesh);
        for (std::size_t c = 0; c < corners.size(); c += 3, ++triangles) {
            std::array<Eigen::Vector3f, 3> p;
            for (std::size_t i = 0; i < 3; ++i) p[i] = axes.point(mesh.posed.col(mesh.faces[corners[c + i]]));
            const Eigen::Vector3f normal = (p[1] - p[0]).cross(p[2] - p[0]).stableNormalized();
            out.array(normal.data(), 3);
            for (const Eigen::Vector3f& point : p) out.array(point.data(), 3);
            out.number(std::uint16_t{0});
        }
    }
    out.replace(kHeader, triangles);
    return {out.take(), {}};
}

}  // namespace abf
