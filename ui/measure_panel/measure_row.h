// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTimer>
#include <optional>

#include "core/body/sex.h"
#include "core/measure/measure.h"

class QDoubleSpinBox;
class QGridLayout;
class QLabel;
class QToolButton;
class QWidget;

namespace abf::ui {

class MeasureSlider;

/// One measure: name, slider, number with its ±, lock, and below them why the body does not have what was
/// asked of it; placed into two rows of a grid. Values in SI units.
class MeasureRow : public QObject {
    Q_OBJECT
  public:
    MeasureRow(Measure measure, QGridLayout* grid, int row);

    Measure measure() const { return measure_; }
    /// `sigma`: of the fit; 0 where nothing is known of it. `why` is empty where nothing was missed.
    void show(double value, bool locked, double sigma, const QString& why);
    /// Where the value lies among people of this sex and age.
    void showPopulation(Sex sex, double ageYears);
    void setVisible(bool visible);
    /// Shows that the tape of this measure is pointed at.
    void setHighlighted(bool on);
    /// The units of the window have changed.
    void showUnits();

  signals:
    void moved(abf::Measure measure, double value);  ///< by the slider; more may follow
    void moveEnded();
    void typed(abf::Measure measure, double value);
    void lockToggled(abf::Measure measure, bool locked);
    void hovered(std::optional<abf::Measure> measure);  ///< the pointer is on the row, or has left it

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    static QString lockTip(bool locked);
    void chooseRange(double value);

    Measure measure_;
    QLabel *label_, *spread_, *why_;
    MeasureSlider* slider_;
    QDoubleSpinBox* number_;
    QToolButton* lock_;
    QTimer settle_;  ///< after the last step of the slider by keys
    double value_ = 0;
    double low_ = 0, high_ = 0;                       ///< of the slider
    std::optional<std::pair<double, double>> usual_;  ///< where nearly everybody lies
    int drawnRow_ = -1;  ///< of the population's table, whose distribution is drawn
    bool showing_ = false, visible_ = true;
    bool typing_ = false;  ///< the number's text is being edited: what arrives meanwhile must not overwrite it
};

}  // namespace abf::ui
