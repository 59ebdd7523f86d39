// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "ui/session/session.h"

class QSlider;
class QStackedWidget;
class QToolButton;

namespace abf::ui {

class PaneHeader;
class PhotoCanvas;

/// The photo pane: canvas, opacity of the body, landmark switch, box tool; without a photo it says what to
/// do.
class PhotoView : public QWidget {
    Q_OBJECT
  public:
    explicit PhotoView(Session& session, QWidget* parent = nullptr);

    PhotoCanvas& canvas() { return *canvas_; }

  public slots:
    void startBox();
    void setLandmarksVisible(bool visible);
    void setBodyVisible(bool visible);

  signals:
    void addRequested();
    void exampleRequested();
    void landmarksVisibleChanged(bool visible);
    void bodyVisibleChanged(bool visible);

  private:
    QWidget* makeEmptyPage();
    void refresh();
    void showLandmarkMenu(int landmark, const QPoint& globalPosition);
    void applyOpacity();

    Session& session_;
    PaneHeader* header_;
    QStackedWidget* pages_;
    PhotoCanvas* canvas_;
    QSlider* opacity_;
    QToolButton *landmarksButton_, *bodyButton_, *boxButton_;
};

}  // namespace abf::ui
