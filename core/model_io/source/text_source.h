// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <charconv>
#include <cstddef>
#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

/// Reading the files of the source package. Errors everywhere: NotFound / Unreadable / Corrupt, naming
/// the file and, where there is one, the line.
namespace abf::source {

Result<std::string> readTextFile(const std::filesystem::path& file);
Result<std::string> readGzipFile(const std::filesystem::path& file);
/// Objects keep the order of the file.
Result<nlohmann::ordered_json> readJsonFile(const std::filesystem::path& file);

/// "FILE, line N: WHAT." as an error of kind Corrupt.
tl::unexpected<Error> badLine(const std::filesystem::path& file, std::size_t line, std::string_view what);
tl::unexpected<Error> badFile(const std::filesystem::path& file, std::string_view what);

/// Walks through a text line by line; a line's fields are separated by blanks.
class LineReader {
  public:
    explicit LineReader(std::string_view text) : rest_(text) {}
    /// False at the end. Then `fields()` and `line()` describe the line just read.
    bool next();
    const std::vector<std::string_view>& fields() const { return fields_; }
    std::size_t line() const { return line_; }

  private:
    std::string_view rest_;
    std::vector<std::string_view> fields_;
    std::size_t line_ = 0;
};

/// The number that `text` spells from its first to its last character.
template <class T>
std::optional<T> numberFrom(std::string_view text) {
    T value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

}  // namespace abf::source
