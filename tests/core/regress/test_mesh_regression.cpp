// SPDX-License-Identifier: Apache-2.0
// Every body that the model can make is found again from its vertices.
#include <Eigen/Geometry>
#include <QtTest>
#include <random>

#include "core/body/body_evaluator.h"
#include "core/model_io/model_file.h"
#include "core/regress/mesh_fit.h"

using namespace abf;

namespace {

BodyPose randomPose(const Rig& rig, std::mt19937& random, double spread) {
    std::normal_distribution<double> normal(0, spread);
    BodyPose pose;
    for (int b = 0; b < rig.boneCount(); ++b) {
        Eigen::Matrix4d delta = Eigen::Matrix4d::Identity();
        const Eigen::Vector3d w(normal(random), normal(random), normal(random));
        delta.topLeftCorner<3, 3>() = Eigen::AngleAxisd(w.norm(), w.normalized()).toRotationMatrix();
        pose.bones.push_back(delta);
    }
    pose.bones[0].topRightCorner<3, 1>() = Eigen::Vector3d(0.3, -1, 0.7);
    return pose;
}

}  // namespace

class TestMeshRegression : public QObject {
    Q_OBJECT

    std::shared_ptr<const BodyModel> model_;
    std::unique_ptr<MeshRegressor> regressor_;
    std::unique_ptr<BodyEvaluator> evaluator_;

  private slots:
    void initTestCase() {
        auto model = loadBodyModel(defaultModelPath());
        QVERIFY2(model, model ? "" : model.error().message.c_str());
        model_ = *model;
        regressor_ = std::make_unique<MeshRegressor>(model_);
        evaluator_ = makeCpuBodyEvaluator(model_);
    }

    void findsTheBodyAgain_data() {
        QTest::addColumn<double>("youngest");
        QTest::addColumn<double>("oldest");
        QTest::newRow("newborns") << -1.0 / 3 << -0.05;
        QTest::newRow("babies and children") << 0.0 << 0.6;
        QTest::newRow("adults") << 0.67 << 1.0;
    }
    void findsTheBodyAgain() {
        QFETCH(double, youngest);
        QFETCH(double, oldest);
        for (unsigned seed = 1; seed <= 4; ++seed) {
            std::mt19937 random(seed);
            std::uniform_real_distribution<double> unit(0, 1);
            BodyShape shape;
            for (double& value : shape.phenotypes.values) value = unit(random);
            shape.phenotypes[Phenotype::Age] = youngest + (oldest - youngest) * unit(random);
            EvaluatedBody body;
            QVERIFY(evaluator_->evaluate(shape, randomPose(model_->annyRig(), random, 0.25), body));
            const auto found = regressor_->regress(body.vertices);
            QVERIFY2(found, found ? "" : found.error().message.c_str());
            QVERIFY2(found->meanErrorM <= 5e-5, qPrintable(QString("seed %1: %2 mm after %3 iterations")
                                                               .arg(seed)
                                                               .arg(1e3 * found->meanErrorM)
                                                               .arg(found->iterations)));
        }
    }

    void findsLocalChangesToo() {
        std::mt19937 random(5);
        std::uniform_real_distribution<double> unit(-1, 1);
        BodyShape shape;
        RegressionOptions options;
        const auto count = static_cast<int>(model_->localChangeLabels().size());
        shape.localChanges = Eigen::VectorXd::Zero(count);
        for (int i = 0; i < count; i += 11) {
            options.localChanges.push_back(i);
            shape.localChanges[i] = unit(random);
        }
        EvaluatedBody body;
        QVERIFY(evaluator_->evaluate(shape, randomPose(model_->annyRig(), random, 0.2), body));
        const auto found = regressor_->regress(body.vertices, options);
        QVERIFY(found);
        QVERIFY2(
            found->meanErrorM <= 5e-5,
            qPrintable(
                QString("%1 mm after %2 iterations").arg(1e3 * found->meanErrorM).arg(found->iterations)));
    }

