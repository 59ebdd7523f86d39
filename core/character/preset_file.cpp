// SPDX-License-Identifier: Apache-2.0
#include "core/character/preset_file.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <nlohmann/json.hpp>

#include "core/base/mapped_file.h"
#include "core/export/json_node.h"
#include "core/export/json_text.h"

namespace abf {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kSchema = "abf.export-preset/1";
constexpr std::string_view kFields[] = {"schema",     "base",        "name", "description", "format",
                                        "up",         "unit_metres", "rig",  "fingers",     "toes",
                                        "bone_names", "influences",  "rest", "pose",        "ground", "clip",
                                        "faces", "materials",      "parts",       "skin", "texture", "texture_size", "lods",        "morphs"};
constexpr std::array<std::string_view, 4> kBindNames = {"model", "t", "a", "fitted"};
constexpr std::array<std::string_view, 3> kTextureNames = {"suit", "photo", "skin"};
/// Age has a series of its own.
constexpr Phenotype kMorphPhenotypes[] = {Phenotype::Gender, Phenotype::Muscle, Phenotype::Weight,
                                          Phenotype::Height, Phenotype::Proportions};

Json morphsJson(const CharacterOptions& character) {
    Json out = Json::array();
    if (character.faceMorphs) out.push_back("arkit");
    for (const Phenotype phenotype : character.phenotypeMorphs) out.push_back(phenotypeName(phenotype));
    if (character.ageMorphs) out.push_back("ages");
    return out;
}

/// One of two words, as a truth.
bool choice(const JsonNode& node, std::string_view yes, std::string_view no) {
    const std::string text = node.text();
    if (text != yes && text != no)
        node.reject("must be \"" + std::string(yes) + "\" or \"" + std::string(no) + "\", but is \"" + text +
                    "\".");
    return text == yes;
}

template <class T>
T accepted(const JsonNode& node, Result<T> value) {
    if (!value) node.reject("is wrong: " + value.error().message);
    return std::move(*value);
}

ExportPreset presetOf(const JsonNode& document) {
    document.requireObject();
    requireLabels(document, LabelTable(kFields), "preset field");
    ExportPreset preset;
    preset.name = "custom";
    document.ifPresent("schema", [](const JsonNode& schema) {
        if (schema.text() != kSchema)
            schema.reject(
                "is \"" + schema.text() + "\", but this program reads " + std::string(kSchema) + ".",
                ErrorCode::Unsupported);
    });
    document.ifPresent("base",
                       [&](const JsonNode& base) { preset = accepted(base, exportPreset(base.text())); });
    const auto text = [&](const char* key, std::string& out) {
        document.ifPresent(key, [&](const JsonNode& node) { out = node.text(); });
    };
    const auto truth = [&](const char* key, bool& out) {
        document.ifPresent(key, [&](const JsonNode& node) { out = node.truth(); });
    };
    CharacterOptions& character = preset.character;
    text("name", preset.name);
    text("description", preset.description);
    document.ifPresent("format", [&](const JsonNode& node) {
        preset.format = node.text();
        accepted(node, presetFormat(preset));
    });
    document.ifPresent(
        "up", [&](const JsonNode& node) { preset.up = choice(node, "y", "z") ? UpAxis::Y : UpAxis::Z; });
    document.ifPresent("unit_metres", [&](const JsonNode& node) {
        preset.unitMetres = node.number();
        if (!(*preset.unitMetres > 0)) node.reject("must be above 0.");
    });
    text("rig", character.rig);
    truth("fingers", character.fingers);
    truth("toes", character.toes);
    document.ifPresent("bone_names", [&](const JsonNode& names) {
        character.boneNames.clear();
        names.forEachEntry(
            [&](const std::string& from, const JsonNode& to) { character.boneNames[from] = to.text(); });
    });
    document.ifPresent("influences", [&](const JsonNode& node) {
        character.influences = accepted(
            node, influencesFromText(node.value->is_number() ? std::to_string(node.count()) : node.text()));
    });
    document.ifPresent("rest", [&](const JsonNode& node) {
        character.bind = accepted(node, bindPoseFromName(node.text()));
    });
    document.ifPresent("pose",
                       [&](const JsonNode& node) { character.posed = choice(node, "fitted", "rest"); });
    truth("ground", character.ground);
    truth("clip", character.clip);
    document.ifPresent("faces", [&](const JsonNode& node) { character.quads = choice(node, "quads", "triangles"); });
    truth("materials", character.materials);
    truth("parts", character.parts);
    truth("skin", character.skin);
    document.ifPresent("texture", [&](const JsonNode& node) {
        character.texture = accepted(node, bodyTextureFromName(node.text()));
    });
    document.ifPresent("texture_size", [&](const JsonNode& node) {
        character.textureSize = accepted(node, textureSizeFromNumber(static_cast<long>(node.count())));
    });
    document.ifPresent("lods", [&](const JsonNode& node) {
        character.lods.clear();
        node.forEachElement([&](const JsonNode& part) { character.lods.push_back(part.number()); });
    });
    document.ifPresent("morphs", [&](const JsonNode& node) {
        character.faceMorphs = character.ageMorphs = false;
        character.phenotypeMorphs.clear();
        node.forEachElement([&](const JsonNode& morph) {
            if (const auto added = addMorphs(morph.text(), character); !added)
                morph.reject("is wrong: " + added.error().message);
        });
    });
    return preset;
}

}  // namespace

