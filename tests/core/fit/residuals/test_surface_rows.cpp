// SPDX-License-Identifier: Apache-2.0
#include "core/fit/residuals/surface_rows.h"

#include <random>

#include "core/body/surface_points.h"
#include "core/fit/residuals/normal_equations.h"
#include "tests/core/body/random_bodies.h"
#include "tests/core/fit/fit_test_model.h"
#include "tests/core/fit/residuals/residual_tests.h"

using namespace abf;

namespace {

struct Case {
    SurfaceDerivatives derivatives;
    std::vector<SurfaceRow> rows;
};

Case makeCase(const FreeParameters& free, int vertices, int rows) {
    std::mt19937 random(unsigned(7 + rows));
    const BodyModel& model = *testModel();
    std::vector<std::uint32_t> selection;
    for (int i = 0; i < vertices; ++i)
        selection.push_back(std::uint32_t(random() % std::uint32_t(model.prefixVertexCount())));
    const SurfacePoints surface(testModel(), "anny");
    const auto workspace = surface.makeWorkspace();
    Case result;
    Eigen::Matrix3Xd points;
    if (!surface.select(selection, *workspace) ||
        !surface.evaluate(fullShape(0.6, 3), randomPose(model.annyRig(), 4), &free, *workspace, points,
                          &result.derivatives))
        qFatal("the surface cannot be evaluated");
    std::normal_distribution<double> normal(0, 1);
    for (int i = 0; i < rows; ++i) {
        SurfaceRow row{std::uint32_t(random() % unsigned(vertices)), normal(random), {}, 0.1 + 0.2 * (i % 7)};
        for (double& x : row.gradient) x = normal(random);
        if (i % 11 == 5) row.weight = 0;
        result.rows.push_back(row);
    }
    return result;
}

}  // namespace

class TestSurfaceRows : public QObject {
    Q_OBJECT
  private slots:
    void equalDenseProducts_data() {
        QTest::addColumn<int>("shape");
        QTest::addColumn<int>("boneStep");
        QTest::addColumn<bool>("translation");
        QTest::addColumn<int>("rows");
        for (const int rows : {0, 1, 63, 64, 65, 1500})
            QTest::addRow("%d rows", rows) << 33 << 1 << true << rows;
        QTest::addRow("few bones") << 33 << 6 << true << 300;
        QTest::addRow("no translation") << 11 << 3 << false << 300;
        QTest::addRow("shape alone") << 12 << 0 << false << 300;
        QTest::addRow("shape and translation") << 8 << 0 << true << 300;
        QTest::addRow("pose alone") << 0 << 5 << true << 300;
    }
    void equalDenseProducts() {
        ABF_NEED_MODEL();
        QFETCH(int, shape);
        QFETCH(int, boneStep);
        QFETCH(bool, translation);
        QFETCH(int, rows);
        FreeParameters free;
        if (shape >= kPhenotypeCount) free.phenotypes = allPhenotypes();
        while (free.shapeSize() < shape) free.localChanges.push_back(5 * free.shapeSize());
        // Not in the rig's order, in which the chains are.
        if (boneStep > 0)
            for (int b = 103; b >= 0; b -= boneStep) free.bones.push_back(b);
        free.rootTranslation = translation;
        const Case c = makeCase(free, 400, rows);

        const int n = free.size();
        Eigen::MatrixXd expected = Eigen::MatrixXd::Zero(n, n), dense;
        Eigen::VectorXd gradient = Eigen::VectorXd::Zero(n);
        double cost = 0;
        c.derivatives.expand(dense);
        const RobustLoss loss = RobustLoss::cauchy(1.5);
        for (const SurfaceRow& row : c.rows) {
            const Eigen::RowVectorXd j = row.gradient.transpose() * dense.middleRows<3>(3 * row.point);
            const double s = row.residual * row.residual, w = row.weight * loss.derivative(s);
            cost += 0.5 * row.weight * loss.value(s);
            expected += w * j.transpose() * j;
            gradient += w * row.residual * j.transpose();
        }
        NormalEquations equations;
        for (int round = 0; round < 2; ++round) {
            equations.begin(n, true);
            equations.addSurface(&c.derivatives, c.rows, loss);
            equations.finish();
            const Eigen::MatrixXd full = equations.hessian().selfadjointView<Eigen::Lower>();
            QVERIFY(std::abs(equations.cost() - cost) <= 1e-10 * (1 + cost));
            QVERIFY((full - expected).norm() <= 1e-12 * (1 + expected.norm()));
            QVERIFY((equations.gradient() - gradient).norm() <= 1e-12 * (1 + gradient.norm()));
        }
        equations.begin(n, false);
        equations.addSurface(nullptr, c.rows, loss);
        QVERIFY(std::abs(equations.cost() - cost) <= 1e-10 * (1 + cost));
    }
};

static const RegisterResidualTest<TestSurfaceRows> registered;
#include "test_surface_rows.moc"
