// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include <Eigen/Geometry>
#include <cmath>

#include "core/evaluate/mesh_distance.h"
#include "core/evaluate/perturbation.h"
#include "core/evaluate/rough_mask.h"
#include "core/base/seeded_random.h"
#include "core/evaluate/statistics.h"

using namespace abf;

class TestEvaluateStatistics : public QObject {
    Q_OBJECT
  private slots:
    void streamsRepeatAndDiffer() {
        auto a = SeededRandom::stream({1, 2}), b = SeededRandom::stream({1, 2}),
             c = SeededRandom::stream({2, 1});
        const auto first = a.bits();
        QCOMPARE(b.bits(), first);
        QVERIFY(c.bits() != first);
        // Fixed for good: tables made with a seed must stay comparable.
        QCOMPARE(SeededRandom(0).bits(), std::uint64_t(0xe220a8397b1dcdafULL));
    }

    void normalsHaveMeanAndDeviation() {
        SeededRandom random(3);
        std::vector<double> values;
        for (int i = 0; i < 20000; ++i) values.push_back(random.normal(2, 3));
        QVERIFY(std::abs(meanOf(values) - 2) < 0.07);
        QVERIFY(std::abs(standardDeviationOf(values) - 3) < 0.05);
        for (int i = 0; i < 1000; ++i) {
            const double cut = random.normalWithin(0.5, 0.3, 0.1, 0.8);
            QVERIFY(cut >= 0.1 && cut <= 0.8);
        }
    }

    void bootstrapIntervalHoldsTheMean() {
        SeededRandom random(4);
        int holds = 0;
        constexpr int kTrials = 200;
        for (int trial = 0; trial < kTrials; ++trial) {
            std::vector<double> values;
            for (int i = 0; i < 60; ++i) values.push_back(random.normal(1, 2));
            const MeanInterval interval = bootstrapMean(values, static_cast<std::uint64_t>(trial));
            QVERIFY(interval.low <= interval.mean && interval.mean <= interval.high);
            holds += interval.low <= 1 && 1 <= interval.high ? 1 : 0;
        }
        QVERIFY2(holds >= 0.89 * kTrials && holds <= 0.99 * kTrials, qPrintable(QString::number(holds)));
        const MeanInterval one = bootstrapMean({5}, 1);
        QCOMPARE(one.low, 5.);
        QCOMPARE(one.high, 5.);
        QCOMPARE(bootstrapMean({}, 1).count, 0);
        QCOMPARE(medianOf({3, 1, 2}), 2.);
        QCOMPARE(medianOf({4, 1, 2, 3}), 2.5);
    }

    void movedAndScaledCopiesHaveNoDistance() {
        SeededRandom random(5);
        Eigen::Matrix3Xd a(3, 50);
        for (double& v : a.reshaped()) v = random.normal();
        Eigen::VectorXd weights(50);
        for (double& w : weights) w = random.uniform(0.1, 2);
        const Eigen::Matrix3d turn =
            Eigen::AngleAxisd(2.1, Eigen::Vector3d(1, 2, 3).normalized()).toRotationMatrix();
        const Eigen::Matrix3Xd moved = (turn * a).colwise() + Eigen::Vector3d(1, -2, 3);
        QVERIFY(alignedDistance(a, moved, weights, Alignment::Rigid) < 1e-12);
        QVERIFY(alignedDistance(a, 1.3 * moved, weights, Alignment::Similarity) < 1e-12);
        QVERIFY(alignedDistance(a, 1.3 * moved, weights, Alignment::Rigid) > 0.1);
        // A mirrored copy is no moved copy.
        Eigen::Matrix3Xd mirrored = a;
        mirrored.row(0) *= -1;
        QVERIFY(alignedDistance(a, mirrored, weights, Alignment::Similarity) > 0.1);
    }

    void distanceIsTheWeightedMean() {
        // Both points of a pair move apart along their line: no rigid motion helps.
        Eigen::Matrix3Xd a(3, 4), b;
        a << -1, 1, 0, 0, 0, 0, -2, 2, 0, 0, 0, 0;
        b = a;
        b(0, 0) -= 0.1;
        b(0, 1) += 0.1;
        QVERIFY(std::abs(alignedDistance(a, b, Eigen::Vector4d(1, 1, 1, 1), Alignment::Rigid) - 0.05) <
                1e-12);
        QVERIFY(std::abs(alignedDistance(a, b, Eigen::Vector4d(3, 3, 1, 1), Alignment::Rigid) - 0.075) <
                1e-12);
    }

    void areasAddUp() {
        Eigen::Matrix3Xd corners(3, 4);
        corners << 0, 2, 2, 0, 0, 0, 1, 1, 0, 0, 0, 0;
        const std::vector<std::uint32_t> triangles = {0, 1, 2, 0, 2, 3};
        const Eigen::VectorXd areas = vertexAreas(corners, triangles);
        QVERIFY(std::abs(areas.sum() - 2) < 1e-12);
        QVERIFY(std::abs(areas[0] - 2. / 3) < 1e-12);
        QVERIFY(std::abs(areas[1] - 1. / 3) < 1e-12);
    }

    void maskNoiseHasUnitVarianceAndReach() {
        SeededRandom random(6);
        const int reach = 8;
        const cv::Mat noise = smoothNoise({600, 600}, reach, random);
        double sum = 0, squares = 0, near = 0;
        int count = 0;
        for (int y = 0; y < 600; ++y) {
            for (int x = 0; x + reach < 600; ++x) {
                const double v = noise.at<float>(y, x);
                sum += v;
                squares += v * v;
                near += v * noise.at<float>(y, x + reach);
                ++count;
            }
        }
        QVERIFY(std::abs(sum / count) < 0.1);
        // Between the points of its grid the interpolated noise is a little smaller.
        QVERIFY2(std::abs(squares / count - 1) < 0.12, qPrintable(QString::number(squares / count)));
        QVERIFY2(std::abs(near / squares - std::exp(-0.25)) < 0.05,
                 qPrintable(QString::number(near / squares)));
    }

    void presetsHaveNames() {
        QCOMPARE(perturbationFromName("table")->landmarks, 0.3);
        QVERIFY(perturbationFromName("field")->byLandmark);
        QVERIFY(!perturbationFromName("other"));
    }
};

QTEST_APPLESS_MAIN(TestEvaluateStatistics)
#include "test_evaluate_statistics.moc"
