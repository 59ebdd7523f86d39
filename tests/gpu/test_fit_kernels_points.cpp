// SPDX-License-Identifier: Apache-2.0
// Each kernel of the fit behind the skeleton against its CPU twin, by what it leaves on the device.
#include <QtTest>

#include "core/model_io/model_file.h"
#include "gpu/device/context.h"
#include "gpu/fit/fit_pass.h"
#include "tests/gpu/random_evidence.h"

using namespace abf;

namespace {

using RowMatrix3 = Eigen::Matrix<double, 3, 3, Eigen::RowMajor>;
constexpr int kVertices = 200;

Eigen::Vector3d vectorAt(const std::vector<float>& values, std::size_t at) {
    return {values[at], values[at + 1], values[at + 2]};
}

}  // namespace

class TestFitKernelsPoints : public QObject {
    Q_OBJECT

    std::shared_ptr<const BodyModel> model_;
    std::unique_ptr<FitGeometry> geometry_;
    std::unique_ptr<BodyPoints> points_;
    std::shared_ptr<const FitTables> tables_;

    void sizes() {
        QTest::addColumn<double>("age");
        QTest::addColumn<int>("vertices");
        QTest::newRow("no vertices") << 0.7 << 0;
        QTest::newRow("1 vertex, newborn") << -0.25 << 1;
        QTest::newRow("63 vertices") << 0.9 << 63;
        QTest::newRow("64 vertices, between newborn and baby") << -0.1 << 64;
        QTest::newRow("65 vertices") << 0.4 << 65;
        QTest::newRow("200 vertices") << 0.75 << kVertices;
    }

    /// Two views through the pass.
    void run(FitPass& pass, const test::RandomEvidence& random, const FitUnknowns& unknowns) const {
        auto stage = compileStage(*tables_, unknowns, random.views);
        QVERIFY(stage);
        pass.begin(std::move(*stage));
        pass.setShape(random.state.shape, unknowns.body, true);
        const RowMatrix3 U0(Eigen::Map<const RowMatrix3>(model_->annyRig().referenceOrientations.data()));
        for (std::size_t v = 0; v < random.views.size(); ++v) {
            const Eigen::Vector3d head =
                U0.transpose() * random.state.poses[v].bones[0].topRightCorner<3, 1>();
            pass.setView(v, random.state.poses[v], random.views[v].camera.cameraFromWorld * head,
                         random.state.focalFactor(v), random.state.clothing);
        }
        pass.run(true);
    }

  private slots:
    void initTestCase() {
        auto model = loadBodyModel(defaultModelPath());
        QVERIFY2(model, model ? "" : model.error().message.c_str());
        model_ = *model;
        VulkanOptions options;
        options.validation = true;
        const auto context = DeviceContext::create(options);
        if (!context) QSKIP(context.error().message.c_str());
        geometry_ = std::make_unique<FitGeometry>(model_);
        points_ = std::make_unique<BodyPoints>(test::landmarksAndVertices(*geometry_, model_, kVertices));
        tables_ = std::make_shared<const FitTables>(std::make_shared<const BoneTables>(*context, model_),
                                                    std::make_shared<const SurfaceTables>(*context, model_),
                                                    geometry_->landmarks());
    }

    void pointsAndTheirSlopes_data() { sizes(); }
    void pointsAndTheirSlopes() {
        QFETCH(double, age);
        QFETCH(int, vertices);
        const FreeParameters free = test::freeParameters(*geometry_, 11, 9, true, 2);
        test::RandomEvidence random(*geometry_, *model_, *points_, 5, age, 2, vertices, true);
        FitPass pass(tables_);
        run(pass, random, {free});
        const auto maxPoints = static_cast<std::size_t>(pass.stage().maxPoints);
        const auto shapes = static_cast<std::size_t>(free.shapeSize());
        const std::size_t levers = free.bones.size() + 1;
        const auto position =
            test::readBack<float>(tables_->context(), pass.working().points, 2 * maxPoints * 3);
        const auto slope =
            test::readBack<float>(tables_->context(), pass.working().jacobian, 2 * maxPoints * shapes * 3);
        const auto lever =
            test::readBack<float>(tables_->context(), pass.working().levers, 2 * maxPoints * levers * 4);

        const Rig& rig = model_->annyRig();
        const auto workspace = points_->makeWorkspace();
        Eigen::Matrix3Xd expected;
        Eigen::MatrixXd jacobian;
        double worstPoint = 0, worstSlope = 0, worstArm = 0, worstMass = 0;
        for (std::size_t v = 0; v < 2; ++v) {
            QVERIFY(points_->evaluate(random.state.shape, random.state.poses[v], &free, *workspace, expected,
                                      &jacobian));
            const auto& bones = BodyPoints::bonePoses(*workspace);
            const Eigen::Vector3d origin = bones[0].topRightCorner<3, 1>();
            const auto reference = [&](int b) {
                return Eigen::Matrix3d(
                    Eigen::Map<const RowMatrix3>(rig.referenceOrientations.data() + 9 * b));
            };
            for (std::size_t k = 0; k < pass.stage().views[v].pointCount; ++k) {
                const Eigen::Index column = random.pointColumn(v, k);
                const std::size_t at = v * maxPoints + k;
                worstPoint = std::max(worstPoint,
                                      (vectorAt(position, 3 * at) - (expected.col(column) - origin)).norm());
                for (std::size_t i = 0; i < shapes; ++i) {
                    const Eigen::Vector3d exact =
                        jacobian.col(static_cast<Eigen::Index>(i)).segment<3>(3 * column);
                    worstSlope =
                        std::max(worstSlope, (vectorAt(slope, 3 * (at * shapes + i)) - exact).norm());
                }
                for (std::size_t l = 0; l < free.bones.size(); ++l) {
                    // The columns are axes × arm; of orthonormal axes Σ (axis × arm) × axis = 2 arm.
                    const int parent = rig.parents[static_cast<std::size_t>(free.bones[l])];
                    const Eigen::Matrix3d axes =
                        parent < 0
                            ? Eigen::Matrix3d(reference(0).transpose())
                            : Eigen::Matrix3d(bones[static_cast<std::size_t>(parent)].topLeftCorner<3, 3>() *
                                              reference(parent).transpose());
                    Eigen::Vector3d arm = Eigen::Vector3d::Zero();
                    for (int a = 0; a < 3; ++a) {
                        const Eigen::Vector3d moved =
                            jacobian.col(static_cast<Eigen::Index>(shapes + 3 * l) + a)
                                .segment<3>(3 * column);
                        arm += 0.5 * moved.cross(axes.col(a));
                    }
                    worstArm = std::max(worstArm, (vectorAt(lever, 4 * (at * levers + l)) - arm).norm());
                }
                const double mass = jacobian.col(jacobian.cols() - 1).segment<3>(3 * column).norm();
                worstMass = std::max(worstMass, std::abs(lever[4 * (at * levers + levers - 1) + 3] - mass));
            }
        }
        qInfo("worst point %.2g m, slope %.2g m, arm %.2g m, mass %.2g", worstPoint, worstSlope, worstArm,
              worstMass);
        QVERIFY(worstPoint <= 2e-6);
        QVERIFY(worstSlope <= 2e-5);
        QVERIFY(worstArm <= 2e-6);
        QVERIFY(worstMass <= 1e-6);
    }

