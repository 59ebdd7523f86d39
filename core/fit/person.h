// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "core/fit/body_least_squares.h"
#include "core/fit/fit_geometry.h"
#include "core/fit/fit_problem.h"
#include "core/fit/residuals/linear_shape.h"
#include "core/fit/shape_prior.h"

namespace abf {

/// What is known and what is usual of the person: which shape parameters are free, where they start, and the
/// residuals that see the shape alone. Used by one fit.
class Person {
  public:
    Person(const FitGeometry& geometry, const FitProblem& problem, const FitOptions& options);

    /// The shape to start from; height is met, where it is known, by the height slider.
    const BodyShape& start() const { return start_; }

    /// The start with those of these phenotypes that are free; the height slider follows or meets the height.
    /// Takes the correction of statures at it.
    BodyShape startWith(const PhenotypeValues& guess, std::span<const Phenotype> guessed);

    /// Free phenotypes, and the free local changes that shape a body.
    const std::vector<Phenotype>& phenotypes() const { return columns_.phenotypes; }
    const std::vector<int>& localChanges() const { return columns_.localChanges; }
    bool isFree(Phenotype phenotype) const;
    /// These, without a pose; `changes`: with the local changes.
    FreeParameters free(bool changes) const;
    /// Those of the free phenotypes at whose middle anchor the body has a kink, with a valley on either side.
    std::vector<Phenotype> kinked() const;

    /// Of the rest body, metres; affine in the blend weights but for a correction by the real mesh.
    double stature(const BodyShape& shape) const;
    /// Measures the correction at this shape; by how much it was wrong (metres).
    double correctStature(const BodyShape& shape);

    /// From here on the person is taken to be of the sex that the slider lies nearer to.
    void decideSex(const BodyShape& shape);

    /// The free parameters of a shape, by columns(); and the shape with others, kept within their ranges.
    Eigen::VectorXd parameters(const BodyShape& shape) const;
    BodyShape withParameters(const BodyShape& shape, const Eigen::VectorXd& parameters) const;

    /// Takes what is not affine in the shape at this shape, unless it lies near the one before: call it again
    /// after each solve. Errors: those of BodyMeasurer.
    Result<void> measureAt(const BodyShape& shape);
    /// The same with all measures, not only those that the residuals need.
    Result<void> measureAll(const BodyShape& shape);
    /// As of the last measureAt() or measureAll(): slopes by columns().
    const MeasureValues& measures() const { return measures_; }
    const Eigen::MatrixXd& slopes() const { return slopes_; }
    const ShapeColumns& columns() const { return columns_; }

    /// How far the body departs from those that phenotypes alone can make is not known beforehand: takes the
    /// scale of the local changes' prior from what is found (empirical Bayes: MacKay's fixed point, 1992).
    /// `covariance`: of the columns at this shape, under the present scale.
    void learnVariety(const BodyShape& shape, const Eigen::MatrixXd& covariance);

    double variety() const { return variety_; }

    /// What is known in numbers, the stature first, each with a tolerance.
    const std::vector<KnownFact>& facts() const { return facts_; }

    /// Residuals of the shape alone, over the columns of `free`: all free phenotypes, and all free local
    /// changes or none.
    ResidualList residuals(const FreeParameters& free) const;

  private:
    Result<void> measure(const BodyShape& shape, std::span<const Measure> needed);
    void chooseFree(const FitOptions& options);
    void chooseStart(bool cold);
    /// Takes the correction of statures at the shape; a known height is met by the height slider.
    void meetHeight(BodyShape& shape);
    /// How usual the mass is for sex, age and stature.
    LinearShapeResidual::Row massRow() const;

    const FitGeometry& geometry_;
    const FitProblem& problem_;
    BodyShape start_;
    ShapeColumns columns_;
    std::vector<KnownFact> facts_;
    Eigen::MatrixXd changesWhitening_;
    double variety_ = 1;  ///< of the local changes, times what is usual
    double ageSlider_ = 0;
    std::optional<SliderSpread> gender_;
    double statureCorrection_ = 0;  ///< exact stature minus the affine one of BodyPoints
    MeasureValues measures_{};
    Eigen::MatrixXd slopes_;
    Eigen::VectorXd measuredAt_;  ///< the free parameters at the last measureAt()
    BodyShape measuredShape_;
    std::unique_ptr<BodyPoints::Workspace, void (*)(BodyPoints::Workspace*)> workspace_;
};

}  // namespace abf
