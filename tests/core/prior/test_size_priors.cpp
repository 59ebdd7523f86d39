// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <cmath>

#include "core/prior/mass_prior.h"
#include "core/prior/size_table.h"
#include "core/prior/stature_prior.h"
#include "tests/support/shared_dir.h"
#include "tools/survey.h"

using namespace abf;

namespace {

/// A person of NHANES with standing height, from two years, not pregnant. All from 80 years count as 84.
struct Person {
    double gender, age, stature, mass, weight;
};

std::vector<Person> readPeople() {
    const Survey survey(sharedDir() / "anthropometry" / "nhanes_p_demo_bmx_2020.csv");
    std::vector<Person> people;
    for (std::size_t i = 0; i < survey.size(); ++i) {
        const Person person{survey.at(i, "RIAGENDR") - 1,
                            survey.at(i, "RIDAGEYR") + (survey.at(i, "RIDAGEYR") < 80 ? 0.5 : 4.0),
                            survey.at(i, "BMXHT") / 100, survey.at(i, "BMXWT"), survey.at(i, "WTMECPRP")};
        if (std::isfinite(person.stature * person.mass) && survey.at(i, "RIDEXPRG") != 1 && person.weight > 0)
            people.push_back(person);
    }
    return people;
}

struct Cell {
    const char* name;
    double gender, fromAge, toAge;
};

constexpr Cell kCells[] = {
    {"boys 2-5", 0, 2, 6},      {"girls 2-5", 1, 2, 6},     {"boys 6-10", 0, 6, 11},
    {"girls 6-10", 1, 6, 11},   {"boys 11-14", 0, 11, 15},  {"girls 11-14", 1, 11, 15},
    {"boys 15-19", 0, 15, 20},  {"girls 15-19", 1, 15, 20}, {"men 20-39", 0, 20, 40},
    {"women 20-39", 1, 20, 40}, {"men 40-59", 0, 40, 60},   {"women 40-59", 1, 40, 60},
    {"men 60-79", 0, 60, 80},   {"women 60-79", 1, 60, 80}, {"men 80-", 0, 80, 100},
    {"women 80-", 1, 80, 100},
};

double shareWithin(const std::vector<Weighted>& residuals, double bound) {
    double total = 0, inside = 0;
    for (const Weighted& r : residuals) {
        total += r.weight;
        if (std::abs(r.value) <= bound) inside += r.weight;
    }
    return inside / total;
}

void compareSlope(double analytic, double above, double below, double step) {
    const double numeric = (above - below) / (2 * step);
    QVERIFY2(std::abs(analytic - numeric) < 1e-5 * (1 + std::abs(numeric)),
             qPrintable(QString("%1 against %2").arg(analytic).arg(numeric)));
}

}  // namespace

class TestSizePriors : public QObject {
    Q_OBJECT

  private slots:
    void massSlopesMatchFiniteDifferences() {
        for (double gender : {0.2, 0.7})
            for (double age : {0.1, 0.9, 4.3, 13.7, 21.1, 52.6, 79.0, 90.0})
                for (double taller : {0.85, 1.0, 1.1})
                    for (double heavier : {0.6, 0.9999, 1.0, 1.7}) {
                        const double stature = taller * usualStature(gender, age).mean;
                        const double mass = heavier * usualMass(gender, age, stature).median;
                        const MassPriorValue z = massResidual(gender, age, stature, mass);
                        const double h = 1e-5;
                        const auto at = [&](double g, double a, double s, double m) {
                            return massResidual(gender + g, age + a, stature + s, mass + m).residual;
                        };
                        compareSlope(z.byGender, at(h, 0, 0, 0), at(-h, 0, 0, 0), h);
                        compareSlope(z.byAge, at(0, h, 0, 0), at(0, -h, 0, 0), h);
                        compareSlope(z.byStature, at(0, 0, h, 0), at(0, 0, -h, 0), h);
                        compareSlope(z.byMass, at(0, 0, 0, h), at(0, 0, 0, -h), h);
                    }
    }

    void statureSlopesMatchFiniteDifferences() {
        for (double gender : {0.2, 0.7})
            for (double age : {0.1, 0.9, 4.3, 13.7, 21.1, 52.6, 79.0, 90.0})
                for (double stature : {0.6, 1.2, 1.9}) {
                    const StaturePriorValue z = statureResidual(gender, age, stature);
                    const double h = 1e-5;
                    const auto at = [&](double g, double a, double s) {
                        return statureResidual(gender + g, age + a, stature + s).residual;
                    };
                    compareSlope(z.byGender, at(h, 0, 0), at(-h, 0, 0), h);
                    compareSlope(z.byAge, at(0, h, 0), at(0, -h, 0), h);
                    compareSlope(z.byStature, at(0, 0, h), at(0, 0, -h), h);
                }
    }

