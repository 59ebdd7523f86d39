// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <array>
#include <vector>

#include "ui/pose/pose_tool.h"

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace abf::ui {

class AngleRow;

/// The page "Pose": which pose is changed, stances, mirroring, the bones by part of the body, and the three
/// angles of the one that is picked.
class PosePanel : public QWidget {
    Q_OBJECT
  public:
    PosePanel(Session& session, PoseTool& tool, QWidget* parent = nullptr);

  protected:
    void showEvent(QShowEvent* event) override;

  private:
    QPushButton* addButton(QGridLayout* grid, int row, int column, const QString& text, const char* name,
                           const QString& tip);
    void fillTree();
    void refresh();
    void showPicked();

    Session& session_;
    PoseTool& tool_;
    QLabel *which_, *title_, *warning_;
    QTreeWidget* tree_;
    std::vector<QTreeWidgetItem*> items_;  ///< by bone; null for the root
    std::array<AngleRow*, 3> rows_{};
    QWidget* angles_;
    QPushButton *fitted_, *resetBone_;
    std::vector<QPushButton*> buttons_;
    bool showing_ = false;
};

}  // namespace abf::ui
