// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QPalette>

namespace abf::ui {

/// Text colours that stand out from the palette's own with a contrast of at least 4.5 on its window colour.
/// Always shown together with words or an icon.
inline QColor warningText(const QPalette& palette) {
    return palette.color(QPalette::Window).lightnessF() < 0.5f ? QColor(0xff, 0xb8, 0x80)
                                                               : QColor(0x9a, 0x34, 0x00);
}
inline QColor goodText(const QPalette& palette) {
    return palette.color(QPalette::Window).lightnessF() < 0.5f ? QColor(0x8a, 0xe0, 0xa4)
                                                               : QColor(0x0b, 0x61, 0x2c);
}

}  // namespace abf::ui
