// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/photo_view/photo_look.h"
#include "ui/photo_view/photo_scene.h"

class QPainter;

namespace abf::ui {

/// A round magnified piece of the photo around a landmark, in a corner of the view that the landmark is not
/// in: so neither hand nor pointer covers what is being placed.
class Loupe {
  public:
    static constexpr double kDiameterPx = 176;

    /// `view`: the widget. The landmark itself is in the middle, in cross hairs; a plus marks where the body
    /// has it.
    void paint(QPainter& painter, const PhotoScene& scene, const PhotoLook& look,
               const ViewTransform& transform, int landmark, const QRectF& view);
    /// Where it is drawn; widget pixels.
    static QRectF place(const QPointF& landmark, const QRectF& view);

  private:
    PhotoPainter painter_;
};

}  // namespace abf::ui
