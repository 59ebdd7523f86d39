// SPDX-License-Identifier: Apache-2.0
#include <QtTest>
#include <limits>

#include "core/fit/body_fitter.h"
#include "core/fit/fit_run.h"
#include "core/fit/start_shape.h"
#include "core/measure/body_measurer.h"
#include "tests/core/silhouette/silhouette_scene.h"

using namespace abf;

/// What a fit guesses of a body before it solves for it.
class TestStartShape : public QObject {
    Q_OBJECT

    std::unique_ptr<SilhouetteScene> scene_;

    FitProblem problemOf(const BodyShape& shape) const {
        const SyntheticPerson person(scene_->geometry, shape, openPose(), 0);
        FitProblem problem;
        problem.views = {person.view(2, 1)};
        problem.views.front().mask = scene_->mask(scene_->vertices(shape, person.pose));
        problem.clothing = ClothingFit::Tight;
        return problem;
    }
    FitRun::Sight sight(const FitProblem& problem) const {
        const FitOptions options;
        const FitObserver silent;
        auto seen = FitRun(scene_->geometry, problem, options, silent, {}).seeStart();
        return seen ? *seen : FitRun::Sight{};
    }
    /// All of the outline is seen; `level` percent of the stature beyond the body.
    static StartFeatures everywhere(double level) {
        StartFeatures features = StartFeatures::Constant(level);
        features[kStartFeatureCount - 1] = 0.5;
        return features;
    }

  private slots:
    void initTestCase() {
        if (!testModel()) QSKIP("The compiled body model is not here.");
        scene_ = std::make_unique<SilhouetteScene>();
    }

    void nothingSeenIsNoGuess() {
        const PhenotypeValues body;
        QVERIFY(guessedPhenotypes(body, {}) == body);
        const StartFeatures unseen = StartFeatures::Constant(std::numeric_limits<double>::quiet_NaN());
        const PhenotypeValues guess = guessedPhenotypes(body, std::span(&unseen, 1));
        QVERIFY(guess == body);
    }

    void theOrderOfPhotosDoesNotMatter() {
        const PhenotypeValues body;
        const std::array<StartFeatures, 2> photos = {everywhere(0.4), everywhere(-0.3)}, turned = {photos[1], photos[0]};
        const PhenotypeValues guess = guessedPhenotypes(body, photos);
        QVERIFY((guess.values - guessedPhenotypes(body, turned).values).abs().maxCoeff() < 1e-12);
        QVERIFY((guess.values - body.values).abs().maxCoeff() > 0.01);
    }

    void aStrangeOutlineGivesAPlausibleGuess() {
        const PhenotypeValues body;
        for (const double level : {-100.0, 100.0}) {
            const StartFeatures strange = everywhere(level);
            const PhenotypeValues guess = guessedPhenotypes(body, std::span(&strange, 1));
            QVERIFY((guess.values >= 0.05 && guess.values <= 0.95).all());
        }
    }

    void aHeavyBodyIsGuessedHeavierThanAThinOne() {
        const auto guessed = [&](double weight) {
            const FitRun::Sight seen = sight(problemOf(SilhouetteScene::adult(weight)));
            return guessedPhenotypes(seen.body.phenotypes, seen.photos)[Phenotype::Weight];
        };
        const double thin = guessed(0.25), heavy = guessed(0.85);
        QVERIFY2(heavy > thin + 0.1, qPrintable(QString("%1 %2").arg(thin).arg(heavy)));
    }

    void whatIsKnownIsNotGuessed() {
        const BodyShape shape = SilhouetteScene::adult(0.8);
        FitProblem problem = problemOf(shape);
        problem.sex = Sex::Male;
        problem.fixed[Phenotype::Weight] = 0.45;
        problem.fixed[Phenotype::Muscle] = 0.55;
        const auto fit = BodyFitter(testModel()).fit(problem);
        QVERIFY(fit);
        QCOMPARE(fit->best->shape.phenotypes[Phenotype::Gender], 0.0);
        QCOMPARE(fit->best->shape.phenotypes[Phenotype::Weight], 0.45);
        QCOMPARE(fit->best->shape.phenotypes[Phenotype::Muscle], 0.55);
    }

    void theEndIsThatOfALongerWay() {
        const BodyShape shape = SilhouetteScene::adult(0.7);
        FitProblem problem = problemOf(shape);
        problem.sex = Sex::Male;
        const BodyFitter fitter(testModel());
        FitOptions longer;
        longer.start = {.regressed = false, .selectSides = false, .earlyStop = false};
        const auto fit = fitter.fit(problem), other = fitter.fit(problem, longer);
        QVERIFY(fit && other);
        QCOMPARE(fit->termination, Termination::Converged);
        const auto waist = [](const Result<FitResult>& result) {
            return result->estimate->measures[indexOf(Measure::WaistGirth)];
        };
        QVERIFY(std::abs(waist(fit) - waist(other)) < 0.01);
        QVERIFY2(fit->iterations < other->iterations,
                 qPrintable(QString("%1 %2").arg(fit->iterations).arg(other->iterations)));
    }
};

QTEST_GUILESS_MAIN(TestStartShape)
#include "test_start_shape.moc"
