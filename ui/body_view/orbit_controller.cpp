// SPDX-License-Identifier: Apache-2.0
#include "ui/body_view/orbit_controller.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>
#include <QWindow>

namespace abf::ui {

namespace {
constexpr double kClickPixels = 4;  ///< a hand that clicks moves the mouse by less
}

OrbitController::OrbitController(QWindow* window, QObject* parent) : QObject(parent), window_(window) {
    window->installEventFilter(this);
}

void OrbitController::look(StandardView view) {
    camera_.look(view);
    frameBody();
}

void OrbitController::setBodySize(float height, float radius, float sideways) {
    bodyHeight_ = height;
    bodyRadius_ = radius;
    sideways_ = sideways;
}

float OrbitController::aspect() const {
    return window_->height() > 0 ? float(window_->width()) / float(window_->height()) : 1.0f;
}

void OrbitController::frameBody() {
    movedByUser_ = false;
    camera_.frame(bodyHeight_, bodyRadius_, aspect(), sideways_);
    emit cameraChanged();
}

void OrbitController::followBody() {
    if (movedByUser_) return;
    // Some slack, or the view would pump while a fit is replayed.
    const float wanted = camera_.framingDistance(bodyHeight_, bodyRadius_, aspect());
    if (wanted > camera_.distance() * 1.02f || wanted < camera_.distance() * 0.9f) frameBody();
}

void OrbitController::setState(const OrbitState& state, bool moved) {
    camera_.setState(state);
    if (!moved) return frameBody();
    movedByUser_ = true;
    emit cameraChanged();
}

void OrbitController::setProjection(Projection projection) {
    camera_.setProjection(projection);
    emit cameraChanged();
}

void OrbitController::turn(float degrees) {
    camera_.turn(degrees);
    emit cameraChanged();
}

bool OrbitController::keyPressed(int key) {
    switch (key) {
        case Qt::Key_1:
            look(StandardView::Front);
            return true;
        case Qt::Key_2:
            look(StandardView::Left);
            return true;
        case Qt::Key_3:
            look(StandardView::Back);
            return true;
        case Qt::Key_4:
            look(StandardView::ThreeQuarter);
            return true;
        case Qt::Key_6:
            look(StandardView::Right);
            return true;
        case Qt::Key_7:
            look(StandardView::Top);
            return true;
        case Qt::Key_Home:
            frameBody();
            return true;
        default:
            return false;
    }
}

bool OrbitController::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
        case QEvent::MouseButtonPress: {
            auto* mouse = static_cast<QMouseEvent*>(event);
            last_ = pressed_ = mouse->position();
            dragging_ = mouse->button();
            emit dragBegan();
            if (dragging_ == Qt::LeftButton && mouse->modifiers().testFlag(Qt::ShiftModifier))
                dragging_ = Qt::MiddleButton;
            return true;
        }
        case QEvent::MouseButtonRelease: {
            const QPointF place = static_cast<QMouseEvent*>(event)->position();
            const bool click =
                dragging_ == Qt::LeftButton && (place - pressed_).manhattanLength() <= kClickPixels;
            dragging_ = Qt::NoButton;
            if (click) emit clicked(place);
            return true;
        }
        case QEvent::MouseButtonDblClick:
            frameBody();
            return true;
        case QEvent::MouseMove: {
            if (dragging_ == Qt::NoButton) {
                emit pointerMoved(static_cast<QMouseEvent*>(event)->position());
                break;
            }
            const QPointF now = static_cast<QMouseEvent*>(event)->position();
            const auto dx = static_cast<float>(now.x() - last_.x());
            const auto dy = static_cast<float>(now.y() - last_.y());
            last_ = now;
            const auto height = static_cast<float>(window_->height());
            if (dragging_ == Qt::LeftButton)
                camera_.orbit(dx, dy, height);
            else
                camera_.pan(dx, dy, height);
            movedByUser_ = true;
            emit cameraChanged();
            return true;
        }
        case QEvent::Leave:
            emit pointerLeft();
            break;
        case QEvent::Wheel:
            camera_.zoom(static_cast<float>(static_cast<QWheelEvent*>(event)->angleDelta().y()) / 120.0f);
            movedByUser_ = true;
            emit cameraChanged();
            return true;
        case QEvent::KeyPress:
            if (keyPressed(static_cast<QKeyEvent*>(event)->key())) return true;
            break;
        default:
            break;
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace abf::ui
