// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "core/library/library_records.h"

namespace abf {

/// By the file's length alone; `bytes` < 0: any length.
PhotoPresence presenceOf(const std::filesystem::path& file, std::int64_t bytes);

}  // namespace abf
