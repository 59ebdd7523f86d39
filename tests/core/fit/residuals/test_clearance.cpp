// SPDX-License-Identifier: Apache-2.0
#include "core/fit/residuals/clearance.h"

#include "tests/core/fit/residuals/finite_differences.h"
#include "tests/core/fit/residuals/residual_tests.h"

using namespace abf;

class TestClearance : public QObject {
    Q_OBJECT
  private slots:
    void jacobianMatchesFiniteDifferences() {
        ABF_NEED_MODEL();
        // The distances of a giant, so that there is much to say.
        for (const unsigned seed : {1u, 2u, 3u}) {
            checkAgainstFiniteDifferences(ClearanceResidual(6), PosedScene(seed), 4);
        }
    }

    void saysNothingOfABodyThatStands() {
        ABF_NEED_MODEL();
        PosedScene scene;
        scene.pose = referencePose(scene.geometry.rig());
        ResidualRecorder recorder(true, scene.free.size());
        QVERIFY(scene.evaluate(ClearanceResidual(1.75), scene.shape, scene.pose, recorder));
        QVERIFY(recorder.values.empty());
    }

    void pushesAHandOutOfTheTrunk() {
        ABF_NEED_MODEL();
        PosedScene scene;
        scene.pose = referencePose(scene.geometry.rig());
        const auto workspace = scene.geometry.landmarks().makeWorkspace();
        Eigen::Matrix3Xd points;
        const auto wristAt = [&] {
            if (!scene.geometry.landmarks().evaluate(scene.shape, scene.pose, nullptr, *workspace, points, nullptr))
                qFatal("the body cannot be evaluated");
            return Eigen::Vector3d(points.col(15));
        };
        // Turn the arm about the shoulder until the wrist is at the trunk's axis.
        wristAt();
        const Eigen::Vector3d shoulder = points.col(11), arm = points.col(15) - shoulder;
        const Eigen::Vector3d middle = 0.5 * (points.col(11) + points.col(12) + points.col(23) + points.col(24)) / 2;
        const Eigen::Quaterniond turn = Eigen::Quaterniond::FromTwoVectors(arm, middle - shoulder);
        const Eigen::AngleAxisd angle(turn);
        int upperArm = 0;
        for (std::size_t bone = 0; bone < scene.geometry.rig().boneLabels.size(); ++bone) {
            if (scene.geometry.rig().boneLabels[bone] == "upperarm01.L") upperArm = static_cast<int>(bone);
        }
        PosedScene::turn(scene.pose, upperArm, angle.angle() * angle.axis());
        wristAt();
        ResidualRecorder recorder(true, scene.free.size());
        QVERIFY(scene.evaluate(ClearanceResidual(1.75), scene.shape, scene.pose, recorder));
        QVERIFY(!recorder.values.empty());
        QVERIFY(*std::ranges::max_element(recorder.values) > 2);
    }
};

static const RegisterResidualTest<TestClearance> registered;
#include "test_clearance.moc"
