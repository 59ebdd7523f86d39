// SPDX-License-Identifier: Apache-2.0
#include <Eigen/Eigenvalues>
#include <QTest>
#include <set>

#include "core/prior/body_changes_prior.h"
#include "core/prior/body_changes_table.h"
#include "tests/core/body/test_model.h"

using namespace abf;

namespace {

std::vector<FittedBodyChange> allRows() {
    std::vector<FittedBodyChange> rows;
    for (int row = 0; row < kBodyChangeCount; ++row) rows.push_back({row, row});
    return rows;
}

int rowOf(std::string_view label) {
    return static_cast<int>(std::ranges::find(kBodyChangeLabels, label) - kBodyChangeLabels.begin());
}

}  // namespace

class TestBodyChanges : public QObject {
    Q_OBJECT

  private slots:
    void theModelHasAllOfTheList() {
        QVERIFY(testModel());
        const auto changes = fittedBodyChanges(*testModel());
        QCOMPARE(static_cast<int>(changes.size()), kBodyChangeCount);
        std::set<int> indices;
        for (const FittedBodyChange& change : changes) {
            QCOMPARE(testModel()->localChangeLabels()[change.localChange], kBodyChangeLabels[change.row]);
            indices.insert(change.localChange);
        }
        QCOMPARE(indices.size(), changes.size());
    }

    void spreadsArePlausible() {
        for (const double sigma : kBodyChangeSigmas) QVERIFY(sigma >= 0.05 && sigma <= 0.6);
        for (const double correlation : kBodyChangeCorrelations) QVERIFY(std::abs(correlation) < 0.9);
    }

    void covarianceIsWellConditioned() {
        const Eigen::MatrixXd covariance = bodyChangesCovariance(allRows());
        QVERIFY(covariance.isApprox(covariance.transpose()));
        const Eigen::VectorXd values =
            Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd>(covariance).eigenvalues();
        QVERIFY(values[0] > 1e-3);
        QVERIFY(values[values.size() - 1] < 1);
    }

    void whiteningIsTheRootOfTheInverse() {
        const Eigen::MatrixXd covariance = bodyChangesCovariance(allRows());
        const Eigen::MatrixXd whitening = bodyChangesWhitening(allRows());
        QVERIFY(whitening.isLowerTriangular());
        QVERIFY((whitening * covariance * whitening.transpose())
                    .isApprox(Eigen::MatrixXd::Identity(kBodyChangeCount, kBodyChangeCount), 1e-9));
    }

    void fewerChangesKeepTheirSpreads() {
        const std::vector<FittedBodyChange> few{{rowOf("torso-scale-depth-incr"), 7},
                                                {rowOf("stomach-pregnant-incr"), 2}};
        const Eigen::MatrixXd all = bodyChangesCovariance(allRows()), covariance = bodyChangesCovariance(few);
        QCOMPARE(covariance(0, 1), all(few[0].row, few[1].row));
        const Eigen::MatrixXd whitening = bodyChangesWhitening(few);
        QVERIFY(
            (whitening * covariance * whitening.transpose()).isApprox(Eigen::Matrix2d::Identity(), 1e-12));
        QCOMPARE(bodyChangesWhitening({}).size(), Eigen::Index(0));
    }

    void limbsGrowTogether() {
        const Eigen::MatrixXd covariance = bodyChangesCovariance(allRows());
        const int upperArm = rowOf("measure-upperarm-length-incr"),
                  lowerArm = rowOf("measure-lowerarm-length-incr"),
                  lowerLeg = rowOf("measure-lowerleg-height-incr");
        QVERIFY(covariance(upperArm, lowerArm) > 0);
        QVERIFY(covariance(upperArm, lowerLeg) > 0);
    }
};

QTEST_APPLESS_MAIN(TestBodyChanges)
#include "test_body_changes.moc"
