// SPDX-License-Identifier: Apache-2.0
// The evaluators of point terms: what the CPU's adds up to, and what becomes of one that fails.
#include <QtTest>

#include "core/fit/body_fitter.h"
#include "core/fit/body_step.h"
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

/// Two views of a dressed person, and a body near to theirs with every unknown of a fit free.
struct DressedViews {
    static constexpr int kGroups = 5;

    explicit DressedViews(const FitGeometry& g)
        : geometry(g),
          unknowns{typicalFreeParameters(g), kGroups, true},
          surfaceWorkspace(g.surface().makeWorkspace()) {
        state.shape.phenotypes.values << 0.4, 0.78, 0.62, 0.43, 0.37, 0.55, 0.5, 0.5, 0.3, 0.3, 0.4;
        for (const double yaw : {0.3, -0.8}) {
            const SyntheticPerson person(geometry, BodyShape(), walkingPose(), yaw);
            EvidenceView view = typicalTerms(person, person.view(4)).points;
            addContourTerms(person, 63, view);
            for (std::size_t i = 0; i < view.terms.size(); ++i) {
                PointTerm& term = view.terms[i];
                term.weight = 0.3 + 0.1 * static_cast<double>(i % 7);
                if (term.kind != PointTermKind::Contour) continue;
                term.clothing = static_cast<int>(i) % (kGroups + 1) - 1;  // some are bare
                term.clothingPx = 200 + 5 * static_cast<double>(i % 13);
            }
            views.push_back(std::move(view));
            state.poses.push_back(person.pose);
        }
        state.clothing = Eigen::VectorXd::LinSpaced(kGroups, 0.004, 0.02);
        state.logFocal = Eigen::Vector2d(0.07, -0.04);
    }

    /// `state` with one of a view's columns moved.
    BodyState moved(std::size_t view, int column, double by) const {
        const int shape = unknowns.shapeSize(), pose = unknowns.poseSize(), own = pose + 1;
        const int first = shape + kGroups + static_cast<int>(view) * own;
        Eigen::VectorXd step = Eigen::VectorXd::Zero(shape + kGroups + 2 * own);
        const int inPose = column - shape, inClothing = column - unknowns.clothingColumn();
        int at = column;
        if (column == unknowns.focalColumn()) {
            at = first + pose;
        } else if (inClothing >= 0) {
            at = shape + inClothing;
        } else if (inPose >= 0) {
            at = first + inPose;
        }
        step[at] = by;
        BodyState result = state;
        applyStep(unknowns, smoothIntervals(unknowns.body, state.shape), state, step, result);
        return result;
    }

    /// The whitened residuals of a view's terms, stacked; `scales`: weight · ρ' of each.
    Eigen::VectorXd residuals(const BodyState& at, std::size_t v, Eigen::VectorXd& scales) {
        const EvidenceView& view = views[v];
        PinholeCamera camera = view.camera;
        camera.fx *= std::exp(at.logFocal[static_cast<Eigen::Index>(v)]);
        camera.fy *= std::exp(at.logFocal[static_cast<Eigen::Index>(v)]);
        Eigen::Matrix3Xd points, surface;
        const auto workspace = geometry.landmarks().makeWorkspace();
        if (!geometry.landmarks().evaluate(at.shape, at.poses[v], nullptr, *workspace, points, nullptr) ||
            !geometry.surface().select(view.surfaceVertices, *surfaceWorkspace) ||
            !geometry.surface().evaluate(at.shape, at.poses[v], nullptr, *surfaceWorkspace, surface,
                                         nullptr)) {
            qFatal("the body cannot be evaluated");
        }
        std::vector<double> values, weights;
        std::array<Eigen::Vector3d, kMostTermPoints> positions;
        PointTermValue value;
        for (const PointTerm& term : view.terms) {
            const bool contour = term.kind == PointTermKind::Contour;
            for (std::size_t i = 0; i < static_cast<std::size_t>(pointsOf(term.kind)); ++i)
                positions[i] = (contour ? surface : points).col(term.points[i]);
            const double thickness = term.clothing < 0 ? 0 : at.clothing[term.clothing];
            if (!evaluateTerm(term, camera, positions, thickness, false, value)) qFatal("impossible");
            const auto rows = value.residual.head(value.rows);
            values.insert(values.end(), rows.begin(), rows.end());
            weights.insert(weights.end(), static_cast<std::size_t>(value.rows),
                           term.weight * term.loss().derivative(rows.squaredNorm()));
        }
        const auto count = static_cast<Eigen::Index>(values.size());
        scales = Eigen::Map<const Eigen::VectorXd>(weights.data(), count);
        return Eigen::Map<const Eigen::VectorXd>(values.data(), count);
    }

