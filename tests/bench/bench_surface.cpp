// SPDX-License-Identifier: Apache-2.0
/// Speed of surface points and of what a fit does with them, on one thread: bench_surface [--json] [MODEL].
/// Figures only; nothing is asserted.
#include <Eigen/Cholesky>
#include <cstdio>
#include <cstring>
#include <random>

#include "core/body/body_points.h"
#include "core/body/surface_points.h"
#include "core/fit/residuals/normal_equations.h"
#include "core/fit/solver/cholesky.h"
#include "tests/bench/bench_model.h"
#include "tests/bench/measured.h"

using namespace abf;

namespace {

constexpr int kVertices = 1000;

/// Adults that differ from each other in all phenotypes and in the free local changes.
std::vector<BodyShape> adults(const BodyModel& model, const std::vector<int>& localChanges) {
    std::mt19937 random(1);
    std::uniform_real_distribution<double> unit(0.02, 0.98);
    std::vector<BodyShape> shapes(16);
    for (BodyShape& shape : shapes) {
        for (double& v : shape.phenotypes.values) v = unit(random);
        shape.phenotypes[Phenotype::Age] = 0.68 + 0.3 * unit(random);
        if (localChanges.empty()) continue;
        shape.localChanges = Eigen::VectorXd::Zero(Eigen::Index(model.localChangeLabels().size()));
        for (const int i : localChanges) shape.localChanges[i] = 2 * unit(random) - 1;
    }
    return shapes;
}

FreeParameters freeParameters(const Rig& rig, bool allBones) {
    FreeParameters free;
    for (int p = 0; p < kPhenotypeCount; ++p) free.phenotypes.push_back(Phenotype(p));
    for (int i = 0; i < 22; ++i) free.localChanges.push_back(11 * i);
    if (allBones) {
        for (int b = 0; b < rig.boneCount(); ++b) free.bones.push_back(b);
    } else {
        for (const char* label :
             {"root",         "spine05",      "spine03",      "spine01",      "neck01",
              "head",         "clavicle.L",   "upperarm01.L", "lowerarm01.L", "wrist.L",
              "upperleg01.L", "lowerleg01.L", "foot.L",       "clavicle.R",   "upperarm01.R",
              "lowerarm01.R", "wrist.R",      "upperleg01.R", "lowerleg01.R", "foot.R"})
            free.bones.push_back(rig.bone(label));
    }
    free.rootTranslation = true;
    return free;
}

}  // namespace

