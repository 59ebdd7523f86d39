// SPDX-License-Identifier: Apache-2.0
#include "core/fit/body_step.h"

#include <Eigen/Geometry>
#include <algorithm>
#include <array>
#include <span>

namespace abf {
namespace {

Eigen::Matrix3d rotationOf(const Eigen::Vector3d& w) {
    const double angle = w.norm();
    if (angle < 1e-12)
        return Eigen::Quaterniond(1, w.x() / 2, w.y() / 2, w.z() / 2).normalized().toRotationMatrix();
    return Eigen::AngleAxisd(angle, w / angle).toRotationMatrix();
}

/// Puts a value on the other side of a kink.
constexpr double kBeyond = 1e-9;

Interval smoothInterval(Phenotype phenotype, double value) {
    constexpr std::array<double, 5> kAge = {-1.0 / 3, 0, 1.0 / 3, 2.0 / 3, 1};
    constexpr std::array<double, 3> kHalves = {0, 0.5, 1};
    constexpr std::array<double, 2> kWhole = {0, 1};
    std::span<const double> anchors = kWhole;
    switch (phenotype) {
        case Phenotype::Age:
            anchors = kAge;
            break;
        case Phenotype::Muscle:
        case Phenotype::Weight:
        case Phenotype::CupSize:
        case Phenotype::Firmness:
            anchors = kHalves;
            break;
        default:
            break;
    }
    std::size_t upper = 1;
    while (upper + 1 < anchors.size() && value > anchors[upper]) ++upper;
    return {upper > 1 ? anchors[upper - 1] + kBeyond : anchors[0], anchors[upper]};
}

}  // namespace

std::vector<Interval> smoothIntervals(const FreeParameters& free, const BodyShape& shape) {
    std::vector<Interval> intervals;
    for (const Phenotype p : free.phenotypes) intervals.push_back(smoothInterval(p, shape.phenotypes[p]));
    intervals.resize(intervals.size() + free.localChanges.size(), {-1, 1});
    return intervals;
}

std::vector<Interval> sidedIntervals(const FreeParameters& free, const BodyShape& shape) {
    std::vector<Interval> intervals = smoothIntervals(free, shape);
    for (std::size_t i = 0; i < free.localChanges.size(); ++i) {
        const bool more = shape.localChanges[free.localChanges[i]] >= 0;
        intervals[free.phenotypes.size() + i] = more ? Interval{0, 1} : Interval{-1, -kBeyond};
    }
    return intervals;
}

void crossKinks(const FreeParameters& free, BodyShape& shape) {
    const std::vector<Interval> intervals = sidedIntervals(free, shape);
    for (std::size_t i = 0; i < intervals.size(); ++i) {
        const bool change = i >= free.phenotypes.size();
        double& value = shapeValue(free, shape, i);
        const double least = change ? -1 : phenotypeMinimum(free.phenotypes[i]);
        if (value == intervals[i].upper && value < 1) {
            value += kBeyond;
        } else if (value == intervals[i].lower && value > least) {
            value -= kBeyond;
        }
    }
}

void keepSides(const FreeParameters& free, const BodyShape& other, BodyShape& shape) {
    const std::vector<Interval> intervals = sidedIntervals(free, other);
    for (std::size_t i = 0; i < intervals.size(); ++i) {
        double& value = shapeValue(free, shape, i);
        value = std::clamp(value, intervals[i].lower, intervals[i].upper);
    }
}

double shapeValue(const FreeParameters& free, const BodyShape& shape, std::size_t i) {
    const std::size_t phenotypes = free.phenotypes.size();
    return i < phenotypes ? shape.phenotypes[free.phenotypes[i]]
                          : shape.localChanges[free.localChanges[i - phenotypes]];
}

double& shapeValue(const FreeParameters& free, BodyShape& shape, std::size_t i) {
    const std::size_t phenotypes = free.phenotypes.size();
    return i < phenotypes ? shape.phenotypes[free.phenotypes[i]]
                          : shape.localChanges[free.localChanges[i - phenotypes]];
}

void applyStep(const FitUnknowns& unknowns, const std::vector<Interval>& intervals, const BodyState& present,
               const Eigen::VectorXd& step, BodyState& trial) {
    const FreeParameters& free = unknowns.body;
    trial = present;
    int at = 0;
    for (std::size_t i = 0; i < intervals.size(); ++i) {
        double& value = shapeValue(free, trial.shape, i);
        value = std::clamp(value + step[at++], intervals[i].lower, intervals[i].upper);
    }
    for (int group = 0; group < unknowns.clothing; ++group) {
        trial.clothing[group] = std::max(0.0, trial.clothing[group] + step[at++]);
    }
    for (std::size_t view = 0; view < trial.poses.size(); ++view) {
        BodyPose& pose = trial.poses[view];
        for (const int bone : free.bones) {
            auto block = pose.bones[static_cast<std::size_t>(bone)].topLeftCorner<3, 3>();
            // Through a unit quaternion, so that thousands of steps leave a rotation.
            const Eigen::Quaterniond moved(Eigen::Matrix3d(rotationOf(step.segment<3>(at)) * block));
            block = moved.normalized().toRotationMatrix();
            at += 3;
        }
        if (free.rootTranslation) {
            pose.bones.front().topRightCorner<3, 1>() += step.segment<3>(at);
            at += 3;
        }
        if (unknowns.focal) trial.logFocal[static_cast<Eigen::Index>(view)] += step[at++];
    }
}

}  // namespace abf
