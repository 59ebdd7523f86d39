// SPDX-License-Identifier: Apache-2.0
#include "core/model_io/source/shape_catalogue.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <span>
#include <string_view>

#include "core/model_io/source/text_source.h"

namespace abf::source {

namespace {

/// The anchors' names. Their order decides the bits of ShapeSource::variations.
constexpr std::array<std::string_view, 26> kVariations = {"african",
                                                          "asian",
                                                          "caucasian",
                                                          "male",
                                                          "female",
                                                          "newborn",
                                                          "baby",
                                                          "child",
                                                          "young",
                                                          "old",
                                                          "minmuscle",
                                                          "averagemuscle",
                                                          "maxmuscle",
                                                          "minweight",
                                                          "averageweight",
                                                          "maxweight",
                                                          "minheight",
                                                          "maxheight",
                                                          "idealproportions",
                                                          "uncommonproportions",
                                                          "mincup",
                                                          "averagecup",
                                                          "maxcup",
                                                          "minfirmness",
                                                          "averagefirmness",
                                                          "maxfirmness"};

using Choices = std::span<const std::string_view>;
constexpr Choices anchors(std::size_t first, std::size_t count) {
    return Choices(kVariations).subspan(first, count);
}
constexpr Choices kRaces = anchors(0, 3), kGenders = anchors(3, 2), kAges = anchors(5, 5),
                  kMuscles = anchors(10, 3), kWeights = anchors(13, 3), kHeights = anchors(16, 2),
                  kProportions = anchors(18, 2), kCupSizes = anchors(20, 3), kFirmnesses = anchors(23, 3);

constexpr std::array<std::string_view, 52> kFacialActions = {
    "browDownLeft",      "browDownRight",      "browInnerUp",         "browOuterUpLeft",
    "browOuterUpRight",  "cheekPuff",          "cheekSquintLeft",     "cheekSquintRight",
    "eyeBlinkLeft",      "eyeBlinkRight",      "eyeLookDownLeft",     "eyeLookDownRight",
    "eyeLookInLeft",     "eyeLookInRight",     "eyeLookOutLeft",      "eyeLookOutRight",
    "eyeLookUpLeft",     "eyeLookUpRight",     "eyeSquintLeft",       "eyeSquintRight",
    "eyeWideLeft",       "eyeWideRight",       "jawForward",          "jawLeft",
    "jawOpen",           "jawRight",           "mouthClose",          "mouthDimpleLeft",
    "mouthDimpleRight",  "mouthFrownLeft",     "mouthFrownRight",     "mouthFunnel",
    "mouthLeft",         "mouthLowerDownLeft", "mouthLowerDownRight", "mouthPressLeft",
    "mouthPressRight",   "mouthPucker",        "mouthRight",          "mouthRollLower",
    "mouthRollUpper",    "mouthShrugLower",    "mouthShrugUpper",     "mouthSmileLeft",
    "mouthSmileRight",   "mouthStretchLeft",   "mouthStretchRight",   "mouthUpperUpLeft",
    "mouthUpperUpRight", "noseSneerLeft",      "noseSneerRight",      "tongueOut"};

using Words = std::vector<std::string_view>;

/// Every combination of one word from each list, the last list varying fastest.
std::vector<Words> combinations(std::initializer_list<Choices> lists) {
    std::vector<Words> all = {{}};
    for (const Choices list : lists) {
        std::vector<Words> longer;
        for (const Words& words : all)
            for (const std::string_view word : list) {
                longer.push_back(words);
                longer.back().push_back(word);
            }
        all = std::move(longer);
    }
    return all;
}

std::string joined(const Words& words) {
    std::string text;
    for (const std::string_view word : words) text += (text.empty() ? "" : "-") + std::string(word);
    return text;
}

ShapeSource phenotypeShape(std::string_view block, const std::filesystem::path& folder,
                           std::string_view prefix, const Words& words) {
    ShapeSource shape;
    shape.label = std::string(block) + ":" + joined(words);
    Words fileWords = words;
    for (std::string_view& word : fileWords) {
        shape.variations |=
            1u << (std::find(kVariations.begin(), kVariations.end(), word) - kVariations.begin());
        if (word != "newborn") continue;
        shape.newborn = true;
        word = "baby";
    }
    shape.file = folder / (std::string(prefix) + joined(fileWords) + ".target.gz");
    return shape;
}

Result<void> listLocalChanges(const std::filesystem::path& targetDir, ShapeCatalogue& catalogue) {
    const std::filesystem::path index = targetDir / "target.json";
    const auto json = readJsonFile(index);
    if (!json) return propagate(json);
    for (const auto& [folder, metadata] : json->items()) {
        if (folder == "genitals") continue;
        const auto categories = metadata.is_object() ? metadata.find("categories") : metadata.end();
        if (categories == metadata.end() || !categories->is_array())
            return badFile(index, "has no list of categories for " + folder);
        for (const auto& category : *categories) {
            const auto opposites = category.is_object() ? category.find("opposites") : category.end();
            if (opposites == category.end()) continue;
            for (const std::string side : {"left", "right", "unsided"}) {
                const auto negative = opposites->find("negative-" + side),
                           positive = opposites->find("positive-" + side);
                if (negative == opposites->end() || positive == opposites->end() || !negative->is_string() ||
                    !positive->is_string())
                    return badFile(index, "has an incomplete pair of opposites in " + folder);
                const auto low = negative->get<std::string>(), high = positive->get<std::string>();
                if (low.empty() || high.empty()) continue;
                catalogue.localChanges.push_back(high);
                for (const std::string& target : {high, low})
                    catalogue.shapes.push_back(
                        {"local_change:" + target, targetDir / folder / (target + ".target.gz"), false, 0});
            }
        }
    }
    return {};
}

}  // namespace

Result<ShapeCatalogue> listShapes(const std::filesystem::path& dataDir) {
    const std::filesystem::path targets = dataDir / "mpfb2" / "targets";
    const std::filesystem::path macro = targets / "macrodetails";
    ShapeCatalogue catalogue;
    const auto add = [&](std::string_view block, const std::filesystem::path& folder, std::string_view prefix,
                         const std::vector<Words>& all) {
        for (const Words& words : all)
            catalogue.shapes.push_back(phenotypeShape(block, folder, prefix, words));
    };
    add("universal", macro, "universal-", combinations({kGenders, kAges, kMuscles, kWeights}));
    add("race", macro, "", combinations({kRaces, kGenders, kAges}));
    add("height", macro / "height", "", combinations({kGenders, kAges, kMuscles, kWeights, kHeights}));
    add("proportions", macro / "proportions", "",
        combinations({kGenders, kAges.subspan(2), kMuscles, kWeights, kProportions}));
    // Breast shapes exist for some combinations only.
    for (const Words& words :
         combinations({kGenders.subspan(1), kAges, kMuscles, kWeights, kCupSizes, kFirmnesses})) {
        ShapeSource shape = phenotypeShape("breast", targets / "breast", "", words);
        std::error_code ignored;
        if (!shape.newborn && std::filesystem::exists(shape.file, ignored))
            catalogue.shapes.push_back(std::move(shape));
    }

    for (const std::string_view action : kFacialActions) {
        const std::string name(action);
        catalogue.facialActions.push_back(name);
        catalogue.shapes.push_back({"facial_action:" + name,
                                    dataDir / "faceunits01" / "targets" / "faceunits" / (name + ".target"),
                                    false, 0});
    }
    if (const auto listed = listLocalChanges(targets, catalogue); !listed) return propagate(listed);
    return catalogue;
}

}  // namespace abf::source
