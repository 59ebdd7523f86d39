// SPDX-License-Identifier: Apache-2.0
#include "core/fit/residuals/normal_equations.h"

#include "tests/core/fit/residuals/residual_tests.h"

using namespace abf;

class TestNormalEquations : public QObject {
    Q_OBJECT
  private slots:
    void sumsDenseAndNarrowBlocks() {
        // More full-width rows than the stack holds, so that it is flushed on the way.
        constexpr int n = 7;
        NormalEquations equations;
        equations.begin(n, true);
        Eigen::MatrixXd expected = Eigen::MatrixXd::Zero(n, n);
        Eigen::VectorXd gradient = Eigen::VectorXd::Zero(n);
        double cost = 0;
        const RobustLoss loss = RobustLoss::cauchy(1.5);
        std::srand(3);
        for (int i = 0; i < 300; ++i) {
            const bool narrow = i % 3 == 0;
            const int first = narrow ? 2 : 0, columns = narrow ? 3 : n;
            const Eigen::VectorXd r = Eigen::VectorXd::Random(2);
            const Eigen::MatrixXd j = Eigen::MatrixXd::Random(2, columns);
            equations.add(r, j, first, loss, 0.5);
            const double s = r.squaredNorm(), w = 0.5 * loss.derivative(s);
            cost += 0.25 * loss.value(s);
            expected.block(first, first, columns, columns) += w * j.transpose() * j;
            gradient.segment(first, columns) += w * j.transpose() * r;
        }
        equations.finish();
        QVERIFY(std::abs(equations.cost() - cost) < 1e-10);
        QVERIFY((equations.gradient() - gradient).norm() < 1e-10);
        const Eigen::MatrixXd full = equations.hessian().selfadjointView<Eigen::Lower>();
        QVERIFY((full - expected).norm() < 1e-10);
    }

    void theGradientIsThatOfTheRobustCost() {
        // One parameter x, residual (x, 2x): cost(x) = ρ(5x²)/2.
        const auto costAt = [](double x) { return 0.5 * RobustLoss::cauchy(2).value(5 * x * x); };
        NormalEquations equations;
        equations.begin(1, true);
        equations.add(Eigen::Vector2d(1.3, 2.6), Eigen::Vector2d(1, 2), 0, RobustLoss::cauchy(2), 1);
        equations.finish();
        const double numeric = (costAt(1.3 + 1e-6) - costAt(1.3 - 1e-6)) / 2e-6;
        QVERIFY(std::abs(equations.gradient()[0] - numeric) < 1e-8);
    }
};

static const RegisterResidualTest<TestNormalEquations> registered;
#include "test_normal_equations.moc"
