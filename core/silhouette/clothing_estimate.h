// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/silhouette/silhouette_matcher.h"

namespace abf {

/// The clothing that explains a match best while the body stays as it is: of each group of regions (torso,
/// upper arms, forearms, thighs, shanks) the thickness t ≥ 0 that minimises Σ w·ρ(((d + t·f/z)/σ)²) + ((t −
/// prior.thickness)/prior.spread)², with d the vertex's distance beyond the mask. Re-weighted least squares,
/// a few steps. `spread` of the result is the standard deviation that is left, for this body. Regions without
/// a pair keep the prior; so does a region whose prior spread is zero.
///
/// Taking turns with a solver that moves the body under this clothing descends on their common cost. The
/// match should then have been made with the present thickness and a spread of wrinkles only: the prior's is
/// here.
ClothingAllowance estimateClothing(const SilhouetteMatch& match, const ClothingAllowance& prior);

}  // namespace abf