    const FitGeometry& geometry;
    FitUnknowns unknowns;
    std::unique_ptr<SurfacePoints::Workspace, void (*)(SurfacePoints::Workspace*)> surfaceWorkspace;
    std::vector<EvidenceView> views;
    BodyState state;
};

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

    void clothingAndFocalLengthsAgreeWithFiniteDifferences() {
        ABF_NEED_MODEL();
        constexpr double kStep = 1e-5;
        const FitGeometry geometry(testModel());
        DressedViews scene(geometry);
        const auto evidence = makeCpuEvidence(geometry);
        QVERIFY(evidence->begin(scene.unknowns, scene.views));
        std::vector<NormalEquations> equations(2);
        QVERIFY(evidence->linearise(scene.state, equations));
        const int columns = scene.unknowns.viewSize();
        for (std::size_t v = 0; v < 2; ++v) {
            QVERIFY(equations[v].possible());
            equations[v].finish();
            QCOMPARE(equations[v].gradient().size(), columns);
            Eigen::VectorXd scales, ignored, gradient(columns);
            const Eigen::VectorXd residuals = scene.residuals(scene.state, v, scales);
            Eigen::MatrixXd jacobian(residuals.size(), columns);
            std::vector<double> before(2), after(2);
            for (int c = 0; c < columns; ++c) {
                const BodyState less = scene.moved(v, c, -kStep), more = scene.moved(v, c, kStep);
                QVERIFY(evidence->costs(less, before));
                QVERIFY(evidence->costs(more, after));
                gradient[c] = (after[v] - before[v]) / (2 * kStep);
                jacobian.col(c) =
                    (scene.residuals(more, v, ignored) - scene.residuals(less, v, ignored)) / (2 * kStep);
            }
            const Eigen::MatrixXd expected = jacobian.transpose() * scales.asDiagonal() * jacobian;
            const Eigen::VectorXd size = expected.diagonal().cwiseSqrt();
            const double residual = std::sqrt(2 * equations[v].cost());
            for (int c = 0; c < columns; ++c) {
                QVERIFY(size[c] > 0);
                const double g = std::abs(equations[v].gradient()[c] - gradient[c]) / (size[c] * residual);
                QVERIFY2(g <= 1e-6, qPrintable(QString("gradient, column %1: %2").arg(c).arg(g)));
                for (int d = 0; d <= c; ++d) {
                    const double h =
                        std::abs(equations[v].hessian()(c, d) - expected(c, d)) / (size[c] * size[d]);
                    QVERIFY2(h <= 1e-6, qPrintable(QString("matrix, %1, %2: %3").arg(c).arg(d).arg(h)));
                }
            }
        }
    }

    void columnsOfClothingAloneOrFocalLengthAloneAreThoseOfBoth() {
        ABF_NEED_MODEL();
        const FitGeometry geometry(testModel());
        const DressedViews scene(geometry);
        const auto evidence = makeCpuEvidence(geometry);
        std::vector<NormalEquations> all(2), some(2);
        QVERIFY(evidence->begin(scene.unknowns, scene.views));
        QVERIFY(evidence->linearise(scene.state, all));
        for (NormalEquations& equations : all) equations.finish();
        for (const bool focal : {false, true}) {
            FitUnknowns unknowns = scene.unknowns;
            unknowns.focal = focal;
            if (focal) unknowns.clothing = 0;
            std::vector<Eigen::Index> kept;
            for (int c = 0; c < unknowns.viewSize(); ++c)
                kept.push_back(focal && c == unknowns.focalColumn() ? scene.unknowns.focalColumn() : c);
            QVERIFY(evidence->begin(unknowns, scene.views));
            QVERIFY(evidence->linearise(scene.state, some));
            for (std::size_t v = 0; v < 2; ++v) {
                some[v].finish();
                QVERIFY(std::abs(some[v].cost() - all[v].cost()) <= 1e-12 * all[v].cost());
                const Eigen::MatrixXd expected = all[v].hessian()(kept, kept);
                const Eigen::MatrixXd difference = some[v].hessian() - expected;
                QVERIFY(difference.triangularView<Eigen::Lower>().toDenseMatrix().norm() <=
                        1e-12 * expected.norm());
                const Eigen::VectorXd gradient = all[v].gradient()(kept);
                QVERIFY((some[v].gradient() - gradient).norm() <= 1e-12 * gradient.norm());
            }
        }
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
