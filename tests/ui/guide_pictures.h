// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "ui/main_window/main_window.h"

namespace abf::ui::test {

/// Writes a picture of the window as it is on the screen. False when it cannot be written.
bool shoot(QWidget& window, const QString& file);

/// The pictures of docs/guide, in the order of its steps; the example is opened on the way.
bool shootGuide(MainWindow& window, const QString& folder);

}  // namespace abf::ui::test
