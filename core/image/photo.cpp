// SPDX-License-Identifier: Apache-2.0
#include "core/image/photo.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cmath>
#include <csignal>
#include <system_error>

#include "core/image/decode_protocol.h"
#include "core/image/decoder_path.h"
#include "core/image/decoder_process.h"
#include "core/image/pixel_memory.h"
#include "core/image/unique_fd.h"

namespace abf {
namespace {

constexpr const char* kAcceptedFormats = "JPEG, PNG, WebP, TIFF, HEIC or AVIF";
constexpr int kLargestLongSide = 16384;

std::string decimal(double value, int digits) {
    std::string text = std::to_string(std::llround(value * std::pow(10, digits)));
    if (digits > 0) {
        if (text.size() <= std::size_t(digits)) text.insert(0, std::size_t(digits) + 1 - text.size(), '0');
        text.insert(text.size() - std::size_t(digits), ".");
    }
    return text;
}

std::string megapixels(std::int64_t pixels) {
    if (pixels < 100'000) return std::to_string(pixels) + " pixels";
    return decimal(double(pixels) / 1e6, pixels < 10'000'000 ? 1 : 0) + " megapixels";
}

std::string megabytes(std::int64_t bytes) {
    if (bytes < 1 << 20) return std::to_string(bytes) + " bytes";
    return decimal(double(bytes) / (1 << 20), 0) + " MB";
}

/// A library's complaint, as " (text)"; printable ASCII only, since it may hold bytes of the file.
std::string inBrackets(const char* detail) {
    std::string text;
    for (const char* c = detail; *c; ++c) text += *c >= ' ' && *c <= '~' ? *c : '?';
    return text.empty() ? text : " (" + text + ")";
}

/// Opens an ordinary file of acceptable size. Never blocks (a FIFO is opened without waiting for its writer).
Result<UniqueFd> openPhoto(const std::filesystem::path& file, const PhotoLimits& limits) {
    const std::string name = file.filename().empty() ? file.string() : file.filename().string();
    UniqueFd fd(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (!fd) {
        if (errno == ENOENT || errno == ENOTDIR) {
            return fail(ErrorCode::NotFound,
                        "The photo " + file.string() + " does not exist. Check the name and the folder.");
        }
        if (errno == EACCES || errno == EPERM) {
            return fail(ErrorCode::Unreadable,
                        "The photo " + file.string() +
                            " may not be read by you. Change its permissions or copy it "
                            "to a folder of yours.");
        }
        return fail(ErrorCode::Unreadable, "The photo " + file.string() + " cannot be opened (" +
                                               std::generic_category().message(errno) + ").");
    }
    struct stat info {};
    if (::fstat(fd.get(), &info) != 0) {
        return fail(ErrorCode::Unreadable, "The photo " + file.string() + " cannot be examined (" +
                                               std::generic_category().message(errno) + ").");
    }
    if (S_ISDIR(info.st_mode)) {
        return fail(ErrorCode::Unreadable, name + " is a folder. Choose a photo inside it.");
    }
    if (!S_ISREG(info.st_mode)) {
        return fail(ErrorCode::Unreadable, name + " is a pipe or a device, not a file. Choose a photo file.");
    }
    if (info.st_size == 0) {
        return fail(ErrorCode::Corrupt,
                    name + " is empty (0 bytes). Copy it again from the camera or the phone.");
    }
    if (info.st_size > limits.maxFileBytes) {
        return fail(ErrorCode::LimitExceeded, name + " has " + megabytes(info.st_size) + "; at most " +
                                                  megabytes(limits.maxFileBytes) +
                                                  " are read. Export it as a JPEG of moderate size.");
    }
    return fd;
}

tl::unexpected<Error> outOfMemory(const std::string& name, const PhotoLimits& limits) {
    return fail(ErrorCode::LimitExceeded, name + " needs more than the " + megabytes(limits.maxMemoryBytes) +
                                              " of memory that decoding a photo may take. Scale it down or "
                                              "export it as JPEG.");
}

tl::unexpected<Error> tookTooLong(const std::string& name, const PhotoLimits& limits) {
    return fail(ErrorCode::LimitExceeded,
                name + " was not decoded within " +
                    decimal(limits.maxSeconds, limits.maxSeconds == std::floor(limits.maxSeconds) ? 0 : 1) +
                    " seconds. Scale it down or export it as JPEG.");
}

/// Why a run brought no report that can be used.
tl::unexpected<Error> explainEnd(const std::string& name, const DecoderRun& run, const PhotoLimits& limits) {
    switch (run.end) {
        case DecoderRun::End::Stopped:
            return fail(ErrorCode::Cancelled, "Loading " + name + " was cancelled.");
        case DecoderRun::End::TimedOut:
            return tookTooLong(name, limits);
        case DecoderRun::End::Signalled:
            if (run.code == SIGXCPU) return tookTooLong(name, limits);
            if (run.code == SIGKILL) {
                return fail(ErrorCode::LimitExceeded,
                            "Decoding " + name +
                                " was ended by the system, probably for lack of memory. Close other programs "
                                "or scale the photo down.");
            }
            return fail(ErrorCode::Corrupt, "The decoder broke down on " + name + " (signal " +
                                                std::to_string(run.code) +
                                                "), so the file is probably damaged. Open it in a photo "
                                                "program and export it again as JPEG.");
        case DecoderRun::End::Exited:
            break;
    }
    return fail(ErrorCode::Internal, "The photo decoder gave no usable answer for " + name +
                                         " (exit status " + std::to_string(run.code) +
                                         "). It may be of another version or lack a library: install Anny "
                                         "Body Fitter again.");
}

/// What a report other than Done means for the user.
tl::unexpected<Error> explainStatus(const std::string& name, const decode::Report& report,
                                    const PhotoLimits& limits) {
    const std::string detail = inBrackets(report.detail);
    switch (report.status) {
        case decode::Status::NotAPhoto:
            return fail(ErrorCode::Corrupt, name + " is not a photo, whatever its name says" + detail +
                                                ". Choose a " + kAcceptedFormats + " file.");
        case decode::Status::Unsupported:
            return fail(ErrorCode::Unsupported, name + " is of a kind that is not read" + detail +
                                                    ". Export it as " + kAcceptedFormats + ".");
        case decode::Status::CutOff:
            return fail(ErrorCode::Corrupt, name +
                                                " is cut off: the file ends before the picture does. Copy it "
                                                "again from the camera or the phone, or export it again.");
        case decode::Status::TooManyPixels:
            if (report.fullWidth <= 0) {
                return fail(ErrorCode::LimitExceeded,
                            name +
                                " declares more pixels than any photo has. If it is a real photo, scale it "
                                "down first.");
            }
            return fail(ErrorCode::LimitExceeded,
                        name + " declares " + std::to_string(report.fullWidth) + " x " +
                            std::to_string(report.fullHeight) + " pixels (" +
                            megapixels(std::int64_t{report.fullWidth} * report.fullHeight) + "); at most " +
                            megapixels(limits.maxPixels) + " are accepted. Scale it down first.");
        case decode::Status::OutOfMemory:
            return outOfMemory(name, limits);
        case decode::Status::BadCall:
            return fail(ErrorCode::Internal, "The photo decoder refused its call" + detail +
                                                 ". It may be of another version: install Anny Body Fitter "
                                                 "again.");
        case decode::Status::Done:
        case decode::Status::Damaged:
            break;
    }
    return fail(ErrorCode::Corrupt, name + " is damaged" + detail +
                                        ". Take the photo again, or open it in a photo program and export it "
                                        "again as JPEG.");
}

const char* formatName(decode::Format format) {
    switch (format) {
        case decode::Format::Jpeg:
            return "jpeg";
        case decode::Format::Png:
            return "png";
        case decode::Format::WebP:
            return "webp";
        case decode::Format::Tiff:
            return "tiff";
        case decode::Format::Heif:
            return "heif";
        case decode::Format::Avif:
            return "avif";
        case decode::Format::Unknown:
            break;
    }
    return "unknown";
}

double scaleOf(const decode::Report& report) {
    return double(std::max(report.width, report.height)) / std::max(report.fullWidth, report.fullHeight);
}

/// Sizes that the decoder could have made of each other within the limits.
bool sizesAreCredible(const decode::Report& report, const PhotoLimits& limits) {
    if (report.fullWidth <= 0 || report.fullHeight <= 0 || report.width <= 0 || report.height <= 0 ||
        std::int64_t{report.fullWidth} * report.fullHeight > limits.maxPixels ||
        std::max(report.width, report.height) > limits.maxLongSide) {
        return false;
    }
    const double scale = scaleOf(report);
    return scale <= 1 && std::abs(report.width - scale * report.fullWidth) <= 1 &&
           std::abs(report.height - scale * report.fullHeight) <= 1;
}

}  // namespace

Result<Photo> loadPhoto(const std::filesystem::path& file, const PhotoLimits& limits, std::stop_token stop) {
    const std::string name = file.filename().string();
    if (limits.maxLongSide < 1 || limits.maxLongSide > kLargestLongSide || limits.maxPixels < 1 ||
        !(limits.maxSeconds > 0 && limits.maxSeconds <= 3600) || limits.maxMemoryBytes < 1) {
        return fail(ErrorCode::InvalidArgument, "The limits for loading photos are out of range.");
    }
    if (stop.stop_requested()) return fail(ErrorCode::Cancelled, "Loading " + name + " was cancelled.");
    const auto deadline =
        std::chrono::steady_clock::now() + std::chrono::duration_cast<std::chrono::steady_clock::duration>(
                                               std::chrono::duration<double>(limits.maxSeconds));

    const Result<UniqueFd> opened = openPhoto(file, limits);
    if (!opened) return propagate(opened);
    const Result<std::filesystem::path> decoder = findDecoder();
    if (!decoder) return propagate(decoder);
    const std::size_t rowBytes = 3 * std::size_t(limits.maxLongSide);
    const Result<PixelMemory> pixels = PixelMemory::create(rowBytes * std::size_t(limits.maxLongSide));
    if (!pixels) return propagate(pixels);

    const Result<DecoderRun> run = runDecoder(
        *decoder,
        {std::to_string(limits.maxPixels), std::to_string(limits.maxLongSide),
         std::to_string(std::lround(std::ceil(limits.maxSeconds))), std::to_string(limits.maxMemoryBytes)},
        opened->get(), pixels->fd(), deadline, stop);
    if (!run) return propagate(run);
    if (run->end != DecoderRun::End::Exited || !run->report) return explainEnd(name, *run, limits);
    const decode::Report& report = *run->report;
    if (report.status != decode::Status::Done) return explainStatus(name, report, limits);
    if (!sizesAreCredible(report, limits)) {
        return fail(ErrorCode::Internal, "The photo decoder reported impossible sizes for " + name + ".");
    }

    Photo photo;
    photo.file = file;
    photo.fullWidth = report.fullWidth;
    photo.fullHeight = report.fullHeight;
    photo.scale = scaleOf(report);
    photo.focalPx = focalPxFromExif(report.focal, report.fullWidth, report.fullHeight);
    photo.format = formatName(report.format);
    photo.rgb.create(report.height, report.width, CV_8UC3);
    std::copy_n(pixels->bytes().data(), std::size_t(report.width) * std::size_t(report.height) * 3,
                photo.rgb.data);
    return photo;
}

}  // namespace abf
