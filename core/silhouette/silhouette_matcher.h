// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <opencv2/core/mat.hpp>
#include <vector>

#include "core/base/result.h"
#include "core/terms/point_term.h"
#include "core/silhouette/body_contour.h"
#include "core/silhouette/clothing_allowance.h"
#include "core/silhouette/mask_contour.h"

namespace abf {

constexpr PerContourRegion<double> everyRegion(double value) {
    PerContourRegion<double> all{};
    all.fill(value);
    return all;
}

/// How a body's outline is paired with a mask's. Lengths "of stature" are shares of `staturePx`.
struct SilhouetteOptions {
    double staturePx = 0;        ///< the person's height at the person's depth, full-size pixels; must be > 0
    double searchRadius = 0.04;  ///< of stature; start with .06, go down to .02 as the fit settles
    double normalAgreement = 0.5;  ///< least cosine between the two outward normals
    double sigma = 0.005;          ///< of stature: the mask's own error
    double lossScale = 3;          ///< Cauchy, in standard deviations
    /// Of stature: errors of a mask go together over about this length, so a term weighs as much of it as its
    /// vertex stands for, however many vertices there are.
    double correlation = 0.03;
    ClothingAllowance clothing;
    double wallWeight = 1;  ///< times the weight where skin lies outside of the mask
    /// From regionVisibility(), or 0 to leave a region out.
    PerContourRegion<double> regionWeight = everyRegion(1);
    cv::Mat ignore;  ///< CV_8UC1 over the whole photo at any size, non-zero: says nothing; may be empty
    BodyContourOptions contour;
};

/// Where a term comes from: what a caller needs to draw it, or to solve for the clothing.
struct SilhouettePair {
    BodyContourVertex body;
    int contourPoint = 0;     ///< of the mask contour
    double pxPerMetre = 0;    ///< at the vertex: moves the target when the thickness of the clothing changes
    double beyondMaskPx = 0;  ///< of the vertex along the mask's normal; positive: skin outside of the mask
};

struct SilhouetteMatch {
    std::vector<std::uint32_t> surfaceVertices;  ///< for EvidenceView
    std::vector<PointTerm> terms;                ///< Contour; points[0] indexes surfaceVertices
    std::vector<SilhouettePair> pairs;           ///< one a term
    double meanDistancePx = 0;  ///< mean |π(vertex) − target| along the normal, by length of contour
    double matchedShare = 0;    ///< of the length of the body's outline that is not ignored, 0..1
};

/// Pairs the outline of a posed body with that of a person mask and makes evidence of it:
/// r = normal·(π(vertex) − target)/σ with normal and place of the nearest point of the mask's outline that
/// looks the same way. The target lies inside of the mask by the thickness of the clothing. Between there and
/// beyond, inwards, the spread of the clothing adds to σ; outside of the mask only the mask's own error
/// excuses: a wall.
///
/// A pair counts only when the way between the two does not cross a gap or another limb, so that an arm is
/// never paired with the flank. Immutable; safe to share.
class SilhouetteMatcher {
  public:
    explicit SilhouetteMatcher(std::shared_ptr<const BodyModel> model);

    /// posedVertices: 3×13,718, the frame that `camera` maps from. Indices and weights hold for a body near
    /// this one: match again after every few steps. No pairs is not an error. About 1.5 ms. Errors:
    /// InvalidArgument for another number of vertices, a stature that is not positive or an ignore mask of
    /// another type.
    Result<SilhouetteMatch> match(const MaskContour& mask, const Eigen::Matrix3Xf& posedVertices,
                                  const PinholeCamera& camera, const SilhouetteOptions& options) const;

    const BodySurface& surface() const { return surface_; }

  private:
    BodySurface surface_;
};

}  // namespace abf
