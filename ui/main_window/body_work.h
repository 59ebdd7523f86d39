// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include "ui/session/session.h"

class QMainWindow;

namespace abf::ui {

class BodyView;
class BodyViewActions;
class NoticeBar;
class PoseTool;
class ShapePanel;

/// What the window offers for work on the body: connects the 3D view, the sliders and the pose with each
/// other and puts their actions into the menus "View" and "Body".
class BodyWork : public QObject {
    Q_OBJECT
  public:
    BodyWork(Session& session, BodyView& view, ShapePanel& panel, NoticeBar& notices, QMainWindow* window);

    PoseTool& poseTool() { return *poseTool_; }
    BodyViewActions& viewActions() { return *viewActions_; }

  private:
    BodyViewActions* viewActions_;
    PoseTool* poseTool_;
};

}  // namespace abf::ui
