// SPDX-License-Identifier: Apache-2.0
#include "core/model_io/source/text_source.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>

namespace abf::source {

namespace {

Result<void> requireFile(const std::filesystem::path& file) {
    std::error_code ignored;
    if (std::filesystem::is_regular_file(file, ignored)) return {};
    return fail(ErrorCode::NotFound, "The source package has no file " + file.string() +
                                         ". Run packaging/fetch-data to get it again.");
}

}  // namespace

Result<std::string> readTextFile(const std::filesystem::path& file) {
    if (const auto present = requireFile(file); !present) return propagate(present);
    std::ifstream stream(file, std::ios::binary);
    std::string text((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
    if (!stream)
        return fail(ErrorCode::Unreadable,
                    "Cannot read " + file.string() + ": " + std::strerror(errno) + ".");
    return text;
}

Result<std::string> readGzipFile(const std::filesystem::path& file) {
    if (const auto present = requireFile(file); !present) return propagate(present);
    const std::unique_ptr<gzFile_s, int (*)(gzFile)> stream(gzopen(file.c_str(), "rb"), gzclose);
    if (!stream)
        return fail(ErrorCode::Unreadable,
                    "Cannot read " + file.string() + ": " + std::strerror(errno) + ".");
    // zlib hands plain bytes through as they are; a source that is not compressed is not ours.
    std::string text;
    std::array<char, 1 << 16> block;
    int size = 0;
    while ((size = gzread(stream.get(), block.data(), block.size())) > 0)
        text.append(block.data(), static_cast<std::size_t>(size));
    int error = Z_OK;
    const char* reason = gzerror(stream.get(), &error);
    if (size < 0 || error != Z_OK) return badFile(file, std::string("is not whole: ") + reason);
    if (gzdirect(stream.get()) != 0) return badFile(file, "is not a gzip file");
    return text;
}

Result<nlohmann::ordered_json> readJsonFile(const std::filesystem::path& file) {
    const auto text = readTextFile(file);
    if (!text) return propagate(text);
    nlohmann::ordered_json json = nlohmann::ordered_json::parse(*text, nullptr, false);
    if (json.is_discarded() || !json.is_object()) return badFile(file, "is not a JSON object");
    return json;
}

tl::unexpected<Error> badLine(const std::filesystem::path& file, std::size_t line, std::string_view what) {
    return fail(ErrorCode::Corrupt,
                file.string() + ", line " + std::to_string(line) + ": " + std::string(what) + ".");
}

tl::unexpected<Error> badFile(const std::filesystem::path& file, std::string_view what) {
    return fail(ErrorCode::Corrupt, file.string() + " " + std::string(what) + ".");
}

bool LineReader::next() {
    if (rest_.empty()) return false;
    const std::size_t end = std::min(rest_.find('\n'), rest_.size());
    std::string_view text = rest_.substr(0, end);
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    ++line_;
    fields_.clear();
    constexpr std::string_view kBlanks = " \t\r";
    for (;;) {
        const std::size_t first = text.find_first_not_of(kBlanks);
        if (first == std::string_view::npos) return true;
        const std::size_t last = std::min(text.find_first_of(kBlanks, first), text.size());
        fields_.push_back(text.substr(first, last - first));
        text.remove_prefix(last);
    }
}

}  // namespace abf::source
