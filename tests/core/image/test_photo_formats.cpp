// SPDX-License-Identifier: Apache-2.0
#include <lcms2.h>

#include <QTemporaryDir>
#include <QTest>
#include <chrono>
#include <cmath>
#include <opencv2/core.hpp>

#include "core/image/photo.h"
#include "tests/core/image/exif_block.h"
#include "tests/core/image/sample_files.h"
#include "tests/support/shared_dir.h"

using namespace abf;
using namespace abf::testing;

namespace {

/// The stored picture that a viewer turns into `upright` by EXIF `orientation`.
cv::Mat storedFor(const cv::Mat& upright, int orientation) {
    cv::Mat stored;
    switch (orientation) {
        case 2:
            cv::flip(upright, stored, 1);
            return stored;
        case 3:
            cv::rotate(upright, stored, cv::ROTATE_180);
            return stored;
        case 4:
            cv::flip(upright, stored, 0);
            return stored;
        case 5:
            cv::transpose(upright, stored);
            return stored;
        case 6:
            cv::rotate(upright, stored, cv::ROTATE_90_COUNTERCLOCKWISE);
            return stored;
        case 7:
            cv::transpose(upright, stored);
            cv::rotate(stored, stored, cv::ROTATE_180);
            return stored;
        case 8:
            cv::rotate(upright, stored, cv::ROTATE_90_CLOCKWISE);
            return stored;
        default:
            return upright.clone();
    }
}

/// `rgb` with alpha falling from opaque at the left to clear at the right, and what that is over grey.
std::pair<cv::Mat, cv::Mat> fadeOut(const cv::Mat& rgb) {
    cv::Mat rgba(rgb.size(), CV_8UC4), expected(rgb.size(), CV_8UC3);
    for (int y = 0; y < rgb.rows; ++y) {
        for (int x = 0; x < rgb.cols; ++x) {
            const cv::Vec3b colour = rgb.at<cv::Vec3b>(y, x);
            const int alpha = 255 - 255 * x / (rgb.cols - 1);
            rgba.at<cv::Vec4b>(y, x) = {colour[0], colour[1], colour[2], static_cast<uchar>(alpha)};
            for (int c = 0; c < 3; ++c) {
                expected.at<cv::Vec3b>(y, x)[c] =
                    static_cast<uchar>(std::lround((colour[c] * alpha + 128 * (255 - alpha)) / 255.0));
            }
        }
    }
    return {rgba, expected};
}

/// A CMYK profile by which every ink but black is invisible.
Bytes blackOnlyProfile() {
    cmsHPROFILE profile = cmsCreateProfilePlaceholder(nullptr);
    cmsSetProfileVersion(profile, 2.1);
    cmsSetDeviceClass(profile, cmsSigOutputClass);
    cmsSetColorSpace(profile, cmsSigCmykData);
    cmsSetPCS(profile, cmsSigLabData);
    cmsStage* table = cmsStageAllocCLut16bit(nullptr, 9, 4, 3, nullptr);
    const auto sample = [](const cmsUInt16Number* cmyk, cmsUInt16Number* lab, void*) -> cmsInt32Number {
        // ICC version 2: L* = 100 is 0xFF00, a* = b* = 0 is 0x8000.
        lab[0] = static_cast<cmsUInt16Number>((0xFFFFu - cmyk[3]) * 0xFF00u / 0xFFFFu);
        lab[1] = lab[2] = 0x8000;
        return TRUE;
    };
    cmsStageSampleCLut16bit(table, sample, nullptr, 0);
    cmsPipeline* pipeline = cmsPipelineAlloc(nullptr, 4, 3);
    cmsPipelineInsertStage(pipeline, cmsAT_BEGIN, table);
    cmsWriteTag(profile, cmsSigAToB0Tag, pipeline);
    cmsUInt32Number size = 0;
    cmsSaveProfileToMem(profile, nullptr, &size);
    Bytes bytes(size);
    cmsSaveProfileToMem(profile, bytes.data(), &size);
    cmsPipelineFree(pipeline);
    cmsCloseProfile(profile);
    return bytes;
}

}  // namespace

