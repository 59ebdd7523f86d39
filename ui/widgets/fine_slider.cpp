// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/fine_slider.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

namespace abf::ui {

namespace {
constexpr double kFine = 0.1;
}

FineSlider::FineSlider(QWidget* parent) : QSlider(Qt::Horizontal, parent) {}

void FineSlider::mousePressEvent(QMouseEvent* event) {
    if (!pressed_.isValid() || pressed_.elapsed() > QApplication::doubleClickInterval()) before_ = value();
    pressed_.start();
    lastX_ = event->position().x();
    exact_.reset();
    QSlider::mousePressEvent(event);
}

void FineSlider::mouseMoveEvent(QMouseEvent* event) {
    pressed_.invalidate();  // a drag is not the first half of a double click
    const double x = event->position().x(), by = x - std::exchange(lastX_, x);
    const bool fine = event->modifiers().testFlag(Qt::ControlModifier);
    // Once fine, a drag goes on from where it stands: letting Ctrl go must not make it jump.
    if (!exact_ && fine && isSliderDown()) exact_ = value();
    if (!exact_) return QSlider::mouseMoveEvent(event);
    const double perPixel = (maximum() - minimum()) / std::max(1.0, double(width()));
    *exact_ = std::clamp(*exact_ + (fine ? kFine : 1) * by * perPixel, double(minimum()), double(maximum()));
    setSliderPosition(static_cast<int>(std::lround(*exact_)));
    event->accept();
}

void FineSlider::mouseReleaseEvent(QMouseEvent* event) {
    exact_.reset();
    QSlider::mouseReleaseEvent(event);
}

void FineSlider::mouseDoubleClickEvent(QMouseEvent* event) {
    event->accept();
    if (pressed_.isValid() && value() != before_) setValue(before_);  // the first click was not meant to move it
    emit typingWanted();
}

void FineSlider::keyPressEvent(QKeyEvent* event) {
    const int step = event->key() == Qt::Key_Right || event->key() == Qt::Key_Up    ? 1
                     : event->key() == Qt::Key_Left || event->key() == Qt::Key_Down ? -1
                                                                                    : 0;
    if (step == 0 || !event->modifiers().testFlag(Qt::ControlModifier)) return QSlider::keyPressEvent(event);
    setValue(value() + step);
    event->accept();
}

void FineSlider::wheelEvent(QWheelEvent* event) {
    if (!event->modifiers().testFlag(Qt::ControlModifier)) return QSlider::wheelEvent(event);
    const int turned = event->angleDelta().y() != 0 ? event->angleDelta().y() : event->angleDelta().x();
    setValue(value() + (turned > 0 ? 1 : turned < 0 ? -1 : 0));
    event->accept();
}

}  // namespace abf::ui
