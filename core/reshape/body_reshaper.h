// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <memory>
#include <vector>

#include "core/base/result.h"
#include "core/body/body_model.h"
#include "core/measure/body_measurer.h"
#include "core/reshape/missed_goal.h"

namespace abf {

/// A measure that the body shall have; SI unit.
struct MeasureGoal {
    Measure measure;
    double value;
};

struct ReshapeRequest {
    BodyShape from;  ///< the body to stay near to
    std::vector<MeasureGoal> goals;
    std::vector<Measure> held;  ///< keep what they are on `from`; a goal for the same measure wins
    std::vector<Phenotype> heldPhenotypes;
    std::vector<int> heldLocalChanges;
    /// Beyond height, weight, muscle and proportions: sex and age change by explicit wish only.
    std::vector<Phenotype> alsoFree;
};

struct ReshapedBody {
    BodyShape shape;
    MeasureValues measures{};
    std::vector<MissedGoal> missed;  ///< goals more than half a millimetre (50 g) away
    double departure = 0;            ///< from `from`, in standard deviations of the priors
    int evaluations = 0;             ///< bodies measured
};

/// Finds the body nearest to a given one that has certain measures: sequential quadratic programming on the
/// analytic slopes of BodyMeasurer, the sliders' ends as bounds.
///
/// Least is ½ δᵀPδ + ½ Σ ((mᵢ − mᵢ⁰)/sᵢ)² with δ the departures of the sliders, P the inverse covariance of
/// the priors (core/prior/body_changes_prior.h, core/fit/shape_prior.h), and a weak wish that every other
/// measure stay: height within 3 mm, lengths 1.5 cm, girths 8 cm, mass 8 kg; where a height is asked for, the
/// others stay in proportion to it. Goals and held measures bind; they are met to well below 0.1 mm, held
/// ones before goals. Where the sliders do not reach, goals are met as nearly as they allow.
///
/// Immutable, safe to share between threads. The same request gives the same body.
class BodyReshaper {
  public:
    explicit BodyReshaper(std::shared_ptr<const BodyModel> model);
    ~BodyReshaper();

    const BodyMeasurer& measurer() const;

    /// Some 5 to 10 measured bodies, 7 ms each. Errors: InvalidArgument for a shape that does not fit the
    /// model, values that are not finite, or a measure asked for twice.
    Result<ReshapedBody> reshape(const ReshapeRequest& request) const;

  private:
    friend class ReshapeDrag;
    struct Impl;
    std::shared_ptr<const Impl> impl_;
};

/// One goal that moves, as under a slider: each step goes on from where the last one ended, and measures one
/// body, sometimes two. Steps depend on the way; the end of a drag should be BodyReshaper::reshape of the
/// last request, which does not. One thread at a time.
class ReshapeDrag {
  public:
    /// `request.goals` gives the measures that will move and their first values. Errors as of
    /// BodyReshaper::reshape.
    static Result<ReshapeDrag> begin(const BodyReshaper& reshaper, ReshapeRequest request);
    ~ReshapeDrag();
    ReshapeDrag(ReshapeDrag&&) noexcept;
    ReshapeDrag& operator=(ReshapeDrag&&) noexcept;

    /// Goals of the same measures in the same order. Error: InvalidArgument for others.
    Result<ReshapedBody> moveTo(const std::vector<MeasureGoal>& goals);

  private:
    friend class BodyReshaper;
    struct Impl;
    explicit ReshapeDrag(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace abf
