// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>

class QDoubleSpinBox;
class QGridLayout;
class QLabel;
class QSlider;
class QToolButton;

namespace abf::ui {

/// One angle of a joint: name, slider, degrees, reset, placed into a row of a grid. Beyond the joint's limits
/// the number is written in the colour of warnings.
class AngleRow : public QObject {
    Q_OBJECT
  public:
    /// `key` ends the object names: angle_KEY, angleSlider_KEY, angleReset_KEY.
    AngleRow(const QString& key, QGridLayout* grid, int row);

    struct State {
        QString name;
        double degrees = 0;
        bool limited = false;
        double lower = -180, upper = 180;  ///< degrees; of the slider too, with some room where limited
    };
    void show(const State& state);
    bool warns() const { return warns_; }

  signals:
    void edited(double degrees);

  private:
    QLabel* label_;
    QSlider* slider_;
    QDoubleSpinBox* number_;
    QToolButton* reset_;
    bool showing_ = false, warns_ = false;
};

}  // namespace abf::ui
