// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "core/body/body_model.h"

namespace abf::ui {

/// Rich text for Help › About; `model` may be null.
QString aboutText(const BodyModel* model);

}  // namespace abf::ui
