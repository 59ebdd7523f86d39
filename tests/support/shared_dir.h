// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdlib>
#include <filesystem>

/// The folder of reference vectors and test photos: $ABF_SHARED, else ../shared beside the checkout.
/// Empty when absent; tests then skip visibly: `if (sharedDir().empty()) QSKIP("no shared data");`
inline std::filesystem::path sharedDir() {
    if (const char* set = std::getenv("ABF_SHARED")) return set;
    const std::filesystem::path beside = std::filesystem::path(ABF_SOURCE_DIR).parent_path() / "shared";
    return std::filesystem::exists(beside / "README.md") ? beside : std::filesystem::path();
}
