// SPDX-License-Identifier: Apache-2.0
// The other GPU tests count the validation layer's messages; this one proves that there would be some.
#include <QtTest>

#include "gpu/device/buffer.h"
#include "gpu/device/submission.h"
#include "gpu/device/validation.h"

using namespace abf;

class TestValidation : public QObject {
    Q_OBJECT

    std::shared_ptr<const DeviceContext> context_;

  private slots:
    void initTestCase() {
        VulkanOptions options;
        options.validation = true;
        auto context = DeviceContext::create(options);
        if (!context) QSKIP(context.error().message.c_str());
        context_ = *context;
        const vk::raii::Context loader;
        if (!ValidationRequest(loader, true).active()) QSKIP("The validation layer is not installed.");
        QVERIFY(context_->validated());
    }

    void isOffWhenNotWanted() {
        VulkanOptions options;
        options.validation = false;
        const auto context = DeviceContext::create(options);
        QVERIFY(context);
        QVERIFY(!(*context)->validated());
    }

    void countsAWrongCall() {
        const auto before = validationMessageCount();
        (void)vk::raii::Buffer(context_->device(),
                               vk::BufferCreateInfo({}, 0, vk::BufferUsageFlagBits::eStorageBuffer));
        QVERIFY(validationMessageCount() > before);
    }

    void countsAMissingBarrier() {
        BufferArena arena(context_);
        const DeviceBuffer buffer = arena.allocate(64, BufferUse::DeviceOnly);
        Submission submission(context_);
        const auto before = validationMessageCount();
        submission.run([&](const vk::raii::CommandBuffer& commands) {
            commands.fillBuffer(buffer.handle(), 0, 64, 1);
            Submission::barrier(commands);
            commands.fillBuffer(buffer.handle(), 0, 64, 2);
        });
        QCOMPARE(validationMessageCount(), before);
        submission.run([&](const vk::raii::CommandBuffer& commands) {
            commands.fillBuffer(buffer.handle(), 0, 64, 1);
            commands.fillBuffer(buffer.handle(), 0, 64, 2);
        });
        QVERIFY(validationMessageCount() > before);
    }
};

QTEST_GUILESS_MAIN(TestValidation)
#include "test_validation.moc"
