// SPDX-License-Identifier: Apache-2.0
#include "ui/photo_view/photo_canvas.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace abf::ui {

namespace {

constexpr double kUnderBrush = 0.25;  ///< opacity of the body while the photo is painted on
constexpr double kDotPx = 4.2;
constexpr double kSmallDotPx = 2.8;  ///< face, fingers
constexpr double kSeen = 0.5;        ///< visibility from which a landmark counts as seen

// Left and right as the subject has them; told apart by lightness too.
const QColor kLeft(0xff, 0xb0, 0x3b), kRight(0x3f, 0xb8, 0xff), kMiddle(0xf5, 0xf5, 0xf5);
const QColor kInk(0x14, 0x18, 0x1c);

const QColor& sideColour(int landmark) {
    const std::string_view name = kLandmarkNames[static_cast<std::size_t>(landmark)];
    if (name.find("left") != std::string_view::npos) return kLeft;
    if (name.find("right") != std::string_view::npos) return kRight;
    return kMiddle;
}

}  // namespace

QString landmarkLabel(int landmark) {
    const std::string_view name = kLandmarkNames[static_cast<std::size_t>(landmark)];
    QString label = QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
    return label.replace(QLatin1Char('_'), QLatin1Char(' '));
}

PhotoCanvas::PhotoCanvas(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("photoCanvas"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(160, 160);
    setAccessibleName(tr("Photo with landmarks"));
}

void PhotoCanvas::setScene(const PhotoScene& scene) {
    scene_ = scene;
    if (!scene_.size.isEmpty()) transform_.setPhoto(scene_.size);
    marks_.setIgnored(scene_.ignored);
    marks_.setOutline(scene_.outline);
    if (!scene_.hasLandmarks) hoverLandmark_ = -1;
    if (!choosable()) hoverPerson_ = -1;
    update();
}

void PhotoCanvas::setTapes(const TapesLayer& tapes) {
    tapes_ = tapes;
    update();
}

void PhotoCanvas::setOverlay(const QImage& overlay) {
    overlay_ = overlay;
    update();
}

void PhotoCanvas::setOverlayOpacity(double opacity) {
    opacity_ = opacity;
    update();
}

void PhotoCanvas::setLandmarksVisible(bool visible) {
    landmarksVisible_ = visible;
    hoverLandmark_ = -1;
    update();
}

void PhotoCanvas::setBoxMode(bool on) {
    if (boxMode_ == on) return;
    if (on) setBrushMode(false);
    boxMode_ = on;
    setCursor(on ? Qt::CrossCursor : Qt::ArrowCursor);
    update();
    emit boxModeChanged(on);
}

void PhotoCanvas::setBrushMode(bool on) {
    if (brushMode_ == on) return;
    if (on) setBoxMode(false);
    brushMode_ = on;
    brush_.end();
    cursor_.reset();
    hoverLandmark_ = hoverPerson_ = -1;
    setCursor(on ? Qt::CrossCursor : Qt::ArrowCursor);
    update();
    emit brushModeChanged(on);
}

void PhotoCanvas::growBrush(double factor) {
    brush_.grow(factor);
    update();
}

void PhotoCanvas::setOutlineVisible(bool visible) {
    outlineVisible_ = visible;
    update();
}

void PhotoCanvas::showWhole() {
    transform_.showWhole();
    update();
}

void PhotoCanvas::showPerson() {
    if (!scene_.hasLandmarks) return showWhole();
    QPolygonF points;
    for (const Landmark& landmark : scene_.landmarks) points << toPoint(landmark.position);
    const QRectF person = points.boundingRect();
    const double room = 0.12 * std::max(person.width(), person.height());
    transform_.showPart(person.adjusted(-room, -1.3 * room, room, room));
    update();
}

void PhotoCanvas::zoomIn() {
    transform_.zoomAt(QRectF(rect()).center(), 1.25);
    update();
}

void PhotoCanvas::zoomOut() {
    transform_.zoomAt(QRectF(rect()).center(), 0.8);
    update();
}

void PhotoCanvas::resizeEvent(QResizeEvent*) {
    transform_.setView(size());
}

void PhotoCanvas::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const bool dark = palette().color(QPalette::Window).lightnessF() < 0.5f;
    painter.fillRect(rect(), dark ? QColor(0x1f, 0x21, 0x24) : QColor(0xc9, 0xcd, 0xd2));
    if (!scene_.size.isEmpty()) {
        const QRectF place = transform_.toView(QRectF({0, 0}, scene_.size));
        painter.setRenderHint(QPainter::SmoothPixmapTransform, transform_.scale() < 4);
        if (scene_.picture.isNull())
            painter.fillRect(place, dark ? QColor(0x33, 0x36, 0x3a) : QColor(0xb4, 0xb9, 0xbf));
        else
            painter.drawImage(place, scene_.picture.forWidth(place.width() * devicePixelRatioF()));
        if (!overlay_.isNull() && opacity_ > 0) {
            painter.setRenderHint(QPainter::SmoothPixmapTransform);
            painter.setOpacity(brushMode_ ? std::min(opacity_, kUnderBrush) : opacity_);
            painter.drawImage(place, overlay_);
            painter.setOpacity(1);
        }
        painter.setRenderHint(QPainter::Antialiasing);
        marks_.paint(painter, transform_, scene_.size, outlineVisible_ || brushMode_);
        if (!brushMode_) tapes_.paint(painter, transform_);
        paintPersons(painter);
        if (scene_.hasLandmarks && landmarksVisible_ && !brushMode_) {
            paintSkeleton(painter);
            paintLandmarks(painter);
        }
        if (brushMode_) brush_.paint(painter, transform_, cursor_);
        if (drag_ == Drag::Box) {
            const QRectF box = transform_.toView(box_);
            painter.setBrush(QColor(255, 255, 255, 40));
            painter.setPen(QPen(kInk, 3));
            painter.drawRect(box);
            painter.setPen(QPen(Qt::white, 1.4, Qt::DashLine));
            painter.drawRect(box);
        }
    }
    painter.setRenderHint(QPainter::Antialiasing);
    if (boxMode_ && drag_ != Drag::Box)
        paintLabel(painter, {width() / 2.0, 22}, tr("Drag a box around the whole person. Esc cancels."));
    else if (brushMode_ && drag_ != Drag::Brush)
        paintLabel(painter, {width() / 2.0, 22},
                   tr("Paint over loose cloth, hair and things in front of the person: the outline there is "
                      "ignored. Right button erases, [ and ] change the size, Esc ends."));
    else if (!scene_.message.isEmpty())
        paintLabel(painter, {width() / 2.0, 22}, scene_.message);
}

