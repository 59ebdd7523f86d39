// SPDX-License-Identifier: Apache-2.0
/// Speed of the body model, on one thread where nothing else is said: bench_body [--json] [MODEL]. Figures
/// only; nothing is asserted.
#include <cstdio>
#include <cstring>
#include <random>

#include "core/body/batch_evaluator.h"
#include "core/body/body_evaluator.h"
#include "core/body/body_points.h"
#include "core/model_io/model_file.h"
#include "tests/bench/bench_model.h"
#include "tests/bench/measured.h"

using namespace abf;

namespace {

/// Adults that differ from each other, so that no call finds its shape already blended.
std::vector<BodyShape> adults(const BodyModel& model, int phenotypes, bool allLocalChanges,
                              std::size_t count = 16) {
    std::mt19937 random(1);
    std::uniform_real_distribution<double> unit(0.02, 0.98);
    std::vector<BodyShape> shapes(count);
    for (BodyShape& shape : shapes) {
        for (int p = 0; p < phenotypes; ++p) shape.phenotypes.values[p] = unit(random);
        shape.phenotypes[Phenotype::Age] = 0.68 + 0.3 * unit(random);
        if (!allLocalChanges) continue;
        shape.localChanges = Eigen::VectorXd::Zero(Eigen::Index(model.localChangeLabels().size()));
        for (double& x : shape.localChanges) x = 2 * unit(random) - 1;
    }
    return shapes;
}

/// 33 points like the landmarks of a fit: the keypoints, and ten more with offsets.
std::vector<BodyPoint> landmarkLikePoints(const BodyModel& model) {
    std::vector<BodyPoint> points = cocoKeypoints(model);
    const char* bones[] = {"head", "wrist.L", "wrist.R", "foot.L", "foot.R"};
    for (const char* label : bones)
        for (int i = 0; i < 2; ++i) {
            const int bone = model.annyRig().bone(label);
            points.push_back({label, {}, {{bone, 1.0}}, {{bone, {0.01 * i, -0.02, 0.03}}}});
        }
    return points;
}

FreeParameters fitParameters(const Rig& rig, int phenotypes) {
    FreeParameters free;
    for (int p = 0; p < phenotypes; ++p) free.phenotypes.push_back(Phenotype(p));
    for (const char* label :
         {"spine05", "spine03", "spine01", "neck01", "head", "clavicle.L", "upperarm01.L", "lowerarm01.L",
          "wrist.L", "upperleg01.L", "lowerleg01.L", "foot.L", "clavicle.R", "upperarm01.R", "lowerarm01.R",
          "wrist.R", "upperleg01.R", "lowerleg01.R", "foot.R"})
        free.bones.push_back(rig.bone(label));
    free.rootTranslation = true;
    return free;
}

}  // namespace

int main(int argc, char** argv) {
    const auto [json, file, model] = bench::openModel(argc, argv);
    const Rig& rig = model->annyRig();
    std::vector<bench::Measured> results;

    results.push_back(bench::measure("load model file (warm)", 5, [&](int) { (void)loadBodyModel(file); }));

    const auto evaluator = makeCpuBodyEvaluator(model);
    EvaluatedBody body;
    BodyPose pose;
    pose.bones.assign(rig.boneLabels.size(), Eigen::Matrix4d::Identity());
    const auto forward = [&](const char* name, const std::vector<BodyShape>& shapes) {
        results.push_back(bench::measure(name, 300, [&](int i) {
            (void)evaluator->evaluate(shapes[std::size_t(i + 1) % shapes.size()], pose, body);
        }));
    };
    forward("forward, adult, 6 phenotypes", adults(*model, 6, false));
    forward("forward, adult, 11 phenotypes", adults(*model, 11, false));
    forward("forward, adult, 11 phenotypes + 256 local changes", adults(*model, 11, true));
    const BodyShape still = adults(*model, 11, false).front();
    results.push_back(bench::measure("pose only (same shape)", 300,
                                     [&](int) { (void)evaluator->evaluate(still, pose, body); }));
    {
        const auto pool = adults(*model, 6, false, 128);
        const std::vector<BodyPose> poses(64, pose);
        std::vector<EvaluatedBody> bodies;
        for (const int threads : {1, 2}) {
            const auto batch = BatchEvaluator::make(model, "anny", "anny", threads);
            const std::string name = "batch of 64 adults, 6 phenotypes, " + std::to_string(threads) +
                                     (threads == 1 ? " thread" : " threads");
            results.push_back(bench::measure(name, 30, [&](int i) {
                (void)batch->evaluate({pool.data() + (i + 1) % 2 * 64, 64}, poses, bodies);
            }));
        }
    }
    Eigen::Matrix3Xf normals;
    results.push_back(bench::measure("vertex normals", 100, [&](int) {
        computeVertexNormals(body.vertices, model->annyTopology().faces, 3, normals);
    }));

    std::unique_ptr<BodyPoints> points;
    results.push_back(bench::measure("compile 33 body points", 5, [&](int) {
        points = std::make_unique<BodyPoints>(model, "anny", landmarkLikePoints(*model));
    }));
    const auto workspace = points->makeWorkspace();
    Eigen::Matrix3Xd values;
    Eigen::MatrixXd jacobian;
    const auto shapes = adults(*model, 11, false);
    const FreeParameters all = fitParameters(rig, 11), six = fitParameters(rig, 6),
                         poseOnly = fitParameters(rig, 0);
    const auto evaluate = [&](const char* name, const FreeParameters* free, bool newShape) {
        results.push_back(bench::measure(name, 300, [&](int i) {
            (void)points->evaluate(shapes[newShape ? std::size_t(i + 1) % shapes.size() : 0], pose, free,
                                   *workspace, values, free != nullptr ? &jacobian : nullptr);
        }));
    };
    evaluate("33 points, value", nullptr, true);
    evaluate("33 points, value + Jacobian, 11 phenotypes + 19 bones", &all, true);
    evaluate("33 points, value + Jacobian, 6 phenotypes + 19 bones", &six, true);
    evaluate("33 points, value + Jacobian, 19 bones, same shape", &poseOnly, false);

    bench::print("body model", results, json);
    return 0;
}
