// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <filesystem>
#include <numbers>

#include "core/export/fit_document.h"
#include "core/rig/influence_cap.h"
#include "core/rig/pose_carrier.h"
#include "core/rig/rig_catalogue.h"
#include "core/rig/rig_rest.h"
#include "core/rig/skin_table.h"
#include "core/rig/stances.h"
#include "tests/core/rig/rig_bodies.h"

using namespace abf;

class TestRigPoses : public QObject {
    Q_OBJECT
  private slots:
    void posesAreCarriedToOtherRigs();
    void armsLieInTheTAndTheA();
    void stancesComeFromTheEvaluatorToo();
    void fourInfluencesCostLittle();
};

namespace {

struct Posed {
    BodyShape shape;
    EvaluatedBody body;
    std::vector<Eigen::Matrix4d> transforms;
    std::string name;
};

struct Distance {
    double max = 0, mean = 0;
};

Distance distanceMm(const Eigen::Matrix3Xd& a, const Eigen::Matrix3Xf& b) {
    const Eigen::VectorXd mm = 1000 * (a - b.cast<double>()).colwise().norm().transpose();
    return {mm.maxCoeff(), mm.mean()};
}

std::vector<Posed> posedBodies() {
    std::vector<Posed> out;
    for (const RigBody& body : rigBodies()) {
        const EvaluatedBody rest = evaluated(body.shape);
        int number = 0;
        for (const auto& stance : testStances(testModel()->annyRig(), rest.restBonePoses))
            out.push_back({body.shape, evaluated(body.shape, stancePose(stance, rest.restBonePoses)), stance,
                           body.name + " stance " + std::to_string(number++)});
    }
    for (const char* name : {"old_woman_waving", "child_jumping", "newborn"}) {
        const auto fit = readFitDocument(
            std::filesystem::path(ABF_SOURCE_DIR) / "tests/support/fits" / (std::string(name) + ".fit.json"),
            *testModel());
        if (!fit) continue;
        Posed posed{fit->shape, evaluated(fit->shape, *poseOfPhoto(*fit)), {}, name};
        posed.transforms = posed.body.boneTransforms;
        out.push_back(std::move(posed));
    }
    return out;
}

}  // namespace

void TestRigPoses::posesAreCarriedToOtherRigs() {
    const auto bodies = posedBodies();
    QCOMPARE(bodies.size(), std::size_t{27});
    // What docs/export-rigs.md says. The far ones are fists of rigs without fingers and creases of the hips,
    // which the package's rigs weigh otherwise.
    const std::map<std::string, Distance> limits = {{"anny", {0.01, 0.001}},    {"makehuman", {0.01, 0.001}},
                                                    {"mixamo", {80, 1.3}},      {"unreal", {30, 0.9}},
                                                    {"game_engine", {30, 0.9}}, {"unity", {30, 0.4}},
                                                    {"vrm", {30, 0.4}},         {"rigify", {20, 0.4}},
                                                    {"cmu_mb", {100, 2}},       {"openpose", {150, 2}}};
    for (const RigName& name : exportRigNames()) {
        const auto plan = planRig(*testModel(), name.name);
        QVERIFY(plan.has_value());
        const SkinTable skin = skinTable(*plan, static_cast<std::size_t>(testModel()->prefixVertexCount()));
        double worst = 0, mean = 0;
        for (std::size_t i = 0; i < bodies.size(); ++i) {
            const Posed& posed = bodies[i];
            const RigRest rest = rigRest(testModel(), *plan, posed.shape);
            const PoseCarrier carrier(*testModel(), *plan, rest);
            const auto carried = carrier.carry(posed.transforms);
            const auto far = distanceMm(skinned(skin, carried, posed.body.restVertices.cast<double>()),
                                        posed.body.vertices);
            worst = std::max(worst, far.max);
            mean += far.mean / static_cast<double>(bodies.size());
        }
        qInfo("%-12s max %.2f mean %.3f mm", plan->name.c_str(), worst, mean);
        const Distance limit = limits.at(plan->name);
        QVERIFY2(worst <= limit.max && mean <= limit.mean, plan->name.c_str());
    }
}

