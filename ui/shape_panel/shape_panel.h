// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <vector>

#include "ui/session/session.h"

class QLabel;
class QToolButton;

namespace abf::ui {

class MeasurePanel;
class SliderRow;

/// The right pane: how far the fit can be trusted, what is known of the person, the six everyday phenotypes
/// with the other five under "More", the local changes, the locks of the pose, the measures, and what the fit
/// had to assume.
class ShapePanel : public QWidget {
    Q_OBJECT
  public:
    explicit ShapePanel(Session& session, QWidget* parent = nullptr);

    MeasurePanel& measures() { return *measures_; }

  public slots:
    void setMoreVisible(bool visible);

  signals:
    void moreVisibleChanged(bool visible);

  private:
    void showShape();
    void showNotes();

    Session& session_;
    std::vector<SliderRow*> rows_;  ///< in the order of the phenotypes
    QToolButton* more_;
    MeasurePanel* measures_;
    bool moreVisible_ = false;
    QWidget* notesPart_;
    QLabel* notes_;
};

}  // namespace abf::ui
