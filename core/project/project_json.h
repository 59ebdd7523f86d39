// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/project/project_file.h"

namespace abf {

/// Names of entries of the zip.
inline constexpr const char* kProjectMimetype = "application/vnd.anny-body-fitter.project";
inline constexpr const char* kMimetypeEntry = "mimetype";
inline constexpr const char* kProjectEntry = "project.json";
std::string versionEntry(std::size_t version, std::string_view name);  ///< "versions/1/fit.json" of version 0

/// project.json: everything but fit documents, masks and thumbnails, which are entries of their own.
std::string projectJson(const Project& project);

/// Masks have their names but no content yet; `hasThumbnail` tells which versions have an entry for one.
struct ProjectOutline {
    Project project;
    std::vector<bool> hasThumbnail;
};
/// Errors: Corrupt naming the place, Unsupported.
Result<ProjectOutline> parseProjectJson(std::string_view json, std::string_view source);

}  // namespace abf
