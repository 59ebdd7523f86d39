// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>

#include "core/landmarks/region.h"
#include "core/landmarks/region_sampling.h"

using namespace abf;

namespace {

/// Red grows to the right, green downwards.
cv::Mat ramps(int width, int height) {
    cv::Mat rgb(height, width, CV_8UC3);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            rgb.at<cv::Vec3b>(y, x) = {static_cast<uchar>(255 * x / width),
                                       static_cast<uchar>(255 * y / height), 9};
    return rgb;
}

}  // namespace

class TestRegionSampling : public QObject {
    Q_OBJECT

  private slots:
    void wholeSquareIsTheImageItself() {
        const cv::Mat rgb = ramps(64, 64);
        const cv::Mat crop = sampleRegion(rgb, letterboxRegion(64, 64), 64, Border::Black);
        QCOMPARE(cv::norm(crop, rgb, cv::NORM_INF), 0.0);
    }

    void letterboxIsBlackOutside() {
        const cv::Mat rgb(20, 40, CV_8UC3, cv::Scalar(200, 200, 200));
        const cv::Mat crop = sampleRegion(rgb, letterboxRegion(40, 20), 40, Border::Black);
        QCOMPARE(crop.at<cv::Vec3b>(2, 20), cv::Vec3b(0, 0, 0));
        QCOMPARE(crop.at<cv::Vec3b>(20, 20), cv::Vec3b(200, 200, 200));
        QCOMPARE(crop.at<cv::Vec3b>(37, 20), cv::Vec3b(0, 0, 0));
    }

    void edgePixelsAreRepeatedOutside() {
        const cv::Mat rgb(20, 40, CV_8UC3, cv::Scalar(200, 100, 50));
        const cv::Mat crop = sampleRegion(rgb, {{40, 20}, 60, 0.3}, 64, Border::Replicate);
        QCOMPARE(cv::norm(crop, cv::Mat(crop.size(), CV_8UC3, cv::Scalar(200, 100, 50)), cv::NORM_INF), 0.0);
    }

    void turnedRegionComesOutUpright() {
        const cv::Mat crop =
            sampleRegion(ramps(100, 100), {{50, 50}, 60, std::numbers::pi / 2}, 60, Border::Replicate);
        // The crop's top faces the photo's right: red falls downwards in it, green grows to the right.
        QVERIFY(crop.at<cv::Vec3b>(5, 30)[0] > crop.at<cv::Vec3b>(55, 30)[0] + 100);
        QVERIFY(crop.at<cv::Vec3b>(30, 55)[1] > crop.at<cv::Vec3b>(30, 5)[1] + 100);
    }

    void largeRegionsAreAveraged() {
        // Columns alternate black and white: bilinear sampling alone would pick one of them.
        cv::Mat rgb(1600, 1600, CV_8UC3, cv::Scalar(0, 0, 0));
        for (int x = 0; x < rgb.cols; x += 2) rgb.col(x).setTo(cv::Scalar(255, 255, 255));
        const cv::Mat crop = sampleRegion(rgb, {{800, 800}, 1500, 0.1}, 100, Border::Replicate);
        const cv::Mat inner = crop(cv::Rect(5, 5, 90, 90));
        double low = 0, high = 0;
        cv::minMaxLoc(inner.reshape(1), &low, &high);
        QVERIFY2(low > 105 && high < 150, qPrintable(QString("%1 to %2").arg(low).arg(high)));
    }

    void averagingKeepsPositions_data() {
        QTest::addColumn<double>("centreX");
        QTest::addColumn<double>("side");
        QTest::newRow("inside") << 900.0 << 1500.0;
        QTest::newRow("over the left edge") << 300.0 << 1500.0;
        QTest::newRow("larger than the photo") << 1000.0 << 2600.0;
    }
    void averagingKeepsPositions() {
        QFETCH(double, centreX);
        QFETCH(double, side);
        const cv::Mat rgb = ramps(2000, 2003);
        const RegionOfInterest region{{centreX, 1000}, side, 0.2};
        const cv::Mat crop = sampleRegion(rgb, region, 100, Border::Replicate);
        const auto photoFromIndex = photoFromCrop(region, 100);
        for (int row = 0; row < 100; ++row)
            for (int column = 0; column < 100; ++column) {
                const Eigen::Vector2d p = photoFromIndex * Eigen::Vector2d(column, row);
                const double red = 255 * std::clamp(p.x(), 0.0, 1999.0) / 2000;
                const double green = 255 * std::clamp(p.y(), 0.0, 2002.0) / 2003;
                QVERIFY(std::abs(crop.at<cv::Vec3b>(row, column)[0] - red) < 2.5);
                QVERIFY(std::abs(crop.at<cv::Vec3b>(row, column)[1] - green) < 2.5);
            }
    }

    void anyPhotoSizeCanBeSampled() {
        for (const cv::Size size : {cv::Size(1, 1), cv::Size(3000, 1), cv::Size(1, 3000), cv::Size(7, 5)}) {
            const cv::Mat rgb(size, CV_8UC3, cv::Scalar(70, 80, 90));
            const RegionOfInterest region = letterboxRegion(size.width, size.height);
            QCOMPARE(sampleRegion(rgb, region, 224, Border::Black).size(), cv::Size(224, 224));
            QCOMPARE(sampleRegion(rgb, scaled(region, 9), 256, Border::Replicate).at<cv::Vec3b>(128, 128),
                     cv::Vec3b(70, 80, 90));
        }
    }

    void regionsFarOutsideGiveTheirBorder() {
        const cv::Mat rgb(50, 50, CV_8UC3, cv::Scalar(70, 80, 90));
        const cv::Mat crop = sampleRegion(rgb, {{-90000, 4000}, 30000, 1}, 64, Border::Replicate);
        QCOMPARE(crop.at<cv::Vec3b>(10, 10), cv::Vec3b(70, 80, 90));
    }

    void maskGoesBackToWhereTheCropCameFrom() {
        const RegionOfInterest region{{120, 90}, 100, 0.5};
        cv::Mat logits(256, 256, CV_32FC1, cv::Scalar(-30));
        logits(cv::Rect(64, 96, 128, 64)).setTo(30);
        const cv::Mat mask = maskInPhoto(logits, region, {300, 200});
        QCOMPARE(mask.type(), CV_8UC1);
        QCOMPARE(mask.size(), cv::Size(300, 200));
        const auto at = [&](double u, double v) {
            const Eigen::Vector2d p = photoFromCrop(region, 256) * Eigen::Vector2d(u, v);
            return int(mask.at<uchar>(int(std::lround(p.y())), int(std::lround(p.x()))));
        };
        QCOMPARE(at(128, 128), 255);
        QCOMPARE(at(70, 102), 255);
        QCOMPARE(at(186, 154), 255);
        QCOMPARE(at(50, 128), 0);
        QCOMPARE(at(128, 85), 0);
        QCOMPARE(int(mask.at<uchar>(0, 0)), 0);
        const double expected = 128 * 64 * std::pow(region.side / 256, 2);
        QVERIFY(std::abs(cv::countNonZero(mask > 127) - expected) < 0.05 * expected);
    }
};

QTEST_APPLESS_MAIN(TestRegionSampling)
#include "test_region_sampling.moc"
