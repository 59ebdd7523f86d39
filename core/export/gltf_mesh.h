// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/export/gltf_buffers.h"
#include "core/export/scene.h"

namespace abf {

/// The "mesh" object of a glTF document: one primitive a material that share their attributes, split at
/// seams, all influences, morph targets with their names, `_MODEL_VERTEX`. The arrays go into `buffers`.
nlohmann::ordered_json gltfMesh(const SceneMesh& mesh, std::size_t jointCount, GltfBuffers& buffers);

}  // namespace abf
