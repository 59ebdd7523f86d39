// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <opencv2/core/mat.hpp>
#include <optional>
#include <stop_token>
#include <string>

#include "core/base/result.h"

namespace abf {

/// A decoded photo: 8-bit RGB (CV_8UC3, R first), upright, alpha composited on neutral grey. Large photos are
/// scaled down once (area filter); landmarks and cameras still speak in full-size pixels:
/// full = rgb pixel / scale.
struct Photo {
    std::filesystem::path file;
    cv::Mat rgb;
    int fullWidth = 0, fullHeight = 0;        ///< upright, before scaling down
    double scale = 1.0;                       ///< rgb size / full size, <= 1
    std::optional<double> focalPx;            ///< from EXIF, in full-size pixels
    std::string format;                       ///< "jpeg", "png", "webp", "tiff", "heif" or "avif"
};

struct PhotoLimits {
    std::int64_t maxPixels = 200'000'000;     ///< header is checked before decoding
    int maxLongSide = 2560;                   ///< larger photos are scaled down to this
    std::int64_t maxFileBytes = 512ll << 20;
    double maxSeconds = 20;                   ///< of the decoder process
    std::int64_t maxMemoryBytes = 3ll << 30;  ///< of the decoder process
};

/// Loads a photo by running `abf-decode` (a separate, limited process: photos are untrusted bytes) and
/// taking the pixels through shared memory. Orientation and focal length come from EXIF (libexif; for HEIF
/// the decoder already rotates). GPS and all other metadata are dropped.
/// Obeys `stop` at once. May be called from several threads.
/// Errors: NotFound, Unreadable, Corrupt (not a photo, cut off, garbled), Unsupported, LimitExceeded, Cancelled;
/// InvalidArgument for limits out of range; Internal when the decoder is missing or broken.
Result<Photo> loadPhoto(const std::filesystem::path& file, const PhotoLimits& limits = {},
                        std::stop_token stop = {});

}  // namespace abf
