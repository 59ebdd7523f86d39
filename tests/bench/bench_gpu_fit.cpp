// SPDX-License-Identifier: Apache-2.0
/// One iteration of a fit, costs of many candidates and a whole fit on the CPU and on a Vulkan device, side
/// by side: bench_gpu_fit [--json] [--device NAME] [MODEL]. Figures only; nothing is asserted.
#include <cstdio>
#include <cstring>

#include "core/fit/body_fitter.h"
#include "core/fit/cpu_evidence.h"
#include "core/model_io/model_file.h"
#include "gpu/device/context.h"
#include "gpu/fit/fit_pass.h"
#include "gpu/fit/vulkan_evidence.h"
#include "tests/bench/measured.h"
#include "tests/core/fit/recorded_detection.h"
#include "tests/gpu/random_evidence.h"

using namespace abf;

namespace {

struct Case {
    const char* name;
    int views, phenotypes, localChanges;
    bool allBones;
    int contour;
};

constexpr Case kCases[] = {
    {"1 photo, 5 phenotypes, main joints", 1, 5, 0, false, 0},
    {"5 photos, 5 phenotypes, main joints", 5, 5, 0, false, 0},
    {"1 photo, 11 + 22 shape, main joints, 1000 vertices", 1, 11, 22, false, 1000},
    {"1 photo, 11 + 22 shape, all bones, 1000 vertices", 1, 11, 22, true, 1000},
    {"5 photos, 11 + 22 shape, all bones, 1000 vertices", 5, 11, 22, true, 1000},
};

/// With an outline, clothing and focal lengths are free too.
FitUnknowns unknownsOf(const Case& c, const FitGeometry& geometry) {
    FreeParameters free = test::freeParameters(geometry, c.phenotypes, c.localChanges, c.allBones);
    if (c.contour > 0) return test::dressedUnknowns(std::move(free));
    return {std::move(free)};
}

/// Moves the shape a little, so that no call finds it already blended.
void disturb(BodyState& state, int i) {
    state.shape.phenotypes[Phenotype::Height] = 0.3 + 1e-3 * (i & 255);
}

/// 64 bodies of different shapes, one call for all against one call each.
void measureCandidates(EvidenceEvaluator& evidence, const std::string& name, const FitUnknowns& unknowns,
                       const test::RandomEvidence& random, std::vector<bench::Measured>& results) {
    constexpr int kCandidates = 64;
    const std::size_t views = random.views.size();
    std::vector<BodyState> candidates(kCandidates, random.state);
    std::vector<double> costs(kCandidates * views);
    if (!evidence.begin(unknowns, random.views)) return;
    const auto disturbAll = [&](int i) {
        for (int c = 0; c < kCandidates; ++c) disturb(candidates[static_cast<std::size_t>(c)], i + c);
    };
    results.push_back(bench::measure(name + ": costs of 64 bodies in one call", 15, [&](int i) {
        disturbAll(i);
        (void)evidence.costs(candidates, costs);
    }));
    results.push_back(bench::measure(name + ": costs of 64 bodies in 64 calls", 15, [&](int i) {
        disturbAll(i);
        for (std::size_t c = 0; c < candidates.size(); ++c)
            (void)evidence.costs(candidates[c], std::span(costs).subspan(c * views, views));
    }));
}

void measureFit(const BodyFitter& fitter, const FitOptions& options, const std::string& name,
                std::vector<bench::Measured>& results) {
    FitProblem problem;
    problem.views = {readDetection("01")};
    int iterations = 0;
    bench::Measured fit = bench::measure(name, 7, [&](int) {
        const auto result = fitter.fit(problem, options);
        iterations = result ? result->iterations : 0;
    });
    fit.name += " (" + std::to_string(iterations) + " iterations)";
    results.push_back(fit);
}

}  // namespace

