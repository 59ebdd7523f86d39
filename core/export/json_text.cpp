// SPDX-License-Identifier: Apache-2.0
#include "core/export/json_text.h"

#include <algorithm>

namespace abf {
namespace {

using Json = nlohmann::ordered_json;

bool holdsNumbersOnly(const Json& value) {
    if (!value.is_array()) return value.is_number();
    return std::all_of(value.begin(), value.end(), holdsNumbersOnly);
}

void append(const Json& value, std::size_t indent, std::string& out) {
    if (!value.is_structured() || value.empty() || holdsNumbersOnly(value)) {
        out += compactJson(value);
        return;
    }
    const bool object = value.is_object();
    out += object ? "{\n" : "[\n";
    bool first = true;
    for (auto entry = value.begin(); entry != value.end(); ++entry) {
        if (!first) out += ",\n";
        first = false;
        out.append(indent + 1, ' ');
        if (object) out += compactJson(entry.key()) + ": ";
        append(*entry, indent + 1, out);
    }
    out += '\n';
    out.append(indent, ' ');
    out += object ? '}' : ']';
}

}  // namespace

std::string prettyJson(const Json& value) {
    std::string out;
    append(value, 0, out);
    out += '\n';
    return out;
}

std::string compactJson(const Json& value) {
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace abf
