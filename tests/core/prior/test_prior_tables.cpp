// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>
#include <cmath>

#include "tests/support/shared_dir.h"

/// The tables in core/prior are what the scripts in tools/ print from the survey data.
class TestPriorTables : public QObject {
    Q_OBJECT

    /// What a program prints when given the surveys.
    static QByteArray printed(const QString& program, QStringList arguments, const QStringList& surveys) {
        for (const QString& survey : surveys)
            arguments << QString::fromStdString((sharedDir() / "anthropometry").string()) + "/" + survey;
        QProcess process;
        process.start(program, arguments);
        if (!process.waitForFinished(300000) || process.exitCode() != 0)
            qWarning("%s: %s", qPrintable(program), process.readAllStandardError().constData());
        return process.readAllStandardOutput();
    }

    static QByteArray table(const QString& name) {
        QFile file(QStringLiteral(ABF_SOURCE_DIR "/core/prior/") + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// The same text, numbers within `tolerance` (other processors may round the last digit otherwise).
    static void compare(const QByteArray& actual, const QByteArray& expected, double tolerance) {
        static const QRegularExpression number(QStringLiteral("-?\\d+\\.\\d+"));
        const QString a = QString::fromUtf8(actual), e = QString::fromUtf8(expected);
        QString actualWords = a, expectedWords = e;
        QVERIFY(!e.isEmpty());
        QCOMPARE(actualWords.remove(number), expectedWords.remove(number));
        auto i = number.globalMatch(a), k = number.globalMatch(e);
        while (i.hasNext() && k.hasNext())
            QVERIFY(std::abs(i.next().captured().toDouble() - k.next().captured().toDouble()) <= tolerance);
        QCOMPARE(i.hasNext(), k.hasNext());
    }

  private slots:
    void sizesAreThoseOfTheSurvey() {
        const QString python = QStandardPaths::findExecutable("python3");
        if (sharedDir().empty() || python.isEmpty()) QSKIP("no shared data or no python3");
        compare(printed(python, {QStringLiteral(ABF_SOURCE_DIR "/tools/derive_priors.py")},
                        {"nhanes_p_demo_bmx_2020.csv"}),
                table("size_table.h"), 2e-4);
    }

    void bodyChangesAreThoseOfTheSurvey() {
        if (sharedDir().empty()) QSKIP("no shared data");
        compare(printed(DERIVE_BODY_CHANGES, {}, {"ANSUR_II_MALE_Public.csv", "ANSUR_II_FEMALE_Public.csv"}),
                table("body_changes_table.h"), 3e-3);
    }
};

QTEST_GUILESS_MAIN(TestPriorTables)
#include "test_prior_tables.moc"
