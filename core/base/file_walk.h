// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <stop_token>

#include "core/base/result.h"

namespace abf {

/// Calls `visit` for every regular file in `folder` and below, in the order of their names; hidden files and
/// folders, links to folders and what may not be read are passed over. Ends early where `visit` returns
/// false. Errors: NotFound or Unreadable for the folder itself, Cancelled.
Result<void> walkFiles(const std::filesystem::path& folder, std::stop_token stop,
                       const std::function<bool(const std::filesystem::directory_entry&)>& visit);

}  // namespace abf