std::string toJson(const ExportPreset& preset) {
    const CharacterOptions& character = preset.character;
    Json out = {{"schema", kSchema},
                {"name", preset.name},
                {"description", preset.description},
                {"format", preset.format}};
    if (preset.up) out["up"] = *preset.up == UpAxis::Y ? "y" : "z";
    if (preset.unitMetres) out["unit_metres"] = *preset.unitMetres;
    out["rig"] = character.rig;
    out["fingers"] = character.fingers;
    out["toes"] = character.toes;
    out["bone_names"] = Json::object();
    for (const auto& [from, to] : character.boneNames) out["bone_names"][from] = to;
    out["influences"] = character.influences == 0 ? Json("all") : Json(character.influences);
    out["rest"] = bindPoseName(character.bind);
    out["pose"] = character.posed ? "fitted" : "rest";
    out["ground"] = character.ground;
    out["clip"] = character.clip;
    out["faces"] = character.quads ? "quads" : "triangles";
    out["materials"] = character.materials;
    out["parts"] = character.parts;
    out["skin"] = character.skin;
    out["texture"] = bodyTextureName(character.texture);
    out["texture_size"] = character.textureSize;
    out["lods"] = character.lods;
    out["morphs"] = morphsJson(character);
    return prettyJson(out);
}

Result<ExportPreset> parseExportPreset(std::string_view json, std::string_view sourceName) {
    const auto document = nlohmann::json::parse(json, nullptr, false);
    if (document.is_discarded())
        return fail(ErrorCode::Corrupt,
                    std::string(sourceName) + " is no export preset: it is not valid JSON.");
    try {
        return presetOf({&document, ""});
    } catch (const MalformedDocument& malformed) {
        return fail(malformed.code, std::string(sourceName) + ": " + malformed.message);
    }
}

Result<ExportPreset> readExportPreset(const std::filesystem::path& file) {
    const auto mapped = MappedFile::open(file);
    if (!mapped) return propagate(mapped);
    const std::span<const std::byte> bytes = mapped->bytes();
    return parseExportPreset({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, file.string());
}

Result<ExportPreset> findExportPreset(const std::string& nameOrFile) {
    auto known = exportPreset(nameOrFile);
    if (known) return known;
    std::error_code ignored;
    if (std::filesystem::exists(nameOrFile, ignored)) return readExportPreset(nameOrFile);
    return fail(ErrorCode::InvalidArgument, known.error().message + " Nor is there a file of that name.");
}

std::string_view bindPoseName(BindPose bind) {
    return kBindNames[static_cast<std::size_t>(bind)];
}

Result<BindPose> bindPoseFromName(std::string_view name) {
    for (std::size_t i = 0; i < kBindNames.size(); ++i)
        if (kBindNames[i] == name) return static_cast<BindPose>(i);
    return fail(ErrorCode::InvalidArgument,
                "\"" + std::string(name) + "\" is no rest pose: take model, t, a or fitted.");
}

std::string_view bodyTextureName(BodyTexture texture) {
    return kTextureNames[static_cast<std::size_t>(texture)];
}

Result<BodyTexture> bodyTextureFromName(std::string_view name) {
    for (std::size_t i = 0; i < kTextureNames.size(); ++i)
        if (kTextureNames[i] == name) return static_cast<BodyTexture>(i);
    return fail(ErrorCode::InvalidArgument, "\"" + std::string(name) + "\" is no texture: take suit, photo or skin.");
}

Result<int> textureSizeFromNumber(long texels) {
    for (const int size : kTextureSizes)
        if (size == texels) return size;
    return fail(ErrorCode::InvalidArgument,
                "A texture has 1024, 2048 or 4096 texels a side, not " + std::to_string(texels) + ".");
}

std::vector<Phenotype> usualPhenotypeMorphs() {
    return {std::begin(kMorphPhenotypes), std::end(kMorphPhenotypes)};
}

Result<void> addMorphs(std::string_view list, CharacterOptions& options) {
    while (!list.empty()) {
        const std::size_t comma = std::min(list.find(','), list.size());
        const std::string_view word = list.substr(0, comma);
        list.remove_prefix(std::min(comma + 1, list.size()));
        const auto phenotype = phenotypeFromName(word);
        std::vector<Phenotype>& chosen = options.phenotypeMorphs;
        const auto choose = [&chosen](Phenotype p) {
            if (std::find(chosen.begin(), chosen.end(), p) == chosen.end()) chosen.push_back(p);
        };
        if (word == "arkit")
            options.faceMorphs = true;
        else if (word == "ages")
            options.ageMorphs = true;
        else if (word == "phenotypes")
            std::for_each(std::begin(kMorphPhenotypes), std::end(kMorphPhenotypes), choose);
        else if (phenotype)
            choose(*phenotype);
        else
            return fail(ErrorCode::InvalidArgument,
                        "\"" + std::string(word) +
                            "\" is no group of morph targets: take arkit, phenotypes, ages "
                            "or names of phenotypes, separated by commas.");
    }
    return {};
}

Result<std::size_t> influencesFromText(std::string_view text) {
    if (text == "all") return std::size_t{0};
    std::size_t count = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (error != std::errc() || end != text.data() + text.size() || count < 1 || count > 64)
        return fail(ErrorCode::InvalidArgument,
                    "\"" + std::string(text) +
                        "\" is no number of influences: take 4, 8, another number up to 64, or all.");
    return count;
}

}  // namespace abf
