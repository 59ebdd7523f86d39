// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <cmath>

#include "core/image/camera.h"
#include "core/image/focal_length.h"

class TestCamera : public QObject {
    Q_OBJECT

  private slots:
    void assumedFocalSpansTheLongSide() {
        const double focal = abf::assumedFocalPx(720, 1080);
        QVERIFY(std::abs(2 * std::atan(540 / focal) - abf::kDefaultLongSideFov) < 1e-12);
        QCOMPARE(abf::assumedFocalPx(1080, 720), focal);
    }

    void projectionPutsTheAxisOnThePrincipalPoint() {
        abf::PinholeCamera camera;
        camera.fx = camera.fy = 1000;
        camera.cx = 540;
        camera.cy = 360;
        const Eigen::Vector2d centre = camera.project({0, 0, 3});
        QVERIFY((centre - Eigen::Vector2d(540, 360)).norm() < 1e-12);
        const Eigen::Vector2d right = camera.project({0.3, 0, 3});
        QVERIFY((right - Eigen::Vector2d(640, 360)).norm() < 1e-9);
    }

    void equivalentFocalUsesTheDiagonal() {
        // 36 mm wide frame of the same aspect: exactly the film's own scale.
        const auto focal = abf::focalPxFromExif({.focalLength35mm = 50}, 3600, 2400);
        QVERIFY(focal && std::abs(*focal - 5000) < 1e-9);
        // A 4:3 phone photo of 26 mm equivalent.
        const auto phone = abf::focalPxFromExif({.focalLengthMm = 4.25, .focalLength35mm = 26}, 4032, 3024);
        QVERIFY(phone && std::abs(*phone - 26 * 5040 / std::hypot(36.0, 24.0)) < 1e-9);
        QCOMPARE(abf::focalPxFromExif({.focalLength35mm = 26}, 3024, 4032), phone);
    }

    void focalPlaneResolutionServesWhereNoEquivalentIsGiven() {
        const auto focal = abf::focalPxFromExif({.focalLengthMm = 35, .sensorPxPerMm = 200}, 4800, 3200);
        QVERIFY(focal && std::abs(*focal - 7000) < 1e-9);
    }

    void nonsenseGivesNoFocal() {
        const double infinite = std::numeric_limits<double>::infinity();
        QVERIFY(!abf::focalPxFromExif({}, 1000, 800));
        QVERIFY(!abf::focalPxFromExif({.focalLengthMm = 50}, 1000, 800));
        QVERIFY(!abf::focalPxFromExif({.focalLength35mm = 1}, 1000, 800));
        QVERIFY(!abf::focalPxFromExif({.focalLength35mm = 9000}, 1000, 800));
        QVERIFY(!abf::focalPxFromExif({.focalLengthMm = infinite, .sensorPxPerMm = 1}, 1000, 800));
        QVERIFY(!abf::focalPxFromExif({.focalLength35mm = std::nan("")}, 1000, 800));
        QVERIFY(!abf::focalPxFromExif({.focalLength35mm = -50}, 1000, 800));
    }
};

QTEST_APPLESS_MAIN(TestCamera)
#include "test_camera.moc"
