// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/character/presets.h"

namespace abf::ui {

/// Keeps the choices of the last export in the settings.
void rememberExport(const ExportPreset& preset);
/// Those choices; the first preset of the program (a GLB) before anything was exported.
ExportPreset lastExport();

}  // namespace abf::ui
