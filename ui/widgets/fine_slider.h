// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QSlider>
#include <optional>

namespace abf::ui {

/// A horizontal slider that moves a tenth as fast while Ctrl is held: dragged, by arrow keys and by the wheel
/// (there one step). A double click asks for a number to be typed instead.
class FineSlider : public QSlider {
    Q_OBJECT
  public:
    explicit FineSlider(QWidget* parent = nullptr);

  signals:
    void typingWanted();

  protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

  private:
    int before_ = 0;  ///< where it stood before the first press of a double click
    QElapsedTimer pressed_;
    double lastX_ = 0;
    std::optional<double> exact_;  ///< where a drag stands that Ctrl was held in
};

}  // namespace abf::ui
