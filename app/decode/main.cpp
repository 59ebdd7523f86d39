// SPDX-License-Identifier: Apache-2.0
/// abf-decode: decodes one photo for `loadPhoto` and ends. See core/image/decode_protocol.h.
#include <libheif/heif.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>
#include <exception>
#include <new>

#include "app/decode/confinement.h"
#include "app/decode/orientation.h"
#include "app/decode/outcome.h"
#include "app/decode/photo_reader.h"
#include "app/decode/sniff.h"

namespace abf::decode {
namespace {

struct Call {
    std::int64_t maxPixels = 0, maxLongSide = 0, maxSeconds = 0, maxMemoryBytes = 0;
};

std::int64_t positiveNumber(const char* text) {
    std::int64_t value = 0;
    const char* end = text + std::strlen(text);
    const auto [stop, error] = std::from_chars(text, end, value);
    if (error != std::errc() || stop != end || value < 1)
        giveUp(Status::BadCall, "four positive numbers expected");
    return value;
}

Call parseCall(int count, char** words) {
    if (count != 5) giveUp(Status::BadCall, "four positive numbers expected");
    return {positiveNumber(words[1]), positiveNumber(words[2]), positiveNumber(words[3]),
            positiveNumber(words[4])};
}

template <class Byte>
std::span<Byte> mapDescriptor(int fd, int protection) {
    struct stat info {};
    if (::fstat(fd, &info) != 0 || info.st_size <= 0) giveUp(Status::BadCall, "a descriptor is missing");
    const auto size = static_cast<std::size_t>(info.st_size);
    void* data = ::mmap(nullptr, size, protection, MAP_SHARED, fd, 0);
    if (data == MAP_FAILED) giveUp(Status::OutOfMemory);
    return {static_cast<Byte*>(data), size};
}

std::unique_ptr<PhotoReader> makeReader(Format format, std::span<const std::uint8_t> file) {
    switch (format) {
        case Format::Jpeg:
            return makeJpegReader(file);
        case Format::Png:
            return makePngReader(file);
        case Format::WebP:
            return makeWebPReader(file);
        case Format::Tiff:
            return makeTiffReader(file);
        case Format::Heif:
        case Format::Avif:
            return makeHeifReader(file);
        case Format::Unknown:
            break;
    }
    giveUp(Status::NotAPhoto);
}

AreaScaler makeScaler(const PhotoHeader& header, std::int64_t maxLongSide) {
    const double shrink = std::min(1.0, double(maxLongSide) / std::max(header.width, header.height));
    return {std::max(1, int(std::lround(header.width * shrink))),
            std::max(1, int(std::lround(header.height * shrink)))};
}

[[noreturn]] void decode(const Call& call) {
    const auto file = mapDescriptor<const std::uint8_t>(kPhotoFd, PROT_READ);
    const auto out = mapDescriptor<std::uint8_t>(kPixelsFd, PROT_READ | PROT_WRITE);
    report().format = sniffFormat(file);
    if (report().format == Format::Heif || report().format == Format::Avif) heif_init(nullptr);
    report().confined = filterSystemCalls() ? 1 : 0;

    const std::unique_ptr<PhotoReader> reader = makeReader(report().format, file);
    const PhotoHeader header = reader->readHeader();
    if (header.width < 1 || header.height < 1) giveUp(Status::Damaged, "a picture without pixels");
    const bool swapped = swapsSides(header.exif.orientation);
    report().fullWidth = swapped ? header.height : header.width;
    report().fullHeight = swapped ? header.width : header.height;
    report().focal = header.exif.focal;
    if (std::int64_t{header.width} * header.height > call.maxPixels) giveUp(Status::TooManyPixels);

    AreaScaler scaler = makeScaler(header, call.maxLongSide);
    reader->readPixels(scaler);
    const std::vector<std::uint8_t> rgb = scaler.takePixels();
    if (rgb.size() > out.size()) giveUp(Status::BadCall, "the pixel memory is too small");
    writeUpright(rgb.data(), scaler.width(), scaler.height(), header.exif.orientation, out.data());
    report().width = swapped ? scaler.height() : scaler.width();
    report().height = swapped ? scaler.width() : scaler.height();
    report().status = Status::Done;
    finish();
}

}  // namespace
}  // namespace abf::decode

int main(int count, char** words) {
    using namespace abf::decode;
    const Call call = parseCall(count, words);
    if (!limitProcess(call.maxMemoryBytes, call.maxSeconds))
        giveUp(Status::BadCall, "its limits cannot be set");
    try {
        decode(call);
    } catch (const std::bad_alloc&) {
        giveUp(Status::OutOfMemory);
    } catch (const std::exception& error) {
        giveUp(Status::Damaged, error.what());
    }
}
