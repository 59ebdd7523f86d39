// SPDX-License-Identifier: Apache-2.0
/// Speed and error of mesh-to-parameters on one thread: bench_regress [--json] [MODEL]. Figures only; nothing
/// is asserted. The bodies are adults with six random phenotypes in random poses.
#include <Eigen/Geometry>
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
    std::normal_distribution<double> normal(0, 0.2);
    const auto evaluator = makeCpuBodyEvaluator(model);
    std::vector<Eigen::Matrix3Xf> meshes;
    for (int i = 0; i < 24; ++i) {
        BodyShape shape;
        for (int p = 0; p < 6; ++p) shape.phenotypes.values[p] = unit(random);
        shape.phenotypes[Phenotype::Age] = 0.67 + 0.33 * unit(random);
        BodyPose pose;
        for (int b = 0; b < model->annyRig().boneCount(); ++b) {
            const Eigen::Vector3d w(normal(random), normal(random), normal(random));
            Eigen::Matrix4d delta = Eigen::Matrix4d::Identity();
            delta.topLeftCorner<3, 3>() = Eigen::AngleAxisd(w.norm(), w.normalized()).toRotationMatrix();
            pose.bones.push_back(delta);
        }
        EvaluatedBody body;
        if (!evaluator->evaluate(shape, pose, body)) return 1;
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
    // All 256 local changes at one of their ends, all ages.
    RegressionOptions all;
    all.localChanges.resize(model->localChangeLabels().size());
    std::iota(all.localChanges.begin(), all.localChanges.end(), 0);
    std::vector<Eigen::Matrix3Xf> changed;
    for (int i = 0; i < 8; ++i) {
        BodyShape shape;
        for (int p = 0; p < kPhenotypeCount; ++p) shape.phenotypes.values[p] = unit(random);
        shape.phenotypes[Phenotype::Age] = -1.0 / 3 + 4.0 / 3 * unit(random);
        shape.localChanges.resize(static_cast<Eigen::Index>(all.localChanges.size()));
        for (double& value : shape.localChanges) value = unit(random) < 0.5 ? -1 : 1;
        EvaluatedBody body;
        if (!evaluator->evaluate(shape, {}, body)) return 1;
        changed.push_back(std::move(body.vertices));
    }
    double changedMean = 0, changedWorst = 0;
    results.push_back(
        bench::measure("the same with all 256 local changes", static_cast<int>(changed.size()), [&](int i) {
            const auto found = regressor.regress(changed[static_cast<std::size_t>(std::max(i, 0))], all);
            if (!found || i < 0) return;
            changedMean += 1e3 * found->meanErrorM / static_cast<double>(changed.size());
            changedWorst = std::max(changedWorst, 1e3 * found->meanErrorM);
        }));
    results.push_back({"mean vertex error (fastest: the worst), mm", changedMean, changedWorst,
                       static_cast<int>(changed.size())});
    bench::print("regress", results, json);
    return 0;
}
