// SPDX-License-Identifier: Apache-2.0
#include "core/fit/view_outline.h"

#include <cmath>

#include "core/silhouette/region_visibility.h"

namespace abf {
namespace {
/// Wrinkles of cloth, and what else makes a dressed outline uneven (metres).
constexpr double kWrinkles = 0.002;
/// Of the skin's strain, as far as real bodies depart from linear blend skinning.
constexpr double kStrainError = 0.3;
/// Cloth may hang off the skin by any length, so a skin far within the outline says little.
constexpr double kHangingLoss = 0.15;

}  // namespace

Result<std::optional<ViewOutline>> ViewOutline::of(const FitView& view) {
    if (view.mask.empty()) return std::optional<ViewOutline>();
    auto contour =
        maskContour(view.mask, {view.width, view.height}, insidersOf(view.landmarks), view.maskRegion);
    if (!contour) return propagate(contour);
    if (contour->points.empty()) return std::optional<ViewOutline>();
    ViewOutline outline;
    outline.contour_ = std::move(*contour);
    outline.visibility_ = regionVisibility(view.landmarks);
    outline.ignore_ = view.ignore;
    return std::optional(std::move(outline));
}

Result<void> ViewOutline::pair(const SilhouetteMatcher& matcher, const FitGeometry::Skin& skin,
                               const PinholeCamera& camera, double staturePx, double radius,
                               const BodyState& state, Dress dress) {
    const bool dressed = dress != Dress::Bare;
    SilhouetteOptions options;
    options.staturePx = staturePx;
    options.searchRadius = radius;
    options.regionWeight = visibility_;
    options.ignore = ignore_;
    if (dressed) options.clothing.spread.fill(kWrinkles);
    for (std::size_t region = 0; dressed && region < kContourRegionCount; ++region) {
        options.clothing.thickness[region] =
            state.clothingOf(clothingGroup(static_cast<BodyRegion>(region)));
    }
    auto match = matcher.match(contour_, skin.vertices, camera, options);
    if (!match) return propagate(match);
    match_ = std::move(*match);
    for (std::size_t i = 0; i < match_.terms.size(); ++i) {
        PointTerm& term = match_.terms[i];
        const SilhouettePair& pair = match_.pairs[i];
        const double strain = static_cast<double>(skin.strain[static_cast<Eigen::Index>(pair.body.vertex)]);
        term.sigma = std::hypot(term.sigma, kStrainError * strain * pair.pxPerMetre);
        if (!dressed) continue;
        // The clothing is solved for: the target is the mask's outline itself.
        term.clothing = clothingGroup(pair.body.region);
        if (dress == Dress::Hanging && pair.beyondMaskPx + options.clothing.thickness[indexOf(pair.body.region)] * pair.pxPerMetre < 0) {
            term.lossScale = kHangingLoss;
        }
        term.clothingPx = pair.pxPerMetre;
        term.target.head<2>() +=
            options.clothing.thickness[indexOf(pair.body.region)] * pair.pxPerMetre * term.normal;
    }
    return {};
}

EvidenceView idealOutline(const BodySurface& surface, const Eigen::Matrix3Xf& posedVertices,
                          const PinholeCamera& camera, double staturePx, bool dressed) {
    const SilhouetteOptions usual;
    EvidenceView view;
    view.camera = camera;
    const ProjectedBody body = projectBody(posedVertices, camera);
    const BodyRaster raster = contourRaster(surface, body, camera);
    for (const BodyContourVertex& vertex : bodyContour(surface, body, camera, raster)) {
        PointTerm term;
        term.kind = PointTermKind::Contour;
        term.points[0] = static_cast<int>(view.surfaceVertices.size());
        term.target.head<2>() = vertex.pixel;
        term.normal = vertex.normal;
        term.sigma = usual.sigma * staturePx;
        term.weight = vertex.arcPx / (usual.correlation * staturePx) * vertex.foreshortening;
        if (dressed) {
            term.clothing = clothingGroup(vertex.region);
            term.clothingPx = 0.5 * (camera.fx + camera.fy) / vertex.depth;
        }
        view.surfaceVertices.push_back(vertex.vertex);
        view.terms.push_back(term);
    }
    return view;
}

double ViewOutline::roughness(const BodyState& state) const {
    double sum = 0, weights = 0;
    for (std::size_t i = 0; i < match_.terms.size(); ++i) {
        const PointTerm& term = match_.terms[i];
        const double px = match_.pairs[i].beyondMaskPx + term.clothingPx * state.clothingOf(term.clothing);
        const double squared = px * px / (term.sigma * term.sigma);
        sum += term.weight * term.loss().value(squared);
        weights += term.weight;
    }
    return weights > 0 ? sum / weights : 1;
}

void ViewOutline::addTo(EvidenceView& view) const {
    const int first = static_cast<int>(view.surfaceVertices.size());
    view.surfaceVertices.insert(view.surfaceVertices.end(), match_.surfaceVertices.begin(),
                                match_.surfaceVertices.end());
    for (PointTerm term : match_.terms) {
        term.points[0] += first;
        view.terms.push_back(term);
    }
}

}  // namespace abf
