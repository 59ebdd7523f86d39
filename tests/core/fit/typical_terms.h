// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/body/body_evaluator.h"
#include "core/fit/body_least_squares.h"
#include "core/fit/residuals/direction.h"
#include "core/fit/residuals/ground.h"
#include "core/fit/residuals/joint_limit.h"
#include "core/fit/residuals/joint_prior.h"
#include "core/fit/residuals/known_height.h"
#include "core/fit/residuals/phenotype_prior.h"
#include "core/fit/residuals/reprojection.h"
#include "tests/core/body/test_model.h"
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

/// A made-up silhouette: `count` vertices all over the body, each held near its place along some direction.
inline void addContourTerms(const SyntheticPerson& person, int count, abf::EvidenceView& view) {
    using namespace abf;
    const auto evaluator = makeCpuBodyEvaluator(testModel());
    EvaluatedBody body;
    if (!evaluator->evaluate(person.shape, person.pose, body)) return;
    const auto stride = static_cast<std::uint32_t>(body.vertices.cols() / count);
    for (int i = 0; i < count; ++i) {
        const std::uint32_t vertex = static_cast<std::uint32_t>(i) * stride;
        const Eigen::Vector2d pixel = view.camera.project(body.vertices.col(vertex).cast<double>());
        const Eigen::Vector2d normal(std::cos(0.7 * i), std::sin(0.7 * i));
        const Eigen::Vector2d target = pixel + 2 * std::sin(3.1 * i) * normal;
        view.surfaceVertices.push_back(vertex);
        view.terms.push_back({.kind = PointTermKind::Contour,
                              .points = {i},
                              .target = {target.x(), target.y(), 0},
                              .normal = normal,
                              .sigma = 2,
                              .lossScale = 3});
    }
}
