// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace abf {

/// Finds labels of one kind (phenotypes, bones, ...) by name. Holds views: the labels must outlive it.
class LabelTable {
  public:
    explicit LabelTable(std::span<const std::string_view> labels);

    /// Index of a label, or -1.
    int find(std::string_view label) const;

    /// The label that a person who wrote `label` most likely meant: the one that fewest edits lead to, at
    /// most `maxEdits`; case and the choice of separator cost nothing. An empty view when none is near.
    std::string_view nearest(std::string_view label, std::size_t maxEdits) const;

  private:
    std::vector<std::string_view> labels_;
    std::unordered_map<std::string_view, int> indices_;
};

}  // namespace abf
