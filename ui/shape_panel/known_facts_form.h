// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <vector>

#include "ui/session/session.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QToolButton;

namespace abf::ui {

class FactRow;
class OptionalSpinBox;

/// What the user knows about the person: height, sex, age, weight, tape measures, clothing. Used by the next
/// fit; then each number shows what the body came out as.
class KnownFactsForm : public QWidget {
    Q_OBJECT
  public:
    explicit KnownFactsForm(Session& session, QWidget* parent = nullptr);

  private:
    FactRow* addFact(QFormLayout* form, Measure measure, const QString& fieldName, const QString& tip = {});
    QWidget* makeMoreMeasures();
    void setMoreVisible(bool visible);
    void refresh();
    void showOutcomes();
    void edit(const std::function<void(KnownFacts&)>& change);

    Session& session_;
    std::vector<FactRow*> rows_;  ///< the height first
    OptionalSpinBox* age_;
    QComboBox *sex_, *clothing_;
    QToolButton* more_;
    QWidget* moreMeasures_;
    bool moreVisible_ = false;
    QLabel* hint_;
    bool refreshing_ = false;
};

}  // namespace abf::ui