void PhotoCanvas::paintPersons(QPainter& painter) const {
    if (!choosable()) return;
    for (int p = 0; p < scene_.persons.size(); ++p) {
        const bool chosen = p == scene_.chosen, hover = p == hoverPerson_;
        if (chosen && !hover && landmarksVisible_ && scene_.hasLandmarks && scene_.projected) continue;
        const QRectF box = transform_.toView(scene_.persons[p]);
        painter.setBrush(hover ? QBrush(QColor(255, 255, 255, 36)) : QBrush(Qt::NoBrush));
        painter.setPen(QPen(QColor(kInk.red(), kInk.green(), kInk.blue(), 170), chosen ? 4 : 3));
        painter.drawRoundedRect(box, 4, 4);
        painter.setPen(QPen(chosen ? QColor(0x5c, 0xe0, 0x8a) : Qt::white, chosen ? 2 : 1.4,
                            chosen ? Qt::SolidLine : Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box, 4, 4);
        if (hover && !chosen)
            paintLabel(painter, {box.center().x(), box.top() + 16}, tr("Click to fit this person"));
    }
}

void PhotoCanvas::paintSkeleton(QPainter& painter) const {
    for (const auto& [a, b] : landmarkConnections()) {
        const Landmark &from = scene_.landmarks[static_cast<std::size_t>(a)],
                       &to = scene_.landmarks[static_cast<std::size_t>(b)];
        if (from.ignored || to.ignored) continue;
        const bool seen =
            (from.visibility >= kSeen || from.corrected) && (to.visibility >= kSeen || to.corrected);
        const bool small = isSmallLandmark(a) && isSmallLandmark(b);
        QColor colour = &sideColour(a) == &sideColour(b) ? sideColour(a) : kMiddle;
        QColor ink = kInk;
        colour.setAlphaF(seen ? 0.9f : 0.35f);
        ink.setAlphaF(seen ? 0.55f : 0.2f);
        const QLineF line(transform_.toView(toPoint(from.position)), transform_.toView(toPoint(to.position)));
        painter.setPen(QPen(ink, small ? 2.4 : 4, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(line);
        painter.setPen(QPen(colour, small ? 1.1 : 1.9, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(line);
    }
}

void PhotoCanvas::paintLandmarks(QPainter& painter) const {
    for (int i = 0; i < kLandmarkCount; ++i) {
        const Landmark& landmark = scene_.landmarks[static_cast<std::size_t>(i)];
        const QPointF at = transform_.toView(toPoint(landmark.position));
        const bool hover = i == hoverLandmark_ || i == dragLandmark_;
        const bool seen = landmark.visibility >= kSeen || landmark.corrected;
        const double r = (isSmallLandmark(i) ? kSmallDotPx : kDotPx) + (hover ? 1.8 : 0);
        if (hover && scene_.projected) {
            const QPointF body = transform_.toView(toPoint(scene_.projected->col(i)));
            painter.setPen(QPen(kInk, 3));
            painter.drawLine(at, body);
            painter.setPen(QPen(Qt::white, 1.4));
            painter.drawLine(at, body);
            painter.drawLine(body - QPointF(4, 0), body + QPointF(4, 0));
            painter.drawLine(body - QPointF(0, 4), body + QPointF(0, 4));
        }
        if (landmark.ignored) {
            painter.setPen(QPen(kInk, 3.4));
            painter.drawLine(at - QPointF(r, r), at + QPointF(r, r));
            painter.drawLine(at - QPointF(r, -r), at + QPointF(r, -r));
            painter.setPen(QPen(QColor(0xd8, 0xd8, 0xd8), 1.6));
            painter.drawLine(at - QPointF(r, r), at + QPointF(r, r));
            painter.drawLine(at - QPointF(r, -r), at + QPointF(r, -r));
            continue;
        }
        QColor fill = sideColour(i);
        if (!seen) fill.setAlphaF(0.35f);
        painter.setPen(QPen(QColor(kInk.red(), kInk.green(), kInk.blue(), seen ? 220 : 110), 1.2));
        painter.setBrush(fill);
        painter.drawEllipse(at, r, r);
        if (landmark.corrected) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(kInk, 3));
            painter.drawEllipse(at, r + 3.5, r + 3.5);
            painter.setPen(QPen(QColor(0x5c, 0xe0, 0x8a), 1.6));
            painter.drawEllipse(at, r + 3.5, r + 3.5);
        }
    }
    if (hoverLandmark_ < 0 || drag_ == Drag::Landmark) return;
    const Landmark& landmark = scene_.landmarks[static_cast<std::size_t>(hoverLandmark_)];
    QString text = landmarkLabel(hoverLandmark_);
    if (landmark.ignored)
        text += tr(" · ignored");
    else if (landmark.corrected)
        text += tr(" · placed by you");
    else if (landmark.visibility < kSeen)
        text += tr(" · hidden, a guess");
    if (scene_.projected && !landmark.ignored)
        text += tr(" · %1 px from the body")
                    .arg((scene_.projected->col(hoverLandmark_) - landmark.position).norm(), 0, 'f', 1);
    paintLabel(painter, transform_.toView(toPoint(landmark.position)) - QPointF(0, 24), text);
}

void PhotoCanvas::paintLabel(QPainter& painter, const QPointF& at, const QString& text) const {
    const QFontMetricsF metrics(font());
    QRectF box = metrics.boundingRect(QRectF(0, 0, std::max(80.0, width() - 40.0), 1000),
                                      Qt::TextWordWrap | Qt::AlignHCenter, text);
    box.adjust(-9, -4, 9, 4);
    box.moveCenter(at);
    if (box.top() < 4) box.moveTop(4);
    box.moveLeft(std::clamp(box.left(), 4.0, std::max(4.0, width() - 4.0 - box.width())));
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(20, 24, 28, 225));
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(Qt::white);
    painter.drawText(box.adjusted(9, 4, -9, -4), Qt::TextWordWrap | Qt::AlignHCenter, text);
}

}  // namespace abf::ui
