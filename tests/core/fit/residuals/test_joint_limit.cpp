// SPDX-License-Identifier: Apache-2.0
#include "core/fit/residuals/joint_limit.h"

#include "tests/core/fit/residuals/finite_differences.h"
#include "tests/core/fit/residuals/residual_tests.h"

using namespace abf;

class TestJointLimit : public QObject {
    Q_OBJECT
  private slots:
    void jacobianMatchesFiniteDifferences() {
        ABF_NEED_MODEL();
        const PosedScene scene(4, 0.8);
        checkAgainstFiniteDifferences(JointLimitResidual(scene.geometry.joints(), 0.05), scene, 5);
    }

    void isSilentInsideTheLimits() {
        ABF_NEED_MODEL();
        PosedScene scene;
        scene.pose = referencePose(scene.geometry.rig());
        ResidualRecorder recorder(true, scene.free.size());
        QVERIFY(scene.evaluate(JointLimitResidual(scene.geometry.joints(), 0.05), scene.shape, scene.pose,
                               recorder));
        QVERIFY(recorder.values.empty());
    }
};

static const RegisterResidualTest<TestJointLimit> registered;
#include "test_joint_limit.moc"
