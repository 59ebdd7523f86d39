// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "core/evaluate/photo_series.h"
#include "tests/core/fit/fit_test_model.h"
#include "tests/support/shared_dir.h"

using namespace abf;

class TestPhotoSeries : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase() { ABF_NEED_MODEL(); }

    void rangeIsLargestMinusSmallest() {
        std::vector<SeriesFit> fits(3);
        const double waists[] = {0.81, 0.77, 0.79};
        for (std::size_t i = 0; i < 3; ++i) fits[i].measures[indexOf(Measure::WaistGirth)] = waists[i];
        QVERIFY(std::abs(PhotoSeries::range(fits)[indexOf(Measure::WaistGirth)] - 0.04) < 1e-12);
        QCOMPARE(PhotoSeries::range({})[indexOf(Measure::WaistGirth)], 0.);
    }

    void aRealPhotoIsFittedAloneAndTogether() {
        if (sharedDir().empty()) QSKIP("no shared photos");
        PersonDetector::Options detectorOptions;
        detectorOptions.threads = 1;
        const auto detector = PersonDetector::load(defaultPoseModelDir(), detectorOptions);
        QVERIFY2(detector, detector ? "" : detector.error().message.c_str());
        SeriesOptions options;
        options.photos = {sharedDir() / "photos" / "01_apose_man_cc0.jpg"};
        options.sex = Sex::Male;
        options.heightM = 1.80;
        options.clothing = ClothingFit::Tight;
        const auto tight = fitPhotoSeries(testModel(), **detector, options);
        QVERIFY2(tight, tight ? "" : tight.error().message.c_str());
        QCOMPARE(tight->single.size(), std::size_t(1));
        QCOMPARE(tight->silhouetteless.size(), std::size_t(1));
        QCOMPARE(tight->single.front().overlaps.size(), std::size_t(1));
        QVERIFY(tight->single.front().overlaps.front().bare > 0.8);
        QVERIFY(tight->joint.measureSigma[indexOf(Measure::WaistGirth)] > 0);
        // One photo: together is the same fit as alone.
        QCOMPARE(tight->joint.measures, tight->single.front().measures);
        const std::string page = photoSeriesMarkdown(*tight);
        for (const char* text : {"01_apose_man_cc0", "| waist | 0.0 | 0.0 |", "IoU grown", "all together"}) {
            QVERIFY2(page.find(text) != page.npos, text);
        }
    }
};

QTEST_APPLESS_MAIN(TestPhotoSeries)
#include "test_photo_series.moc"
