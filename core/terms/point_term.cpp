// SPDX-License-Identifier: Apache-2.0
#include "core/terms/point_term.h"

#include <algorithm>

namespace abf {
namespace {

using Points = std::array<Eigen::Vector3d, kMostTermPoints>;

/// A shorter segment (metres) has no direction worth comparing.
constexpr double kShortest = 1e-6;
/// Regularises the line between feet that stand side by side (square metres).
constexpr double kFeetTogether = 0.02;

/// Pixel of a point and its derivative by the point.
bool project(const PinholeCamera& camera, const Eigen::Vector3d& point, Eigen::Vector2d& pixel,
             Eigen::Matrix<double, 2, 3>* byPoint) {
    const Eigen::Vector3d p = camera.cameraFromWorld * point;
    if (!(p.z() > kNearestDepth)) return false;
    const double inverseDepth = 1 / p.z();
    const double x = p.x() * inverseDepth, y = p.y() * inverseDepth;
    pixel = {camera.fx * x + camera.cx, camera.fy * y + camera.cy};
    if (byPoint != nullptr) {
        Eigen::Matrix<double, 2, 3> projection;
        projection << camera.fx * inverseDepth, 0, -camera.fx * x * inverseDepth,  //
            0, camera.fy * inverseDepth, -camera.fy * y * inverseDepth;
        *byPoint = projection * camera.cameraFromWorld.linear();
    }
    return true;
}

bool reprojection(const PointTerm& term, const PinholeCamera& camera, const Points& p, bool slopes,
                  PointTermValue& value) {
    Eigen::Vector2d pixel;
    Eigen::Matrix<double, 2, 3> byPoint;
    if (!project(camera, p[0], pixel, slopes ? &byPoint : nullptr)) return false;
    value.rows = 2;
    value.residual.head<2>() = (pixel - term.target.head<2>()) / term.sigma;
    if (slopes) {
        value.byPoint[0].topRows<2>() = byPoint / term.sigma;
        value.byLogFocal.head<2>() = (pixel - Eigen::Vector2d(camera.cx, camera.cy)) / term.sigma;
    }
    return true;
}

bool contour(const PointTerm& term, const PinholeCamera& camera, const Points& p, double clothing,
             bool slopes, PointTermValue& value) {
    Eigen::Vector2d pixel;
    Eigen::Matrix<double, 2, 3> byPoint;
    if (!project(camera, p[0], pixel, slopes ? &byPoint : nullptr)) return false;
    value.rows = 1;
    value.residual[0] =
        (term.normal.dot(pixel - term.target.head<2>()) + term.clothingPx * clothing) / term.sigma;
    if (slopes) {
        value.byPoint[0].row(0) = term.normal.transpose() * byPoint / term.sigma;
        value.byLogFocal[0] = term.normal.dot(pixel - Eigen::Vector2d(camera.cx, camera.cy)) / term.sigma;
        value.byClothing = term.clothingPx / term.sigma;
    }
    return true;
}

void direction(const PointTerm& term, const Points& p, bool slopes, PointTermValue& value) {
    const Eigen::Vector3d segment = 0.5 * (p[2] + p[3] - p[0] - p[1]);
    const double length = segment.norm();
    value.rows = 0;
    if (length < kShortest) return;
    value.rows = 3;
    const Eigen::Vector3d unit = segment / length;
    value.residual = (unit - term.target) / term.sigma;
    if (!slopes) return;
    // d(s/‖s‖) = (I − uuᵀ) ds / ‖s‖
    value.byPoint[2] =
        (Eigen::Matrix3d::Identity() - unit * unit.transpose()) * (0.5 / (length * term.sigma));
    value.byPoint[3] = value.byPoint[2];
    value.byPoint[0] = value.byPoint[1] = -value.byPoint[2];
}

void heightDifference(const PointTerm& term, const Points& p, bool slopes, PointTermValue& value) {
    const bool level = term.kind == PointTermKind::FeetLevel;
    const double share = (level ? 0.5 : 1) / term.sigma;
    const std::array<double, 4> signs =
        level ? std::array<double, 4>{1, 1, -1, -1} : std::array<double, 4>{-1, 1, 0, 0};
    value.rows = 1;
    value.residual[0] = 0;
    for (int i = 0; i < pointsOf(term.kind); ++i) {
        const auto at = static_cast<std::size_t>(i);
        value.residual[0] += share * signs[at] * p[at].z();
        if (slopes) value.byPoint[at].row(0) = Eigen::RowVector3d(0, 0, share * signs[at]);
    }
}

void balance(const PointTerm& term, const Points& p, bool slopes, PointTermValue& value) {
    // r = c − (a + t·e): from the nearest point of the line a + t·e between the feet, e = b − a.
    const Eigen::Vector2d a = 0.5 * (p[0] + p[1]).head<2>();
    const Eigen::Vector2d b = 0.5 * (p[2] + p[3]).head<2>();
    const Eigen::Vector2d c = p[4].head<2>();
    const Eigen::Vector2d e = b - a, d = c - a;
    const double length2 = e.squaredNorm() + kFeetTogether;
    const double free = (d.dot(e) + 0.5 * kFeetTogether) / length2;
    const double t = std::clamp(free, 0.0, 1.0);
    value.rows = 2;
    value.residual.head<2>() = (d - t * e) / term.sigma;
    if (!slopes) return;
    // dr = dd − t de − e dt, and dt = (e·dd + (d − 2 t e)·de) / length2 inside the segment.
    Eigen::Matrix2d byD = Eigen::Matrix2d::Identity(), byE = -t * Eigen::Matrix2d::Identity();
    if (free > 0 && free < 1) {
        byD -= e * e.transpose() / length2;
        byE -= e * (d - 2 * t * e).transpose() / length2;
    }
    for (Eigen::Matrix3d& slope : value.byPoint) slope.setZero();
    for (const std::size_t i : {0, 1})
        value.byPoint[i].topLeftCorner<2, 2>() = -(byD + byE) * (0.5 / term.sigma);
    for (const std::size_t i : {2, 3}) value.byPoint[i].topLeftCorner<2, 2>() = byE * (0.5 / term.sigma);
    value.byPoint[4].topLeftCorner<2, 2>() = byD / term.sigma;
}

void clearance(const PointTerm& term, const Points& p, bool slopes, PointTermValue& value) {
    const Eigen::Vector3d from = 0.5 * (p[1] + p[2]), axis = 0.5 * (p[3] + p[4]) - from;
    const double t = std::clamp((p[0] - from).dot(axis) / std::max(axis.squaredNorm(), kShortest), 0.0, 1.0);
    const Eigen::Vector3d away = p[0] - from - t * axis;
    const double distance = away.norm();
    value.rows = 0;
    // From the very axis there is no way out that would be better than another.
    if (distance >= term.target.x() || distance < kShortest) return;
    value.rows = 1;
    value.residual[0] = (term.target.x() - distance) / term.sigma;
    if (!slopes) return;
    // The nearest point of the segment is nearest: that it moves along changes nothing to first order.
    const Eigen::RowVector3d inward = -away.transpose() / (distance * term.sigma);
    value.byPoint[0].row(0) = inward;
    for (const std::size_t i : {1, 2}) value.byPoint[i].row(0) = -0.5 * (1 - t) * inward;
    for (const std::size_t i : {3, 4}) value.byPoint[i].row(0) = -0.5 * t * inward;
}

}  // namespace

bool evaluateTerm(const PointTerm& term, const PinholeCamera& camera, const Points& points, double clothing,
                  bool slopes, PointTermValue& value) {
    value.byLogFocal.setZero();
    value.byClothing = 0;
    switch (term.kind) {
        case PointTermKind::Reprojection:
            return reprojection(term, camera, points, slopes, value);
        case PointTermKind::Contour:
            return contour(term, camera, points, clothing, slopes, value);
        case PointTermKind::Direction:
            direction(term, points, slopes, value);
            return true;
        case PointTermKind::FootFlat:
        case PointTermKind::FeetLevel:
            heightDifference(term, points, slopes, value);
            return true;
        case PointTermKind::Balance:
            balance(term, points, slopes, value);
            return true;
        case PointTermKind::Clearance:
            clearance(term, points, slopes, value);
            return true;
    }
    return true;
}

}  // namespace abf
