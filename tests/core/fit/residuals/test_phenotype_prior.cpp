// SPDX-License-Identifier: Apache-2.0
#include "core/fit/residuals/phenotype_prior.h"

#include "core/fit/shape_prior.h"
#include "tests/core/fit/residuals/finite_differences.h"
#include "tests/core/fit/residuals/residual_tests.h"

using namespace abf;

class TestPhenotypePrior : public QObject {
    Q_OBJECT
  private slots:
    void jacobianMatchesFiniteDifferences() {
        ABF_NEED_MODEL();
        checkAgainstFiniteDifferences(PhenotypePriorResidual(0.78), PosedScene(), 5);
    }

    void heightFollowsSexAndAge() {
        // Means of the package's Beta distributions from 16 years: male 0.391, female 0.347.
        QVERIFY(std::abs(maleHeightSpread(0.8).mean - 0.391) < 1e-3);
        QVERIFY(std::abs(femaleHeightSpread(0.8).mean - 0.347) < 1e-3);
        QVERIFY(maleHeightSpread(0.415).mean < femaleHeightSpread(0.415).mean);
    }

    void ageInYearsMapsToTheSlider_data() {
        QTest::addColumn<double>("years");
        QTest::addColumn<double>("slider");
        QTest::newRow("birth") << 0.0 << 0.0;
        QTest::newRow("child of 4") << 4.0 << 0.215;
        QTest::newRow("half way from 11 to 16") << 13.5 << 0.5425;
        QTest::newRow("18") << 18.0 << 0.77;
        QTest::newRow("64") << 64.0 << 0.83;
        QTest::newRow("beyond the table") << 130.0 << 1.0;
        QTest::newRow("before birth") << -1.0 << 0.0;
    }
    void ageInYearsMapsToTheSlider() {
        QFETCH(double, years);
        QFETCH(double, slider);
        QVERIFY(std::abs(ageSliderFromYears(years) - slider) < 1e-12);
        if (years >= 0 && years <= 110) QVERIFY(std::abs(yearsFromAgeSlider(slider) - years) < 1e-9);
    }
};

static const RegisterResidualTest<TestPhenotypePrior> registered;
#include "test_phenotype_prior.moc"
