// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/body/body_model.h"
#include "core/regress/regression_observer.h"

namespace abf {

enum class LengthUnit { Metre, Centimetre, Millimetre, Inch };
enum class ScanUp { X, Y, Z };

struct ScanOptions {
    std::optional<LengthUnit> unit;  ///< guessed from the size when absent
    std::optional<ScanUp> up;        ///< guessed by trial when absent
    /// The person's stature, metres: decides the scale of a scan that has none or whose unit is not known;
    /// `unit` is then not used.
    std::optional<double> heightM;
    bool localChanges = true;  ///< those of the trunk and of girths and lengths, beside the phenotypes
};

/// A body fitted to a scan. It stands in the scan's frame made metric with z up: of a scan whose up axis is
/// y, (x, y, z) is at (x, -z, y); of one whose up axis is x, at (-z, y, x).
struct ScanRegression {
    BodyShape shape;
    BodyPose pose;                        ///< LocalRef, rig anny
    LengthUnit unit = LengthUnit::Metre;  ///< of no meaning where a height decided the scale
    double metresPerUnit = 1;             ///< of the file
    ScanUp up = ScanUp::Z;
    /// Distances of the scan's points from the body, metres, over the whole scan; `inliers`: the share of
    /// points nearer than 2 cm.
    double meanM = 0, medianM = 0, p95M = 0, inliers = 0;
    int iterations = 0;
    std::vector<std::string> notes;  ///< what was guessed, in sentences
};

/// The factor that makes metres of a unit, and the scan's points turned so that z is up.
double metresOf(LengthUnit unit);
Eigen::Matrix3d uprightFrom(ScanUp up);

/// Fits shape and pose to points without correspondence. The scan is placed by trial of headings, stances and
/// (unless given) up axes; then each point's nearest model vertex is found again and again while
/// Levenberg-Marquardt solves for more and more freedom: limbs, phenotypes, local changes. Distances count
/// along the body's normals, robustly, so that clutter and holes do little harm. Fingers, toes and eyes keep
/// the reference pose; hands and head weigh less.
///
/// Immutable; safe to share.
class ScanRegressor {
  public:
    explicit ScanRegressor(std::shared_ptr<const BodyModel> model);
    ~ScanRegressor();

    /// `points`: 3×N in the scan's unit and axes. Errors: InvalidArgument (fewer than 500 points, values that
    /// are not finite, a size that no unit makes a
    /// person's, a height out of 0.3 to 2.7 m), Cancelled.
    Result<ScanRegression> regress(const Eigen::Matrix3Xf& points, const ScanOptions& options = {},
                                   const RegressionObserver& observer = {}, std::stop_token stop = {}) const;

  private:
    struct Impl;
    std::unique_ptr<const Impl> impl_;
};

}  // namespace abf
