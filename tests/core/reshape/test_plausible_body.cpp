// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "core/body/age_slider.h"
#include "core/prior/body_changes.h"
#include "core/prior/mass_prior.h"
#include "core/prior/stature_prior.h"
#include "core/reshape/plausible_body.h"
#include "tests/core/measure/sample_bodies.h"

using namespace abf;

class TestPlausibleBody : public QObject {
    Q_OBJECT
    std::unique_ptr<BodyReshaper> reshaper_;

    BodyShape drawn(PlausibleDraw draw) {
        const auto shape = drawPlausibleBody(*testModel(), *reshaper_, draw);
        if (!shape) qFatal("%s", shape.error().message.c_str());
        return *shape;
    }
    static PlausibleDraw seeded(std::uint64_t seed) {
        PlausibleDraw draw;
        draw.seed = seed;
        draw.from.phenotypes[Phenotype::Age] = ageSliderFromYears(40);
        draw.from.phenotypes[Phenotype::Gender] = 1;
        return draw;
    }

  private slots:
    void initTestCase() {
        if (!testModel()) QSKIP("no body model");
        reshaper_ = std::make_unique<BodyReshaper>(testModel());
    }

    void sameSeedSameBody() {
        QVERIFY(sameShape(drawn(seeded(7)), drawn(seeded(7))));
        QVERIFY(!sameShape(drawn(seeded(7)), drawn(seeded(8))));
    }

    void bodiesAreAsPeopleAre() {
        for (std::uint64_t seed = 1; seed <= 8; ++seed) {
            PlausibleDraw draw = seeded(seed);
            draw.sexAndAge = true;
            const BodyShape shape = drawn(draw);
            const double gender = shape.phenotypes[Phenotype::Gender];
            const double years = yearsFromAgeSlider(shape.phenotypes[Phenotype::Age]);
            QVERIFY(years >= 18 && years <= 80 && (gender == 0 || gender == 1));
            const auto measures = reshaper_->measurer().measure(shape);
            QVERIFY(measures);
            const double stature = (*measures)[indexOf(Measure::Stature)];
            const double mass = (*measures)[indexOf(Measure::Mass)];
            QVERIFY(std::abs(statureResidual(gender, years, stature).residual) < 2.6);
            QVERIFY(std::abs(massResidual(gender, years, stature, mass).residual) < 2.6);
            QVERIFY(shape.localChanges.cwiseAbs().maxCoeff() <= 1);
            QVERIFY(shape.localChanges.cwiseAbs().maxCoeff() > 0.1);
        }
    }

    void whatIsHeldAndWhatIsNotDrawnStays() {
        PlausibleDraw draw = seeded(3);
        draw.heldPhenotypes = {Phenotype::Muscle, Phenotype::Weight};
        draw.from.phenotypes[Phenotype::Muscle] = 0.81;
        draw.from.phenotypes[Phenotype::Weight] = 0.33;
        draw.from.phenotypes[Phenotype::Asian] = 0.9;
        draw.from.localChanges = Eigen::VectorXd::Zero(std::ssize(testModel()->localChangeLabels()));
        const int held = fittedBodyChanges(*testModel()).front().localChange;
        draw.from.localChanges[held] = 0.44;
        draw.heldLocalChanges = {held};
        const BodyShape shape = drawn(draw);
        QCOMPARE(shape.phenotypes[Phenotype::Muscle], 0.81);
        QCOMPARE(shape.phenotypes[Phenotype::Weight], 0.33);
        QCOMPARE(shape.phenotypes[Phenotype::Asian], 0.9);
        QCOMPARE(shape.phenotypes[Phenotype::Age], draw.from.phenotypes[Phenotype::Age]);
        QCOMPARE(shape.phenotypes[Phenotype::Gender], 1.0);
        QCOMPARE(shape.localChanges[held], 0.44);
    }
};

QTEST_GUILESS_MAIN(TestPlausibleBody)
#include "test_plausible_body.moc"
