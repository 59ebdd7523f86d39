// SPDX-License-Identifier: Apache-2.0
// Block by block the solution is that of the whole system.
#include <Eigen/Cholesky>
#include <QtTest>

#include "core/regress/block_elimination.h"

using namespace abf;

class TestBlockElimination : public QObject {
    Q_OBJECT

  private slots:
    void solvesAsTheWholeDoes() {
        // A chain of six blocks of three, each with a few of eleven tail columns.
        std::vector<BlockElimination::Clique> cliques;
        for (int b = 0; b < 6; ++b) {
            cliques.push_back({{b}, {0, b + 1}});
            if (b > 0) cliques.push_back({{b - 1, b}, {10}});
        }
        BlockElimination elimination(6, 3, 11, cliques);
        const int n = elimination.columns();
        QCOMPARE(n, 29);
        std::srand(4);
        Eigen::MatrixXd matrix = Eigen::MatrixXd::Zero(n + 1, n);
        matrix.diagonal().array() += 0.1;
        for (const auto& clique : cliques) {
            Eigen::VectorXd row = Eigen::VectorXd::Zero(n);
            for (int r = 0; r < 5; ++r) {
                for (const int b : clique.blocks) row.segment<3>(elimination.columnOfBlock(b)).setRandom();
                for (const int t : clique.tail)
                    row[elimination.firstOfTail() + t] = Eigen::Vector2d::Random()[0];
                matrix.topRows(n) += row * row.transpose();
            }
        }
        const Eigen::VectorXd right = Eigen::VectorXd::Random(n), extra = Eigen::VectorXd::Constant(n, 0.3);
        matrix.row(n) = right.transpose();
        Eigen::VectorXd x;
        QVERIFY(elimination.solve(matrix, extra, {}, x));
        Eigen::MatrixXd whole = matrix.topRows(n);
        whole.diagonal() += extra;
        QVERIFY((whole.llt().solve(right) - x).norm() < 1e-10 * x.norm());
        // Not positive definite.
        QVERIFY(!elimination.solve(matrix, Eigen::VectorXd::Constant(n, -1e3), {}, x));
    }
};

QTEST_GUILESS_MAIN(TestBlockElimination)
#include "test_block_elimination.moc"
