// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <vector>

#include "ui/session/session.h"

class QLabel;
class QToolButton;

namespace abf::ui {

class PhenotypeRow;

/// The right pane: known facts, the six everyday phenotypes, the other five under "More", and what the fit
/// had to assume.
class ShapePanel : public QWidget {
    Q_OBJECT
  public:
    explicit ShapePanel(Session& session, QWidget* parent = nullptr);

  public slots:
    void setMoreVisible(bool visible);

  signals:
    void moreVisibleChanged(bool visible);

  private:
    void showShape();
    void showStature();
    void showNotes();

    Session& session_;
    std::vector<PhenotypeRow*> rows_;
    QToolButton* more_;
    bool moreVisible_ = false;
    QLabel *stature_, *notesTitle_, *notes_;
};

}  // namespace abf::ui
