// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPalette>

namespace abf::ui {

enum class Theme { System, Light, Dark };

QPalette lightPalette();
QPalette darkPalette();

/// The program's colours: those of the desktop, or light or dark ones whatever the desktop has. A preference
/// of the user, kept in QSettings. UI thread, after QApplication.
class ThemeChoice : public QObject {
    Q_OBJECT
  public:
    static ThemeChoice& shared();

    Theme theme() const { return theme_; }
    void choose(Theme theme);
    /// Sets the palette; again whenever the desktop changes its mind.
    void apply();

  private slots:
    void desktopChanged(const QString& space, const QString& key);

  private:
    ThemeChoice();
    bool desktopIsDark() const;

    Theme theme_;
    QPalette own_;  ///< of the platform
};

}  // namespace abf::ui
