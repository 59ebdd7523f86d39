// SPDX-License-Identifier: Apache-2.0
/// Speed and error of mesh-to-parameters (with local changes on two threads): bench_regress [--json] [MODEL].
/// Figures only; nothing is asserted. The bodies are adults with six random phenotypes in random poses.
#include <Eigen/Geometry>
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <numeric>
#include <random>

#include "core/body/body_evaluator.h"
#include "core/regress/mesh_regression.h"
#include "tests/bench/bench_model.h"
#include "tests/bench/measured.h"

using namespace abf;

int main(int argc, char** argv) {
    const auto [json, file, model] = bench::openModel(argc, argv);
    std::mt19937 random(3);
    std::uniform_real_distribution<double> unit(0, 1);
    const auto randomPose = [&model = *model](std::mt19937& source) {
        std::normal_distribution<double> normal(0, 0.2);
        BodyPose pose;
        for (int b = 0; b < model.annyRig().boneCount(); ++b) {
            const Eigen::Vector3d w(normal(source), normal(source), normal(source));
            Eigen::Matrix4d delta = Eigen::Matrix4d::Identity();
            delta.topLeftCorner<3, 3>() = Eigen::AngleAxisd(w.norm(), w.normalized()).toRotationMatrix();
            pose.bones.push_back(delta);
        }
        return pose;
    };
    const auto evaluator = makeCpuBodyEvaluator(model);
    std::vector<Eigen::Matrix3Xf> meshes;
    for (int i = 0; i < 24; ++i) {
        BodyShape shape;
        for (int p = 0; p < 6; ++p) shape.phenotypes.values[p] = unit(random);
        shape.phenotypes[Phenotype::Age] = 0.67 + 0.33 * unit(random);
        EvaluatedBody body;
        if (!evaluator->evaluate(shape, randomPose(random), body)) return 1;
        meshes.push_back(std::move(body.vertices));
    }
    const MeshRegressor regressor(model);
    double mean = 0, worst = 0;
    std::vector<bench::Measured> results;
    results.push_back(bench::measure(
        "mesh to parameters, 11 phenotypes + pose", static_cast<int>(meshes.size()), [&](int i) {
            const auto found = regressor.regress(meshes[static_cast<std::size_t>(std::max(i, 0))]);
            if (!found || i < 0) return;
            mean += 1e3 * found->meanErrorM / static_cast<double>(meshes.size());
            worst = std::max(worst, 1e3 * found->meanErrorM);
        }));
    results.push_back({"mean vertex error, mm", mean, worst, static_cast<int>(meshes.size())});
    // All 256 local changes, by turns anywhere and at one of their ends, of all ages and in random poses.
    RegressionOptions all;
    all.localChanges.resize(model->localChangeLabels().size());
    std::iota(all.localChanges.begin(), all.localChanges.end(), 0);
    constexpr int kBodies = 64;
    constexpr std::array<std::pair<double, double>, 4> kAgeBands = {
        {{-1.0 / 3, 0}, {0, 0.5}, {0.5, 0.75}, {0.75, 1}}};
    std::vector<Eigen::Matrix3Xf> changed;
    for (int i = 0; i < kBodies; ++i) {
        std::mt19937 own(static_cast<unsigned>(1000 + i));
        BodyShape shape;
        for (int p = 0; p < kPhenotypeCount; ++p) shape.phenotypes.values[p] = unit(own);
        const auto [youngest, oldest] = kAgeBands[static_cast<std::size_t>(i) % kAgeBands.size()];
        shape.phenotypes[Phenotype::Age] = youngest + (oldest - youngest) * unit(own);
        const bool atEnds = (i / 4) % 2 != 0;
        shape.localChanges.resize(static_cast<Eigen::Index>(all.localChanges.size()));
        for (double& value : shape.localChanges) {
            value = 2 * unit(own) - 1;
            if (atEnds) value = value < 0 ? -1 : 1;
        }
        EvaluatedBody body;
        if (!evaluator->evaluate(shape, randomPose(own), body)) return 1;
        changed.push_back(std::move(body.vertices));
    }
    std::vector<double> errors;
    double slowest = 0, quick = 0;
    results.push_back(bench::measure("the same with all 256 local changes", kBodies, [&](int i) {
        const auto begin = std::chrono::steady_clock::now();
        const auto found = regressor.regress(changed[static_cast<std::size_t>(std::max(i, 0))], all);
        if (!found || i < 0) return;
        const double time =
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
        slowest = std::max(slowest, time);
        quick += time <= 300 ? 1 : 0;
        errors.push_back(1e3 * found->meanErrorM);
    }));
    results.push_back({"its slowest, ms", slowest, slowest, 1});
    results.push_back({"bodies within 0.3 s", quick, quick, kBodies});
    std::sort(errors.begin(), errors.end());
    const auto within = std::upper_bound(errors.begin(), errors.end(), 0.05) - errors.begin();
    results.push_back(
        {"median vertex error (fastest: the worst), mm", errors[errors.size() / 2], errors.back(), kBodies});
    results.push_back(
        {"bodies within 0.05 mm", static_cast<double>(within), static_cast<double>(within), kBodies});
    bench::print("regress", results, json);
    return 0;
}
