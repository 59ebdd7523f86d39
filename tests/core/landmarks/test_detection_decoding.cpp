// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <cmath>

#include "core/landmarks/detection_decoding.h"

using namespace abf;

namespace {

float logit(double probability) {
    return static_cast<float>(std::log(probability / (1 - probability)));
}

PersonDetection detectionAt(double x, double y, double size, double score) {
    PersonDetection d;
    d.score = score;
    d.headBox = {x - size / 2, y - size / 2, size, size};
    d.keypoints.fill({x, y});
    return d;
}

}  // namespace

class TestDetectionDecoding : public QObject {
    Q_OBJECT

  private slots:
    void anchorsFollowTheGridsOfTheNetwork() {
        const auto anchors = detectorAnchors();
        QCOMPARE(anchors.size(), std::size_t{kDetectorAnchorCount});
        QCOMPARE(anchors.front(), Eigen::Vector2d(0.5 / 28, 0.5 / 28));
        QCOMPARE(anchors[1], anchors[0]);
        QCOMPARE(anchors[2], Eigen::Vector2d(1.5 / 28, 0.5 / 28));
        QCOMPARE(anchors[28 * 2], Eigen::Vector2d(0.5 / 28, 1.5 / 28));
        QCOMPARE(anchors[28 * 28 * 2], Eigen::Vector2d(0.5 / 14, 0.5 / 14));
        QCOMPARE(anchors[28 * 28 * 2 + 14 * 14 * 2], Eigen::Vector2d(0.5 / 7, 0.5 / 7));
        QCOMPARE(anchors.back(), Eigen::Vector2d(6.5 / 7, 6.5 / 7));
    }

    void valuesAreInputPixelsFromTheAnchor() {
        const std::vector<Eigen::Vector2d> anchors = {{0.25, 0.5}, {0.75, 0.5}};
        std::vector<float> values(2 * kDetectorValuesPerAnchor, 0);
        const std::vector<float> second = {22.4f, -22.4f, 44.8f, 67.2f, 0, 112, 0, -112, 11.2f, 0, 0, 0};
        std::copy(second.begin(), second.end(), values.begin() + kDetectorValuesPerAnchor);
        const std::vector<float> logits = {logit(0.3), logit(0.9)};
        const auto found = decodeDetections(values, logits, anchors, 0.5);
        QCOMPARE(found.size(), std::size_t{1});
        QVERIFY(std::abs(found[0].score - 0.9) < 1e-6);
        QVERIFY(std::abs(found[0].headBox.x - (0.85 - 0.1)) < 1e-6);
        QVERIFY(std::abs(found[0].headBox.y - (0.4 - 0.15)) < 1e-6);
        QVERIFY(std::abs(found[0].headBox.width - 0.2) < 1e-6);
        QVERIFY((found[0].hipCentre() - Eigen::Vector2d(0.75, 1.0)).norm() < 1e-6);
        QVERIFY((found[0].scalePoint() - Eigen::Vector2d(0.75, 0.0)).norm() < 1e-6);
        QVERIFY((found[0].keypoints[2] - Eigen::Vector2d(0.8, 0.5)).norm() < 1e-6);
    }

    void absurdLogitsAreNoDetections() {
        const std::vector<Eigen::Vector2d> anchors(3, {0.5, 0.5});
        const std::vector<float> values(3 * kDetectorValuesPerAnchor, 0);
        const std::vector<float> logits = {std::nanf(""), -1e30f, 1e30f};
        const auto found = decodeDetections(values, logits, anchors, 0.5);
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(found[0].score, 1.0);
    }

    void overlappingDetectionsAreAveragedByScore() {
        const auto merged =
            mergeOverlapping({detectionAt(0.50, 0.5, 0.2, 0.6), detectionAt(0.52, 0.5, 0.2, 0.9)}, 0.3);
        QCOMPARE(merged.size(), std::size_t{1});
        QCOMPARE(merged[0].score, 0.9);
        QVERIFY(std::abs(merged[0].hipCentre().x() - (0.6 * 0.50 + 0.9 * 0.52) / 1.5) < 1e-12);
        QVERIFY(std::abs(merged[0].headBox.width - 0.2) < 1e-12);
    }

    void separateDetectionsStayInOrderOfScore() {
        const auto merged =
            mergeOverlapping({detectionAt(0.2, 0.5, 0.1, 0.6), detectionAt(0.8, 0.5, 0.1, 0.9),
                              detectionAt(0.5, 0.5, 0.1, 0.7)},
                             0.3);
        QCOMPARE(merged.size(), std::size_t{3});
        QCOMPARE(merged[0].score, 0.9);
        QCOMPARE(merged[1].score, 0.7);
        QCOMPARE(merged[2].score, 0.6);
    }

    void mergingNothingGivesNothing() { QVERIFY(mergeOverlapping({}, 0.3).empty()); }
};

QTEST_APPLESS_MAIN(TestDetectionDecoding)
#include "test_detection_decoding.moc"
