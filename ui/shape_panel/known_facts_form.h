// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "ui/session/session.h"

class QComboBox;
class QLabel;

namespace abf::ui {

class OptionalSpinBox;

/// What the user knows about the person: height, sex, age. Used by the next fit.
class KnownFactsForm : public QWidget {
    Q_OBJECT
  public:
    explicit KnownFactsForm(Session& session, QWidget* parent = nullptr);

  private:
    void refresh();
    void apply();

    Session& session_;
    OptionalSpinBox *height_, *age_;
    QComboBox* sex_;
    QLabel* hint_;
    bool refreshing_ = false;
};

}  // namespace abf::ui
