// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/fit/body_least_squares.h"
#include "core/fit/residuals/direction.h"
#include "core/fit/residuals/ground.h"
#include "core/fit/residuals/joint_limit.h"
#include "core/fit/residuals/joint_prior.h"
#include "core/fit/residuals/known_height.h"
#include "core/fit/residuals/phenotype_prior.h"
#include "core/fit/residuals/reprojection.h"
#include "tests/core/fit/synthetic_person.h"

/// The camera of SyntheticPerson::view().
inline abf::PinholeCamera syntheticCamera() {
    abf::PinholeCamera camera;
    camera.width = 900;
    camera.height = 1000;
    camera.fx = camera.fy = SyntheticPerson::kFocal;
    camera.cx = 450;
    camera.cy = 500;
    camera.cameraFromWorld.linear() = abf::levelCameraFromFit();
    return camera;
}

/// What the last stage of a fit says about a view.
inline abf::ViewTerms typicalTerms(const SyntheticPerson& person, const abf::FitView& view) {
    abf::ViewTerms terms;
    terms.points.camera = syntheticCamera();
    const auto add = [&](const abf::PointResidual& residual) {
        terms.points.terms.insert(terms.points.terms.end(), residual.terms().begin(), residual.terms().end());
    };
    add(abf::ReprojectionResidual(terms.points.camera, abf::pixelObservations(view, 470, 1), 3));
    add(abf::DirectionResidual(
        abf::directionObservations(view, abf::levelCameraFromFit().transpose(),
                                   abf::rayRotation(view, SyntheticPerson::kFocal), 0.4),
        3));
    add(abf::GroundResidual(1, 1, abf::GroundResidual::Spread{}));
    terms.parameters.push_back(std::make_unique<abf::JointPriorResidual>(person.geometry.joints()));
    terms.parameters.push_back(std::make_unique<abf::JointLimitResidual>(person.geometry.joints(), 0.05));
    return terms;
}

inline abf::ResidualList typicalSharedResiduals(double heightM) {
    abf::ResidualList shared;
    shared.push_back(std::make_unique<abf::PhenotypePriorResidual>(0.78));
    shared.push_back(std::make_unique<abf::KnownHeightResidual>(heightM, 0.001));
    return shared;
}

/// What a fit of one adult frees.
inline abf::FreeParameters typicalFreeParameters(const abf::FitGeometry& geometry) {
    using abf::Phenotype;
    abf::FreeParameters free;
    free.phenotypes = {Phenotype::Gender, Phenotype::Muscle, Phenotype::Weight, Phenotype::Height,
                       Phenotype::Proportions};
    free.bones = geometry.freeBones();
    free.rootTranslation = true;
    return free;
}
