// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QRectF>

#include "ui/photo_view/view_transform.h"
#include "ui/session/photo_pyramid.h"

class QPainter;

namespace abf::ui {

/// How a photo is looked at. Never touches the photo, the fit or undo.
struct PhotoLook {
    int quarterTurns = 0;     ///< clockwise
    double exposure = 0;      ///< stops: the light is multiplied by 2^exposure
    double shadows = 0;       ///< -1..1: dark parts darker or lighter, black and white stay
    bool personOnly = false;  ///< all but the person is cut away
    bool operator==(const PhotoLook&) const = default;

    bool pixelsChanged() const { return exposure != 0 || shadows != 0; }
};

/// Draws photos as they are looked at; keeps the last part whose pixels it changed.
class PhotoPainter {
  public:
    /// The part of `picture` that the widget rectangle `view` shows, of a photo of `size` full-size pixels.
    void paint(QPainter& painter, const PhotoPyramid& picture, const PhotoLook& look,
               const ViewTransform& transform, const QSizeF& size, const QRectF& view);

  private:
    QImage changed_;
    qint64 key_ = 0;  ///< QImage::cacheKey() of what was changed
    QRect part_;
    PhotoLook look_;
};

}  // namespace abf::ui
