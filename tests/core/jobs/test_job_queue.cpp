// SPDX-License-Identifier: Apache-2.0
#include <QTemporaryDir>
#include <QTest>
#include <atomic>
#include <chrono>
#include <stdexcept>

#include "core/jobs/fit_job_summary.h"
#include "core/jobs/job_history.h"
#include "core/jobs/job_queue.h"

using namespace abf;
using namespace std::chrono_literals;

namespace {

/// Works until told to stop or let go.
JobWork untilReleased(std::atomic<bool>& release, std::atomic<int>* running = nullptr,
                      std::atomic<int>* most = nullptr) {
    return [&release, running, most](JobContext& context) -> Result<JobOutcome> {
        if (running) {
            const int now = ++*running;
            int seen = most->load();
            while (now > seen && !most->compare_exchange_weak(seen, now)) {
            }
        }
        while (!release) {
            if (context.stop().stop_requested()) {
                if (running) --*running;
                return fail(ErrorCode::Cancelled, "stopped");
            }
            context.progress(0.5, "working");
            std::this_thread::sleep_for(1ms);
        }
        if (running) --*running;
        return JobOutcome{R"({"iterations":3})", ""};
    };
}

JobWork quick(std::string json = "{}") {
    return [json](JobContext&) -> Result<JobOutcome> { return JobOutcome{json, ""}; };
}

}  // namespace

class TestJobQueue : public QObject {
    Q_OBJECT
  private slots:
    void jobsRunInTheirOrder() {
        std::vector<std::string> order;
        JobQueue queue({});
        for (const char* name : {"a", "b", "c"})
            queue.add(name, {}, [&order, name](JobContext& context) -> Result<JobOutcome> {
                order.emplace_back(name);
                context.log("hello");
                context.progress(0.7, "nearly");
                return JobOutcome{};
            });
        queue.wait();
        QCOMPARE(order, (std::vector<std::string>{"a", "b", "c"}));
        const auto records = queue.records();
        QCOMPARE(records.size(), std::size_t(3));
        QCOMPARE(records[1].state, JobState::Done);
        QCOMPARE(records[1].progress, 1.0);
        QCOMPARE(records[1].log, std::vector<std::string>{"hello"});
        QVERIFY(records[1].started && records[1].finished);
    }

    void noMoreThanAskedRunAtOnce() {
        std::atomic<bool> release = false;
        std::atomic<int> running = 0, most = 0;
        JobQueue queue({.concurrency = 2});
        for (int i = 0; i < 6; ++i) queue.add("job", {}, untilReleased(release, &running, &most));
        QTRY_COMPARE(running.load(), 2);
        QTest::qWait(20);
        QCOMPARE(most.load(), 2);
        queue.setConcurrency(3);
        QTRY_COMPARE(running.load(), 3);
        release = true;
        queue.wait();
        QCOMPARE(most.load(), 3);
    }

    void cancellingIsQuickWhetherWaitingOrRunning() {
        std::atomic<bool> release = false;
        std::atomic<int> running = 0, most = 0;
        JobQueue queue({});
        const JobId first = queue.add("runs", {}, untilReleased(release, &running, &most));
        const JobId second = queue.add("waits", {}, quick());
        QTRY_COMPARE(running.load(), 1);
        QVERIFY(queue.cancel(second));
        QCOMPARE(queue.record(second)->state, JobState::Cancelled);
        QVERIFY(queue.cancel(first));
        queue.wait();
        QCOMPARE(queue.record(first)->state, JobState::Cancelled);
        QVERIFY(!queue.cancel(first));
        QVERIFY(queue.idle());
        queue.forgetFinished();
        QVERIFY(queue.records().empty());
    }

    void aPauseHoldsWhatRunsAndWhatWaits() {
        std::atomic<int> steps = 0;
        std::atomic<bool> release = false;
        JobQueue queue({});
        const JobId id = queue.add("steps", {}, [&](JobContext& context) -> Result<JobOutcome> {
            while (!release) {
                context.progress(0.1, "step");
                ++steps;
                std::this_thread::sleep_for(1ms);
            }
            return JobOutcome{};
        });
        QTRY_VERIFY(steps > 3);
        queue.pause();
        QTest::qWait(30);
        const int before = steps;
        const JobId other = queue.add("other", {}, quick());
        QTest::qWait(60);
        QVERIFY(steps <= before + 1);
        QCOMPARE(queue.record(other)->state, JobState::Waiting);
        QVERIFY(queue.paused());
        release = true;
        queue.resume();
        queue.wait();
        QVERIFY(queue.record(id)->seconds < 5);
    }

    void aPausedJobCanBeCancelled() {
        std::atomic<bool> release = false;
        std::atomic<int> running = 0, most = 0;
        JobQueue queue({});
        const JobId id = queue.add("job", {}, untilReleased(release, &running, &most));
        QTRY_COMPARE(running.load(), 1);
        queue.pause();
        QTest::qWait(20);
        queue.cancel(id);
        queue.wait();
        QCOMPARE(queue.record(id)->state, JobState::Cancelled);
    }

