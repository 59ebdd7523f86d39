// SPDX-License-Identifier: Apache-2.0
/// Time to make the files of the export presets: bench_presets [--json] [MODEL]. Figures only; nothing is
/// asserted, nothing is written.
#include <cstdio>

#include "core/character/presets.h"
#include "core/rig/rig_catalogue.h"
#include "tests/bench/bench_model.h"
#include "tests/bench/measured.h"

using namespace abf;

int main(int argc, char** argv) {
    const auto arguments = bench::openModel(argc, argv);
    BodyShape shape;
    shape.phenotypes[Phenotype::Age] = 0.7;
    BodyPose pose;
    pose.bones.assign(static_cast<std::size_t>(arguments.model->annyRig().boneCount()),
                      Eigen::Matrix4d::Identity());
    const double c = 0.8, s = 0.6;
    for (const char* bone : {"upperarm01.L", "upperleg01.R", "spine03"})
        pose.bones[static_cast<std::size_t>(arguments.model->annyRig().bone(bone))].topLeftCorner<3, 3>()
            << c,
            0, s, 0, 1, 0, -s, 0, c;

    std::vector<bench::Measured> results;
    bool failed = false;
    for (const RigName& rig : exportRigNames()) {
        CharacterOptions options;
        options.rig = rig.name;
        results.push_back(bench::measure("character: " + options.rig, 15, [&](int) {
            failed |= !makeCharacter(arguments.model, shape, pose, options);
        }));
    }
    for (const ExportPreset& preset : exportPresets())
        results.push_back(bench::measure("preset: " + preset.name, 15, [&](int) {
            failed |= !makePresetFile(arguments.model, shape, pose, preset, "body");
        }));
    if (failed) {
        std::fprintf(stderr, "An export failed.\n");
        return 1;
    }
    bench::print("presets", results, arguments.json);
}
