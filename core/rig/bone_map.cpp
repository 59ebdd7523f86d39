// SPDX-License-Identifier: Apache-2.0
#include "core/rig/bone_map.h"

#include <nlohmann/json.hpp>

#include "core/base/mapped_file.h"

namespace abf {

Result<std::map<std::string, std::string>> parseBoneMap(std::string_view json, std::string_view sourceName) {
    const auto corrupt = [&](const std::string& what) {
        return fail(ErrorCode::Corrupt, std::string(sourceName) + " is no bone map: " + what +
                                            " A bone map is a JSON object of new names by old ones, such as "
                                            "{\"mixamorig:Hips\": \"pelvis\"}.");
    };
    const auto document = nlohmann::json::parse(json, nullptr, false);
    if (document.is_discarded()) return corrupt("it is not valid JSON.");
    if (!document.is_object()) return corrupt("it holds no object.");
    std::map<std::string, std::string> names;
    for (const auto& [from, to] : document.items()) {
        if (!to.is_string()) return corrupt("the new name of \"" + from + "\" is not a text.");
        names.emplace(from, to.get<std::string>());
    }
    return names;
}

Result<std::map<std::string, std::string>> readBoneMap(const std::filesystem::path& file) {
    const auto mapped = MappedFile::open(file);
    if (!mapped) return propagate(mapped);
    const std::span<const std::byte> bytes = mapped->bytes();
    return parseBoneMap({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, file.string());
}

}  // namespace abf
