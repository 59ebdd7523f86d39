// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace abf::cli {

/// What `abf library ...` was asked.
struct LibraryArguments {
    std::filesystem::path library;  ///< empty: the default one
    std::int64_t subject = 0, fit = 0;
    std::string name, note;
    std::vector<std::string> words, tags, removedTags;
    std::vector<std::filesystem::path> files;
    std::filesystem::path out;
    int limit = 50;
    bool byName = false, readPhotos = false, withoutPhotos = false;
};

}  // namespace abf::cli
