// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include "tests/support/shared_dir.h"

/// The tables in core/prior are what the scripts in tools/ print from the survey data.
class TestPriorTables : public QObject {
    Q_OBJECT

    static void compare(const QString& script, const QStringList& surveys, const QString& table) {
        const QString python = QStandardPaths::findExecutable("python3");
        if (sharedDir().empty() || python.isEmpty()) QSKIP("no shared data or no python3");
        QStringList arguments{QStringLiteral(ABF_SOURCE_DIR "/tools/") + script};
        for (const QString& survey : surveys)
            arguments << QString::fromStdString((sharedDir() / "anthropometry").string()) + "/" + survey;
        QProcess process;
        process.start(python, arguments);
        QVERIFY(process.waitForFinished(300000));
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
        QFile file(QStringLiteral(ABF_SOURCE_DIR "/core/prior/") + table);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(process.readAllStandardOutput() == file.readAll());
    }

  private slots:
    void sizesAreThoseOfTheSurvey() {
        compare("derive_priors.py", {"nhanes_p_demo_bmx_2020.csv"}, "size_table.h");
    }
};

QTEST_GUILESS_MAIN(TestPriorTables)
#include "test_prior_tables.moc"
