// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <memory>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/body/body_model.h"
#include "core/measure/measure.h"

namespace abf {

/// The shape parameters by which slopes are wanted: columns [phenotypes, local changes].
struct ShapeColumns {
    std::vector<Phenotype> phenotypes;
    std::vector<int> localChanges;
    int size() const { return static_cast<int>(phenotypes.size() + localChanges.size()); }
};

/// Where the tape of a measure lies on a body: points in rest axes, metres.
struct TapeLine {
    Measure measure;  ///< limbs have a line a side, some lengths one a piece
    bool closed;      ///< a girth, or a length between two ends
    std::vector<Eigen::Vector3d> points;
    double weight = 1;  ///< the measure is the sum of its lines' lengths times their weights
};

/// Measures bodies in the rest pose, as a tape lies. Immutable; safe to share between threads.
class BodyMeasurer {
  public:
    explicit BodyMeasurer(std::shared_ptr<const BodyModel> model);
    ~BodyMeasurer();

    /// All measures. Errors: InvalidArgument for a shape of wrong sizes or values that are not finite.
    Result<MeasureValues> measure(const BodyShape& shape) const;

    /// The same with analytic derivatives: `slopes` becomes kMeasureCount×columns.size(). The vertices at
    /// which a tape touches are held; that is exact to first order. At an anchor of a phenotype the
    /// derivative is that of the interval on its left, as in BodyPoints.
    Result<MeasureValues> measure(const BodyShape& shape, const ShapeColumns& columns,
                                  Eigen::MatrixXd& slopes) const;

    /// The same of some measures, in a fraction of the time; what is not wanted, and not needed for what is, is 0.
    Result<MeasureValues> measure(const BodyShape& shape, const ShapeColumns& columns, std::span<const Measure> wanted,
                                  Eigen::MatrixXd& slopes) const;

    /// The lines behind the girths and lengths, to be drawn. Errors as of measure().
    Result<std::vector<TapeLine>> tapes(const BodyShape& shape) const;

  private:
    struct Impl;
    std::unique_ptr<const Impl> impl_;
};

}  // namespace abf
