// SPDX-License-Identifier: Apache-2.0
/// Files for readers of others, and what they must find in them:
///
///     make_round_trip_files FOLDER RIG all|rigged|plain FIT.json ...
///
/// For each document BODY.fit.json: FOLDER/BODY.RIG.VARIANT.EXT in every format (variants: axes, units,
/// quads, a clip, a picture; `rigged`: only what depends on the rig; `plain`: of that one file a format),
/// FOLDER/BODY.RIG.truth.bin with arrays and FOLDER/BODY.RIG.truth.json with their places, the bones and the
/// list of files. All truth is in metres, Z up, facing -Y, and comes from the body model, through no writer.
#include <Eigen/Geometry>
#include <Eigen/LU>
#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/export/export.h"
#include "core/export/fit_document.h"
#include "core/export/makehuman_target.h"
#include "core/model_io/model_file.h"
#include "tests/core/export/round_trip_scene.h"

using namespace abf;
using Json = nlohmann::ordered_json;

namespace {

struct Variant {
    const char* name;
    ExportFormat format;
    SceneAxes axes;
    bool quads = false, clip = false, picture = false;
};

std::vector<Variant> variants() {
    std::vector<Variant> all;
    for (const ExportFormatInfo& info : exportFormats()) all.push_back({"plain", info.format, info.axes});
    all.push_back({"yup", ExportFormat::Obj, {UpAxis::Y, 0.01}, true});
    all.push_back({"metres", ExportFormat::Fbx, {UpAxis::Z, 1.0}, true});
    all.push_back({"unreal", ExportFormat::Fbx, {UpAxis::Z, 0.01}});
    all.push_back({"unity", ExportFormat::Fbx, {UpAxis::Y, 1.0}});
    all.push_back({"yup", ExportFormat::Usd, {UpAxis::Y, 0.01}, true});
    for (const ExportFormat format :
         {ExportFormat::Glb, ExportFormat::Fbx, ExportFormat::Usd, ExportFormat::Dae}) {
        all.push_back({"clip", format, exportFormatInfo(format).axes, false, true, false});
        all.push_back({"picture", format, exportFormatInfo(format).axes, false, false, true});
    }
    all.push_back({"metres", ExportFormat::Bvh, {UpAxis::Z, 1.0}, false, true});
    all.push_back({"quads", ExportFormat::Dae, {UpAxis::Y, 1.0}, true});
    all.push_back(
        {"picture", ExportFormat::Obj, exportFormatInfo(ExportFormat::Obj).axes, false, false, true});
    return all;
}

enum class Choice { All, Rigged, Plain };

bool chosen(const Variant& variant, Choice choice) {
    if (choice == Choice::All) return true;
    if (!exportFormatInfo(variant.format).rigged || variant.picture) return false;
    const bool plain = variant.name == std::string_view("plain");
    return plain || (choice == Choice::Rigged && variant.clip);
}

/// Arrays one after the other in a file, and where each is.
class Arrays {
  public:
    template <class T>
    void add(const char* name, const T* values, std::size_t count, int width, const char* type) {
        places_[name] = {{"offset", bytes_.size()}, {"type", type}, {"width", width}, {"count", count}};
        bytes_.append(reinterpret_cast<const char*>(values), count * sizeof(T));
    }
    void add(const char* name, const Eigen::Matrix3Xf& m) {
        add(name, m.data(), static_cast<std::size_t>(m.size()), 3, "<f4");
    }
    const std::string& bytes() const { return bytes_; }
    const Json& places() const { return places_; }

