// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <span>
#include <vector>

#include "core/body/aligned_vector.h"

namespace abf {

/// The free bones that move each of some surface points. Points that are moved by the same bones share a
/// *chain*; one lever of the point belongs to each bone of its chain, in the chain's order.
struct LeverChains {
    std::uint64_t stamp = 0;  ///< differs between any two that were built in this process
    std::vector<std::uint32_t> chainStart{
        0};                       ///< per chain its first entry in chainBones; one more at the end
    std::vector<int> chainBones;  ///< indices into FreeParameters::bones, a parent before its children
    std::vector<std::uint32_t> chainOfPoint;
    std::vector<std::uint32_t> leverStart{0};       ///< per point; one more at the end
    std::vector<std::uint32_t> pointsByChain;       ///< all points, those of a chain together
    std::vector<std::uint32_t> chainPointStart{0};  ///< per chain its first entry there; one more at the end

    std::size_t chainCount() const { return chainStart.size() - 1; }
    std::span<const int> bones(std::size_t chain) const {
        return {chainBones.data() + chainStart[chain], chainStart[chain + 1] - chainStart[chain]};
    }
    std::span<const std::uint32_t> points(std::size_t chain) const {
        return {pointsByChain.data() + chainPointStart[chain],
                chainPointStart[chain + 1] - chainPointStart[chain]};
    }
};

/// How a bone turns a point: by the rotation vector ω (world axes) the point moves by ω × arm.
struct Lever {
    double arm[3];  ///< Σ w_j x_j over the influences below the bone − mass · posed head of the bone, metres
    double mass;  ///< Σ w_j of these influences
};

/// The Jacobian of posed surface points by FreeParameters (whose column order it keeps: shape | three a bone
/// | root translation), in the form in which it is sparse. Filled by SurfacePoints::evaluate().
struct SurfaceDerivatives {
    std::size_t pointCount = 0;
    int shapeSize = 0;            ///< columns of the shape
    std::size_t stride = 0;       ///< of a row of `shape`: shapeSize padded to eights, the padding zero
    AlignedVector<double> shape;  ///< [point][axis][stride]
    LeverChains chains;
    AlignedVector<Lever> levers;        ///< [chains.leverStart]
    std::vector<Eigen::Matrix3d> axes;  ///< per free bone: its three angles turn about these columns
    bool rootTranslation = false;
    Eigen::Matrix3d rootAxes;  ///< the root translation's three columns move every point along these

    int columns() const { return shapeSize + 3 * static_cast<int>(axes.size()) + (rootTranslation ? 3 : 0); }
    const double* shapeRow(std::size_t point, int axis) const {
        return shape.data() + (3 * point + static_cast<std::size_t>(axis)) * stride;
    }
    std::span<const Lever> leversOf(std::size_t point) const {
        return {levers.data() + chains.leverStart[point],
                chains.leverStart[point + 1] - chains.leverStart[point]};
    }
    std::span<const int> bonesOf(std::size_t point) const { return chains.bones(chains.chainOfPoint[point]); }

    /// row[columns()] = gradientᵀ · (the point's three rows).
    void row(std::size_t point, const Eigen::Vector3d& gradient, double* row) const;
    /// All of it, (3·pointCount)×columns(), row 3·point + axis. For tests and small sets of points.
    void expand(Eigen::MatrixXd& jacobian) const;
};

}  // namespace abf
