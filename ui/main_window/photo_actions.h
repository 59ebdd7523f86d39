// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QAction;
class QMenu;

namespace abf::ui {

class PhotoView;
class Session;

/// The actions of the photo pane beside WindowActions': states of landmarks, and how photos are looked at and
/// compared. Adds them to the menus of the window.
class PhotoActions : public QObject {
    Q_OBJECT
  public:
    PhotoActions(QWidget* window, Session& session, PhotoView& view);

  private:
    void makeActions(QWidget* window);
    void connectActions();
    void fillMenus();
    void follow();

    Session& session_;
    PhotoView& view_;
    QAction *landmarkState_, *landmarkReset_, *swapSides_;
    QAction *turnLeft_, *turnRight_, *personOnly_, *resetLook_;
    QAction *residuals_, *bodyContour_, *loupe_, *wipe_, *sideBySide_;
};

}  // namespace abf::ui
