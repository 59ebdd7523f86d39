// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <clocale>

#include "core/report/measure_table.h"

using namespace abf;

namespace {

/// Every value 1 in SI units, but the height.
MeasuredBody body(const std::string& name) {
    MeasuredBody body{name, {}, {}, {}};
    body.values.fill(1);
    body.values[indexOf(Measure::Stature)] = 1.7;
    return body;
}

QString text(const std::string& value) {
    return QString::fromStdString(value);
}

QStringList cells(const QString& csv, int row) {
    return csv.split("\r\n")[row].split(',');
}

}  // namespace

class TestMeasureTable : public QObject {
    Q_OBJECT

  private slots:
    void aRowABody() {
        const QString csv = text(measureCsv({body("a"), body("b")}, UnitSystem::Metric));
        QCOMPARE(csv.count("\r\n"), 3);
        QVERIFY(csv.endsWith("\r\n"));
        QCOMPARE(cells(csv, 0).size(), kMeasureCount + 1);
        QCOMPARE(cells(csv, 0)[0], "body");
        QCOMPARE(cells(csv, 0)[1], "stature_cm");
        QVERIFY(cells(csv, 0).contains("body_mass_index_kg_m2"));
        QVERIFY(cells(csv, 0).contains("body_fat_percent"));
        QCOMPARE(cells(csv, 1)[0], "a");
        QCOMPARE(cells(csv, 2)[0], "b");
        QCOMPARE(cells(csv, 1)[1], "170.0000");
        QCOMPARE(cells(csv, 1).size(), kMeasureCount + 1);
    }

    void inchesAndPounds() {
        const QString csv = text(measureCsv({body("a")}, UnitSystem::Imperial));
        QCOMPARE(cells(csv, 0)[1], "stature_in");
        QCOMPARE(cells(csv, 1)[1], "66.9291");
        QCOMPARE(cells(csv, 0)[2], "mass_lb");
        QCOMPARE(cells(csv, 1)[2], "2.2046");
        QVERIFY(text(measureTable({body("a")}, UnitSystem::Imperial)).contains("66.9 in"));
    }

    void deviationsStandBesideTheirMeasures() {
        MeasuredBody known = body("known");
        known.sigmas.emplace().fill(0);
        (*known.sigmas)[indexOf(Measure::Stature)] = 0.01;
        const QString csv = text(measureCsv({known, body("b")}, UnitSystem::Metric));
        QCOMPARE(cells(csv, 0).size(), 2 * kMeasureCount + 1);
        QCOMPARE(cells(csv, 0)[2], "stature_sigma_cm");
        QCOMPARE(cells(csv, 1)[2], "1.0000");
        QCOMPARE(cells(csv, 1)[4], "");
        QCOMPARE(cells(csv, 2)[2], "");
        const QString table = text(measureTable({known}, UnitSystem::Metric));
        QVERIFY2(table.contains("170.0 ± 2.0 cm"), qPrintable(table));
    }

    void percentilesStandBesideTheirMeasures() {
        MeasuredBody compared = body("compared");
        compared.standings = standingsOf(compared.values, Sex::Male, 30);
        const QString csv = text(measureCsv({compared, body("b")}, UnitSystem::Metric));
        QVERIFY(cells(csv, 0).contains("stature_percentile"));
        QVERIFY(!cells(csv, 0).contains("volume_percentile"));
        const qsizetype stature = cells(csv, 0).indexOf("stature_percentile");
        QVERIFY(cells(csv, 1)[stature].toDouble() > 5 && cells(csv, 1)[stature].toDouble() < 40);
        QVERIFY(csv.contains(",\"US civilians, men 30-39, NHANES 2017-2020\","));
        QCOMPARE(cells(csv, 2)[stature], "");
        QCOMPARE(cells(csv, 2).size(), cells(csv, 0).size());
        const QString table = text(measureTable({compared}, UnitSystem::Metric));
        QVERIFY2(table.contains(" a  ") && table.contains("Percentiles: a of US civilians, men 30-39"),
                 qPrintable(table));
        QVERIFY2(table.contains(" b of US soldiers, men 25-34, ANSUR II 2012\n"), qPrintable(table));
    }

    void namesAreQuotedWhereTheyMust() {
        const QString csv = text(measureCsv({body("a, \"b\".json")}, UnitSystem::Metric));
        QVERIFY(csv.contains("\r\n\"a, \"\"b\"\".json\",170.0000,"));
    }

    void numbersHaveAPointInAnyLocale() {
        // What is installed differs; without one of these the test says nothing.
        for (const char* locale : {"de_DE.UTF-8", "fr_FR.UTF-8"})
            if (std::setlocale(LC_NUMERIC, locale) != nullptr) break;
        const QString csv = text(measureCsv({body("a")}, UnitSystem::Metric));
        std::setlocale(LC_NUMERIC, "C");
        QCOMPARE(cells(csv, 1)[1], "170.0000");
    }

    void tableNamesEveryMeasureAndItsPlace() {
        const QString table = text(measureTable({body("somebody"), body("else")}, UnitSystem::Metric));
        QVERIFY(table.startsWith("somebody\n"));
        QVERIFY(table.contains("\nelse\n"));
        for (const MeasureInfo& info : measureCatalogue()) {
            QVERIFY(table.contains(text(std::string(info.name))));
            QVERIFY(table.contains(text(std::string(info.definition))));
        }
    }
};

QTEST_APPLESS_MAIN(TestMeasureTable)
#include "test_measure_table.moc"