void TestRigPoses::armsLieInTheTAndTheA() {
    const Rig& anny = testModel()->annyRig();
    for (const RigBody& body : rigBodies()) {
        const EvaluatedBody rest = evaluated(body.shape);
        for (const double drop : {0.0, 45.0}) {
            const auto stance = armsOutStance(anny, rest.restBonePoses, drop);
            const auto head = [&](const char* label) {
                const auto b = static_cast<std::size_t>(anny.bone(label));
                return Eigen::Vector3d((stance[b] * rest.restBonePoses[b]).topRightCorner<3, 1>());
            };
            const double angle = drop * std::numbers::pi / 180;
            for (const auto& [from, to] :
                 {std::pair{"upperarm01.L", "lowerarm01.L"}, std::pair{"lowerarm01.L", "wrist.L"},
                  std::pair{"wrist.L", "finger3-1.L"}}) {
                const Eigen::Vector3d along = (head(to) - head(from)).normalized();
                QVERIFY((along - Eigen::Vector3d(std::cos(angle), 0, -std::sin(angle))).norm() < 1e-9);
            }
            QVERIFY(head("wrist.R").x() < -0.1);
            QVERIFY((head("foot.L") -
                     Eigen::Vector3d(rest.restBonePoses[static_cast<std::size_t>(anny.bone("foot.L"))]
                                         .topRightCorner<3, 1>()))
                        .norm() < 1e-12);
        }
    }
}

void TestRigPoses::stancesComeFromTheEvaluatorToo() {
    const RigBody body = rigBodies()[1];
    const EvaluatedBody rest = evaluated(body.shape);
    const auto stance = armsOutStance(testModel()->annyRig(), rest.restBonePoses);
    const EvaluatedBody posed = evaluated(body.shape, stancePose(stance, rest.restBonePoses));
    for (std::size_t b = 0; b < stance.size(); ++b)
        QVERIFY(posed.boneTransforms[b].isApprox(stance[b], 1e-9));
}

void TestRigPoses::fourInfluencesCostLittle() {
    for (const RigName& name : exportRigNames()) {
        const auto plan = planRig(*testModel(), name.name);
        QVERIFY(plan.has_value());
        const SkinTable full = skinTable(*plan, static_cast<std::size_t>(testModel()->prefixVertexCount()));
        CapError worst4, worst8;
        for (const RigBody& body : rigBodies()) {
            const EvaluatedBody rest = evaluated(body.shape);
            const RigRest bones = rigRest(testModel(), *plan, body.shape);
            const PoseCarrier carrier(*testModel(), *plan, bones);
            std::vector<std::vector<Eigen::Matrix4d>> poses;
            for (const auto& stance : testStances(testModel()->annyRig(), rest.restBonePoses))
                poses.push_back(carrier.carry(stance));
            const Eigen::Matrix3Xd vertices = rest.restVertices.cast<double>();
            const CapError four = capError(full, withAtMost(full, 4), vertices, poses);
            const CapError eight = capError(full, withAtMost(full, 8), vertices, poses);
            QCOMPARE(capError(full, withAtMost(full, 64), vertices, poses).maxMm, 0.0);
            QVERIFY(eight.maxMm <= four.maxMm && eight.meanMm <= four.meanMm);
            if (four.maxMm > worst4.maxMm) worst4 = four;
            if (eight.maxMm > worst8.maxMm) worst8 = eight;
        }
        qInfo("%-12s up to %zu; four: max %.2f mean %.4f mm, %zu vertices; eight: max %.2f mm",
              plan->name.c_str(), full.maxInfluences(), worst4.maxMm, worst4.meanMm, worst4.vertices,
              worst8.maxMm);
        QVERIFY(worst4.maxMm < 60 && worst4.meanMm < 0.5 && worst8.maxMm < 5);
    }
}

QTEST_GUILESS_MAIN(TestRigPoses)
#include "test_rig_poses.moc"
