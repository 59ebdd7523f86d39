// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/fit/body_least_squares.h"
#include "core/fit/fit_geometry.h"
#include "core/fit/fit_problem.h"

namespace abf {

/// What is known and what is usual of the person: which shape parameters are free, where they start, and the
/// residuals that see the shape alone. Used by one fit.
class Person {
  public:
    /// `seen`: the evidence tells more of the shape than landmarks do, so that everything is free.
    Person(const FitGeometry& geometry, const FitProblem& problem, const FitOptions& options, bool seen);

    /// The shape to start from; height is met, where it is known, by the height slider.
    const BodyShape& start() const { return start_; }

    /// Free phenotypes, and the free local changes that shape a body.
    const std::vector<Phenotype>& phenotypes() const { return phenotypes_; }
    const std::vector<int>& localChanges() const { return localChanges_; }
    bool isFree(Phenotype phenotype) const;
    /// Those of the free phenotypes at whose middle anchor the body has a kink, with a valley on either side.
    std::vector<Phenotype> kinked() const;

    /// Of the rest body, metres; affine in the blend weights but for a correction by the real mesh.
    double stature(const BodyShape& shape) const;
    /// Measures the correction at this shape; by how much it was wrong (metres).
    double correctStature(const BodyShape& shape);

    /// Residuals of the shape alone, over the columns of `free`, which names phenotypes and local changes of
    /// this person. What is not affine is taken at `shape`.
    ResidualList residuals(const FreeParameters& free, const BodyShape& shape) const;

  private:
    void chooseFree(const FitOptions& options, bool seen);
    void chooseStart(bool cold);

    const FitGeometry& geometry_;
    const FitProblem& problem_;
    BodyShape start_;
    std::vector<Phenotype> phenotypes_;
    std::vector<int> localChanges_;
    double ageSlider_ = 0;
    double statureCorrection_ = 0;  ///< exact stature minus the affine one of BodyPoints
    std::unique_ptr<BodyPoints::Workspace, void (*)(BodyPoints::Workspace*)> workspace_;
};

}  // namespace abf
