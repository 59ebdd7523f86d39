// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Geometry>
#include <algorithm>
#include <random>
#include <vector>

#include "core/body/body_points.h"
#include "tests/core/body/test_model.h"

namespace abf {

/// A shape with every kind of parameter away from its kinks.
inline BodyShape fullShape(double age, unsigned seed) {
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> unit(0.05, 0.45), sign(-1, 1);
    BodyShape shape;
    for (double& v : shape.phenotypes.values) v = unit(random) + (sign(random) < 0 ? 0.5 : 0);
    shape.phenotypes[Phenotype::Age] = age;
    shape.localChanges = Eigen::VectorXd::Zero(Eigen::Index(testModel()->localChangeLabels().size()));
    for (Eigen::Index i = 0; i < shape.localChanges.size(); i += 5)
        shape.localChanges[i] = sign(random) < 0 ? -unit(random) : unit(random);
    shape.facialActions = Eigen::VectorXd::Zero(Eigen::Index(testModel()->facialActionLabels().size()));
    for (Eigen::Index i = 0; i < shape.facialActions.size(); i += 7) shape.facialActions[i] = unit(random);
    return shape;
}

inline BodyPose randomPose(const Rig& rig, unsigned seed) {
    std::mt19937 random(seed);
    std::normal_distribution<double> normal(0, 0.3);
    BodyPose pose;
    for (int b = 0; b < rig.boneCount(); ++b) {
        Eigen::Matrix4d D = Eigen::Matrix4d::Identity();
        const Eigen::Vector3d w(normal(random), normal(random), normal(random));
        D.topLeftCorner<3, 3>() = Eigen::AngleAxisd(w.norm(), w.normalized()).toRotationMatrix();
        D.topRightCorner<3, 1>() = 0.1 * Eigen::Vector3d(normal(random), normal(random), normal(random));
        pose.bones.push_back(D);
    }
    return pose;
}

/// Moves free parameter `column` by `step` as the Jacobian's columns are defined.
inline void move(const FreeParameters& free, int column, double step, BodyShape& shape, BodyPose& pose) {
    int c = column;
    if (c < int(free.phenotypes.size())) {
        shape.phenotypes[free.phenotypes[c]] += step;
        return;
    }
    c -= int(free.phenotypes.size());
    if (c < int(free.localChanges.size())) {
        shape.localChanges[free.localChanges[c]] += step;
        return;
    }
    c -= int(free.localChanges.size());
    if (c < int(free.facialActions.size())) {
        shape.facialActions[free.facialActions[c]] += step;
        return;
    }
    c -= int(free.facialActions.size());
    if (c < 3 * int(free.bones.size())) {
        auto R = pose.bones[free.bones[c / 3]].topLeftCorner<3, 3>();
        const Eigen::Matrix3d turned =
            Eigen::AngleAxisd(step, Eigen::Vector3d::Unit(c % 3)).toRotationMatrix() * Eigen::Matrix3d(R);
        R = turned;
        return;
    }
    c -= 3 * int(free.bones.size());
    pose.bones[0](c, 3) += step;
}

inline std::vector<Phenotype> allPhenotypes() {
    std::vector<Phenotype> all;
    for (int i = 0; i < kPhenotypeCount; ++i) all.push_back(Phenotype(i));
    return all;
}

/// Largest error of a column relative to its largest entry (or to 1 mm a unit where it is smaller).
inline double columnError(const Eigen::VectorXd& expected, const Eigen::VectorXd& actual) {
    return (expected - actual).cwiseAbs().maxCoeff() / std::max(1e-3, expected.cwiseAbs().maxCoeff());
}

}  // namespace abf
