// SPDX-License-Identifier: Apache-2.0
#include <png.h>

#include <cstring>
#include <string_view>
#include <vector>

#include "app/decode/composite.h"
#include "app/decode/outcome.h"
#include "app/decode/photo_reader.h"

namespace abf::decode {
namespace {

void onError(png_structp, png_const_charp text) {
    const std::string_view message(text);
    giveUp(message.find("emory") == std::string_view::npos ? Status::Damaged : Status::OutOfMemory, message);
}

void onWarning(png_structp, png_const_charp) {}

void readBytes(png_structp png, png_bytep out, std::size_t count) {
    auto& rest = *static_cast<std::span<const std::uint8_t>*>(png_get_io_ptr(png));
    if (count > rest.size()) giveUp(Status::CutOff);
    std::memcpy(out, rest.data(), count);
    rest = rest.subspan(count);
}

class PngReader : public PhotoReader {
  public:
    explicit PngReader(std::span<const std::uint8_t> file) : rest_(file) {}

    PhotoHeader readHeader() override {
        png_ = png_create_read_struct(PNG_LIBPNG_VER_STRING, nullptr, onError, onWarning);
        info_ = png_ ? png_create_info_struct(png_) : nullptr;
        if (!info_) giveUp(Status::OutOfMemory);
        png_set_user_limits(png_, PNG_UINT_31_MAX, PNG_UINT_31_MAX);
        png_set_read_fn(png_, &rest_, readBytes);
        png_read_info(png_, info_);

        PhotoHeader header;
        header.width = static_cast<int>(png_get_image_width(png_, info_));
        header.height = static_cast<int>(png_get_image_height(png_, info_));
        png_bytep exif = nullptr;
        png_uint_32 exifSize = 0;
        if (png_get_eXIf_1(png_, info_, &exifSize, &exif) != 0 && exif) {
            header.exif = readExif({exif, exifSize}, header.width);
        }
        return header;
    }

    void readPixels(AreaScaler& scaler) override {
        png_set_expand(png_);
        png_set_scale_16(png_);
        png_set_gray_to_rgb(png_);
        png_set_add_alpha(png_, 255, PNG_FILLER_AFTER);
        const int passes = png_set_interlace_handling(png_);
        png_read_update_info(png_, info_);
        const int width = static_cast<int>(png_get_image_width(png_, info_));
        const int height = static_cast<int>(png_get_image_height(png_, info_));
        const std::size_t rowBytes = std::size_t(width) * 4;
        if (png_get_rowbytes(png_, info_) != rowBytes) giveUp(Status::Damaged, "unexpected row size");
        scaler.begin(width, height);

        // The rows of an interlaced picture are complete only after the last pass.
        std::vector<std::uint8_t> rgba(passes > 1 ? rowBytes * std::size_t(height) : rowBytes);
        std::vector<std::uint8_t> rgb(std::size_t(width) * 3);
        for (int pass = 0; pass < passes; ++pass) {
            for (int y = 0; y < height; ++y) {
                std::uint8_t* row = rgba.data() + (passes > 1 ? std::size_t(y) * rowBytes : 0);
                png_read_row(png_, row, nullptr);
                if (pass + 1 < passes) continue;
                compositeRow(row, rgb.data(), width, false);
                scaler.addRow(rgb.data());
            }
        }
        png_read_end(png_, nullptr);
    }

  private:
    std::span<const std::uint8_t> rest_;
    png_structp png_ = nullptr;
    png_infop info_ = nullptr;
};

}  // namespace

std::unique_ptr<PhotoReader> makePngReader(std::span<const std::uint8_t> file) {
    return std::make_unique<PngReader>(file);
}

}  // namespace abf::decode
