// SPDX-License-Identifier: Apache-2.0
// Choice of the device, its memory and its pipeline cache.
#include <sys/stat.h>
#include <unistd.h>
#include <QProcess>
#include <QTemporaryDir>

#include <QtTest>
#include <fstream>
#include <iostream>

#include "gpu/device/buffer.h"
#include "gpu/device/context.h"
#include "gpu/device/kernel.h"
#include "gpu/device/submission.h"
#include "gpu/device_list.h"

using namespace abf;

namespace {

constexpr const char* kTryDevice = "--try-device";

/// What a process sees whose Vulkan is broken: prints how opening a device went.
int tryDevice() {
    const auto listed = listVulkanDevices();
    const auto context = DeviceContext::create({});
    if (context || listed) return 1;
    std::cout << context.error().message << std::endl;
    return context.error().code == ErrorCode::Device && listed.error().code == ErrorCode::Device ? 0 : 2;
}

QString messageOfBrokenProcess(const QProcessEnvironment& environment) {
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationFilePath(), {QString::fromLatin1(kTryDevice)});
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit ||
        process.exitCode() != 0) {
        return QStringLiteral("exit code %1, %2")
            .arg(process.exitCode())
            .arg(QString::fromUtf8(process.readAll()));
    }
    return QString::fromUtf8(process.readAllStandardOutput());
}

constexpr std::uint32_t kBlendShader[] = {
#include "gpu/spirv/blend_shapes.inc"
};

}  // namespace

class TestDevice : public QObject {
    Q_OBJECT

    VulkanOptions options_;

    std::shared_ptr<const DeviceContext> open(const VulkanOptions& options) {
        auto context = DeviceContext::create(options);
        if (!context) qWarning("%s", context.error().message.c_str());
        return context ? *context : nullptr;
    }

    /// Compiles a pipeline, so that the cache has content, and closes the device, which writes it.
    bool compileSomething(const VulkanOptions& options) {
        const auto context = open(options);
        if (!context) return false;
        compileSomethingIn(context);
        return true;
    }

    static std::filesystem::path onlyFile(const QTemporaryDir& dir) {
        for (const auto& entry : std::filesystem::directory_iterator(dir.path().toStdString()))
            return entry.path();
        return {};
    }

