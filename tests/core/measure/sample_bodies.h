// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <random>
#include <string>
#include <vector>

#include "tests/core/body/test_model.h"

namespace abf {

struct NamedBody {
    std::string name;
    BodyShape shape;
};

inline BodyShape plainBody(double gender, double age, double weight, double height, double muscle = 0.48) {
    BodyShape shape;
    shape.phenotypes[Phenotype::Gender] = gender;
    shape.phenotypes[Phenotype::Age] = age;
    shape.phenotypes[Phenotype::Weight] = weight;
    shape.phenotypes[Phenotype::Height] = height;
    shape.phenotypes[Phenotype::Muscle] = muscle;
    for (const Phenotype p : {Phenotype::Proportions, Phenotype::CupSize, Phenotype::Firmness})
        shape.phenotypes[p] = 0.45;
    return shape;
}

/// Bodies far apart, away from the anchors of the phenotypes.
inline std::vector<NamedBody> sampleBodies() {
    return {
        {"man", plainBody(0.04, 0.72, 0.48, 0.39)},          {"woman", plainBody(0.96, 0.72, 0.48, 0.35)},
        {"child", plainBody(0.45, 0.28, 0.45, 0.45)},        {"heavy", plainBody(0.9, 0.75, 0.95, 0.36, 0.3)},
        {"thin", plainBody(0.1, 0.7, 0.06, 0.41, 0.3)},      {"elder", plainBody(0.55, 0.93, 0.6, 0.37, 0.3)},
        {"heavy man", plainBody(0.05, 0.8, 0.93, 0.4, 0.55)}};
}

/// Any phenotypes over the whole range, and a fifth of the local changes.
inline BodyShape anyBody(std::mt19937& random) {
    std::uniform_real_distribution<double> unit(0, 1);
    BodyShape shape;
    for (double& v : shape.phenotypes.values) v = unit(random);
    shape.phenotypes[Phenotype::Age] = -1.0 / 3 + 4.0 / 3 * unit(random);
    shape.localChanges = Eigen::VectorXd::Zero(Eigen::Index(testModel()->localChangeLabels().size()));
    for (double& v : shape.localChanges)
        if (unit(random) < 0.2) v = 2 * unit(random) - 1;
    return shape;
}

}  // namespace abf
