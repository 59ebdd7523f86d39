// SPDX-License-Identifier: Apache-2.0
// What the mouse and the keys do on the photo.
#include <QApplication>
#include <QContextMenuEvent>
#include <QMouseEvent>
#include <cmath>
#include <utility>

#include "ui/photo_view/photo_canvas.h"

namespace abf::ui {

namespace {
constexpr double kGripPx = 11;  ///< how near the mouse must be to a landmark
}

int PhotoCanvas::landmarkAt(const QPointF& position) const {
    if (!scene_.hasLandmarks || !landmarksVisible_ || brushMode_) return -1;
    int best = -1;
    double nearest = kGripPx;
    for (int i = 0; i < kLandmarkCount; ++i) {
        const QPointF d =
            transform_.toView(toPoint(scene_.landmarks[static_cast<std::size_t>(i)].position)) - position;
        // Where dots crowd (face, hands) the large ones win a tie.
        const double distance = std::hypot(d.x(), d.y()) + (isSmallLandmark(i) ? 1.0 : 0.0);
        if (distance < nearest) {
            nearest = distance;
            best = i;
        }
    }
    return best;
}

int PhotoCanvas::personAt(const QPointF& position) const {
    if (!choosable() || brushMode_) return -1;
    int best = -1;
    double smallest = 0;
    for (int p = 0; p < scene_.persons.size(); ++p) {
        const QRectF box = transform_.toView(scene_.persons[p]);
        const double area = box.width() * box.height();
        if (box.contains(position) && (best < 0 || area < smallest)) {
            best = p;
            smallest = area;
        }
    }
    return best;
}

void PhotoCanvas::updateHover(const QPointF& position) {
    const int landmark = boxMode_ ? -1 : landmarkAt(position);
    const int person = boxMode_ || landmark >= 0 ? -1 : personAt(position);
    const auto tape = boxMode_ || landmark >= 0 ? std::nullopt : tapes_.tapeAt(position, transform_);
    if (tape != hoverTape_) {
        hoverTape_ = tape;
        emit tapeHovered(tape);
    }
    if (landmark == hoverLandmark_ && person == hoverPerson_) return;
    hoverLandmark_ = landmark;
    hoverPerson_ = person;
    if (!boxMode_)
        setCursor(landmark >= 0                            ? Qt::OpenHandCursor
                  : person >= 0 && person != scene_.chosen ? Qt::PointingHandCursor
                                                           : Qt::ArrowCursor);
    update();
}

void PhotoCanvas::wheelEvent(QWheelEvent* event) {
    if (scene_.size.isEmpty()) return event->ignore();
    if (brushMode_ && event->modifiers().testFlag(Qt::ControlModifier))
        return growBrush(std::pow(1.15, event->angleDelta().y() / 120.0));
    transform_.zoomAt(event->position(), std::pow(1.18, event->angleDelta().y() / 120.0));
    update();
}

void PhotoCanvas::mousePressEvent(QMouseEvent* event) {
    if (scene_.size.isEmpty()) return;
    pressed_ = last_ = event->position();
    if (event->button() == Qt::MiddleButton) {
        drag_ = Drag::Pan;
    } else if (brushMode_) {
        if (event->button() != Qt::LeftButton && event->button() != Qt::RightButton) return;
        drag_ = Drag::Brush;
        brush_.begin(pressed_, transform_,
                     event->button() == Qt::RightButton || event->modifiers().testFlag(Qt::AltModifier));
    } else if (event->button() == Qt::LeftButton && boxMode_) {
        drag_ = Drag::Box;
        box_ = QRectF(transform_.toPhoto(pressed_), QSizeF(0, 0));
    } else if (event->button() == Qt::LeftButton) {
        dragLandmark_ = landmarkAt(pressed_);
        drag_ = dragLandmark_ >= 0 ? Drag::Landmark : Drag::Pan;
        if (drag_ == Drag::Landmark) {
            grip_ = transform_.toView(
                        toPoint(scene_.landmarks[static_cast<std::size_t>(dragLandmark_)].position)) -
                    pressed_;
            setCursor(Qt::ClosedHandCursor);
            emit landmarkPressed(dragLandmark_);
        }
    }
    update();
}

void PhotoCanvas::mouseMoveEvent(QMouseEvent* event) {
    const QPointF now = event->position();
    if (brushMode_) cursor_ = now;
    switch (drag_) {
        case Drag::None:
            if (brushMode_) return update();
            updateHover(now);
            return;
        case Drag::Brush:
            brush_.move(now, transform_);
            break;
        case Drag::Pan:
            if ((now - pressed_).manhattanLength() < QApplication::startDragDistance() && last_ == pressed_)
                return;
            transform_.pan(now - last_);
            break;
        case Drag::Landmark:
            if (now != pressed_ || last_ != pressed_)
                emit landmarkDragged(dragLandmark_, transform_.toPhoto(now + grip_),
                                     event->modifiers().testFlag(Qt::ShiftModifier));
            break;
        case Drag::Box:
            box_.setBottomRight(transform_.toPhoto(now));
            break;
    }
    last_ = now;
    update();
}

void PhotoCanvas::mouseReleaseEvent(QMouseEvent* event) {
    const Drag ended = std::exchange(drag_, Drag::None);
    const QPointF now = event->position();
    if (ended == Drag::Brush) {
        if (const auto stroke = brush_.end()) emit strokeDrawn(*stroke);
    } else if (ended == Drag::Landmark) {
        const int landmark = std::exchange(dragLandmark_, -1);
        emit landmarkReleased(landmark);
    } else if (ended == Drag::Box) {
        const QRectF box = box_.normalized().intersected(QRectF({0, 0}, scene_.size));
        setBoxMode(false);
        if (box.width() * transform_.scale() > 8 && box.height() * transform_.scale() > 8) emit boxDrawn(box);
    } else if (ended == Drag::Pan && event->button() == Qt::LeftButton && last_ == pressed_) {
        const int person = personAt(now);
        if (person >= 0 && person != scene_.chosen) emit personClicked(person);
    }
    hoverLandmark_ = -1;
    if (!brushMode_) updateHover(now);
    update();
}

void PhotoCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
    if (brushMode_) return mousePressEvent(event);  // the second dab of two quick ones
    if (event->button() != Qt::LeftButton || landmarkAt(event->position()) >= 0) return;
    if (transform_.fitsWhole())
        showPerson();
    else
        showWhole();
}

void PhotoCanvas::contextMenuEvent(QContextMenuEvent* event) {
    const int landmark = landmarkAt(event->pos());
    if (landmark >= 0) emit landmarkMenuRequested(landmark, event->globalPos());
}

void PhotoCanvas::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && boxMode_) {
        drag_ = Drag::None;
        return setBoxMode(false);
    }
    if (event->key() == Qt::Key_Escape && brushMode_) {
        drag_ = Drag::None;
        return setBrushMode(false);
    }
    QWidget::keyPressEvent(event);
}

void PhotoCanvas::leaveEvent(QEvent*) {
    if (hoverTape_) {
        hoverTape_.reset();
        emit tapeHovered(std::nullopt);
    }
    hoverLandmark_ = hoverPerson_ = -1;
    cursor_.reset();
    update();
}

}  // namespace abf::ui
