// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <stop_token>
#include <vector>

#include "core/base/result.h"

namespace abf {

/// Whether a name ends as photos of a kind that loadPhoto reads do (.jpg, .png, .webp, .tiff, .heic, .avif
/// ...).
bool looksLikePhoto(const std::filesystem::path& file);

/// The photos in a folder and, if asked, in those below, by their names; each folder's in the order of names.
Result<std::vector<std::filesystem::path>> photosInFolder(const std::filesystem::path& folder, bool below,
                                                          std::stop_token stop = {});

}  // namespace abf
