// SPDX-License-Identifier: Apache-2.0
#include "core/export/vrm_writer.h"

#include <array>
#include <string>

#include "core/export/gltf_document.h"
#include "core/export/vrm_expressions.h"

namespace abf {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array kRequired = {"hips",          "spine",         "head",          "leftUpperLeg",
                                  "leftLowerLeg",  "leftFoot",      "rightUpperLeg", "rightLowerLeg",
                                  "rightFoot",     "leftUpperArm",  "leftLowerArm",  "leftHand",
                                  "rightUpperArm", "rightLowerArm", "rightHand"};

/// {"hips": {"node": 3}, ...}
Result<Json> humanBones(const ExportScene& scene, const std::vector<int>& jointNodes) {
    Json bones = Json::object();
    for (std::size_t j = 0; j < scene.joints.size(); ++j) {
        const std::string& role = scene.joints[j].humanoidRole;
        if (role.empty()) continue;
        if (bones.contains(role))
            return fail(ErrorCode::InvalidArgument, "The bone \"" + scene.joints[j].name +
                                                        "\" is a second \"" + role +
                                                        "\" of the humanoid. VRM knows one of each.");
        bones[role] = {{"node", jointNodes[j]}};
    }
    std::string missing;
    for (const char* role : kRequired)
        if (!bones.contains(role)) missing += (missing.empty() ? "" : ", ") + std::string(role);
    if (!missing.empty())
        return fail(ErrorCode::InvalidArgument,
                    "A VRM file needs humanoid bones that this skeleton has not: " + missing +
                        ". Choose a rig of a whole body, such as vrm.");
    return bones;
}

Json metaJson(const ExportScene& scene) {
    const SceneLicence& licence = scene.licence;
    Json meta = {{"name", scene.title},
                 {"version", "1"},
                 {"authors", Json::array({licence.author})},
                 {"licenseUrl", "https://vrm.dev/licenses/1.0/"},
                 {"avatarPermission", licence.avatarPermission},
                 {"allowExcessivelyViolentUsage", false},
                 {"allowExcessivelySexualUsage", false},
                 {"commercialUsage", licence.commercialUsage},
                 {"allowPoliticalOrReligiousUsage", false},
                 {"allowAntisocialOrHateUsage", false},
                 {"creditNotation", licence.creditRequired ? "required" : "unnecessary"},
                 {"allowRedistribution", licence.allowRedistribution},
                 {"modification", licence.modification}};
    if (!licence.copyright.empty()) meta["copyrightInformation"] = licence.copyright;
    return meta;
}

}  // namespace

Result<SceneFile> makeVrm(const ExportScene& scene) {
    // A VRM body's nodes stand in the pose that it is bound in; programs move it from there.
    ExportScene bound = scene;
    bound.clips.clear();
    for (SceneJoint& joint : bound.joints) joint.current = joint.bind;
    // And their faces are at rest: programs set expressions, which all morphs become, from nothing.
    for (SceneMesh& mesh : bound.meshes)
        for (SceneMorph& morph : mesh.morphs) morph.weight = 0;
    auto document = makeGltfDocument(bound);
    if (!document) return propagate(document);
    auto bones = humanBones(bound, document->jointNodes);
    if (!bones) return propagate(bones);

    Json vrm = {
        {"specVersion", "1.0"}, {"meta", metaJson(bound)}, {"humanoid", {{"humanBones", std::move(*bones)}}}};
    if (Json expressions = vrmExpressions(bound, document->meshNodes); !expressions.empty())
        vrm["expressions"] = std::move(expressions);
    document->json["extensionsUsed"] = Json::array({"VRMC_vrm"});
    document->json["extensions"]["VRMC_vrm"] = std::move(vrm);
    return SceneFile{assembleGlb(*document), {}};
}

}  // namespace abf
