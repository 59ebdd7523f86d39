// SPDX-License-Identifier: Apache-2.0
// Many bodies at once: right, within memory, and whole or an error.
#include <QtTest>

#include "core/model_io/model_file.h"
#include "gpu/device/submission.h"
#include "gpu/kernels/forward_pass.h"
#include "gpu/vulkan_batch_evaluator.h"
#include "tests/gpu/kernel_fixture.h"

using namespace abf;

class TestVulkanBatchEvaluator : public QObject {
    Q_OBJECT

    std::shared_ptr<const BodyModel> model_;
    VulkanOptions options_;
    std::vector<BodyShape> shapes_;
    std::vector<BodyPose> poses_;

    std::shared_ptr<const DeviceContext> open(std::size_t memoryLimit = 0,
                                              std::size_t storageRangeLimit = 0) {
        VulkanOptions options = options_;
        options.memoryLimit = memoryLimit;
        options.storageRangeLimit = storageRangeLimit;
        auto context = DeviceContext::create(options);
        if (!context) qWarning("%s", context.error().message.c_str());
        return context ? *context : nullptr;
    }

    void makeBodies(int count) {
        shapes_.clear();
        poses_.clear();
        for (int i = 0; i < count; ++i) {
            const auto body =
                test::randomBody(*model_, static_cast<unsigned>(i), i % 3 == 0 ? -0.3 : 0.7, i % 3 == 1);
            shapes_.push_back(body.shape);
            poses_.push_back(body.pose);
        }
    }

    /// Evaluates the bodies and compares each with the CPU's.
    void agreeWithTheCpu(VulkanBatchEvaluator& batch, bool normals) {
        const auto cpu = makeCpuBodyEvaluator(model_);
        EvaluatedBody expected;
        Eigen::Matrix3Xf expectedNormals;
        std::size_t next = 0;
        double worst = 0, worstNormal = 0;
        const auto done = batch.evaluate(
            shapes_, poses_, normals, [&](std::size_t body, const VulkanBatchEvaluator::Mesh& mesh) {
                QCOMPARE(body, next++);
                QVERIFY(cpu->evaluate(shapes_[body], poses_[body], expected));
                worst = std::max<double>(worst, (expected.vertices - mesh.vertices).cwiseAbs().maxCoeff());
                QCOMPARE(mesh.normals.cols(), normals ? mesh.vertices.cols() : Eigen::Index{0});
                if (!normals) return;
                computeVertexNormals(mesh.vertices, model_->annyTopology().faces, 3, expectedNormals);
                worstNormal =
                    std::max<double>(worstNormal, (expectedNormals - mesh.normals).cwiseAbs().maxCoeff());
            });
        QVERIFY2(done, done ? "" : done.error().message.c_str());
        QCOMPARE(next, shapes_.size());
        QVERIFY(worst <= 2e-6);
        QVERIFY(worstNormal <= 2e-5);
    }

    /// Memory of one body, tables included.
    std::size_t bytesForOne() {
        const auto context = open();
        ForwardPass pass(std::make_shared<const SurfaceTables>(context, model_));
        pass.reserve(1, {});
        return pass.deviceBytes();
    }

  private slots:
    void initTestCase() {
        auto model = loadBodyModel(defaultModelPath());
        QVERIFY2(model, model ? "" : model.error().message.c_str());
        model_ = *model;
        options_.validation = true;
        if (auto context = DeviceContext::create(options_); !context) QSKIP(context.error().message.c_str());
    }

    void agreesWithTheCpu_data() {
        QTest::addColumn<int>("count");
        QTest::addColumn<bool>("normals");
        for (const int count : {0, 1, 3, 64}) {
            QTest::addRow("%d", count) << count << false;
            QTest::addRow("%d with normals", count) << count << true;
        }
    }
    void agreesWithTheCpu() {
        QFETCH(int, count);
        QFETCH(bool, normals);
        auto batch = VulkanBatchEvaluator::create(model_, open());
        QVERIFY(batch);
        makeBodies(count);
        agreeWithTheCpu(**batch, normals);
    }

    void growsFromOneToMany() {
        auto batch = VulkanBatchEvaluator::create(model_, open());
        QVERIFY(batch);
        for (const int count : {1, 9, 2}) {
            makeBodies(count);
            agreeWithTheCpu(**batch, count == 2);
        }
    }

    void takesLittleMemoryForOneBody() {
        const auto bytes = static_cast<double>(bytesForOne()) / 1e6;
        qInfo("%.1f MB for one body", bytes);
        QVERIFY(bytes <= 60);
    }

