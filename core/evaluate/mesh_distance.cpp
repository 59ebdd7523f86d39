// SPDX-License-Identifier: Apache-2.0
#include "core/evaluate/mesh_distance.h"

#include <Eigen/Geometry>
#include <Eigen/SVD>

namespace abf {

Eigen::Matrix3Xd aligned(const Eigen::Matrix3Xd& a, const Eigen::Matrix3Xd& b, const Eigen::VectorXd& weights,
                         Alignment alignment) {
    const double total = weights.sum();
    const Eigen::Vector3d centreA = a * weights / total, centreB = b * weights / total;
    const Eigen::Matrix3Xd fromA = a.colwise() - centreA, fromB = b.colwise() - centreB;
    const Eigen::Matrix3d covariance = fromB * weights.asDiagonal() * fromA.transpose() / total;
    const Eigen::JacobiSVD<Eigen::Matrix3d> svd(covariance, Eigen::ComputeFullU | Eigen::ComputeFullV);
    Eigen::Vector3d sign = Eigen::Vector3d::Ones();
    if (svd.matrixU().determinant() * svd.matrixV().determinant() < 0) sign.z() = -1;
    const Eigen::Matrix3d rotation = svd.matrixU() * sign.asDiagonal() * svd.matrixV().transpose();
    double scale = 1;
    if (alignment == Alignment::Similarity) {
        const double variance = (fromA.colwise().squaredNorm() * weights).value() / total;
        if (variance > 0) scale = svd.singularValues().dot(sign) / variance;
    }
    return (scale * (rotation * fromA)).colwise() + centreB;
}

double alignedDistance(const Eigen::Matrix3Xd& a, const Eigen::Matrix3Xd& b, const Eigen::VectorXd& weights,
                       Alignment alignment) {
    return ((aligned(a, b, weights, alignment) - b).colwise().norm() * weights).value() / weights.sum();
}

Eigen::VectorXd vertexAreas(const Eigen::Matrix3Xd& vertices, std::span<const std::uint32_t> triangles) {
    Eigen::VectorXd areas = Eigen::VectorXd::Zero(vertices.cols());
    for (std::size_t t = 0; t + 2 < triangles.size(); t += 3) {
        const Eigen::Vector3d a = vertices.col(triangles[t]);
        const Eigen::Vector3d ab = vertices.col(triangles[t + 1]) - a,
                              ac = vertices.col(triangles[t + 2]) - a;
        const double third = ab.cross(ac).norm() / 6;
        for (int k = 0; k < 3; ++k) areas[triangles[t + static_cast<std::size_t>(k)]] += third;
    }
    return areas;
}

}  // namespace abf
