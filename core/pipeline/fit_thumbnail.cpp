// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/fit_thumbnail.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "core/pipeline/earlier_fit.h"
#include "core/render/png_encoder.h"
#include "core/render/rasterizer.h"

namespace abf {
namespace {

/// Drawn at twice the size: a clean edge after scaling down.
constexpr int kDrawnSide = 2 * kThumbnailSide;

Result<RenderTarget> drawBody(const BodyModel& model, BodyEvaluator& evaluator, const BodyShape& shape,
                              const BodyPose& pose, const PinholeCamera* camera, cv::Size size) {
    EvaluatedBody body;
    if (auto done = evaluator.evaluate(shape, pose, body); !done) return propagate(done);
    PinholeCamera front;
    if (camera == nullptr) {
        // From far in front of the face, so that there is hardly any perspective.
        const Eigen::Vector3f low = body.vertices.rowwise().minCoeff(),
                              high = body.vertices.rowwise().maxCoeff();
        const Eigen::Vector3d middle = ((low + high) / 2).cast<double>();
        const double extent =
            1.08 * (high - low).cast<double>().cwiseProduct(Eigen::Vector3d(1, 0, 1)).maxCoeff();
        const double distance = 10 * extent;
        Eigen::Matrix3d axes;
        axes << 1, 0, 0, 0, 0, -1, 0, 1, 0;
        front.width = size.width;
        front.height = size.height;
        front.fx = front.fy = size.height * distance / extent;
        front.cx = size.width / 2.0;
        front.cy = size.height / 2.0;
        front.cameraFromWorld.linear() = axes;
        front.cameraFromWorld.translation() = -axes * (middle - Eigen::Vector3d(0, distance, 0));
        camera = &front;
    }
    Eigen::Matrix3Xf normals;
    const Topology& topology = model.annyTopology();
    computeVertexNormals(body.vertices, topology.faces, topology.faceArity, normals);
    RenderMesh mesh{};
    mesh.vertices = &body.vertices;
    mesh.normals = &normals;
    mesh.triangles = topology.faces;
    RenderTarget target;
    renderMesh(mesh, *camera, size, target);
    return target;
}

/// A square around what is drawn, with some of the photo around it, within the picture's shorter side if need
/// be.
cv::Rect squareAround(const cv::Mat& rgba) {
    std::vector<cv::Mat> channels;
    cv::split(rgba, channels);
    cv::Rect box = cv::boundingRect(channels[3]);
    if (box.empty()) box = {0, 0, rgba.cols, rgba.rows};
    const int side = std::max(8, static_cast<int>(1.15 * std::max(box.width, box.height)));
    return {box.x + box.width / 2 - side / 2, box.y + box.height / 2 - side / 2, side, side};
}

Result<std::string> encodeSquare(const cv::Mat& image, const cv::Rect& square) {
    const cv::Rect inside = square & cv::Rect(0, 0, image.cols, image.rows);
    cv::Mat cut(square.size(), image.type(), cv::Scalar(128, 128, 128));
    if (!inside.empty()) image(inside).copyTo(cut(inside - square.tl()));
    cv::Mat small;
    cv::resize(cut, small, {kThumbnailSide, kThumbnailSide}, 0, 0, cv::INTER_AREA);
    return encodePng(small);
}

}  // namespace

Result<std::string> fitThumbnail(const BodyModel& model, BodyEvaluator& evaluator, const Photo& photo,
                                 const BodyShape& shape, const ViewState& state) {
    // Large photos are made small first: drawing is what takes time.
    const double scale = std::min(1.0, 4.0 * kDrawnSide / std::max(photo.rgb.cols, photo.rgb.rows));
    cv::Mat small = photo.rgb;
    if (scale < 1) cv::resize(photo.rgb, small, {}, scale, scale, cv::INTER_AREA);
    auto layer = drawBody(model, evaluator, shape, state.pose, &state.camera, small.size());
    if (!layer) return propagate(layer);
    constexpr double kOpacity = 0.75;
    return encodeSquare(blendOver(small, *layer, kOpacity), squareAround(layer->rgba));
}

Result<std::string> fitThumbnail(const BodyModel& model, BodyEvaluator& evaluator, const FitDocument& fit,
                                 const std::filesystem::path& fitFile, std::stop_token stop) {
    for (const FitDocument::Photo& photo : fit.photos) {
        if (photo.state.camera.fx <= 0) continue;
        PhotoLimits limits;
        limits.maxLongSide = 4 * kDrawnSide;
        const auto read = loadPhoto(photoOfFit(photo.file, fitFile), limits, stop);
        if (read) return fitThumbnail(model, evaluator, *read, fit.shape, photo.state);
        if (read.error().code == ErrorCode::Cancelled) return propagate(read);
    }
    const BodyPose pose = fit.photos.empty() ? fit.pose.value_or(BodyPose{}) : fit.photos.front().state.pose;
    auto drawn = drawBody(model, evaluator, fit.shape, pose, nullptr, {kDrawnSide, kDrawnSide});
    if (!drawn) return propagate(drawn);
    return encodeSquare(drawn->rgba, {0, 0, kDrawnSide, kDrawnSide});
}

}  // namespace abf
