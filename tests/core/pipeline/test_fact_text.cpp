// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "core/pipeline/fact_text.h"

using namespace abf;

class TestFactText : public QObject {
    Q_OBJECT

  private slots:
    void everyMeasureIsReadByKeyAndShortForm() {
        for (const MeasureInfo& info : measureCatalogue()) {
            QVERIFY(measureFromText(info.key) == info.measure);
            QVERIFY(measureFromText(shortKey(info)) == info.measure);
            QVERIFY(measureFromText(info.name) == info.measure);
        }
        QVERIFY(measureFromText("Upper-Arm") == Measure::UpperArmGirth);
    }

    void valuesAreInThePeoplesUnits() {
        const auto waist = factFromText("waist=92.5:1.5");
        QVERIFY2(waist, waist ? "" : waist.error().message.c_str());
        QCOMPARE(waist->measure, Measure::WaistGirth);
        QCOMPARE(waist->value, 0.925);
        QCOMPARE(waist->tolerance, 0.015);
        const auto weight = factFromText("mass=80");
        QVERIFY(weight);
        QCOMPARE(weight->value, 80.0);
        QCOMPARE(weight->tolerance, 0.0);
        QCOMPARE(factFromText("volume=75")->value, 0.075);
        QCOMPARE(factFromText("waist=92cm")->value, 0.92);
        QCOMPARE(factFromText("weight=80 kg:2kg")->tolerance, 2.0);
        QCOMPARE(QString::fromStdString(measureText(Measure::WaistGirth, 0.841, 0.0095)), "84.1 ± 1.9 cm");
        QCOMPARE(QString::fromStdString(measureText(Measure::Mass, 80)), "80.0 kg");
    }

    void explainsWhatIsWrong_data() {
        QTest::addColumn<QByteArray>("entry");
        QTest::addColumn<QByteArray>("mentions");
        QTest::newRow("no value") << QByteArray("waist") << QByteArray("NAME=VALUE");
        QTest::newRow("unknown") << QByteArray("waste=92") << QByteArray("did you mean \"waist\"?");
        QTest::newRow("unlike any") << QByteArray("shoe_size=42") << QByteArray("is no measure");
        QTest::newRow("no name") << QByteArray("=92") << QByteArray("is no measure");
        QTest::newRow("no number") << QByteArray("waist=wide") << QByteArray("\"wide\" cannot be the waist");
        QTest::newRow("with another unit") << QByteArray("waist=36in") << QByteArray("\"36in\"");
        QTest::newRow("rest of a decimal comma") << QByteArray("5") << QByteArray("waist=92.5");
        QTest::newRow("in metres") << QByteArray("waist=0.92") << QByteArray("give cm from 3 to 300");
        QTest::newRow("weightless") << QByteArray("weight=0") << QByteArray("give kg from 1 to 500");
        QTest::newRow("not finite") << QByteArray("weight=inf") << QByteArray("\"inf\"");
        QTest::newRow("no tolerance") << QByteArray("waist=92:") << QByteArray("more than 0 cm");
        QTest::newRow("zero tolerance") << QByteArray("waist=92:0") << QByteArray("more than 0 cm");
    }
    void explainsWhatIsWrong() {
        QFETCH(QByteArray, entry);
        QFETCH(QByteArray, mentions);
        const auto fact = factFromText(entry.toStdString());
        QVERIFY(!fact);
        QCOMPARE(fact.error().code, ErrorCode::InvalidArgument);
        QVERIFY2(QByteArray::fromStdString(fact.error().message).contains(mentions),
                 fact.error().message.c_str());
    }
};

QTEST_GUILESS_MAIN(TestFactText)
#include "test_fact_text.moc"
