// SPDX-License-Identifier: Apache-2.0
#include "core/fit/residuals/ground.h"

#include "tests/core/fit/residuals/finite_differences.h"
#include "tests/core/fit/residuals/residual_tests.h"

using namespace abf;

class TestGround : public QObject {
    Q_OBJECT
  private slots:
    void jacobianMatchesFiniteDifferences() {
        ABF_NEED_MODEL();
        for (const unsigned seed : {1u, 2u, 3u}) {
            checkAgainstFiniteDifferences(GroundResidual(1, 0.7, GroundResidual::Spread{}), PosedScene(seed),
                                          5);
        }
    }

    void theReferenceStanceStands() {
        ABF_NEED_MODEL();
        PosedScene scene;
        scene.pose = referencePose(scene.geometry.rig());
        ResidualRecorder recorder(true, scene.free.size());
        QVERIFY(scene.evaluate(GroundResidual(1, 1, GroundResidual::Spread{}), scene.shape, scene.pose,
                               recorder));
        for (const double value : recorder.values)
            QVERIFY2(std::abs(value) < 1, qPrintable(QString::number(value)));
    }

    void saysNothingWithoutFeet() {
        ABF_NEED_MODEL();
        const PosedScene scene;
        ResidualRecorder recorder(true, scene.free.size());
        QVERIFY(scene.evaluate(GroundResidual(0, 0, GroundResidual::Spread{}), scene.shape, scene.pose,
                               recorder));
        QVERIFY(recorder.values.empty());
    }
};

static const RegisterResidualTest<TestGround> registered;
#include "test_ground.moc"
