// SPDX-License-Identifier: Apache-2.0
#include "ui/session/overlay_renderer.h"

#include <QMetaObject>
#include <algorithm>
#include <opencv2/core.hpp>
#include <utility>

#include "core/render/rasterizer.h"
#include "core/silhouette/mask_contour.h"

namespace abf::ui {

namespace {

/// Where the picture's cover crosses one half.
QVector<QPolygonF> contourOf(const cv::Mat& rgba, const cv::Size& photo) {
    cv::Mat alpha;
    cv::extractChannel(rgba, alpha, 3);
    QVector<QPolygonF> loops;
    const auto contour = maskContour(alpha, photo, {});
    if (!contour) return loops;
    for (std::size_t loop = 0; loop + 1 < contour->loopStart.size(); ++loop) {
        QPolygonF line;
        for (int i = contour->loopStart[loop]; i < contour->loopStart[loop + 1]; ++i) {
            const Eigen::Vector2d& at = contour->points[static_cast<std::size_t>(i)].position;
            line << QPointF(at.x(), at.y());
        }
        loops << line;
    }
    return loops;
}

Overlay drawBody(const BodySurface& surface, const BodyFrame& frame, int longSide) {
    const PinholeCamera& camera = *frame.camera;
    const double scale = std::min(1.0, double(longSide) / std::max(camera.width, camera.height));
    const cv::Size size(std::max(1, int(camera.width * scale)), std::max(1, int(camera.height * scale)));
    const RenderMesh mesh{.vertices = &frame.vertices,
                          .normals = &frame.normals,
                          .triangles = surface.triangles,
                          .vertexColours = surface.colours};
    RenderTarget target;
    renderMesh(mesh, camera, size, target);
    const QImage shared(target.rgba.data, size.width, size.height, static_cast<qsizetype>(target.rgba.step),
                        QImage::Format_RGBA8888);
    return {shared.convertToFormat(QImage::Format_ARGB32_Premultiplied), frame.photo,
            contourOf(target.rgba, cv::Size(camera.width, camera.height))};
}

}  // namespace

OverlayRenderer::OverlayRenderer(QObject* parent) : QObject(parent) {}

OverlayRenderer::~OverlayRenderer() = default;

void OverlayRenderer::setSurface(const BodySurface& surface) {
    // Lighter than in the 3D view: photographed clothes and shadows are dark.
    auto light = std::make_shared<BodySurface>(surface);
    for (Eigen::Vector3f& colour : light->colours) colour = 0.65f * colour + Eigen::Vector3f::Constant(0.27f);
    surface_ = std::move(light);
}

void OverlayRenderer::request(std::shared_ptr<const BodyFrame> frame, int longSide) {
    if (!surface_ || !frame || !frame->camera || frame->camera->width < 1 || frame->camera->height < 1)
        return;
    worker_.replace([this, surface = surface_, frame = std::move(frame), longSide](const std::stop_token&) {
        deliver(drawBody(*surface, *frame, longSide));
    });
}

void OverlayRenderer::deliver(Overlay overlay) {
    {
        const std::lock_guard lock(mutex_);
        newest_ = std::move(overlay);
        if (std::exchange(waiting_, true)) return;
    }
    QMetaObject::invokeMethod(
        this,
        [this] {
            Overlay newest;
            {
                const std::lock_guard lock(mutex_);
                newest = std::move(newest_);
                newest_ = {};
                waiting_ = false;
            }
            emit overlayReady(newest);
        },
        Qt::QueuedConnection);
}

}  // namespace abf::ui
