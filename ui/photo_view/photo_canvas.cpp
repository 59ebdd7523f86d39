// SPDX-License-Identifier: Apache-2.0
#include "ui/photo_view/photo_canvas.h"

#include <QAccessible>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/photo_view/residual_arrows.h"
#include "ui/session/landmark_words.h"

namespace abf::ui {

namespace {

constexpr double kUnderBrush = 0.25;  ///< opacity of the body while the photo is painted on
const QColor kInk(0x14, 0x18, 0x1c);

}  // namespace

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
    takeRegion();
    marks_.setIgnored(scene_.ignored);
    marks_.setOutline(scene_.outline);
    if (!scene_.hasLandmarks) {
        focus_.pointed = -1;
        selectLandmark(-1);
    }
    if (!choosable()) hoverPerson_ = -1;
    update();
}

void PhotoCanvas::setTapes(const TapesLayer& tapes) {
    tapes_ = tapes;
    update();
}

void PhotoCanvas::setOverlay(const Overlay& overlay) {
    overlay_ = overlay;
    update();
}

void PhotoCanvas::setLayers(const CanvasLayers& layers) {
    layers_ = layers;
    if (!layers.landmarks) {
        focus_.pointed = -1;
        selectLandmark(-1);
    }
    update();
}

void PhotoCanvas::setLook(const PhotoLook& look) {
    if (look == look_) return;
    look_ = look;
    transform_.setQuarterTurns(look.quarterTurns);
    takeRegion();
    update();
}

void PhotoCanvas::takeRegion() {
    const QRectF part = look_.personOnly && drag_ != Drag::Landmark ? personPart() : QRectF();
    // A landmark that is moved a little must not move the view.
    const QRectF now = transform_.region();
    const double change =
        std::max({std::abs(part.left() - now.left()), std::abs(part.right() - now.right()),
                  std::abs(part.top() - now.top()), std::abs(part.bottom() - now.bottom())});
    if (!look_.personOnly || change > 0.1 * std::max(now.width(), now.height())) transform_.setRegion(part);
}

void PhotoCanvas::selectLandmark(int landmark) {
    if (landmark == focus_.selected) return;
    focus_.selected = landmark;
    const QString text = landmark < 0 ? QString() : landmarkText(scene_, landmark);
    setAccessibleDescription(text);
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    if (landmark >= 0)
        transform_.reveal(toPoint(scene_.landmarks[static_cast<std::size_t>(landmark)].position), 40);
    update();
    emit landmarkSelected(landmark);
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
    focus_.pointed = hoverPerson_ = -1;
    setCursor(on ? Qt::CrossCursor : Qt::ArrowCursor);
    update();
    emit brushModeChanged(on);
}

void PhotoCanvas::growBrush(double factor) {
    brush_.grow(factor);
    update();
}

void PhotoCanvas::showWhole() {
    transform_.showWhole();
    update();
}

QRectF PhotoCanvas::personPart() const {
    if (!scene_.hasLandmarks) return {};
    QPolygonF points;
    for (const Landmark& landmark : scene_.landmarks) points << toPoint(landmark.position);
    const QRectF person = points.boundingRect();
    const double room = 0.12 * std::max(person.width(), person.height());
    return person.adjusted(-room, -1.3 * room, room, room).intersected(QRectF({0, 0}, scene_.size));
}

void PhotoCanvas::showPerson() {
    const QRectF person = personPart();
    if (person.isEmpty()) return showWhole();
    transform_.showPart(person);
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
        if (scene_.picture.isNull())
            painter.fillRect(transform_.toView(transform_.region()),
                             dark ? QColor(0x33, 0x36, 0x3a) : QColor(0xb4, 0xb9, 0xbf));
        else
            photo_.paint(painter, scene_.picture, look_, transform_, scene_.size, rect());
        painter.setRenderHint(QPainter::Antialiasing);
        paintBody(painter);
        marks_.paint(painter, transform_, scene_.size, layers_.outline || brushMode_);
        if (!brushMode_) tapes_.paint(painter, transform_);
        paintPersons(painter);
        if (landmarksEditable()) {
            paintSkeleton(painter, scene_, transform_);
            paintMirrorHint(painter, scene_, transform_, focus_);
            paintLandmarks(painter, scene_, transform_, focus_);
        }
        if (layers_.residuals && scene_.hasLandmarks && !brushMode_)
            paintResiduals(painter, scene_, transform_, rect());
        if (brushMode_) brush_.paint(painter, transform_, cursor_);
        if (drag_ == Drag::Box) {
            const QRectF box = transform_.toView(box_);
            painter.setBrush(QColor(255, 255, 255, 40));
            painter.setPen(QPen(kInk, 3));
            painter.drawRect(box);
            painter.setPen(QPen(Qt::white, 1.4, Qt::DashLine));
            painter.drawRect(box);
        }
        if (hasFocus()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
            painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
        }
    }
    painter.setRenderHint(QPainter::Antialiasing);
    paintHints(painter);
}

