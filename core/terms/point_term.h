// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <array>
#include <cstdint>

#include "core/terms/robust_loss.h"
#include "core/image/camera.h"

namespace abf {

/// What a PointTerm compares. The points it names, in this order:
enum class PointTermKind : std::uint32_t {
    Reprojection,  ///< {p}: π(p) − target, two rows, pixels
    Direction,     ///< {fromA, fromB, toA, toB}: unit vector from mean to mean − target, three rows
    Contour,       ///< {s}, a surface point: normal·(π(s) − target) + clothingPx·t, one row, pixels
    FootFlat,      ///< {heel, ball}: their difference in height, one row, metres
    FeetLevel,     ///< {left heel, left ball, right heel, right ball}: difference of mean heights, one row
    Balance,       ///< the same four and the centre of mass: its way to the line between the feet, two rows
    Clearance      ///< {p, a, b, c, d}: what p lacks to be `target.x()` metres away from the segment between the
                   ///< means of a and b and of c and d, one row, none when it lacks nothing
};

inline constexpr int kMostTermPoints = 5;
constexpr int pointsOf(PointTermKind kind) {
    constexpr std::array<int, 7> kCounts = {1, 4, 1, 2, 4, 5, 5};
    return kCounts[static_cast<std::size_t>(kind)];
}

/// One piece of evidence about points of one view, as a plain record, so that a CPU and a GPU can evaluate
/// the same list. The block's share of the cost is weight·ρ(‖r/σ‖²)/2.
struct PointTerm {
    PointTermKind kind{};
    std::array<int, kMostTermPoints> points{};  ///< of the body points; of the surface points for Contour
    Eigen::Vector3d target = Eigen::Vector3d::Zero();  ///< pixel in x and y, a unit direction in the world, or a distance
    Eigen::Vector2d normal = Eigen::Vector2d::Zero();  ///< Contour: unit, in the image
    int clothing = -1;      ///< Contour: group whose clothing of thickness t covers the point; -1: bare
    double clothingPx = 0;  ///< Contour: pixels by which a metre of it moves the outline
    double sigma = 1;                                  ///< standard deviation in the rows' unit
    double weight = 1;                                 ///< of the block; 0 leaves it out
    double lossScale = 0;                              ///< Cauchy, in standard deviations; 0: quadratic

    RobustLoss loss() const {
        return lossScale > 0 ? RobustLoss::cauchy(lossScale) : RobustLoss::quadratic();
    }
};

/// A term at given positions of its points.
struct PointTermValue {
    int rows = 0;                                          ///< 0: nothing to compare
    Eigen::Vector3d residual;                              ///< whitened; the first `rows` are set
    std::array<Eigen::Matrix3d, kMostTermPoints> byPoint;  ///< its derivative by each point; top `rows` rows
    Eigen::Vector3d byLogFocal;  ///< by the logarithm of the focal length; top `rows` rows
    double byClothing = 0;       ///< Contour: by the thickness of the clothing
};

/// Nearer to the camera than this a perspective projection of a body makes no sense (metres).
inline constexpr double kNearestDepth = 0.05;

/// False when the state is impossible: a point to project lies behind the camera. `camera` maps the world of
/// the points to pixels; `clothing` is the thickness of the term's clothing, metres. `value.byPoint` is filled only when `slopes`. This is the reference for
/// gpu/kernels/terms.comp.
bool evaluateTerm(const PointTerm& term, const PinholeCamera& camera,
                  const std::array<Eigen::Vector3d, kMostTermPoints>& points, double clothing, bool slopes,
                  PointTermValue& value);

}  // namespace abf
