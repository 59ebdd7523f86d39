// SPDX-License-Identifier: Apache-2.0
/// Where a body stands: landmark definitions, rigid moves, the world's frame, the floor and the camera's
/// tilt.
#include <cmath>
#include <random>

#include "core/fit/camera_tilt.h"
#include "core/fit/landmark_points.h"
#include "core/fit/stance_points.h"
#include "tests/core/fit/fit_test_model.h"
#include "tests/core/fit/synthetic_person.h"

using namespace abf;

class TestPlacement : public QObject {
    Q_OBJECT

    std::unique_ptr<FitGeometry> geometry_;

    Eigen::Matrix3Xd landmarks(const BodyPose& pose) const {
        const auto workspace = geometry_->landmarks().makeWorkspace();
        Eigen::Matrix3Xd points;
        if (!geometry_->landmarks().evaluate(BodyShape(), pose, nullptr, *workspace, points, nullptr))
            points.setZero();
        return points;
    }

  private slots:
    void initTestCase() {
        ABF_NEED_MODEL();
        geometry_ = std::make_unique<FitGeometry>(testModel());
    }

    void landmarksOfBothSidesMirrorEachOther() {
        const auto definitions = landmarkPoints(*testModel());
        QCOMPARE(definitions.size(), std::size_t(kLandmarkCount));
        const Eigen::Matrix3Xd points = landmarks(referencePose(geometry_->rig()));
        QCOMPARE(points.cols(), Eigen::Index(kLandmarkAndStanceCount));
        for (std::size_t k = 0; k < definitions.size(); ++k) {
            QCOMPARE(definitions[k].name, std::string(kLandmarkNames[k]));
            std::string other = definitions[k].name;
            const auto at = other.find("left");
            if (at == std::string::npos) continue;
            other.replace(at, 4, "right");
            const auto mirrored = static_cast<Eigen::Index>(
                std::find(kLandmarkNames.begin(), kLandmarkNames.end(), other) - kLandmarkNames.begin());
            const Eigen::Vector3d left = points.col(static_cast<Eigen::Index>(k)),
                                  right = points.col(mirrored);
            QVERIFY2((left - Eigen::Vector3d(-right.x(), right.y(), right.z())).norm() < 2e-3, other.c_str());
            QVERIFY(left.x() > 0);
        }
    }

    void theCentreOfMassLiesInTheBelly() {
        const Eigen::Matrix3Xd points = landmarks(referencePose(geometry_->rig()));
        const Eigen::Vector3d centre = points.col(kCentreOfMass);
        const Eigen::Vector3d hips = 0.5 * (points.col(23) + points.col(24));
        const Eigen::Vector3d shoulders = 0.5 * (points.col(11) + points.col(12));
        QVERIFY(std::abs(centre.x()) < 2e-3);
        QVERIFY(centre.z() > hips.z() && centre.z() < 0.5 * (hips.z() + shoulders.z()));
    }

    void movesABodyRigidly() {
        BodyPose pose = referencePose(geometry_->rig());
        const Eigen::Matrix3Xd before = landmarks(pose);
        Eigen::Isometry3d motion = Eigen::Isometry3d::Identity();
        motion.linear() = Eigen::AngleAxisd(1.1, Eigen::Vector3d(1, -2, 0.5).normalized()).toRotationMatrix();
        motion.translation() = Eigen::Vector3d(0.3, 4, -1);
        moveBody(pose, geometry_->rig(), motion);
        QVERIFY((landmarks(pose) - motion * before).cwiseAbs().maxCoeff() < 1e-6);
    }

