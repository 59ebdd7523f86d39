// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

#include "ui/session/document.h"

namespace abf::ui {

/// The example person: photos in the order of example.json and what is known of the person.
struct Example {
    QStringList photos;  ///< empty when the example is not there
    KnownFacts known;    ///< from `person` in example.json beside the photos
};

/// From $ABF_EXAMPLES, else the installed share/anny-body-fitter/examples, else the source tree that this
/// binary was built from.
Example findExample();

}  // namespace abf::ui
