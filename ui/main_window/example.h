// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace abf::ui {

/// The example photos, one person, in the order of their names: from $ABF_EXAMPLES, else the installed
/// share/anny-body-fitter/examples, else the source tree that this binary was built from. Empty when there
/// are none.
QStringList examplePhotos();

}  // namespace abf::ui
