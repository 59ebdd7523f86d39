// SPDX-License-Identifier: Apache-2.0
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QTemporaryDir>
#include <QTest>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <fstream>
#include <thread>

#include "core/image/decode_protocol.h"
#include "core/image/decoder_path.h"
#include "core/image/decoder_process.h"
#include "core/image/photo.h"
#include "core/image/pixel_memory.h"
#include "tests/core/image/sample_files.h"
#include "tests/support/shared_dir.h"

using namespace abf;
using namespace abf::testing;
using namespace std::chrono_literals;

namespace {

using Clock = std::chrono::steady_clock;

double millisecondsSince(Clock::time_point begin) {
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

int openDescriptors() {
    int count = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator("/proc/self/fd")) ++count;
    return count;
}

bool hasChildren() {
    return ::waitpid(-1, nullptr, WNOHANG) != -1 || errno != ECHILD;
}

/// Gone, or a zombie that nobody has collected yet.
bool isDead(pid_t process) {
    std::ifstream stat("/proc/" + std::to_string(process) + "/stat");
    std::string line;
    if (!std::getline(stat, line)) return true;
    return line.find(") Z ") != std::string::npos;
}

}  // namespace

class TestPhotoProcess : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    int descriptorsBefore_ = 0;

    std::filesystem::path path(const char* name) const { return folder_.filePath(name).toStdString(); }
    std::filesystem::path photo() const { return path("photo.jpg"); }

    /// Puts a shell script in the decoder's place.
    void useDecoder(const std::string& script) {
        writeFile(path("fake-decode"), "#!/bin/sh\n" + script + "\n");
        std::filesystem::permissions(path("fake-decode"), std::filesystem::perms(0755));
        qputenv("ABF_DECODE", folder_.filePath("fake-decode").toUtf8());
    }

    /// A decoder that sends this report and ends well.
    void useReport(const decode::Report& report) {
        const auto* bytes = reinterpret_cast<const std::uint8_t*>(&report);
        writeFile(path("report"), {bytes, sizeof report});
        useDecoder("/bin/cat '" + path("report").string() + "' >&5");
    }

    Error errorOfLoading(const PhotoLimits& limits = {}, std::stop_token stop = {}) {
        const Result<Photo> loaded = loadPhoto(photo(), limits, stop);
        if (loaded) return {ErrorCode::InvalidArgument, "loaded"};
        qInfo("%s", loaded.error().message.c_str());
        return loaded.error();
    }

  private slots:
    void initTestCase() { writeFile(photo(), encodeJpeg(samplePicture(64, 48))); }

    void init() {
        qunsetenv("ABF_DECODE");
        descriptorsBefore_ = openDescriptors();
    }

    void cleanup() {
        QCOMPARE(openDescriptors(), descriptorsBefore_);
        QVERIFY(!hasChildren());
    }

    void theDecoderIsConfined() {
        const Result<std::filesystem::path> decoder = findDecoder();
        QVERIFY(decoder);
        const Result<PixelMemory> pixels = PixelMemory::create(3 * 64 * 64);
        QVERIFY(pixels);
        const UniqueFd file(::open(photo().c_str(), O_RDONLY | O_CLOEXEC));
        const Result<DecoderRun> run = runDecoder(*decoder, {"100000", "64", "10", "1000000000"}, file.get(),
                                                  pixels->fd(), Clock::now() + 10s, {});
        QVERIFY(run && run->report);
        QCOMPARE(run->report->status, decode::Status::Done);
        if (run->report->confined == 0) QSKIP("No system-call filter here (sanitizers, or no seccomp).");
    }

    void missingDecoder() {
        qputenv("ABF_DECODE", "/nonexistent/abf-decode");
        const Error error = errorOfLoading();
        QCOMPARE(error.code, ErrorCode::Internal);
        QVERIFY(error.message.find("ABF_DECODE") != std::string::npos);
    }

    void decoderThatCannotBeExecuted() {
        writeFile(path("fake-decode"), std::string("no program"));
        std::filesystem::permissions(path("fake-decode"), std::filesystem::perms(0755));
        qputenv("ABF_DECODE", folder_.filePath("fake-decode").toUtf8());
        QCOMPARE(errorOfLoading().code, ErrorCode::Internal);
    }

    void decoderThatDies_data() {
        QTest::addColumn<QString>("script");
        QTest::addColumn<int>("code");
        QTest::newRow("SIGSEGV") << "kill -SEGV $$" << int(ErrorCode::Corrupt);
        QTest::newRow("SIGABRT") << "kill -ABRT $$" << int(ErrorCode::Corrupt);
        QTest::newRow("SIGKILL") << "kill -KILL $$" << int(ErrorCode::LimitExceeded);
        QTest::newRow("SIGXCPU") << "kill -XCPU $$" << int(ErrorCode::LimitExceeded);
        QTest::newRow("status") << "exit 127" << int(ErrorCode::Internal);
        QTest::newRow("silence") << "exit 0" << int(ErrorCode::Internal);
        QTest::newRow("chatter") << "exec /bin/cat /dev/zero >&5" << int(ErrorCode::LimitExceeded);
        QTest::newRow("garbage") << "/bin/head -c 1000 /dev/urandom >&5" << int(ErrorCode::Internal);
        QTest::newRow("zeros") << QString("/bin/head -c %1 /dev/zero >&5").arg(sizeof(decode::Report))
                               << int(ErrorCode::Internal);
    }
    void decoderThatDies() {
        QFETCH(QString, script);
        QFETCH(int, code);
        useDecoder(script.toStdString());
        PhotoLimits limits;
        limits.maxSeconds = 2;
        QCOMPARE(int(errorOfLoading(limits).code), code);
    }

    void liesAreNotBelieved() {
        decode::Report report;
        report.status = decode::Status::Done;
        report.fullWidth = 64, report.fullHeight = 48, report.width = 64, report.height = 48;
        useReport(report);
        QVERIFY(loadPhoto(photo()).has_value());

        const auto refused = [&](auto&& change) {
            decode::Report lie = report;
            change(lie);
            useReport(lie);
            return errorOfLoading().code == ErrorCode::Internal;
        };
        QVERIFY(refused([](auto& r) { r.width = 100'000, r.fullWidth = 100'000; }));
        QVERIFY(refused([](auto& r) { r.width = 0; }));
        QVERIFY(refused([](auto& r) { r.height = -48; }));
        QVERIFY(refused([](auto& r) { r.width = 65; }));
        QVERIFY(refused([](auto& r) { r.fullHeight = 4800; }));
        QVERIFY(refused([](auto& r) { r.fullWidth = r.fullHeight = r.width = r.height = INT32_MAX; }));
        QVERIFY(refused([](auto& r) { r.magic = 1; }));

        // Words of a hostile decoder are printed without control characters, and end where the field ends.
        decode::Report rude = report;
        rude.status = decode::Status::Damaged;
        std::fill(std::begin(rude.detail), std::end(rude.detail), '\x1b');
        useReport(rude);
        const Error error = errorOfLoading();
        QCOMPARE(error.code, ErrorCode::Corrupt);
        QVERIFY(error.message.find('\x1b') == std::string::npos);
        rude.status = static_cast<decode::Status>(99);
        useReport(rude);
        QCOMPARE(errorOfLoading().code, ErrorCode::Corrupt);
    }

    void decoderThatHangsIsEndedWithItsChildren() {
        useDecoder("/bin/sleep 100 &\necho $! > '" + path("grandchild").string() + "'\nexec /bin/sleep 100");
        PhotoLimits limits;
        limits.maxSeconds = 1.5;
        const auto begin = Clock::now();
        QCOMPARE(errorOfLoading(limits).code, ErrorCode::LimitExceeded);
        const double took = millisecondsSince(begin);
        qInfo("gave up after %.0f ms", took);
        QVERIFY(took >= 1500 && took < 4000);
        pid_t grandchild = 0;
        std::ifstream(path("grandchild")) >> grandchild;
        QVERIFY(grandchild > 0);
        QTRY_VERIFY_WITH_TIMEOUT(isDead(grandchild), 1000);
    }

    void stopIsObeyedAtOnce() {
        useDecoder("exec /bin/sleep 100");
        std::stop_source source;
        Clock::time_point asked;
        std::thread asker([&] {
            std::this_thread::sleep_for(150ms);
            asked = Clock::now();
            source.request_stop();
        });
        const Error error = errorOfLoading({}, source.get_token());
        const double took = millisecondsSince(asked);
        asker.join();
        qInfo("stopped after %.1f ms", took);
        QCOMPARE(error.code, ErrorCode::Cancelled);
        QVERIFY(took < 300);  // 100 is the promise; a busy machine may wake us late
        QCOMPARE(errorOfLoading({}, source.get_token()).code, ErrorCode::Cancelled);
    }

    void slowDecodingHitsTheTimeLimit() {
        if (sharedDir().empty()) QSKIP("no shared data");
        PhotoLimits limits;
        limits.maxSeconds = 0.03;
        const Result<Photo> huge = loadPhoto(sharedDir() / "photos/variants/v_huge_96MP.jpg", limits);
        QVERIFY(!huge);
        QCOMPARE(huge.error().code, ErrorCode::LimitExceeded);
        QVERIFY(huge.error().message.find("seconds") != std::string::npos);
    }

    void loadsInSeveralThreads() {
        std::vector<std::thread> threads;
        std::array<bool, 6> good{};
        for (std::size_t i = 0; i < good.size(); ++i) {
            threads.emplace_back([&, i] {
                good[i] = true;
                for (int round = 0; round < 4; ++round) {
                    const Result<Photo> loaded = loadPhoto(photo());
                    good[i] = good[i] && loaded && loaded->rgb.cols == 64;
                }
            });
        }
        for (std::thread& thread : threads) thread.join();
        for (const bool one : good) QVERIFY(one);
    }

    void worksWithFewDescriptorsTaken() {
        // 0, 1 and 2 closed: the new descriptors take the numbers that the decoder's own are put on.
        const pid_t child = ::fork();
        if (child == 0) {
            for (int fd = 0; fd < 20; ++fd) ::close(fd);
            ::_exit(loadPhoto(photo()) ? 0 : 1);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), 0);
    }
};

QTEST_APPLESS_MAIN(TestPhotoProcess)
#include "test_photo_process.moc"
