// SPDX-License-Identifier: Apache-2.0
#include "core/fit/solver/damped_least_squares.h"

#include <QtTest>
#include <atomic>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <thread>

#include "core/terms/robust_loss.h"

using namespace abf;

// Counts allocations of this thread. Eigen calls malloc, C++ calls operator new, which calls malloc.
#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define ABF_COUNTS_ALLOCATIONS 1
extern "C" void* __libc_malloc(std::size_t);
static thread_local long allocations = 0;
extern "C" void* malloc(std::size_t size) {
    ++allocations;
    return __libc_malloc(size);
}
#endif

namespace {

/// Residuals as functions of a vector of parameters, with optional bounds.
class VectorProblem : public LeastSquaresProblem {
  public:
    Eigen::VectorXd present, lower, upper;
    int linearised = 0;

    int parameterCount() const override { return static_cast<int>(present.size()); }
    bool linearise(double& cost, Eigen::MatrixXd& hessian, Eigen::VectorXd& gradient) override {
        ++linearised;
        evaluate(present, r_, &j_);
        cost = 0.5 * r_.squaredNorm();
        hessian.noalias() = j_.transpose() * j_;
        gradient.noalias() = j_.transpose() * r_;
        return std::isfinite(cost);
    }
    double costAfter(const Eigen::VectorXd& step) override {
        trial_ = present + step;
        evaluate(trial_, trialR_, nullptr);
        return 0.5 * trialR_.squaredNorm();
    }
    void accept() override { present = trial_; }
    void stepLimits(Eigen::VectorXd& low, Eigen::VectorXd& high) const override {
        if (lower.size() == 0) return;
        low = lower - present;
        high = upper - present;
    }
    virtual void evaluate(const Eigen::VectorXd& x, Eigen::VectorXd& r, Eigen::MatrixXd* j) = 0;

  private:
    Eigen::VectorXd r_, trialR_, trial_;
    Eigen::MatrixXd j_;
};

class Rosenbrock : public VectorProblem {
  public:
    void evaluate(const Eigen::VectorXd& x, Eigen::VectorXd& r, Eigen::MatrixXd* j) override {
        r.resize(2);
        r << 10 * (x[1] - x[0] * x[0]), 1 - x[0];
        if (!j) return;
        j->resize(2, 2);
        *j << -20 * x[0], 10, -1, 0;
    }
};

/// Powell's singular function: the Jacobian loses rank at the minimum.
class PowellSingular : public VectorProblem {
  public:
    void evaluate(const Eigen::VectorXd& x, Eigen::VectorXd& r, Eigen::MatrixXd* j) override {
        r.resize(4);
        const double a = x[1] - 2 * x[2], b = x[0] - x[3];
        r << x[0] + 10 * x[1], std::sqrt(5.0) * (x[2] - x[3]), a * a, std::sqrt(10.0) * b * b;
        if (!j) return;
        j->setZero(4, 4);
        j->row(0) << 1, 10, 0, 0;
        j->row(1) << 0, 0, std::sqrt(5.0), -std::sqrt(5.0);
        j->row(2) << 0, 2 * a, -4 * a, 0;
        j->row(3) << 2 * std::sqrt(10.0) * b, 0, 0, -2 * std::sqrt(10.0) * b;
    }
};

/// Linear, with one parameter that nothing observes, and NaN beyond a wall.
class WithWall : public VectorProblem {
  public:
    double wall = std::numeric_limits<double>::infinity();
    void evaluate(const Eigen::VectorXd& x, Eigen::VectorXd& r, Eigen::MatrixXd* j) override {
        r.resize(1);
        r[0] = x[0] > wall ? std::nan("") : x[0] - 3;
        if (!j) return;
        j->setZero(1, x.size());
        (*j)(0, 0) = 1;
    }
};

}  // namespace

class TestDampedLeastSquares : public QObject {
    Q_OBJECT
  private slots:
    void findsTheMinimumOfRosenbrock() {
        Rosenbrock problem;
        problem.present = Eigen::Vector2d(-1.2, 1);
        DampedLeastSquares solver;
        const SolverSummary summary = solver.solve(problem, {.maxIterations = 100, .costTolerance = 1e-12});
        QCOMPARE(summary.end, SolverEnd::Converged);
        QVERIFY((problem.present - Eigen::Vector2d(1, 1)).norm() < 1e-6);
        QVERIFY(summary.finalCost < summary.initialCost);
    }

    void convergesWhereTheJacobianIsSingular() {
        PowellSingular problem;
        problem.present = Eigen::Vector4d(3, -1, 0, 1);
        DampedLeastSquares solver;
        const SolverSummary summary = solver.solve(problem, {.maxIterations = 200, .costTolerance = 1e-10});
        QCOMPARE(summary.end, SolverEnd::Converged);
        QVERIFY(problem.present.norm() < 1e-2);
    }

