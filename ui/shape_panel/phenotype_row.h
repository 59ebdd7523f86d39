// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include "core/body/parameters.h"

class QDoubleSpinBox;
class QGridLayout;
class QLabel;
class QSlider;
class QToolButton;

namespace abf::ui {

/// One phenotype: name, slider, number with its ±, lock and reset, placed into a row of a grid.
class PhenotypeRow : public QObject {
    Q_OBJECT
  public:
    PhenotypeRow(Phenotype phenotype, double resetValue, QGridLayout* grid, int row);

    Phenotype phenotype() const { return phenotype_; }
    /// `sigma`: of the fit; 0 where nothing is known of it.
    void show(double value, bool locked, double sigma);
    void setVisible(bool visible);

  signals:
    void valueEdited(abf::Phenotype phenotype, double value);
    void lockToggled(abf::Phenotype phenotype, bool locked);

  private:
    Phenotype phenotype_;
    double resetValue_;
    QLabel *label_, *spread_;
    QSlider* slider_;
    QDoubleSpinBox* number_;
    QToolButton *lock_, *reset_;
    bool showing_ = false;
};

}  // namespace abf::ui
