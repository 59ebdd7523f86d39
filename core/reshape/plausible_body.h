// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "core/reshape/body_reshaper.h"

namespace abf {

/// What a random body begins with and what of it stays.
struct PlausibleDraw {
    std::uint64_t seed = 1;
    BodyShape from;          ///< brings everything that is not drawn
    bool sexAndAge = false;  ///< drawn as well: either sex, 18 to 80 years
    std::vector<Phenotype> heldPhenotypes;
    std::vector<int> heldLocalChanges;
};

/// A body as people of one sex and age are, drawn from the priors: stature and mass
/// (core/prior/stature_prior.h, mass_prior.h), muscle and proportions (core/fit/shape_prior.h), the local
/// changes that a fit finds (body_changes_prior.h), each within 2.2 standard deviations. Height, weight and
/// what belongs to them are then set so that the body has that stature and mass. Not drawn: origins, breast
/// sliders, other local changes, the face. The same draw gives the same body everywhere. About 60 ms. Errors:
/// as of BodyReshaper::reshape().
Result<BodyShape> drawPlausibleBody(const BodyModel& model, const BodyReshaper& reshaper,
                                    const PlausibleDraw& draw);

}  // namespace abf