int main(int argc, char** argv) {
    bool json = false;
    VulkanOptions options;
    options.validation = false;
    std::filesystem::path file = defaultModelPath();
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--json") == 0) {
            json = true;
        } else if (std::strcmp(argv[i], "--device") == 0 && i + 1 < argc) {
            options.device = argv[++i];
        } else {
            file = argv[i];
        }
    }
    const auto model = loadBodyModel(file);
    if (!model) {
        std::fprintf(stderr, "%s\n", model.error().message.c_str());
        return 1;
    }
    const auto context = DeviceContext::create(options);
    if (!context) {
        std::fprintf(stderr, "%s\n", context.error().message.c_str());
        return 1;
    }
    const FitGeometry geometry(*model);
    const auto tables = std::make_shared<const FitTables>(
        std::make_shared<const BoneTables>(*context, *model),
        std::make_shared<const SurfaceTables>(*context, *model), geometry.landmarks());
    const BodyPoints points = test::landmarksAndVertices(geometry, *model, 1000);
    std::vector<bench::Measured> results;
    std::fprintf(stderr, "%s; tables %.1f MB\n", (*context)->info().name.c_str(),
                 static_cast<double>(tables->deviceBytes()) / 1e6);
    for (const Case& c : kCases) {
        const FitUnknowns unknowns = unknownsOf(c, geometry);
        test::RandomEvidence random(geometry, **model, points, 3, 0.7, c.views, c.contour,
                                    c.localChanges > 0);
        std::vector<NormalEquations> equations(static_cast<std::size_t>(c.views));
        std::vector<double> costs(static_cast<std::size_t>(c.views));
        const auto measure = [&](EvidenceEvaluator& evidence, const std::string& name) {
            if (const auto begun = evidence.begin(unknowns, random.views); !begun) {
                std::fprintf(stderr, "%s\n", begun.error().message.c_str());
                return;
            }
            results.push_back(bench::measure(name + ": linearise", 25, [&](int i) {
                disturb(random.state, i);
                (void)evidence.linearise(random.state, equations);
            }));
            results.push_back(bench::measure(name + ": costs", 25, [&](int i) {
                disturb(random.state, i);
                (void)evidence.costs(random.state, costs);
            }));
        };
        measure(*makeCpuEvidence(geometry), std::string("CPU, ") + c.name);
        if (const auto evidence = makeVulkanEvidence(tables))
            measure(**evidence, std::string("Vulkan, ") + c.name);

        FitPass pass(tables);
        pass.begin(*compileStage(*tables, unknowns, random.views));
        pass.setShape(random.state.shape, unknowns.body, true);
        for (std::size_t v = 0; v < random.views.size(); ++v) {
            pass.setView(v, random.state.poses[v], random.views[v].camera.cameraFromWorld.translation(),
                         random.state.focalFactor(v), random.state.clothing);
        }
        pass.run(true);
        std::fprintf(stderr, "%s: %d columns, %zu bytes read back a linearise, working memory %.1f MB\n",
                     c.name, unknowns.viewSize(), pass.readBackBytes(),
                     static_cast<double>(pass.deviceBytes()) / 1e6);
    }
    for (const Case& c : {kCases[0], kCases[2]}) {
        const FitUnknowns unknowns = unknownsOf(c, geometry);
        const test::RandomEvidence random(geometry, **model, points, 3, 0.7, c.views, c.contour,
                                          c.localChanges > 0);
        measureCandidates(*makeCpuEvidence(geometry), std::string("CPU, ") + c.name, unknowns, random,
                          results);
        if (const auto evidence = makeVulkanEvidence(tables))
            measureCandidates(**evidence, std::string("Vulkan, ") + c.name, unknowns, random, results);
    }
    const BodyFitter fitter(*model);
    FitOptions onDevice;
    onDevice.evidence = vulkanEvidenceFactory(*model, options);
    measureFit(fitter, {}, "CPU, whole fit of a photo", results);
    measureFit(fitter, onDevice, "Vulkan, whole fit of a photo", results);
    bench::print("bench_gpu_fit", results, json);
    return 0;
}
