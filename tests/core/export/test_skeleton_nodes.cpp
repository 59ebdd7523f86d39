// SPDX-License-Identifier: Apache-2.0
#include <Eigen/Geometry>
#include <QtTest>
#include <random>

#include "core/export/skeleton_nodes.h"

using namespace abf;

namespace {

constexpr int kJoints = 5;
constexpr std::array<int, kJoints> kParents = {-1, 0, 1, 2, 1};

std::vector<SceneJoint> chain() {
    std::vector<SceneJoint> joints(kParents.size());
    const std::array names = {"root", "hip", "knee", "foot", "tail"};
    for (std::size_t j = 0; j < joints.size(); ++j) {
        joints[j].name = names[j];
        joints[j].parent = kParents[j];
    }
    return joints;
}

Eigen::Matrix4d randomRigid(std::mt19937& random) {
    std::normal_distribution<double> normal;
    const Eigen::Quaterniond q(normal(random), normal(random), normal(random), normal(random));
    Eigen::Affine3d pose =
        Eigen::Translation3d(normal(random), normal(random), normal(random)) * q.normalized();
    return pose.matrix();
}

std::vector<Eigen::Matrix4d> globalsOf(const SkeletonNodes& skeleton, std::size_t jointCount,
                                       std::size_t pose = 0) {
    std::vector<Eigen::Affine3d> all;
    std::vector<Eigen::Matrix4d> joints(jointCount);
    for (std::size_t i = 0; i < skeleton.nodes.size(); ++i) {
        const SkeletonNode& node = skeleton.nodes[i];
        Eigen::Affine3d global = skeleton.transforms[pose][i].matrix();
        if (node.parent >= 0) global = all[static_cast<std::size_t>(node.parent)] * global;
        all.push_back(global);
        if (!node.auxiliary) joints[static_cast<std::size_t>(node.joint)] = global.matrix();
    }
    return joints;
}

Result<SkeletonNodes> nodesOf(const std::vector<Eigen::Matrix4d>& globals) {
    return makeSkeletonNodes(chain(), std::vector<std::vector<Eigen::Matrix4d>>(1, globals));
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
        for (int trial = 0; trial < 50; ++trial) {
            std::vector<Eigen::Matrix4d> globals;
            for (int b = 0; b < kJoints; ++b) globals.push_back(randomRigid(random));
            const auto nodes = nodesOf(globals);
            QVERIFY(nodes);
            QCOMPARE(nodes->nodes.size(), kParents.size());
            for (const SkeletonNode& node : nodes->nodes) QVERIFY(!node.auxiliary);
            for (const NodeTransform& transform : nodes->transforms[0]) {
                QVERIFY(transform.scale == Eigen::Vector3d::Ones());
                QVERIFY(std::abs(transform.rotation.norm() - 1) < 1e-12);
            }
            QVERIFY(worstDifference(globalsOf(*nodes, globals.size()), globals) < 1e-12);
        }
    }

    void scaledAndMirroredBonesKeepTheirScale() {
        std::mt19937 random(2);
        std::vector<Eigen::Matrix4d> globals;
        for (int b = 0; b < kJoints; ++b) globals.push_back(randomRigid(random));
        globals[3].topLeftCorner<3, 3>() *= Eigen::Vector3d(0.5, 2, 1.25).asDiagonal();
        globals[4].topLeftCorner<3, 3>() *= Eigen::Vector3d(1, -1, 1).asDiagonal();
        const auto nodes = nodesOf(globals);
        QVERIFY(nodes);
        QCOMPARE(nodes->nodes.size(), kParents.size());
        QVERIFY(worstDifference(globalsOf(*nodes, globals.size()), globals) < 1e-9);
    }

    void shearedBonesStandBelowAnAuxiliaryNode() {
        std::mt19937 random(3);
        std::uniform_real_distribution<double> uniform(-1, 1);
        for (int trial = 0; trial < 50; ++trial) {
            std::vector<Eigen::Matrix4d> globals;
            for (int b = 0; b < kJoints; ++b) {
                Eigen::Matrix4d global = randomRigid(random);
                for (int r = 0; r < 3; ++r)
                    for (int c = 0; c < 3; ++c) global(r, c) += 0.3 * uniform(random);
                globals.push_back(global);
            }
            const auto nodes = nodesOf(globals);
            QVERIFY(nodes);
            QVERIFY(nodes->nodes.size() > kParents.size());
            QVERIFY(worstDifference(globalsOf(*nodes, globals.size()), globals) < 1e-6);
        }
    }

    void onePoseThatShearsGivesEveryPoseTheAuxiliaryNode() {
        std::mt19937 random(6);
        std::vector<std::vector<Eigen::Matrix4d>> poses(3);
        for (auto& pose : poses)
            for (int b = 0; b < kJoints; ++b) pose.push_back(randomRigid(random));
        poses[1][2](0, 1) += 0.4;
        const auto skeleton = makeSkeletonNodes(chain(), poses);
        QVERIFY(skeleton);
        QVERIFY(skeleton->nodes.size() > kParents.size());
        for (std::size_t p = 0; p < poses.size(); ++p) {
            QCOMPARE(skeleton->transforms[p].size(), skeleton->nodes.size());
            QVERIFY(worstDifference(globalsOf(*skeleton, kJoints, p), poses[p]) < 1e-9);
        }
        const std::vector<std::size_t> order = skinNodeOrder(*skeleton);
        for (std::size_t j = 0; j < order.size(); ++j) {
            const SkeletonNode& node = skeleton->nodes[order[j]];
            QCOMPARE(node.auxiliary, j >= kParents.size());
            if (j < kParents.size()) QCOMPARE(node.joint, static_cast<int>(j));
        }
    }

    void fewDigitsDoNotAddUpAlongTheChain() {
        // Matrices typed with six digits are not quite rotations; what one node leaves over the next takes
        // up.
        std::mt19937 random(4);
        std::vector<Eigen::Matrix4d> globals;
        for (int b = 0; b < kJoints; ++b) {
            Eigen::Matrix4d global = randomRigid(random);
            global = (global * 1e6).array().round() / 1e6;
            globals.push_back(global);
        }
        const auto nodes = nodesOf(globals);
        QVERIFY(nodes);
        QCOMPARE(nodes->nodes.size(), kParents.size());
        QVERIFY(worstDifference(globalsOf(*nodes, globals.size()), globals) < 5e-6);
    }

    void flattenedBones() {
        std::mt19937 random(5);
        std::vector<Eigen::Matrix4d> globals;
        for (int b = 0; b < kJoints; ++b) globals.push_back(randomRigid(random));
        globals[3].topLeftCorner<3, 3>().setZero();  // a leaf may vanish
        const auto leaf = nodesOf(globals);
        QVERIFY(leaf);
        QVERIFY(worstDifference(globalsOf(*leaf, globals.size()), globals) < 1e-9);
        globals[1].topLeftCorner<3, 3>().setZero();
        const auto parent = nodesOf(globals);
        QVERIFY(!parent);
        QCOMPARE(parent.error().code, ErrorCode::InvalidArgument);
        QVERIFY(QString::fromStdString(parent.error().message).contains("\"hip\""));
    }
};

QTEST_GUILESS_MAIN(TestSkeletonNodes)
#include "test_skeleton_nodes.moc"
