// SPDX-License-Identifier: Apache-2.0
#include <sys/stat.h>
#include <unistd.h>

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <random>

#include "core/image/photo.h"
#include "tests/core/image/exif_block.h"
#include "tests/core/image/sample_files.h"
#include "tests/support/shared_dir.h"

using namespace abf;
using namespace abf::testing;

namespace {

std::vector<std::pair<const char*, Bytes>> oneOfEachKind() {
    const cv::Mat picture = samplePicture(160, 120);
    const Bytes exif = makeExifBlock({.orientation = 6, .focalLength35mm = 40});
    std::vector<std::pair<const char*, Bytes>> files{
        {"jpeg", encodeJpeg(picture, exif)}, {"progressive jpeg", encodeJpeg(picture, exif, true)},
        {"png", encodePng(picture, exif)},   {"interlaced png", encodePng(picture, exif, true)},
        {"webp", encodeWebP(picture)},       {"tiff", encodeTiff(picture)}};
    for (const bool av1 : {false, true}) {
        Bytes bytes = encodeHeif(picture, av1, exif);
        if (bytes.empty()) {
            qWarning("no %s encoder here: left out", av1 ? "AVIF" : "HEIC");
        } else {
            files.emplace_back(av1 ? "avif" : "heic", std::move(bytes));
        }
    }
    return files;
}

}  // namespace

