// SPDX-License-Identifier: Apache-2.0
#include "core/export/label_table.h"

#include <algorithm>
#include <numeric>

namespace abf {
namespace {

char folded(char c) {
    if (c >= 'A' && c <= 'Z') return static_cast<char>(c - 'A' + 'a');
    return c == '_' || c == '.' || c == ' ' ? '-' : c;
}

/// Levenshtein distance of the folded words.
std::size_t editDistance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t substituted = diagonal + (folded(a[i - 1]) != folded(b[j - 1]) ? 1 : 0);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, substituted});
        }
    }
    return row[b.size()];
}

}  // namespace

LabelTable::LabelTable(std::span<const std::string_view> labels) : labels_(labels.begin(), labels.end()) {
    indices_.reserve(labels_.size());
    for (std::size_t i = 0; i < labels_.size(); ++i) indices_.emplace(labels_[i], static_cast<int>(i));
}

int LabelTable::find(std::string_view label) const {
    const auto found = indices_.find(label);
    return found == indices_.end() ? -1 : found->second;
}

std::string_view LabelTable::nearest(std::string_view label, std::size_t maxEdits) const {
    constexpr std::size_t kLongestWord = 100;  // labels are short; do not compare a megabyte with them
    if (label.size() > kLongestWord) return {};
    std::string_view best;
    std::size_t bestDistance = maxEdits + 1;
    for (const std::string_view candidate : labels_) {
        const std::size_t distance = editDistance(label, candidate);
        if (distance < bestDistance) {
            bestDistance = distance;
            best = candidate;
        }
    }
    return best;
}

}  // namespace abf
