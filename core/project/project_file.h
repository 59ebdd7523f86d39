// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/library/library_records.h"

namespace abf {

/// A photo of a project: inside of it, or only named.
struct ProjectPhoto {
    std::filesystem::path file;  ///< where it lay when the project was made
    std::string hash;            ///< contentHash; empty when it could not be read then
    std::string entry;           ///< of the zip, "photos/1-front.jpg"; empty: not inside
};

struct ProjectVersion {
    std::string name, note;
    std::optional<Timestamp> created;
    int parent = -1;   ///< index of the version that this one went on from
    std::string json;  ///< a fit.json; it names photos by their entry, or by `file` where they are not inside
    std::map<std::string, std::string> masks;  ///< PNG by name in the document
    std::string thumbnail;                     ///< PNG; may be empty
};

/// A subject with its versions, as one file to pass on (docs/library.md).
struct Project {
    std::string name, note;
    std::vector<std::string> tags;
    std::vector<ProjectPhoto> photos;
    std::vector<ProjectVersion> versions;
    int current = 0;  ///< index of the version to open
};

inline constexpr const char* kProjectSuffix = ".abf";

enum class PhotoStorage { Inside, ByReference };

/// Writes the project atomically; the same project gives the same bytes. Documents may name photos and masks
/// by any path; those names become the project's own. Photos that cannot be read are kept by reference.
/// Errors: WriteFailed, LimitExceeded (2 GiB), those of fitReferences; InvalidArgument without a version.
Result<void> writeProject(const Project& project, const std::filesystem::path& file, PhotoStorage storage);

/// A project that is read from its file. Files from anybody are safe to open: names are checked, sizes
/// limited.
struct OpenedProject {
    Project project;
    /// A photo that is inside, by its entry. Errors: Corrupt, LimitExceeded.
    std::function<Result<std::string>(const std::string& entry)> readPhoto;
};

/// Errors: NotFound, Unreadable, Corrupt, LimitExceeded, Unsupported for a project of a newer version.
Result<OpenedProject> readProject(const std::filesystem::path& file);

/// What unpackProject wrote.
struct UnpackedProject {
    Project project;                          ///< photos that were inside have their new `file`, by which documents name them
    std::vector<std::filesystem::path> fits;  ///< one a version
    std::filesystem::path current;            ///< among `fits`
};

/// Writes photos, masks and one fit.json a version (named after it) into `folder`, which is made if need be,
/// and where nothing is overwritten: a file that is there with other content is an error (InvalidArgument).
Result<UnpackedProject> unpackProject(const std::filesystem::path& file, const std::filesystem::path& folder);

}  // namespace abf
