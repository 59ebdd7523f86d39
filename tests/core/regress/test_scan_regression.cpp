// SPDX-License-Identifier: Apache-2.0
// Bodies are found again from clouds of points on their skin.
#include <Eigen/Geometry>
#include <QtTest>
#include <random>

#include "core/body/body_evaluator.h"
#include "core/model_io/model_file.h"
#include "core/regress/scan_regression.h"

using namespace abf;

class TestScanRegression : public QObject {
    Q_OBJECT

    std::shared_ptr<const BodyModel> model_;
    std::unique_ptr<ScanRegressor> regressor_;

    /// Points on a posed body, with noise, each triangle hit by its area.
    Eigen::Matrix3Xd cloud(const Eigen::Matrix3Xf& vertices, int count, std::mt19937& random) const {
        const auto faces = model_->annyTopology().faces;
        std::vector<double> area;
        const auto corner = [&](std::size_t f, std::size_t c) {
            return Eigen::Vector3d(vertices.col(faces[3 * f + c]).cast<double>());
        };
        for (std::size_t f = 0; f < faces.size() / 3; ++f) {
            area.push_back((corner(f, 1) - corner(f, 0)).cross(corner(f, 2) - corner(f, 0)).norm());
        }
        std::discrete_distribution<std::size_t> face(area.begin(), area.end());
        std::uniform_real_distribution<double> unit(0, 1);
        std::normal_distribution<double> noise(0, 0.0015);
        Eigen::Matrix3Xd points(3, count);
        for (int i = 0; i < count; ++i) {
            const std::size_t f = face(random);
            double a = unit(random), b = unit(random);
            if (a + b > 1) a = 1 - a, b = 1 - b;
            points.col(i) = corner(f, 0) + a * (corner(f, 1) - corner(f, 0)) +
                            b * (corner(f, 2) - corner(f, 0)) +
                            Eigen::Vector3d(noise(random), noise(random), noise(random));
        }
        return points;
    }

  private slots:
    void initTestCase() {
        auto model = loadBodyModel(defaultModelPath());
        QVERIFY2(model, model ? "" : model.error().message.c_str());
        model_ = *model;
        regressor_ = std::make_unique<ScanRegressor>(model_);
    }

    void findsTheBody_data() {
        QTest::addColumn<double>("gender");
        QTest::addColumn<double>("age");
        QTest::addColumn<double>("weight");
        QTest::addColumn<double>("arms");
        QTest::addColumn<bool>("yUpMillimetres");
        QTest::newRow("heavy woman") << 1.0 << 0.8 << 0.95 << 0.0 << false;
        QTest::newRow("thin man, T-pose, other axes") << 0.0 << 0.75 << 0.1 << 0.75 << true;
        QTest::newRow("child, arms hanging") << 0.5 << 0.3 << 0.5 << -0.45 << false;
    }
    void findsTheBody() {
        QFETCH(double, gender);
        QFETCH(double, age);
        QFETCH(double, weight);
        QFETCH(double, arms);
        QFETCH(bool, yUpMillimetres);
        std::mt19937 random(3);
        BodyShape shape;
        shape.phenotypes[Phenotype::Gender] = gender;
        shape.phenotypes[Phenotype::Age] = age;
        shape.phenotypes[Phenotype::Weight] = weight;
        const Rig& rig = model_->annyRig();
        BodyPose pose;
        pose.bones.assign(rig.boneLabels.size(), Eigen::Matrix4d::Identity());
        for (const auto& [label, side] : {std::pair{"upperarm01.L", -1.0}, std::pair{"upperarm01.R", 1.0}}) {
            pose.bones[static_cast<std::size_t>(rig.bone(label))].topLeftCorner<3, 3>() =
                Eigen::AngleAxisd(side * arms + 0.05, Eigen::Vector3d::UnitY()).toRotationMatrix();
        }
        EvaluatedBody body;
        const auto evaluator = makeCpuBodyEvaluator(model_);
        QVERIFY(evaluator->evaluate(shape, pose, body));
        const Eigen::Matrix3d turn = Eigen::AngleAxisd(2, Eigen::Vector3d::UnitZ()).toRotationMatrix();
        Eigen::Matrix3Xd points = turn * cloud(body.vertices, 20'000, random);
        const Eigen::Matrix3Xd truth = turn * body.vertices.cast<double>();
        if (yUpMillimetres) points = 1000 * (uprightFrom(ScanUp::Y).transpose() * points);
        const auto found = regressor_->regress(points.cast<float>());
        QVERIFY2(found, found ? "" : found.error().message.c_str());
        QCOMPARE(found->unit, yUpMillimetres ? LengthUnit::Millimetre : LengthUnit::Metre);
        QVERIFY(found->up == (yUpMillimetres ? ScanUp::Y : ScanUp::Z));
        QVERIFY(evaluator->evaluate(found->shape, found->pose, body));
        const double error = (body.vertices.cast<double>() - truth).colwise().norm().mean();
        QVERIFY2(error < 0.005, qPrintable(QString("%1 mm").arg(1e3 * error)));
        QVERIFY(found->medianM < 0.003 && found->inliers > 0.9);
    }

    void scalesToAGivenHeight() {
        std::mt19937 random(5);
        BodyShape shape;
        shape.phenotypes[Phenotype::Age] = 0.7;
        BodyPose pose;
        pose.bones.assign(model_->annyRig().boneLabels.size(), Eigen::Matrix4d::Identity());
        EvaluatedBody body;
        const auto evaluator = makeCpuBodyEvaluator(model_);
        QVERIFY(evaluator->evaluate(shape, pose, body));
        const auto rest = body.restVertices.row(2);
        const double height = static_cast<double>(rest.maxCoeff() - rest.minCoeff());
        // Of no unit: a body of 37.2 somethings.
        const double scale = 37.2 / height;
        const Eigen::Matrix3Xf points = (scale * cloud(body.vertices, 20'000, random)).cast<float>();
        QCOMPARE(regressor_->regress(points, {.unit = {}, .up = {}, .heightM = 17}).error().code,
                 ErrorCode::InvalidArgument);
        const auto found = regressor_->regress(points, {.unit = {}, .up = {}, .heightM = height});
        QVERIFY2(found, found ? "" : found.error().message.c_str());
        QVERIFY2(std::abs(found->metresPerUnit * scale - 1) < 0.01,
                 qPrintable(QString::number(found->metresPerUnit * scale)));
        const Eigen::Matrix3Xd truth = body.vertices.cast<double>();
        QVERIFY(evaluator->evaluate(found->shape, found->pose, body));
        const auto fitted = body.restVertices.row(2);
        QVERIFY(std::abs(static_cast<double>(fitted.maxCoeff() - fitted.minCoeff()) - height) < 0.015);
        QVERIFY((body.vertices.cast<double>() - truth).colwise().norm().mean() < 0.012);
    }

    void refusesWhatIsNoScan() {
        QCOMPARE(regressor_->regress(Eigen::Matrix3Xf::Zero(3, 5)).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(regressor_->regress(Eigen::Matrix3Xf::Zero(3, 800)).error().code,
                 ErrorCode::InvalidArgument);
        Eigen::Matrix3Xf broken = Eigen::Matrix3Xf::Random(3, 800);
        broken(0, 9) = std::numeric_limits<float>::infinity();
        QCOMPARE(regressor_->regress(broken).error().code, ErrorCode::InvalidArgument);
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(regressor_->regress(Eigen::Matrix3Xf::Random(3, 800), {}, {}, stop.get_token()).error().code,
                 ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestScanRegression)
#include "test_scan_regression.moc"
