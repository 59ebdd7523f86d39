// SPDX-License-Identifier: Apache-2.0
#include <png.h>

#include "core/base/atomic_file.h"
#include "core/render/png_encoder.h"
#include "core/render/rasterizer.h"

namespace abf {

Result<std::string> encodePng(const cv::Mat& image) {
    if (image.empty() || image.depth() != CV_8U || image.channels() == 2 || image.channels() > 4) {
        return fail(ErrorCode::InvalidArgument,
                    "only 8-bit grey, RGB and RGBA pictures with at least one pixel can be stored as PNG.");
    }
    png_image header{};
    header.version = PNG_IMAGE_VERSION;
    header.width = static_cast<png_uint_32>(image.cols);
    header.height = static_cast<png_uint_32>(image.rows);
    header.format = image.channels() == 1   ? PNG_FORMAT_GRAY
                    : image.channels() == 3 ? PNG_FORMAT_RGB
                                            : PNG_FORMAT_RGBA;

    png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(header);
    std::string content(size, '\0');
    const auto stride = static_cast<png_int_32>(image.step[0]);
    if (png_image_write_to_memory(&header, content.data(), &size, 0, image.data, stride, nullptr) == 0)
        return fail(ErrorCode::Internal, std::string("libpng says ") + header.message + ".");
    content.resize(size);
    return content;
}

Result<void> writePng(const std::filesystem::path& file, const cv::Mat& image) {
    const auto content = encodePng(image);
    if (content) return writeFileAtomically(file, *content);
    const bool asked = content.error().code == ErrorCode::InvalidArgument;
    return fail(asked ? ErrorCode::InvalidArgument : ErrorCode::WriteFailed,
                "Cannot write " + file.string() + ": " + content.error().message);
}

}  // namespace abf
