// SPDX-License-Identifier: Apache-2.0
#include <Eigen/Geometry>
#include <QtTest>
#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

#include "core/body/body_points.h"
#include "core/body/surface_points.h"
#include "tests/core/body/random_bodies.h"
#include "tests/core/body/test_model.h"

using namespace abf;

namespace {

std::vector<std::uint32_t> someVertices(std::uint32_t count, unsigned seed) {
    std::mt19937 random(seed);
    std::uniform_int_distribution<std::uint32_t> any(0, std::uint32_t(testModel()->storageVertexCount()) - 1);
    std::vector<std::uint32_t> vertices(count);
    for (std::uint32_t& v : vertices) v = any(random);
    return vertices;
}

FreeParameters everyKind(const Rig& rig, int boneStep = 1) {
    FreeParameters free;
    free.phenotypes = allPhenotypes();
    for (int i = 0; i < int(testModel()->localChangeLabels().size()); i += 15) free.localChanges.push_back(i);
    free.facialActions = {2, 30};
    for (int b = 0; b < rig.boneCount(); b += boneStep) free.bones.push_back(b);
    free.rootTranslation = true;
    return free;
}

class Fixture {
  public:
    explicit Fixture(std::string_view rig = "anny")
        : surface_(testModel(), rig), workspace_(surface_.makeWorkspace()) {}

    void select(const std::vector<std::uint32_t>& vertices) {
        if (!surface_.select(vertices, *workspace_)) qFatal("select failed");
    }
    Eigen::Matrix3Xd value(const BodyShape& shape, const BodyPose& pose) {
        Eigen::Matrix3Xd result;
        if (!surface_.evaluate(shape, pose, nullptr, *workspace_, result, nullptr)) qFatal("evaluate failed");
        return result;
    }
    SurfaceDerivatives derivatives(const BodyShape& shape, const BodyPose& pose, const FreeParameters& free) {
        SurfaceDerivatives result;
        if (!surface_.evaluate(shape, pose, &free, *workspace_, points, &result)) qFatal("evaluate failed");
        return result;
    }
    Eigen::MatrixXd jacobian(const BodyShape& shape, const BodyPose& pose, const FreeParameters& free) {
        Eigen::MatrixXd result;
        derivatives(shape, pose, free).expand(result);
        return result;
    }
    SurfacePoints& surface() { return surface_; }
    SurfacePoints::Workspace& workspace() { return *workspace_; }

    Eigen::Matrix3Xd points;  ///< of the last derivatives()

  private:
    SurfacePoints surface_;
    std::unique_ptr<SurfacePoints::Workspace, void (*)(SurfacePoints::Workspace*)> workspace_;
};

}  // namespace

