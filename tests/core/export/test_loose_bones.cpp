// SPDX-License-Identifier: Apache-2.0
#include <Eigen/Geometry>
#include <Eigen/LU>
#include <QtTest>

#include "core/export/loose_bones.h"

using namespace abf;

namespace {

/// An arm along +Y of two bones that meet; the second one stands `moved` off its place by the first.
ExportScene arm(const Eigen::Vector3d& moved) {
    ExportScene scene;
    const Eigen::Matrix4d here = Eigen::Matrix4d::Identity();
    Eigen::Matrix4d there = here, now = here;
    there(1, 3) = 0.3;
    now.topRightCorner<3, 1>() = Eigen::Vector3d(0, 0.3, 0) + moved;
    scene.joints = {{.name = "upper",
                     .parent = -1,
                     .bind = here,
                     .current = here,
                     .tail = {0, 0.3, 0},
                     .humanoidRole = {}},
                    {.name = "lower",
                     .parent = 0,
                     .bind = there,
                     .current = now,
                     .tail = {0, 0.6, 0},
                     .humanoidRole = {}}};
    return scene;
}

Eigen::Matrix4d moveOf(const SceneJoint& joint) {
    return joint.current * joint.bind.inverse();
}

}  // namespace

class TestLooseBones : public QObject {
    Q_OBJECT

  private slots:
    void bonesThatStayAreLeftAlone() { QVERIFY(!withLooseBones(arm(Eigen::Vector3d::Zero()))); }

    void aBoneThatDoesNotAimAtItsChildIsLeftAlone() {
        ExportScene scene = arm({0, 0, 0.01});
        Eigen::Matrix4d turn = Eigen::Matrix4d::Identity();
        turn.topLeftCorner<3, 3>() = Eigen::AngleAxisd(0.1, Eigen::Vector3d::UnitX()).toRotationMatrix();
        scene.joints[0].bind *= turn;
        scene.joints[0].current *= turn;
        QVERIFY(!withLooseBones(scene));
    }

    void aBoneThatAimsAtAMovingChildIsTilted_data() {
        QTest::addColumn<bool>("byClip");
        QTest::newRow("in the pose") << false;
        QTest::newRow("in a clip") << true;
    }
    void aBoneThatAimsAtAMovingChildIsTilted() {
        QFETCH(bool, byClip);
        ExportScene scene = arm({0, 0, 0.01});
        if (byClip) {
            scene.clips = {{.name = "clip",
                            .times = {0},
                            .frames = {{scene.joints[0].current, scene.joints[1].current}}}};
            scene.joints[1].current = scene.joints[1].bind;
        }
        const auto loose = withLooseBones(scene);
        QVERIFY(loose);
        for (std::size_t j = 0; j < 2; ++j) {
            QVERIFY(moveOf(loose->joints[j]).isApprox(moveOf(scene.joints[j]), 1e-12));
            QVERIFY((loose->joints[j].bind.col(3) == scene.joints[j].bind.col(3)));
        }
        QCOMPARE(loose->joints[1].bind, scene.joints[1].bind);
        const Eigen::Vector3d end = (loose->joints[0].bind * Eigen::Vector4d(0, 0.3, 0, 1)).head<3>();
        const double aside = (end - Eigen::Vector3d(0, 0.3, 0)).norm();
        QVERIFY(aside > 1e-5 && aside < 1e-4);
        if (byClip) QVERIFY(loose->clips[0].frames[0][0] == loose->joints[0].current);
    }
};

QTEST_GUILESS_MAIN(TestLooseBones)
#include "test_loose_bones.moc"
