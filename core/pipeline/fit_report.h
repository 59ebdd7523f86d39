// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/export/fit_document.h"
#include "core/pipeline/mask_cover.h"

namespace abf {

/// What a fit found, in sentences and tables for people. Lines end with a newline; empty where there is
/// nothing to say. A ± is two standard deviations throughout.

/// One line a photo: residual and how well the body fills the mask. `covers`: one a photo.
std::string photoLines(const FitDocument& document, const std::vector<std::optional<MaskCover>>& covers);

/// Asked and fitted, and what contradicts.
std::string factLines(const FitDocument& document);

/// The usual measures of a person, or all of them.
std::string measureLines(const ShapeEstimate& estimate, bool all);

/// "Clothes: 0.8 cm at the torso, ..."
std::string clothingLine(const ShapeEstimate& estimate);

/// Which photos contradict the others, and which photo would help most.
std::string photoAdvice(const FitDocument& document);

/// The verdict with its reasons.
std::string qualityLines(const ShapeEstimate& estimate);

/// How the fit ended.
std::string endLine(const FitDocument& document);

}  // namespace abf
