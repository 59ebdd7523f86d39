// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <functional>

#include "ui/main_window/main_window.h"

namespace abf::ui::test {

using Shoot = std::function<bool(QWidget&, const QString& file)>;

/// Fills a library with the fitted example and others and takes pictures of it and of jobs at work.
bool shootLibrary(MainWindow& window, const QString& folder, const Shoot& shoot);

}  // namespace abf::ui::test
