// SPDX-License-Identifier: Apache-2.0
#include "ui/photo_view/photo_look.h"

#include <QPainter>
#include <array>
#include <cmath>

namespace abf::ui {

namespace {

/// Of an 8-bit sRGB value: exposure in linear light, then a curve that keeps black and white.
std::array<uchar, 256> toneTable(const PhotoLook& look) {
    const double gain = std::exp2(look.exposure), gamma = std::exp2(-look.shadows);
    std::array<uchar, 256> table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
        const double encoded = double(i) / 255;
        const double linear = encoded <= 0.04045 ? encoded / 12.92 : std::pow((encoded + 0.055) / 1.055, 2.4);
        const double lit = std::min(1.0, linear * gain);
        const double again = lit <= 0.0031308 ? lit * 12.92 : 1.055 * std::pow(lit, 1 / 2.4) - 0.055;
        table[i] = static_cast<uchar>(std::lround(255 * std::pow(std::clamp(again, 0.0, 1.0), gamma)));
    }
    return table;
}

QImage toned(const QImage& image, const PhotoLook& look) {
    const auto table = toneTable(look);
    QImage result = image.convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y < result.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(result.scanLine(y));
        for (int x = 0; x < result.width(); ++x)
            line[x] = qRgb(table[std::size_t(qRed(line[x]))], table[std::size_t(qGreen(line[x]))],
                           table[std::size_t(qBlue(line[x]))]);
    }
    return result;
}

}  // namespace

void PhotoPainter::paint(QPainter& painter, const PhotoPyramid& picture, const PhotoLook& look,
                         const ViewTransform& transform, const QSizeF& size, const QRectF& view) {
    const double ratio = painter.device()->devicePixelRatioF();
    const QImage& level = picture.forWidth(size.width() * transform.scale() * ratio);
    const double perPixel = level.width() / size.width(), perLine = level.height() / size.height();
    const QRectF seen = transform.toPhoto(view).intersected(transform.region());
    const QRect part =
        QRectF(seen.x() * perPixel, seen.y() * perLine, seen.width() * perPixel, seen.height() * perLine)
            .toAlignedRect()
            .adjusted(-1, -1, 1, 1)
            .intersected(level.rect());
    if (part.isEmpty()) return;
    const QRectF target(part.x() / perPixel, part.y() / perLine, part.width() / perPixel,
                        part.height() / perLine);
    painter.save();
    painter.setClipRect(transform.toView(transform.region()), Qt::IntersectClip);
    painter.setTransform(transform.transform(), true);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, transform.scale() < 4);
    if (look.pixelsChanged()) {
        if (key_ != level.cacheKey() || part_ != part || look_.exposure != look.exposure ||
            look_.shadows != look.shadows) {
            changed_ = toned(level.copy(part), look);
            key_ = level.cacheKey();
            part_ = part;
            look_ = look;
        }
        painter.drawImage(target, changed_);
    } else {
        painter.drawImage(target, level, part);
    }
    painter.restore();
}

}  // namespace abf::ui
