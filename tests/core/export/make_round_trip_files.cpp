// SPDX-License-Identifier: Apache-2.0
/// Files for readers of others, and what they must find in them:
///
///     make_round_trip_files FOLDER FIT.json ...
///
/// For each document BODY.fit.json: FOLDER/BODY.VARIANT.EXT in every format (variants: axes, units, quads, a
/// clip, a picture), FOLDER/BODY.truth.bin with arrays and FOLDER/BODY.truth.json with their places, the
/// bones and the list of files. All truth is in metres, Z up, facing -Y, and comes from the body model,
/// through no writer.
#include <Eigen/Geometry>
#include <Eigen/LU>
#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/body/body_evaluator.h"
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
        joints.push_back(
            {{"name", joint.name}, {"parent", joint.parent}, {"bind", bind}, {"current", current}});
    }
    return joints;
}

void describeMesh(const SceneMesh& mesh, const std::string& prefix, Arrays& arrays) {
    const auto add32 = [&](const char* name, const std::vector<std::uint32_t>& values) {
        arrays.add((prefix + name).c_str(), values.data(), values.size(), 1, "<u4");
    };
    add32("faces", mesh.faces);
    add32("faceUvs", mesh.faceUvs);
}

int describe(const ExportScene& scene, const ExportScene& quads, const std::string& stem, const Json& files) {
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
    Json morphs = Json::array();
    for (const SceneMorph& morph : mesh.morphs) {
        arrays.add(("morph_vertices_" + morph.name).c_str(), morph.vertices.data(), morph.vertices.size(), 1,
                   "<u4");
        arrays.add(("morph_deltas_" + morph.name).c_str(), morph.deltas);
        morphs.push_back({{"name", morph.name}, {"weight", morph.weight}});
    }
    std::ofstream(stem + ".truth.bin", std::ios::binary) << arrays.bytes();
    std::ofstream(stem + ".truth.json") << Json{
        {"arrays", arrays.places()},
        {"joints", jointsJson(scene)},
        {"morphs", morphs},
        {"clip_seconds", scene.clips[0].times.back()},
        {"files", files}}.dump(1);
    return 0;
}

int fail(const std::string& message) {
    std::fprintf(stderr, "%s\n", message.c_str());
    return 1;
}

int makeFiles(const std::shared_ptr<const BodyModel>& model, const std::filesystem::path& fit,
              const std::filesystem::path& folder) {
    const auto document = readFitDocument(fit, *model);
    if (!document) return fail(document.error().message);
    const auto pose = poseOfPhoto(*document);
    if (!pose) return fail(pose.error().message);
    const std::string body = fit.stem().stem().string(), stem = (folder / body).string();
    const auto scene = roundTripScene(model, document->shape, *pose, "anny"),
               quads = roundTripScene(model, document->shape, *pose, "anny-quads");
    if (!scene) return fail(scene.error().message);
    if (!quads) return fail(quads.error().message);
    const auto offsets = makeHumanOffsets(model, document->shape);
    if (!offsets) return fail(offsets.error().message);
    Json files = Json::array();
    for (const Variant& variant : variants()) {
        ExportScene written = variant.quads ? *quads : *scene;
        if (!variant.clip) written.clips.clear();
        written.baseOffsets = *offsets;
        if (variant.picture) addPicture(written);
        const ExportFormatInfo& info = exportFormatInfo(variant.format);
        const std::string name = body + "." + variant.name + std::string(info.extension);
        if (auto done = writeScene(written, variant.format, variant.axes, folder / name); !done)
            return fail(name + ": " + done.error().message);
        files.push_back({{"file", name},
                         {"format", info.name},
                         {"variant", variant.name},
                         {"quads", variant.quads && info.quads},
                         {"unit", variant.axes.unitMetres},
                         {"up", variant.axes.up == UpAxis::Z ? "z" : "y"}});
    }
    return describe(*scene, *quads, stem, files);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) return fail("usage: make_round_trip_files FOLDER FIT.json ...");
    const auto model = loadBodyModel(defaultModelPath());
    if (!model) return fail(model.error().message);
    for (int i = 2; i < argc; ++i)
        if (const int failed = makeFiles(*model, argv[i], argv[1])) return failed;
    return 0;
}
