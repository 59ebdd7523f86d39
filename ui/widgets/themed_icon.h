// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QIcon>

namespace abf::ui {

/// An icon of resources/icons drawn in the palette's text colour (SVG `currentColor`), so that it follows
/// light and dark palettes by itself. `nameOn` is shown where an action or button is checked.
QIcon themedIcon(const QString& name, const QString& nameOn = {});

/// The program's own icon, in its colours.
QIcon applicationIcon();

}  // namespace abf::ui
