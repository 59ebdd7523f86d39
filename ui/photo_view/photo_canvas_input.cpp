// SPDX-License-Identifier: Apache-2.0
// What the mouse and the keys do on the photo.
#include <QApplication>
#include <QContextMenuEvent>
#include <QMouseEvent>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/photo_view/photo_canvas.h"

namespace abf::ui {

namespace {
constexpr double kGripPx = 11;     ///< how near the mouse must be to a landmark
constexpr double kWipeGripPx = 8;  ///< ... to the wipe's line
constexpr double kPanStepPx = 40;  ///< of an arrow key without a landmark
constexpr int kFarStep = 10;       ///< photo pixels of an arrow key with Shift
}  // namespace

int PhotoCanvas::landmarkAt(const QPointF& position) const {
    if (!landmarksEditable()) return -1;
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

bool PhotoCanvas::onWipe(const QPointF& position) const {
    return layers_.wipe && !overlay_.image.isNull() && !brushMode_ && !boxMode_ &&
           std::abs(position.x() - wipeAt_ * width()) < kWipeGripPx;
}

void PhotoCanvas::updateHover(const QPointF& position) {
    const int landmark = boxMode_ ? -1 : landmarkAt(position);
    const int person = boxMode_ || landmark >= 0 ? -1 : personAt(position);
    const auto tape = boxMode_ || landmark >= 0 ? std::nullopt : tapes_.tapeAt(position, transform_);
    if (tape != hoverTape_) {
        hoverTape_ = tape;
        emit tapeHovered(tape);
    }
    if (!boxMode_)
        setCursor(landmark >= 0                            ? Qt::OpenHandCursor
                  : onWipe(position)                       ? Qt::SplitHCursor
                  : person >= 0 && person != scene_.chosen ? Qt::PointingHandCursor
                                                           : Qt::ArrowCursor);
    if (landmark == focus_.pointed && person == hoverPerson_) return;
    focus_.pointed = landmark;
    hoverPerson_ = person;
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
    emit pressed();
    if (scene_.size.isEmpty()) return;
    pressed_ = last_ = event->position();
    leaving_ = false;
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
        drag_ = dragLandmark_ >= 0 ? Drag::Landmark : onWipe(pressed_) ? Drag::Wipe : Drag::Pan;
        if (drag_ == Drag::Landmark) {
            focus_.pointed = dragLandmark_;
            selectLandmark(dragLandmark_);
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
        case Drag::Wipe:
            wipeAt_ = std::clamp(now.x() / width(), 0.02, 0.98);
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
        if (person >= 0 && person != scene_.chosen)
            emit personClicked(person);
        else
            selectLandmark(-1);
    }
    focus_.pointed = -1;
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
    if (event->reason() == QContextMenuEvent::Keyboard) {
        if (focus_.selected < 0) return event->ignore();
        const QPointF at =
            transform_.toView(toPoint(scene_.landmarks[static_cast<std::size_t>(focus_.selected)].position));
        return emit landmarkMenuRequested(focus_.selected, mapToGlobal(at.toPoint()));
    }
    const int landmark = landmarkAt(event->pos());
    if (landmark < 0) return;
    selectLandmark(landmark);
    emit landmarkMenuRequested(landmark, event->globalPos());
}

bool PhotoCanvas::focusNextPrevChild(bool next) {
    if (!landmarksEditable() || std::exchange(leaving_, false)) return QWidget::focusNextPrevChild(next);
    const int landmark = landmarkAfter(focus_.selected, next);
    selectLandmark(landmark);
    return landmark >= 0 || QWidget::focusNextPrevChild(next);
}

bool PhotoCanvas::moveByKey(const QPointF& step, bool far) {
    if (scene_.size.isEmpty()) return false;
    if (focus_.selected >= 0) {
        emit landmarkNudged(focus_.selected, transform_.photoStep(step * (far ? kFarStep : 1)));
        transform_.reveal(toPoint(scene_.landmarks[static_cast<std::size_t>(focus_.selected)].position), 40);
    } else {
        transform_.pan(step * -kPanStepPx);
    }
    update();
    return true;
}

void PhotoCanvas::keyPressEvent(QKeyEvent* event) {
    const bool far = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
        case Qt::Key_Left:
            if (moveByKey({-1, 0}, far)) return;
            break;
        case Qt::Key_Right:
            if (moveByKey({1, 0}, far)) return;
            break;
        case Qt::Key_Up:
            if (moveByKey({0, -1}, far)) return;
            break;
        case Qt::Key_Down:
            if (moveByKey({0, 1}, far)) return;
            break;
        case Qt::Key_Escape:
            if (boxMode_ || brushMode_) {
                drag_ = Drag::None;
                setBoxMode(false);
                return setBrushMode(false);
            }
            if (focus_.selected >= 0) {
                leaving_ = true;
                return selectLandmark(-1);
            }
            break;
        default:
            break;
    }
    QWidget::keyPressEvent(event);
}

void PhotoCanvas::leaveEvent(QEvent*) {
    if (hoverTape_) {
        hoverTape_.reset();
        emit tapeHovered(std::nullopt);
    }
    focus_.pointed = hoverPerson_ = -1;
    cursor_.reset();
    update();
}

}  // namespace abf::ui
