// SPDX-License-Identifier: Apache-2.0
#include "core/export/vrm_expressions.h"

#include <string_view>
#include <vector>

namespace abf {
namespace {

using Json = nlohmann::ordered_json;

struct Part {
    std::string_view morph;
    double weight;
};
struct Preset {
    const char* name;
    std::vector<Part> parts;
};

/// Presets as mixtures of facial actions. VRM names them and leaves their looks to the maker of a body.
const std::vector<Preset>& presets() {
    static const std::vector<Preset> all = {
        {"happy",
         {{"mouthSmileLeft", 0.9},
          {"mouthSmileRight", 0.9},
          {"cheekSquintLeft", 0.5},
          {"cheekSquintRight", 0.5}}},
        {"angry",
         {{"browDownLeft", 1}, {"browDownRight", 1}, {"mouthFrownLeft", 0.4}, {"mouthFrownRight", 0.4}}},
        {"sad", {{"browInnerUp", 0.8}, {"mouthFrownLeft", 0.8}, {"mouthFrownRight", 0.8}}},
        {"relaxed",
         {{"mouthSmileLeft", 0.3}, {"mouthSmileRight", 0.3}, {"eyeBlinkLeft", 0.2}, {"eyeBlinkRight", 0.2}}},
        {"surprised",
         {{"browInnerUp", 0.9},
          {"browOuterUpLeft", 0.9},
          {"browOuterUpRight", 0.9},
          {"eyeWideLeft", 0.8},
          {"eyeWideRight", 0.8},
          {"jawOpen", 0.3}}},
        {"aa", {{"jawOpen", 0.7}}},
        {"ih", {{"jawOpen", 0.2}, {"mouthStretchLeft", 0.5}, {"mouthStretchRight", 0.5}}},
        {"ou", {{"jawOpen", 0.15}, {"mouthPucker", 0.8}}},
        {"ee", {{"jawOpen", 0.15}, {"mouthSmileLeft", 0.4}, {"mouthSmileRight", 0.4}}},
        {"oh", {{"jawOpen", 0.4}, {"mouthFunnel", 0.7}}},
        {"blink", {{"eyeBlinkLeft", 1}, {"eyeBlinkRight", 1}}},
        {"blinkLeft", {{"eyeBlinkLeft", 1}}},
        {"blinkRight", {{"eyeBlinkRight", 1}}},
        {"lookUp", {{"eyeLookUpLeft", 1}, {"eyeLookUpRight", 1}}},
        {"lookDown", {{"eyeLookDownLeft", 1}, {"eyeLookDownRight", 1}}},
        {"lookLeft", {{"eyeLookOutLeft", 1}, {"eyeLookInRight", 1}}},
        {"lookRight", {{"eyeLookInLeft", 1}, {"eyeLookOutRight", 1}}},
    };
    return all;
}

/// Where a morph is in the file: several meshes may have one of the same name.
void addBinds(const ExportScene& scene, std::span<const int> meshNodes, std::string_view morph, double weight,
              Json& binds) {
    for (std::size_t m = 0; m < scene.meshes.size(); ++m)
        for (std::size_t i = 0; i < scene.meshes[m].morphs.size(); ++i)
            if (scene.meshes[m].morphs[i].name == morph)
                binds.push_back({{"node", meshNodes[m]}, {"index", i}, {"weight", weight}});
}

}  // namespace

Json vrmExpressions(const ExportScene& scene, std::span<const int> meshNodes) {
    Json preset = Json::object(), custom = Json::object();
    for (const Preset& wanted : presets()) {
        Json binds = Json::array();
        bool whole = true;
        for (const Part& part : wanted.parts) {
            const std::size_t before = binds.size();
            addBinds(scene, meshNodes, part.morph, part.weight, binds);
            whole &= binds.size() > before;
        }
        if (whole) preset[wanted.name] = {{"morphTargetBinds", std::move(binds)}};
    }
    for (const SceneMesh& mesh : scene.meshes)
        for (const SceneMorph& morph : mesh.morphs) {
            if (custom.contains(morph.name)) continue;
            Json binds = Json::array();
            addBinds(scene, meshNodes, morph.name, 1, binds);
            custom[morph.name] = {{"morphTargetBinds", std::move(binds)}};
        }
    if (custom.empty()) return {};
    Json expressions;
    if (!preset.empty()) expressions["preset"] = std::move(preset);
    expressions["custom"] = std::move(custom);
    return expressions;
}

}  // namespace abf
