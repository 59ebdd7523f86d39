// SPDX-License-Identifier: Apache-2.0
#include "app/cli/export_arguments.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <set>

#include "core/character/preset_file.h"
#include "core/rig/bone_map.h"
#include "core/rig/rig_catalogue.h"

namespace abf::cli {
namespace {

std::string namesOf(const auto& items) {
    std::string names;
    for (const auto& item : items) names += (names.empty() ? "" : ", ") + std::string(item.name);
    return names;
}

/// As people say it.
double unitMetres(const std::string& unit) {
    return unit == "m" ? 1.0 : unit == "dm" ? 0.1 : unit == "cm" ? 0.01 : 0.001;
}

Result<void> applyRig(const ExportArguments& arguments, CharacterOptions& character) {
    if (!arguments.rig.empty() && arguments.rig != character.rig) {
        character.rig = arguments.rig;
        character.boneNames.clear();  // those of the preset belong to its own rig
    }
    if (arguments.noFingers) character.fingers = false;
    if (arguments.noToes) character.toes = false;
    if (!arguments.influences.empty()) {
        const auto count = influencesFromText(arguments.influences);
        if (!count) return propagate(count);
        character.influences = *count;
    }
    if (!arguments.rest.empty()) {
        const auto bind = bindPoseFromName(arguments.rest);
        if (!bind) return propagate(bind);
        character.bind = *bind;
    }
    if (!arguments.boneMap.empty()) {
        const auto names = readBoneMap(arguments.boneMap);
        if (!names) return propagate(names);
        character.boneNames = *names;
    }
    return {};
}

Result<void> applyContent(const ExportArguments& arguments, CharacterOptions& character) {
    if (!arguments.pose.empty()) character.posed = arguments.pose == "fitted";
    if (arguments.quads) character.quads = true;
    if (arguments.ground) character.ground = true;
    if (arguments.clip) character.clip = true;
    if (arguments.materials) character.materials = true;
    if (arguments.parts) character.parts = true;
    if (arguments.skin) character.skin = true;
    if (!arguments.texture.empty()) {
        const auto texture = bodyTextureFromName(arguments.texture);
        if (!texture) return propagate(texture);
        character.texture = *texture;
        if (*texture == BodyTexture::None) character.skin = false;
    }
    if (arguments.textureSize != 0) {
        const auto size = textureSizeFromNumber(arguments.textureSize);
        if (!size) return propagate(size);
        character.textureSize = *size;
    }
    if (!arguments.lods.empty()) character.lods = arguments.lods;
    return addMorphs(arguments.morphs, character);
}

}  // namespace

std::shared_ptr<ExportArguments> addExportArguments(CLI::App& command) {
    auto a = std::make_shared<ExportArguments>();
    command.add_option("FIT", a->fits,
                       "fit.json files, from `abf fit`, the window, a script or by hand, or exported GLBs");
    command.add_option("--out", a->out, "The file to write; for several FITs a folder");
    command.add_option("--preset", a->preset,
                       "All choices at once: " + namesOf(exportPresets()) +
                           ", or a file of your own; other switches change it");
    command.add_option("--format", a->format,
                       namesOf(exportFormats()) + "; else the preset's, or by the ending of --out");
    command.add_option("--pose", a->pose, "fitted (default) or rest")
        ->check(CLI::IsMember({"fitted", "rest"}));
    command.add_option("--photo", a->photo, "Whose pose to take, 1 = first")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    command.add_option("--rig", a->rig, namesOf(exportRigNames()));
    command.add_option("--rest", a->rest,
                       "The pose that the rig is bound in: model (default), t, a or fitted");
    command.add_option("--influences", a->influences,
                       "Bones a vertex follows at most: 4, 8 or all (default)");
    command.add_flag("--no-fingers", a->noFingers, "Hands without bones below them");
    command.add_flag("--no-toes", a->noToes, "Feet without bones below them");
    command.add_option("--bone-map", a->boneMap, "A JSON object of new bone names by the rig's");
    command.add_option(
        "--morphs", a->morphs,
        "Morph targets, with commas: arkit (52 facial actions), phenotypes, ages, names of phenotypes");
    command.add_flag("--ground", a->ground,
                     "The bound body stands on the ground instead of about its pelvis");
    command.add_flag("--clip", a->clip, "An animation from the rest pose to the fitted one");
    command.add_flag("--quads", a->quads, "Faces of four corners, where the format has them");
    command
        .add_option("--lods", a->lods, "Coarser copies with these parts of the triangles, such as 0.5,0.25")
        ->delimiter(',')
        ->allow_extra_args(false);
    command.add_flag("--materials", a->materials, "Eyes, irises and mouth with materials of their own");
    command.add_flag("--parts", a->parts, "Eyes and mouth as meshes of their own");
    command.add_flag("--skin", a->skin, "A skin tone in place of the bodysuit; adults only");
    command.add_option("--texture", a->texture,
                       "What the body shows: suit (one colour, default), photo (its photos), skin (plain, with soft "
                       "spots; photo and skin for adults only)");
    command.add_option("--texture-size", a->textureSize, "Texels a side: 1024, 2048 (default) or 4096");
    command.add_option("--photo-folder", a->photoFolder,
                       "Where the photos for --texture photo are, if not where the fit.json says");
    command.add_option("--up", a->up, "Up axis, where the format leaves it open: z or y")
        ->check(CLI::IsMember({"z", "y"}));
    command.add_option("--unit", a->unit, "Unit, where the format leaves it open: m, dm, cm or mm")
        ->check(CLI::IsMember({"m", "dm", "cm", "mm"}));
    command.add_option("--save-preset", a->savePreset, "Write the choices as a preset file, too");
    command.add_flag("--list-presets", a->listPresets, "The presets and what each is for");
    command.add_flag("--list-rigs", a->listRigs, "The rigs and what each is for");
    return a;
}

Result<ExportPreset> presetOf(const ExportArguments& arguments) {
    ExportPreset preset;
    if (!arguments.preset.empty()) {
        auto found = findExportPreset(arguments.preset);
        if (!found) return found;
        preset = std::move(*found);
    }
    const auto byEnding = exportFormatOfFile(arguments.out);
    if (!arguments.format.empty())
        preset.format = arguments.format;
    else if (byEnding && arguments.fits.size() < 2)
        preset.format = exportFormatInfo(*byEnding).name;
    else if (arguments.preset.empty())
        return arguments.fits.size() < 2 ? Result<ExportPreset>(propagate(byEnding))
                                         : fail(ErrorCode::InvalidArgument,
                                                "For several files say the format: --format or --preset.");
    const auto format = presetFormat(preset);
    if (!format) return propagate(format);
    if (arguments.preset.empty()) preset = usualPreset(*format);
    if (format->axesFixed && !(arguments.up.empty() && arguments.unit.empty()))
        return fail(ErrorCode::InvalidArgument, "--up, --unit: the axes and the unit of a " +
                                                    std::string(format->name) +
                                                    " file are prescribed. Leave the options out.");
    if (format->axesFixed) preset.up = {}, preset.unitMetres = {};  // of a preset for another format
    if (!arguments.up.empty()) preset.up = arguments.up == "y" ? UpAxis::Y : UpAxis::Z;
    if (!arguments.unit.empty()) preset.unitMetres = unitMetres(arguments.unit);
    if (auto done = applyRig(arguments, preset.character); !done) return propagate(done);
    if (auto done = applyContent(arguments, preset.character); !done) return propagate(done);
    return preset;
}

Result<std::vector<std::filesystem::path>> outputFiles(const ExportArguments& arguments,
                                                       const ExportPreset& preset) {
    std::error_code ignored;
    const bool folder = arguments.fits.size() > 1 || arguments.out.filename().empty() ||
                        std::filesystem::is_directory(arguments.out, ignored);
    if (!folder) return std::vector<std::filesystem::path>{arguments.out};
    const auto format = presetFormat(preset);
    if (!format) return propagate(format);
    std::vector<std::filesystem::path> files;
    std::set<std::string> taken;
    for (const std::filesystem::path& fit : arguments.fits) {
        std::string stem = fit.stem().string();
        if (stem.ends_with(".fit")) stem.resize(stem.size() - 4);
        if (!taken.insert(stem).second)
            return fail(ErrorCode::InvalidArgument, "Two of the files are called " + stem +
                                                        " and would overwrite each other in " +
                                                        arguments.out.string() + ": export them one by one.");
        files.push_back(arguments.out / (stem + std::string(format->extension)));
    }
    return files;
}

}  // namespace abf::cli
