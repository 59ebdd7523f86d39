// SPDX-License-Identifier: Apache-2.0
/// Speed of silhouettes on one thread: bench_silhouette [--json] [MODEL]. Figures only; nothing is asserted.
#include <cstdio>
#include <cstring>
#include <opencv2/imgproc.hpp>

#include "core/fit/cpu_evidence.h"
#include "core/silhouette/mask_overlap.h"
#include "core/silhouette/silhouette_matcher.h"
#include "tests/bench/bench_model.h"
#include "tests/bench/measured.h"
#include "tests/core/fit/typical_terms.h"

using namespace abf;

int main(int argc, char** argv) {
    const auto [json, file, model] = bench::openModel(argc, argv);
    const FitGeometry geometry(model);
    BodyShape shape;
    shape.phenotypes[Phenotype::Gender] = 0.2;
    shape.phenotypes[Phenotype::Age] = 0.782;
    shape.phenotypes[Phenotype::Height] = 0.42;
    const SyntheticPerson person(geometry, shape, walkingPose(), 0.4);
    // The person fills a photo of 12 megapixels; masks come at up to 2,560 pixels.
    PinholeCamera camera = syntheticCamera();
    constexpr int kScale = 4;
    camera.width *= kScale, camera.height *= kScale;
    camera.fx *= kScale, camera.fy *= kScale, camera.cx *= kScale, camera.cy *= kScale;
    EvaluatedBody body, heavier;
    const auto evaluator = makeCpuBodyEvaluator(model);
    BodyShape heavierShape = shape;
    heavierShape.phenotypes[Phenotype::Weight] = 0.7;
    if (!evaluator->evaluate(shape, person.pose, body) ||
        !evaluator->evaluate(heavierShape, person.pose, heavier)) {
        std::fprintf(stderr, "The body cannot be evaluated.\n");
        return 1;
    }
    const SilhouetteMatcher matcher(model);
    const cv::Size photoSize(camera.width, camera.height);
    const BodyRaster fine = rasteriseBody(matcher.surface(), projectBody(body.vertices, camera),
                                          cv::Rect2d(0, 0, camera.width, camera.height), 2560);
    cv::Mat mask = fine.labels > 0;
    cv::GaussianBlur(mask, mask, {}, 4);

    std::vector<bench::Measured> results;
    MaskContour outline = *maskContour(mask, photoSize, {});
    results.push_back(bench::measure("outline of a mask of 2304 x 2560", 30,
                                     [&](int) { outline = *maskContour(mask, photoSize, {}); }));
    ProjectedBody projected;
    results.push_back(bench::measure("projecting the body", 50,
                                     [&](int) { projected = projectBody(heavier.vertices, camera); }));
    BodyRaster raster;
    results.push_back(bench::measure("raster of the body, 384 pixels", 50, [&](int) {
        raster = contourRaster(matcher.surface(), projected, camera);
    }));
    results.push_back(bench::measure("outline of the body", 50, [&](int) {
        static_cast<void>(bodyContour(matcher.surface(), projected, camera, raster));
    }));
    SilhouetteOptions options;
    options.staturePx = 480 * kScale;
    SilhouetteMatch match;
    results.push_back(bench::measure("match: all of these and the pairs", 50, [&](int) {
        match = *matcher.match(outline, heavier.vertices, camera, options);
    }));
    results.back().name += ", " + std::to_string(match.pairs.size()) + " terms";
    results.push_back(bench::measure("overlap with the mask", 30, [&](int) {
        static_cast<void>(maskOverlap(matcher.surface(), heavier.vertices, camera, mask));
    }));
    results.push_back(
        bench::measure("constructing the matcher", 5, [&](int) { const SilhouetteMatcher another(model); }));

    // What the terms cost the solver.
    const FitView view = person.view(2);
    ViewTerms terms = typicalTerms(person, view);
    const auto linearise = [&](const char* name, EvidenceView points) {
        const auto evidence = makeCpuEvidence(geometry);
        if (!evidence->begin({typicalFreeParameters(geometry)}, {std::move(points)})) return;
        std::vector<NormalEquations> equations(1);
        BodyState state;
        state.shape = shape;
        state.poses = {person.pose};
        results.push_back(bench::measure(name, 50, [&](int) {
            static_cast<void>(evidence->linearise(state, equations));
            equations[0].finish();
        }));
    };
    linearise("linearising landmarks", terms.points);
    terms.points.surfaceVertices = match.surfaceVertices;
    terms.points.terms.insert(terms.points.terms.end(), match.terms.begin(), match.terms.end());
    linearise("linearising landmarks and contour", terms.points);
    bench::print("silhouette", results, json);
    return 0;
}
