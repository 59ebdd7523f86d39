// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <filesystem>
#include <opencv2/core/mat.hpp>
#include <span>

#include "core/base/result.h"
#include "core/image/camera.h"

namespace abf {

/// A lit triangle mesh to draw.
struct RenderMesh {
    const Eigen::Matrix3Xf* vertices;             ///< world
    const Eigen::Matrix3Xf* normals;              ///< unit, 3×V
    std::span<const std::uint32_t> triangles;     ///< 3 indices each, counter-clockwise from outside
    std::span<const Eigen::Vector3f> vertexColours;  ///< linear RGB 0..1 per vertex; empty: `colour`
    Eigen::Vector3f colour{0.62f, 0.64f, 0.66f};
};

struct RenderTarget {
    cv::Mat rgba;   ///< CV_8UC4, sRGB, straight alpha; 0 where nothing is drawn
    cv::Mat depth;  ///< CV_32FC1, camera z in metres; +inf where nothing is drawn
};

/// Draws the mesh with a z-buffer as `camera` sees it, scaled to `size` pixels (camera.width×height maps onto
/// size), with soft two-light shading and 2× supersampled edges. No GPU, no threads; ~10 ms for the body at 1 Mpx.
/// Triangles seen from behind are left out; those that cross the near plane (1 cm) are cut there. Alpha is the
/// share of the pixel that is covered, in quarters; depth is that of the nearest covered sample.
/// Mats of `out` that already have the size are reused.
void renderMesh(const RenderMesh& mesh, const PinholeCamera& camera, cv::Size size, RenderTarget& out);

/// rgb (CV_8UC3) with `layer` laid over it at `opacity` (clamped to 0..1). Both must have the same size.
cv::Mat blendOver(const cv::Mat& rgb, const RenderTarget& layer, double opacity);

/// Writes a PNG atomically: grey (CV_8UC1), RGB (CV_8UC3) or RGBA (CV_8UC4), R first. Errors: WriteFailed;
/// InvalidArgument for an empty image or another type.
Result<void> writePng(const std::filesystem::path& file, const cv::Mat& image);

}  // namespace abf
