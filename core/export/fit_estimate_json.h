// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <vector>

#include "core/export/json_node.h"
#include "core/fit/fit_problem.h"

namespace abf {

/// The objects `estimate` and `known.facts` of a fit.json (docs/fit-json.md), SI units.

nlohmann::ordered_json estimateJson(const ShapeEstimate& estimate);
/// Throws MalformedDocument. `photoCount`: of the document, which odd photos are counted among.
ShapeEstimate readEstimate(const JsonNode& node, std::size_t photoCount);

nlohmann::ordered_json factsJson(const std::vector<KnownFact>& facts);
/// Throws MalformedDocument.
std::vector<KnownFact> readFacts(const JsonNode& node);

}  // namespace abf
