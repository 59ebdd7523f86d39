// SPDX-License-Identifier: Apache-2.0
#include <Eigen/Geometry>
#include <QtTest>
#include <cmath>
#include <limits>
#include <random>

#include "core/body/body_evaluator.h"
#include "core/body/body_points.h"
#include "core/body/nearest_rotation.h"
#include "core/body/nearest_rotations.h"
#include "tests/core/body/golden_data.h"
#include "tests/core/body/random_bodies.h"
#include "tests/core/body/test_model.h"

using namespace abf;

namespace {

/// Keypoints, vertices all over the body, bone heads and offsets.
std::vector<BodyPoint> mixedPoints(const BodyModel& model, const Rig& rig) {
    std::vector<BodyPoint> points = cocoKeypoints(model);
    for (std::uint32_t v = 0; v < std::uint32_t(model.prefixVertexCount()); v += 997)
        points.push_back(vertexPoint(v));
    for (int b = 0; b < rig.boneCount(); b += 9) points.push_back({"head", {}, {{b, 1.0}}, {}});
    for (int b = 1; b < rig.boneCount(); b += 13)
        points.push_back(
            {"offset", {{100, 0.25}}, {{b, 0.75}}, {{b, {0.02, -0.03, 0.05}}, {0, {0, 0, 0.1}}}});
    return points;
}

class Fixture {
  public:
    Fixture(std::string_view rig, std::vector<BodyPoint> points)
        : points_(testModel(), rig, std::move(points)), workspace_(points_.makeWorkspace()) {}

    Eigen::Matrix3Xd value(const BodyShape& shape, const BodyPose& pose) {
        Eigen::Matrix3Xd result;
        if (!points_.evaluate(shape, pose, nullptr, *workspace_, result, nullptr)) qFatal("evaluate failed");
        return result;
    }
    Eigen::MatrixXd jacobian(const BodyShape& shape, const BodyPose& pose, const FreeParameters& free) {
        Eigen::Matrix3Xd values;
        Eigen::MatrixXd result;
        if (!points_.evaluate(shape, pose, &free, *workspace_, values, &result)) qFatal("evaluate failed");
        return result;
    }
    /// (f(x + up) − f(x − down)) / (up + down)
    Eigen::VectorXd difference(const BodyShape& shape, const BodyPose& pose, const FreeParameters& free,
                               int column, double up, double down) {
        BodyShape shapeUp = shape, shapeDown = shape;
        BodyPose poseUp = pose, poseDown = pose;
        move(free, column, up, shapeUp, poseUp);
        move(free, column, -down, shapeDown, poseDown);
        const Eigen::Matrix3Xd change = value(shapeUp, poseUp) - value(shapeDown, poseDown);
        return change.reshaped() / (up + down);
    }
    BodyPoints& points() { return points_; }
    BodyPoints::Workspace& workspace() { return *workspace_; }

  private:
    BodyPoints points_;
    std::unique_ptr<BodyPoints::Workspace, void (*)(BodyPoints::Workspace*)> workspace_;
};

}  // namespace

