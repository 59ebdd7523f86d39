// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QObject>
#include <QPolygonF>
#include <QVector>
#include <memory>
#include <mutex>

#include "ui/session/body_frame.h"
#include "ui/session/worker.h"

namespace abf::ui {

/// The body as a photo's camera sees it, to be laid over the photo.
struct Overlay {
    QImage image;                ///< ARGB32 premultiplied; covers the whole photo, usually at fewer pixels
    std::uint64_t photo = 0;     ///< PhotoId
    QVector<QPolygonF> contour;  ///< of the body, full-size photo pixels
};

/// Draws frames with core/render on its own thread; only the newest request is drawn.
class OverlayRenderer : public QObject {
    Q_OBJECT
  public:
    explicit OverlayRenderer(QObject* parent = nullptr);
    ~OverlayRenderer() override;

    void setSurface(const BodySurface& surface);
    /// `frame` must have a camera. `longSide` limits the picture's size in pixels.
    void request(std::shared_ptr<const BodyFrame> frame, int longSide);

  signals:
    void overlayReady(const abf::ui::Overlay& overlay);

  private:
    void deliver(Overlay overlay);

    std::shared_ptr<const BodySurface> surface_;
    std::mutex mutex_;
    Overlay newest_;
    bool waiting_ = false;
    Worker worker_;  // last: joined first
};

}  // namespace abf::ui
