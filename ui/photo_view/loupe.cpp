// SPDX-License-Identifier: Apache-2.0
#include "ui/photo_view/loupe.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>

namespace abf::ui {

namespace {
constexpr double kTimes = 4;              ///< over the view's scale
constexpr double kLeast = 1, kMost = 24;  ///< widget pixels a photo pixel
constexpr double kEdgePx = 12;
const QColor kInk(0x14, 0x18, 0x1c);
}  // namespace

QRectF Loupe::place(const QPointF& landmark, const QRectF& view) {
    const double side = std::min({kDiameterPx, view.width() / 2 - kEdgePx, view.height() / 2 - kEdgePx});
    QRectF box(0, 0, side, side);
    box.moveTopLeft(view.topLeft() + QPointF(kEdgePx, kEdgePx + 30));
    if (landmark.x() < view.center().x()) box.moveRight(view.right() - kEdgePx);
    return box;
}

void Loupe::paint(QPainter& painter, const PhotoScene& scene, const PhotoLook& look,
                  const ViewTransform& transform, int landmark, const QRectF& view) {
    const Landmark& shown = scene.landmarks[static_cast<std::size_t>(landmark)];
    const QPointF photo = toPoint(shown.position);
    const QRectF box = place(transform.toView(photo), view);
    if (box.width() < 60 || scene.picture.isNull()) return;
    const double scale = std::clamp(kTimes * transform.scale(), kLeast, kMost);
    const ViewTransform magnified = transform.magnified(scale, photo, box.center());

    QPainterPath circle;
    circle.addEllipse(box);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(circle, QColor(0x1f, 0x21, 0x24));
    painter.setClipPath(circle);
    painter_.paint(painter, scene.picture, look, magnified, scene.size, box);
    const QPointF c = box.center();
    const auto hairs = [&] {
        for (const QPointF& d : {QPointF(1, 0), QPointF(-1, 0), QPointF(0, 1), QPointF(0, -1)})
            painter.drawLine(c + 5 * d, c + 26 * d);
    };
    painter.setPen(QPen(kInk, 3));
    hairs();
    painter.setPen(QPen(Qt::white, 1.2));
    hairs();
    if (scene.projected) {
        const QPointF body = magnified.toView(toPoint(scene.projected->col(landmark)));
        const auto plus = [&] {
            painter.drawLine(body - QPointF(6, 0), body + QPointF(6, 0));
            painter.drawLine(body - QPointF(0, 6), body + QPointF(0, 6));
        };
        painter.setPen(QPen(kInk, 4));
        plus();
        painter.setPen(QPen(QColor(0xff, 0xf0, 0x5a), 2));
        plus();
    }
    painter.setClipping(false);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(kInk, 4));
    painter.drawEllipse(box);
    painter.setPen(QPen(Qt::white, 1.6));
    painter.drawEllipse(box);
    painter.restore();
}

}  // namespace abf::ui