class TestBodyPoints : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() { QVERIFY(testModel()); }

    void keypointsEqualTheReference_data() { caseRows({0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}); }
    void keypointsEqualTheReference() {
        QFETCH(int, number);
        if (sharedDir().empty()) QSKIP("no shared data");
        const golden::Data data = golden::caseData(number);
        Fixture fixture("anny", cocoKeypoints(*testModel()));
        const Eigen::Matrix3Xd actual = fixture.value(golden::shapeOf(data), golden::poseOf(data));
        below((actual.transpose() - data.matrix("coco_keypoints")).cwiseAbs().maxCoeff(), 1e-5, "keypoints");
        below(golden::largestDifference(data.matrices("bone_poses"),
                                        BodyPoints::bonePoses(fixture.workspace())),
              1e-5, "bone poses");
    }

    void jacobiansEqualTheReference_data() { caseRows({5, 6, 9, 11}); }
    void jacobiansEqualTheReference() {
        QFETCH(int, number);
        if (sharedDir().empty()) QSKIP("no shared data");
        const golden::Data data = golden::caseData(number);
        std::vector<BodyPoint> points = cocoKeypoints(*testModel());
        const golden::RowMatrixXd sample = data.matrix("jac_vertex_sample");
        for (Eigen::Index i = 0; i < sample.rows(); ++i)
            points.push_back(vertexPoint(std::uint32_t(sample(i, 0))));
        Fixture fixture("anny", points);

        FreeParameters free;
        free.phenotypes = allPhenotypes();
        const auto labels = testModel()->localChangeLabels();
        for (const std::string& label : data.json.value("jac_local_labels", std::vector<std::string>()))
            free.localChanges.push_back(int(std::find(labels.begin(), labels.end(), label) - labels.begin()));
        for (int b = 0; b < testModel()->annyRig().boneCount(); ++b) free.bones.push_back(b);
        free.rootTranslation = true;
        const BodyShape shape = golden::shapeOf(data);
        const BodyPose pose = golden::poseOf(data);
        const Eigen::MatrixXd jacobian = fixture.jacobian(shape, pose, free);

        Eigen::Index column = 0;
        const auto compare = [&](const char* array, double tolerance) {
            const golden::RowMatrixXd expected = data.matrix(array);
            QCOMPARE(expected.rows(), jacobian.rows());
            double worst = 0;
            for (Eigen::Index c = 0; c < expected.cols(); ++c)
                worst = std::max(worst, columnError(expected.col(c), jacobian.col(column++)));
            below(worst, tolerance, array);
        };
        compare("jac_points_wrt_phenotypes", 1e-3);
        if (!free.localChanges.empty()) compare("jac_points_wrt_locals", 1e-3);
        compare("jac_points_wrt_pose_left_rotvec", 1e-3);
        compare("jac_points_wrt_root_translation", 1e-3);
    }

    void jacobiansEqualFiniteDifferences_data() {
        QTest::addColumn<QString>("rig");
        QTest::addColumn<double>("age");
        for (const double age : {-0.31, -0.1, 0.13, 0.21, 0.5, 0.8})
            QTest::addRow("anny at age %.2f", age) << "anny" << age;
        QTest::addRow("makehuman") << "makehuman" << 0.6;
        QTest::addRow("mixamo newborn") << "mixamo" << -0.2;
    }
    void jacobiansEqualFiniteDifferences() {
        QFETCH(QString, rig);
        QFETCH(double, age);
        const Rig& bones = *testModel()->rig(rig.toStdString());
        Fixture fixture(bones.name, mixedPoints(*testModel(), bones));
        const BodyShape shape = fullShape(age, unsigned(100 * (age + 1)));
        const BodyPose pose = randomPose(bones, 7);
        FreeParameters free;
        free.phenotypes = allPhenotypes();
        for (int i = 0; i < int(shape.localChanges.size()); i += 15) free.localChanges.push_back(i);
        for (int i = 0; i < int(shape.facialActions.size()); i += 7) free.facialActions.push_back(i);
        for (int b = 0; b < bones.boneCount(); b += 5) free.bones.push_back(b);
        free.rootTranslation = true;
        const Eigen::MatrixXd jacobian = fixture.jacobian(shape, pose, free);
        QCOMPARE(int(jacobian.cols()), free.size());
        QCOMPARE(int(jacobian.rows()), 3 * fixture.points().count());
        for (int c = 0; c < free.size(); ++c) {
            const Eigen::VectorXd expected = fixture.difference(shape, pose, free, c, 1e-5, 1e-5);
            const double error = columnError(expected, jacobian.col(c));
            QVERIFY2(error < 1e-6, qPrintable(QString("column %1 is off by %2").arg(c).arg(error)));
        }
    }

    void atAnAnchorTheDerivativeIsThatOfTheIntervalOnItsLeft() {
        Fixture fixture("anny", cocoKeypoints(*testModel()));
        BodyShape shape = fullShape(0.5, 3);
        FreeParameters free;
        free.phenotypes = {Phenotype::Muscle, Phenotype::Weight, Phenotype::Gender, Phenotype::Height};
        shape.phenotypes[Phenotype::Muscle] = 0.5;
        shape.phenotypes[Phenotype::Weight] = 0.0;
        shape.phenotypes[Phenotype::Gender] = 1.0;
        shape.phenotypes[Phenotype::Height] = 1.2;
        const BodyPose pose = randomPose(testModel()->annyRig(), 5);
        const Eigen::MatrixXd jacobian = fixture.jacobian(shape, pose, free);
        const double h = 1e-6;
        QVERIFY(columnError(fixture.difference(shape, pose, free, 0, 0, h), jacobian.col(0)) < 1e-4);
        QVERIFY(columnError(fixture.difference(shape, pose, free, 1, h, 0), jacobian.col(1)) < 1e-4);
        QVERIFY(columnError(fixture.difference(shape, pose, free, 2, 0, h), jacobian.col(2)) < 1e-4);
        QVERIFY(jacobian.col(3).isZero());
    }

    void racesThatSumToZeroHaveNoDerivative() {
        Fixture fixture("anny", cocoKeypoints(*testModel()));
        BodyShape shape;
        shape.phenotypes.values.tail<3>().setZero();
        FreeParameters free;
        free.phenotypes = {Phenotype::African, Phenotype::Gender};
        const Eigen::MatrixXd jacobian = fixture.jacobian(shape, {}, free);
        QVERIFY(jacobian.col(0).isZero());
        QVERIFY(jacobian.allFinite() && !jacobian.col(1).isZero());
    }

    void aZeroLocalChangeMovesByItsPositiveShape() {
        Fixture fixture("anny", cocoKeypoints(*testModel()));
        FreeParameters free;
        for (int i = 0; i < int(testModel()->localChangeLabels().size()); i += 31)
            free.localChanges.push_back(i);
        BodyShape shape;
        const Eigen::MatrixXd jacobian = fixture.jacobian(shape, {}, free);
        shape.localChanges = Eigen::VectorXd::Zero(Eigen::Index(testModel()->localChangeLabels().size()));
        BodyPose pose;
        for (int c = 0; c < free.size(); ++c) {
            const Eigen::VectorXd expected = fixture.difference(shape, pose, free, c, 1e-5, 0);
            QVERIFY(columnError(expected, jacobian.col(c)) < 1e-3);
        }
    }

    void aReusedWorkspaceAnswersLikeAFreshOne() {
        const Rig& rig = testModel()->annyRig();
        const std::vector<BodyPoint> points = mixedPoints(*testModel(), rig);
        Fixture reused("anny", points);
        FreeParameters few, many;
        few.phenotypes = {Phenotype::Height};
        few.bones = {0, 5};
        many.phenotypes = allPhenotypes();
        many.localChanges = {3, 40};
        many.rootTranslation = true;
        FreeParameters poseOnly{{}, {}, {}, {1, 2}, false};
        int step = 0;
        for (FreeParameters* free : {&few, &many, &poseOnly, &few, &many}) {
            const BodyShape shape = fullShape(0.6, step / 2);
            const BodyPose pose = randomPose(rig, step++);
            Fixture fresh("anny", {points[0], points[20]});
            const Eigen::MatrixXd a = reused.jacobian(shape, pose, *free),
                                  b = fresh.jacobian(shape, pose, *free);
            QVERIFY((a.topRows(3) - b.topRows(3)).cwiseAbs().maxCoeff() < 1e-12);
            QVERIFY((a.middleRows(60, 3) - b.bottomRows(3)).cwiseAbs().maxCoeff() < 1e-12);
        }
    }

    void vertexPointsFollowTheEvaluator() {
        const Rig& rig = testModel()->annyRig();
        std::vector<BodyPoint> points;
        for (std::uint32_t v = 0; v < 13718; v += 137) points.push_back(vertexPoint(v));
        Fixture fixture("anny", points);
        const BodyShape shape = fullShape(0.7, 11);
        const BodyPose pose = randomPose(rig, 12);
        EvaluatedBody body;
        QVERIFY(makeCpuBodyEvaluator(testModel())->evaluate(shape, pose, body));
        const Eigen::Matrix3Xd actual = fixture.value(shape, pose);
        for (std::size_t i = 0; i < points.size(); ++i)
            QVERIFY((actual.col(Eigen::Index(i)) - body.vertices.col(Eigen::Index(137 * i)).cast<double>())
                        .norm() < 1e-5);
    }

    void boneHeadsAndOffsetsFollowTheBone() {
        const Rig& rig = testModel()->annyRig();
        const int wrist = rig.bone("wrist.L");
        const Eigen::Vector3d offset(0.01, -0.02, 0.03);
        Fixture fixture("anny",
                        {{"head", {}, {{wrist, 1}}, {}}, {"offset", {}, {{wrist, 1}}, {{wrist, offset}}}});
        const BodyShape shape = fullShape(0.5, 21);
        const BodyPose pose = randomPose(rig, 22);
        EvaluatedBody body;
        QVERIFY(makeCpuBodyEvaluator(testModel())->evaluate(shape, pose, body));
        const Eigen::Matrix3Xd actual = fixture.value(shape, pose);
        QVERIFY((actual.col(0) - body.bonePoses[wrist].topRightCorner<3, 1>()).norm() < 1e-9);
        const double stature = fixture.points().stature(shape, nullptr, fixture.workspace(), nullptr);
        const Eigen::Vector3d expected =
            body.boneTransforms[wrist].topLeftCorner<3, 3>() * offset * stature / 1.70;
        QVERIFY((actual.col(1) - actual.col(0) - expected).norm() < 1e-9);
    }

    void statureIsNearTheMeshHeightAndHasItsGradient() {
        Fixture fixture("anny", cocoKeypoints(*testModel()));
        const auto evaluator = makeCpuBodyEvaluator(testModel());
        EvaluatedBody body;
        FreeParameters free;
        free.phenotypes = allPhenotypes();
        free.localChanges = {0, 50, 100, 150, 200};
        double worst = 0;
        std::mt19937 random(4);
        std::uniform_real_distribution<double> unit(0, 1);
        for (int i = 0; i < 40; ++i) {
            BodyShape shape;
            for (double& v : shape.phenotypes.values) v = unit(random);
            shape.phenotypes[Phenotype::Age] = -0.3 + 1.3 * i / 40.0;
            QVERIFY(evaluator->evaluate(shape, {}, body));
            const double height =
                double(body.restVertices.row(2).maxCoeff() - body.restVertices.row(2).minCoeff());
            Eigen::VectorXd gradient;
            const double stature = fixture.points().stature(shape, &free, fixture.workspace(), &gradient);
            worst = std::max(worst, std::abs(stature - height));
            for (int c = 0; c < int(free.phenotypes.size()); ++c) {
                BodyShape up = shape, down = shape;
                up.phenotypes[free.phenotypes[c]] += 1e-6;
                down.phenotypes[free.phenotypes[c]] -= 1e-6;
                const double slope = (fixture.points().stature(up, nullptr, fixture.workspace(), nullptr) -
                                      fixture.points().stature(down, nullptr, fixture.workspace(), nullptr)) /
                                     2e-6;
                QVERIFY(std::abs(slope - gradient[c]) < 1e-6);
            }
        }
        qInfo("stature: within %.1f mm of the mesh height", 1000 * worst);
        QVERIFY(worst < 0.004);
    }

    void rejectsWhatItCannotEvaluate() {
        Fixture fixture("anny", cocoKeypoints(*testModel()));
        Eigen::Matrix3Xd points;
        Eigen::MatrixXd jacobian;
        FreeParameters free;
        const auto refused = [&](const BodyShape& shape, const BodyPose& pose, const FreeParameters* f) {
            const auto result =
                fixture.points().evaluate(shape, pose, f, fixture.workspace(), points, &jacobian);
            return !result && result.error().code == ErrorCode::InvalidArgument &&
                   !result.error().message.empty();
        };
        BodyShape shape;
        shape.phenotypes[Phenotype::Age] = std::numeric_limits<double>::quiet_NaN();
        QVERIFY(refused(shape, {}, &free));
        QVERIFY(std::isnan(fixture.points().stature(shape, nullptr, fixture.workspace(), nullptr)));
        BodyPose pose;
        pose.parameterization = PoseParameterization::World;
        QVERIFY(refused({}, pose, &free));
        pose = {};
        pose.bones.resize(3, Eigen::Matrix4d::Identity());
        QVERIFY(refused({}, pose, &free));
        QVERIFY(refused({}, {}, nullptr));
        free.bones = {104};
        QVERIFY(refused({}, {}, &free));
        free.bones.clear();
        free.localChanges = {-1};
        QVERIFY(refused({}, {}, &free));
    }

    void nearestRotationIsThatOfTheSignCorrectedSvd() {
        std::mt19937 random(9);
        std::normal_distribution<double> normal(0, 1);
        int reflections = 0;
        for (int i = 0; i < 2000; ++i) {
            Eigen::Matrix3d M, noise;
            for (double& x : M.reshaped()) x = normal(random);
            for (double& x : noise.reshaped()) x = 0.2 * normal(random);
            reflections += M.determinant() < 0;
            const Eigen::Matrix3d expected = nearestRotationBySvd(M);
            const Eigen::Matrix3d starts[] = {Eigen::Matrix3d::Identity(), nearestRotationBySvd(M + noise)};
            for (const Eigen::Matrix3d& start : starts) {
                const Eigen::Matrix3d R = nearestRotation(M, start);
                QVERIFY(std::abs(R.determinant() - 1) < 1e-12);
                QVERIFY((R - expected).cwiseAbs().maxCoeff() < 1e-9 ||
                        std::abs((R.transpose() * M).trace() - (expected.transpose() * M).trace()) < 1e-12);
            }
        }
        QVERIFY(reflections > 500);
        QVERIFY(nearestRotation(Eigen::Matrix3d::Zero(), Eigen::Matrix3d::Identity()).isUnitary(1e-12));
    }

    void manyNearestRotationsAreThoseOfTheSignCorrectedSvd_data() {
        QTest::addColumn<int>("count");
        for (const int count : {0, 1, 7, 8, 9, 500}) QTest::addRow("%d", count) << count;
    }
    void manyNearestRotationsAreThoseOfTheSignCorrectedSvd() {
        QFETCH(int, count);
        std::mt19937 random(19);
        std::normal_distribution<double> normal(0, 1);
        constexpr std::size_t kStride = 12;
        std::vector<double> matrices(kStride * std::size_t(count) + 9);
        for (double& x : matrices) x = normal(random);
        std::vector<Eigen::Matrix3d> starts, rotations(std::size_t(count), Eigen::Matrix3d::Zero());
        std::vector<Eigen::Matrix3d> given;
        for (int i = 0; i < count; ++i) {
            Eigen::Matrix3d M;
            for (int e = 0; e < 9; ++e) M(e / 3, e % 3) = matrices[kStride * std::size_t(i) + std::size_t(e)];
            if (i % 50 == 49) M.setZero();
            for (int e = 0; e < 9; ++e) matrices[kStride * std::size_t(i) + std::size_t(e)] = M(e / 3, e % 3);
            given.push_back(M);
            // Every third starts from afar.
            const Eigen::Matrix3d noise = 0.2 * Eigen::Matrix3d::Random();
            starts.push_back(i % 3 == 0 ? Eigen::Matrix3d::Identity().eval() : nearestRotationBySvd(M + noise));
        }
        nearestRotations(matrices.data(), kStride, starts, rotations);
        for (int i = 0; i < count; ++i) {
            const Eigen::Matrix3d &M = given[std::size_t(i)], &R = rotations[std::size_t(i)];
            const Eigen::Matrix3d expected = nearestRotationBySvd(M);
            QVERIFY(std::abs(R.determinant() - 1) < 1e-12 && R.isUnitary(1e-12));
            QVERIFY((R - expected).cwiseAbs().maxCoeff() < 1e-9 ||
                    std::abs((R.transpose() * M).trace() - (expected.transpose() * M).trace()) < 1e-12);
        }
    }

  private:
    static void caseRows(std::initializer_list<int> numbers) {
        QTest::addColumn<int>("number");
        for (const int i : numbers) QTest::addRow("case %02d", i) << i;
    }
    static void below(double difference, double limit, const char* what) {
        QVERIFY2(difference <= limit, qPrintable(QString("%1 differ by %2").arg(what).arg(difference)));
    }
};

QTEST_APPLESS_MAIN(TestBodyPoints)
#include "test_body_points.moc"
