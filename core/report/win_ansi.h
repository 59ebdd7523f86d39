// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace abf {

/// UTF-8 as Windows-1252, the encoding of the fonts that every PDF reader has: Western European letters,
/// dashes, quotes. Letters with a separate accent (as in file names of macOS) are composed. Nothing where a
/// character is not in it or the text is not UTF-8.
std::optional<std::string> winAnsi(std::string_view utf8);

/// The same with a question mark for each such character; control characters become spaces.
std::string winAnsiOrMarks(std::string_view utf8);

/// The text as valid UTF-8 of characters up to U+FFFF, a question mark for each other one; control characters
/// become spaces. What fonts of PDF can show.
std::string basicUtf8(std::string_view utf8);

}  // namespace abf
