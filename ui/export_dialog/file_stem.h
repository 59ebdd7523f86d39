// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace abf::ui {

class Session;

/// Words as the name of a file, as every file system takes it: what cannot stand in one becomes "_".
QString fileSafe(QString words);

/// What a file of the present body is called, without its ending: as its photo, else "body".
QString bodyFileStem(const Session& session);

}  // namespace abf::ui
