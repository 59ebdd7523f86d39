// SPDX-License-Identifier: Apache-2.0
#include <tiffio.h>

#include <algorithm>
#include <cstdarg>
#include <cstdio>
#include <cstring>
#include <vector>

#include "app/decode/composite.h"
#include "app/decode/outcome.h"
#include "app/decode/photo_reader.h"

namespace abf::decode {
namespace {

constexpr std::uint16_t kLinearRaw = 34892;  // DNG 1.6, PhotometricInterpretation

char lastError[128];

void rememberError(const char*, const char* format, std::va_list arguments) {
    std::vsnprintf(lastError, sizeof lastError, format, arguments);
}

struct MemoryFile {
    std::span<const std::uint8_t> bytes;
    std::uint64_t position = 0;
    bool readPastEnd = false;
};

MemoryFile& memoryFile(thandle_t handle) {
    return *static_cast<MemoryFile*>(handle);
}

tmsize_t readBytes(thandle_t handle, void* out, tmsize_t count) {
    MemoryFile& file = memoryFile(handle);
    const std::uint64_t size = file.bytes.size();
    const std::uint64_t left = file.position < size ? size - file.position : 0;
    const std::uint64_t taken = std::min<std::uint64_t>(left, static_cast<std::uint64_t>(count));
    file.readPastEnd = file.readPastEnd || taken < static_cast<std::uint64_t>(count);
    if (taken > 0) std::memcpy(out, file.bytes.data() + file.position, taken);
    file.position += taken;
    return static_cast<tmsize_t>(taken);
}

tmsize_t writeNothing(thandle_t, void*, tmsize_t) {
    return 0;
}

toff_t seek(thandle_t handle, toff_t offset, int origin) {
    MemoryFile& file = memoryFile(handle);
    const std::uint64_t base = origin == SEEK_CUR   ? file.position
                               : origin == SEEK_END ? file.bytes.size()
                                                    : 0;
    return file.position = base + offset;
}

int closeNothing(thandle_t) {
    return 0;
}

toff_t sizeOf(thandle_t handle) {
    return memoryFile(handle).bytes.size();
}

class TiffReader : public PhotoReader {
  public:
    explicit TiffReader(std::span<const std::uint8_t> bytes) : file_{bytes} {}

    PhotoHeader readHeader() override {
        TIFFSetErrorHandler(rememberError);
        TIFFSetWarningHandler(nullptr);
        // m: no memory mapping, so that every read passes our bounds check.
        tiff_ = TIFFClientOpen("photo", "rm", &file_, readBytes, writeNothing, seek, closeNothing, sizeOf,
                               nullptr, nullptr);
        if (!tiff_) giveUpOnDamage();
        std::uint32_t width = 0, height = 0;
        if (TIFFGetField(tiff_, TIFFTAG_IMAGEWIDTH, &width) == 0 ||
            TIFFGetField(tiff_, TIFFTAG_IMAGELENGTH, &height) == 0 || width > INT32_MAX ||
            height > INT32_MAX) {
            giveUp(Status::Damaged, "a TIFF file without a size");
        }
        refuseCameraRaw();
        PhotoHeader header;
        header.width = static_cast<int>(width);
        header.height = static_cast<int>(height);
        std::uint16_t orientation = 1;
        TIFFGetFieldDefaulted(tiff_, TIFFTAG_ORIENTATION, &orientation);
        if (orientation >= 1 && orientation <= 8) header.exif.orientation = orientation;
        readFocal(header);
        return header;
    }

