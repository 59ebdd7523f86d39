// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <type_traits>

#include "core/image/focal_length.h"

/// What `loadPhoto` and the executable `abf-decode` agree on.
///
/// The decoder is started as `abf-decode MAX_PIXELS MAX_LONG_SIDE MAX_SECONDS MAX_MEMORY_BYTES` with three
/// open descriptors. It writes 8-bit RGB rows (upright, packed, top first) to the start of the pixel memory,
/// one Report to the pipe, and ends. Nothing else leaves it. The reader trusts no field of a Report.
namespace abf::decode {

inline constexpr int kPhotoFd = 3;   ///< the photo, read-only
inline constexpr int kPixelsFd = 4;  ///< sealed shared memory, at least 3 * MAX_LONG_SIDE^2 bytes
inline constexpr int kReportFd = 5;  ///< write end of a pipe

enum class Status : std::uint32_t {
    Done,
    NotAPhoto,      ///< of no kind the decoder knows; `detail` may say what it is
    Unsupported,    ///< a known kind that is not decoded; `detail` names it
    CutOff,         ///< ends before the picture does
    Damaged,        ///< `detail` is the library's complaint
    TooManyPixels,  ///< fullWidth x fullHeight is above MAX_PIXELS, or (0) above what the library takes
    OutOfMemory,
    BadCall,  ///< wrong arguments or descriptors
};

enum class Format : std::uint32_t { Unknown, Jpeg, Png, WebP, Tiff, Heif, Avif };

inline constexpr std::uint32_t kReportMagic = 0x31464241;  // "ABF1"

struct Report {
    std::uint32_t magic = kReportMagic;
    Status status = Status::Damaged;
    Format format = Format::Unknown;
    std::int32_t fullWidth = 0, fullHeight = 0;  ///< upright, by the header
    std::int32_t width = 0, height = 0;          ///< of the rows handed over
    std::uint32_t confined = 0;                  ///< 1 when the system-call filter was in force
    ExifFocal focal;
    char detail[128] = {};  ///< zero-terminated
};
static_assert(std::is_trivially_copyable_v<Report>);
static_assert(sizeof(Report) <= 512, "must fit one atomic write to a pipe");

}  // namespace abf::decode
