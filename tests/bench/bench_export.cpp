// SPDX-License-Identifier: Apache-2.0
/// Time to write a posed body: bench_export [--json] [MODEL]. Figures only; nothing is asserted. The files go
/// to a folder below the system's temporary one and are removed.
#include <unistd.h>

#include <cstdio>
#include <cstring>

#include "core/export/export.h"
#include "core/export/fit_document.h"
#include "tests/bench/bench_model.h"
#include "tests/bench/measured.h"

using namespace abf;

int main(int argc, char** argv) {
    const auto [json, file, model] = bench::openModel(argc, argv);
    const auto folder =
        std::filesystem::temp_directory_path() / ("abf-bench-export-" + std::to_string(::getpid()));
    std::filesystem::create_directory(folder);

    FitDocument document;
    document.shape.phenotypes[Phenotype::Age] = 0.7;
    document.photos.resize(1);
    BodyPose& pose = document.photos[0].state.pose;
    pose.bones.assign(static_cast<std::size_t>(model->annyRig().boneCount()), Eigen::Matrix4d::Identity());
    const double c = 0.8, s = 0.6;
    for (const char* bone : {"upperarm01.L", "upperleg01.R", "spine03"})
        pose.bones[static_cast<std::size_t>(model->annyRig().bone(bone))].topLeftCorner<3, 3>() << c, 0, s, 0,
            1, 0, -s, 0, c;

    std::vector<bench::Measured> results;
    bool failed = false;
    const auto whole = [&](const char* name, const ExportOptions& options) {
        results.push_back(bench::measure(name, 31, [&](int) {
            failed |= !exportBody(model, document.shape, pose, options, folder / "body");
        }));
    };
    Result<ExportScene> scene = makeBodyScene(model, document.shape, pose, {.baseOffsets = true});
    failed |= !scene;
    results.push_back(bench::measure("scene of a posed body", 31, [&](int) {
        failed |= !makeBodyScene(model, document.shape, pose, {});
    }));
    for (const ExportFormatInfo& info : exportFormats()) {
        const std::string name(info.name);
        whole((name + ": parameters to synced file").c_str(), {.format = info.format});
        results.push_back(bench::measure((name + ": scene to bytes").c_str(), 31, [&](int) {
            failed |= !makeSceneFile(*scene, info.format, info.axes, "body");
        }));
    }
    const std::string text = toJson(document, *model);
    results.push_back(bench::measure("fit.json of one photo, to text", 31,
                                     [&](int) { failed |= toJson(document, *model).empty(); }));
    results.push_back(bench::measure("fit.json of one photo, from text", 31,
                                     [&](int) { failed |= !parseFitDocument(text, *model, "bench"); }));
    std::filesystem::remove_all(folder);
    if (failed) {
        std::fprintf(stderr, "An export failed.\n");
        return 1;
    }
    bench::print("export", results, json);
    return 0;
}
