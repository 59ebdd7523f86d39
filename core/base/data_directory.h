// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace abf {

/// Where things that the user made are kept (the library, unsaved work): $XDG_DATA_HOME/anny-body-fitter or
/// ~/.local/share/anny-body-fitter; empty when neither can be known. It need not exist.
std::filesystem::path dataDirectory();

}  // namespace abf
