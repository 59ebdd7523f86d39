// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/fit/evidence.h"
#include "core/fit/fit_geometry.h"
#include "core/fit/fit_problem.h"
#include "core/silhouette/silhouette_matcher.h"

namespace abf {

/// The outline of the person in one view and what it says about a body: terms that are made anew as the body
/// moves. Used by one fit.
class ViewOutline {
  public:
    /// Nothing when the view has no mask or the mask shows nobody. Errors: those of maskContour().
    static Result<std::optional<ViewOutline>> of(const FitView& view);

    enum class Dress {
        Bare,    ///< the outline is the skin
        Tight,   ///< clothing is solved for
        Hanging  ///< and may hang off the skin by any length
    };

    /// Pairs the outline with that of a body in the frame that `camera` maps from.
    /// `radius`: how far to look, share of the stature. Unless `dress` is Bare, terms leave room for clothing.
    Result<void> pair(const SilhouetteMatcher& matcher, const FitGeometry::Skin& skin,
                      const PinholeCamera& camera, double staturePx, double radius, const BodyState& state,
                      Dress dress);

    /// Appends the present terms.
    void addTo(EvidenceView& view) const;

    const SilhouetteMatch& match() const { return match_; }

    /// Mean squared distance of the present pairs in standard deviations, as the terms' losses weigh them: 1
    /// when the outline is as rough as is usual.
    double roughness(const BodyState& state) const;

  private:
    MaskContour contour_;
    PerContourRegion<double> visibility_{};
    cv::Mat ignore_;
    SilhouetteMatch match_;
};

/// The terms of an outline that agrees with a body's exactly: what a mask could tell at best.
EvidenceView idealOutline(const BodySurface& surface, const Eigen::Matrix3Xf& posedVertices,
                          const PinholeCamera& camera, double staturePx, bool dressed);

}  // namespace abf