class TestPhotoFormats : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

    std::filesystem::path path(const char* name) const { return folder_.filePath(name).toStdString(); }

    Photo load(const std::filesystem::path& file, const PhotoLimits& limits = {}) {
        Result<Photo> photo = loadPhoto(file, limits);
        if (!photo) {
            qWarning("%s", photo.error().message.c_str());
            return {};
        }
        return *std::move(photo);
    }

    Photo loadBytes(const Bytes& bytes, const PhotoLimits& limits = {}) {
        writeFile(path("photo"), bytes);
        return load(path("photo"), limits);
    }

    static std::filesystem::path shared(const char* name) {
        return sharedDir().empty() ? std::filesystem::path() : sharedDir() / "photos" / name;
    }

  private slots:
    void sharedVariantsEqualTheOriginal_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("format");
        QTest::addColumn<double>("tolerance");  // mean absolute difference of the channels
        for (const char* turned : {"exif2", "exif3", "exif5", "exif6", "exif8", "progressive", "cmyk"}) {
            QTest::newRow(turned) << QString("variants/v_%1.jpg").arg(turned) << "jpeg" << 1.0;
        }
        QTest::newRow("rgb16") << "variants/v_rgb16.png"
                               << "png" << 0.1;
        QTest::newRow("palette") << "variants/v_palette.png"
                                 << "png" << 8.0;
        QTest::newRow("webp") << "variants/v_webp.webp"
                              << "webp" << 2.0;
    }
    void sharedVariantsEqualTheOriginal() {
        if (sharedDir().empty()) QSKIP("no shared data");
        QFETCH(QString, file);
        QFETCH(QString, format);
        QFETCH(double, tolerance);
        const Photo original = load(shared("01_apose_man_cc0.jpg"));
        const Photo variant = load(shared(file.toUtf8()));
        QCOMPARE(variant.fullWidth, 1080);
        QCOMPARE(variant.fullHeight, 720);
        QCOMPARE(variant.scale, 1.0);
        QCOMPARE(QString::fromStdString(variant.format), format);
        const double difference = meanDifference(original.rgb, variant.rgb);
        qInfo("mean difference %.3f", difference);
        QVERIFY(difference <= tolerance);
    }

    void greyBecomesThreeEqualChannels() {
        if (sharedDir().empty()) QSKIP("no shared data");
        const Photo grey = load(shared("variants/v_gray8.jpg"));
        const Photo original = load(shared("01_apose_man_cc0.jpg"));
        QCOMPARE(grey.rgb.type(), CV_8UC3);
        double difference = 0;
        for (int y = 0; y < grey.rgb.rows; ++y) {
            for (int x = 0; x < grey.rgb.cols; ++x) {
                const cv::Vec3b g = grey.rgb.at<cv::Vec3b>(y, x), o = original.rgb.at<cv::Vec3b>(y, x);
                QVERIFY(g[0] == g[1] && g[1] == g[2]);
                difference += std::abs(g[0] - (0.299 * o[0] + 0.587 * o[1] + 0.114 * o[2]));
            }
        }
        QVERIFY(difference / double(grey.rgb.total()) < 2.0);
    }

    void hiddenColoursOfACutoutDoNotShow() {
        if (sharedDir().empty()) QSKIP("no shared data");
        const Photo cutout = load(shared("variants/v_rgba_cutout.png"));
        // Magenta lies under alpha 0.
        const cv::Vec3b corner = cutout.rgb.at<cv::Vec3b>(2, 2);
        QCOMPARE(int(corner[0]), 128);
        QCOMPARE(int(corner[1]), 128);
        QCOMPARE(int(corner[2]), 128);
        int magenta = 0;
        for (int y = 0; y < cutout.rgb.rows; ++y) {
            for (int x = 0; x < cutout.rgb.cols; ++x) {
                const cv::Vec3b p = cutout.rgb.at<cv::Vec3b>(y, x);
                magenta += p[0] > 230 && p[1] < 40 && p[2] > 230;
            }
        }
        QCOMPARE(magenta, 0);
    }

    void hugePhotoIsScaledDownOnce() {
        if (sharedDir().empty()) QSKIP("no shared data");
        const auto begin = std::chrono::steady_clock::now();
        const Photo huge = load(shared("variants/v_huge_96MP.jpg"));
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
        qInfo("96 megapixels in %.0f ms", took.count());
        QCOMPARE(huge.fullWidth, 12000);
        QCOMPARE(huge.fullHeight, 8000);
        QCOMPARE(huge.rgb.cols, 2560);
        QCOMPARE(huge.rgb.rows, 1707);
        QCOMPARE(huge.scale, 2560.0 / 12000.0);
        PhotoLimits small;
        small.maxLongSide = 1080;
        const Photo smaller = load(shared("variants/v_huge_96MP.jpg"), small);
        QVERIFY(meanDifference(smaller.rgb, load(shared("01_apose_man_cc0.jpg")).rgb) < 4.0);
    }

    void everySharedPhotoLoads() {
        if (sharedDir().empty()) QSKIP("no shared data");
        for (const auto& entry : std::filesystem::directory_iterator(sharedDir() / "photos")) {
            const std::string suffix = entry.path().extension().string();
            if (suffix != ".jpg" && suffix != ".png") continue;
            const Photo photo = load(entry.path());
            QVERIFY2(!photo.rgb.empty(), entry.path().c_str());
            QCOMPARE(photo.rgb.cols, photo.fullWidth);
        }
        QCOMPARE(load(shared("variants/v_1x1.png")).rgb.size(), cv::Size(1, 1));
    }

    void everyOrientationComesUpright_data() {
        QTest::addColumn<int>("orientation");
        for (int orientation = 1; orientation <= 8; ++orientation) {
            QTest::addRow("%d", orientation) << orientation;
        }
    }
    void everyOrientationComesUpright() {
        QFETCH(int, orientation);
        const cv::Mat upright = samplePicture(90, 60);
        const cv::Mat stored = storedFor(upright, orientation);
        const Bytes exif = makeExifBlock({.orientation = static_cast<std::uint16_t>(orientation)});
        const Photo jpeg = loadBytes(encodeJpeg(stored, exif));
        QCOMPARE(jpeg.fullWidth, 90);
        QCOMPARE(jpeg.fullHeight, 60);
        QVERIFY(meanDifference(jpeg.rgb, upright) < 2.0);
        QCOMPARE(meanDifference(loadBytes(encodePng(stored, exif)).rgb, upright), 0.0);
        QCOMPARE(meanDifference(loadBytes(encodeTiff(stored, orientation)).rgb, upright), 0.0);
        // Scaling down must not disturb it.
        PhotoLimits limits;
        limits.maxLongSide = 45;
        const Photo half = loadBytes(encodePng(stored, exif), limits);
        QCOMPARE(half.rgb.size(), cv::Size(45, 30));
        QVERIFY(meanDifference(half.rgb, samplePicture(45, 30)) < 2.0);
    }

    void heifIgnoresExifOrientation_data() {
        QTest::addColumn<bool>("av1");
        QTest::newRow("HEIC") << false;
        QTest::newRow("AVIF") << true;
    }
    void heifIgnoresExifOrientation() {
        QFETCH(bool, av1);
        const cv::Mat upright = samplePicture(160, 96);
        const Bytes bytes =
            encodeHeif(upright, av1, makeExifBlock({.orientation = 6, .focalLength35mm = 50}));
        if (bytes.empty()) QSKIP("libheif has no encoder for it here");
        const Photo photo = loadBytes(bytes);
        QCOMPARE(QString::fromStdString(photo.format), QString(av1 ? "avif" : "heif"));
        QCOMPARE(photo.fullWidth, 160);
        QVERIFY(meanDifference(photo.rgb, upright) < 4.0);
        QVERIFY(photo.focalPx &&
                std::abs(*photo.focalPx - 50 * std::hypot(160, 96) / std::hypot(36, 24)) < 1e-6);
    }

    void alphaIsLaidOverNeutralGrey() {
        const auto [rgba, expected] = fadeOut(samplePicture(64, 48));
        QVERIFY(meanDifference(loadBytes(encodePng(rgba)).rgb, expected) < 0.1);
        QVERIFY(meanDifference(loadBytes(encodeTiff(rgba)).rgb, expected) < 1.0);
        QVERIFY(meanDifference(loadBytes(encodeWebP(rgba)).rgb, expected) < 4.0);
        const Bytes avif = encodeHeif(rgba, true);
        if (avif.empty()) QSKIP("libheif has no AV1 encoder here");
        QVERIFY(meanDifference(loadBytes(avif).rgb, expected) < 4.0);
    }

    void lesserUsedKindsLoad() {
        const cv::Mat picture = samplePicture(75, 50);
        QCOMPARE(meanDifference(loadBytes(encodePng(picture, {}, true)).rgb, picture), 0.0);
        QVERIFY(meanDifference(loadBytes(encodeTiff(picture, 1, 16)).rgb, picture) < 1.0);
        QVERIFY(meanDifference(loadBytes(encodeJpeg(picture, {}, true)).rgb, picture) < 2.0);
        QVERIFY(meanDifference(loadBytes(encodeWebP(picture)).rgb, picture) < 4.0);
    }

    void scaledDownKindsMatchTheSmallPicture() {
        const cv::Mat large = samplePicture(801, 603), small = samplePicture(100, 75);
        PhotoLimits limits;
        limits.maxLongSide = 100;
        std::vector<Bytes> files{encodeJpeg(large),          encodeJpeg(large, {}, true), encodePng(large),
                                 encodePng(large, {}, true), encodeWebP(large),           encodeTiff(large)};
        if (Bytes heif = encodeHeif(large, true); !heif.empty()) files.push_back(std::move(heif));
        for (const Bytes& file : files) {
            const Photo photo = loadBytes(file, limits);
            QCOMPARE(photo.fullWidth, 801);
            QCOMPARE(photo.rgb.size(), small.size());
            const double difference = meanDifference(photo.rgb, small);
            qInfo("%s %.3f", photo.format.c_str(), difference);
            QVERIFY(difference < 2.0);
        }
    }

    void cmykFollowsItsProfile() {
        // Cyan 80 %, black 20 %.
        const cv::Mat inks(48, 64, CV_8UC4, cv::Scalar(51, 255, 255, 204));
        const cv::Vec3b plain = loadBytes(encodeJpeg(inks)).rgb.at<cv::Vec3b>(24, 32);
        QVERIFY(std::abs(plain[0] - 41) <= 3 && std::abs(plain[1] - 204) <= 3 &&
                std::abs(plain[2] - 204) <= 3);
        const cv::Vec3b grey =
            loadBytes(encodeJpeg(inks, {}, false, blackOnlyProfile())).rgb.at<cv::Vec3b>(24, 32);
        // L* = 80 is 198 in sRGB.
        for (int c = 0; c < 3; ++c)
            QVERIFY2(std::abs(grey[c] - 198) <= 4, qPrintable(QString::number(grey[c])));
        const cv::Vec3b odd = loadBytes(encodeJpeg(inks, {}, false, Bytes(300, 7))).rgb.at<cv::Vec3b>(24, 32);
        QCOMPARE(odd, plain);
    }

    void rgbNumbersAreTakenAsTheyAre() {
        const cv::Mat picture = samplePicture(64, 48);
        QCOMPARE(meanDifference(loadBytes(encodeJpeg(picture, {}, false, Bytes(300, 7))).rgb,
                                loadBytes(encodeJpeg(picture)).rgb),
                 0.0);
    }

    void focalLengthComesFromExif() {
        const cv::Mat picture = samplePicture(400, 300);
        const auto focal = [&](const ExifValues& values) {
            return loadBytes(encodeJpeg(picture, makeExifBlock(values))).focalPx.value_or(0);
        };
        QVERIFY(std::abs(focal({.focalLengthMm = 4.2, .focalLength35mm = 28}) -
                         28 * 500 / std::hypot(36.0, 24.0)) < 1e-6);
        // Taken at 4000 pixels with 2000 pixels/cm, scaled down to 400 since.
        const ExifValues plane{
            .focalLengthMm = 30, .focalPlaneXResolution = 2000, .focalPlaneUnit = 3, .pixelXDimension = 4000};
        QVERIFY(std::abs(focal(plane) - 30 * 200 * 0.1) < 1e-6);
        QCOMPARE(focal({.orientation = 6}), 0.0);
        QCOMPARE(focal({.focalLength35mm = 65535}), 0.0);
        // In full-size pixels, whatever the scale.
        PhotoLimits limits;
        limits.maxLongSide = 100;
        writeFile(path("focal"), encodeJpeg(picture, makeExifBlock({.focalLength35mm = 28})));
        QVERIFY(std::abs(*load(path("focal"), limits).focalPx - 28 * 500 / std::hypot(36.0, 24.0)) < 1e-6);
    }

    void namesNeedNotBeAscii() {
        const std::filesystem::path odd = path("Foto von Zoë – 写真 \"1\" %s.jpeg");
        writeFile(odd, encodeJpeg(samplePicture(40, 30)));
        QCOMPARE(load(odd).fullWidth, 40);
    }

    void contentDecidesNotTheName() {
        writeFile(path("really.jpg"), encodePng(samplePicture(40, 30)));
        QCOMPARE(QString::fromStdString(load(path("really.jpg")).format), QString("png"));
    }
};

QTEST_APPLESS_MAIN(TestPhotoFormats)
#include "test_photo_formats.moc"
