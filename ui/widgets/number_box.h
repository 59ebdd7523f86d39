// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDoubleSpinBox>

namespace abf::ui {

/// A number that may be typed with a comma or a point, whichever the language writes: "1,73" and "1.73" are
/// the same. It is shown as the language does.
class NumberBox : public QDoubleSpinBox {
    Q_OBJECT
  public:
    using QDoubleSpinBox::QDoubleSpinBox;
    double valueFromText(const QString& text) const override;
    QValidator::State validate(QString& input, int& position) const override;

  private:
    QString withOwnPoint(QString text) const;
};

}  // namespace abf::ui
