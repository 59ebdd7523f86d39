// SPDX-License-Identifier: Apache-2.0
#include <QPainter>
#include <Qt3DRender/QCamera>
#include <algorithm>

#include "ui/body_view/body_frame_graph.h"
#include "ui/body_view/body_picture.h"
#include "ui/body_view/body_scene.h"
#include "ui/body_view/camera_lens.h"
#include "ui/body_view/orbit_controller.h"
#include "ui/body_view/painted_sheet.h"

namespace abf::ui {

namespace {

constexpr int kLargestSide = 8192;  ///< of a texture that every OpenGL 3.2 driver in use makes
constexpr int kTries = 40, kPollMs = 50;
constexpr int kBlankTries = 4;  ///< the first pictures may come before anything is drawn into them

bool isBlank(const QImage& image) {
    const QImage small = image.scaled(64, 64, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                             .convertToFormat(QImage::Format_ARGB32_Premultiplied);
    for (int y = 0; y < small.height(); ++y)
        for (int x = 0; x < small.width(); ++x)
            if (qAlpha(small.pixel(x, y)) != 0) return false;
    return true;
}

}  // namespace

BodyView::~BodyView() = default;

void BodyView::takePicture(const PictureOptions& options, std::function<void(const QImage&)> done) {
    if (picture_ || options.pixels.isEmpty() || !frame_) return done({});
    picture_ = std::make_unique<Picture>();
    picture_->options = options;
    picture_->done = std::move(done);
    if (2 * std::max(options.pixels.width(), options.pixels.height()) > kLargestSide)
        picture_->oversampling = 1;
    picture_->hadGround = scene_->gridVisible();
    scene_->setGridVisible(options.ground);
    const std::optional<BodyPart> pointedAt = std::exchange(part_, std::nullopt);
    if (pointedAt) showColours();
    applyLens(*frameGraph_->pictureCamera(), controller_->camera(), options.pixels);
    // What is painted over the scene has in the picture the share that it has in the view.
    const double scale = picture_->drawn().height() / std::max(1.0, double(container_->height()));
    PaintedSheet::Paint paint;
    if (anyOverlay())
        paint = [this](QPainter& painter, const QSizeF& size) {
            paintOverlays(painter, {controller_->camera(), size, background()});
        };
    scene_->sheet().show(std::move(paint), picture_->drawn(), scale);
    connect(&picture_->poll, &QTimer::timeout, this, &BodyView::pollPicture);
    picture_->reply.reset(frameGraph_->beginPicture(picture_->drawn()));
    picture_->poll.start(kPollMs);
}

void BodyView::pollPicture() {
    if (!picture_->reply->isComplete()) {
        if (++picture_->tries > kTries) endPicture({});
        return;
    }
    const QImage image = picture_->reply->image();
    if ((image.size() != picture_->drawn() || isBlank(image)) && ++picture_->blank <= kBlankTries) {
        picture_->reply.reset(frameGraph_->beginPicture(picture_->drawn()));
        return;
    }
    endPicture(image.size() == picture_->drawn() ? image : QImage());
}

void BodyView::endPicture(const QImage& image) {
    const std::unique_ptr<Picture> made = std::exchange(picture_, nullptr);
    made->poll.stop();
    frameGraph_->endPicture();
    scene_->setGridVisible(made->hadGround);
    repaintOverlays();
    QImage result;
    if (!image.isNull()) {
        // The colours that were drawn are premultiplied, whatever the image is said to be.
        QImage drawn = image.convertToFormat(QImage::Format_RGBA8888);
        drawn.reinterpretAsFormat(QImage::Format_RGBA8888_Premultiplied);
        if (drawn.size() != made->options.pixels)
            drawn = drawn.scaled(made->options.pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        if (made->options.transparent) {
            result = drawn.convertToFormat(QImage::Format_ARGB32);
        } else {
            result = QImage(drawn.size(), QImage::Format_RGB32);
            result.fill(background());
            QPainter(&result).drawImage(0, 0, drawn);
        }
    }
    made->done(result);
}

}  // namespace abf::ui