    void readPixels(AreaScaler& scaler) override {
        TIFFRGBAImage image;
        char reason[1024] = {};
        if (TIFFRGBAImageOK(tiff_, reason) == 0) giveUp(Status::Unsupported, reason);
        if (TIFFRGBAImageBegin(&image, tiff_, 1, reason) == 0) giveUp(Status::Damaged, reason);
        // Our own code turns the picture; told both are the same, libtiff keeps the stored order.
        image.orientation = image.req_orientation = ORIENTATION_TOPLEFT;
        const std::size_t width = image.width, height = image.height;
        std::vector<std::uint32_t> raster(width * height);
        if (TIFFRGBAImageGet(&image, raster.data(), image.width, image.height) == 0) giveUpOnDamage();
        scaler.begin(int(width), int(height));
        std::vector<std::uint8_t> rgba(width * 4), rgb(width * 3);
        for (std::size_t y = 0; y < height; ++y) {
            for (std::size_t x = 0; x < width; ++x) {
                const std::uint32_t pixel = raster[y * width + x];
                rgba[x * 4] = static_cast<std::uint8_t>(TIFFGetR(pixel));
                rgba[x * 4 + 1] = static_cast<std::uint8_t>(TIFFGetG(pixel));
                rgba[x * 4 + 2] = static_cast<std::uint8_t>(TIFFGetB(pixel));
                rgba[x * 4 + 3] = static_cast<std::uint8_t>(TIFFGetA(pixel));
            }
            compositeRow(rgba.data(), rgb.data(), int(width), true);
            scaler.addRow(rgb.data());
        }
    }

  private:
    [[noreturn]] void giveUpOnDamage() const {
        if (file_.readPastEnd) giveUp(Status::CutOff);
        const bool memory = std::strstr(lastError, "emory") || std::strstr(lastError, "lloc");
        giveUp(memory ? Status::OutOfMemory : Status::Damaged, lastError);
    }

    /// Many raw formats are TIFF files whose first picture is a thumbnail or sensor data.
    void refuseCameraRaw() const {
        std::uint32_t subfile = 0;
        std::uint16_t photometric = 0;
        std::uint16_t count = 0;
        const std::uint8_t* version = nullptr;
        const bool reduced =
            TIFFGetField(tiff_, TIFFTAG_SUBFILETYPE, &subfile) != 0 && (subfile & FILETYPE_REDUCEDIMAGE) != 0;
        const bool sensor = TIFFGetField(tiff_, TIFFTAG_PHOTOMETRIC, &photometric) != 0 &&
                            (photometric == PHOTOMETRIC_CFA || photometric == kLinearRaw);
        const bool dng = TIFFGetField(tiff_, TIFFTAG_DNGVERSION, &count, &version) != 0;
        if (reduced || sensor || dng) giveUp(Status::Unsupported, "a camera raw file");
    }

    void readFocal(PhotoHeader& header) const {
        const tdir_t first = TIFFCurrentDirectory(tiff_);
        toff_t offset = 0;
        if (TIFFGetField(tiff_, TIFFTAG_EXIFIFD, &offset) == 0) return;
        if (TIFFReadEXIFDirectory(tiff_, offset) != 0) {
            float length = 0, resolution = 0;
            std::uint16_t length35 = 0, unit = 2;
            std::uint32_t exifWidth = 0;
            TIFFGetField(tiff_, EXIFTAG_FOCALLENGTH, &length);
            TIFFGetField(tiff_, EXIFTAG_FOCALLENGTHIN35MMFILM, &length35);
            TIFFGetField(tiff_, EXIFTAG_FOCALPLANEXRESOLUTION, &resolution);
            TIFFGetField(tiff_, EXIFTAG_FOCALPLANERESOLUTIONUNIT, &unit);
            TIFFGetField(tiff_, EXIFTAG_PIXELXDIMENSION, &exifWidth);
            header.exif.focal.focalLengthMm = length;
            header.exif.focal.focalLength35mm = length35;
            header.exif.focal.sensorPxPerMm = sensorPxPerMm(resolution, unit, exifWidth, header.width);
        }
        if (TIFFSetDirectory(tiff_, first) == 0) giveUpOnDamage();
    }

    MemoryFile file_;
    TIFF* tiff_ = nullptr;
};

}  // namespace

std::unique_ptr<PhotoReader> makeTiffReader(std::span<const std::uint8_t> file) {
    return std::make_unique<TiffReader>(file);
}

}  // namespace abf::decode