    void rowsAreTheScaledJacobianOfTheResiduals_data() { sizes(); }
    void rowsAreTheScaledJacobianOfTheResiduals() {
        QFETCH(double, age);
        QFETCH(int, vertices);
        const FitUnknowns unknowns = test::dressedUnknowns(test::freeParameters(*geometry_, 5, 3, false));
        test::RandomEvidence random(*geometry_, *model_, *points_, 8, age, 2, vertices, true);
        FitPass pass(tables_);
        run(pass, random, unknowns);
        const std::size_t width = static_cast<std::size_t>(unknowns.viewSize()) + 1;
        const auto maxRows = static_cast<std::size_t>(pass.stage().maxRows);
        const auto actual =
            test::readBack<float>(tables_->context(), pass.working().rows, 2 * maxRows * width);
        double worst = 0, worstSum = 0;
        for (std::size_t v = 0; v < 2; ++v) {
            const Eigen::MatrixXd expected = random.referenceRows(unknowns, v);
            const Eigen::Index count = pass.stage().views[v].rowCount;
            QCOMPARE(expected.rows(), count);
            const Eigen::MatrixXd rows =
                Eigen::Map<const Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>>(
                    actual.data() + v * maxRows * width, count, static_cast<Eigen::Index>(width))
                    .cast<double>();
            // Each row beside its own size.
            for (Eigen::Index r = 0; r < count; ++r) {
                worst = std::max(worst, (rows.row(r) - expected.row(r)).cwiseAbs().maxCoeff() /
                                            (1e-3 + expected.row(r).norm()));
            }
            // The normal matrix by the very rows.
            const Eigen::MatrixXd product = rows.transpose() * rows;
            const auto packed = pass.packed(v);
            for (Eigen::Index i = 0; i < product.rows(); ++i) {
                for (Eigen::Index j = 0; j <= i; ++j) {
                    const double scale = std::sqrt(product(i, i) * product(j, j)) + 1e-12;
                    worstSum = std::max(
                        worstSum,
                        std::abs(packed[static_cast<std::size_t>(i * (i + 1) / 2 + j)] - product(i, j)) /
                            scale);
                }
            }
        }
        qInfo("worst row %.2g, worst element of the normal matrix %.2g", worst, worstSum);
        QVERIFY(worst <= 2e-5);
        QVERIFY(worstSum <= 2e-6);
    }

    void staysSmall() {
        const FitUnknowns unknowns = test::dressedUnknowns(test::freeParameters(*geometry_, 11, 22, true));
        test::RandomEvidence random(*geometry_, *model_, *points_, 8, 0.7, 5, kVertices, true);
        FitPass pass(tables_);
        run(pass, random, unknowns);
        QVERIFY(pass.readBackBytes() <= 5 * std::size_t{512} * 1024);
        run(pass, random, test::dressedUnknowns(test::freeParameters(*geometry_, 11, 22, false)));
        QVERIFY(pass.readBackBytes() <= 5 * std::size_t{64} * 1024);
        const std::size_t bytes = pass.deviceBytes() + tables_->deviceBytes();
        qInfo("%.1f MB", static_cast<double>(bytes) / 1e6);
        QVERIFY(bytes <= 90'000'000);
    }

    void cleanupTestCase() { QCOMPARE(DeviceContext::validationMessageCount(), std::uint64_t{0}); }
};

QTEST_GUILESS_MAIN(TestFitKernelsPoints)
#include "test_fit_kernels_points.moc"
