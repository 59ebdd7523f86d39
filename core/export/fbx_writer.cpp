// SPDX-License-Identifier: Apache-2.0
#include "core/export/fbx_writer.h"

#include <algorithm>
#include <cmath>

#include "core/export/fbx_scene.h"
#include "core/export/loose_bones.h"

namespace abf {
namespace {

using namespace std::string_view_literals;

constexpr const char* kCreator = "Anny Body Fitter";
constexpr auto kFileId = "\x28\xb3\x2a\xeb\xb6\x24\xcc\xc2\xbf\xc8\xb0\x2a\xa9\x2b\xfc\xf1"sv;
/// The time that goes with that number; the same in every file, so that the same body gives the same bytes.
constexpr const char* kCreationTime = "1970-01-01 10:00:00:000";

void addHeader(FbxNode& file) {
    FbxNode& header = file.add("FBXHeaderExtension");
    header.add("FBXHeaderVersion", std::int32_t{1003});
    header.add("FBXVersion", std::int32_t{7400});
    header.add("EncryptionType", std::int32_t{0});
    FbxNode& time = header.add("CreationTimeStamp");
    time.add("Version", std::int32_t{1000});
    const std::pair<const char*, std::int32_t> parts[] = {{"Year", 1970},    {"Month", 1},  {"Day", 1},
                                                          {"Hour", 10},      {"Minute", 0}, {"Second", 0},
                                                          {"Millisecond", 0}};
    for (const auto& [name, value] : parts) time.add(name, value);
    header.add("Creator", kCreator);
    file.add("FileId").raw(kFileId);
    file.add("CreationTime", kCreationTime);
    file.add("Creator", kCreator);
}

void addSettings(const ExportScene& scene, const SceneAxes& axes, FbxNode& file) {
    FbxNode& settings = file.add("GlobalSettings");
    settings.add("Version", std::int32_t{1000});
    const bool yUp = axes.up == UpAxis::Y;
    const double centimetres = 100 * axes.unitMetres;
    double seconds = 0;
    for (const SceneClip& clip : scene.clips) seconds = std::max(seconds, clip.times.back());
    FbxProperties p(settings);
    p.integer("UpAxis", yUp ? 1 : 2);
    p.integer("UpAxisSign", 1);
    p.integer("FrontAxis", yUp ? 2 : 1);  // the one that the body's front is on
    p.integer("FrontAxisSign", yUp ? 1 : -1);
    p.integer("CoordAxis", 0);
    p.integer("CoordAxisSign", 1);
    p.integer("OriginalUpAxis", -1);
    p.integer("OriginalUpAxisSign", 1);
    p.real("UnitScaleFactor", centimetres);
    p.real("OriginalUnitScaleFactor", centimetres);
    p.enumeration("TimeMode", 6);  // 30 frames a second
    p.time("TimeSpanStart", 0);
    p.time("TimeSpanStop",
           static_cast<std::int64_t>(std::llround(seconds * static_cast<double>(kFbxSecond))));
}

void addDocuments(const ExportScene& scene, FbxNode& file) {
    FbxNode& documents = file.add("Documents");
    documents.add("Count", std::int32_t{1});
    FbxNode& document = documents.add("Document", std::int64_t{1'000'000}, "Scene", "Scene");
    FbxProperties properties(document);
    properties.text("ActiveAnimStackName", scene.clips.empty() ? "" : scene.clips.front().name);
    document.add("RootNode", std::int64_t{0});
    file.add("References");
}

void addDefinitions(const FbxObjects& objects, FbxNode& file) {
    FbxNode& definitions = file.add("Definitions");
    definitions.add("Version", std::int32_t{100});
    std::int32_t all = 1;
    for (const auto& [kind, count] : objects.counts()) all += count;
    definitions.add("Count", all);
    definitions.add("ObjectType", "GlobalSettings").add("Count", std::int32_t{1});
    for (const auto& [kind, count] : objects.counts())
        definitions.add("ObjectType", kind).add("Count", count);
}

}  // namespace

Result<SceneFile> makeFbx(const ExportScene& whole, const SceneAxes& axes) {
    const std::optional<ExportScene> loose = withLooseBones(whole);
    const ExportScene& scene = loose ? *loose : whole;
    const auto skeleton = makeSkeletonNodes(scene.joints, skeletonPoses(scene, axes));
    if (!skeleton) return propagate(skeleton);
    FbxObjects objects;
    FbxIds ids;
    addFbxMaterials(scene, objects, ids);
    addFbxSkeleton(scene, *skeleton, objects, ids);
    addFbxMeshes(scene, axes, *skeleton, objects, ids);
    addFbxClips(scene, *skeleton, ids, objects);

    FbxNode file("");
    addHeader(file);
    addSettings(scene, axes, file);
    addDocuments(scene, file);
    addDefinitions(objects, file);
    file.take(std::move(objects.objects()));
    file.take(std::move(objects.connections()));
    file.add("Takes").add("Current", scene.clips.empty() ? "" : scene.clips.front().name);
    return SceneFile{file.file(), {}};
}

}  // namespace abf
