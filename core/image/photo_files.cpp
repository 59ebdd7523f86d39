// SPDX-License-Identifier: Apache-2.0
#include "core/image/photo_files.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

#include "core/base/file_walk.h"

namespace abf {

bool looksLikePhoto(const std::filesystem::path& file) {
    static constexpr std::array kSuffixes = {".jpg",  ".jpeg", ".png",  ".webp", ".tif",
                                             ".tiff", ".heic", ".heif", ".avif", ".hif"};
    std::string suffix = file.extension().string();
    std::ranges::transform(suffix, suffix.begin(), [](unsigned char c) { return std::tolower(c); });
    return std::ranges::find(kSuffixes, suffix) != kSuffixes.end();
}

Result<std::vector<std::filesystem::path>> photosInFolder(const std::filesystem::path& folder, bool below,
                                                          std::stop_token stop) {
    std::vector<std::filesystem::path> photos;
    const auto done = walkFiles(folder, std::move(stop), [&](const std::filesystem::directory_entry& entry) {
        if ((below || entry.path().parent_path() == folder) && looksLikePhoto(entry.path()))
            photos.push_back(entry.path());
        return true;
    });
    if (!done) return propagate(done);
    return photos;
}

}  // namespace abf
