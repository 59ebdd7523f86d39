// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/number_box.h"

namespace abf::ui {

/// A number whose steps are a tenth as large while Ctrl is held (Qt's own are ten times as large then).
class FineSpinBox : public NumberBox {
    Q_OBJECT
  public:
    explicit FineSpinBox(QWidget* parent = nullptr);
    void stepBy(int steps) override;
};

}  // namespace abf::ui
