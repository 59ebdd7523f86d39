// SPDX-License-Identifier: Apache-2.0
#include "core/population/population.h"

#include <QTest>
#include <cmath>
#include <limits>

#include "core/population/normal_deviate.h"
#include "core/population/percentile_table.h"

using namespace abf;

namespace {

/// Every group that has people in it.
std::vector<Reference> everyReference() {
    std::vector<Reference> all;
    for (const MeasureInfo& info : measureCatalogue())
        for (const Sex sex : {Sex::Male, Sex::Female})
            for (int age = 0; age < 100; ++age)
                for (const Reference& r : references(info.measure, sex, age))
                    if (r.fromYears == age) all.push_back(r);
    return all;
}

}  // namespace

class TestPopulation : public QObject {
    Q_OBJECT

  private slots:
    void deviatesInvertProbabilities() {
        for (double p = 1e-6; p < 1; p += 0.00137)
            QVERIFY(std::abs(normalProbability(normalDeviate(p)) - p) < 1e-12);
        QVERIFY(std::abs(normalDeviate(0.975) - 1.959963984540054) < 1e-9);
        QVERIFY(std::abs(normalDeviate(0.5)) < 1e-12);
    }

    void everyRowOfTheTableIsReached() { QCOMPARE(everyReference().size(), kPercentiles.size()); }

    void quantilesAndPercentilesInvertEachOther() {
        for (const Reference& r : everyReference()) {
            double before = 0;
            for (double percent = 5; percent <= 95; percent += 2.5) {
                const double value = quantile(r, percent);
                QVERIFY(value > before);
                before = value;
                const auto there = standingIn(r, value);
                QVERIFY(there.has_value());
                QVERIFY(std::abs(there->percentile - percent) < 1e-6 ||
                        there->tail != Standing::Tail::Within);
            }
        }
    }

    void percentilesRiseWithTheValueAndEndInTails() {
        for (const Reference& r : everyReference()) {
            const double low = quantile(r, 0), high = quantile(r, 100);
            double before = -1;
            for (int i = -20; i <= 120; ++i) {
                const auto there = standingIn(r, low + (high - low) * i / 100);
                QVERIFY(there && there->percentile >= before);
                before = there->percentile;
            }
            const double end = r.people < 400 ? 5 : 1;
            const auto below = standingIn(r, low - 1e-4), above = standingIn(r, high + 1e-4);
            QCOMPARE(below->tail, Standing::Tail::Below);
            QCOMPARE(above->tail, Standing::Tail::Above);
            QVERIFY(std::abs(below->percentile - end) < 1e-9 &&
                    std::abs(above->percentile - 100 + end) < 1e-9);
        }
    }

    void theMiddleOfAGroupIsFifty() {
        for (const Reference& r : everyReference())
            QCOMPARE(percentText(*standingIn(r, quantile(r, 50))), "50");
        // As the survey's own reports have it: men of 20 and over 175.3 cm, women 161.3 cm on average.
        const auto man = standing(Measure::Stature, 1.755, Sex::Male, 40.5);
        const auto woman = standing(Measure::Stature, 1.615, Sex::Female, 40.5);
        QVERIFY(man && man->percentile > 42 && man->percentile < 58);
        QVERIFY(woman && woman->percentile > 42 && woman->percentile < 58);
    }

    void tailsAreToldAsSuch() {
        QCOMPARE(percentText(*standing(Measure::Stature, 1.20, Sex::Male, 30)), "<1");
        QCOMPARE(percentText(*standing(Measure::Stature, 2.30, Sex::Male, 30)), ">99");
        QCOMPARE(percentText(*standing(Measure::Stature, 1.80, Sex::Female, 8)), ">95");
        QCOMPARE(percentText(*standing(Measure::Mass, -5, Sex::Female, 8)), "<5");
        QVERIFY(!standing(Measure::Stature, std::numeric_limits<double>::quiet_NaN(), Sex::Male, 30));
        QVERIFY(!standing(Measure::Stature, std::numeric_limits<double>::infinity(), Sex::Male, 30));
    }

