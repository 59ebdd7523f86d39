// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "core/render/difference_colours.h"
#include "core/report/body_comparison.h"
#include "tests/core/measure/sample_bodies.h"

using namespace abf;

class TestBodyComparison : public QObject {
    Q_OBJECT

    std::shared_ptr<const BodyModel> model_;
    std::unique_ptr<BodyMeasurer> measurer_;

  private slots:
    void initTestCase() {
        model_ = testModel();
        QVERIFY(model_);
        measurer_ = std::make_unique<BodyMeasurer>(model_);
    }

    void aBodyIsItsOwnEqual() {
        BodyShape shape;
        const auto same = compareBodies(model_, *measurer_, shape, shape);
        QVERIFY(same);
        QCOMPARE(same->largestDifference, 0.0);
        QVERIFY(same->values == same->reference);
    }

    void aHeavierBodyLiesOutside() {
        BodyShape thin, heavy;
        thin.phenotypes[Phenotype::Weight] = 0.3;
        heavy.phenotypes[Phenotype::Weight] = 0.8;
        const auto more = compareBodies(model_, *measurer_, heavy, thin);
        const auto less = compareBodies(model_, *measurer_, thin, heavy);
        QVERIFY(more && less);
        const std::size_t waist = indexOf(Measure::WaistGirth);
        QVERIFY(more->values[waist] > more->reference[waist] + 0.05);
        QVERIFY(more->differences.mean() > 0.001 && less->differences.mean() < -0.001);
        QVERIFY(more->meanDifference > 0.002 && more->meanDifference < more->largestDifference);
        QCOMPARE(more->values[waist], less->reference[waist]);
    }

    void thePictureIsColoured() {
        BodyShape thin, heavy;
        thin.phenotypes[Phenotype::Weight] = 0.3;
        heavy.phenotypes[Phenotype::Weight] = 0.8;
        const auto more = compareBodies(model_, *measurer_, heavy, thin);
        QVERIFY(more);
        const cv::Mat picture = differencePicture(*model_, *more, differenceScale(more->differences), 300);
        QVERIFY(picture.rows > 300 && picture.rows < 330 && picture.cols > picture.rows / 2);
        int red = 0, blue = 0;
        for (int y = 0; y < picture.rows; ++y)
            for (int x = 0; x < picture.cols; ++x) {
                const auto& pixel = picture.at<cv::Vec3b>(y, x);
                red += pixel[0] > pixel[2] + 40 ? 1 : 0;
                blue += pixel[2] > pixel[0] + 40 ? 1 : 0;
            }
        QVERIFY2(red > 1000 && red > 5 * blue, qPrintable(QStringLiteral("%1 %2").arg(red).arg(blue)));
    }

    void colourScaleIsRoundAndSymmetric() {
        QCOMPARE(differenceScale(Eigen::VectorXf::Constant(3, 0.0055F)), 0.005);
        QCOMPARE(differenceScale(Eigen::VectorXf::Constant(3, -0.03F)), 0.05);
        QVERIFY(differenceColour(1).x() > differenceColour(1).z());
        QVERIFY(differenceColour(-1).z() > differenceColour(-1).x());
        QVERIFY(differenceColour(5) == differenceColour(1));
    }
};

QTEST_GUILESS_MAIN(TestBodyComparison)
#include "test_body_comparison.moc"
