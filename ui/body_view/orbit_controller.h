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
///   1 2 3 4 6 7                     front, left side, back, three-quarter, right side, top
class OrbitController : public QObject {
    Q_OBJECT
  public:
    OrbitController(QWindow* window, QObject* parent);

    OrbitCamera& camera() { return camera_; }
    const OrbitCamera& camera() const { return camera_; }
    void look(StandardView view);
    void setProjection(Projection projection);
    /// Around the vertical, degrees.
    void turn(float degrees);
    /// Metres, of the body that the views show whole; `sideways` as for OrbitCamera::frame().
    void setBodySize(float height, float radius, float sideways = 0);
    /// Shows the body whole.
    void frameBody();
    /// Keeps the body whole in sight, as long as the user has not moved the camera since it was shown whole.
    void followBody();
    /// The user has moved the camera since the body was shown whole.
    bool movedByUser() const { return movedByUser_; }
    /// Comes back to a view. Unless `moved` it shows the body whole from there.
    void setState(const OrbitState& state, bool moved);

  signals:
    void cameraChanged();
    /// Without a button held; logical pixels of the window.
    void pointerMoved(const QPointF& position);
    void pointerLeft();
    void dragBegan();
    /// The left button, pressed and released without moving.
    void clicked(const QPointF& position);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    bool keyPressed(int key);

    QWindow* window_;
    OrbitCamera camera_;
    QPointF last_, pressed_;
    Qt::MouseButton dragging_ = Qt::NoButton;
    float aspect() const;

    bool movedByUser_ = false;
    float bodyHeight_ = 1.7f, bodyRadius_ = 0.6f, sideways_ = 0;
};

}  // namespace abf::ui
