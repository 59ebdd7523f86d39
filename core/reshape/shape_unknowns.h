// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <string>
#include <vector>

#include "core/body/body_model.h"
#include "core/measure/body_measurer.h"

namespace abf {

/// What a reshape may move: phenotypes, and local changes that act on both sides, each by its departure from
/// a body to start from.
class ShapeUnknowns {
  public:
    /// Height, weight, muscle, proportions and `alsoFree`, the local changes of core/prior/body_changes.h,
    /// and those that give single measures (neck, wrist, knee, ankle, shoulders, head, hands, feet). Without
    /// the held ones.
    ShapeUnknowns(const BodyModel& model, const BodyShape& from, const std::vector<Phenotype>& alsoFree,
                  const std::vector<Phenotype>& heldPhenotypes, const std::vector<int>& heldLocalChanges);

    Eigen::Index size() const { return static_cast<Eigen::Index>(unknowns_.size()); }
    /// n×n: squared departures in standard deviations of the priors.
    const Eigen::MatrixXd& metric() const { return metric_; }
    /// The standard deviation of each.
    const Eigen::VectorXd& sigmas() const { return sigmas_; }
    /// How far each may depart before a slider meets its end.
    const Eigen::VectorXd& low() const { return low_; }
    const Eigen::VectorXd& high() const { return high_; }
    /// For people: "weight", "waist girth".
    std::string name(Eigen::Index unknown) const;

    BodyShape shape(const Eigen::VectorXd& departures) const;

    /// On which side of a kink the slopes of an unknown are wanted.
    enum class Side : signed char { Below = -1, Above = 1 };
    /// The model is piecewise linear in each slider, with kinks at the anchors of a phenotype and at 0 of a
    /// local change. The stretch between two kinks (or ends) in which an unknown stands; on a kink, the one
    /// on its `side`.
    struct Stretch {
        double low, high;
        bool onKink;
    };
    Stretch stretch(Eigen::Index unknown, double departure, Side side) const;
    /// The same shape, a hair towards the given sides where an unknown stands on a kink.
    BodyShape nudged(const Eigen::VectorXd& departures, const std::vector<Side>& sides) const;

    /// The columns to ask of a BodyMeasurer, and what they mean for the unknowns: measures×n.
    const ShapeColumns& columns() const { return columns_; }
    Eigen::MatrixXd slopes(const Eigen::MatrixXd& byColumns) const;

  private:
    struct Unknown {
        std::vector<Eigen::Index> columns;  ///< moved alike
        std::vector<double> kinks;          ///< departures, ascending, within its bounds
        std::string label;
    };
    void add(const BodyModel& model, std::vector<int> changes);

    BodyShape from_;
    ShapeColumns columns_;
    std::vector<Unknown> unknowns_;
    Eigen::MatrixXd metric_;
    Eigen::VectorXd sigmas_, low_, high_;
};

}  // namespace abf
