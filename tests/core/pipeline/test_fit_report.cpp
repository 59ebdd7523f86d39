// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "core/pipeline/earlier_fit.h"
#include "core/pipeline/fit_report.h"

using namespace abf;

namespace {

/// One photo, height and waist known; the waist contradicts.
FitDocument exampleFit() {
    FitDocument document;
    document.photos.resize(1);
    document.photos[0].file = "photos/front.jpg";
    document.photos[0].reprojectionRmsPx = 2.1;
    document.photos[0].staturePx = 700;
    document.termination = "converged";
    document.backend = "cpu";
    document.iterations = 80;
    document.seconds = 0.5;
    ShapeEstimate estimate;
    estimate.measures.fill(0.9);
    estimate.measureSigma.fill(0.0095);
    estimate.facts = {{Measure::WaistGirth, 0.92, 0.005, 0.924, 0.841, 0.0095, true}};
    estimate.clothing = clothingAllowance(ClothingFit::Normal);
    document.estimate = estimate;
    return document;
}

}  // namespace

class TestFitReport : public QObject {
    Q_OBJECT

  private slots:
    void aContradictionIsExplained() {
        const FitDocument fit = exampleFit();
        const QString text = QString::fromStdString(factLines(fit));
        QVERIFY2(
            text.contains("waist  asked   92.0, fitted   92.4 cm; the photo alone tells 84.1 ± 1.9 cm: they "
                          "contradict each other\n"),
            qPrintable(text));
        QVERIFY(text.contains("Check the number"));
    }

    void agreementNeedsNoExplanation() {
        FitDocument fit = exampleFit();
        fit.estimate->facts[0].contradicts = false;
        QCOMPARE(QString::fromStdString(factLines(fit)),
                 "Known facts:\n  waist  asked   92.0, fitted   92.4 cm\n");
        fit.estimate->facts.clear();
        QVERIFY(factLines(fit).empty());
        fit.estimate.reset();
        QVERIFY(factLines(fit).empty());
    }

    void nobodyIsToldOfImpossibleBodies() {
        FitDocument fit = exampleFit();
        fit.estimate->facts[0].otherwise = -90704;
        const QString text = QString::fromStdString(factLines(fit));
        QVERIFY2(text.contains("; the photo alone contradicts that\n"), qPrintable(text));
    }

    void severalPhotosAndFactsAreNamed() {
        FitDocument fit = exampleFit();
        fit.photos.resize(2);
        QVERIFY(factLines(fit).find("; the photos alone tell 84.1") != std::string::npos);
        fit.estimate->facts.push_back({Measure::Mass, 80, 0.5, 80, 80, 3, false});
        QVERIFY(factLines(fit).find("; the photos and the other fact tell 84.1") != std::string::npos);
        fit.photos[1].leftOut = true;
        QVERIFY(factLines(fit).find("; the photo and the other fact tell 84.1") != std::string::npos);
    }

    void photosTellTheirResidualAndCover() {
        FitDocument fit = exampleFit();
        fit.photos.push_back(fit.photos[0]);
        fit.photos[1].leftOut = true;
        const QString text = QString::fromStdString(photoLines(fit, {MaskCover{0.87, 0.95}, std::nullopt}));
        QCOMPARE(text,
                 "front.jpg: residual 2.1 px (0.30 % of the stature); overlap with the person's outline 87 "
                 "%, with "
                 "clothes 95 %\n"
                 "front.jpg: residual 2.1 px (0.30 % of the stature); left out: it did not shape the body\n");
    }

    void measuresAreTheUsualOnesOrAll() {
        const ShapeEstimate estimate = *exampleFit().estimate;
        const QString usual = QString::fromStdString(measureLines(estimate, false));
        QCOMPARE(usual.count('\n'), 7);
        QVERIFY2(usual.contains("  waist     90.0 ±  1.9 cm\n"), qPrintable(usual));
        QCOMPARE(QString::fromStdString(measureLines(estimate, true)).count('\n'), 1 + kMeasureCount);
    }

    void clothesAreTold() {
        ShapeEstimate estimate = *exampleFit().estimate;
        QCOMPARE(
            QString::fromStdString(clothingLine(estimate)),
            "Clothes: 0.8 cm at the torso, 0.6 at the upper arms, 0.3 at the forearms, 0.8 at the thighs and "
            "0.8 at the lower legs.\n");
        estimate.clothing = {};
        QVERIFY(clothingLine(estimate).empty());
    }

    void oddPhotosAndTheBestNextOneAreNamed() {
        FitDocument fit = exampleFit();
        fit.photos.resize(3);
        fit.photos[1].file = "side.jpg";
        QVERIFY(photoAdvice(fit).empty());
        fit.estimate->oddViews = {1};
        fit.estimate->bestNextPhoto = "back";
        const QString one = QString::fromStdString(photoAdvice(fit));
        QVERIFY2(one.contains("side.jpg contradicts the other photos"), qPrintable(one));
        QVERIFY2(one.contains("--leave-out 2"), qPrintable(one));
        QVERIFY2(one.contains("A further photo from behind would help most."), qPrintable(one));
        fit.estimate->oddViews = {0, 1};
        const QString two = QString::fromStdString(photoAdvice(fit));
        QVERIFY2(two.contains("front.jpg and side.jpg contradict each other"), qPrintable(two));
    }

    void theVerdictHasItsReasons() {
        ShapeEstimate estimate = *exampleFit().estimate;
        QCOMPARE(QString::fromStdString(qualityLines(estimate)), "Quality: good\n");
        estimate.quality = FitQuality::Poor;
        estimate.qualityReasons = {"The waist contradicts the photo."};
        QCOMPARE(QString::fromStdString(qualityLines(estimate)),
                 "Quality: poor\n  - The waist contradicts the photo.\n");
    }

    void photosAreFoundInAnEarlierFit() {
        FitDocument fit = exampleFit();
        fit.photos.push_back(fit.photos[0]);
        fit.photos[1].file = "other/front.jpg";
        const auto matches = matchPhotos(fit, {"new.jpg", "other/front.jpg", "elsewhere/front.jpg"});
        QVERIFY(!matches[0]);
        QVERIFY(matches[1] == std::size_t{1});
        QVERIFY(matches[2] == std::size_t{0});
    }

    void theSamePersonIsFoundAgain() {
        FitDocument::Photo photo;
        QVERIFY(!hasLandmarks(photo));
        std::vector<DetectedPerson> persons(2);
        for (std::size_t i = 0; i < kLandmarkCount; ++i) {
            const Eigen::Vector2d at(10.0 * double(i % 7), 30.0 * double(i));
            photo.landmarks[i] = {at, 0.9};
            persons[0].landmarks[i].position = at + Eigen::Vector2d(400, 0);
            persons[1].landmarks[i].position = at + Eigen::Vector2d(2, 1);
        }
        QVERIFY(hasLandmarks(photo));
        QVERIFY(sameSubject(photo, persons) == 1);
        persons.pop_back();
        QVERIFY(!sameSubject(photo, persons));
        const cv::Rect2d box = boxAroundSubject(photo);
        QVERIFY(box.contains({0, 0}) && box.contains({60, 960}));
    }
};

QTEST_GUILESS_MAIN(TestFitReport)
#include "test_fit_report.moc"