  private:
    std::string bytes_;
    Json places_;
};

Json jointsJson(const ExportScene& scene) {
    Json joints = Json::array();
    for (const SceneJoint& joint : scene.joints) {
        Json bind = Json::array(), current = Json::array();
        for (int r = 0; r < 4; ++r)
            for (int c = 0; c < 4; ++c) {
                bind.push_back(joint.bind(r, c));
                current.push_back(joint.current(r, c));
            }
        joints.push_back({{"name", joint.name},
                          {"parent", joint.parent},
                          {"bind", bind},
                          {"current", current},
                          {"role", joint.humanoidRole}});
    }
    return joints;
}

/// The bone that readers turn.
std::string leftElbow(const ExportScene& scene) {
    for (const SceneJoint& joint : scene.joints)
        if (joint.humanoidRole == "leftLowerArm" || joint.name == "LElbow") return joint.name;
    return {};
}

void describeMesh(const SceneMesh& mesh, const std::string& prefix, Arrays& arrays) {
    const auto add32 = [&](const char* name, const std::vector<std::uint32_t>& values) {
        arrays.add((prefix + name).c_str(), values.data(), values.size(), 1, "<u4");
    };
    add32("faces", mesh.faces);
    add32("faceUvs", mesh.faceUvs);
}

int describe(const ExportScene& scene, const ExportScene& quads, const Eigen::Matrix3Xf& offsets,
             const std::string& stem, Json about) {
    const SceneMesh& mesh = scene.meshes[0];
    Arrays arrays;
    arrays.add("positions", mesh.positions);
    arrays.add("posed", mesh.posed);
    arrays.add("clipFirst", skinned(scene, scene.clips[0].frames.front()));
    arrays.add("clipLast", skinned(scene, scene.clips[0].frames.back()));
    arrays.add("uvs", mesh.uvs.data(), static_cast<std::size_t>(mesh.uvs.size()), 2, "<f4");
    describeMesh(mesh, "", arrays);
    describeMesh(quads.meshes[0], "quad_", arrays);
    arrays.add("skinStart", mesh.skin.start.data(), mesh.skin.start.size(), 1, "<u4");
    arrays.add("skinJoint", mesh.skin.joint.data(), mesh.skin.joint.size(), 1, "<u2");
    arrays.add("skinWeight", mesh.skin.weight.data(), mesh.skin.weight.size(), 1, "<f4");
    arrays.add("baseOffsets", offsets);
    Json morphs = Json::array();
    for (const SceneMorph& morph : mesh.morphs) {
        arrays.add(("morph_vertices_" + morph.name).c_str(), morph.vertices.data(), morph.vertices.size(), 1,
                   "<u4");
        arrays.add(("morph_deltas_" + morph.name).c_str(), morph.deltas);
        morphs.push_back({{"name", morph.name}, {"weight", morph.weight}});
    }
    std::ofstream(stem + ".truth.bin", std::ios::binary) << arrays.bytes();
    about["arrays"] = arrays.places();
    about["joints"] = jointsJson(scene);
    about["turned"] = leftElbow(scene);
    about["morphs"] = morphs;
    about["clip_seconds"] = scene.clips[0].times.back();
    std::ofstream(stem + ".truth.json") << about.dump(1);
    return 0;
}

int fail(const std::string& message) {
    std::fprintf(stderr, "%s\n", message.c_str());
    return 1;
}

/// A VRM file needs a humanoid's bones: a rig without their roles must be refused with a reason.
bool mustBeRefused(const ExportScene& scene, ExportFormat format) {
    return format == ExportFormat::Vrm &&
           std::none_of(scene.joints.begin(), scene.joints.end(),
                        [](const SceneJoint& joint) { return joint.humanoidRole == "hips"; });
}

int makeFiles(const std::shared_ptr<const BodyModel>& model, const std::filesystem::path& fit,
              const std::filesystem::path& folder, const std::string& rig, Choice choice) {
    const auto document = readFitDocument(fit, *model);
    if (!document) return fail(document.error().message);
    const auto pose = poseOfPhoto(*document);
    if (!pose) return fail(pose.error().message);
    const std::string body = fit.stem().stem().string(), stem = body + "." + rig;
    const auto scene = roundTripScene(model, document->shape, *pose, false, rig),
               quads = roundTripScene(model, document->shape, *pose, true, rig);
    if (!scene) return fail(scene.error().message);
    if (!quads) return fail(quads.error().message);
    const auto offsets = makeHumanOffsets(model, document->shape);
    if (!offsets) return fail(offsets.error().message);
    Json files = Json::array();
    for (const Variant& variant : variants()) {
        if (!chosen(variant, choice)) continue;
        ExportScene written = variant.quads ? *quads : *scene;
        if (!variant.clip) written.clips.clear();
        written.baseOffsets = *offsets;
        if (variant.picture) addPicture(written);
        const ExportFormatInfo& info = exportFormatInfo(variant.format);
        const std::string name = stem + "." + variant.name + std::string(info.extension);
        const auto done = writeScene(written, variant.format, variant.axes, folder / name);
        if (done.has_value() == mustBeRefused(written, variant.format))
            return fail(name + ": " + (done ? "was not refused" : done.error().message));
        files.push_back({{"file", name},
                         {"format", info.name},
                         {"rigged", info.rigged},
                         {"variant", variant.name},
                         {"quads", variant.quads && info.quads},
                         {"unit", variant.axes.unitMetres},
                         {"up", variant.axes.up == UpAxis::Z ? "z" : "y"}});
        if (!done) files.back()["refused"] = done.error().message;
    }
    return describe(*scene, *quads, *offsets, (folder / stem).string(),
                    {{"body", body}, {"rig", rig}, {"files", files}});
}

}  // namespace

int main(int argc, char** argv) {
    constexpr std::array<std::string_view, 3> kChoices = {"all", "rigged", "plain"};
    const auto choice = argc < 5 ? kChoices.end() : std::find(kChoices.begin(), kChoices.end(), argv[3]);
    if (choice == kChoices.end())
        return fail("usage: make_round_trip_files FOLDER RIG all|rigged|plain FIT.json ...");
    const auto model = loadBodyModel(defaultModelPath());
    if (!model) return fail(model.error().message);
    for (int i = 4; i < argc; ++i)
        if (const int failed =
                makeFiles(*model, argv[i], argv[1], argv[2], static_cast<Choice>(choice - kChoices.begin())))
            return failed;
    return 0;
}
