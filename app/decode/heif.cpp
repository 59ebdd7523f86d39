// SPDX-License-Identifier: Apache-2.0
#include <libheif/heif.h>

#include <vector>

#include "app/decode/composite.h"
#include "app/decode/outcome.h"
#include "app/decode/photo_reader.h"

namespace abf::decode {
namespace {

void check(const heif_error& error) {
    if (error.code == heif_error_Ok) return;
    const char* text = error.message ? error.message : "";
    if (error.subcode == heif_suberror_End_of_data) giveUp(Status::CutOff);
    if (error.subcode == heif_suberror_Security_limit_exceeded) giveUp(Status::TooManyPixels);
    switch (error.code) {
        case heif_error_Memory_allocation_error:
            giveUp(Status::OutOfMemory);
        case heif_error_Unsupported_filetype:
        case heif_error_Unsupported_feature:
            giveUp(Status::Unsupported, text);
        default:
            giveUp(Status::Damaged, text);
    }
}

/// HEIC and AVIF. libheif applies the file's rotation, mirroring and crop, so EXIF's orientation is void.
class HeifReader : public PhotoReader {
  public:
    explicit HeifReader(std::span<const std::uint8_t> file) : file_(file) {}

    PhotoHeader readHeader() override {
        heif_context* context = heif_context_alloc();
        if (!context) giveUp(Status::OutOfMemory);
        check(heif_context_read_from_memory_without_copy(context, file_.data(), file_.size(), nullptr));
        check(heif_context_get_primary_image_handle(context, &handle_));
        PhotoHeader header;
        header.width = heif_image_handle_get_width(handle_);
        header.height = heif_image_handle_get_height(handle_);
        header.exif.focal = readFocal(header.width);
        return header;
    }

    void readPixels(AreaScaler& scaler) override {
        heif_decoding_options* options = heif_decoding_options_alloc();
        if (!options) giveUp(Status::OutOfMemory);
        options->convert_hdr_to_8bit = 1;
        heif_image* image = nullptr;
        check(heif_decode_image(handle_, &image, heif_colorspace_RGB, heif_chroma_interleaved_RGBA, options));
        const int width = heif_image_get_width(image, heif_channel_interleaved);
        const int height = heif_image_get_height(image, heif_channel_interleaved);
        int stride = 0;
        const std::uint8_t* rgba = heif_image_get_plane_readonly(image, heif_channel_interleaved, &stride);
        if (!rgba || width != heif_image_handle_get_width(handle_) ||
            height != heif_image_handle_get_height(handle_)) {
            giveUp(Status::Damaged, "its header states another size than its picture has");
        }
        const bool premultiplied = heif_image_handle_is_premultiplied_alpha(handle_) != 0;
        scaler.begin(width, height);
        std::vector<std::uint8_t> rgb(std::size_t(width) * 3);
        for (int y = 0; y < height; ++y) {
            compositeRow(rgba + std::ptrdiff_t{y} * stride, rgb.data(), width, premultiplied);
            scaler.addRow(rgb.data());
        }
    }

  private:
    ExifFocal readFocal(int width) const {
        heif_item_id id = 0;
        if (heif_image_handle_get_list_of_metadata_block_IDs(handle_, "Exif", &id, 1) != 1) return {};
        std::vector<std::uint8_t> block(heif_image_handle_get_metadata_size(handle_, id));
        if (block.size() < 8) return {};
        check(heif_image_handle_get_metadata(handle_, id, block.data()));
        // ISO/IEC 23008-12 A.2.1: a big-endian offset to the TIFF header precedes the block.
        const std::size_t offset = 4 + (std::size_t{block[0]} << 24 | std::size_t{block[1]} << 16 |
                                        std::size_t{block[2]} << 8 | std::size_t{block[3]});
        if (offset >= block.size()) return {};
        return readExif(std::span<const std::uint8_t>(block).subspan(offset), width).focal;
    }

    std::span<const std::uint8_t> file_;
    heif_image_handle* handle_ = nullptr;
};

}  // namespace

std::unique_ptr<PhotoReader> makeHeifReader(std::span<const std::uint8_t> file) {
    return std::make_unique<HeifReader>(file);
}

}  // namespace abf::decode
