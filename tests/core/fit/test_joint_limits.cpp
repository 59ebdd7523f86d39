// SPDX-License-Identifier: Apache-2.0
#include "core/fit/joint_limits.h"

#include <Eigen/Geometry>
#include <cmath>
#include <random>

#include "core/fit/fit_geometry.h"
#include "core/fit/view_frame.h"
#include "tests/core/fit/fit_test_model.h"

using namespace abf;

namespace {

JointAxes someAxes() {
    JointAxes axes;
    const Eigen::Vector3d twist = Eigen::Vector3d(0.6, -0.1, -0.7).normalized();
    const Eigen::Vector3d flexion = twist.cross(Eigen::Vector3d::UnitY()).normalized();
    axes << flexion, twist.cross(flexion), twist;
    return axes;
}

}  // namespace

class TestJointLimits : public QObject {
    Q_OBJECT
  private slots:
    void anglesAndRotationAreInverse() {
        std::mt19937 random(1);
        std::uniform_real_distribution<double> unit(-1, 1);
        for (int i = 0; i < 200; ++i) {
            const Eigen::Vector3d angles(2.0 * unit(random), 2.0 * unit(random), 2.5 * unit(random));
            const Eigen::Vector3d back = jointAngles(jointRotation(angles, someAxes()), someAxes(), nullptr);
            QVERIFY((back - angles).norm() < 1e-9);
        }
    }

    void angleDerivativesMatchFiniteDifferences() {
        std::mt19937 random(2);
        std::uniform_real_distribution<double> unit(-1, 1);
        for (int i = 0; i < 200; ++i) {
            const double size = i < 20 ? 1e-7 : i < 40 ? 1e-3 : 1.8;  // also where the formulas change
            const Eigen::Vector3d angles(size * unit(random), size * unit(random), size * unit(random));
            const Eigen::Matrix3d rotation = jointRotation(angles, someAxes());
            Eigen::Matrix3d jacobian;
            jointAngles(rotation, someAxes(), &jacobian);
            for (int axis = 0; axis < 3; ++axis) {
                constexpr double h = 1e-5;
                const auto moved = [&](double step) {
                    return jointAngles(
                        Eigen::AngleAxisd(step, Eigen::Vector3d::Unit(axis)).toRotationMatrix() * rotation,
                        someAxes(), nullptr);
                };
                const Eigen::Vector3d numeric = (moved(h) - moved(-h)) / (2 * h);
                QVERIFY2((numeric - jacobian.col(axis)).norm() < 1e-6, qPrintable(QString::number(i)));
            }
        }
    }

    void theTableIsSane() {
        for (const JointLimit& row : jointLimitTable()) {
            for (int i = 0; i < 3; ++i) {
                QVERIFY2(row.lower[i] < 0 && row.upper[i] > 0, row.bone.data());
                QVERIFY2(row.sigma[i] > 0, row.bone.data());
            }
        }
    }

    void bothSidesMirrorEachOther() {
        ABF_NEED_MODEL();
        const FitGeometry geometry(testModel());
        const Rig& rig = geometry.rig();
        const Eigen::Vector3d mirror(1, -1, -1);  // of rotation axes
        int pairs = 0;
        for (const Joint& left : geometry.joints()) {
            std::string label(rig.boneLabels[static_cast<std::size_t>(left.bone)]);
            if (!label.ends_with(".L")) continue;
            label.back() = 'R';
            for (const Joint& right : geometry.joints()) {
                if (right.bone != rig.bone(label)) continue;
                ++pairs;
                QVERIFY2((right.axes - mirror.asDiagonal() * left.axes).norm() < 1e-3, label.c_str());
            }
        }
        QCOMPARE(pairs, 8);
    }

    void hingesBendTheRightWay() {
        ABF_NEED_MODEL();
        const FitGeometry geometry(testModel());
        const auto evaluator = makeCpuBodyEvaluator(testModel());
        const auto headAfter = [&](const char* jointLabel, double flexion, const char* of) {
            BodyPose pose = referencePose(geometry.rig());
            for (const Joint& joint : geometry.joints()) {
                if (joint.bone != geometry.rig().bone(jointLabel)) continue;
                pose.bones[static_cast<std::size_t>(joint.bone)].topLeftCorner<3, 3>() =
                    jointRotation({flexion, 0, 0}, joint.axes);
            }
            EvaluatedBody body;
            const bool evaluated = evaluator->evaluate(BodyShape(), pose, body).has_value();
            const int bone = geometry.rig().bone(of);
            return evaluated ? Eigen::Vector3d(
                                   body.bonePoses[static_cast<std::size_t>(bone)].topRightCorner<3, 1>())
                             : Eigen::Vector3d::Constant(std::nan(""));
        };
        for (const char* side : {".L", ".R"}) {
            const std::string s(side);
            // A flexed knee takes the foot back (+y), a flexed elbow the hand up, a hip flexed negatively the
            // knee forward (-y).
            QVERIFY(headAfter(("lowerleg01" + s).c_str(), 1, ("foot" + s).c_str()).y() > 0.2);
            QVERIFY(headAfter(("lowerarm01" + s).c_str(), 1, ("wrist" + s).c_str()).z() >
                    headAfter(("lowerarm01" + s).c_str(), 0, ("wrist" + s).c_str()).z() + 0.05);
            QVERIFY(headAfter(("upperleg01" + s).c_str(), -1, ("lowerleg01" + s).c_str()).y() < -0.2);
        }
    }

    void theExcessIsTheWorstOverrun() {
        ABF_NEED_MODEL();
        const FitGeometry geometry(testModel());
        BodyPose pose = referencePose(geometry.rig());
        QCOMPARE(worstJointExcess(geometry.joints(), pose), 0.0);
        QCOMPARE(worstJointExcess(geometry.joints(), BodyPose()), 0.0);
        for (const Joint& joint : geometry.joints()) {
            if (joint.bone != geometry.rig().bone("lowerleg01.R")) continue;
            pose.bones[static_cast<std::size_t>(joint.bone)].topLeftCorner<3, 3>() =
                jointRotation({joint.lower.x() - 0.3, 0, 0}, joint.axes);
        }
        QVERIFY(std::abs(worstJointExcess(geometry.joints(), pose) - 0.3) < 1e-9);
    }
};

QTEST_GUILESS_MAIN(TestJointLimits)
#include "test_joint_limits.moc"
