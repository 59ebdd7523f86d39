// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/export/scene.h"

namespace abf {

/// The faces of a mesh for which `keep` is true, with the vertices they use and everything that hangs on
/// these; texture coordinates stay as they are. Morphs that move none of the vertices are left out.
SceneMesh meshSubset(const SceneMesh& mesh, std::string name, const std::vector<bool>& keep);

}  // namespace abf
