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

/// What a slider of the shape is called and how far it goes.
struct SliderInfo {
    QString key;         ///< ends the object names: slider_KEY, number_KEY, lock_KEY, reset_KEY, spread_KEY
    QString label, tip;  ///< for people
    double least = 0, most = 1;
    double resetValue = 0;
    bool hasSpread = true;  ///< a fit says how sure it is of it
    bool hasLock = true;
};

/// One slider of the shape: name, slider, number with its ±, lock and reset, placed into a row of a grid.
class SliderRow : public QObject {
    Q_OBJECT
  public:
    SliderRow(const SliderInfo& info, QGridLayout* grid, int row);

    /// `sigma`: of the fit; 0 where nothing is known of it.
    void show(double value, bool locked, double sigma);
    void setVisible(bool visible);
    /// Stands behind the name, with a tool tip of its own; empty: nothing.
    void setRemark(const QString& remark, const QString& tip);

  signals:
    void valueEdited(double value);
    void lockToggled(bool locked);

  private:
    double least_, resetValue_;
    QString name_, tip_;
    QLabel *label_, *spread_ = nullptr;
    QSlider* slider_;
    QDoubleSpinBox* number_;
    QToolButton *lock_ = nullptr, *reset_;
    bool showing_ = false;
};

}  // namespace abf::ui
