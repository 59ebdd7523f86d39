// SPDX-License-Identifier: Apache-2.0
// The evaluators of point terms: what the CPU's adds up to, and what becomes of one that fails.
#include <QtTest>

#include "core/fit/body_fitter.h"
#include "core/fit/cpu_evidence.h"
#include "core/fit/resilient_evidence.h"
#include "tests/core/fit/fit_test_model.h"
#include "tests/core/fit/typical_terms.h"

using namespace abf;

namespace {

/// The CPU's evaluator on a device that fails its calls from number `firstFailure` on, `failures` of them.
struct FaultPlan {
    int firstFailure = -1, failures = 0, calls = 0, made = 0;
    bool next() {
        const int call = calls++;
        return firstFailure >= 0 && call >= firstFailure && call < firstFailure + failures;
    }
};

class FaultyEvidence final : public EvidenceEvaluator {
  public:
    using EvidenceEvaluator::costs;
    FaultyEvidence(const FitGeometry& geometry, FaultPlan& plan)
        : inner_(makeCpuEvidence(geometry)), plan_(plan) {}
    std::string name() const override { return "faulty device"; }
    Result<void> begin(const FitUnknowns& unknowns, std::vector<EvidenceView> views) override {
        if (plan_.next()) return lost();
        return inner_->begin(unknowns, std::move(views));
    }
    Result<void> linearise(const BodyState& state, std::span<NormalEquations> out) override {
        if (plan_.next()) return lost();
        return inner_->linearise(state, out);
    }
    Result<void> costs(const BodyState& state, std::span<double> out) override {
        if (plan_.next()) return lost();
        return inner_->costs(state, out);
    }

  private:
    static Result<void> lost() { return fail(ErrorCode::Device, "The device was lost."); }
    std::unique_ptr<EvidenceEvaluator> inner_;
    FaultPlan& plan_;
};

EvidenceFactory faulty(FaultPlan& plan) {
    return [&plan](const FitGeometry& geometry) -> Result<std::unique_ptr<EvidenceEvaluator>> {
        ++plan.made;
        return std::make_unique<FaultyEvidence>(geometry, plan);
    };
}

}  // namespace

class TestEvidence : public QObject {
    Q_OBJECT
  private slots:
    void aPointBehindTheCameraIsImpossible() {
        ABF_NEED_MODEL();
        const FitGeometry geometry(testModel());
        const SyntheticPerson person(geometry, BodyShape(), walkingPose());
        const auto evidence = makeCpuEvidence(geometry);
        QVERIFY(
            evidence->begin({typicalFreeParameters(geometry)}, {typicalTerms(person, person.view()).points}));
        BodyState state{BodyShape(), {person.pose}};
        std::vector<NormalEquations> equations(1);
        std::vector<double> costs(1);
        QVERIFY(evidence->linearise(state, equations));
        QVERIFY(evidence->costs(state, costs));
        QVERIFY(equations[0].possible());
        QVERIFY(std::abs(equations[0].cost() - costs[0]) <= 1e-12 * costs[0]);
        state.poses[0].bones[0](1, 3) += 20;  // towards and past the camera: its own axes turn y into depth
        state.poses[0].bones[0](2, 3) -= 20;
        QVERIFY(evidence->linearise(state, equations));
        QVERIFY(evidence->costs(state, costs));
        QCOMPARE(equations[0].possible(), std::isfinite(costs[0]));
    }

    void aFitOutlivesItsDevice() {
        ABF_NEED_MODEL();
        const FitGeometry geometry(testModel());
        const BodyFitter fitter(testModel());
        FitProblem problem;
        problem.views = {SyntheticPerson(geometry, BodyShape(), walkingPose(), 0.3).view(2)};
        const auto expected = fitter.fit(problem);
        QVERIFY(expected);
        QCOMPARE(QString::fromStdString(expected->backend), "cpu");

        FaultPlan none;
        FitOptions options;
        options.evidence = faulty(none);
        const auto healthy = fitter.fit(problem, options);
        QVERIFY(healthy);
        QCOMPARE(QString::fromStdString(healthy->backend), "faulty device");
        QCOMPARE(none.made, 1);
        QVERIFY(none.calls > 30);

        for (const int failures : {1, 1000000}) {
            for (int call = 0; call < none.calls; call += 1 + none.calls / 25) {
                FaultPlan plan{call, failures};
                options.evidence = faulty(plan);
                const auto fit = fitter.fit(problem, options);
                QVERIFY(fit);
                QCOMPARE(plan.made, 2);
                QVERIFY(fit->best->shape.phenotypes == expected->best->shape.phenotypes);
                const bool onCpu = failures > 1;
                QCOMPARE(QString::fromStdString(fit->backend),
                         onCpu ? "faulty device, then cpu" : "faulty device");
                const auto told =
                    std::count_if(fit->notes.begin(), fit->notes.end(), [](const std::string& note) {
                        return note.find("The fit went on on the CPU") != std::string::npos;
                    });
                QCOMPARE(told, onCpu ? 1 : 0);
            }
        }
    }

    void aDeviceThatCannotBeMadeLeavesTheCpu() {
        ABF_NEED_MODEL();
        const FitGeometry geometry(testModel());
        const BodyFitter fitter(testModel());
        FitProblem problem;
        problem.views = {SyntheticPerson(geometry, BodyShape(), walkingPose()).view()};
        FitOptions options;
        options.evidence = [](const FitGeometry&) -> Result<std::unique_ptr<EvidenceEvaluator>> {
            return fail(ErrorCode::Device, "There is no device.");
        };
        const auto fit = fitter.fit(problem, options);
        QVERIFY(fit);
        QCOMPARE(QString::fromStdString(fit->backend), "cpu");
        QVERIFY(std::any_of(fit->notes.begin(), fit->notes.end(), [](const std::string& note) {
            return note.starts_with("There is no device. The fit");
        }));
    }
};

QTEST_GUILESS_MAIN(TestEvidence)
#include "test_evidence.moc"
