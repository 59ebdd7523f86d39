// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/body/body_evaluator.h"
#include "tests/core/body/test_model.h"

/// Bodies that differ as bodies do.
struct RigBody {
    std::string name;
    abf::BodyShape shape;
};

inline std::vector<RigBody> rigBodies() {
    using abf::Phenotype;
    std::vector<RigBody> bodies(4);
    bodies[0].name = "child";
    bodies[0].shape.phenotypes[Phenotype::Age] = 0.3;
    bodies[1].name = "heavy";
    bodies[1].shape.phenotypes[Phenotype::Weight] = 1;
    bodies[1].shape.phenotypes[Phenotype::Gender] = 1;
    bodies[2].name = "thin";
    bodies[2].shape.phenotypes[Phenotype::Weight] = 0;
    bodies[2].shape.phenotypes[Phenotype::Height] = 0.8;
    bodies[3].name = "elder";
    bodies[3].shape.phenotypes[Phenotype::Age] = 1;
    bodies[3].shape.phenotypes[Phenotype::Muscle] = 0.2;
    return bodies;
}

inline abf::EvaluatedBody evaluated(const abf::BodyShape& shape, const abf::BodyPose& pose = {}) {
    abf::EvaluatedBody body;
    const auto done = abf::makeCpuBodyEvaluator(testModel())->evaluate(shape, pose, body);
    if (!done) std::fprintf(stderr, "%s\n", done.error().message.c_str());
    return body;
}
