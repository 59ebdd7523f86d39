// SPDX-License-Identifier: Apache-2.0
#include <QtTest>
#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>

#include "core/silhouette/iso_contour.h"
#include "core/silhouette/mask_contour.h"

using namespace abf;

namespace {

/// A disc whose pixels hold the covered share, as a soft mask does. Photo pixels.
cv::Mat disc(cv::Size size, const Eigen::Vector2d& centre, double radius, double holeRadius = 0) {
    cv::Mat image(size, CV_8UC1);
    const auto covered = [](double inside) { return std::clamp(inside + 0.5, 0.0, 1.0); };
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            const double r = (Eigen::Vector2d(x + 0.5, y + 0.5) - centre).norm();
            const double share = covered(radius - r) * (holeRadius > 0 ? covered(r - holeRadius) : 1);
            image.at<std::uint8_t>(y, x) = static_cast<std::uint8_t>(std::lround(255 * share));
        }
    }
    return image;
}

std::size_t usable(const MaskContour& contour) {
    return static_cast<std::size_t>(std::count_if(contour.points.begin(), contour.points.end(),
                                                  [](const MaskContourPoint& p) { return p.usable; }));
}

}  // namespace

class TestMaskContour : public QObject {
    Q_OBJECT

  private slots:
    void loopsKeepTheInsideOnTheirRight() {
        const cv::Mat ring = disc({60, 60}, {30, 30}, 20, 8);
        const auto loops = isoContours(ring, 127.5f);
        QCOMPARE(loops.size(), std::size_t(2));
        double areas = 0;
        for (const auto& loop : loops) areas += signedArea(loop);
        QVERIFY(std::abs(areas - std::numbers::pi * (20 * 20 - 8 * 8)) < 10);
        QVERIFY(signedArea(loops[0]) * signedArea(loops[1]) < 0);
    }

    void diagonalNeighboursAreNotConnected() {
        cv::Mat image(8, 8, CV_8UC1, cv::Scalar(0));
        image.at<std::uint8_t>(3, 3) = image.at<std::uint8_t>(4, 4) = 255;
        QCOMPARE(isoContours(image, 127.5f).size(), std::size_t(2));
    }

    void loopsCloseAtTheImageBorder() {
        const cv::Mat image(5, 7, CV_8UC1, cv::Scalar(255));
        const auto loops = isoContours(image, 127.5f);
        QCOMPARE(loops.size(), std::size_t(1));
        QVERIFY(std::abs(signedArea(loops[0]) - 35) < 1);
    }

    void findsACircleToATenthOfAPixel_data() {
        QTest::addColumn<int>("side");
        QTest::addColumn<double>("tolerance");
        QTest::newRow("as it is") << 400 << 0.1;
        QTest::newRow("scaled down to work") << 1700 << 0.35;
    }
    void findsACircleToATenthOfAPixel() {
        QFETCH(int, side);
        QFETCH(double, tolerance);
        const Eigen::Vector2d centre(0.51 * side + 0.3, 0.5 * side - 0.2);
        const double radius = 0.4 * side;
        const auto contour = maskContour(disc({side, side}, centre, radius), {side, side}, {});
        QVERIFY(contour);
        QCOMPARE(contour->loopStart.size(), std::size_t(2));
        QCOMPARE(contour->loopStart.back(), static_cast<int>(contour->points.size()));
        QCOMPARE(usable(*contour), contour->points.size());
        double worst = 0, worstNormal = 1;
        for (const MaskContourPoint& point : contour->points) {
            const Eigen::Vector2d away = point.position - centre;
            worst = std::max(worst, std::abs(away.norm() - radius));
            worstNormal = std::min(worstNormal, away.normalized().dot(point.normal));
            QVERIFY(point.straightness > 0.99);
            QVERIFY(!point.hole);
        }
        QVERIFY2(worst < tolerance, qPrintable(QString::number(worst)));
        QVERIFY2(worstNormal > 0.999, qPrintable(QString::number(worstNormal)));
    }

    void speaksInFullSizePixelsWhateverTheMasksSize() {
        const auto contour = maskContour(disc({300, 200}, {150, 100}, 80), {1200, 800}, {});
        QVERIFY(contour);
        for (const MaskContourPoint& point : contour->points) {
            QVERIFY(std::abs((point.position - Eigen::Vector2d(600, 400)).norm() - 320) < 0.4);
        }
        QVERIFY(std::abs(contour->box.width - 640) < 1);
    }

