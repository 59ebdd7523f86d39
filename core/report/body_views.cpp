// SPDX-License-Identifier: Apache-2.0
#include "core/report/body_views.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/body/body_evaluator.h"
#include "core/body/body_model.h"
#include "core/render/rasterizer.h"
#include "core/report/straight_camera.h"

namespace abf {
namespace {

constexpr double kSample = 0.004;      // metres between the points of a tape that are looked at
constexpr double kOnSkin = 0.012;      // metres that a taut tape may lie behind the skin and still be seen
constexpr double kThroughLimb = 0.07;  // the same for the straight lines that lengths run along
constexpr double kMostlySeen = 0.2;

struct Skin {
    Eigen::Matrix3Xf vertices, normals;
    std::vector<std::uint32_t> triangles;
    Eigen::Vector3d low, high;
};

/// Grey over white.
cv::Mat greyOf(const cv::Mat& rgba) {
    cv::Mat grey(rgba.size(), CV_8UC1);
    for (int y = 0; y < rgba.rows; ++y) {
        const auto* from = rgba.ptr<cv::Vec4b>(y);
        auto* to = grey.ptr<std::uint8_t>(y);
        for (int x = 0; x < rgba.cols; ++x)
            to[x] = static_cast<std::uint8_t>((from[x][1] * from[x][3] + 255 * (255 - from[x][3])) / 255);
    }
    return grey;
}

/// Points of a line at most kSample apart, the ends of its segments included.
std::vector<Eigen::Vector3d> dense(const TapeLine& line) {
    std::vector<Eigen::Vector3d> points;
    const std::size_t count = line.points.size();
    for (std::size_t i = 0; i + (line.closed ? 0 : 1) < count; ++i) {
        const Eigen::Vector3d &from = line.points[i], &to = line.points[(i + 1) % count];
        const int steps = std::max(1, static_cast<int>(std::ceil((to - from).norm() / kSample)));
        for (int k = 0; k < steps; ++k) points.push_back(from + (to - from) * k / steps);
    }
    if (count > 0) points.push_back(line.closed ? line.points.front() : line.points.back());
    return points;
}

BodyView viewOf(const Skin& skin, const std::vector<TapeLine>& lines, double yaw, double metresPerPixel) {
    const PinholeCamera camera = straightCamera(skin.vertices, yaw, metresPerPixel);
    RenderTarget target;
    renderMesh({&skin.vertices, &skin.normals, skin.triangles, {}, {0.8f, 0.8f, 0.8f}}, camera,
               {camera.width, camera.height}, target);
    BodyView view;
    view.grey = greyOf(target.rgba);
    view.metresPerPixel = metresPerPixel;
    view.floorPixel = view.grey.rows - kStraightCameraPad;
    const auto seen = [&](const Eigen::Vector3d& point, double behind) {
        const Eigen::Vector2d pixel = camera.project(point);
        const int x = static_cast<int>(pixel.x()), y = static_cast<int>(pixel.y());
        if (x < 0 || y < 0 || x >= target.depth.cols || y >= target.depth.rows) return true;
        return (camera.cameraFromWorld * point).z() <=
               static_cast<double>(target.depth.at<float>(y, x)) + behind;
    };
    for (const TapeLine& line : lines) {
        const std::vector<Eigen::Vector3d> points = dense(line);
        std::vector<bool> shown;
        for (const Eigen::Vector3d& point : points)
            shown.push_back(seen(point, line.closed ? kOnSkin : kThroughLimb));
        // A straight length that dips into the body now and then is drawn whole.
        const auto share = static_cast<double>(std::ranges::count(shown, true)) /
                           static_cast<double>(std::max<std::size_t>(1, shown.size()));
        if (!line.closed && share > kMostlySeen) shown.assign(points.size(), true);
        SeenTape piece{line.measure, line.closed, {}};
        for (std::size_t i = 0; i < points.size(); ++i) {
            if (shown[i]) piece.points.push_back(camera.project(points[i]));
            if (shown[i] && i + 1 < points.size()) continue;
            if (piece.points.size() > 1) view.tapes.push_back(piece);
            piece.points.clear();
        }
    }
    return view;
}

}  // namespace

Result<BodyViews> bodyViews(const std::shared_ptr<const BodyModel>& model, const BodyMeasurer& measurer,
                            const BodyShape& shape, int heightPixels) {
    const auto lines = measurer.tapes(shape);
    if (!lines) return propagate(lines);
    EvaluatedBody body;
    if (auto done = makeCpuBodyEvaluator(model)->evaluate(shape, {}, body); !done) return propagate(done);
    const Topology& topology = model->annyTopology();
    Skin skin;
    skin.vertices = std::move(body.restVertices);
    skin.triangles.assign(topology.faces.begin(), topology.faces.end());
    computeVertexNormals(skin.vertices, topology.faces, topology.faceArity, skin.normals);
    skin.low = skin.vertices.rowwise().minCoeff().cast<double>();
    skin.high = skin.vertices.rowwise().maxCoeff().cast<double>();

    const double stature = skin.high.z() - skin.low.z();
    BodyViews views;
    views.heights.push_back({Measure::Stature, stature});
    std::vector<TapeLine> onBody;
    for (const TapeLine& line : *lines) {
        if (measureInfo(line.measure).group != MeasureGroup::Height) {
            onBody.push_back(line);
            continue;
        }
        double top = -1e9;
        for (const Eigen::Vector3d& p : line.points) top = std::max(top, p.z());
        views.heights.push_back({line.measure, top - skin.low.z()});
    }
    std::ranges::stable_sort(views.heights, std::ranges::greater(), &HeightLine::height);
    const double scale = stature / heightPixels;
    views.front = viewOf(skin, onBody, 0, scale);
    views.side = viewOf(skin, onBody, std::numbers::pi / 2, scale);
    return views;
}

}  // namespace abf
