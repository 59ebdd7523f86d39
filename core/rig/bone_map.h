// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace abf {

/// New names of bones by their names in the rig, for withNames(): a JSON object of texts,
/// {"mixamorig:Hips": "pelvis", ...}. Errors: NotFound, Corrupt naming the file and the entry.
Result<std::map<std::string, std::string>> readBoneMap(const std::filesystem::path& file);
Result<std::map<std::string, std::string>> parseBoneMap(std::string_view json, std::string_view sourceName);

}  // namespace abf
