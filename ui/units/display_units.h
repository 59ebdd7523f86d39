// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace abf::ui {

enum class UnitSystem { Metric, Imperial };

/// In which units people see measures: centimetres and kilograms, or inches and pounds. A preference of the
/// user, like the locale: one for the program, kept in QSettings. UI thread.
class DisplayUnits : public QObject {
    Q_OBJECT
  public:
    static DisplayUnits& shared();

    UnitSystem system() const { return system_; }
    void choose(UnitSystem system);

  signals:
    void changed();

  private:
    DisplayUnits();

    UnitSystem system_;
};

}  // namespace abf::ui