    void failuresAndExceptionsEndOneJobOnly() {
        JobQueue queue({});
        const JobId failing = queue.add("fails", {}, [](JobContext&) -> Result<JobOutcome> {
            return fail(ErrorCode::NoPerson, "Nobody is in the photo.");
        });
        const JobId throwing = queue.add(
            "throws", {}, [](JobContext&) -> Result<JobOutcome> { throw std::runtime_error("ouch"); });
        const JobId fine = queue.add("fine", {}, quick());
        queue.wait();
        QCOMPARE(queue.record(failing)->error->code, ErrorCode::NoPerson);
        QVERIFY(queue.record(throwing)->error->message.find("ouch") != std::string::npos);
        QCOMPARE(queue.record(fine)->state, JobState::Done);
    }

    void theTimeLeftIsToldOnceItCanBeKnown() {
        std::atomic<bool> release = false;
        JobQueue queue({});
        QVERIFY(!queue.secondsLeft());
        queue.add("first", {}, [](JobContext&) -> Result<JobOutcome> {
            std::this_thread::sleep_for(30ms);
            return JobOutcome{};
        });
        queue.wait();
        QCOMPARE(queue.secondsLeft().value(), 0.0);
        queue.pause();
        for (int i = 0; i < 4; ++i) queue.add("more", {}, untilReleased(release));
        const double left = queue.secondsLeft().value();
        QVERIFY2(left > 0.1 && left < 5, qPrintable(QString::number(left)));
    }

    void endingTheQueueCancelsWhatIsLeft() {
        std::atomic<bool> release = false;
        std::vector<JobState> last(3);
        {
            JobQueue queue({.concurrency = 1, .history = {}, .changed = [&](const JobRecord& job) {
                                last[job.id - 1] = job.state;
                            }});
            for (int i = 0; i < 3; ++i) queue.add("job", {}, untilReleased(release));
            QTest::qWait(10);
            queue.pause();
        }
        for (const JobState state : last) QCOMPARE(state, JobState::Cancelled);
    }

    void whatIsOverIsInTheHistory() {
        QTemporaryDir dir;
        const std::filesystem::path file = dir.filePath(QStringLiteral("jobs.sqlite")).toStdString();
        {
            std::shared_ptr<JobHistory> history = JobHistory::open(file).value();
            JobQueue queue({.concurrency = 2, .history = history});
            queue.add("fine", "key-1", [](JobContext& context) -> Result<JobOutcome> {
                context.log("line one");
                context.log("line two");
                return JobOutcome{R"({"iterations":12})", "png"};
            });
            queue.add("bad", "key-2", [](JobContext&) -> Result<JobOutcome> {
                return fail(ErrorCode::Corrupt, "It is damaged.");
            });
            queue.wait();
        }
        const auto history = JobHistory::open(file).value();
        QCOMPARE(history->recent(10).value().size(), std::size_t(2));
        const auto found = history->findDone("key-1").value();
        QVERIFY(found.has_value());
        QCOMPARE(found->log, (std::vector<std::string>{"line one", "line two"}));
        QCOMPARE(found->outcome.json, std::string(R"({"iterations":12})"));
        QCOMPARE(found->outcome.thumbnail, std::string("png"));
        QVERIFY(!history->findDone("key-2").value());
        QVERIFY(history->clear());
        QVERIFY(history->recent(10).value().empty());
    }

    void theSummaryHasALineAJob() {
        JobRecord done, failed;
        done.name = "Ann, \"the first\"";
        done.state = JobState::Done;
        done.seconds = 1.5;
        done.outcome.json =
            R"({"files":["out/ann.fit.json"],"photos":[{"reprojection_rms_px":2.5},{"reprojection_rms_px":4}],)"
            R"("iterations":80,"estimate":{"measures":{"stature":{"value":1.8},"mass":{"value":80}},)"
            R"("quality":{"verdict":"good"}}})";
        failed.name = "bob";
        failed.state = JobState::Failed;
        failed.error = Error{ErrorCode::NoPerson, "Nobody, really."};
        const std::vector jobs{done, failed};
        const std::string csv = fitJobsCsv(jobs);
        QVERIFY2(csv.find("\"Ann, \"\"the first\"\"\",done,2,1.50,80,4.00,good,180,80,") != std::string::npos,
                 csv.c_str());
        QVERIFY2(csv.find("out/ann.fit.json,\n") != std::string::npos, csv.c_str());
        QVERIFY2(csv.find("\"Nobody, really.\"") != std::string::npos, csv.c_str());
        const std::string json = fitJobsJson(jobs);
        QVERIFY2(json.find("\"failed\": 1") != std::string::npos, json.c_str());
    }
};

QTEST_GUILESS_MAIN(TestJobQueue)
#include "test_job_queue.moc"
