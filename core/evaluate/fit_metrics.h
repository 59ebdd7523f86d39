// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>

#include "core/base/result.h"
#include "core/body/body_evaluator.h"
#include "core/evaluate/subject_sampler.h"
#include "core/fit/fit_problem.h"
#include "core/measure/body_measurer.h"

namespace abf {

/// A body that fits are compared with.
struct TrueBody {
    Subject subject;
    Eigen::Matrix3Xd rest;  ///< 3×V of topology anny, metres
    Eigen::VectorXd areas;  ///< of the vertices, square metres
    MeasureValues measures{};
    double stature() const { return measures[indexOf(Measure::Stature)]; }
    double mass() const { return measures[indexOf(Measure::Mass)]; }
};

/// How far one body is from the true one. Distances in metres, means over the vertices; `area`: weighted by
/// the vertices' area (seven tenths of the vertices are head, hands and feet).
struct FitMetrics {
    double rigid = 0, rigidArea = 0;            ///< rest mesh, moved only
    double similar = 0, similarArea = 0;        ///< rest mesh, moved and scaled to fit best
    double sameHeight = 0, sameHeightArea = 0;  ///< rest mesh scaled to the true height, then moved
    double posed = 0;                           ///< first photo's posed mesh, moved only; 0 without a photo
    MeasureValues measureErrors{};              ///< found − true; NaN where not measured
    std::array<double, kPhenotypeCount> phenotypeErrors{};  ///< found − true
    bool sexRight = false;
    double seconds = 0;
    int iterations = 0;
    double cost = 0;  ///< at the end
    Eigen::Vector2d kinked = Eigen::Vector2d::Zero();  ///< the muscle and weight found
    /// Errors over their standard deviation by the fit, where it states one; else NaN.
    MeasureValues measureZ{};
    std::array<double, kPhenotypeCount> phenotypeZ{};
};

/// Compares bodies. One thread at a time.
class FitJudge {
  public:
    explicit FitJudge(std::shared_ptr<const BodyModel> model);

    Result<TrueBody> trueBody(const Subject& subject);
    /// A shape found without photos. `scaleToHeight`: the body is scaled to the true height before it is
    /// judged.
    Result<FitMetrics> judge(const TrueBody& truth, const BodyShape& shape, bool scaleToHeight = false);
    /// `posed`: the truth of the first photo.
    Result<FitMetrics> judge(const TrueBody& truth, const FitResult& fit, const Eigen::Matrix3Xf& posed);

  private:
    Result<FitMetrics> compare(const TrueBody& truth, const BodyShape& shape, const BodyPose& pose,
                               double scale, const Eigen::Matrix3Xf* posed);

    std::shared_ptr<const BodyModel> model_;
    BodyMeasurer measurer_;
    std::unique_ptr<BodyEvaluator> evaluator_;
};

}  // namespace abf
