// SPDX-License-Identifier: Apache-2.0
#include "core/export/triangulate.h"

#include <numeric>

#include "core/body/body_evaluator.h"

namespace abf {

std::vector<std::uint32_t> triangleCorners(const SceneMesh& mesh) {
    std::vector<std::uint32_t> corners;
    if (mesh.faceArity == 3) {
        corners.resize(mesh.faces.size());
        std::iota(corners.begin(), corners.end(), 0u);
        return corners;
    }
    corners.reserve(6 * mesh.faceCount());
    for (std::uint32_t a = 0; a < mesh.faces.size(); a += 4) {
        const auto diagonal = [&](std::uint32_t from, std::uint32_t to) {
            return (mesh.positions.col(mesh.faces[a + from]) - mesh.positions.col(mesh.faces[a + to]))
                .squaredNorm();
        };
        const std::uint32_t first = diagonal(0, 2) < diagonal(1, 3) ? 0 : 1;
        for (const std::uint32_t corner : {0u, 1u, 2u, 0u, 2u, 3u})
            corners.push_back(a + (first + corner) % 4);
    }
    return corners;
}

Eigen::Matrix3Xf normalsOf(const SceneMesh& mesh, const Eigen::Matrix3Xf& vertices) {
    Eigen::Matrix3Xf normals;
    computeVertexNormals(vertices, mesh.faces, mesh.faceArity, normals);
    return normals;
}

}  // namespace abf
