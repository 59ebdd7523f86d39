// SPDX-License-Identifier: Apache-2.0
/// The photos named by the requirements, fitted from recorded landmarks (detections/*.json, see docs/fit.md
/// for the command), against the figures that the requirements set.
#include <cmath>

#include "core/fit/body_fitter.h"
#include "core/fit/fit_geometry.h"
#include "core/fit/landmark_evidence.h"
#include "tests/core/fit/fit_test_model.h"
#include "tests/core/fit/recorded_detection.h"

using namespace abf;

class TestPhotoFits : public QObject {
    Q_OBJECT

    std::unique_ptr<BodyFitter> fitter_;
    std::unique_ptr<FitGeometry> geometry_;

  private slots:
    void initTestCase() {
        ABF_NEED_MODEL();
        fitter_ = std::make_unique<BodyFitter>(testModel());
        geometry_ = std::make_unique<FitGeometry>(testModel());
    }

    void standsInThePerson_data() {
        QTest::addColumn<double>("percentOfStature");
        QTest::newRow("01") << 0.8;
        QTest::newRow("02") << 0.8;
        QTest::newRow("04") << 0.8;
        QTest::newRow("05") << 0.8;
        QTest::newRow("10") << 1.2;
        QTest::newRow("11") << 0.8;
        QTest::newRow("15") << 0.8;
    }
    void standsInThePerson() {
        QFETCH(double, percentOfStature);
        FitProblem problem;
        problem.views = {readDetection(QTest::currentDataTag())};
        const auto fit = fitter_->fit(problem);
        QVERIFY2(fit, fit ? "" : fit.error().message.c_str());
        QCOMPARE(fit->termination, Termination::Converged);
        const ViewFigures& figures = fit->best->figures[0];
        const double percent = 100 * figures.reprojectionRmsPx / figures.staturePx;

        const ViewState& state = fit->best->views[0];
        const auto workspace = geometry_->landmarks().makeWorkspace();
        Eigen::Matrix3Xd points;
        QVERIFY(geometry_->landmarks().evaluate(fit->best->shape, state.pose, nullptr, *workspace, points,
                                                nullptr));
        double worstAngle = 0;
        for (const LandmarkDirection& limb : landmarkDirections()) {
            Eigen::Vector3d detected;
            if (!limb.limb) continue;
            QVERIFY(worldDirection(problem.views[0], limb, Eigen::Matrix3d::Identity(), false, detected));
            const Eigen::Vector3d fitted = state.camera.cameraFromWorld.linear() *
                                           (points.col(limb.toA) - points.col(limb.fromA)).normalized();
            worstAngle =
                std::max(worstAngle, std::acos(std::clamp(fitted.dot(detected), -1.0, 1.0)) * 57.29578);
        }
        qInfo(
            "rms %.2f %% of stature, joints %.2f rad beyond limits, limbs within %.0f degrees, %d iterations",
            percent, figures.worstJointExcessRad, worstAngle, fit->iterations);
        QVERIFY(percent <= percentOfStature);
        QVERIFY(figures.worstJointExcessRad <= 0.2);
        QVERIFY(worstAngle <= 50);
    }

    void photosOfOneManGiveOneBody() {
        FitProblem problem;
        for (const char* photo : {"01", "02", "04", "05"}) problem.views.push_back(readDetection(photo));
        const auto fit = fitter_->fit(problem);
        QVERIFY2(fit, fit ? "" : fit.error().message.c_str());
        for (const ViewFigures& figures : fit->best->figures) {
            QVERIFY2(figures.reprojectionRmsPx <= 0.009 * figures.staturePx,
                     qPrintable(QString::number(100 * figures.reprojectionRmsPx / figures.staturePx)));
            QVERIFY(figures.worstJointExcessRad <= 0.2);
        }
    }
};

QTEST_GUILESS_MAIN(TestPhotoFits)
#include "test_photo_fits.moc"
