// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>

#include "core/base/result.h"
#include "core/body/body_model.h"

namespace abf {

/// Maps a compiled model file (format: docs/model-format.md), checks magic, version, bounds and checksum, and
/// returns a model that keeps the mapping alive. Errors: NotFound, Corrupt (damaged, truncated, or made by
/// another format version: the message says to run packaging/run again).
Result<std::shared_ptr<const BodyModel>> loadBodyModel(const std::filesystem::path& file);

/// Where the compiled model is: $ABF_MODEL, else beside the executable's installed data, else the path of
/// the build tree that this binary was made in.
std::filesystem::path defaultModelPath();

}  // namespace abf
