// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <optional>

#include "core/fit/fit_problem.h"

class QLabel;

namespace abf::ui {

class OptionalSpinBox;

/// The field of one known measure and, below it, what became of it: "asked 92.0, fitted 92.4 cm", or in which
/// way everything else contradicts it.
class FactRow : public QWidget {
    Q_OBJECT
  public:
    explicit FactRow(Measure measure, const QString& fieldName, QWidget* parent = nullptr);

    Measure measure() const { return measure_; }
    OptionalSpinBox& field() { return *field_; }
    /// SI unit; nothing when not known.
    std::optional<double> known() const;
    void setKnown(std::optional<double> value);
    /// `report`: of the last fit, if this was known then. `body`: the measure of the body on the screen.
    void showOutcome(const FactReport* report, std::optional<double> body);

  signals:
    void edited();

  protected:
    void changeEvent(QEvent* event) override;  ///< colours follow the palette

  private:
    void colour();
    void showUnits();

    Measure measure_;
    OptionalSpinBox* field_;
    QLabel *icon_, *outcome_;
    QWidget* line_;
    bool showing_ = false, contradiction_ = false;
};

/// Words for the outcome, empty where there is nothing to say. `contradiction` tells which kind they are.
QString factOutcome(Measure measure, std::optional<double> known, const FactReport* report,
                    std::optional<double> body, bool& contradiction);

}  // namespace abf::ui
