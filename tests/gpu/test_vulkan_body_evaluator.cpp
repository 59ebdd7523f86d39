// SPDX-License-Identifier: Apache-2.0
// The Vulkan evaluator against its CPU twin, on whatever device there is (Mesa's lavapipe at the least).
#include <QtTest>

#include "core/model_io/model_file.h"
#include "gpu/device/context.h"
#include "gpu/device/submission.h"
#include "gpu/vulkan_body_evaluator.h"
#include "tests/gpu/kernel_fixture.h"

using namespace abf;

class TestVulkanBodyEvaluator : public QObject {
    Q_OBJECT

    std::shared_ptr<const BodyModel> model_;
    VulkanOptions options_;

  private slots:
    void initTestCase() {
        auto model = loadBodyModel(defaultModelPath());
        QVERIFY2(model, model ? "" : model.error().message.c_str());
        model_ = *model;
        options_.validation = true;
        if (auto context = DeviceContext::create(options_); !context) QSKIP(context.error().message.c_str());
    }

    void agreesWithTheCpu_data() {
        QTest::addColumn<double>("age");
        QTest::addColumn<bool>("everything");
        QTest::newRow("adult") << 0.7 << false;
        QTest::newRow("newborn") << -0.3 << false;
        QTest::newRow("between newborn and baby, all locals and actions") << -0.1 << true;
        QTest::newRow("old, all locals and actions") << 0.95 << true;
    }
    void agreesWithTheCpu() {
        QFETCH(double, age);
        QFETCH(bool, everything);
        auto gpu = makeVulkanBodyEvaluator(model_, options_);
        QVERIFY2(gpu, gpu ? "" : gpu.error().message.c_str());
        const auto cpu = makeCpuBodyEvaluator(model_);
        for (unsigned seed = 1; seed <= 4; ++seed) {
            const test::RandomBody p = test::randomBody(*model_, seed, age, everything);
            EvaluatedBody expected, actual;
            QVERIFY(cpu->evaluate(p.shape, p.pose, expected));
            QVERIFY((*gpu)->evaluate(p.shape, p.pose, actual));
            QVERIFY((expected.restVertices - actual.restVertices).cwiseAbs().maxCoeff() <= 2e-6F);
            QVERIFY((expected.vertices - actual.vertices).cwiseAbs().maxCoeff() <= 2e-6F);
            QCOMPARE(actual.bonePoses.size(), expected.bonePoses.size());
        }
    }

    void posesTheSameShapeAgain() {
        auto gpu = makeVulkanBodyEvaluator(model_, options_);
        QVERIFY(gpu);
        const auto cpu = makeCpuBodyEvaluator(model_);
        test::RandomBody body = test::randomBody(*model_, 7, 0.7, false);
        EvaluatedBody expected, actual;
        for (unsigned seed = 1; seed <= 3; ++seed) {
            body.pose = test::randomBody(*model_, seed, 0.7, false).pose;
            body.pose.bones.front().topRightCorner<3, 1>() = Eigen::Vector3d(0.5, -4, 1) * seed / 3;
            QVERIFY(cpu->evaluate(body.shape, body.pose, expected));
            QVERIFY((*gpu)->evaluate(body.shape, body.pose, actual));
            QVERIFY((expected.restVertices - actual.restVertices).cwiseAbs().maxCoeff() <= 2e-6F);
            QVERIFY((expected.vertices - actual.vertices).cwiseAbs().maxCoeff() <= 2e-6F);
            QVERIFY(expected.boneTransforms == actual.boneTransforms);
        }
    }

    void refusesWhatTheCpuRefuses() {
        auto gpu = makeVulkanBodyEvaluator(model_, options_);
        QVERIFY(gpu);
        BodyPose pose;
        pose.bones.resize(3, Eigen::Matrix4d::Identity());
        EvaluatedBody out;
        QCOMPARE((*gpu)->evaluate({}, pose, out).error().code, ErrorCode::InvalidArgument);
    }

    void reportsALostDevice() {
        auto gpu = makeVulkanBodyEvaluator(model_, options_);
        QVERIFY(gpu);
        EvaluatedBody out;
        injectDeviceLoss(0);
        const auto lost = (*gpu)->evaluate({}, {}, out);
        injectDeviceLoss(-1);
        QVERIFY(!lost);
        QCOMPARE(lost.error().code, ErrorCode::Device);
        QVERIFY((*gpu)->evaluate({}, {}, out));
    }

    void namesTheDevicesWhenTheWantedOneIsMissing() {
        VulkanOptions options;
        options.device = "no such device";
        const auto gpu = makeVulkanBodyEvaluator(model_, options);
        QVERIFY(!gpu);
        QVERIFY(gpu.error().message.find("no such device") != std::string::npos);
    }

    void cleanupTestCase() { QCOMPARE(DeviceContext::validationMessageCount(), std::uint64_t{0}); }
};

QTEST_GUILESS_MAIN(TestVulkanBodyEvaluator)
#include "test_vulkan_body_evaluator.moc"
