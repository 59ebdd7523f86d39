// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <vector>

#include "ui/session/session.h"

class QLabel;

namespace abf::ui {

/// The measures of the body on the screen, each with a ± while they are those of a fit, and the clothing that
/// the fit found.
class MeasureList : public QWidget {
    Q_OBJECT
  public:
    explicit MeasureList(Session& session, QWidget* parent = nullptr);

  private:
    struct Row {
        Measure measure;
        QLabel *value, *spread;
    };
    void refresh();

    Session& session_;
    std::vector<Row> rows_;
    QLabel *empty_, *meaning_, *clothing_;
    QWidget* table_;
};

/// "torso 0.9, thighs 0.6 cm"; empty without an estimate.
QString clothingWords(const ClothingAllowance& clothing);

}  // namespace abf::ui