    void staysWithinBoundsAndFindsTheConstrainedMinimum() {
        Rosenbrock problem;
        problem.present = Eigen::Vector2d(-1.2, 1);
        problem.lower = Eigen::Vector2d(-2, -2);
        problem.upper = Eigen::Vector2d(0.5, 2);
        DampedLeastSquares solver;
        const SolverSummary summary = solver.solve(problem, {.maxIterations = 100, .costTolerance = 1e-12});
        QCOMPARE(summary.end, SolverEnd::Converged);
        QVERIFY((problem.present - Eigen::Vector2d(0.5, 0.25)).norm() < 1e-5);
    }

    void leavesUnobservedParametersAlone() {
        WithWall problem;
        problem.present = Eigen::Vector2d(0, 7);
        DampedLeastSquares solver;
        QCOMPARE(solver.solve(problem, {}).end, SolverEnd::Converged);
        QVERIFY(std::abs(problem.present[0] - 3) < 1e-6);
        QVERIFY(std::abs(problem.present[1] - 7) < 1e-9);
    }

    void rejectsStepsIntoNaN() {
        WithWall problem;
        problem.present = Eigen::VectorXd::Zero(1);
        problem.wall = 2;
        DampedLeastSquares solver;
        const SolverSummary summary = solver.solve(problem, {.maxIterations = 60});
        QVERIFY(summary.end == SolverEnd::Converged || summary.end == SolverEnd::MaxIterations);
        QVERIFY(problem.present[0] > 1 && problem.present[0] <= 2);
    }

    void reportsAnImpossibleStart() {
        WithWall problem;
        problem.present = Eigen::VectorXd::Constant(1, 5);
        problem.wall = 2;
        DampedLeastSquares solver;
        QCOMPARE(solver.solve(problem, {}).end, SolverEnd::NumericalFailure);
        QCOMPARE(problem.present[0], 5.0);
    }

    void stopsAtTheIterationLimit() {
        Rosenbrock problem;
        problem.present = Eigen::Vector2d(-1.2, 1);
        DampedLeastSquares solver;
        const SolverSummary summary = solver.solve(problem, {.maxIterations = 3, .costTolerance = 1e-12});
        QCOMPARE(summary.end, SolverEnd::MaxIterations);
        QCOMPARE(summary.iterations, 3);
    }

    void aStopRequestedBeforehandTouchesNothing() {
        Rosenbrock problem;
        problem.present = Eigen::Vector2d(-1.2, 1);
        std::stop_source source;
        source.request_stop();
        DampedLeastSquares solver;
        QCOMPARE(solver.solve(problem, {}, source.get_token()).end, SolverEnd::Cancelled);
        QCOMPARE(problem.linearised, 0);
        QCOMPARE(problem.present[0], -1.2);
    }

    void aStopEndsTheNextIteration() {
        Rosenbrock problem;
        problem.present = Eigen::Vector2d(-1.2, 1);
        std::stop_source source;
        DampedLeastSquares solver;
        const SolverSummary summary = solver.solve(problem, {.maxIterations = 100, .costTolerance = 1e-12},
                                                   source.get_token(), [&](int accepted, double) {
                                                       if (accepted == 2) source.request_stop();
                                                   });
        QCOMPARE(summary.end, SolverEnd::Cancelled);
        QCOMPARE(summary.accepted, 2);
    }

    void allocatesNothingOnceWarm() {
#ifdef ABF_COUNTS_ALLOCATIONS
        Rosenbrock problem;
        problem.present = Eigen::Vector2d(-1.2, 1);
        DampedLeastSquares solver;
        solver.solve(problem, {.maxIterations = 100});
        problem.present = Eigen::Vector2d(-1.2, 1);
        const long before = allocations;
        solver.solve(problem, {.maxIterations = 100});
        QCOMPARE(allocations, before);
#else
        QSKIP("allocations cannot be counted here");
#endif
    }

    void cauchyLossBoundsTheInfluenceOfOutliers() {
        const RobustLoss loss = RobustLoss::cauchy(3);
        QVERIFY(std::abs(loss.value(1e-8) - 1e-8) < 1e-15);
        const double s = 20;
        QVERIFY(std::abs((loss.value(s + 1e-5) - loss.value(s - 1e-5)) / 2e-5 - loss.derivative(s)) < 1e-8);
        QVERIFY(std::sqrt(1e8) * loss.derivative(1e8) < 1e-3);
    }
};

QTEST_GUILESS_MAIN(TestDampedLeastSquares)
#include "test_damped_least_squares.moc"