class TestPhotoDamage : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

    std::filesystem::path path(const char* name) const { return folder_.filePath(name).toStdString(); }

    /// The error of loading `file`, printed; code Internal and "loaded" when there was none.
    static Error errorOf(const std::filesystem::path& file, const PhotoLimits& limits = {}) {
        const Result<Photo> photo = loadPhoto(file, limits);
        if (photo) return {ErrorCode::Internal, "loaded"};
        qInfo("%s", photo.error().message.c_str());
        return photo.error();
    }

    Error errorOfBytes(const char* name, const Bytes& bytes, const PhotoLimits& limits = {}) {
        writeFile(path(name), bytes);
        return errorOf(path(name), limits);
    }

    static bool has(const Error& error, const char* text) {
        return error.message.find(text) != std::string::npos;
    }

  private slots:
    void sharedDamagedPhotos() {
        if (sharedDir().empty()) QSKIP("no shared data");
        const std::filesystem::path variants = sharedDir() / "photos/variants";
        const Error truncated = errorOf(variants / "v_truncated.jpg");
        QCOMPARE(truncated.code, ErrorCode::Corrupt);
        QVERIFY(has(truncated, "v_truncated.jpg is cut off"));
        const Error empty = errorOf(variants / "v_empty.jpg");
        QCOMPARE(empty.code, ErrorCode::Corrupt);
        QVERIFY(has(empty, "v_empty.jpg is empty"));
        const Error text = errorOf(variants / "v_text.jpg");
        QCOMPARE(text.code, ErrorCode::Corrupt);
        QVERIFY(has(text, "is not a photo") && has(text, "text"));
    }

    void thingsThatAreNoFiles() {
        QCOMPARE(errorOf(path("absent.jpg")).code, ErrorCode::NotFound);
        QCOMPARE(errorOf(path("absent folder/a.jpg")).code, ErrorCode::NotFound);
        QCOMPARE(errorOf("").code, ErrorCode::NotFound);
        const Error folder = errorOf(folder_.path().toStdString() + "/");
        QCOMPARE(folder.code, ErrorCode::Unreadable);
        QVERIFY(has(folder, "is a folder"));
        QCOMPARE(::mkfifo(path("fifo.jpg").c_str(), 0600), 0);
        const Error fifo = errorOf(path("fifo.jpg"));
        QCOMPARE(fifo.code, ErrorCode::Unreadable);
        QVERIFY(has(fifo, "pipe"));
        QCOMPARE(errorOf("/dev/null").code, ErrorCode::Unreadable);
        std::filesystem::create_symlink(path("loop.jpg"), path("loop.jpg"));
        QCOMPARE(errorOf(path("loop.jpg")).code, ErrorCode::Unreadable);
    }

    void forbiddenFile() {
        writeFile(path("secret.jpg"), encodeJpeg(samplePicture(32, 32)));
        std::filesystem::permissions(path("secret.jpg"), std::filesystem::perms::none);
        const uid_t self = ::geteuid();
        if (self == 0) {
            std::filesystem::permissions(folder_.path().toStdString(), std::filesystem::perms(0755));
            QCOMPARE(::seteuid(65534), 0);
        }
        const Error error = errorOf(path("secret.jpg"));
        if (self == 0) QCOMPARE(::seteuid(0), 0);
        QCOMPARE(error.code, ErrorCode::Unreadable);
        QVERIFY(has(error, "may not be read"));
    }

    void otherKindsAreNamed() {
        const auto startingWith = [](std::string text) {
            text.resize(64);
            return Bytes(text.begin(), text.end());
        };
        const Error gif = errorOfBytes("a.gif", startingWith("GIF89a"));
        QCOMPARE(gif.code, ErrorCode::Unsupported);
        QVERIFY(has(gif, "GIF"));
        QCOMPARE(errorOfBytes("a.pdf", startingWith("%PDF-1.7")).code, ErrorCode::Unsupported);
        const Error video = errorOfBytes("a.mp4", startingWith(std::string("\0\0\0\x18"
                                                                           "ftypisom",
                                                                           12)));
        QCOMPARE(video.code, ErrorCode::Unsupported);
        QVERIFY(has(video, "video"));
        QCOMPARE(errorOfBytes("zeros.jpg", Bytes(5000)).code, ErrorCode::Corrupt);
        QCOMPARE(errorOfBytes("one.jpg", Bytes(1, 0xFF)).code, ErrorCode::Corrupt);
        QCOMPARE(errorOfBytes("magic.jpg", {0xFF, 0xD8, 0xFF}).code, ErrorCode::Corrupt);
    }

    void cutOffFilesAreRefused() {
        for (const auto& [kind, whole] : oneOfEachKind()) {
            for (const double part : {0.15, 0.5, 0.9}) {
                Bytes cut = whole;
                cut.resize(std::size_t(part * double(whole.size())));
                const Error error = errorOfBytes("cut", cut);
                QVERIFY2(error.code == ErrorCode::Corrupt, kind);
            }
        }
    }

    void onlyTheEndMarkerOfABaselineJpegMayBeMissing() {
        Bytes jpeg = encodeJpeg(samplePicture(160, 120));
        jpeg.resize(jpeg.size() - 2);
        writeFile(path("no_end.jpg"), jpeg);
        QVERIFY(loadPhoto(path("no_end.jpg")).has_value());
        jpeg.resize(jpeg.size() - 40);
        QCOMPARE(errorOfBytes("cut_end.jpg", jpeg).code, ErrorCode::Corrupt);
    }

    void garbledPixelsAreRefused() {
        Bytes jpeg = encodeJpeg(samplePicture(320, 240));
        std::fill(jpeg.begin() + std::ptrdiff_t(jpeg.size() / 2),
                  jpeg.begin() + std::ptrdiff_t(jpeg.size() / 2) + 60, std::uint8_t{0xFF});
        QCOMPARE(errorOfBytes("garbled.jpg", jpeg).code, ErrorCode::Corrupt);
        Bytes png = encodePng(samplePicture(320, 240));
        png[png.size() / 2] ^= 0x55;
        const Error error = errorOfBytes("garbled.png", png);
        QCOMPARE(error.code, ErrorCode::Corrupt);
        QVERIFY(has(error, "damaged"));
    }

    void giantHeadersAreRefusedBeforeDecoding() {
        const Error png = errorOfBytes("giant.png", pngHeaderOnly(2'000'000'000, 2'000'000'000, false));
        QCOMPARE(png.code, ErrorCode::LimitExceeded);
        QVERIFY(has(png, "megapixels"));
        // A JPEG that declares 65000 x 65000: the size follows the frame marker FF C0, length and precision.
        Bytes jpeg = encodeJpeg(samplePicture(32, 32));
        constexpr std::uint8_t kFrame[] = {0xFF, 0xC0};
        const auto frame = std::search(jpeg.begin(), jpeg.end(), std::begin(kFrame), std::end(kFrame));
        QVERIFY(frame != jpeg.end());
        std::fill(frame + 5, frame + 9, std::uint8_t{0xFD});
        QCOMPARE(errorOfBytes("giant.jpg", jpeg).code, ErrorCode::LimitExceeded);
        // 14000 x 14000 passes the limit; the missing pixels must still be noticed.
        const std::uint8_t size[] = {0x36, 0xB0, 0x36, 0xB0};
        std::copy(std::begin(size), std::end(size), frame + 5);
        QCOMPARE(errorOfBytes("lying.jpg", jpeg).code, ErrorCode::Corrupt);
    }

    void heifThatLiesAboutItsSizeIsRefused() {
        Bytes avif = encodeHeif(samplePicture(160, 120), true);
        if (avif.empty()) QSKIP("libheif has no AV1 encoder here");
        const std::string marker = "ispe";
        const auto box = std::search(avif.begin(), avif.end(), marker.begin(), marker.end());
        QVERIFY(box != avif.end());
        Bytes giant = avif;
        std::fill(giant.begin() + (box - avif.begin()) + 9, giant.begin() + (box - avif.begin()) + 12,
                  std::uint8_t{0x70});
        std::fill(giant.begin() + (box - avif.begin()) + 13, giant.begin() + (box - avif.begin()) + 16,
                  std::uint8_t{0x70});
        const ErrorCode code = errorOfBytes("giant.avif", giant).code;
        QVERIFY(code == ErrorCode::LimitExceeded || code == ErrorCode::Corrupt);
        Bytes larger = avif;
        larger[std::size_t(box - avif.begin()) + 10] = 0x01;  // 160 -> 416
        const Result<Photo> photo = loadPhoto([&] {
            writeFile(path("larger.avif"), larger);
            return path("larger.avif");
        }());
        if (photo) QCOMPARE(photo->fullWidth, photo->rgb.cols);
    }

    void limitsAreStatedInTheMessage() {
        const cv::Mat picture = samplePicture(200, 100);
        PhotoLimits few;
        few.maxPixels = 19'999;
        const Error pixels = errorOfBytes("many.jpg", encodeJpeg(picture), few);
        QCOMPARE(pixels.code, ErrorCode::LimitExceeded);
        QVERIFY(has(pixels, "200 x 100"));
        PhotoLimits small;
        small.maxFileBytes = 500;
        QCOMPARE(errorOfBytes("big.jpg", encodeJpeg(picture), small).code, ErrorCode::LimitExceeded);
        PhotoLimits nonsense;
        nonsense.maxLongSide = 0;
        QCOMPARE(errorOfBytes("any.jpg", encodeJpeg(picture), nonsense).code, ErrorCode::InvalidArgument);
    }

    void memoryIsLimited() {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("Sanitizers reserve terabytes of address space.");
#endif
        PhotoLimits tight;
        tight.maxMemoryBytes = 300ll << 20;
        const Bytes png = pngHeaderOnly(12000, 12000, true);  // 576 MB as RGBA
        const Error error = errorOfBytes("hungry.png", png, tight);
        QCOMPARE(error.code, ErrorCode::LimitExceeded);
        QVERIFY(has(error, "memory"));
    }

    /// Whatever the bytes, we live on, and the answer is a photo or an error about the photo.
    void randomDamageNeverHurtsUs() {
        std::mt19937 generator(20240607);
        int loaded = 0, refused = 0;
        for (const auto& [kind, whole] : oneOfEachKind()) {
            for (int round = 0; round < 12; ++round) {
                Bytes bytes = whole;
                const int changes = 1 << (round % 6);
                const std::size_t reach = round < 6 ? std::min<std::size_t>(400, bytes.size()) : bytes.size();
                for (int i = 0; i < changes; ++i)
                    bytes[generator() % reach] = static_cast<std::uint8_t>(generator());
                writeFile(path("mutant"), bytes);
                const Result<Photo> photo = loadPhoto(path("mutant"));
                if (photo) {
                    ++loaded;
                    continue;
                }
                ++refused;
                const ErrorCode code = photo.error().code;
                QVERIFY2(code == ErrorCode::Corrupt || code == ErrorCode::Unsupported ||
                             code == ErrorCode::LimitExceeded,
                         photo.error().message.c_str());
            }
        }
        qInfo("%d loaded, %d refused", loaded, refused);
        QVERIFY(refused > 0);
    }
};

QTEST_APPLESS_MAIN(TestPhotoDamage)
#include "test_photo_damage.moc"
