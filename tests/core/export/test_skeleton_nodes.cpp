// SPDX-License-Identifier: Apache-2.0
#include <Eigen/Geometry>
#include <QtTest>
#include <random>

#include "core/export/skeleton_nodes.h"

using namespace abf;

namespace {

constexpr std::array<std::int32_t, 5> kParents = {-1, 0, 1, 2, 1};

Rig chainRig() {
    Rig rig{};
    rig.name = "chain";
    rig.boneLabels = {"root", "hip", "knee", "foot", "tail"};
    rig.parents = kParents;
    return rig;
}

Eigen::Matrix4d randomRigid(std::mt19937& random) {
    std::normal_distribution<double> normal;
    const Eigen::Quaterniond q(normal(random), normal(random), normal(random), normal(random));
    Eigen::Affine3d pose =
        Eigen::Translation3d(normal(random), normal(random), normal(random)) * q.normalized();
    return pose.matrix();
}

std::vector<Eigen::Matrix4d> globalsOf(const std::vector<SkeletonNode>& nodes, std::size_t boneCount) {
    std::vector<Eigen::Affine3d> all;
    std::vector<Eigen::Matrix4d> bones(boneCount);
    for (const SkeletonNode& node : nodes) {
        Eigen::Affine3d global =
            Eigen::Translation3d(node.translation) * node.rotation * Eigen::Scaling(node.scale);
        if (node.parent >= 0) global = all[static_cast<std::size_t>(node.parent)] * global;
        all.push_back(global);
        if (!node.auxiliary) bones[static_cast<std::size_t>(node.bone)] = global.matrix();
    }
    return bones;
}

double worstDifference(const std::vector<Eigen::Matrix4d>& a, const std::vector<Eigen::Matrix4d>& b) {
    double worst = 0;
    for (std::size_t i = 0; i < a.size(); ++i) worst = std::max(worst, (a[i] - b[i]).cwiseAbs().maxCoeff());
    return worst;
}

}  // namespace

class TestSkeletonNodes : public QObject {
    Q_OBJECT

  private slots:
    void rigidPosesNeedOneNodeABone() {
        std::mt19937 random(1);
        const Rig rig = chainRig();
        for (int trial = 0; trial < 50; ++trial) {
            std::vector<Eigen::Matrix4d> globals;
            for (int b = 0; b < rig.boneCount(); ++b) globals.push_back(randomRigid(random));
            const auto nodes = makeSkeletonNodes(rig, globals);
            QVERIFY(nodes);
            QCOMPARE(nodes->size(), kParents.size());
            for (const SkeletonNode& node : *nodes) {
                QVERIFY(!node.auxiliary);
                QVERIFY(node.scale == Eigen::Vector3d::Ones());
                QVERIFY(std::abs(node.rotation.norm() - 1) < 1e-12);
            }
            QVERIFY(worstDifference(globalsOf(*nodes, globals.size()), globals) < 1e-12);
        }
    }

    void scaledAndMirroredBonesKeepTheirScale() {
        std::mt19937 random(2);
        const Rig rig = chainRig();
        std::vector<Eigen::Matrix4d> globals;
        for (int b = 0; b < rig.boneCount(); ++b) globals.push_back(randomRigid(random));
        globals[3].topLeftCorner<3, 3>() *= Eigen::Vector3d(0.5, 2, 1.25).asDiagonal();
        globals[4].topLeftCorner<3, 3>() *= Eigen::Vector3d(1, -1, 1).asDiagonal();
        const auto nodes = makeSkeletonNodes(rig, globals);
        QVERIFY(nodes);
        QCOMPARE(nodes->size(), kParents.size());
        QVERIFY(worstDifference(globalsOf(*nodes, globals.size()), globals) < 1e-9);
    }

    void shearedBonesStandBelowAnAuxiliaryNode() {
        std::mt19937 random(3);
        std::uniform_real_distribution<double> uniform(-1, 1);
        const Rig rig = chainRig();
        for (int trial = 0; trial < 50; ++trial) {
            std::vector<Eigen::Matrix4d> globals;
            for (int b = 0; b < rig.boneCount(); ++b) {
                Eigen::Matrix4d global = randomRigid(random);
                for (int r = 0; r < 3; ++r)
                    for (int c = 0; c < 3; ++c) global(r, c) += 0.3 * uniform(random);
                globals.push_back(global);
            }
            const auto nodes = makeSkeletonNodes(rig, globals);
            QVERIFY(nodes);
            QVERIFY(nodes->size() > kParents.size());
            QVERIFY(worstDifference(globalsOf(*nodes, globals.size()), globals) < 1e-6);
        }
    }

    void fewDigitsDoNotAddUpAlongTheChain() {
        // Matrices typed with six digits are not quite rotations; what one node leaves over the next takes
        // up.
        std::mt19937 random(4);
        const Rig rig = chainRig();
        std::vector<Eigen::Matrix4d> globals;
        for (int b = 0; b < rig.boneCount(); ++b) {
            Eigen::Matrix4d global = randomRigid(random);
            global = (global * 1e6).array().round() / 1e6;
            globals.push_back(global);
        }
        const auto nodes = makeSkeletonNodes(rig, globals);
        QVERIFY(nodes);
        QCOMPARE(nodes->size(), kParents.size());
        QVERIFY(worstDifference(globalsOf(*nodes, globals.size()), globals) < 5e-6);
    }

    void flattenedBones() {
        std::mt19937 random(5);
        const Rig rig = chainRig();
        std::vector<Eigen::Matrix4d> globals;
        for (int b = 0; b < rig.boneCount(); ++b) globals.push_back(randomRigid(random));
        globals[3].topLeftCorner<3, 3>().setZero();  // a leaf may vanish
        const auto leaf = makeSkeletonNodes(rig, globals);
        QVERIFY(leaf);
        QVERIFY(worstDifference(globalsOf(*leaf, globals.size()), globals) < 1e-9);
        globals[1].topLeftCorner<3, 3>().setZero();
        const auto parent = makeSkeletonNodes(rig, globals);
        QVERIFY(!parent);
        QCOMPARE(parent.error().code, ErrorCode::InvalidArgument);
        QVERIFY(QString::fromStdString(parent.error().message).contains("\"hip\""));
    }
};

QTEST_GUILESS_MAIN(TestSkeletonNodes)
#include "test_skeleton_nodes.moc"
