// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/landmarks/landmarks.h"

namespace abf {

/// Landmarks given by hand for one photo: what `--landmarks` reads. A name maps to what replaces the
/// detector's landmark.
struct LandmarkCorrections {
    std::map<int, Landmark> byIndex;   ///< positions are corrected = true, or ignored = true
};

/// Reads `{"photos": [{"file": "a.jpg", "landmarks": [{"name": "left_knee", "x": 1, "y": 2}, ...]}, ...]}` —
/// the form of a fit.json and of `abf detect --json`, so both can be edited and given back. An entry counts
/// as a correction unless it has `"corrected": false`; `"ignored": true` switches a landmark off (x and y may
/// then be absent), `"occluded": true` says that it is hidden behind something. Entries are matched to `photos` by file name, or by position when no entry names a file.
/// Returns one set a photo. Errors: NotFound, Unreadable, Corrupt naming file and entry.
Result<std::vector<LandmarkCorrections>> readLandmarkCorrections(const std::filesystem::path& file,
                                                                 const std::vector<std::filesystem::path>& photos);

void applyCorrections(const LandmarkCorrections& corrections, LandmarkSet& landmarks);

}  // namespace abf
