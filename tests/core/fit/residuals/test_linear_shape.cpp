// SPDX-License-Identifier: Apache-2.0
#include "core/fit/residuals/linear_shape.h"

#include "tests/core/fit/residuals/finite_differences.h"
#include "tests/core/fit/residuals/residual_tests.h"

using namespace abf;

class TestLinearShape : public QObject {
    Q_OBJECT
  private slots:
    void rowsMatchFiniteDifferences() {
        ABF_NEED_MODEL();
        const PosedScene scene;
        const Eigen::VectorXd at = shapeParameters(scene.free, scene.shape);
        QCOMPARE(at.size(), Eigen::Index(5));
        const Eigen::RowVectorXd slopes = Eigen::RowVectorXd::LinSpaced(5, -2, 3);
        checkAgainstFiniteDifferences(LinearShapeResidual(at.array() + 0.1, {{0.7, slopes}, {-1, 2 * slopes}}),
                                      scene, 2);
    }

    void rowsAreAffine() {
        ABF_NEED_MODEL();
        const PosedScene scene;
        const Eigen::VectorXd at = shapeParameters(scene.free, scene.shape);
        ResidualRecorder recorder(false, scene.free.size());
        const Eigen::Matrix3Xd points(3, 0);
        const PosedBody body{scene.free, scene.shape, scene.pose, points, nullptr};
        QVERIFY(LinearShapeResidual(at, {{0.7, Eigen::RowVectorXd::Ones(5)}}).evaluate(body, recorder));
        QCOMPARE(recorder.values.front(), 0.7);
    }

    void aNormalPriorMatchesFiniteDifferences() {
        ABF_NEED_MODEL();
        Eigen::Matrix3d whitening;
        whitening << 4, 0, 0, 1, 3, 0, -0.5, 2, 5;
        checkAgainstFiniteDifferences(NormalShapeResidual(whitening, 2), PosedScene(), 3);
    }
};

static const RegisterResidualTest<TestLinearShape> registered;
#include "test_linear_shape.moc"
