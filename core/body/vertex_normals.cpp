// SPDX-License-Identifier: Apache-2.0
#include <Eigen/Geometry>
#include <cassert>

#include "core/body/body_evaluator.h"

namespace abf {

void computeVertexNormals(const Eigen::Matrix3Xf& vertices, std::span<const std::uint32_t> faces,
                          int faceArity, Eigen::Matrix3Xf& normals) {
    assert(faceArity == 3 || faceArity == 4);
    normals.setZero(3, vertices.cols());
    for (std::size_t f = 0; f + faceArity <= faces.size(); f += faceArity) {
        const std::uint32_t* face = faces.data() + f;
        // Twice the face's vector area: the cross product of two edges, or of a quad's diagonals.
        const Eigen::Vector3f a = vertices.col(face[2]) - vertices.col(face[0]);
        const Eigen::Vector3f b = faceArity == 4 ? (vertices.col(face[3]) - vertices.col(face[1])).eval()
                                                 : (vertices.col(face[2]) - vertices.col(face[1])).eval();
        const Eigen::Vector3f area = a.cross(b);
        for (int i = 0; i < faceArity; ++i) normals.col(face[i]) += area;
    }
    for (Eigen::Index i = 0; i < normals.cols(); ++i) {
        const float length = normals.col(i).norm();
        if (length > 0) {
            normals.col(i) /= length;
        } else {
            normals.col(i) = Eigen::Vector3f::UnitZ();
        }
    }
}

}  // namespace abf
