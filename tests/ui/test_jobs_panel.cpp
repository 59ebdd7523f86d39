// SPDX-License-Identifier: Apache-2.0
// The list of jobs and the plot of a fit's way, without the window.
#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

#include "core/render/png_encoder.h"
#include "ui/jobs/convergence_plot.h"
#include "ui/jobs/job_list_model.h"
#include "ui/jobs/jobs_panel.h"

using namespace abf;
using namespace abf::ui;

class TestJobsPanel : public QObject {
    Q_OBJECT

    static JobRecord job(JobId id, JobState state, const char* name = "job") {
        JobRecord record;
        record.id = id;
        record.state = state;
        record.name = name;
        return record;
    }

  private slots:
    void jobsStandNewestFirstBeforeEarlierOnes() {
        JobListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.update(job(1, JobState::Waiting, "first"));
        model.update(job(2, JobState::Waiting, "second"));
        model.setEarlier({job(1, JobState::Done, "long ago")});
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(0).data().toString(), QStringLiteral("second"));
        QVERIFY(model.isLive(model.index(1)) && !model.isLive(model.index(2)));
        JobRecord running = job(1, JobState::Running, "first");
        running.progress = 0.4;
        running.stage = "pose";
        model.update(running);
        QCOMPARE(model.index(1).data(JobListModel::ProgressRole).toDouble(), 0.4);
        QVERIFY(model.index(1).data(JobListModel::StateTextRole).toString().contains(QLatin1String("pose")));
        QVERIFY(!model.index(2).data(JobListModel::ProgressRole).isValid());
        JobRecord done = job(1, JobState::Done, "first");
        done.outcome.thumbnail = encodePng(cv::Mat(8, 8, CV_8UC3, cv::Scalar(1, 2, 3))).value();
        model.update(done);
        QVERIFY(!model.index(1).data(Qt::DecorationRole).value<QPixmap>().isNull());
        model.update(running);  // late
        QCOMPARE(model.jobAt(model.index(1))->state, JobState::Done);
        model.forgetFinished();
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0).data().toString(), QStringLiteral("second"));
    }

    void timeLeftIsTold() {
        QCOMPARE(timeLeftText(0.2), QString());
        QVERIFY(timeLeftText(12).contains(QLatin1String("12 s")));
        QVERIFY(timeLeftText(90).contains(QLatin1String("2 min")));
        QVERIFY(timeLeftText(9000).contains(QLatin1String("2.5 h")));
    }

    void thePlotWritesNumbersAsPeopleDo() {
        QCOMPARE(ConvergencePlot::gridText(20000), QLocale().toString(20000) + QStringLiteral(" px"));
        QCOMPARE(ConvergencePlot::gridText(5), QStringLiteral("5 px"));
        QCOMPARE(ConvergencePlot::gridText(0.5), QLocale().toString(0.5) + QStringLiteral(" px"));
    }

    void thePlotDrawsAnyPoints() {
        ConvergencePlot plot;
        plot.resize(400, 200);
        const auto drawn = [&] { return plot.grab().toImage(); };
        const QImage empty = drawn();
        plot.setPoints({{0, 100, "pose"}, {10, 20, "pose"}, {20, 4, "shape"}, {30, 3.9, "shape"}});
        QVERIFY(drawn() != empty);
        QVERIFY(plot.accessibleDescription().contains(QLatin1String("100")));
        plot.setPoints({{5, 3, "x"}});
        drawn();
        plot.setPoints({{0, 0, ""}, {0, std::nan(""), ""}, {0, 1e12, ""}});
        drawn();
        QTest::mouseMove(&plot, QPoint(200, 100));
        plot.resize(60, 20);
        drawn();
    }
};

QTEST_MAIN(TestJobsPanel)
#include "test_jobs_panel.moc"
