// SPDX-License-Identifier: Apache-2.0
// A sequence of bodies goes on, whichever submission loses the device.
#include <QtTest>

#include "core/model_io/model_file.h"
#include "gpu/device/context.h"
#include "gpu/device/submission.h"
#include "gpu/resilient_evaluator.h"
#include "gpu/vulkan_body_evaluator.h"
#include "tests/gpu/kernel_fixture.h"

using namespace abf;

class TestResilientEvaluator : public QObject {
    Q_OBJECT

    std::shared_ptr<const BodyModel> model_;
    VulkanOptions options_;
    std::vector<test::RandomBody> bodies_;
    std::vector<Eigen::Matrix3Xf> expected_;

    ResilientEvaluator::Factory vulkan() {
        return [this] { return makeVulkanBodyEvaluator(model_, options_); };
    }

    /// Evaluates the sequence; every body must be right.
    void agreesThroughout(BodyEvaluator& evaluator) {
        EvaluatedBody actual;
        for (std::size_t i = 0; i < bodies_.size(); ++i) {
            const auto done = evaluator.evaluate(bodies_[i].shape, bodies_[i].pose, actual);
            QVERIFY2(done, done ? "" : done.error().message.c_str());
            QVERIFY((expected_[i] - actual.vertices).cwiseAbs().maxCoeff() <= 2e-6F);
        }
    }

  private slots:
    void initTestCase() {
        auto model = loadBodyModel(defaultModelPath());
        QVERIFY2(model, model ? "" : model.error().message.c_str());
        model_ = *model;
        options_.validation = true;
        if (auto context = DeviceContext::create(options_); !context) QSKIP(context.error().message.c_str());
        const auto cpu = makeCpuBodyEvaluator(model_);
        for (unsigned i = 0; i < 4; ++i) {
            bodies_.push_back(test::randomBody(*model_, i, 0.7, false));
            if (i == 2) bodies_.back().shape = bodies_[1].shape;  // poses only
            EvaluatedBody body;
            QVERIFY(cpu->evaluate(bodies_[i].shape, bodies_[i].pose, body));
            expected_.push_back(body.vertices);
        }
    }

    void init() { injectDeviceLoss(-1); }
    void cleanup() { injectDeviceLoss(-1); }

    void reopensTheDeviceAfterOneLoss() {
        for (int index = 0; index < static_cast<int>(bodies_.size()); ++index) {
            auto evaluator = ResilientEvaluator::create(model_, vulkan());
            QVERIFY(evaluator);
            injectDeviceLoss(index, 1);
            agreesThroughout(**evaluator);
            QVERIFY(!(*evaluator)->takeNotice());
            QVERIFY((*evaluator)->backendName().starts_with("vulkan"));
        }
    }

    void continuesOnTheCpuWhenTheDeviceStaysLost() {
        for (int index = 0; index < static_cast<int>(bodies_.size()); ++index) {
            auto evaluator = ResilientEvaluator::create(model_, vulkan());
            QVERIFY(evaluator);
            injectDeviceLoss(index);
            agreesThroughout(**evaluator);
            injectDeviceLoss(-1);
            const auto notice = (*evaluator)->takeNotice();
            QVERIFY(notice);
            QVERIFY2(notice->find("CPU") != std::string::npos, notice->c_str());
            QVERIFY(!(*evaluator)->takeNotice());
            QCOMPARE((*evaluator)->backendName(), std::string("cpu"));
            agreesThroughout(**evaluator);
            QVERIFY(!(*evaluator)->takeNotice());
        }
    }

    void continuesOnTheCpuAtEverySubmissionOfReopening() {
        const auto before = submissionCount();
        QVERIFY(makeVulkanBodyEvaluator(model_, options_));
        const auto opening = static_cast<int>(submissionCount() - before);
        QVERIFY(opening > 0);
        for (int index = 0; index <= opening; ++index) {
            bool first = true;
            auto evaluator = ResilientEvaluator::create(model_, [&] {
                if (!std::exchange(first, false)) injectDeviceLoss(index);
                return makeVulkanBodyEvaluator(model_, options_);
            });
            QVERIFY(evaluator);
            injectDeviceLoss(1);
            agreesThroughout(**evaluator);
            injectDeviceLoss(-1);
            QVERIFY((*evaluator)->takeNotice());
            QCOMPARE((*evaluator)->backendName(), std::string("cpu"));
        }
    }

    void continuesOnTheCpuAfterASecondLoss() {
        auto evaluator = ResilientEvaluator::create(model_, vulkan());
        QVERIFY(evaluator);
        injectDeviceLoss(0, 1);
        agreesThroughout(**evaluator);
        QVERIFY(!(*evaluator)->takeNotice());
        injectDeviceLoss(1, 1);
        agreesThroughout(**evaluator);
        QVERIFY((*evaluator)->takeNotice());
        QCOMPARE((*evaluator)->backendName(), std::string("cpu"));
    }

    void continuesOnTheCpuWhenMemoryIsGone() {
        bool first = true;
        auto evaluator = ResilientEvaluator::create(model_, [&] {
            VulkanOptions options = options_;
            if (!std::exchange(first, false)) options.memoryLimit = 1u << 20;
            return makeVulkanBodyEvaluator(model_, options);
        });
        QVERIFY(evaluator);
        injectDeviceLoss(0, 1);
        agreesThroughout(**evaluator);
        const auto notice = (*evaluator)->takeNotice();
        QVERIFY(notice && notice->find("memory") != std::string::npos);
    }

    void isNoSubstituteForADeviceThatNeverWorked() {
        VulkanOptions options = options_;
        options.device = "no such device";
        const auto evaluator =
            ResilientEvaluator::create(model_, [&] { return makeVulkanBodyEvaluator(model_, options); });
        QVERIFY(!evaluator);
        QCOMPARE(evaluator.error().code, ErrorCode::Device);
    }

    void handsOnOtherErrors() {
        auto evaluator = ResilientEvaluator::create(model_, vulkan());
        QVERIFY(evaluator);
        BodyPose pose;
        pose.bones.resize(3, Eigen::Matrix4d::Identity());
        EvaluatedBody out;
        QCOMPARE((*evaluator)->evaluate({}, pose, out).error().code, ErrorCode::InvalidArgument);
        QVERIFY((*evaluator)->backendName().starts_with("vulkan"));
    }

    void cleanupTestCase() { QCOMPARE(DeviceContext::validationMessageCount(), std::uint64_t{0}); }
};

QTEST_GUILESS_MAIN(TestResilientEvaluator)
#include "test_resilient_evaluator.moc"
