// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/export/scene.h"

namespace abf {

/// A glTF 2.0 document with one buffer, to which a relative of the format (VRM) may add its extension.
struct GltfDocument {
    nlohmann::ordered_json json;
    std::vector<std::byte> binary;
    std::vector<int> meshNodes;   ///< node of each mesh of the scene
    std::vector<int> jointNodes;  ///< node of each joint of the scene
};

/// Error: InvalidArgument for a pose that no skeleton can hold (makeSkeletonNodes).
Result<GltfDocument> makeGltfDocument(const ExportScene& scene);

/// The GLB container of it. The same document gives the same bytes.
std::string assembleGlb(const GltfDocument& document);

}  // namespace abf
