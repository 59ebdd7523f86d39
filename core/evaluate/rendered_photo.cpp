// SPDX-License-Identifier: Apache-2.0
#include "core/evaluate/rendered_photo.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <opencv2/core.hpp>

#include "core/evaluate/photo_scene.h"
#include "core/render/rasterizer.h"

namespace abf {
namespace {

/// Of the picture; a person is then 500 to 700 pixels high, twice what the landmark network looks at.
constexpr int kLongSide = 1920;

/// One lamp more than the renderer's own, from anywhere above the waist, baked into the colours.
void addLamp(PaintedBody& body, SeededRandom& random) {
    const double azimuth = random.uniform(0, 2 * std::numbers::pi), height = random.uniform(0, 0.9);
    const double level = std::sqrt(1 - height * height);
    const Eigen::Vector3f towards =
        Eigen::Vector3d(level * std::cos(azimuth), level * std::sin(azimuth), height).cast<float>();
    const auto ambient = static_cast<float>(random.uniform(0.55, 1)),
               strength = static_cast<float>(random.uniform(0, 0.8));
    for (std::size_t v = 0; v < body.colours.size(); ++v) {
        const float lit = std::max(0.f, body.normals.col(static_cast<Eigen::Index>(v)).dot(towards));
        body.colours[v] = (body.colours[v] * (ambient + strength * lit)).cwiseMin(1.f);
    }
}

}  // namespace

PhotoRenderer::PhotoRenderer(std::shared_ptr<const BodyModel> model)
    : model_(std::move(model)), painter_(*model_), evaluator_(makeCpuBodyEvaluator(model_)) {}

Result<RenderedPhoto> PhotoRenderer::render(const Subject& subject, const SyntheticPhoto& taken, Wear wear,
                                            std::uint64_t personKey, std::uint64_t sceneKey) {
    auto person = SeededRandom::stream({personKey, 1}), lamp = SeededRandom::stream({sceneKey, 1}),
         background = SeededRandom::stream({sceneKey, 2}), camera = SeededRandom::stream({sceneKey, 3});
    EvaluatedBody body;
    if (const auto done = evaluator_->evaluate(subject.shape, taken.pose, body); !done) {
        return propagate(done);
    }
    PaintedBody painted = painter_.paint(body, wear, person);
    addLamp(painted, lamp);

    const double scale =
        std::min(1., static_cast<double>(kLongSide) / std::max(taken.camera.width, taken.camera.height));
    const cv::Size size(static_cast<int>(std::lround(scale * taken.camera.width)),
                        static_cast<int>(std::lround(scale * taken.camera.height)));
    RenderTarget layer;
    renderMesh({&painted.vertices, &painted.normals, model_->annyTopology().faces, painted.colours},
               taken.camera, size, layer);
    RenderedPhoto out;
    out.photo.rgb = blendOver(sampleBackground(size, background), layer, 1);
    develop(out.photo.rgb, camera);
    out.photo.fullWidth = taken.camera.width;
    out.photo.fullHeight = taken.camera.height;
    out.photo.scale = scale;
    if (taken.view.focalPx > 0) out.photo.focalPx = taken.view.focalPx;
    out.view = taken.view;
    cv::extractChannel(layer.rgba, out.view.mask, 3);
    return out;
}

}  // namespace abf
