// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/App.hpp>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/character/presets.h"

namespace abf::cli {

/// The switches of `abf export` as they were given.
struct ExportArguments {
    std::vector<std::filesystem::path> fits;
    std::filesystem::path out, savePreset, boneMap;
    std::string texture;
    std::filesystem::path photoFolder;
    std::string preset, format, pose, rest, rig, influences, morphs, up, unit;
    std::vector<double> lods;
    bool noFingers = false, noToes = false, clip = false, ground = false, materials = false, parts = false,
         quads = false, skin = false;
    bool listPresets = false, listRigs = false;
    int photo = 1, textureSize = 0;
};

std::shared_ptr<ExportArguments> addExportArguments(CLI::App& command);

/// The preset (or none) with what the switches change in it. Without --format and --preset the ending of
/// --out tells the format. Errors: InvalidArgument, and those of reading files.
Result<ExportPreset> presetOf(const ExportArguments& arguments);

/// Where the file of each FIT goes: `--out`, or a file in it, named after the FIT, where it is a
/// folder (it exists or ends in a slash, or there are several FITs).
/// Error: InvalidArgument where two would have the same name.
Result<std::vector<std::filesystem::path>> outputFiles(const ExportArguments& arguments,
                                                       const ExportPreset& preset);

}  // namespace abf::cli
