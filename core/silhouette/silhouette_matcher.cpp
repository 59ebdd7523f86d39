// SPDX-License-Identifier: Apache-2.0
#include "core/silhouette/silhouette_matcher.h"

#include <algorithm>
#include <cmath>

#include "core/silhouette/contour_lookup.h"

namespace abf {
namespace {

/// Of stature: a pair this close is trusted whatever lies between; near joints the regions are not sharp.
constexpr double kSurelyClose = 0.015;

/// Straightness (chord over arc) from which a piece of outline counts fully, and the least it counts: crotch
/// and armpits are where masks are rounded or filled.
constexpr double kStraight = 0.95, kBent = 0.75, kLeastBent = 0.1;

class IgnoredArea {
  public:
    IgnoredArea(const cv::Mat& ignore, const PinholeCamera& camera)
        : ignore_(ignore),
          scaleX_(static_cast<double>(ignore.cols) / camera.width),
          scaleY_(static_cast<double>(ignore.rows) / camera.height) {}

    bool contains(const Eigen::Vector2d& photo) const {
        if (ignore_.empty()) return false;
        const int x = std::clamp(static_cast<int>(photo.x() * scaleX_), 0, ignore_.cols - 1);
        const int y = std::clamp(static_cast<int>(photo.y() * scaleY_), 0, ignore_.rows - 1);
        return ignore_.at<std::uint8_t>(y, x) != 0;
    }

  private:
    const cv::Mat& ignore_;
    double scaleX_, scaleY_;
};

/// How far the vertex's limb reaches inwards from it as the picture shows it, full-size pixels, up to `most`.
double limbThickness(const BodyRaster& raster, const BodyContourVertex& vertex, double start, double most) {
    double walked = start;
    for (; walked < most; walked += raster.step) {
        const auto region = raster.regionAt(vertex.pixel - walked * vertex.normal);
        if (!region || limbOf(*region) != limbOf(vertex.region)) break;
    }
    return walked;
}

/// Whether the straight way from a vertex of the outline to a place in the photo stays where it belongs:
/// outwards through background only, inwards through its limb only; and no farther than half of the limb's
/// thickness, or it would be another limb's outline.
bool staysWithLimb(const BodyRaster& raster, const BodyContourVertex& vertex, const Eigen::Vector2d& place,
                   double clearance) {
    const Eigen::Vector2d way = place - vertex.pixel;
    const double length = way.norm();
    if (length <= clearance) return true;
    const bool outwards = way.dot(vertex.normal) > 0;
    for (double walked = clearance; walked < length; walked += raster.step) {
        const auto region = raster.regionAt(vertex.pixel + way * (walked / length));
        if (outwards ? region.has_value() : !region || limbOf(*region) != limbOf(vertex.region)) return false;
    }
    return limbThickness(raster, vertex, clearance, 2 * length) >= 2 * length;
}

double straightnessWeight(double straightness) {
    return std::clamp((straightness - kBent) / (kStraight - kBent), kLeastBent, 1.0);
}

}  // namespace

SilhouetteMatcher::SilhouetteMatcher(std::shared_ptr<const BodyModel> model) : surface_(std::move(model)) {}

Result<SilhouetteMatch> SilhouetteMatcher::match(const MaskContour& mask,
                                                 const Eigen::Matrix3Xf& posedVertices,
                                                 const PinholeCamera& camera,
                                                 const SilhouetteOptions& options) const {
    if (posedVertices.cols() != surface_.vertexCount()) {
        return fail(ErrorCode::InvalidArgument,
                    "A silhouette needs the " + std::to_string(surface_.vertexCount()) +
                        " vertices of topology anny, not " + std::to_string(posedVertices.cols()) + ".");
    }
    if (!(options.staturePx > 0)) {
        return fail(ErrorCode::InvalidArgument, "A silhouette needs the person's height in pixels.");
    }
    if (!options.ignore.empty() && options.ignore.type() != CV_8UC1) {
        return fail(ErrorCode::InvalidArgument, "The area to ignore must be an 8-bit grey image.");
    }
    SilhouetteMatch match;
    if (mask.points.empty()) return match;

    const ProjectedBody body = projectBody(posedVertices, camera);
    const BodyRaster raster = contourRaster(surface_, body, camera, options.contour);
    const auto outline = bodyContour(surface_, body, camera, raster, options.contour);
    const double radius = options.searchRadius * options.staturePx;
    const double maskSigma = options.sigma * options.staturePx;
    const ContourLookup lookup(mask, radius / 2);
    const IgnoredArea ignored(options.ignore, camera);
    const double clearance =
        std::max(kSurelyClose * options.staturePx, (options.contour.outside + 1) * raster.step);

    double wanted = 0, matched = 0, distance = 0;
    for (const BodyContourVertex& vertex : outline) {
        const auto region = indexOf(vertex.region);
        if (!(options.regionWeight[region] > 0) || ignored.contains(vertex.pixel)) continue;
        wanted += vertex.arcPx;
        const auto found = lookup.nearest(vertex.pixel, vertex.normal, radius, options.normalAgreement);
        if (!found) continue;
        const MaskContourPoint& point = mask.points[static_cast<std::size_t>(*found)];
        if (!point.usable || ignored.contains(point.position) ||
            !staysWithLimb(raster, vertex, point.position, clearance)) {
            continue;
        }
        SilhouettePair pair{vertex, *found, 0.5 * (camera.fx + camera.fy) / vertex.depth,
                            point.normal.dot(vertex.pixel - point.position)};
        const double thickness = options.clothing.thickness[region] * pair.pxPerMetre;
        const double spread = options.clothing.spread[region] * pair.pxPerMetre;
        const bool beyondWall = pair.beyondMaskPx > 0;

        PointTerm term;
        term.kind = PointTermKind::Contour;
        term.points[0] = static_cast<int>(match.surfaceVertices.size());
        term.target.head<2>() = point.position - thickness * point.normal;
        term.normal = point.normal;
        term.sigma = beyondWall ? maskSigma : std::hypot(maskSigma, spread);
        term.weight = vertex.arcPx / (options.correlation * options.staturePx) * vertex.foreshortening *
                      options.regionWeight[region] * straightnessWeight(point.straightness) *
                      (beyondWall ? options.wallWeight : 1);
        term.lossScale = options.lossScale;
        matched += vertex.arcPx;
        distance += vertex.arcPx * std::abs(pair.beyondMaskPx + thickness);
        match.surfaceVertices.push_back(vertex.vertex);
        match.terms.push_back(term);
        match.pairs.push_back(pair);
    }
    if (matched > 0) {
        match.meanDistancePx = distance / matched;
        match.matchedShare = matched / wanted;
    }
    return match;
}

}  // namespace abf
