// SPDX-License-Identifier: Apache-2.0
#include "core/fit/residuals/reprojection.h"

#include "core/fit/landmark_evidence.h"
#include "tests/core/fit/residuals/finite_differences.h"
#include "tests/core/fit/residuals/residual_tests.h"

using namespace abf;

namespace {

PinholeCamera camera() {
    PinholeCamera c;
    c.width = 1000;
    c.height = 800;
    c.fx = 900;
    c.fy = 950;
    c.cx = 490;
    c.cy = 410;
    c.cameraFromWorld.linear() =
        Eigen::AngleAxisd(0.2, Eigen::Vector3d(1, 2, 3).normalized()).toRotationMatrix() *
        levelCameraFromFit();
    return c;
}

}  // namespace

class TestReprojection : public QObject {
    Q_OBJECT
  private slots:
    void jacobianMatchesFiniteDifferences() {
        ABF_NEED_MODEL();
        const PosedScene scene;
        std::vector<ReprojectionResidual::Observation> observations;
        for (int k = 0; k < kLandmarkCount; ++k) {
            observations.push_back({k, {400.0 + 10 * k, 300.0 + 5 * k}, 2.0 + 0.1 * k, 1, false});
        }
        checkAgainstFiniteDifferences(ReprojectionResidual(camera(), observations, 3), scene,
                                      2 * kLandmarkCount);
    }

    void isZeroWhereThePointProjects() {
        ABF_NEED_MODEL();
        const PosedScene scene;
        const auto workspace = scene.geometry.landmarks().makeWorkspace();
        Eigen::Matrix3Xd points;
        QVERIFY(scene.geometry.landmarks().evaluate(scene.shape, scene.pose, nullptr, *workspace, points,
                                                    nullptr));
        const ReprojectionResidual residual(camera(), {{5, camera().project(points.col(5)), 2, 1, false}}, 3);
        ResidualRecorder recorder(true, scene.free.size());
        QVERIFY(scene.evaluate(residual, scene.shape, scene.pose, recorder));
        QCOMPARE(recorder.values.size(), std::size_t(2));
        QVERIFY(std::abs(recorder.values[0]) < 1e-9 && std::abs(recorder.values[1]) < 1e-9);
    }

    void leavesOutWhatHasNoWeight() {
        ABF_NEED_MODEL();
        const PosedScene scene;
        ResidualRecorder recorder(true, scene.free.size());
        QVERIFY(scene.evaluate(ReprojectionResidual(camera(), {{5, {0, 0}, 2, 0, false}}, 3), scene.shape,
                               scene.pose, recorder));
        QVERIFY(recorder.values.empty());
    }

    void refusesAPointBehindTheCamera() {
        ABF_NEED_MODEL();
        PosedScene scene;
        scene.pose.bones.front().topRightCorner<3, 1>() = Eigen::Vector3d(0, -4, 0);
        ResidualRecorder recorder(true, scene.free.size());
        QVERIFY(!scene.evaluate(ReprojectionResidual(camera(), {{5, {0, 0}, 2, 1, false}}, 3), scene.shape,
                                scene.pose, recorder));
    }
};

static const RegisterResidualTest<TestReprojection> registered;
#include "test_reprojection.moc"
