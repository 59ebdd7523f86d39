// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <cmath>
#include <random>

#include "app/decode/area_scaler.h"

namespace {

using Pixels = std::vector<std::uint8_t>;

Pixels randomPixels(int width, int height, unsigned seed) {
    std::mt19937 generator(seed);
    Pixels pixels(std::size_t(width) * std::size_t(height) * 3);
    for (std::uint8_t& value : pixels) value = static_cast<std::uint8_t>(generator());
    return pixels;
}

Pixels scale(const Pixels& source, int width, int height, int toWidth, int toHeight) {
    abf::decode::AreaScaler scaler(toWidth, toHeight);
    scaler.begin(width, height);
    for (int y = 0; y < height; ++y) scaler.addRow(source.data() + std::size_t(y) * std::size_t(width) * 3);
    return scaler.takePixels();
}

/// Length that the pixel [i, i + 1) shares with [from, to).
double overlap(int i, double from, double to) {
    return std::max(0.0, std::min(i + 1.0, to) - std::max(double(i), from));
}

/// The definition, pixel by pixel.
double areaMean(const Pixels& source, int width, int height, int toWidth, int toHeight, int x, int y,
                int channel) {
    const double sx = double(width) / toWidth, sy = double(height) / toHeight;
    double sum = 0;
    for (int v = 0; v < height; ++v) {
        for (int u = 0; u < width; ++u) {
            sum += overlap(u, x * sx, (x + 1) * sx) * overlap(v, y * sy, (y + 1) * sy) *
                   source[(std::size_t(v) * std::size_t(width) + std::size_t(u)) * 3 + std::size_t(channel)];
        }
    }
    return sum / (sx * sy);
}

}  // namespace

class TestAreaScaler : public QObject {
    Q_OBJECT

  private slots:
    void equalSizeIsACopy() {
        const Pixels source = randomPixels(17, 5, 1);
        QVERIFY(scale(source, 17, 5, 17, 5) == source);
    }

    void pixelsAreAreaMeans_data() {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::addColumn<int>("toWidth");
        QTest::addColumn<int>("toHeight");
        QTest::newRow("halves") << 16 << 12 << 8 << 6;
        QTest::newRow("odd ratios") << 31 << 23 << 7 << 5;
        QTest::newRow("just smaller") << 20 << 20 << 19 << 19;
        QTest::newRow("rows only") << 9 << 31 << 9 << 4;
        QTest::newRow("columns only") << 31 << 9 << 4 << 9;
        QTest::newRow("to one pixel") << 13 << 11 << 1 << 1;
        QTest::newRow("one row") << 40 << 1 << 13 << 1;
        QTest::newRow("one column") << 1 << 40 << 1 << 13;
    }
    void pixelsAreAreaMeans() {
        QFETCH(int, width);
        QFETCH(int, height);
        QFETCH(int, toWidth);
        QFETCH(int, toHeight);
        const Pixels source = randomPixels(width, height, 7);
        const Pixels scaled = scale(source, width, height, toWidth, toHeight);
        for (int y = 0; y < toHeight; ++y) {
            for (int x = 0; x < toWidth; ++x) {
                for (int c = 0; c < 3; ++c) {
                    const double mean = areaMean(source, width, height, toWidth, toHeight, x, y, c);
                    const int ours =
                        scaled[(std::size_t(y) * std::size_t(toWidth) + std::size_t(x)) * 3 + std::size_t(c)];
                    QVERIFY2(std::abs(ours - mean) <= 0.51, qPrintable(QString("(%1, %2)").arg(x).arg(y)));
                }
            }
        }
    }

    void extentLeavesOutTheRoundedUpEdge() {
        // 5 x 3 pixels whose picture is 4.5 x 2.25 of them.
        Pixels source(5 * 3 * 3, 100);
        abf::decode::AreaScaler scaler(3, 2);
        scaler.begin(5, 3, 4.5, 2.25);
        for (int y = 0; y < 3; ++y) scaler.addRow(source.data() + y * 15);
        for (const std::uint8_t value : scaler.takePixels()) QCOMPARE(int(value), 100);
    }
};

QTEST_APPLESS_MAIN(TestAreaScaler)
#include "test_area_scaler.moc"
