// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/fit_overlay.h"

#include <opencv2/imgproc.hpp>

#include "core/render/rasterizer.h"

namespace abf {
namespace {

cv::Point2f toDecoded(const Eigen::Vector2d& fullSize, double scale) {
    // Pixel centres lie at .5 in the program's pixel frame and at integers in OpenCV's drawing calls.
    return {static_cast<float>(fullSize.x() * scale - 0.5), static_cast<float>(fullSize.y() * scale - 0.5)};
}

void drawLandmarks(cv::Mat& image, const LandmarkSet& landmarks, double scale) {
    constexpr double kShown = 0.5;
    constexpr int kFractionBits = 4;
    const auto fixed = [&](const Landmark& landmark) {
        const cv::Point2f p = toDecoded(landmark.position, scale) * static_cast<float>(1 << kFractionBits);
        return cv::Point(cvRound(p.x), cvRound(p.y));
    };
    const auto shown = [&](const Landmark& l) { return isSeen(l, kShown); };
    const int radius = std::max(2, cvRound(std::max(image.cols, image.rows) / 400.0));
    for (const auto& [from, to] : landmarkConnections()) {
        const Landmark& a = landmarks[static_cast<std::size_t>(from)];
        const Landmark& b = landmarks[static_cast<std::size_t>(to)];
        if (!shown(a) || !shown(b)) continue;
        cv::line(image, fixed(a), fixed(b), {255, 255, 255}, std::max(1, radius / 2), cv::LINE_AA, kFractionBits);
    }
    for (const Landmark& landmark : landmarks) {
        if (!shown(landmark)) continue;
        const cv::Scalar colour = landmark.corrected ? cv::Scalar(255, 196, 0) : cv::Scalar(0, 200, 255);
        cv::circle(image, fixed(landmark), (radius + 1) << kFractionBits, {20, 20, 20}, cv::FILLED, cv::LINE_AA, kFractionBits);
        cv::circle(image, fixed(landmark), radius << kFractionBits, colour, cv::FILLED, cv::LINE_AA, kFractionBits);
    }
}

}  // namespace

Result<cv::Mat> drawFitOverlay(const BodyModel& model, BodyEvaluator& evaluator, const Photo& photo,
                               const LandmarkSet& landmarks, const BodyShape& shape, const ViewState& state,
                               const OverlayOptions& options) {
    EvaluatedBody body;
    if (auto done = evaluator.evaluate(shape, state.pose, body); !done) return propagate(done);
    Eigen::Matrix3Xf normals;
    const Topology& topology = model.annyTopology();
    computeVertexNormals(body.vertices, topology.faces, topology.faceArity, normals);

    RenderMesh mesh{};
    mesh.vertices = &body.vertices;
    mesh.normals = &normals;
    mesh.triangles = topology.faces;
    RenderTarget layer;
    renderMesh(mesh, state.camera, photo.rgb.size(), layer);
    cv::Mat image = blendOver(photo.rgb, layer, options.meshOpacity);
    if (options.landmarks) drawLandmarks(image, landmarks, photo.scale);
    return image;
}

}  // namespace abf