    void gapsAreContoursThatLookInwards() {
        const auto contour = maskContour(disc({400, 400}, {200, 200}, 150, 60), {400, 400}, {});
        QVERIFY(contour);
        QCOMPARE(contour->loopStart.size(), std::size_t(3));
        int holes = 0;
        for (const MaskContourPoint& point : contour->points) {
            const Eigen::Vector2d outwards = (point.position - Eigen::Vector2d(200, 200)).normalized();
            QVERIFY((point.hole ? -1 : 1) * outwards.dot(point.normal) > 0.99);
            holes += point.hole ? 1 : 0;
        }
        QVERIFY(holes > 200);
    }

    void tinyGapsAreNoise() {
        const auto contour = maskContour(disc({400, 400}, {200, 200}, 150, 3), {400, 400}, {});
        QVERIFY(contour);
        QCOMPARE(contour->loopStart.size(), std::size_t(2));
    }

    void takesThePieceThatHoldsTheLandmarks() {
        cv::Mat mask = disc({400, 400}, {100, 100}, 60);
        mask += disc({400, 400}, {280, 280}, 90);
        const auto largest = maskContour(mask, {400, 400}, {});
        QVERIFY(largest);
        QVERIFY(std::abs(largest->box.x - 190) < 1);
        const std::vector<Eigen::Vector2d> inside = {{100, 120}, {2000, -5}};
        const auto chosen = maskContour(mask, {400, 400}, inside);
        QVERIFY(chosen);
        QVERIFY(std::abs(chosen->box.x - 40) < 1);
        const std::vector<Eigen::Vector2d> both = {{100, 120}, {280, 280}};
        QCOMPARE(maskContour(mask, {400, 400}, both)->loopStart.size(), std::size_t(3));
    }

    void whereThePhotoCutsThePersonOffThereIsNoOutline() {
        const auto contour = maskContour(disc({400, 300}, {200, 300}, 150), {400, 300}, {});
        QVERIFY(contour);
        QVERIFY(usable(*contour) > contour->points.size() / 2);
        for (const MaskContourPoint& point : contour->points) {
            QCOMPARE(point.usable, point.position.y() < 300 - std::max(0.006 * 300, 3.0));
        }
    }

    void theDetectorsRegionEndsTheMaskToo() {
        cv::Mat mask = disc({400, 400}, {200, 200}, 150);
        mask.rowRange(300, 400).setTo(0);
        RegionOfInterest region{{200, 150}, 300 * std::numbers::sqrt2, std::numbers::pi / 4};
        const auto turned = maskContour(mask, {400, 400}, {}, region);
        QVERIFY(turned);
        for (const MaskContourPoint& point : turned->points) {
            const Eigen::Array2d away = (point.position - region.centre).cwiseAbs();
            if (std::abs(away.sum() - 300) > 6) QCOMPARE(point.usable, away.sum() < 300);
        }
        region = {{200, 150}, 300, 0};
        const auto cut = maskContour(mask, {400, 400}, {}, region);
        QVERIFY(cut);
        for (const MaskContourPoint& point : cut->points) {
            if (point.position.y() > 297.5) QVERIFY(!point.usable);
        }
    }

    void cornersAreNotStraight() {
        cv::Mat mask(400, 400, CV_8UC1, cv::Scalar(0));
        mask(cv::Rect(100, 50, 200, 300)).setTo(255);
        const auto contour = maskContour(mask, {400, 400}, {});
        QVERIFY(contour);
        double least = 1;
        for (const MaskContourPoint& point : contour->points) {
            least = std::min(least, point.straightness);
            const bool atCorner = std::abs(std::abs(point.position.x() - 200) - 100) < 8 &&
                                  std::abs(std::abs(point.position.y() - 200) - 150) < 8;
            if (!atCorner) QVERIFY(point.straightness > 0.97);
        }
        QVERIFY(least < 0.8);
    }

    void nobodyIsNoError() {
        const auto none = maskContour(cv::Mat(50, 50, CV_8UC1, cv::Scalar(90)), {50, 50}, {});
        QVERIFY(none);
        QVERIFY(none->points.empty());
        QVERIFY(maskContour(cv::Mat(), {50, 50}, {})->points.empty());
        // A speck is a person too small to have an outline worth speaking of, but must not break anything.
        cv::Mat speck(50, 50, CV_8UC1, cv::Scalar(0));
        speck.at<std::uint8_t>(20, 20) = 255;
        QVERIFY(maskContour(speck, {50, 50}, {}));
    }

    void refusesOtherImages() {
        QCOMPARE(maskContour(cv::Mat(50, 50, CV_8UC3), {50, 50}, {}).error().code,
                 ErrorCode::InvalidArgument);
        QCOMPARE(maskContour(cv::Mat(50, 50, CV_8UC1), {0, 50}, {}).error().code, ErrorCode::InvalidArgument);
    }
};

QTEST_GUILESS_MAIN(TestMaskContour)
#include "test_mask_contour.moc"
