// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <vector>

#include "ui/session/session.h"

namespace abf::ui {

class SliderRow;

/// The local changes that a fit finds (kBodyChangeLabels), each with slider, number, lock and reset. Usable
/// once the model is loaded; those that it lacks are not listed.
class LocalChangesPanel : public QWidget {
    Q_OBJECT
  public:
    explicit LocalChangesPanel(Session& session, QWidget* parent = nullptr);

  signals:
    /// How many of the rows are locked.
    void lockedCounted(int count);

  protected:
    void showEvent(QShowEvent* event) override;

  private:
    void findInModel();
    void refresh();

    Session& session_;
    std::vector<SliderRow*> rows_;   ///< in the order of kBodyChangeLabels
    std::vector<int> localChanges_;  ///< of each row, -1: not in the model; empty before it is loaded
};

}  // namespace abf::ui