    static QByteArray contentOf(const std::filesystem::path& path) {
        QFile file(QString::fromStdString(path.string()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

  private slots:
    void initTestCase() {
        options_.validation = true;
        if (auto context = DeviceContext::create(options_); !context) QSKIP(context.error().message.c_str());
    }

    void isChosenByNumberOrName() {
        const auto devices = listVulkanDevices();
        QVERIFY(devices);
        for (std::size_t i = 0; i < devices->size(); ++i) {
            VulkanOptions options = options_;
            options.device = std::to_string(i);
            auto context = open(options);
            QVERIFY(context);
            QCOMPARE(context->info().name, (*devices)[i].name);
            options.device = (*devices)[i].name.substr(0, 4);
            QVERIFY(open(options));
            options.device = QString::fromStdString((*devices)[i].name).toUpper().toStdString();
            QVERIFY(open(options));
        }
        // Digits are a number, even where a name has them: "LLVM 15.0.6".
        for (const char* missing : {"no such device", "4711", "-1", "15", "256"}) {
            VulkanOptions options = options_;
            options.device = missing;
            const auto context = DeviceContext::create(options);
            QVERIFY(!context);
            QCOMPARE(context.error().code, ErrorCode::Device);
            QVERIFY(context.error().message.find(missing) != std::string::npos);
            QVERIFY(context.error().message.find(devices->front().name) != std::string::npos);
        }
    }

    void tellsItsFeatures() {
        const auto context = open(options_);
        QVERIFY(context->features().subgroupSize >= 1);
        if (context->isSoftware() && context->info().driver.find("llvmpipe") != std::string::npos)
            QVERIFY(context->features().float64);
    }

    void reportsAMissingDriver() {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("VK_ICD_FILENAMES"), QStringLiteral("/nonexistent/icd.json"));
        environment.insert(QStringLiteral("VK_DRIVER_FILES"), QStringLiteral("/nonexistent/icd.json"));
        const QString message = messageOfBrokenProcess(environment);
        QVERIFY2(message.contains(QStringLiteral("No Vulkan driver")), qPrintable(message));
        QVERIFY2(message.contains(QStringLiteral("--backend cpu")), qPrintable(message));
    }

    void reportsAMissingLoader() {
        // Empty files of the loader's names end the search for it.
        const QTemporaryDir dir;
        for (const char* name : {"libvulkan.so", "libvulkan.so.1"}) {
            QFile file(dir.filePath(QString::fromLatin1(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LD_LIBRARY_PATH"), dir.path());
        const QString message = messageOfBrokenProcess(environment);
        QVERIFY2(message.contains(QStringLiteral("libvulkan.so.1")), qPrintable(message));
    }

    void takesFewBlocksAndGivesThemBack() {
        const auto context = open(options_);
        const std::size_t before = context->memoryBudget().taken();
        {
            BufferArena arena(context);
            for (int i = 0; i < 100; ++i) {
                const DeviceBuffer buffer = arena.allocate(10'000, BufferUse::Upload);
                QVERIFY(buffer.mapped().size() >= 10'000);
            }
            QCOMPARE(arena.allocatedBytes(), std::size_t{1} << 20);
            QCOMPARE(context->memoryBudget().taken(), before + arena.allocatedBytes());
            (void)arena.allocate(40u << 20, BufferUse::DeviceOnly);
            QCOMPARE(arena.allocatedBytes(BufferUse::DeviceOnly), std::size_t{40} << 20);
        }
        QCOMPARE(context->memoryBudget().taken(), before);
    }

    void refusesMoreThanTheMemoryLimit() {
        VulkanOptions options = options_;
        options.memoryLimit = 3u << 20;
        const auto context = open(options);
        BufferArena arena(context);
        const DeviceBuffer fits = arena.allocate(2u << 20, BufferUse::DeviceOnly);
        QVERIFY_EXCEPTION_THROWN((void)arena.allocate(2u << 20, BufferUse::DeviceOnly),
                                 vk::OutOfDeviceMemoryError);
        QCOMPARE(context->memoryBudget().taken(), std::size_t{2} << 20);
        (void)arena.allocate(1u << 20, BufferUse::Upload);
        QCOMPARE(context->memoryBudget().available(0), std::size_t{0});
        const Error error = deviceError("x", vk::OutOfDeviceMemoryError("y"));
        QVERIFY(error.code == ErrorCode::Device && error.message.find("memory") != std::string::npos);
    }

    void refusesABufferThatShadersCannotSee() {
        VulkanOptions options = options_;
        options.storageRangeLimit = 512;
        const auto context = open(options);
        QVERIFY_EXCEPTION_THROWN(compileSomethingIn(context), vk::OutOfDeviceMemoryError);
    }

    void keepsPipelines() {
        const QTemporaryDir dir;
        VulkanOptions options = options_;
        options.pipelineCacheDir = dir.filePath(QStringLiteral("made/when/needed")).toStdString();
        QVERIFY(compileSomething(options));
        options.pipelineCacheDir = dir.path().toStdString();
        QVERIFY(compileSomething(options));
        QVERIFY(std::filesystem::exists(dir.filePath(QStringLiteral("made/when/needed")).toStdString()));
    }

    void ignoresADamagedPipelineCache_data() {
        QTest::addColumn<int>("damage");
        QTest::newRow("empty") << 0;
        QTest::newRow("garbage") << 1;
        QTest::newRow("truncated") << 2;
        QTest::newRow("one bit flipped") << 3;
        QTest::newRow("of other shaders") << 4;
    }
    void ignoresADamagedPipelineCache() {
        QFETCH(int, damage);
        const QTemporaryDir dir;
        VulkanOptions options = options_;
        options.pipelineCacheDir = dir.path().toStdString();
        QVERIFY(compileSomething(options));
        const auto path = onlyFile(dir);
        const QByteArray whole = contentOf(path);
        QVERIFY(whole.size() > 100);
        QByteArray bytes = whole;
        constexpr int kHeader = 32, kDigest = 64;
        switch (damage) {
            case 0:
                bytes.clear();
                break;
            case 1:
                bytes = QByteArray(5000, 'x');
                break;
            case 2:
                bytes.truncate(bytes.size() / 2);
                break;
            case 3:
                bytes[bytes.size() - 5] = static_cast<char>(bytes[bytes.size() - 5] ^ 1);
                break;
            default:
                bytes[kHeader + 3] = static_cast<char>(bytes[kHeader + 3] ^ 1);
                break;
        }
        {
            QFile file(QString::fromStdString(path.string()));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        }
        QVERIFY(compileSomething(options));
        const QByteArray rewritten = contentOf(path);
        QVERIFY(rewritten != bytes);
        QCOMPARE(rewritten.left(8), whole.left(8));
        QCOMPARE(rewritten.mid(kHeader, kDigest), whole.mid(kHeader, kDigest));
    }

    void opensNoPipelineCacheThatIsNoFile() {
        const QTemporaryDir dir;
        const auto pipe = dir.path().toStdString() + "/pipe";
        QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
        QVERIFY(readPipelineCache(pipe, {}).empty());  // must not wait for a writer
        const auto vast = dir.path().toStdString() + "/vast";
        QCOMPARE(::truncate((std::ofstream(vast), vast.c_str()), off_t{20} << 30), 0);
        QVERIFY(readPipelineCache(vast, {}).empty());
    }

    void givesADriverOnlyItsOwnPipelineCache() {
        const QTemporaryDir dir;
        const auto file = dir.path().toStdString() + "/cache";
        PipelineCacheIdentity identity{0x10de, 0x2330, {1, 2, 3}, "shaders"};
        // VkPipelineCacheHeaderVersionOne, and something after it.
        const std::vector<std::uint8_t> content = {32, 0,    0,    0, 1, 0, 0, 0, 0xde, 0x10, 0,
                                                   0,  0x30, 0x23, 0, 0, 1, 2, 3, 0,    0,    0,
                                                   0,  0,    0,    0, 0, 0, 0, 0, 0,    0,    42};
        writePipelineCache(file, identity, content);
        QVERIFY(readPipelineCache(file, identity) == content);
        const auto refuses = [&](PipelineCacheIdentity other) {
            return readPipelineCache(file, other).empty();
        };
        QVERIFY(refuses({0x1002, 0x2330, {1, 2, 3}, "shaders"}));
        QVERIFY(refuses({0x10de, 0x2331, {1, 2, 3}, "shaders"}));
        QVERIFY(refuses({0x10de, 0x2330, {1, 2, 4}, "shaders"}));
        QVERIFY(refuses({0x10de, 0x2330, {1, 2, 3}, "Shaders"}));
        QVERIFY(refuses({0x10de, 0x2330, {1, 2, 3}, "shader"}));
    }

    void doesWithoutAPipelineCacheItCannotWrite() {
        const QTemporaryDir dir;
        const QString blocked = dir.filePath(QStringLiteral("a file"));
        QFile file(blocked);
        QVERIFY(file.open(QIODevice::WriteOnly));
        VulkanOptions options = options_;
        options.pipelineCacheDir = (blocked + QStringLiteral("/below")).toStdString();
        QVERIFY(compileSomething(options));

        const QString readOnly = dir.filePath(QStringLiteral("read-only"));
        QVERIFY(QDir().mkdir(readOnly));
        QVERIFY(QFile::setPermissions(readOnly, QFileDevice::ReadOwner | QFileDevice::ExeOwner));
        options.pipelineCacheDir = readOnly.toStdString();
        QVERIFY(compileSomething(options));
        QFile::setPermissions(readOnly,
                              QFileDevice::ReadOwner | QFileDevice::ExeOwner | QFileDevice::WriteOwner);
    }

    void cleanupTestCase() { QCOMPARE(DeviceContext::validationMessageCount(), std::uint64_t{0}); }

  private:
    static void compileSomethingIn(const std::shared_ptr<const DeviceContext>& context) {
        BufferArena arena(context);
        const DeviceBuffer buffer = arena.allocate(1024, BufferUse::DeviceOnly);
        const ComputeKernel kernel(*context, kBlendShader,
                                   {&buffer, &buffer, &buffer, &buffer, &buffer, &buffer}, 16);
    }
};

int main(int argc, char** argv) {
    if (argc == 2 && std::string_view(argv[1]) == kTryDevice) return tryDevice();
    QCoreApplication app(argc, argv);
    TestDevice test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_device.moc"
