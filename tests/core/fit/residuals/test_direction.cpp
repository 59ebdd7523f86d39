// SPDX-License-Identifier: Apache-2.0
#include "core/fit/residuals/direction.h"

#include "tests/core/fit/residuals/finite_differences.h"
#include "tests/core/fit/residuals/residual_tests.h"

using namespace abf;

class TestDirection : public QObject {
    Q_OBJECT
  private slots:
    void jacobianMatchesFiniteDifferences() {
        ABF_NEED_MODEL();
        const PosedScene scene;
        const Eigen::Vector3d direction = Eigen::Vector3d(1, -2, 0.5).normalized();
        checkAgainstFiniteDifferences(
            DirectionResidual({{11, 11, 13, 13, direction, 0.15, 1}, {23, 24, 11, 12, direction, 0.3, 0.5}},
                              3),
            scene, 6);
    }

    void coincidentPointsHaveNoDirection() {
        ABF_NEED_MODEL();
        const PosedScene scene;
        ResidualRecorder recorder(true, scene.free.size());
        QVERIFY(scene.evaluate(DirectionResidual({{11, 11, 11, 11, Eigen::Vector3d::UnitX(), 0.15, 1}}, 3),
                               scene.shape, scene.pose, recorder));
        QVERIFY(recorder.values.empty());
    }
};

static const RegisterResidualTest<TestDirection> registered;
#include "test_direction.moc"