    void findsAllLocalChanges_data() {
        QTest::addColumn<double>("youngest");
        QTest::addColumn<double>("oldest");
        QTest::addColumn<double>("size");
        QTest::addColumn<bool>("extreme");
        QTest::newRow("newborn, anywhere") << -1.0 / 3 << -0.05 << 0.5 << false;
        QTest::newRow("newborn, all at an end") << -1.0 / 3 << -0.05 << 1.0 << true;
        QTest::newRow("adult, all at an end") << 0.67 << 1.0 << 1.0 << true;
        QTest::newRow("child, all at an end") << 0.2 << 0.5 << 1.0 << true;
        QTest::newRow("any age, anywhere") << -1.0 / 3 << 1.0 << 1.0 << false;
        QTest::newRow("child, all small") << 0.0 << 0.6 << 0.05 << false;
        QTest::newRow("adult, none") << 0.67 << 1.0 << 0.0 << false;
    }
    void findsAllLocalChanges() {
        QFETCH(double, youngest);
        QFETCH(double, oldest);
        QFETCH(double, size);
        QFETCH(bool, extreme);
        std::mt19937 random(7);
        std::uniform_real_distribution<double> unit(0, 1);
        BodyShape shape;
        for (double& value : shape.phenotypes.values) value = unit(random);
        shape.phenotypes[Phenotype::Age] = youngest + (oldest - youngest) * unit(random);
        RegressionOptions options;
        shape.localChanges.resize(static_cast<Eigen::Index>(model_->localChangeLabels().size()));
        for (int i = 0; i < shape.localChanges.size(); ++i) {
            options.localChanges.push_back(i);
            const double value = 2 * unit(random) - 1;
            shape.localChanges[i] = size * (extreme ? std::copysign(1, value) : value);
        }
        EvaluatedBody body;
        QVERIFY(evaluator_->evaluate(shape, randomPose(model_->annyRig(), random, 0.2), body));
        const auto found = regressor_->regress(body.vertices, options);
        QVERIFY2(found, found ? "" : found.error().message.c_str());
        QVERIFY2(
            found->meanErrorM <= 5e-5,
            qPrintable(
                QString("%1 mm after %2 iterations").arg(1e3 * found->meanErrorM).arg(found->iterations)));
    }

    void takesLocalChangesWhereTheyAreNeeded() {
        BodyShape shape;
        shape.phenotypes[Phenotype::Weight] = 0.7;
        EvaluatedBody body;
        QVERIFY(evaluator_->evaluate(shape, {}, body));
        int steps = 0;
        const auto count = [&](const RegressionStep& step) { steps += step.pose.bones.empty() ? 0 : 1; };
        const auto plain = fitToMesh(model_, body.vertices, {}, count);
        QVERIFY(plain && plain->corresponding);
        QVERIFY2(plain->meanM <= 5e-5, qPrintable(QString::number(plain->meanM)));
        QVERIFY(steps > 2);
        QVERIFY((plain->shape.localChanges.array() == 0).all());

        shape.localChanges.setZero(static_cast<Eigen::Index>(model_->localChangeLabels().size()));
        shape.localChanges[3] = 0.8;
        QVERIFY(evaluator_->evaluate(shape, {}, body));
        MeshFitOptions centimetres;
        centimetres.unit = LengthUnit::Centimetre;
        const auto changed = fitToMesh(model_, 100 * body.vertices, centimetres);
        QVERIFY(changed);
        QVERIFY2(changed->meanM <= 5e-5, qPrintable(QString::number(changed->meanM)));
        QVERIFY(std::abs(changed->shape.localChanges[3] - 0.8) < 0.05);
        MeshFitOptions tall;
        tall.heightM = 1.7;
        QCOMPARE(fitToMesh(model_, body.vertices, tall).error().code, ErrorCode::InvalidArgument);
    }

    void refusesOtherMeshes() {
        QCOMPARE(regressor_->regress(Eigen::Matrix3Xf::Zero(3, 5)).error().code, ErrorCode::InvalidArgument);
        Eigen::Matrix3Xf broken = Eigen::Matrix3Xf::Zero(3, model_->annyTopology().vertexCount);
        broken(1, 7) = std::numeric_limits<float>::quiet_NaN();
        QCOMPARE(regressor_->regress(broken).error().code, ErrorCode::InvalidArgument);
        std::stop_source stop;
        stop.request_stop();
        EvaluatedBody body;
        QVERIFY(evaluator_->evaluate({}, {}, body));
        QCOMPARE(regressor_->regress(body.vertices, {}, {}, stop.get_token()).error().code,
                 ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestMeshRegression)
#include "test_mesh_regression.moc"
