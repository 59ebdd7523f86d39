// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace abf {

/// JSON indented for people: objects and lists open a line an entry, but whatever holds numbers only (a
/// vector, a 4x4 matrix) stays on one line. Numbers in their shortest form that reads back the same.
/// Bytes of strings that are not UTF-8 (odd file names) become U+FFFD. Ends with a newline.
std::string prettyJson(const nlohmann::ordered_json& value);

/// The same on one line without spaces, for embedding.
std::string compactJson(const nlohmann::ordered_json& value);

}  // namespace abf
