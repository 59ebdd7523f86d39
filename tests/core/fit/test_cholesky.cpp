// SPDX-License-Identifier: Apache-2.0
#include "core/fit/solver/cholesky.h"

#include <Eigen/Cholesky>
#include <QtTest>
#include <limits>
#include <random>

#include "core/fit/solver/rank_update.h"

using namespace abf;

namespace {

Eigen::MatrixXd randomMatrix(int rows, int columns, unsigned seed) {
    std::mt19937 random(seed);
    std::normal_distribution<double> normal(0, 1);
    Eigen::MatrixXd m(rows, columns);
    for (double& x : m.reshaped()) x = normal(random);
    return m;
}

Eigen::MatrixXd positiveDefinite(int n, unsigned seed) {
    const Eigen::MatrixXd j = randomMatrix(n + 3, n, seed);
    return j.transpose() * j + 0.1 * Eigen::MatrixXd::Identity(n, n);
}

void sizes(std::initializer_list<int> values) {
    QTest::addColumn<int>("n");
    for (const int n : values) QTest::addRow("%d", n) << n;
}

}  // namespace

class TestCholesky : public QObject {
    Q_OBJECT
  private slots:
    void factorisesAndSolvesLikeEigen_data() { sizes({1, 2, 7, 8, 9, 31, 32, 33, 63, 64, 65, 96, 129, 351}); }
    void factorisesAndSolvesLikeEigen() {
        QFETCH(int, n);
        const Eigen::MatrixXd a = positiveDefinite(n, unsigned(n));
        const Eigen::VectorXd b = randomMatrix(n, 1, 1);
        Cholesky cholesky;
        cholesky.resize(n + 5);  // a used one
        cholesky.matrix().setConstant(std::numeric_limits<double>::quiet_NaN());
        QVERIFY(!cholesky.factorise());
        cholesky.resize(n);
        cholesky.matrix().setConstant(std::numeric_limits<double>::quiet_NaN());
        cholesky.matrix().triangularView<Eigen::Lower>() = a;
        QVERIFY(cholesky.factorise());
        const Eigen::LLT<Eigen::MatrixXd> expected(a);
        const Eigen::MatrixXd l = cholesky.matrix().triangularView<Eigen::Lower>();
        QVERIFY((l - Eigen::MatrixXd(expected.matrixL())).norm() < 1e-12 * n * l.norm());
        Eigen::VectorXd x = b;
        cholesky.solveInPlace(x);
        QVERIFY((a * x - b).norm() < 1e-9 * b.norm());
        QVERIFY((x - expected.solve(b)).norm() < 1e-9 * x.norm());
    }

    void refusesWhatIsNotPositiveDefinite_data() { sizes({1, 8, 40, 100}); }
    void refusesWhatIsNotPositiveDefinite() {
        QFETCH(int, n);
        Eigen::MatrixXd a = positiveDefinite(n, 3);
        Cholesky cholesky;
        cholesky.resize(n);
        const auto refused = [&] {
            cholesky.matrix() = a;
            return !cholesky.factorise();
        };
        QVERIFY(!refused());
        a(n - 1, n - 1) = -1;
        QVERIFY(refused());
        a(n - 1, n - 1) = std::numeric_limits<double>::quiet_NaN();
        QVERIFY(refused());
        a(n - 1, n - 1) = std::numeric_limits<double>::infinity();
        QVERIFY(refused());
    }

    void rankUpdatesEqualProducts_data() { sizes({1, 4, 8, 12, 23, 40, 57}); }
    void rankUpdatesEqualProducts() {
        QFETCH(int, n);
        constexpr int kDepth = 13;
        const int height = (n + 7) / 8 * 8;
        // Guard rows say whether anything is written beyond the matrix.
        for (const bool upperOnly : {false, true}) {
            const Eigen::MatrixXd a = randomMatrix(height, kDepth, 1), start = randomMatrix(n + 1, n + 1, 2);
            const Eigen::MatrixXd product = (a * a.transpose()).topLeftCorner(n, n);
            const auto run = [&](auto update) {
                Eigen::MatrixXd c = start;
                update(RankUpdate{a.data(), std::size_t(height), kDepth, 0, std::size_t(n), 0, std::size_t(n),
                                  upperOnly, c.data(), std::size_t(n) + 1});
                return c;
            };
            const auto check = [&](const Eigen::MatrixXd& c, const Eigen::MatrixXd& expected) {
                for (int j = 0; j <= n; ++j)
                    for (int i = upperOnly ? j : 0; i <= n; ++i) {
                        const bool inside = i < n && j < n;
                        if (std::abs(c(i, j) - (inside ? expected(i, j) : start(i, j))) > 1e-12) return false;
                    }
                return true;
            };
            const Eigen::MatrixXd old = start.topLeftCorner(n, n);
            QVERIFY(check(run(addRankUpdate), old + product));
            QVERIFY(check(run(subtractRankUpdate), old - product));
            QVERIFY(check(run(setRankUpdate), product));
        }
    }

    void quadraticFormsReadTheLowerTriangle_data() { sizes({1, 7, 8, 9, 50}); }
    void quadraticFormsReadTheLowerTriangle() {
        QFETCH(int, n);
        const Eigen::MatrixXd m = randomMatrix(n, n, 5);
        const Eigen::MatrixXd symmetric = m.selfadjointView<Eigen::Lower>();
        const Eigen::VectorXd s = randomMatrix(n, 1, 6);
        const double value = quadraticForm(m.data(), std::size_t(n), std::size_t(n), s.data());
        QVERIFY(std::abs(value - s.dot(symmetric * s)) < 1e-11 * n);
    }
};

QTEST_APPLESS_MAIN(TestCholesky)
#include "test_cholesky.moc"
