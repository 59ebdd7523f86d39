// SPDX-License-Identifier: Apache-2.0
#include "core/fit/residuals/joint_prior.h"

#include "tests/core/fit/residuals/finite_differences.h"
#include "tests/core/fit/residuals/residual_tests.h"

using namespace abf;

class TestJointPrior : public QObject {
    Q_OBJECT
  private slots:
    void jacobianMatchesFiniteDifferences() {
        ABF_NEED_MODEL();
        const PosedScene scene;
        checkAgainstFiniteDifferences(JointPriorResidual(scene.geometry.joints()), scene,
                                      3 * static_cast<int>(scene.geometry.joints().size()));
    }

    void leavesOutJointsThatAreNotFree() {
        ABF_NEED_MODEL();
        PosedScene scene;
        scene.free.bones = {scene.geometry.rig().bone("lowerleg01.L")};
        ResidualRecorder recorder(true, scene.free.size());
        QVERIFY(
            scene.evaluate(JointPriorResidual(scene.geometry.joints()), scene.shape, scene.pose, recorder));
        QCOMPARE(recorder.values.size(), std::size_t(3));
    }
};

static const RegisterResidualTest<TestJointPrior> registered;
#include "test_joint_prior.moc"
