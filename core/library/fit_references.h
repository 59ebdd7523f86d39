// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace abf {

/// What a fit.json names outside of itself, an entry a photo.
struct FitReferences {
    std::vector<std::string> photos;
    std::vector<std::string> masks;  ///< ignore masks; empty where the photo has none
};

/// Needs no body model: anything that is a fit by its schema is taken. `source` names the document in
/// messages. Errors: Corrupt (no JSON, no list of photos), Unsupported (another schema), LimitExceeded.
Result<FitReferences> fitReferences(std::string_view json, std::string_view source);

/// The same document with these names instead; both lists as long as fitReferences() gives them.
Result<std::string> withReferences(std::string_view json, const FitReferences& references,
                                   std::string_view source);

}  // namespace abf
