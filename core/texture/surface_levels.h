// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <vector>

#include "core/texture/body_traits.h"

namespace abf {

/// What one photo says of every vertex.
struct VertexColours {
    Eigen::VectorXf weights;   ///< 0: nothing
    Eigen::Matrix3Xf colours;  ///< 3×V
};

/// The weighted mean of what photos say, levelled and completed.
struct SurfaceLevels {
    Eigen::Matrix3Xf colours;  ///< 3×V: for every vertex of the skin
    /// 3×V: what to add to a weighted mean of the photos so that no edge is left where one photo ends. Also
    /// near vertices that no photo shows.
    Eigen::Matrix3Xf correction;
};

/// Finds the colours that change along the surface as the photos do, whatever each one's brightness (after
/// Perez et al., Poisson image editing, 2003; for textures Lempitsky & Ivanov, 2007), and smoothly where no
/// photo shows anything, there around limbs and trunk rather than along them, as clothes do. Minimises over
/// c, exactly,
///   sum over edges of 1/l |c_i - c_j - g_ij|^2 where photos show both ends,
///                     m/l |c_i - c_j|^2        where none does,
///   + sum over vertices of d |c_i - b_i|^2,    b the weighted mean of the photos,
/// l the length of the edge, g the weighted mean of each photo's own difference, m 1 across the limb's axis
/// and nearly 0 along it, d so weak that levels adapt over some decimetres.
SurfaceLevels levelSurface(const BodyTraits& traits, const std::vector<VertexColours>& photos);

}  // namespace abf
