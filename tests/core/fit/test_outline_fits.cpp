// SPDX-License-Identifier: Apache-2.0
#include <QtTest>
#include <opencv2/imgproc.hpp>

#include "core/fit/body_fitter.h"
#include "core/measure/body_measurer.h"
#include "core/prior/body_changes.h"
#include "tests/core/silhouette/silhouette_scene.h"

using namespace abf;

/// Fits with masks of bodies that are known: what outlines, clothing, facts and further photos do to them.
class TestOutlineFits : public QObject {
    Q_OBJECT

    std::unique_ptr<SilhouetteScene> scene_;
    std::unique_ptr<BodyFitter> fitter_;
    std::unique_ptr<BodyMeasurer> measurer_;

    double measured(const BodyShape& shape, Measure measure) const {
        const auto values = measurer_->measure(shape);
        return values ? (*values)[indexOf(measure)] : 0;
    }
    double waist(const BodyShape& shape) const { return measured(shape, Measure::WaistGirth); }

    /// A photo of a body, in clothes of that thickness.
    FitView photo(const BodyShape& shape, double yaw = 0, double clothes = 0, unsigned seed = 1) const {
        const SyntheticPerson person(scene_->geometry, shape, openPose(), yaw);
        FitView view = person.view(2, seed);
        view.file = "photo" + std::to_string(seed) + ".png";
        view.mask = scene_->mask(scene_->vertices(shape, person.pose));
        if (clothes > 0) {
            const int reach = static_cast<int>(std::lround(clothes * SyntheticPerson::kFocal / 3.6));
            cv::dilate(view.mask, view.mask,
                       cv::getStructuringElement(cv::MORPH_ELLIPSE, {2 * reach + 1, 2 * reach + 1}));
        }
        return view;
    }
    FitProblem problemOf(std::vector<FitView> views, const BodyShape& shape) const {
        FitProblem problem;
        problem.views = std::move(views);
        problem.heightM = measured(shape, Measure::Stature);
        problem.sex = Sex::Male;
        problem.ageYears = 30;
        problem.clothing = ClothingFit::Tight;
        return problem;
    }

  private slots:
    void initTestCase() {
        if (!testModel()) QSKIP("The compiled body model is not here.");
        scene_ = std::make_unique<SilhouetteScene>();
        fitter_ = std::make_unique<BodyFitter>(testModel());
        measurer_ = std::make_unique<BodyMeasurer>(testModel());
    }

    void anOutlineTellsTheGirths_data() {
        QTest::addColumn<double>("weight");
        QTest::newRow("thin") << 0.25;
        QTest::newRow("usual") << 0.5;
        QTest::newRow("heavy") << 0.85;
    }
    void anOutlineTellsTheGirths() {
        QFETCH(double, weight);
        const BodyShape shape = SilhouetteScene::adult(weight);
        const auto fit = fitter_->fit(problemOf({photo(shape)}, shape));
        QVERIFY(fit);
        QCOMPARE(fit->termination, Termination::Converged);
        QVERIFY(fit->estimate);
        const double error = waist(fit->best->shape) - waist(shape);
        QVERIFY2(std::abs(error) < 0.03, qPrintable(QString::number(error)));
        const double sigma = fit->estimate->measureSigma[indexOf(Measure::WaistGirth)];
        QVERIFY2(sigma > 0.002 && sigma < 0.06, qPrintable(QString::number(sigma)));
        QVERIFY(std::abs(error) < 3 * sigma);
        QVERIFY(std::abs(measured(fit->best->shape, Measure::Stature) - *problemOf({}, shape).heightM) < 1e-3);
    }

    void undeclaredClothesAreNotTheBody() {
        const BodyShape shape = SilhouetteScene::adult();
        FitProblem problem = problemOf({photo(shape, 0, 0.010)}, shape);
        problem.clothing.reset();
        const auto dressed = fitter_->fit(problem);
        QVERIFY(dressed && dressed->estimate);
        FitOptions bare;
        bare.clothing = false;
        const auto naive = fitter_->fit(problem, bare);
        QVERIFY(naive);
        QVERIFY2(std::abs(waist(dressed->best->shape) - waist(shape)) < 0.05,
                 qPrintable(QString::number(waist(dressed->best->shape) - waist(shape))));
        QVERIFY(waist(naive->best->shape) - waist(shape) > 0.05);
        const auto& clothing = dressed->estimate->clothing;
        QVERIFY(clothing.thickness[0] > 0.002 && clothing.thickness[0] < 0.02);
        QVERIFY(clothing.spread[0] > 0.001);
    }

    void twoPhotosTellMoreThanOneInAnyOrder() {
        const BodyShape shape = SilhouetteScene::adult(0.7);
        const FitView front = photo(shape), side = photo(shape, 1.57, 0, 2);
        const auto one = fitter_->fit(problemOf({front}, shape));
        const auto two = fitter_->fit(problemOf({front, side}, shape));
        const auto turned = fitter_->fit(problemOf({side, front}, shape));
        QVERIFY(one && two && turned);
        const std::size_t waistAt = indexOf(Measure::WaistGirth);
        QVERIFY(two->estimate->measureSigma[waistAt] < one->estimate->measureSigma[waistAt]);
        QVERIFY(std::abs(waist(two->best->shape) - waist(turned->best->shape)) < 0.002);
        QVERIFY(two->estimate->oddViews.empty());
    }

