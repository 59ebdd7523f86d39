// SPDX-License-Identifier: Apache-2.0
#include <webp/decode.h>
#include <webp/demux.h>

#include <vector>

#include "app/decode/composite.h"
#include "app/decode/outcome.h"
#include "app/decode/photo_reader.h"

namespace abf::decode {
namespace {

[[noreturn]] void giveUp(VP8StatusCode code) {
    switch (code) {
        case VP8_STATUS_OUT_OF_MEMORY:
            giveUp(Status::OutOfMemory);
        case VP8_STATUS_SUSPENDED:
        case VP8_STATUS_NOT_ENOUGH_DATA:
            giveUp(Status::CutOff);
        case VP8_STATUS_UNSUPPORTED_FEATURE:
            giveUp(Status::Unsupported, "a WebP feature that is not decoded");
        default:
            giveUp(Status::Damaged, "WebP data that cannot be decoded");
    }
}

class WebPReader : public PhotoReader {
  public:
    explicit WebPReader(std::span<const std::uint8_t> file) : file_(file) {}

    PhotoHeader readHeader() override {
        if (WebPInitDecoderConfig(&config_) == 0) giveUp(Status::BadCall, "libwebp is of another version");
        const VP8StatusCode code = WebPGetFeatures(file_.data(), file_.size(), &config_.input);
        if (code != VP8_STATUS_OK) giveUp(code);
        if (config_.input.has_animation != 0) giveUp(Status::Unsupported, "an animated WebP picture");
        PhotoHeader header;
        header.width = config_.input.width;
        header.height = config_.input.height;
        const WebPData data{file_.data(), file_.size()};
        if (WebPDemuxer* demuxer = WebPDemux(&data)) {
            WebPChunkIterator exif;
            if (WebPDemuxGetChunk(demuxer, "EXIF", 1, &exif) != 0) {
                header.exif = readExif({exif.chunk.bytes, exif.chunk.size}, header.width);
            }
        }
        return header;
    }

    void readPixels(AreaScaler& scaler) override {
        // libwebp's own rescaler takes area means too, and spares the memory of the full picture.
        config_.options.use_scaling =
            scaler.width() != config_.input.width || scaler.height() != config_.input.height;
        config_.options.scaled_width = scaler.width();
        config_.options.scaled_height = scaler.height();
        config_.output.colorspace = MODE_RGBA;
        const VP8StatusCode code = WebPDecode(file_.data(), file_.size(), &config_);
        if (code != VP8_STATUS_OK) giveUp(code);
        scaler.begin(scaler.width(), scaler.height());
        std::vector<std::uint8_t> rgb(std::size_t(scaler.width()) * 3);
        for (int y = 0; y < scaler.height(); ++y) {
            compositeRow(config_.output.u.RGBA.rgba + std::ptrdiff_t{y} * config_.output.u.RGBA.stride,
                         rgb.data(), scaler.width(), false);
            scaler.addRow(rgb.data());
        }
    }

  private:
    std::span<const std::uint8_t> file_;
    WebPDecoderConfig config_{};
};

}  // namespace

std::unique_ptr<PhotoReader> makeWebPReader(std::span<const std::uint8_t> file) {
    return std::make_unique<WebPReader>(file);
}

}  // namespace abf::decode