    void theWorldFacesMinusY() {
        std::mt19937 random(5);
        std::uniform_real_distribution<double> unit(-1, 1);
        for (int i = 0; i < 50; ++i) {
            BodyPose pose = referencePose(geometry_->rig());
            Eigen::Isometry3d motion = Eigen::Isometry3d::Identity();
            motion.linear() = (Eigen::AngleAxisd(3 * unit(random), Eigen::Vector3d::UnitZ()) *
                               Eigen::AngleAxisd(0.8 * unit(random), Eigen::Vector3d::UnitX()))
                                  .toRotationMatrix();
            motion.translation() = Eigen::Vector3d(unit(random), 4, unit(random));
            moveBody(pose, geometry_->rig(), motion);
            moveBody(pose, geometry_->rig(), worldFromFit(pelvisFrame(pose, geometry_->rig()), -0.4));
            const Eigen::Isometry3d pelvis = pelvisFrame(pose, geometry_->rig());
            QVERIFY(std::abs(pelvis.linear()(0, 1)) < 1e-6 && pelvis.linear()(1, 1) > 0);
            QVERIFY(pelvis.translation().head<2>().norm() < 1e-6);
            QVERIFY(std::abs(pelvis.translation().z() - (motion.translation().z() + 0.4)) < 1e-6);
        }
    }

    void theExtremesFindTheFloor() {
        const SurfacePoints& surface = geometry_->surface();
        const auto workspace = surface.makeWorkspace();
        QVERIFY(surface.select(geometry_->extremes(), *workspace));
        std::mt19937 random(6);
        std::normal_distribution<double> normal(0, 1);
        double worst = 0;
        for (int i = 0; i < 20; ++i) {
            BodyPose pose = referencePose(geometry_->rig());
            for (const Joint& joint : geometry_->joints()) {
                const Eigen::Vector3d angles = Eigen::Vector3d(normal(random), normal(random), normal(random))
                                                   .cwiseProduct(0.7 * joint.sigma);
                pose.bones[static_cast<std::size_t>(joint.bone)].topLeftCorner<3, 3>() =
                    jointRotation(angles.cwiseMax(joint.lower).cwiseMin(joint.upper), joint.axes);
            }
            Eigen::Matrix3Xd extremes;
            QVERIFY(surface.evaluate(BodyShape(), pose, nullptr, *workspace, extremes, nullptr));
            const auto exact = geometry_->exactExtent(BodyShape(), pose);
            QVERIFY(exact);
            const double above = extremes.row(2).minCoeff() - exact->lowestZ;
            QVERIFY(above > -1e-5);
            worst = std::max(worst, above);
        }
        QVERIFY2(worst < 0.02, qPrintable(QString::number(worst)));
    }

    void levelsAStandingBody_data() {
        QTest::addColumn<double>("pitch");
        QTest::addColumn<double>("roll");
        QTest::newRow("camera level") << 0.0 << 0.0;
        QTest::newRow("looks down") << 0.12 << 0.0;
        QTest::newRow("looks up, held askew") << -0.1 << 0.04;
    }
    void levelsAStandingBody() {
        QFETCH(double, pitch);
        QFETCH(double, roll);
        const Eigen::Matrix3d tilt = (Eigen::AngleAxisd(pitch, Eigen::Vector3d::UnitX()) *
                                      Eigen::AngleAxisd(roll, Eigen::Vector3d::UnitY()))
                                         .toRotationMatrix();
        const Eigen::Matrix3Xd points = tilt * landmarks(referencePose(geometry_->rig()));
        DampedLeastSquares solver;
        const Eigen::Matrix3d found =
            levellingRotation(points, GroundResidual(1, 1, GroundResidual::Spread{}), TiltSpread{}, solver);
        const Eigen::Vector3d up = found * tilt * Eigen::Vector3d::UnitZ();
        QVERIFY2(std::acos(std::min(1.0, up.z())) < 0.04, qPrintable(QString::number(std::acos(up.z()))));
    }

    void unseenFeetLeaveTheCameraLevel() {
        const Eigen::Matrix3Xd points = Eigen::AngleAxisd(0.2, Eigen::Vector3d::UnitX()).toRotationMatrix() *
                                        landmarks(referencePose(geometry_->rig()));
        DampedLeastSquares solver;
        const Eigen::Matrix3d found =
            levellingRotation(points, GroundResidual(0, 0, GroundResidual::Spread{}), TiltSpread{}, solver);
        QVERIFY((found - Eigen::Matrix3d::Identity()).norm() < 1e-9);
    }
};

QTEST_GUILESS_MAIN(TestPlacement)
#include "test_placement.moc"
