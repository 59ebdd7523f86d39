// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <span>

#include "app/decode/area_scaler.h"
#include "app/decode/exif.h"

namespace abf::decode {

struct PhotoHeader {
    int width = 0, height = 0;  ///< as stored
    ExifFacts exif;             ///< orientation 1 where the reader itself rotates
};

/// One image format. Both calls come once, in this order; whatever goes wrong ends the process with `giveUp`.
class PhotoReader {
  public:
    virtual ~PhotoReader() = default;
    virtual PhotoHeader readHeader() = 0;
    /// Delivers every row of the picture, or of one shrunk while decoding but not below the scaler's size.
    /// RGB numbers are passed on as they are, whatever profile comes with them: the person detector was
    /// trained and is compared on such.
    virtual void readPixels(AreaScaler& scaler) = 0;
};

/// `file` must outlive the reader.
std::unique_ptr<PhotoReader> makeJpegReader(std::span<const std::uint8_t> file);
std::unique_ptr<PhotoReader> makePngReader(std::span<const std::uint8_t> file);
std::unique_ptr<PhotoReader> makeWebPReader(std::span<const std::uint8_t> file);
std::unique_ptr<PhotoReader> makeTiffReader(std::span<const std::uint8_t> file);
std::unique_ptr<PhotoReader> makeHeifReader(std::span<const std::uint8_t> file);

}  // namespace abf::decode