    void aPhotoIsAddedToAFit() {
        const BodyShape shape = SilhouetteScene::adult(0.7);
        const auto first = fitter_->fit(problemOf({photo(shape)}, shape));
        QVERIFY(first);
        FitProblem problem = problemOf({photo(shape), photo(shape, 1.57, 0, 2)}, shape);
        problem.shape = first->best->shape;
        problem.start = {first->best->views.front(), std::nullopt};
        const auto both = fitter_->fit(problem);
        const auto scratch = fitter_->fit(problemOf(problem.views, shape));
        QVERIFY(both && scratch);
        QVERIFY2(std::abs(waist(both->best->shape) - waist(scratch->best->shape)) < 0.02,
                 qPrintable(QString::number(waist(both->best->shape) - waist(scratch->best->shape))));
    }

    void anotherPersonIsNamed() {
        const BodyShape shape = SilhouetteScene::adult(0.3);
        BodyShape other = SilhouetteScene::adult(1);
        other.phenotypes[Phenotype::Muscle] = 0.1;
        other.phenotypes[Phenotype::Proportions] = 0.2;
        const auto fit = fitter_->fit(
            problemOf({photo(shape), photo(shape, 3.1, 0, 2), photo(other, 0, 0, 3)}, shape));
        QVERIFY(fit && fit->estimate);
        QCOMPARE(fit->estimate->oddViews, std::vector<std::size_t>{2});
        QVERIFY(fit->estimate->quality != FitQuality::Good);
    }

    void factsAreMetWhereTheyAgree() {
        const BodyShape shape = SilhouetteScene::adult(0.7);
        FitProblem problem = problemOf({photo(shape)}, shape);
        problem.facts = {{Measure::Mass, measured(shape, Measure::Mass), 0},
                         {Measure::WaistGirth, waist(shape), 0}};
        const auto fit = fitter_->fit(problem);
        QVERIFY(fit && fit->estimate);
        QCOMPARE(fit->estimate->facts.size(), std::size_t(3));
        for (const FactReport& fact : fit->estimate->facts) {
            QVERIFY2(!fact.contradicts, measureInfo(fact.measure).name.data());
            QVERIFY(std::abs(fact.fitted - fact.asked) < 2 * fact.tolerance);
        }
    }

    void aWrongFactIsExplained() {
        const BodyShape shape = SilhouetteScene::adult();
        FitProblem problem = problemOf({photo(shape)}, shape);
        problem.facts = {{Measure::WaistGirth, waist(shape) + 0.35, 0}};
        const auto fit = fitter_->fit(problem);
        QVERIFY(fit && fit->estimate);
        const FactReport& fact = fit->estimate->facts.back();
        QVERIFY(fact.contradicts);
        QVERIFY2(std::abs(fact.otherwise - waist(shape)) < 0.15, qPrintable(QString::number(fact.otherwise)));
        QVERIFY(std::ranges::any_of(fit->notes, [](const std::string& note) {
            return note.find("contradicts everything else") != std::string::npos;
        }));
    }

    void whatIsHeldStays() {
        const BodyShape shape = SilhouetteScene::adult(0.7);
        const auto first = fitter_->fit(problemOf({photo(shape)}, shape));
        QVERIFY(first);
        FitProblem again = problemOf({photo(shape)}, shape);
        again.shape = first->best->shape;
        again.start.assign(first->best->views.begin(), first->best->views.end());
        again.fixed[Phenotype::Muscle] = 0.123;
        const int change = fittedBodyChanges(*testModel()).front().localChange;
        again.fixedLocalChanges[change] = 0.2;
        again.fixedBones = {"upperarm01.L"};
        const auto fit = fitter_->fit(again);
        QVERIFY(fit);
        QCOMPARE(fit->best->shape.phenotypes[Phenotype::Muscle], 0.123);
        QCOMPARE(fit->best->shape.localChanges[change], 0.2);
        const auto bone = static_cast<std::size_t>(testModel()->annyRig().bone("upperarm01.L"));
        QVERIFY(fit->best->views[0].pose.bones[bone].isApprox(first->best->views[0].pose.bones[bone], 1e-9));
    }

    void whatIsBrushedOverSaysNothing() {
        const BodyShape shape = SilhouetteScene::adult();
        FitView view = photo(shape);
        // A cloak from the right hip downwards.
        cv::rectangle(view.mask, cv::Rect(300, 500, 130, 350), 255, cv::FILLED);
        view.ignore = cv::Mat::zeros(view.mask.size(), CV_8UC1);
        cv::rectangle(view.ignore, cv::Rect(290, 490, 150, 370), 255, cv::FILLED);
        const auto fit = fitter_->fit(problemOf({view}, shape));
        QVERIFY(fit);
        const double error = waist(fit->best->shape) - waist(shape);
        QVERIFY2(std::abs(error) < 0.05, qPrintable(QString::number(error)));
    }

    void refusesNonsense() {
        const BodyShape shape = SilhouetteScene::adult();
        const FitProblem good = problemOf({photo(shape)}, shape);
        FitProblem problem = good;
        problem.facts = {{Measure::Mass, -3, 0}};
        QVERIFY(!fitter_->fit(problem));
        problem = good;
        problem.fixedBones = {"tail"};
        QVERIFY(!fitter_->fit(problem));
        problem = good;
        problem.fixedLocalChanges[100000] = 0;
        QVERIFY(!fitter_->fit(problem));
        problem = good;
        problem.views[0].mask = cv::Mat::zeros(10, 10, CV_32FC1);
        QVERIFY(!fitter_->fit(problem));
        problem = good;
        problem.views[0].mask = cv::Mat::zeros(1000, 900, CV_8UC1);
        const auto nobody = fitter_->fit(problem);
        QVERIFY(nobody);
        QVERIFY(nobody->estimate && nobody->estimate->quality != FitQuality::Good);
    }
};

QTEST_GUILESS_MAIN(TestOutlineFits)
#include "test_outline_fits.moc"
