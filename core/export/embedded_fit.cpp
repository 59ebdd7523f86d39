// SPDX-License-Identifier: Apache-2.0
#include "core/export/embedded_fit.h"

#include <cstring>
#include <nlohmann/json.hpp>

namespace abf {
namespace {

/// Header: magic, version, length; then the JSON chunk: length, kind, text. Little-endian words.
constexpr std::size_t kChunkStart = 20;

std::uint32_t word(std::span<const std::byte> file, std::size_t at) {
    std::uint32_t value = 0;
    std::memcpy(&value, file.data() + at, sizeof value);
    return value;
}

}  // namespace

bool isGlb(std::span<const std::byte> file) {
    return file.size() >= 4 && std::memcmp(file.data(), "glTF", 4) == 0;
}

Result<std::string> fitJsonOfGlb(std::span<const std::byte> file, std::string_view sourceName) {
    const std::string name(sourceName);
    const bool whole = isGlb(file) && file.size() > kChunkStart && word(file, 16) == 0x4E4F534A &&
                       word(file, 12) <= file.size() - kChunkStart;
    const auto document =
        whole
            ? nlohmann::json::parse(
                  std::string_view(reinterpret_cast<const char*>(file.data()) + kChunkStart, word(file, 12)),
                  nullptr, false)
            : nlohmann::json();
    if (!whole || document.is_discarded() || !document.is_object())
        return fail(ErrorCode::Corrupt, name + " is a damaged GLB file.");
    const nlohmann::json::json_pointer place("/asset/extras/fit");
    if (!document.contains(place))
        return fail(ErrorCode::Unsupported,
                    name +
                        " holds no parameters of a body: only GLB files that this program "
                        "exported can be opened again.");
    return document[place].dump();
}

}  // namespace abf
