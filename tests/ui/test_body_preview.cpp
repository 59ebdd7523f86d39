// SPDX-License-Identifier: Apache-2.0
// Frames for the window from the device that was chosen, and from the CPU when it fails.
#include <QSignalSpy>
#include <QtTest>

#include "core/model_io/model_file.h"
#include "gpu/device/context.h"
#include "gpu/device/preferred_device.h"
#include "gpu/device/submission.h"
#include "ui/session/body_preview.h"

using namespace abf;
using namespace abf::ui;

class TestBodyPreview : public QObject {
    Q_OBJECT

    std::shared_ptr<const BodyModel> model_;
    std::shared_ptr<const BodyFitter> fitter_;

    /// The frame of a body of this weight.
    std::shared_ptr<const BodyFrame> frameOf(BodyPreview& preview, double weight) {
        std::shared_ptr<const BodyFrame> frame;
        const auto connection =
            connect(&preview, &BodyPreview::frameReady, this,
                    [&](std::shared_ptr<const BodyFrame> arrived) { frame = std::move(arrived); });
        BodyPreview::Request request;
        request.shape.phenotypes[Phenotype::Weight] = weight;
        preview.request(request);
        (void)QTest::qWaitFor([&] { return frame != nullptr; }, 20'000);
        disconnect(connection);
        return frame;
    }

    bool agrees(const BodyFrame& frame, double weight) {
        EvaluatedBody expected;
        BodyShape shape;
        shape.phenotypes[Phenotype::Weight] = weight;
        if (!makeCpuBodyEvaluator(model_)->evaluate(shape, {}, expected)) return false;
        return (expected.vertices - frame.vertices).cwiseAbs().maxCoeff() <= 2e-6F;
    }

  private slots:
    void initTestCase() {
        auto model = loadBodyModel(defaultModelPath());
        QVERIFY2(model, model ? "" : model.error().message.c_str());
        model_ = *model;
        fitter_ = std::make_shared<const BodyFitter>(model_);
        if (const auto device = preferredVulkanDevice({}); !device) QSKIP(device.error().message.c_str());
    }

    void cleanup() { injectDeviceLoss(-1); }

    void staysOnTheCpu() {
        BodyPreview preview;
        preview.setBackend(Backend::Cpu, {});
        preview.setModel(model_, fitter_);
        const QSignalSpy backends(&preview, &BodyPreview::backendChanged);
        const auto frame = frameOf(preview, 0.3);
        QVERIFY(frame && agrees(*frame, 0.3));
        QVERIFY(backends.isEmpty());
    }

    void movesToTheDeviceAndBackWhenItFails() {
        BodyPreview preview;
        preview.setBackend(Backend::Vulkan, {});
        preview.setModel(model_, fitter_);
        QSignalSpy backends(&preview, &BodyPreview::backendChanged);
        const QSignalSpy failures(&preview, &BodyPreview::failed);
        double weight = 0.3;
        for (int i = 0; i < 200 && backends.isEmpty(); ++i) {
            weight += 0.002;
            const auto frame = frameOf(preview, weight);
            QVERIFY(frame && agrees(*frame, weight));
            QTest::qWait(10);
        }
        QCOMPARE(backends.size(), 1);
        QVERIFY(backends.takeFirst().front().toString().startsWith(QStringLiteral("vulkan: ")));
        QVERIFY(failures.isEmpty());

        injectDeviceLoss(0);
        const auto frame = frameOf(preview, 0.9);
        QVERIFY(frame && agrees(*frame, 0.9));
        QTRY_COMPARE(backends.size(), 1);
        QCOMPARE(backends.front().front().toString(), QStringLiteral("cpu"));
        QCOMPARE(failures.size(), 1);
    }

    void tellsWhyThereIsNoDevice() {
        BodyPreview preview;
        VulkanOptions options;
        options.device = "no such device";
        preview.setBackend(Backend::Vulkan, options);
        preview.setModel(model_, fitter_);
        const QSignalSpy failures(&preview, &BodyPreview::failed);
        for (int i = 0; i < 200 && failures.isEmpty(); ++i) {
            QVERIFY(frameOf(preview, 0.5));
            QTest::qWait(10);
        }
        QCOMPARE(failures.size(), 1);
        QVERIFY(failures.front().front().toString().contains(QStringLiteral("no such device")));
    }

    void cleanupTestCase() { QCOMPARE(DeviceContext::validationMessageCount(), std::uint64_t{0}); }
};

QTEST_GUILESS_MAIN(TestBodyPreview)
#include "test_body_preview.moc"
