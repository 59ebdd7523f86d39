// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointF>

#include "ui/body_view/orbit_camera.h"

class QWindow;

namespace abf::ui {

/// Mouse and keys of the 3D view:
///   left drag                       orbit
///   middle, right or Shift+left     pan
///   wheel                           zoom
///   double click, Home              show the whole body
///   1 2 3 4                         front, left side, back, three-quarter
class OrbitController : public QObject {
    Q_OBJECT
  public:
    OrbitController(QWindow* window, QObject* parent);

    OrbitCamera& camera() { return camera_; }
    const OrbitCamera& camera() const { return camera_; }
    void look(StandardView view);
    /// Shows a body of this height whole; remembered for Home and double click.
    void frameBody(float height);
    void setBodyHeight(float height) { bodyHeight_ = height; }

  signals:
    void cameraChanged();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    bool keyPressed(int key);

    QWindow* window_;
    OrbitCamera camera_;
    QPointF last_;
    Qt::MouseButton dragging_ = Qt::NoButton;
    float bodyHeight_ = 1.7f;
};

}  // namespace abf::ui