class TestSurfacePoints : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() { QVERIFY(testModel()); }

    void equalsBodyPoints_data() {
        QTest::addColumn<QString>("rig");
        QTest::addColumn<double>("age");
        QTest::addColumn<int>("count");
        for (const double age : {-1.0 / 3, -0.31, -0.1, 0.0, 0.13, 0.5, 2.0 / 3, 0.8, 1.0})
            QTest::addRow("anny at age %.2f", age) << "anny" << age << 65;
        for (const int count : {0, 1, 15, 16, 17, 64})
            QTest::addRow("%d vertices", count) << "anny" << 0.7 << count;
        QTest::addRow("makehuman") << "makehuman" << 0.6 << 65;
        QTest::addRow("mixamo newborn") << "mixamo" << -0.2 << 65;
    }
    void equalsBodyPoints() {
        QFETCH(QString, rig);
        QFETCH(double, age);
        QFETCH(int, count);
        const Rig& bones = *testModel()->rig(rig.toStdString());
        const std::vector<std::uint32_t> vertices = someVertices(std::uint32_t(count), 5);
        const BodyShape shape = fullShape(age, unsigned(100 * (age + 1)));
        const BodyPose pose = randomPose(bones, 7);
        FreeParameters free = everyKind(bones);
        free.localChanges.insert(free.localChanges.end(), {7, 8, 101});  // at zero, where there is a kink

        Fixture fixture(bones.name);
        fixture.select(vertices);
        const Eigen::MatrixXd jacobian = fixture.jacobian(shape, pose, free);
        std::vector<BodyPoint> definitions;
        for (const std::uint32_t v : vertices) definitions.push_back(vertexPoint(v));
        const BodyPoints reference(testModel(), bones.name, definitions);
        Eigen::Matrix3Xd points;
        Eigen::MatrixXd expected;
        QVERIFY(reference.evaluate(shape, pose, &free, *reference.makeWorkspace(), points, &expected));
        QCOMPARE(fixture.points.cols(), points.cols());
        QCOMPARE(jacobian.rows(), expected.rows());
        QCOMPARE(jacobian.cols(), expected.cols());
        if (count == 0) return;
        below((fixture.points - points).cwiseAbs().maxCoeff(), 1e-12, "values");
        below((fixture.value(shape, pose) - points).cwiseAbs().maxCoeff(), 1e-12, "values alone");
        below((jacobian.leftCols(free.size() - 3) - expected.leftCols(free.size() - 3)).cwiseAbs().maxCoeff(),
              1e-9, "derivatives");
        // The weights of a vertex are floats that sum to one but for rounding; here they are taken to.
        below((jacobian - expected).cwiseAbs().maxCoeff(), 1e-6, "derivatives by the translation");
    }

    void derivativesEqualFiniteDifferences_data() {
        QTest::addColumn<QString>("rig");
        QTest::addColumn<double>("age");
        for (const double age : {-0.2, 0.2, 0.7}) QTest::addRow("anny at age %.2f", age) << "anny" << age;
        QTest::addRow("makehuman") << "makehuman" << 0.6;
    }
    void derivativesEqualFiniteDifferences() {
        QFETCH(QString, rig);
        QFETCH(double, age);
        const Rig& bones = *testModel()->rig(rig.toStdString());
        Fixture fixture(bones.name);
        fixture.select(someVertices(200, 9));
        const BodyShape shape = fullShape(age, 3);
        const BodyPose pose = randomPose(bones, 4);
        const FreeParameters free = everyKind(bones, 6);
        const Eigen::MatrixXd jacobian = fixture.jacobian(shape, pose, free);
        const double step = 1e-5;
        for (int c = 0; c < free.size(); ++c) {
            BodyShape shapeUp = shape, shapeDown = shape;
            BodyPose poseUp = pose, poseDown = pose;
            move(free, c, step, shapeUp, poseUp);
            move(free, c, -step, shapeDown, poseDown);
            const Eigen::Matrix3Xd up = fixture.value(shapeUp, poseUp);
            const Eigen::VectorXd expected =
                (up - fixture.value(shapeDown, poseDown)).reshaped() / (2 * step);
            const double error = columnError(expected, jacobian.col(c));
            QVERIFY2(error < 1e-6, qPrintable(QString("column %1 is off by %2").arg(c).arg(error)));
        }
    }

    void aRowIsTheGradientTimesTheJacobian() {
        const Rig& rig = testModel()->annyRig();
        Fixture fixture;
        fixture.select(someVertices(40, 1));
        const FreeParameters free = everyKind(rig, 3);
        const SurfaceDerivatives derivatives =
            fixture.derivatives(fullShape(0.6, 2), randomPose(rig, 3), free);
        Eigen::MatrixXd dense;
        derivatives.expand(dense);
        Eigen::VectorXd row(free.size());
        for (int k = 0; k < 40; ++k) {
            const Eigen::Vector3d gradient = Eigen::Vector3d::Random();
            derivatives.row(std::size_t(k), gradient, row.data());
            below((row.transpose() - gradient.transpose() * dense.middleRows<3>(3 * k)).cwiseAbs().maxCoeff(),
                  1e-12, "rows");
        }
    }

    void theSelectionCanChangeAtAnyTime() {
        const Rig& rig = testModel()->annyRig();
        Fixture reused;
        FreeParameters few;
        few.phenotypes = {Phenotype::Height, Phenotype::Age};
        few.bones = {20, 5};
        const FreeParameters many = everyKind(rig);
        const FreeParameters poseOnly{{}, {}, {}, {1, 2}, false};
        const FreeParameters localOnly{{}, {7, 8}, {}, {}, false};
        int step = 0;
        const std::vector<const FreeParameters*> order{&few, &many, &poseOnly,  &localOnly,
                                                       &few, &many, &localOnly, &poseOnly};
        for (const FreeParameters* free : order) {
            const std::vector<std::uint32_t> vertices = someVertices(10 + 7 * (step % 3), unsigned(step / 2));
            const BodyShape shape = fullShape(step < 3 ? 0.6 : -0.2, unsigned(step / 3));
            const BodyPose pose = randomPose(rig, unsigned(step++));
            if (step != 3) reused.select(vertices);
            Fixture fresh;
            fresh.select(step != 3 ? vertices : someVertices(10 + 7, 0));
            const Eigen::MatrixXd a = reused.jacobian(shape, pose, *free),
                                  b = fresh.jacobian(shape, pose, *free);
            QCOMPARE(a.rows(), b.rows());
            QVERIFY(a.size() == 0 || (a - b).cwiseAbs().maxCoeff() < 1e-12);
            QVERIFY((reused.points - fresh.points).cwiseAbs().maxCoeff() < 1e-12);
            QVERIFY((reused.value(shape, pose) - fresh.points).cwiseAbs().maxCoeff() < 1e-12);
        }
    }

    void pointsOfAChainLieTogether() {
        const Rig& rig = testModel()->annyRig();
        Fixture fixture;
        fixture.select(someVertices(300, 8));
        const SurfaceDerivatives d = fixture.derivatives(BodyShape(), {}, everyKind(rig));
        std::size_t points = 0;
        for (std::size_t c = 0; c < d.chains.chainCount(); ++c) {
            QVERIFY(!d.chains.points(c).empty());
            for (const std::uint32_t k : d.chains.points(c))
                QCOMPARE(std::size_t(d.chains.chainOfPoint[k]), c);
            points += d.chains.points(c).size();
        }
        QCOMPARE(points, std::size_t(300));
    }

    void rejectsWhatItCannotEvaluate() {
        Fixture fixture;
        fixture.select({1, 2, 3});
        const std::vector<std::uint32_t> beyond{std::uint32_t(testModel()->storageVertexCount())};
        const auto selected = fixture.surface().select(beyond, fixture.workspace());
        QVERIFY(!selected && selected.error().code == ErrorCode::InvalidArgument);
        QCOMPARE(fixture.value({}, {}).cols(), Eigen::Index(3));

        FreeParameters free;
        SurfaceDerivatives derivatives;
        const auto refused = [&](const BodyShape& shape, const BodyPose& pose, const FreeParameters* f) {
            const auto result =
                fixture.surface().evaluate(shape, pose, f, fixture.workspace(), fixture.points, &derivatives);
            return !result && result.error().code == ErrorCode::InvalidArgument &&
                   !result.error().message.empty();
        };
        BodyShape shape;
        shape.phenotypes[Phenotype::Age] = std::numeric_limits<double>::quiet_NaN();
        QVERIFY(refused(shape, {}, &free));
        BodyPose pose;
        pose.parameterization = PoseParameterization::World;
        QVERIFY(refused({}, pose, &free));
        QVERIFY(refused({}, {}, nullptr));
        free.bones = {104};
        QVERIFY(refused({}, {}, &free));
        free.bones = {4, 5, 4};
        QVERIFY(refused({}, {}, &free));
    }

  private:
    static void below(double difference, double limit, const char* what) {
        QVERIFY2(difference <= limit, qPrintable(QString("%1 differ by %2").arg(what).arg(difference)));
    }
};

QTEST_APPLESS_MAIN(TestSurfacePoints)
#include "test_surface_points.moc"
