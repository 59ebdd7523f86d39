// SPDX-License-Identifier: Apache-2.0
#include "core/texture/view_sampler.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "core/body/body_evaluator.h"
#include "core/render/rasterizer.h"

namespace abf {
namespace {

// Lengths are shares of the person's height in the photo.
constexpr float kMargin = 0.03f;  // of the crop
// By which parts in front hide what is behind: nearly all, most, a little of it.
constexpr std::array<float, 3> kGrow = {0.005f, 0.011f, 0.018f};
constexpr std::array<float, 3> kGrownShare = {0.05f, 0.25f, 0.7f};
constexpr float kGrowHand = 0.02f;
constexpr float kMaskErosion = 0.004f, kMaskFeather = 0.022f;
constexpr float kOutlineErosion = 0.008f;  // where only the body's own outline is known
constexpr float kEdgeErosion = 0.004f, kEdgeFeather = 0.016f;
constexpr float kLowBand = 0.007f;  // standard deviation of the blur
constexpr float kLeastCosine = 0.12f;
constexpr float kDepthTolerance = 0.012f, kHandTolerance = 0.02f, kDepthStep = 0.03f;  // metres
constexpr int kShiftGrid = 8;                                                          // pixels
constexpr double kMaskLevel = 150;                                                     // of 255

float smoothStep(float from, float to, float x) {
    const float t = std::clamp((x - from) / (to - from), 0.0f, 1.0f);
    return t * t * (3 - 2 * t);
}

cv::Mat feathered(const cv::Mat& distances, float from, float to) {
    cv::Mat out(distances.size(), CV_32FC1);
    for (int y = 0; y < out.rows; ++y)
        for (int x = 0; x < out.cols; ++x)
            out.at<float>(y, x) = smoothStep(from, to, distances.at<float>(y, x));
    return out;
}

/// Share of the four pixels around (x, y) that lie no nearer than `depth`; without the steps of a single
/// pixel.
float shareBehind(const cv::Mat& nearest, float x, float y, float depth) {
    x = std::clamp(x - 0.5f, 0.0f, static_cast<float>(nearest.cols - 1));
    y = std::clamp(y - 0.5f, 0.0f, static_cast<float>(nearest.rows - 1));
    const int x0 = static_cast<int>(x), y0 = static_cast<int>(y);
    const int x1 = std::min(x0 + 1, nearest.cols - 1), y1 = std::min(y0 + 1, nearest.rows - 1);
    const float u = x - static_cast<float>(x0), v = y - static_cast<float>(y0);
    const auto *upper = nearest.ptr<float>(y0), *lower = nearest.ptr<float>(y1);
    const auto free = [depth](float pixel) { return depth <= pixel ? 1.0f : 0.0f; };
    return (1 - v) * ((1 - u) * free(upper[x0]) + u * free(upper[x1])) +
           v * ((1 - u) * free(lower[x0]) + u * free(lower[x1]));
}

/// At (x, y), pixel centres at .5, of a one-channel float picture; the border goes on for ever.
float bilinear(const cv::Mat& image, float x, float y) {
    x = std::clamp(x - 0.5f, 0.0f, static_cast<float>(image.cols - 1));
    y = std::clamp(y - 0.5f, 0.0f, static_cast<float>(image.rows - 1));
    const int x0 = static_cast<int>(x), y0 = static_cast<int>(y);
    const int x1 = std::min(x0 + 1, image.cols - 1), y1 = std::min(y0 + 1, image.rows - 1);
    const float u = x - static_cast<float>(x0), v = y - static_cast<float>(y0);
    const auto *upper = image.ptr<float>(y0), *lower = image.ptr<float>(y1);
    return (1 - v) * ((1 - u) * upper[x0] + u * upper[x1]) + v * ((1 - u) * lower[x0] + u * lower[x1]);
}

template <class Pixel>
Eigen::Array3f bilinearColour(const cv::Mat& image, float x, float y) {
    x = std::clamp(x - 0.5f, 0.0f, static_cast<float>(image.cols - 1));
    y = std::clamp(y - 0.5f, 0.0f, static_cast<float>(image.rows - 1));
    const int x0 = static_cast<int>(x), y0 = static_cast<int>(y);
    const int x1 = std::min(x0 + 1, image.cols - 1), y1 = std::min(y0 + 1, image.rows - 1);
    const float u = x - static_cast<float>(x0), v = y - static_cast<float>(y0);
    const auto at = [&image](int row, int column) {
        const auto* p = image.ptr<Pixel>(row) + 3 * column;
        return Eigen::Array3f(p[0], p[1], p[2]);
    };
    return (1 - v) * ((1 - u) * at(y0, x0) + u * at(y0, x1)) + v * ((1 - u) * at(y1, x0) + u * at(y1, x1));
}

}  // namespace

ViewSampler::ViewSampler(const TextureView& view, const Topology& topology, const BodyTraits& traits)
    : vertices_(view.vertices) {
    computeVertexNormals(vertices_, topology.faces, topology.faceArity, normals_);
    const PinholeCamera& camera = view.camera;
    rotation_ = camera.cameraFromWorld.linear().cast<float>();
    translation_ = camera.cameraFromWorld.translation().cast<float>();
    eye_ = -rotation_.transpose() * translation_;

    Eigen::Array2d low = Eigen::Array2d::Constant(1e9), high = -low;
    for (Eigen::Index v = 0; v < vertices_.cols(); ++v) {
        const Eigen::Vector3d point = vertices_.col(v).cast<double>();
        if ((camera.cameraFromWorld * point).z() < 0.05) continue;
        const Eigen::Array2d at = camera.project(point).array() * view.scale;
        low = low.min(at);
        high = high.max(at);
    }
    if (!(low.x() < high.x() && low.y() < high.y())) return;
    person_ = static_cast<float>((high - low).maxCoeff());
    const double margin = 4 + kMargin * person_;
    const Eigen::Array2d size(view.rgb.cols, view.rgb.rows);
    const Eigen::Array2d from = (low - margin).max(0.0).floor(), to = (high + margin).min(size).ceil();
    if (!(from.x() + 8 < to.x() && from.y() + 8 < to.y())) return;
    const cv::Rect box(static_cast<int>(from.x()), static_cast<int>(from.y()),
                       static_cast<int>(to.x() - from.x()), static_cast<int>(to.y() - from.y()));
    photo_ = view.rgb(box);
    fx_ = static_cast<float>(camera.fx * view.scale);
    fy_ = static_cast<float>(camera.fy * view.scale);
    cx_ = static_cast<float>(camera.cx * view.scale - box.x);
    cy_ = static_cast<float>(camera.cy * view.scale - box.y);

    const Eigen::Vector3f middle = vertices_.rowwise().mean();
    pixelsAMetre_ = fx_ / std::max(0.05f, (rotation_ * middle + translation_).z());

    renderDepths(topology, traits);
    cv::Mat mask;
    if (!view.mask.empty()) {
        const double sx = double(view.mask.cols) / view.rgb.cols, sy = double(view.mask.rows) / view.rgb.rows;
        const cv::Matx23d toMask(sx, 0, (box.x + 0.5) * sx - 0.5, 0, sy, (box.y + 0.5) * sy - 0.5);
        cv::warpAffine(view.mask, mask, toMask, box.size(), cv::INTER_LINEAR | cv::WARP_INVERSE_MAP,
                       cv::BORDER_REPLICATE);
        inside_ = mask >= kMaskLevel;
    }
    findMask(view);
    blur();

    if (view.shifts.empty()) return;
    const cv::Size grid(box.width / kShiftGrid + 2, box.height / kShiftGrid + 2);
    shiftX_ = cv::Mat(grid, CV_32FC1);
    shiftY_ = cv::Mat(grid, CV_32FC1);
    shiftScale_ = 1.0f / kShiftGrid;
    for (int y = 0; y < grid.height; ++y)
        for (int x = 0; x < grid.width; ++x) {
            const Eigen::Vector2d at((box.x + (x + 0.5) * kShiftGrid) / view.scale,
                                     (box.y + (y + 0.5) * kShiftGrid) / view.scale);
            Eigen::Vector2d sum = Eigen::Vector2d::Zero();
            double weights = 0;
            for (const PhotoShift& shift : view.shifts) {
                const double k = std::exp(-0.5 * (at - shift.at).squaredNorm() / (shift.reach * shift.reach));
                sum += k * shift.by;
                weights += k;
            }
            // A mean where shifts are near, fading out away from them.
            sum *= view.scale / std::max(1.0, weights);
            shiftX_.at<float>(y, x) = static_cast<float>(sum.x());
            shiftY_.at<float>(y, x) = static_cast<float>(sum.y());
        }
}

void ViewSampler::renderDepths(const Topology& topology, const BodyTraits& traits) {
    PinholeCamera crop{photo_.cols, photo_.rows, fx_, fy_, cx_, cy_, {}};
    crop.cameraFromWorld.linear() = rotation_.cast<double>();
    crop.cameraFromWorld.translation() = translation_.cast<double>();
    RenderMesh mesh{&vertices_, &normals_, topology.faces, {}};
    RenderTarget target;
    renderMesh(mesh, crop, photo_.size(), target);
    constexpr float kFar = 1000;
    cv::Mat depth = cv::min(target.depth, kFar);
    for (std::size_t ring = 0; ring < nearest_.size(); ++ring) {
        growPixels_[ring] =
            static_cast<int>(ring) + std::max(1, static_cast<int>(std::lround(kGrow[ring] * person_)));
        const int side = 2 * growPixels_[ring] + 1;
        cv::erode(depth, nearest_[ring], cv::Mat::ones(side, side, CV_8UC1));
    }
    mesh.triangles = traits.handTriangles;
    RenderTarget hands;
    renderMesh(mesh, crop, photo_.size(), hands);
    const int side = 2 * std::max(1, static_cast<int>(kGrowHand * person_)) + 1;
    cv::erode(cv::min(hands.depth, kFar), nearestHand_, cv::Mat::ones(side, side, CV_8UC1));
    // Edges: where something far lies beside something near.
    cv::Mat farthest, near;
    cv::dilate(depth, farthest, cv::Mat::ones(3, 3, CV_8UC1));
    cv::Mat steady = (farthest - depth) < kDepthStep;
    cv::copyMakeBorder(steady, steady, 1, 1, 1, 1, cv::BORDER_REPLICATE);
    cv::Mat distances;
    cv::distanceTransform(steady, distances, cv::DIST_L2, cv::DIST_MASK_5);
    distances = distances(cv::Rect(1, 1, photo_.cols, photo_.rows));
    edgeFeather_ =
        feathered(distances, std::max(0.5f, kEdgeErosion * person_), std::max(2.0f, kEdgeFeather * person_));
    if (inside_.empty()) inside_ = depth < kFar;
}

void ViewSampler::findMask(const TextureView& view) {
    cv::Mat distances;
    if (cv::countNonZero(inside_) == static_cast<int>(inside_.total())) {
        maskFeather_ = cv::Mat(inside_.size(), CV_32FC1, cv::Scalar(1));
        return;
    }
    cv::distanceTransform(inside_, distances, cv::DIST_L2, cv::DIST_MASK_5);
    const float erosion = std::max(1.0f, (view.mask.empty() ? kOutlineErosion : kMaskErosion) * person_);
    maskFeather_ = feathered(distances, erosion, std::max(erosion + 2, kMaskFeather * person_));
    inside_ = distances >= erosion;
}

/// The low band: blurred over what is surely the person (normalised convolution).
void ViewSampler::blur() {
    const float sigma = std::max(1.0f, kLowBand * person_);
    lowScale_ = std::min(1.0f, 2.5f / sigma);
    const cv::Size size(
        std::max(1, static_cast<int>(std::ceil(static_cast<float>(photo_.cols) * lowScale_))),
        std::max(1, static_cast<int>(std::ceil(static_cast<float>(photo_.rows) * lowScale_))));
    cv::Mat colours, share;
    photo_.convertTo(colours, CV_32FC3);
    inside_.convertTo(share, CV_32FC1, 1 / 255.0);
    cv::Mat shares3;
    cv::merge(std::vector<cv::Mat>{share, share, share}, shares3);
    colours = colours.mul(shares3);
    cv::resize(colours, colours, size, 0, 0, cv::INTER_AREA);
    cv::resize(share, share, size, 0, 0, cv::INTER_AREA);
    const double small = double{sigma} * lowScale_;
    cv::GaussianBlur(colours, colours, {0, 0}, small);
    cv::GaussianBlur(share, share, {0, 0}, small);
    share = cv::max(share, 1e-6);
    cv::merge(std::vector<cv::Mat>{share, share, share}, shares3);
    cv::divide(colours, shares3, low_);
}

ViewSample ViewSampler::sample(const Eigen::Vector3f& point, const Eigen::Vector3f& normal,
                               bool ofArm) const {
    ViewSample out;
    if (photo_.empty()) return out;
    const Eigen::Vector3f toEye = eye_ - point;
    const float facing = normal.dot(toEye);
    if (facing <= 0) return out;
    const float cosine = facing / std::sqrt(toEye.squaredNorm() * normal.squaredNorm());
    if (cosine <= kLeastCosine) return out;
    const Eigen::Vector3f seen = rotation_ * point + translation_;
    if (seen.z() < 0.05f) return out;
    float x = fx_ * seen.x() / seen.z() + cx_, y = fy_ * seen.y() / seen.z() + cy_;
    if (!(x >= 0 && y >= 0 && x < static_cast<float>(photo_.cols) && y < static_cast<float>(photo_.rows)))
        return out;
    // A slanted surface comes nearer by itself within the pixels that parts in front are grown by.
    const float slope = std::sqrt(1 - std::min(1.0f, cosine * cosine)) / cosine;
    const auto visible = [&](std::size_t ring) {
        const float tolerance =
            kDepthTolerance + slope * (static_cast<float>(growPixels_[ring]) + 1) * 1.5f * seen.z() / fx_;
        return shareBehind(nearest_[ring], x, y, seen.z() - tolerance);
    };
    const float first = visible(0);
    if (first <= 0) return out;
    float weight = first * (kGrownShare[0] + kGrownShare[1] * visible(1) + kGrownShare[2] * visible(2));
    if (!ofArm) weight *= shareBehind(nearestHand_, x, y, seen.z() - kHandTolerance);
    weight *= bilinear(edgeFeather_, x, y);
    if (weight <= 0) return out;
    if (!shiftX_.empty()) {
        const float sx = x * shiftScale_, sy = y * shiftScale_;
        x += bilinear(shiftX_, sx, sy);
        y += bilinear(shiftY_, sx, sy);
        if (!(x >= 0 && y >= 0 && x < static_cast<float>(photo_.cols) && y < static_cast<float>(photo_.rows)))
            return out;
    }
    weight *= bilinear(maskFeather_, x, y);
    if (weight <= 0) return out;
    const float turned = (cosine - kLeastCosine) / (1 - kLeastCosine);
    out.weight = weight * turned * turned * std::sqrt(turned);
    out.low = bilinearColour<float>(low_, x * lowScale_, y * lowScale_);
    out.high = bilinearColour<std::uint8_t>(photo_, x, y) - out.low;
    return out;
}

}  // namespace abf
