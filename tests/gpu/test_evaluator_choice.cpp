// SPDX-License-Identifier: Apache-2.0
// What `auto` takes, and what it remembers.
#include <QTemporaryDir>
#include <QtTest>
#include <fstream>

#include "core/model_io/model_file.h"
#include "gpu/device/context.h"
#include "gpu/device/preferred_device.h"
#include "gpu/device/submission.h"
#include "gpu/evaluator_choice.h"

using namespace abf;

class TestEvaluatorChoice : public QObject {
    Q_OBJECT

    const VulkanDeviceInfo card_{"A card", "discrete", "1.3.0", "driver 1"};
    int measured_ = 0;

    std::function<Result<BackendTimes>()> taking(double cpuMs, double deviceMs) {
        return [=, this]() -> Result<BackendTimes> {
            ++measured_;
            return BackendTimes{cpuMs, deviceMs};
        };
    }

  private slots:
    void init() { measured_ = 0; }

    void takesTheFaster() {
        QCOMPARE(fasterBackend(card_, {}, taking(0.5, 0.2)), Backend::Vulkan);
        QCOMPARE(fasterBackend(card_, {}, taking(0.2, 0.5)), Backend::Cpu);
        QCOMPARE(measured_, 2);
    }

    void takesTheCpuForSoftware() {
        VulkanDeviceInfo software = card_;
        software.kind = "software";
        QCOMPARE(fasterBackend(software, {}, taking(0.5, 0.2)), Backend::Cpu);
        QCOMPARE(measured_, 0);
    }

    void takesTheCpuWhenMeasuringFails() {
        const QTemporaryDir dir;
        const auto file = std::filesystem::path(dir.path().toStdString()) / "times.json";
        QCOMPARE(fasterBackend(card_, file, [] { return fail(ErrorCode::Device, "lost"); }), Backend::Cpu);
        QVERIFY(!std::filesystem::exists(file));
    }

    void measuresOnceForADeviceAndDriver() {
        const QTemporaryDir dir;
        const auto file = std::filesystem::path(dir.path().toStdString()) / "made/when/needed/times.json";
        QCOMPARE(fasterBackend(card_, file, taking(0.5, 0.2)), Backend::Vulkan);
        QCOMPARE(fasterBackend(card_, file, taking(0.2, 0.5)), Backend::Vulkan);  // remembered
        QCOMPARE(measured_, 1);
        VulkanDeviceInfo updated = card_;
        updated.driver = "driver 2";
        QCOMPARE(fasterBackend(updated, file, taking(0.2, 0.5)), Backend::Cpu);
        VulkanDeviceInfo other = card_;
        other.name = "Another \"card\" \xff";  // drivers are free to say anything
        QCOMPARE(fasterBackend(other, file, taking(0.2, 0.5)), Backend::Cpu);
        QCOMPARE(measured_, 3);
        QCOMPARE(fasterBackend(card_, file, taking(0.2, 0.5)), Backend::Vulkan);
        QCOMPARE(fasterBackend(updated, file, taking(0.5, 0.2)), Backend::Cpu);
        QCOMPARE(measured_, 3);
    }

    void ignoresADamagedFile_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("{\"times\": [");
        QTest::newRow("another JSON") << QByteArray("[1, 2]");
        QTest::newRow("strange entries") << QByteArray(
            R"({"times": [3, null, {"device": 3}, {"device": "A card", "driver": "driver 1"}]})");
        QTest::newRow("no numbers") << QByteArray(
            R"({"times": [{"device": "A card", "driver": "driver 1", "program": "0.1.0", "cpu_ms": "x", "device_ms": -1}]})");
    }
    void ignoresADamagedFile() {
        QFETCH(QByteArray, content);
        const QTemporaryDir dir;
        const auto file = std::filesystem::path(dir.path().toStdString()) / "times.json";
        std::ofstream(file) << content.toStdString();
        QCOMPARE(fasterBackend(card_, file, taking(0.5, 0.2)), Backend::Vulkan);
        QCOMPARE(fasterBackend(card_, file, taking(0.2, 0.5)), Backend::Vulkan);
        QCOMPARE(measured_, 1);
    }

    void remembersNoMoreThanALittle() {
        const QTemporaryDir dir;
        const auto file = std::filesystem::path(dir.path().toStdString()) / "times.json";
        for (int i = 0; i < 100; ++i) rememberBackendTimes(file, {std::to_string(i), "d", "p"}, {1, 2});
        QVERIFY(std::filesystem::file_size(file) < 4000);
        QVERIFY(recallBackendTimes(file, {"99", "d", "p"}));
        QVERIFY(!recallBackendTimes(file, {"3", "d", "p"}));
    }

    void knowsItsTexts() {
        for (const Backend backend : {Backend::Auto, Backend::Cpu, Backend::Vulkan}) {
            QCOMPARE(backendFromText(backendText(backend)), std::optional(backend));
        }
        QVERIFY(!backendFromText("gpu"));
    }

    void makesWhatWasChosen() {
        auto model = loadBodyModel(defaultModelPath());
        QVERIFY2(model, model ? "" : model.error().message.c_str());
        const auto cpu = makeBodyEvaluator(*model, Backend::Cpu);
        QVERIFY(cpu);
        QCOMPARE((*cpu)->backendName(), std::string("cpu"));

        VulkanOptions missing;
        missing.device = "no such device";
        for (const Backend backend : {Backend::Auto, Backend::Vulkan}) {
            const auto none = makeBodyEvaluator(*model, backend, missing);
            QVERIFY(!none);
            QCOMPARE(none.error().code, ErrorCode::Device);
        }

        const auto device = preferredVulkanDevice({});
        if (!device) QSKIP(device.error().message.c_str());
        const auto vulkan = makeBodyEvaluator(*model, Backend::Vulkan);
        QVERIFY(vulkan);
        QCOMPARE((*vulkan)->backendName(), "vulkan: " + device->name);
        const auto automatic = makeBodyEvaluator(*model, Backend::Auto);
        QVERIFY(automatic);
        if (device->kind == "software") QCOMPARE((*automatic)->backendName(), std::string("cpu"));

        EvaluatedBody body;
        injectDeviceLoss(0);
        const auto done = (*vulkan)->evaluate({}, {}, body);
        injectDeviceLoss(-1);
        QVERIFY(done);
        QCOMPARE((*vulkan)->backendName(), std::string("cpu"));
        QVERIFY(takeNotice(**vulkan));
        QVERIFY(!takeNotice(**vulkan));
        QVERIFY(!takeNotice(**cpu));
    }

    void cleanupTestCase() { QCOMPARE(DeviceContext::validationMessageCount(), std::uint64_t{0}); }
};

QTEST_GUILESS_MAIN(TestEvaluatorChoice)
#include "test_evaluator_choice.moc"