/// The body and its contour; on one side of the line only while wiping.
void PhotoCanvas::paintBody(QPainter& painter) const {
    const double line = wipeAt_ * width();
    painter.save();
    painter.setClipRect(transform_.toView(transform_.region()));
    if (layers_.wipe) painter.setClipRect(QRectF(line, 0, width() - line, height()), Qt::IntersectClip);
    const double wanted = layers_.wipe && layers_.opacity <= 0 ? 1 : layers_.opacity;
    if (!overlay_.image.isNull() && wanted > 0) {
        painter.save();
        painter.setTransform(transform_.transform(), true);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.setOpacity(brushMode_ ? std::min(wanted, kUnderBrush) : wanted);
        painter.drawImage(QRectF({0, 0}, scene_.size), overlay_.image);
        painter.restore();
    }
    if (layers_.bodyContour) paintLoops(painter, transform_, overlay_.contour, QColor(0x35, 0xf0, 0xd0));
    painter.restore();
    if (!layers_.wipe || overlay_.image.isNull()) return;
    painter.setPen(QPen(kInk, 4));
    painter.drawLine(QPointF(line, 0), QPointF(line, height()));
    painter.setPen(QPen(Qt::white, 2));
    painter.drawLine(QPointF(line, 0), QPointF(line, height()));
    const QPointF middle(line, height() / 2.0);
    painter.setPen(QPen(kInk, 1.5));
    painter.setBrush(Qt::white);
    painter.drawRoundedRect(QRectF(middle - QPointF(11, 15), QSizeF(22, 30)), 6, 6);
    painter.setPen(QPen(kInk, 2, Qt::SolidLine, Qt::RoundCap));
    for (const double side : {-1.0, 1.0}) {
        painter.drawLine(middle + QPointF(side * 7, 0), middle + QPointF(side * 3, -4));
        painter.drawLine(middle + QPointF(side * 7, 0), middle + QPointF(side * 3, 4));
    }
}

void PhotoCanvas::paintPersons(QPainter& painter) const {
    if (!choosable()) return;
    for (int p = 0; p < scene_.persons.size(); ++p) {
        const bool chosen = p == scene_.chosen, hover = p == hoverPerson_;
        if (chosen && !hover && layers_.landmarks && scene_.hasLandmarks && scene_.projected) continue;
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

/// The loupe, the name of the landmark, and what a tool asks for.
void PhotoCanvas::paintHints(QPainter& painter) {
    const int active = landmarksEditable() ? focus_.active() : -1;
    if (active >= 0) {
        const QPointF place =
            transform_.toView(toPoint(scene_.landmarks[static_cast<std::size_t>(active)].position));
        if (layers_.loupe) {
            loupe_.paint(painter, scene_, look_, transform_, active, rect());
            const QRectF lens = Loupe::place(place, rect());
            if (drag_ == Drag::Landmark)
                paintLabel(painter, {lens.center().x(), lens.bottom() + 16}, landmarkLabel(active));
        }
        if (drag_ != Drag::Landmark)
            paintLabel(painter, place - QPointF(0, 24), landmarkText(scene_, active));
    }
    if (boxMode_ && drag_ != Drag::Box)
        paintLabel(painter, {width() / 2.0, 22}, tr("Drag a box around the whole person. Esc cancels."));
    else if (brushMode_ && drag_ != Drag::Brush)
        paintLabel(painter, {width() / 2.0, 22},
                   tr("Paint over loose cloth, hair and things in front of the person: the outline there is "
                      "ignored. Right button erases, [ and ] change the size, Esc ends."));
    else if (!scene_.message.isEmpty())
        paintLabel(painter, {width() / 2.0, 22}, scene_.message);
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
