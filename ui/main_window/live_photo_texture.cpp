// SPDX-License-Identifier: Apache-2.0
#include "ui/main_window/live_photo_texture.h"

#include <QMetaObject>

#include "core/pipeline/body_texture.h"
#include "ui/body_view/body_view.h"
#include "ui/session/session.h"

namespace abf::ui {

namespace {

constexpr int kRestMs = 400;
constexpr int kSize = 2048;

bool sameCamera(const PinholeCamera& a, const PinholeCamera& b) {
    return a.fx == b.fx && a.cx == b.cx && a.cy == b.cy &&
           a.cameraFromWorld.matrix() == b.cameraFromWorld.matrix();
}

}  // namespace

struct LivePhotoTexture::Source {
    BodyShape shape;
    std::vector<TexturePhoto> photos;

    bool sameAs(const Source& other) const {
        if (!sameShape(shape, other.shape) || photos.size() != other.photos.size()) return false;
        for (std::size_t i = 0; i < photos.size(); ++i) {
            const TexturePhoto &a = photos[i], &b = other.photos[i];
            if (a.rgb.data != b.rgb.data || a.mask.data != b.mask.data ||
                a.state.pose.bones != b.state.pose.bones || !sameCamera(a.state.camera, b.state.camera))
                return false;
        }
        return true;
    }
};

LivePhotoTexture::LivePhotoTexture(Session& session, BodyView& view, QObject* parent)
    : QObject(parent), session_(session), view_(view) {
    rest_.setSingleShot(true);
    rest_.setInterval(kRestMs);
    connect(&rest_, &QTimer::timeout, this, &LivePhotoTexture::follow);
    connect(&session_, &Session::documentChanged, this, &LivePhotoTexture::schedule);
    connect(&session_, &Session::photosChanged, this, &LivePhotoTexture::schedule);
    connect(&session_, &Session::photoChanged, this, &LivePhotoTexture::schedule);
    connect(&session_, &Session::frameChanged, this, &LivePhotoTexture::schedule);
    connect(&view_, &BodyView::displayChanged, this, &LivePhotoTexture::schedule);
}

LivePhotoTexture::~LivePhotoTexture() = default;

void LivePhotoTexture::schedule() {
    rest_.start();
}

void LivePhotoTexture::follow() {
    if (session_.showingSteps()) return;  // frames of the next steps, and of the end, come here again
    auto source = std::make_unique<Source>(Source{session_.document().shape, session_.texturePhotos()});
    const bool any = session_.model() && !source->photos.empty();
    view_.setPhotosOffered(any);
    const bool adult = view_.frame() && view_.frame()->adult;
    if (!any || !adult) {
        ++number_;
        last_.reset();
        view_.setPhotoTexture({});
        return;
    }
    if (view_.display().look != BodyLook::Photo || (last_ && last_->sameAs(*source))) return;
    view_.setModel(session_.model());
    const int number = ++number_;
    worker_.replace([this, number, model = session_.model(), shape = source->shape,
                     photos = source->photos](const std::stop_token& stop) {
        const auto made = makePhotoTexture(model, shape, photos, kSize, stop);
        if (!made && made.error().code == ErrorCode::Cancelled) return;
        QImage picture;
        if (made)
            picture = QImage(made->rgb.data, made->rgb.cols, made->rgb.rows,
                             static_cast<qsizetype>(made->rgb.step[0]), QImage::Format_RGB888)
                          .convertToFormat(QImage::Format_RGB32);
        QMetaObject::invokeMethod(
            this,
            [this, number, picture] {
                if (number == number_) view_.setPhotoTexture(picture);
            },
            Qt::QueuedConnection);
    });
    last_ = std::move(source);
}

}  // namespace abf::ui
