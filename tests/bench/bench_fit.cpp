// SPDX-License-Identifier: Apache-2.0
/// Speed of the fit on one thread: bench_fit [--json] [MODEL]. Figures only; nothing is asserted.
#include <cstdio>
#include <cstring>
#include <fstream>
#include <string>

#include "core/fit/body_fitter.h"
#include "core/fit/cpu_evidence.h"
#include "tests/bench/bench_model.h"
#include "tests/bench/measured.h"
#include "tests/core/fit/recorded_detection.h"
#include "tests/core/fit/typical_terms.h"

using namespace abf;

namespace {

/// The largest resident memory of this process so far, MB; 0 where the system does not tell.
double peakMemoryMb() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmHWM:")) return std::stod(line.substr(6)) / 1024;
    }
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    const auto [json, file, model] = bench::openModel(argc, argv);
    std::vector<bench::Measured> results;
    {
        const BodyFitter fitter(model);
        FitProblem problem;
        problem.views = {readDetection("01")};
        static_cast<void>(fitter.fit(problem));
        std::fprintf(stderr, "largest memory of model, fitter and a fit: %.0f MB\n", peakMemoryMb());
    }
    const FitGeometry geometry(model);
    BodyShape shape;
    shape.phenotypes[Phenotype::Gender] = 0.2;
    shape.phenotypes[Phenotype::Age] = 0.782;
    shape.phenotypes[Phenotype::Height] = 0.42;
    const SyntheticPerson person(geometry, shape, walkingPose(), 0.4);
    const FitView view = person.view(2);

    // One iteration: linearise, factorise, try a step.
    const auto iteration = [&](const std::string& name, const FreeParameters& free, int contourVertices) {
        const auto workspace = geometry.landmarks().makeWorkspace();
        const auto evidence = makeCpuEvidence(geometry);
        std::vector<ViewTerms> terms;
        terms.push_back(typicalTerms(person, view));
        if (contourVertices > 0) addContourTerms(person, contourVertices, terms[0].points);
        BodyLeastSquares problem(*evidence, geometry.landmarks(), *workspace, {free}, std::move(terms),
                                 typicalSharedResiduals(1.8));
        BodyState start;
        start.shape = shape;
        start.shape.phenotypes[Phenotype::Weight] = 0.3;  // far enough that every step is one
        start.shape.phenotypes[Phenotype::Height] = 0.6;
        start.shape.localChanges.setZero(static_cast<Eigen::Index>(model->localChangeLabels().size()));
        start.poses = {person.pose};
        DampedLeastSquares solver;
        // The difference of a longer and a shorter solve: without what a solve does once.
        const auto solved = [&](int iterations) {
            int accepted = 0;
            const auto measured = bench::measure(
                name + ", " + std::to_string(problem.parameterCount()) + " parameters", 40, [&](int) {
                    problem.setState(start);
                    accepted =
                        solver.solve(problem, {.maxIterations = iterations, .costTolerance = 0}).accepted;
                });
            return std::pair(measured, accepted);
        };
        const auto [brief, fewer] = solved(2);
        auto [whole, more] = solved(6);
        if (more <= fewer) return;
        whole.median = (whole.median - brief.median) / (more - fewer);
        whole.fastest = (whole.fastest - brief.fastest) / (more - fewer);
        results.push_back(whole);
    };
    FreeParameters free = typicalFreeParameters(geometry);
    iteration("one solver iteration, 33 landmarks", free, 0);
    free.phenotypes.clear();
    for (int p = 0; p < kPhenotypeCount; ++p) free.phenotypes.push_back(static_cast<Phenotype>(p));
    for (int i = 0; i < 22; ++i) free.localChanges.push_back(11 * i);
    iteration("one solver iteration, landmarks and silhouette (1,000)", free, 1000);
    free.bones.clear();
    for (int b = 0; b < geometry.rig().boneCount(); ++b) free.bones.push_back(b);
    iteration("one solver iteration, landmarks and silhouette, all bones", free, 1000);
    const BodyFitter fitter(model);
    FitProblem problem;
    problem.views = {view};
    const auto once = fitter.fit(problem);
    if (!once) {
        std::fprintf(stderr, "%s\n", once.error().message.c_str());
        return 1;
    }
    results.push_back(
        bench::measure("whole fit, one photo (" + std::to_string(once->iterations) + " iterations)", 10,
                       [&](int) { static_cast<void>(fitter.fit(problem)); }));
    results.push_back(bench::measure("whole fit, one photo, with snapshots", 10, [&](int) {
        static_cast<void>(fitter.fit(problem, {}, [](const auto&) {}));
    }));
    FitProblem warm = problem;
    warm.shape = once->best->shape;
    warm.start.assign(once->best->views.begin(), once->best->views.end());
    warm.views[0].landmarks[15].position += Eigen::Vector2d(10, -10);
    warm.views[0].landmarks[15].corrected = true;
    results.push_back(
        bench::measure("re-fit after moving a wrist", 10, [&](int) { static_cast<void>(fitter.fit(warm)); }));
    FitProblem three = problem;
    for (const double yaw : {1.5, 3.0}) {
        three.views.push_back(SyntheticPerson(geometry, shape, walkingPose(), yaw).view(2));
    }
    results.push_back(
        bench::measure("whole fit, three photos", 5, [&](int) { static_cast<void>(fitter.fit(three)); }));
    results.push_back(
        bench::measure("constructing the fitter", 3, [&](int) { const BodyFitter another(model); }));
    bench::print("fit", results, json);
    return 0;
}
