// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace abf::ui {

struct KeyLine {
    QString keys, does;
};
struct KeySection {
    QString title;
    QList<KeyLine> lines;
};

/// What the mouse does, and the keys that belong to no menu.
QList<KeySection> gestures();

}  // namespace abf::ui