    void civiliansComeFirstAndAgesEndWhereTheSurveysDo() {
        const auto both = references(Measure::HipGirth, Sex::Male, 30);
        QCOMPARE(both.size(), std::size_t(2));
        QCOMPARE(both[0].survey, Survey::Nhanes);
        QCOMPARE(both[1].survey, Survey::Ansur);
        QCOMPARE(references(Measure::NeckGirth, Sex::Female, 58.9).size(), std::size_t(1));
        QVERIFY(references(Measure::NeckGirth, Sex::Female, 59).empty());
        QVERIFY(references(Measure::NeckGirth, Sex::Female, 16.9).empty());
        QVERIFY(references(Measure::Stature, Sex::Male, 1.99).empty());
        QCOMPARE(references(Measure::Stature, Sex::Male, 2).size(), std::size_t(1));
        QCOMPARE(references(Measure::Stature, Sex::Male, 110).front().fromYears, 80);
        QCOMPARE(references(Measure::Stature, Sex::Male, 19.999).front().fromYears, 19);
        QVERIFY(references(Measure::WaistGirth, Sex::Male, 2.5).empty());
        QVERIFY(references(Measure::Stature, Sex::Male, -1).empty());
        QVERIFY(references(Measure::Stature, Sex::Male, std::numeric_limits<double>::quiet_NaN()).empty());
    }

    void unknownMeasuresHaveNoStanding() {
        QVERIFY(!standing(Measure::Volume, 0.08, Sex::Male, 30));
        QVERIFY(!standing(Measure::UnderbustGirth, 0.8, Sex::Female, 30));
        QVERIFY(!standing(Measure::KneeGirth, 0.38, Sex::Female, 30));
        QVERIFY(!standing(Measure::BodyFat, 0.3, Sex::Female, 30));
    }

    void bodyMassIndicesAreCompared() {
        const auto there = standing(Measure::BodyMassIndex, 28.5, Sex::Male, 45);
        QVERIFY(there && there->percentile > 30 && there->percentile < 60);
    }

    void populationsAreNamed() {
        QCOMPARE(populationName(references(Measure::Mass, Sex::Male, 25).front()),
                 "US civilians, men 20-29, NHANES 2017-2020");
        QCOMPARE(populationName(references(Measure::Mass, Sex::Female, 93).front()),
                 "US civilians, women 80+, NHANES 2017-2020");
        QCOMPARE(populationName(references(Measure::Mass, Sex::Female, 9.5).front()),
                 "US civilians, girls 9, NHANES 2017-2020");
        QCOMPARE(populationName(references(Measure::NeckGirth, Sex::Female, 33).front()),
                 "US soldiers, women 25-34, ANSUR II 2012");
    }

    void densitiesAreSmoothHills() {
        for (const Reference& r : everyReference()) {
            const auto curve = densityCurve(r, 61);
            QCOMPARE(curve.size(), std::size_t(61));
            double largest = 0, area = 0, below = 0;
            const double median = quantile(r, 50);
            for (std::size_t i = 0; i < curve.size(); ++i) {
                QVERIFY(curve[i].density >= 0 && curve[i].density <= 1);
                if (i > 0) QVERIFY(curve[i].value > curve[i - 1].value);
                largest = std::max(largest, curve[i].density);
                area += curve[i].density;
                if (curve[i].value < median) below += curve[i].density;
            }
            QCOMPARE(largest, 1.0);
            QVERIFY(curve.front().density < 0.2 && curve.back().density < 0.2);
            QVERIFY2(std::abs(below / area - 0.5) < 0.1, populationName(r).c_str());
        }
    }
};

QTEST_APPLESS_MAIN(TestPopulation)
#include "test_population.moc"
