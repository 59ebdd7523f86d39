// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace abf::ui {

/// Something the user should know, as one or two full sentences.
struct Notice {
    enum class Level { Info, Warning, Error };
    Level level = Level::Info;
    QString text;
};

}  // namespace abf::ui
