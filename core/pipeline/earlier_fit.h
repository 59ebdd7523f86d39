// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "core/export/fit_document.h"
#include "core/pipeline/photo_analysis.h"

namespace abf {

/// Where a photo named by a fit.json lies: as written, else in the same place beside the fit.json, else
/// beside it by its name alone; as written when there is none.
std::filesystem::path photoOfFit(const std::filesystem::path& named, const std::filesystem::path& fitFile);

/// For each photo its entry in the document: the same file, else the same file name; each entry is taken
/// once.
std::vector<std::optional<std::size_t>> matchPhotos(const FitDocument& document,
                                                    const std::vector<std::filesystem::path>& photos);

/// Whether a photo of a document has landmarks at all (one written by hand may not).
bool hasLandmarks(const FitDocument::Photo& photo);

/// Which of the persons found is the one that was fitted; nothing when none lies near.
std::optional<int> sameSubject(const FitDocument::Photo& photo, const std::vector<DetectedPerson>& persons);

/// A box around that person, full-size pixels, with room on every side, for a search by box.
cv::Rect2d boxAroundSubject(const FitDocument::Photo& photo);

}  // namespace abf
