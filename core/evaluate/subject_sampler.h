// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "core/body/body_model.h"
#include "core/evaluate/body_changes.h"
#include "core/fit/fit_problem.h"

namespace abf {

/// Whom the subjects resemble: bodies that six phenotypes can make, or bodies of more variety than that.
enum class SubjectSet { InsideModel, OffModel };
enum class SubjectGroup { Adults, Elders, Teenagers, Children };

std::string_view subjectSetName(SubjectSet set);        ///< "inside", "outside"
std::string_view subjectGroupName(SubjectGroup group);  ///< "adults" ...

/// A body whose every parameter is known.
struct Subject {
    BodyShape shape;
    Sex sex = Sex::Male;
    double ageYears = 0;
    /// By how much the landmarks of this person lie elsewhere than the model says: metres at a stature of
    /// 1.70 m, in the rest axes of the bone that carries the landmark.
    Eigen::Matrix<double, 3, kLandmarkCount> landmarkBias = Eigen::Matrix<double, 3, kLandmarkCount>::Zero();
};

/// How far the bodies off the model are from it. Fixed before any result was looked at, see docs/accuracy.md.
struct OffModelSizes {
    /// Standard deviations of each symmetric change, cut at ±1: of widths, depths and fullness, and of
    /// lengths.
    double girthChange = 0.30, lengthChange = 0.10;
    double landmarkBiasMm = 5;  ///< per axis, at a stature of 1.70 m
    double cupFirmness = 0.18;  ///< standard deviation of cup size and firmness about 0.5
};

/// Draws people. The same seed, set, group and index give the same person everywhere. Immutable.
class SubjectSampler {
  public:
    SubjectSampler(const BodyModel& model, std::uint64_t seed, const OffModelSizes& sizes = {});

    Subject sample(SubjectSet set, SubjectGroup group, int index) const;

    /// The centre of the distribution that sample() draws from; between the sexes unless one is given.
    BodyShape meanShape(SubjectGroup group, std::optional<Sex> sex = {}) const;
    /// Standard deviation of a phenotype within a group and sex; 0 for those that do not vary inside the
    /// model. Of gender: of those between the sexes.
    double spread(SubjectGroup group, Phenotype phenotype) const;
    const OffModelSizes& sizes() const { return sizes_; }
    /// What varies off the model beside phenotypes.
    const std::vector<SymmetricChange>& changes() const { return changes_; }

  private:
    std::uint64_t seed_;
    OffModelSizes sizes_;
    std::vector<SymmetricChange> changes_;
    int localChangeCount_;
};

}  // namespace abf
