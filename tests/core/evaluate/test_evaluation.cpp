// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include <QTemporaryDir>
#include <set>

#include "core/evaluate/evaluation.h"
#include "core/evaluate/evaluation_report.h"
#include "core/evaluate/row_summary.h"
#include "tests/core/fit/fit_test_model.h"

using namespace abf;

namespace {

EvaluationOptions small(int threads) {
    EvaluationOptions options;
    options.subjects = 2;
    options.threads = threads;
    options.rows = {conditionFromKey("mean"), conditionFromKey("1")};
    return options;
}

}  // namespace

class TestEvaluation : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase() { ABF_NEED_MODEL(); }

    void rowsHaveKeysOfTheirOwn() {
        std::set<std::string_view> keys,
            wanted = {"mean", "mean-h", "facts", "1",           "1s",          "1sh",
                      "1shw", "2shw",   "3sh",   "1sh-clothed", "1shw-clothed"};
        for (const Condition& row : conditions()) {
            QVERIFY(keys.insert(row.key).second);
            QVERIFY((row.source == Source::Photos) == (row.photos > 0));
        }
        for (const std::string_view key : wanted) QVERIFY(keys.contains(key));
        QVERIFY(!conditionFromKey("no such row"));
    }

    void resultDoesNotDependOnThreads() {
        const auto one = evaluateFits(testModel(), small(1)), two = evaluateFits(testModel(), small(2));
        QVERIFY(one && two);
        QCOMPARE(one->tables.size(), std::size_t(2));
        for (std::size_t t = 0; t < one->tables.size(); ++t) {
            QCOMPARE(one->tables[t].rows.size(), std::size_t(4));  // mean; one photo by two recipes; the floor
            for (std::size_t r = 0; r < one->tables[t].rows.size(); ++r) {
                for (std::size_t i = 0; i < 2; ++i) {
                    const FitOutcome &a = one->tables[t].rows[r].outcomes[i],
                                     &b = two->tables[t].rows[r].outcomes[i];
                    QCOMPARE(a.failure, std::string());
                    QCOMPARE(a.metrics.sameHeight, b.metrics.sameHeight);
                    QVERIFY(a.metrics.sameHeight > 0);
                }
            }
        }
        const EvaluationContext context = evaluationContext("test", *testModel());
        const std::string page = evaluationMarkdown(*one, context);
        for (const char* text : {"mean body", "one photo, landmarks · product",
                                 "one photo, landmarks · prototype", "Bodies off the model", "seed 1"}) {
            QVERIFY2(page.find(text) != page.npos, text);
        }
        const QTemporaryDir folder;
        QVERIFY(writeEvaluation(*one, context, folder.filePath("new").toStdString()));
        QVERIFY(QFile::exists(folder.filePath("new/evaluation.json")));
        QVERIFY(QFile::exists(folder.filePath("new/evaluation.md")));
    }

    void canBeCancelled() {
        std::stop_source stop;
        stop.request_stop();
        const auto cancelled = evaluateFits(testModel(), small(2), {}, stop.get_token());
        QVERIFY(!cancelled);
        QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
    }

    void refusesNonsense() {
        EvaluationOptions none = small(1);
        none.subjects = 0;
        QCOMPARE(evaluateFits(testModel(), none).error().code, ErrorCode::InvalidArgument);
        none = small(1);
        none.recipes.clear();
        QCOMPARE(evaluateFits(testModel(), none).error().code, ErrorCode::InvalidArgument);
    }

    void summaryCountsFailuresAndCoverage() {
        EvaluationRow row;
        row.condition = conditionFromKey("1");
        row.outcomes.resize(4);
        row.outcomes[3].failure = "no";
        const double errors[3] = {0.01, -0.03, 0.02}, deviations[3] = {0.02, 0.01, 0.0};
        for (std::size_t i = 0; i < 3; ++i) {
            FitMetrics& m = row.outcomes[i].metrics;
            m.measureErrors[indexOf(Measure::WaistGirth)] = errors[i];
            m.measureZ.fill(std::nan(""));
            if (deviations[i] > 0) m.measureZ[indexOf(Measure::WaistGirth)] = errors[i] / deviations[i];
            m.sexRight = i == 0;
        }
        const RowSummary s = summarise(row);
        QCOMPARE(s.fits, 3);
        QCOMPARE(s.failures, 1);
        QVERIFY(std::abs(s.measureErrors[indexOf(Measure::WaistGirth)] - 0.02) < 1e-12);
        QVERIFY(std::abs(s.measureBias[indexOf(Measure::WaistGirth)]) < 1e-12);
        QVERIFY(std::abs(s.sexRight - 1. / 3) < 1e-12);
        const Coverage c = measureCoverage(row, Measure::WaistGirth);
        QCOMPARE(c.stated, 2);
        QCOMPARE(c.within, 1);
        QCOMPARE(measureCoverage(row, Measure::Mass).stated, 0);
        EvaluationRow better = row;
        for (FitOutcome& outcome : better.outcomes)
            outcome.metrics.measureErrors[indexOf(Measure::WaistGirth)] *= 0.5;
        const MeanInterval d = pairedDifference(better, row, PairedFigure::Waist, 1);
        QCOMPARE(d.count, 3);
        QVERIFY(std::abs(d.mean + 0.01) < 1e-12 && d.high < 0);
    }
};

QTEST_APPLESS_MAIN(TestEvaluation)
#include "test_evaluation.moc"