    void slopesByAgeAreContinuousAtTheAgesOfTheTable() {
        for (double age : kSizeAges) {
            if (age == 0) continue;
            const double before = massResidual(0.3, age - 1e-9, 1.5, 50).byAge;
            const double after = massResidual(0.3, age + 1e-9, 1.5, 50).byAge;
            QVERIFY(std::abs(before - after) < 1e-5 * (1 + std::abs(before)));
        }
    }

    void residualIsSmoothAndZeroAtTheMedian() {
        const double median = usualMass(1, 35, 1.65).median;
        QCOMPARE(massResidual(1, 35, 1.65, median).residual + 1, 1.0);
        const double below = massResidual(1, 35, 1.65, median * (1 - 1e-9)).byMass;
        const double above = massResidual(1, 35, 1.65, median * (1 + 1e-9)).byMass;
        QVERIFY(std::abs(above / below - 1) < 1e-6);
    }

    void quantilesInvertTheResidual() {
        for (double gender : {0.0, 0.5, 1.0})
            for (double age = 0; age < 90; age += 0.7) {
                const double stature = usualStature(gender, age).mean;
                const MassSpread spread = usualMass(gender, age, stature);
                for (double z : {-3.0, -1.0, 0.0, 1.0, 3.0})
                    QVERIFY(std::abs(massResidual(gender, age, stature, spread.massAt(z)).residual - z) <
                            1e-9);
            }
    }

    void adultsAreUsual() {
        QVERIFY(std::abs(usualStature(0, 30).mean - 1.756) < 0.01);
        QVERIFY(std::abs(usualStature(1, 30).mean - 1.63) < 0.01);
        // Heavier than the median is more common than lighter by as much.
        const MassSpread woman = usualMass(1, 30, 1.63);
        QVERIFY(woman.massAt(2) - woman.median > 1.5 * (woman.median - woman.massAt(-2)));
        // A grown person as short as a child weighs more than the child.
        QVERIFY(usualMass(0, 40, 1.4).median > usualMass(0, 10, 1.4).median + 5);
    }

    void mediansAndSpreadsMatchTheSurvey_data() {
        QTest::addColumn<int>("cell");
        for (int i = 0; i < static_cast<int>(std::size(kCells)); ++i) QTest::newRow(kCells[i].name) << i;
    }

    void mediansAndSpreadsMatchTheSurvey() {
        if (sharedDir().empty()) QSKIP("no shared data");
        static const std::vector<Person> people = readPeople();
        QVERIFY(people.size() > 10000);
        QFETCH(int, cell);
        std::vector<Weighted> masses, expectedMasses, statures, expectedStatures, massZ, statureZ;
        for (const Person& p : people) {
            if (p.gender != kCells[cell].gender || p.age < kCells[cell].fromAge ||
                p.age >= kCells[cell].toAge)
                continue;
            masses.push_back({p.mass, p.weight});
            expectedMasses.push_back({usualMass(p.gender, p.age, p.stature).median, p.weight});
            statures.push_back({p.stature, p.weight});
            expectedStatures.push_back({usualStature(p.gender, p.age).mean, p.weight});
            massZ.push_back({massResidual(p.gender, p.age, p.stature, p.mass).residual, p.weight});
            statureZ.push_back({statureResidual(p.gender, p.age, p.stature).residual, p.weight});
        }
        const double mass = weightedMedian(masses), expectedMass = weightedMedian(expectedMasses);
        // The prior's means step from year to year, so that their median over several years says little.
        const double stature = weightedMean(statures), expectedStature = weightedMean(expectedStatures);
        const double centre = weightedMedian(massZ), statureCentre = weightedMedian(statureZ);
        const double one = shareWithin(massZ, 1), two = shareWithin(massZ, 2);
        const double statureOne = shareWithin(statureZ, 1), statureTwo = shareWithin(statureZ, 2);
        qInfo(
            "%zu people: median %.1f kg (prior %.1f), z %+.2f, %.1f %% within 1, %.1f %% within 2; stature "
            "%.3f m "
            "(prior %.3f), z %+.2f, %.1f %%, %.1f %%",
            masses.size(), mass, expectedMass, centre, 100 * one, 100 * two, stature, expectedStature,
            statureCentre, 100 * statureOne, 100 * statureTwo);
        QVERIFY(std::abs(mass / expectedMass - 1) < 0.05);
        QVERIFY(std::abs(centre) < 0.15);
        QVERIFY(std::abs(stature / expectedStature - 1) < 0.006);
        QVERIFY(std::abs(statureCentre) < 0.2);
        QVERIFY(one > 0.60 && one < 0.76);
        QVERIFY(two > 0.92 && two < 0.975);
        QVERIFY(statureOne > 0.60 && statureOne < 0.76);
        QVERIFY(statureTwo > 0.92 && statureTwo < 0.975);
    }
};

QTEST_APPLESS_MAIN(TestSizePriors)
#include "test_size_priors.moc"