int main(int argc, char** argv) {
    const auto [json, file, model] = bench::openModel(argc, argv);
    const Rig& rig = model->annyRig();
    std::vector<bench::Measured> results;

    std::mt19937 random(2);
    std::vector<std::vector<std::uint32_t>> selections(8);
    for (auto& selection : selections)
        for (int i = 0; i < kVertices; ++i)
            selection.push_back(std::uint32_t(random() % std::uint32_t(model->prefixVertexCount())));
    BodyPose pose;
    pose.bones.assign(rig.boneLabels.size(), Eigen::Matrix4d::Identity());
    const FreeParameters all = freeParameters(rig, true), main = freeParameters(rig, false);
    const FreeParameters poseOnly{{}, {}, {}, main.bones, true};
    const auto shapes = adults(*model, all.localChanges);

    const SurfacePoints surface(model, "anny");
    const auto workspace = surface.makeWorkspace();
    const BodyPoints keypoints(model, "anny", cocoKeypoints(*model));
    const auto keypointWorkspace = keypoints.makeWorkspace();
    Eigen::Matrix3Xd values, keypointValues;
    Eigen::MatrixXd keypointJacobian, dense;
    SurfaceDerivatives derivatives;
    const auto shape = [&](int i) -> const BodyShape& { return shapes[std::size_t(i + 1) % shapes.size()]; };
    const auto measure = [&](const char* name, int runs, const std::function<void(int)>& run) {
        results.push_back(bench::measure(name, runs, run));
    };

    const auto select = [&](int i) {
        (void)surface.select(selections[std::size_t(i + 1) % selections.size()], *workspace);
    };
    measure("select 1,000 vertices", 200, select);
    measure("select + first value + derivatives, all bones", 100, [&](int i) {
        select(i);
        (void)surface.evaluate(shape(i), pose, &all, *workspace, values, &derivatives);
    });
    const auto evaluate = [&](const char* name, const FreeParameters* free, bool newShape) {
        measure(name, 300, [&](int i) {
            (void)surface.evaluate(shape(newShape ? i : 0), pose, free, *workspace, values,
                                   free != nullptr ? &derivatives : nullptr);
        });
    };
    evaluate("1,000 vertices, value", nullptr, true);
    evaluate("1,000 vertices, value, same shape", nullptr, false);
    evaluate("1,000 vertices, value + derivatives, 33 shape + 20 bones", &main, true);
    evaluate("1,000 vertices, value + derivatives, 33 shape + 104 bones", &all, true);
    evaluate("1,000 vertices, value + derivatives, 20 bones, same shape", &poseOnly, false);
    measure("23 keypoints + 1,000 vertices, 33 shape + 104 bones", 300, [&](int i) {
        (void)keypoints.evaluate(shape(i), pose, &all, *keypointWorkspace, keypointValues, &keypointJacobian);
        (void)surface.evaluate(shape(i), pose, &all, *workspace, values, &derivatives);
    });
    measure("the same, expanded to a dense Jacobian", 50, [&](int i) {
        (void)keypoints.evaluate(shape(i), pose, &all, *keypointWorkspace, keypointValues, &keypointJacobian);
        (void)surface.evaluate(shape(i), pose, &all, *workspace, values, &derivatives);
        derivatives.expand(dense);
    });

    // What a fit does with them.
    const auto accumulate = [&](const char* name, const FreeParameters& free) {
        (void)surface.evaluate(shape(0), pose, &free, *workspace, values, &derivatives);
        std::vector<SurfaceRow> rows;
        std::normal_distribution<double> normal(0, 1);
        for (std::uint32_t k = 0; k < kVertices; ++k)
            rows.push_back({k, normal(random), {normal(random), normal(random), normal(random)}, 1});
        NormalEquations equations;
        measure(name, 300, [&](int) {
            equations.begin(free.size(), true);
            equations.addSurface(&derivatives, rows, RobustLoss::cauchy(3));
            equations.finish();
        });
    };
    accumulate("accumulate 1,000 rows, 33 shape + 20 bones", main);
    accumulate("accumulate 1,000 rows, 33 shape + 104 bones", all);
    const Eigen::MatrixXd landmarkRows = Eigen::MatrixXd::Random(2, all.size());
    NormalEquations landmarkEquations;
    measure("accumulate 130 full rows of 348 columns", 100, [&](int) {
        landmarkEquations.begin(all.size(), true);
        for (int i = 0; i < 65; ++i)
            landmarkEquations.add(Eigen::Vector2d(1, 2), landmarkRows, 0, RobustLoss::quadratic(), 1);
        landmarkEquations.finish();
    });
    for (const int n : {96, 351}) {
        const Eigen::MatrixXd j = Eigen::MatrixXd::Random(n + 10, n);
        const Eigen::MatrixXd a = j.transpose() * j;
        Eigen::VectorXd x(n);
        Cholesky cholesky;
        cholesky.resize(n);
        measure(("Cholesky + solve, n = " + std::to_string(n)).c_str(), 100, [&](int) {
            cholesky.matrix().triangularView<Eigen::Lower>() = a;
            x.setOnes();
            if (cholesky.factorise()) cholesky.solveInPlace(x);
        });
        measure(("the same with Eigen (SSE2), n = " + std::to_string(n)).c_str(), 50, [&](int) {
            const Eigen::LLT<Eigen::MatrixXd> factor(a);
            x.setOnes();
            factor.solveInPlace(x);
        });
    }

    bench::print("surface points, one thread", results, json);
    return 0;
}