    void staysWithinLittleMemory() {
        const std::size_t limit = bytesForOne() + (3u << 20);
        const auto context = open(limit);
        auto batch = VulkanBatchEvaluator::create(model_, context);
        QVERIFY2(batch, batch ? "" : batch.error().message.c_str());
        makeBodies(64);
        agreeWithTheCpu(**batch, true);
        QVERIFY(context->memoryBudget().taken() <= limit);
        qInfo("at most %d bodies a submission", (*batch)->largestSubmission());
    }

    void staysWithinWhatShadersSee() {
        const auto context = open(0, 40u << 20);
        const ForwardPass pass(std::make_shared<const SurfaceTables>(context, model_));
        const int most = pass.largestCapacity({});
        QVERIFY(most > 0 && most < 300);
        ForwardPass large(std::make_shared<const SurfaceTables>(context, model_));
        large.reserve(most, {});
        QCOMPARE(large.capacity(), most);
        QVERIFY_EXCEPTION_THROWN(large.reserve(2 * most, {}), vk::SystemError);
        QCOMPARE(large.capacity(), 0);
        large.reserve(1, {});
        QCOMPARE(large.capacity(), 1);
    }

    void reportsTooLittleMemory_data() {
        QTest::addColumn<qulonglong>("limit");
        QTest::newRow("for the tables") << (qulonglong{1} << 20);
        QTest::newRow("for one body") << qulonglong{bytesForOne() - (1u << 20)};
    }
    void reportsTooLittleMemory() {
        QFETCH(qulonglong, limit);
        const auto context = open(limit);
        makeBodies(3);
        {
            auto batch = VulkanBatchEvaluator::create(model_, context);
            std::optional<Error> error;
            if (!batch) {
                error = batch.error();
            } else {
                const auto done = (*batch)->evaluate(
                    shapes_, poses_, false, [](auto, const auto&) { QFAIL("no mesh was expected"); });
                QVERIFY(!done);
                error = done.error();
            }
            QCOMPARE(error->code, ErrorCode::Device);
            QVERIFY2(error->message.find("memory") != std::string::npos, error->message.c_str());
            QVERIFY(context->memoryBudget().taken() <= limit);
        }
        QCOMPARE(context->memoryBudget().taken(), std::size_t{0});
    }

    void reportsALostDeviceAtAnySubmission() {
        makeBodies(13);
        const auto context = open();
        auto batch = VulkanBatchEvaluator::create(model_, context);
        QVERIFY(batch);
        std::size_t meshes = 0;
        const auto count = [&](std::size_t, const VulkanBatchEvaluator::Mesh&) { ++meshes; };
        for (int index = 0; index < 20; ++index) {
            meshes = 0;
            injectDeviceLoss(index);
            const auto done = (*batch)->evaluate(shapes_, poses_, false, count);
            injectDeviceLoss(-1);
            if (done) {  // fewer submissions than that
                QVERIFY(index > 0);
                QCOMPARE(meshes, shapes_.size());
                return;
            }
            QCOMPARE(done.error().code, ErrorCode::Device);
            QVERIFY(meshes < shapes_.size());
        }
        QFAIL("There should not be so many submissions.");
    }

    void stopsWhenAskedTo() {
        auto batch = VulkanBatchEvaluator::create(model_, open());
        QVERIFY(batch);
        makeBodies(20);
        std::stop_source stop;
        std::size_t meshes = 0;
        const auto done = (*batch)->evaluate(
            shapes_, poses_, false, [&](auto, const auto&) { ++meshes, stop.request_stop(); },
            stop.get_token());
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Cancelled);
        QVERIFY(meshes > 0 && meshes < 20);
    }

    void refusesWhatTheCpuRefuses() {
        auto batch = VulkanBatchEvaluator::create(model_, open());
        QVERIFY(batch);
        makeBodies(2);
        poses_.pop_back();
        const auto ignore = [](auto, const auto&) {};
        QCOMPARE((*batch)->evaluate(shapes_, poses_, false, ignore).error().code, ErrorCode::InvalidArgument);
        poses_.push_back({});
        poses_.back().bones.resize(3, Eigen::Matrix4d::Identity());
        QCOMPARE((*batch)->evaluate(shapes_, poses_, false, ignore).error().code, ErrorCode::InvalidArgument);
    }

    void cleanupTestCase() { QCOMPARE(DeviceContext::validationMessageCount(), std::uint64_t{0}); }
};

QTEST_GUILESS_MAIN(TestVulkanBatchEvaluator)
#include "test_vulkan_batch_evaluator.moc"
