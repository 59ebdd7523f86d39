// SPDX-License-Identifier: Apache-2.0
#include "core/body/surface_derivatives.h"

#include <Eigen/Geometry>
#include <algorithm>

namespace abf {

void SurfaceDerivatives::row(std::size_t point, const Eigen::Vector3d& gradient, double* row) const {
    const double *x = shapeRow(point, 0), *y = shapeRow(point, 1), *z = shapeRow(point, 2);
    for (int i = 0; i < shapeSize; ++i)
        row[i] = gradient.x() * x[i] + gradient.y() * y[i] + gradient.z() * z[i];
    std::fill(row + shapeSize, row + columns(), 0.0);
    const auto bones = bonesOf(point);
    const auto arms = leversOf(point);
    for (std::size_t l = 0; l < bones.size(); ++l) {
        const Eigen::Map<const Eigen::Vector3d> arm(arms[l].arm);
        // (axis × arm) · gradient = axis · (arm × gradient)
        Eigen::Map<Eigen::Vector3d>(row + shapeSize + 3 * bones[l]) =
            axes[bones[l]].transpose() * arm.cross(gradient);
    }
    if (rootTranslation) Eigen::Map<Eigen::Vector3d>(row + columns() - 3) = rootAxes.transpose() * gradient;
}

void SurfaceDerivatives::expand(Eigen::MatrixXd& jacobian) const {
    jacobian.setZero(3 * static_cast<Eigen::Index>(pointCount), columns());
    for (std::size_t k = 0; k < pointCount; ++k) {
        auto rows = jacobian.middleRows<3>(3 * static_cast<Eigen::Index>(k));
        for (int a = 0; a < 3; ++a)
            for (int i = 0; i < shapeSize; ++i) rows(a, i) = shapeRow(k, a)[i];
        const auto bones = bonesOf(k);
        const auto arms = leversOf(k);
        for (std::size_t l = 0; l < bones.size(); ++l) {
            const Eigen::Map<const Eigen::Vector3d> arm(arms[l].arm);
            for (int a = 0; a < 3; ++a)
                rows.col(shapeSize + 3 * bones[l] + a) = axes[bones[l]].col(a).cross(arm);
        }
        if (rootTranslation) rows.rightCols<3>() = rootAxes;
    }
}

}  // namespace abf
