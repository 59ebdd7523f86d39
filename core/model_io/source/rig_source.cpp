// SPDX-License-Identifier: Apache-2.0
#include "core/model_io/source/rig_source.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>

#include "core/model_io/source/text_source.h"

namespace abf::source {

namespace {

using Json = nlohmann::ordered_json;

std::optional<std::uint32_t> vertexFrom(const Json& json, const BaseMesh& mesh) {
    if (!json.is_number_unsigned()) return std::nullopt;
    const auto index = json.get<std::uint64_t>();
    if (index >= mesh.vertices.size()) return std::nullopt;
    return static_cast<std::uint32_t>(index);
}

/// The base vertices whose mean a strategy means; empty when it is malformed.
std::vector<std::uint32_t> verticesOf(const Json& end, const BaseMesh& mesh) {
    if (!end.is_object()) return {};
    const std::string strategy =
        end.value("strategy", Json()).is_string() ? end["strategy"].get<std::string>() : "";
    std::vector<std::uint32_t> vertices;
    if (strategy == "VERTEX") {
        if (const auto vertex = vertexFrom(end.value("vertex_index", Json()), mesh))
            vertices.push_back(*vertex);
    } else if (strategy == "MEAN") {
        for (const Json& item : end.value("vertex_indices", Json::array())) {
            const auto vertex = vertexFrom(item, mesh);
            if (!vertex) return {};
            vertices.push_back(*vertex);
        }
    } else if (strategy == "CUBE" && end.value("cube_name", Json()).is_string()) {
        const auto* cube = mesh.group(end["cube_name"].get<std::string>());
        if (cube == nullptr) return {};
        for (const Quad& quad : cube->quads)
            vertices.insert(vertices.end(), quad.vertices.begin(), quad.vertices.end());
        std::sort(vertices.begin(), vertices.end());
        vertices.erase(std::unique(vertices.begin(), vertices.end()), vertices.end());
    }
    return vertices;
}

std::string parentOf(const Json& bone) {
    const auto parent = bone.find("parent");
    return parent != bone.end() && parent->is_string() ? parent->get<std::string>() : std::string();
}

Result<void> addBoneAndChildren(const Json& file, const std::filesystem::path& path, const std::string& label,
                                int parent, const BaseMesh& mesh, RigSource& rig) {
    const Json& json = file[label];
    const auto roll = json.find("roll");
    RigSource::Bone bone{label, parent, verticesOf(json.value("head", Json()), mesh),
                         verticesOf(json.value("tail", Json()), mesh), 0};
    if (bone.headVertices.empty() || bone.tailVertices.empty() || roll == json.end() || !roll->is_number())
        return badFile(path, "has a malformed bone " + label);
    bone.roll = roll->get<double>();
    const auto index = static_cast<int>(rig.bones.size());
    rig.bones.push_back(std::move(bone));
    for (const auto& [child, childJson] : file.items()) {
        if (!childJson.is_object() || parentOf(childJson) != label) continue;
        if (const auto added = addBoneAndChildren(file, path, child, index, mesh, rig); !added)
            return propagate(added);
    }
    return {};
}

Result<void> addWeights(const Json& file, const std::filesystem::path& path, RigSource& rig) {
    const auto weights = file.find("weights");
    if (weights == file.end() || !weights->is_object()) return badFile(path, "has no weights");
    for (std::size_t b = 0; b < rig.bones.size(); ++b) {
        const auto list = weights->find(rig.bones[b].label);
        if (list == weights->end()) continue;
        for (const Json& pair : *list) {
            const bool whole =
                pair.is_array() && pair.size() == 2 && pair[0].is_number_unsigned() && pair[1].is_number();
            if (!whole || pair[0].get<std::uint64_t>() >= rig.influences.size() || pair[1].get<double>() < 0)
                return badFile(path, "has a malformed weight of bone " + rig.bones[b].label);
            rig.influences[pair[0].get<std::size_t>()].emplace_back(static_cast<int>(b),
                                                                    pair[1].get<double>());
        }
    }
    return {};
}

}  // namespace

Result<RigSource> readRig(const std::filesystem::path& rigFile, const std::filesystem::path& weightsFile,
                          const BaseMesh& mesh) {
    const auto rigJson = readJsonFile(rigFile);
    if (!rigJson) return propagate(rigJson);
    const auto weightsJson = readJsonFile(weightsFile);
    if (!weightsJson) return propagate(weightsJson);
    const Json bones = rigJson->contains("bones") ? (*rigJson)["bones"] : *rigJson;

    std::vector<std::string> roots;
    for (const auto& [label, bone] : bones.items()) {
        if (!bone.is_object()) return badFile(rigFile, "has a malformed bone " + label);
        if (parentOf(bone).empty()) roots.push_back(label);
    }
    if (roots.size() != 1) return badFile(rigFile, "has not exactly one root bone");
    RigSource rig;
    rig.influences.resize(mesh.vertices.size());
    if (const auto added = addBoneAndChildren(bones, rigFile, roots.front(), -1, mesh, rig); !added)
        return propagate(added);
    if (rig.bones.size() != bones.size())
        return badFile(rigFile, "has bones that do not descend from its root");
    if (const auto added = addWeights(*weightsJson, weightsFile, rig); !added) return propagate(added);
    return rig;
}

Result<RigSource> keepBones(const RigSource& rig, const std::vector<std::string>& kept) {
    std::map<std::string, int> newIndex;
    for (std::size_t i = 0; i < kept.size(); ++i) newIndex.emplace(kept[i], static_cast<int>(i));
    // Per old bone the new index of itself or its nearest kept ancestor; -1 above the root.
    std::vector<int> target;
    RigSource result;
    result.bones.resize(kept.size());
    std::size_t found = 0;
    for (const RigSource::Bone& bone : rig.bones) {
        const int parentTarget = bone.parent < 0 ? -1 : target[static_cast<std::size_t>(bone.parent)];
        const auto own = newIndex.find(bone.label);
        if (own == newIndex.end()) {
            // Weights above every kept bone go to the root.
            target.push_back(std::max(parentTarget, 0));
            continue;
        }
        if (parentTarget >= own->second)
            return fail(ErrorCode::Corrupt,
                        "Bone " + bone.label + " precedes its parent in the list of kept bones.");
        target.push_back(own->second);
        result.bones[static_cast<std::size_t>(own->second)] = bone;
        result.bones[static_cast<std::size_t>(own->second)].parent = parentTarget;
        ++found;
    }
    if (found != kept.size())
        return fail(ErrorCode::Corrupt, "The list of kept bones names one that the rig lacks.");
    for (const auto& influences : rig.influences) {
        std::map<int, double> merged;
        for (const auto& [bone, weight] : influences)
            merged[target[static_cast<std::size_t>(bone)]] += weight;
        result.influences.emplace_back(merged.begin(), merged.end());
    }
    return result;
}

}  // namespace abf::source
