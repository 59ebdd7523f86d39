// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <cmath>
#include <numbers>

#include "core/landmarks/person_identity.h"
#include "core/landmarks/photo_tiles.h"
#include "core/landmarks/region.h"

using namespace abf;

namespace {

constexpr double kPi = std::numbers::pi;

PoseEstimate poseAt(const Eigen::Vector2d& centre) {
    PoseEstimate pose;
    pose.region = {centre, 100, 0};
    for (std::size_t i = 0; i < kLandmarkCount; ++i)
        pose.landmarks[i].position =
            centre + Eigen::Vector2d(static_cast<double>(i % 5), static_cast<double>(i));
    return pose;
}

PersonDetection headAt(double x, double y, double size) {
    PersonDetection detection;
    detection.headBox = {x - size / 2, y - size / 2, size, size};
    return detection;
}

}  // namespace

class TestRegion : public QObject {
    Q_OBJECT

  private slots:
    void headDirectionGivesTheAngle_data() {
        QTest::addColumn<double>("dx");
        QTest::addColumn<double>("dy");
        QTest::addColumn<double>("angle");
        QTest::newRow("head up") << 0.0 << -40.0 << 0.0;
        QTest::newRow("head right") << 40.0 << 0.0 << kPi / 2;
        QTest::newRow("head left") << -40.0 << 0.0 << -kPi / 2;
        QTest::newRow("head down") << 0.0 << 40.0 << kPi;
    }
    void headDirectionGivesTheAngle() {
        QFETCH(double, dx);
        QFETCH(double, dy);
        QFETCH(double, angle);
        const auto region = regionFromAlignment({100, 200}, {100 + dx, 200 + dy});
        QCOMPARE(region.centre, Eigen::Vector2d(100, 200));
        QVERIFY(std::abs(region.side - 2 * 40 * 1.25) < 1e-12);
        QVERIFY(std::abs(std::remainder(region.angle - angle, 2 * kPi)) < 1e-12);
        // The head is above the middle of the crop.
        const Eigen::Vector2d head =
            photoFromCrop(region, 256).inverse() * Eigen::Vector2d(100 + dx, 200 + dy);
        QVERIFY((head - Eigen::Vector2d(128, 128 - 128 / 1.25)).norm() < 1e-9);
    }

    void cropCornersAreRegionCorners() {
        const RegionOfInterest region{{50, 60}, 20, kPi / 2};
        const auto map = photoFromCrop(region, 10);
        QVERIFY((map * Eigen::Vector2d(5, 5) - region.centre).norm() < 1e-12);
        // A quarter turn takes the crop's right to the photo's below.
        QVERIFY((map * Eigen::Vector2d(10, 5) - Eigen::Vector2d(50, 70)).norm() < 1e-12);
        QVERIFY((map * Eigen::Vector2d(0, 0) - Eigen::Vector2d(60, 50)).norm() < 1e-12);
    }

    void boxGivesTheSquareAroundTheBody() {
        const auto region = regionFromBox({10, 20, 100, 200});
        QCOMPARE(region.centre, Eigen::Vector2d(60, 120));
        QCOMPARE(region.side, 250.0);
        QCOMPARE(region.angle, 0.0);
    }

    void boundingBoxHoldsAllCorners() {
        const RegionOfInterest region{{50, 60}, 20, 0.4};
        const cv::Rect2d box = boundingBox(region);
        for (const double x : {0.0, 1.0})
            for (const double y : {0.0, 1.0}) {
                const Eigen::Vector2d corner = photoFromCrop(region, 1) * Eigen::Vector2d(x, y);
                QVERIFY(corner.x() > box.x - 1e-9 && corner.x() < box.br().x + 1e-9);
                QVERIFY(corner.y() > box.y - 1e-9 && corner.y() < box.br().y + 1e-9);
            }
    }

    void anglesAreWrapped() {
        QVERIFY(std::abs(wrapAngle(3 * kPi) - kPi) < 1e-12);
        QVERIFY(std::abs(wrapAngle(-1.5 * kPi) - kPi / 2) < 1e-12);
        QCOMPARE(wrapAngle(0.3), 0.3);
        QVERIFY(wrapAngle(-kPi) > 0);
    }

    void tilesCoverTheImageAndOverlapByHalf() {
        const auto tiles = overlappingTiles(1000, 300, 300);
        QCOMPARE(tiles.front().centre, Eigen::Vector2d(150, 150));
        QCOMPARE(tiles.back().centre, Eigen::Vector2d(850, 150));
        for (std::size_t i = 1; i < tiles.size(); ++i)
            QVERIFY(tiles[i].centre.x() - tiles[i - 1].centre.x() <= 150 + 1e-9);
        QCOMPARE(overlappingTiles(100, 50, 200).size(), std::size_t{1});
        QCOMPARE(overlappingTiles(100, 50, 200)[0].centre, Eigen::Vector2d(50, 25));
        QCOMPARE(overlappingTiles(1, 1, 1).size(), std::size_t{1});
    }

    void neighboursAreDifferentPeople() {
        QVERIFY(samePerson(poseAt({0, 0}), poseAt({6, 0})));
        QVERIFY(!samePerson(poseAt({0, 0}), poseAt({20, 0})));
        QVERIFY(sameHead(headAt(0, 0, 10), headAt(4, 0, 8)));
        QVERIFY(!sameHead(headAt(0, 0, 10), headAt(11, 0, 10)));
        // poseAt's face lies at (centre + (1.8, 5)).
        QVERIFY(sameHead(headAt(2, 5, 10), poseAt({0, 0})));
        QVERIFY(!sameHead(headAt(20, 5, 10), poseAt({0, 0})));
    }
};

QTEST_APPLESS_MAIN(TestRegion)
#include "test_region.moc"
