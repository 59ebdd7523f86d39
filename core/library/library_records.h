// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace abf {

using SubjectId = std::int64_t;
using StoredPhotoId = std::int64_t;
using FitVersionId = std::int64_t;
using Timestamp = std::chrono::sys_time<std::chrono::milliseconds>;

/// A line of a list of subjects.
struct SubjectSummary {
    SubjectId id = 0;
    std::string name;
    std::vector<std::string> tags;  ///< by name
    int photos = 0, fits = 0;
    Timestamp created, changed;
};

enum class PhotoPresence {
    Present,
    Missing,  ///< nothing at its path
    Changed,  ///< the file there has another length (or content, where that was looked at)
};

struct StoredPhoto {
    StoredPhotoId id = 0;
    std::filesystem::path file;  ///< absolute
    std::string hash;            ///< contentHash; empty when the file could not be read when it was added
    std::int64_t bytes = 0;
    PhotoPresence presence = PhotoPresence::Present;
};

/// A fit of the library; each is a version that can be gone back to.
struct FitVersion {
    FitVersionId id = 0;
    SubjectId subject = 0;
    std::optional<FitVersionId> parent;  ///< that it went on from
    std::string name, note;
    Timestamp created;
    int photos = 0;
    bool hasThumbnail = false;
};

struct SubjectDetails {
    SubjectSummary summary;
    std::string note;
    std::vector<StoredPhoto> photos;  ///< in the order they came
    std::vector<FitVersion> fits;     ///< the newest first
};

/// A fit to store. Photos that the document names are added to the subject.
struct NewFit {
    SubjectId subject = 0;
    std::string name = {}, note = {};
    std::string json = {};              ///< a fit.json
    std::filesystem::path folder = {};  ///< where relative names of the document start; its fit.json's folder
    std::map<std::string, std::string> masks =
        {};                      ///< PNG by name in the document; the others are read from disk
    std::string thumbnail = {};  ///< PNG; may be empty
    std::optional<FitVersionId> parent = {};
    std::optional<Timestamp> created = {};  ///< now, where absent
};

/// A fit as it can be opened: photos by where they are now, masks by the names in the document.
struct StoredFit {
    FitVersion version;
    std::string json;
    std::map<std::string, std::string> masks;  ///< PNG
};

struct SubjectQuery {
    std::string text = {};  ///< words; each must begin a word of name, note, tags, fits or file names
    std::vector<std::string> tags = {};  ///< all of them
    enum class Order { Changed, Name } order = Order::Changed;
    int limit = -1, offset = 0;  ///< -1: all
};

struct TagCount {
    std::string name;
    int subjects = 0;
};

}  // namespace abf
