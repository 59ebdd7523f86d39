// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <span>

#include "core/export/scene.h"

namespace abf {

/// {"preset", "custom"} of VRMC_vrm: the presets that the meshes' morphs (by their ARKit names) can make, and
/// every morph by its own name. `meshNodes`: the glTF node of each mesh. Empty when there are no morphs.
nlohmann::ordered_json vrmExpressions(const ExportScene& scene, std::span<const int> meshNodes);

}  // namespace abf
