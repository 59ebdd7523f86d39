// SPDX-License-Identifier: Apache-2.0
#include "core/silhouette/body_contour.h"

#include <algorithm>
#include <cmath>

namespace abf {
namespace {

enum class Facing : std::uint8_t { Away, Towards, Unknown };

std::vector<Facing> facings(const BodySurface& surface, const ProjectedBody& body) {
    const std::span<const std::uint32_t> triangles = surface.triangles();
    std::vector<Facing> facing(static_cast<std::size_t>(surface.triangleCount()));
    for (std::size_t t = 0; t < facing.size(); ++t) {
        const Eigen::Vector2f a = body.pixels.col(triangles[3 * t]);
        const Eigen::Vector2f ab = body.pixels.col(triangles[3 * t + 1]) - a;
        const Eigen::Vector2f ac = body.pixels.col(triangles[3 * t + 2]) - a;
        const float area = ab.y() * ac.x() - ab.x() * ac.y();
        facing[t] = area > 0 ? Facing::Towards : area <= 0 ? Facing::Away : Facing::Unknown;
    }
    return facing;
}

/// Image of the surface normal: the tangent plane n·(p − v) = 0 of a contour point v contains the line of
/// sight, so its image is the line with normal (n.x/fx, n.y/fy).
Eigen::Vector2d imageNormal(const BodySurface& surface, const ProjectedBody& body,
                            const PinholeCamera& camera, std::uint32_t vertex) {
    const std::span<const std::uint32_t> triangles = surface.triangles();
    Eigen::Vector3f normal = Eigen::Vector3f::Zero();
    for (const std::uint32_t t : surface.trianglesAround(vertex)) {
        const Eigen::Vector3f a = body.cameraPoints.col(triangles[3 * t]);
        const Eigen::Vector3f ab = body.cameraPoints.col(triangles[3 * t + 1]) - a;
        const Eigen::Vector3f ac = body.cameraPoints.col(triangles[3 * t + 2]) - a;
        normal += ab.cross(ac);
    }
    const Eigen::Vector2d inImage(normal.x() / camera.fx, normal.y() / camera.fy);
    const double length = inImage.norm();
    return length > 0 ? Eigen::Vector2d(inImage / length) : Eigen::Vector2d::Zero();
}

/// A nearer part of another limb covers the body just inside of the contour.
bool isHidden(const BodyRaster& raster, const BodyContourVertex& at, const BodyContourOptions& options) {
    const Eigen::Vector2d inside = raster.toRaster(at.pixel - options.outside * raster.step * at.normal);
    const auto x = static_cast<int>(std::floor(inside.x())), y = static_cast<int>(std::floor(inside.y()));
    if (x < 0 || y < 0 || x >= raster.labels.cols || y >= raster.labels.rows) return false;
    const std::uint8_t label = raster.labels.at<std::uint8_t>(y, x);
    if (label == 0 || limbOf(static_cast<BodyRegion>(label - 1)) == limbOf(at.region)) return false;
    return 1 / raster.inverseDepths.at<float>(y, x) < at.depth - options.hiddenBy;
}

/// Keeps vertices that are at least `spacing` apart, in the order given; what is dropped hands its arc to the
/// nearest kept one.
std::vector<BodyContourVertex> thinned(const std::vector<BodyContourVertex>& all, double spacing,
                                       const BodyRaster& raster) {
    const double extent = raster.step * std::max(raster.labels.cols, raster.labels.rows);
    const int side = std::clamp(static_cast<int>(extent / spacing), 1, 1024);  // no cell below the spacing
    std::vector<std::vector<std::uint32_t>> cells(static_cast<std::size_t>(side) *
                                                  static_cast<std::size_t>(side));
    const double cellSize = extent / side * (1 + 1e-9);
    std::vector<BodyContourVertex> kept;
    for (const BodyContourVertex& vertex : all) {
        const Eigen::Vector2d at = (vertex.pixel - raster.origin) / cellSize;
        const int column = std::clamp(static_cast<int>(at.x()), 0, side - 1);
        const int row = std::clamp(static_cast<int>(at.y()), 0, side - 1);
        double nearest = spacing * spacing;
        BodyContourVertex* heir = nullptr;
        for (int y = std::max(0, row - 1); y <= std::min(side - 1, row + 1); ++y) {
            for (int x = std::max(0, column - 1); x <= std::min(side - 1, column + 1); ++x) {
                for (const std::uint32_t i : cells[static_cast<std::size_t>(y * side + x)]) {
                    // The two sides of a narrow gap or a thin limb are different contours.
                    if (kept[i].normal.dot(vertex.normal) <= 0) continue;
                    const double distance = (kept[i].pixel - vertex.pixel).squaredNorm();
                    if (distance < nearest) {
                        nearest = distance;
                        heir = &kept[i];
                    }
                }
            }
        }
        if (heir != nullptr) {
            heir->arcPx += vertex.arcPx;
            continue;
        }
        cells[static_cast<std::size_t>(row * side + column)].push_back(
            static_cast<std::uint32_t>(kept.size()));
        kept.push_back(vertex);
    }
    return kept;
}

}  // namespace

BodyRaster contourRaster(const BodySurface& surface, const ProjectedBody& body, const PinholeCamera& camera,
                         const BodyContourOptions& options) {
    constexpr double kMargin = 0.02;  // of the box
    cv::Rect2d box = boxAround(body);
    const double margin = kMargin * std::max(box.width, box.height);
    box.x -= margin, box.y -= margin, box.width += 2 * margin, box.height += 2 * margin;
    // The body beyond the photo matters only just beyond: it tells gaps from background at the border.
    const double outside = 0.02 * std::max(camera.width, camera.height);
    box &= cv::Rect2d(-outside, -outside, camera.width + 2 * outside, camera.height + 2 * outside);
    if (box.width <= 0 || box.height <= 0) return {};
    return rasteriseBody(surface, body, box, options.rasterSide);
}

std::vector<BodyContourVertex> bodyContour(const BodySurface& surface, const ProjectedBody& body,
                                           const PinholeCamera& camera, const BodyRaster& raster,
                                           const BodyContourOptions& options) {
    std::vector<BodyContourVertex> contour;
    if (raster.labels.empty()) return contour;
    const std::vector<Facing> facing = facings(surface, body);
    const PerContourRegion<double> foreshortening = surface.foreshortening(body.cameraPoints);

    constexpr std::int32_t kUnseen = -1, kRejected = -2;
    std::vector<std::int32_t> place(static_cast<std::size_t>(surface.vertexCount()), kUnseen);
    const auto placeOf = [&](std::uint32_t v) {
        std::int32_t& at = place[v];
        if (at != kUnseen) return at;
        at = kRejected;
        BodyContourVertex entry;
        entry.vertex = v;
        entry.region = surface.vertexRegions()[v];
        entry.pixel = body.pixels.col(v).cast<double>();
        const bool inPhoto = entry.pixel.x() >= 0 && entry.pixel.y() >= 0 && entry.pixel.x() < camera.width &&
                             entry.pixel.y() < camera.height;
        if (!hasContour(entry.region) || !inPhoto) return at;
        entry.normal = imageNormal(surface, body, camera, v);
        if (entry.normal.isZero()) return at;
        entry.depth = body.cameraPoints(2, v);
        if (raster.regionAt(entry.pixel + options.outside * raster.step * entry.normal)) return at;
        if (isHidden(raster, entry, options)) return at;
        entry.arcPx = 0;
        entry.foreshortening = foreshortening[indexOf(entry.region)];
        at = static_cast<std::int32_t>(contour.size());
        contour.push_back(entry);
        return at;
    };
    for (const BodySurface::Edge& edge : surface.edges()) {
        const Facing f = facing[edge.triangles[0]], g = facing[edge.triangles[1]];
        if (f == g || f == Facing::Unknown || g == Facing::Unknown) continue;
        const std::int32_t a = placeOf(edge.vertices[0]), b = placeOf(edge.vertices[1]);
        if (a < 0 || b < 0) continue;
        const double half =
            0.5 *
            (contour[static_cast<std::size_t>(a)].pixel - contour[static_cast<std::size_t>(b)].pixel).norm();
        contour[static_cast<std::size_t>(a)].arcPx += half;
        contour[static_cast<std::size_t>(b)].arcPx += half;
    }
    std::erase_if(contour, [](const BodyContourVertex& v) { return v.arcPx <= 0; });

    double length = 0;
    for (const BodyContourVertex& vertex : contour) length += vertex.arcPx;
    const auto most = static_cast<std::size_t>(std::max(options.mostVertices, 1));
    for (double spacing = length / static_cast<double>(most); contour.size() > most; spacing *= 1.1) {
        contour = thinned(contour, spacing, raster);
    }
    return contour;
}

}  // namespace abf
