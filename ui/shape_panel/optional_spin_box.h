// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "ui/widgets/number_box.h"

namespace abf::ui {

/// A number that may be unknown: emptying the field, or stepping below the least value, says so.
class OptionalSpinBox : public NumberBox {
    Q_OBJECT
  public:
    /// `first` is where stepping begins from "not known".
    OptionalSpinBox(double least, double most, double first, QWidget* parent = nullptr);

    /// Where stepping begins, from now on.
    void setFirst(double first) { first_ = first; }
    /// Others than at the beginning; forgets the value.
    void setLimits(double least, double most, double first);
    std::optional<double> known() const;
    void setKnown(std::optional<double> value);

    void stepBy(int steps) override;
    double valueFromText(const QString& text) const override;
    QValidator::State validate(QString& text, int& position) const override;

  protected:
    void focusInEvent(QFocusEvent* event) override;

  private:
    QString withoutSuffix(const QString& text) const;

    double first_;
};

}  // namespace abf::ui
