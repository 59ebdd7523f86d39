// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <cmath>
#include <vector>

#include "core/landmarks/landmark_decoding.h"

using namespace abf;

namespace {

constexpr float kNowhere = -20;

std::vector<float> emptyHeatmaps() {
    return std::vector<float>(std::size_t{kPoseHeatmapSide} * kPoseHeatmapSide * kPosePointCount, kNowhere);
}

float& cell(std::vector<float>& heatmaps, int row, int column, int channel) {
    return heatmaps[static_cast<std::size_t>((row * kPoseHeatmapSide + column) * kPosePointCount + channel)];
}

}  // namespace

class TestLandmarkDecoding : public QObject {
    Q_OBJECT

  private slots:
    void confidentHeatmapMovesThePoint() {
        auto heatmaps = emptyHeatmaps();
        cell(heatmaps, 20, 11, 5) = 20;
        cell(heatmaps, 20, 13, 5) = 20;
        const auto refined = refinedByHeatmap({44, 84}, heatmaps, 5);
        QVERIFY((refined.position - Eigen::Vector2d(12 * 4, 20 * 4)).norm() < 1e-4);
        QVERIFY(refined.confidence > 0.99);
    }

    void doubtfulHeatmapLeavesThePoint() {
        auto heatmaps = emptyHeatmaps();
        cell(heatmaps, 20, 11, 5) = -0.1f;
        const auto refined = refinedByHeatmap({44, 84}, heatmaps, 5);
        QCOMPARE(refined.position, Eigen::Vector2d(44, 84));
        QVERIFY(refined.confidence > 0.47 && refined.confidence < 0.5);
    }

    void cellsFartherThanFourDoNotCount() {
        auto heatmaps = emptyHeatmaps();
        cell(heatmaps, 21, 16, 0) = 20;
        QCOMPARE(refinedByHeatmap({44, 84}, heatmaps, 0).position, Eigen::Vector2d(44, 84));
        cell(heatmaps, 21, 15, 0) = 20;
        QVERIFY((refinedByHeatmap({44, 84}, heatmaps, 0).position - Eigen::Vector2d(60, 84)).norm() < 1e-4);
    }

    void kernelIsCutAtTheEdges() {
        auto heatmaps = emptyHeatmaps();
        cell(heatmaps, 0, 0, 38) = 20;
        cell(heatmaps, 63, 63, 38) = 20;
        QVERIFY(refinedByHeatmap({2, 2}, heatmaps, 38).position.norm() < 1e-4);
        QVERIFY((refinedByHeatmap({255, 255}, heatmaps, 38).position - Eigen::Vector2d(252, 252)).norm() <
                1e-4);
    }

    void pointsOutsideTheCropStay_data() {
        QTest::addColumn<double>("x");
        QTest::addColumn<double>("y");
        QTest::newRow("right") << 256.0 << 10.0;
        QTest::newRow("below") << 10.0 << 300.0;
        QTest::newRow("left") << -4.0 << 10.0;
        QTest::newRow("far") << 1e30 << 10.0;
        QTest::newRow("not a number") << std::nan("") << 10.0;
    }
    void pointsOutsideTheCropStay() {
        QFETCH(double, x);
        QFETCH(double, y);
        const std::vector<float> heatmaps(emptyHeatmaps().size(), 20.0f);
        const auto refined = refinedByHeatmap({x, y}, heatmaps, 0);
        QVERIFY(std::isnan(x) ? std::isnan(refined.position.x()) : refined.position == Eigen::Vector2d(x, y));
        QCOMPARE(refined.confidence, 0.0);
    }

    void poseTakesVisibilityWorldAndConfidence() {
        std::vector<float> points(std::size_t{kPosePointCount} * kPoseValuesPerPoint, 0), world(39 * 3);
        for (std::size_t i = 0; i < world.size(); ++i) world[i] = static_cast<float>(i);
        auto heatmaps = emptyHeatmaps();
        for (int i = 0; i < kPosePointCount; ++i) {
            points[static_cast<std::size_t>(i * 5)] = 100;
            points[static_cast<std::size_t>(i * 5 + 1)] = static_cast<float>(i);
            cell(heatmaps, i / 4, 25, i) = 0;
        }
        points[3] = 2;
        const DecodedPose pose = decodePose(points, heatmaps, world);
        QVERIFY(std::abs(pose.visibility[0] - 1 / (1 + std::exp(-2.0))) < 1e-6);
        QCOMPARE(pose.visibility[1], 0.5);
        QCOMPARE(pose.world.col(32).eval(), Eigen::Vector3d(96, 97, 98));
        QVERIFY(std::abs(pose.heatmapConfidence - 0.5) < 1e-9);
        QVERIFY((pose.positions[34] - Eigen::Vector2d(100, 32)).norm() < 1e-4);
    }

    void namesAndConnectionsAgreeWithTheTopology() {
        QCOMPARE(landmarkIndex("nose"), 0);
        QCOMPARE(landmarkIndex("right_foot_index"), 32);
        QCOMPARE(landmarkIndex("tail"), -1);
        for (const auto& [a, b] : landmarkConnections()) {
            QVERIFY(a >= 0 && a < kLandmarkCount && b >= 0 && b < kLandmarkCount && a != b);
        }
    }
};

QTEST_APPLESS_MAIN(TestLandmarkDecoding)
#include "test_landmark_decoding.moc"
