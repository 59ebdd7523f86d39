// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/character/presets.h"

namespace abf {

/// A preset as JSON, schema "abf.export-preset/1" (docs/export-presets.md): what a person keeps and passes
/// on.
std::string toJson(const ExportPreset& preset);

/// `base` names a preset of the program that the others start from ("custom" settings if absent); an unknown
/// field or word is an error that names it. Errors: Corrupt, Unsupported for another schema.
Result<ExportPreset> parseExportPreset(std::string_view json, std::string_view sourceName);
Result<ExportPreset> readExportPreset(const std::filesystem::path& file);

/// A preset of the program by its name, or else a file. Error: InvalidArgument for neither.
Result<ExportPreset> findExportPreset(const std::string& nameOrFile);

/// The words of files and of the command line.
std::string_view bindPoseName(BindPose bind);  ///< "model", "t", "a", "fitted"
Result<BindPose> bindPoseFromName(std::string_view name);
std::string_view bodyTextureName(BodyTexture texture);  ///< "suit" (none), "photo", "skin"
Result<BodyTexture> bodyTextureFromName(std::string_view name);
/// One of kTextureSizes. Error: InvalidArgument.
Result<int> textureSizeFromNumber(long texels);
/// What "phenotypes" stands for: those that make an adult's body.
std::vector<Phenotype> usualPhenotypeMorphs();
/// A list such as "arkit,phenotypes,ages" or names of phenotypes, into the options. Error: InvalidArgument.
Result<void> addMorphs(std::string_view list, CharacterOptions& options);
/// "all" or a number above 0. Error: InvalidArgument.
Result<std::size_t> influencesFromText(std::string_view text);

}  // namespace abf
