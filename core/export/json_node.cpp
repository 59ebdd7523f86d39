// SPDX-License-Identifier: Apache-2.0
#include "core/export/json_node.h"

#include <algorithm>

namespace abf {

void requireLabels(const JsonNode& node, const LabelTable& labels, const std::string& kind) {
    constexpr std::size_t kMaxListed = 10;
    std::vector<std::string> unknown;
    node.forEachEntry([&](const std::string& label, const JsonNode&) {
        if (labels.find(label) >= 0) return;
        const std::string_view meant = labels.nearest(label, std::max<std::size_t>(2, label.size() / 3));
        unknown.push_back("\"" + label + "\"" +
                          (meant.empty() ? "" : " (did you mean \"" + std::string(meant) + "\"?)"));
    });
    if (unknown.empty()) return;
    std::string message = "has no such " + kind + ": ";
    for (std::size_t i = 0; i < unknown.size() && i < kMaxListed; ++i)
        message += (i == 0 ? "" : ", ") + unknown[i];
    if (unknown.size() > kMaxListed)
        message += " and " + std::to_string(unknown.size() - kMaxListed) + " more";
    node.reject(message + ".");
}

void rejectMisspelt(const JsonNode& node, std::span<const std::string_view> fields) {
    const LabelTable known(fields);
    node.forEachEntry([&](const std::string& field, const JsonNode&) {
        if (known.find(field) >= 0) return;
        const std::string_view meant = known.nearest(field, 1);
        if (!meant.empty() && !node.value->contains(std::string(meant)))
            node.reject("has a field \"" + field + "\"; did you mean \"" + std::string(meant) + "\"?");
    });
}

void readNumber(const JsonNode& object, const char* key, double& out) {
    object.ifPresent(key, [&](const JsonNode& entry) { out = entry.number(); });
}

}  // namespace abf
