// SPDX-License-Identifier: Apache-2.0
#include "tests/core/image/sample_files.h"

#include <cstdio>
// jpeglib.h needs FILE and size_t declared before it.
#include <jpeglib.h>
#include <libheif/heif.h>
#include <png.h>
#include <tiffio.h>
#include <unistd.h>
#include <webp/encode.h>
#include <zlib.h>

#include <cmath>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <opencv2/core.hpp>

#ifdef __SANITIZE_ADDRESS__
/// x265's encoder keeps a buffer; the product only decodes.
extern "C" const char* __lsan_default_suppressions();  // NOLINT(bugprone-reserved-identifier)
extern "C" const char* __lsan_default_suppressions() {
    return "leak:libx265";
}
#endif

namespace abf::testing {

cv::Mat samplePicture(int width, int height) {
    cv::Mat picture(height, width, CV_8UC3);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const double u = (x + 0.5) / width, v = (y + 0.5) / height;
            const double wave = 20 * std::sin(9 * u + 4 * v * v);
            picture.at<cv::Vec3b>(y, x) = {static_cast<uchar>(30 + 190 * u + wave),
                                           static_cast<uchar>(40 + 170 * v - wave),
                                           static_cast<uchar>(120 + 100 * u * (1 - v))};
        }
    }
    return picture;
}

Bytes encodeJpeg(const cv::Mat& picture, std::span<const std::uint8_t> exif, bool progressive,
                 std::span<const std::uint8_t> iccProfile) {
    jpeg_compress_struct info{};
    jpeg_error_mgr errors{};
    info.err = jpeg_std_error(&errors);
    jpeg_create_compress(&info);
    unsigned char* data = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&info, &data, &size);
    info.image_width = static_cast<JDIMENSION>(picture.cols);
    info.image_height = static_cast<JDIMENSION>(picture.rows);
    info.input_components = picture.channels();
    info.in_color_space = picture.channels() == 4 ? JCS_CMYK : JCS_RGB;
    jpeg_set_defaults(&info);
    jpeg_set_quality(&info, 92, TRUE);
    if (progressive) jpeg_simple_progression(&info);
    jpeg_start_compress(&info, TRUE);
    if (!exif.empty()) {
        Bytes marker{'E', 'x', 'i', 'f', 0, 0};
        marker.insert(marker.end(), exif.begin(), exif.end());
        jpeg_write_marker(&info, JPEG_APP0 + 1, marker.data(), static_cast<unsigned>(marker.size()));
    }
    if (!iccProfile.empty()) {
        jpeg_write_icc_profile(&info, iccProfile.data(), static_cast<unsigned>(iccProfile.size()));
    }
    for (int y = 0; y < picture.rows; ++y) {
        JSAMPROW row = const_cast<JSAMPROW>(picture.ptr(y));
        jpeg_write_scanlines(&info, &row, 1);
    }
    jpeg_finish_compress(&info);
    jpeg_destroy_compress(&info);
    Bytes bytes(data, data + size);
    std::free(data);
    return bytes;
}

Bytes encodePng(const cv::Mat& picture, std::span<const std::uint8_t> exif, bool interlaced) {
    Bytes bytes;
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png_create_info_struct(png);
    png_set_write_fn(
        png, &bytes,
        [](png_structp writer, png_bytep data, std::size_t count) {
            auto& out = *static_cast<Bytes*>(png_get_io_ptr(writer));
            out.insert(out.end(), data, data + count);
        },
        [](png_structp) {});
    png_set_IHDR(png, info, static_cast<png_uint_32>(picture.cols), static_cast<png_uint_32>(picture.rows), 8,
                 picture.channels() == 4 ? PNG_COLOR_TYPE_RGBA : PNG_COLOR_TYPE_RGB,
                 interlaced ? PNG_INTERLACE_ADAM7 : PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
                 PNG_FILTER_TYPE_DEFAULT);
    Bytes exifCopy(exif.begin(), exif.end());
    if (!exif.empty()) png_set_eXIf_1(png, info, static_cast<png_uint_32>(exifCopy.size()), exifCopy.data());
    png_write_info(png, info);
    std::vector<png_bytep> rows;
    for (int y = 0; y < picture.rows; ++y) rows.push_back(const_cast<png_bytep>(picture.ptr(y)));
    png_write_image(png, rows.data());
    png_write_end(png, info);
    png_destroy_write_struct(&png, &info);
    return bytes;
}

Bytes encodeWebP(const cv::Mat& picture, float quality) {
    std::uint8_t* data = nullptr;
    const auto encode = picture.channels() == 4 ? WebPEncodeRGBA : WebPEncodeRGB;
    const std::size_t size =
        encode(picture.data, picture.cols, picture.rows, static_cast<int>(picture.step), quality, &data);
    Bytes bytes(data, data + size);
    WebPFree(data);
    return bytes;
}

Bytes encodeTiff(const cv::Mat& picture, int orientation, int depth) {
    char name[] = "/tmp/abf-sample-XXXXXX";
    const int fd = ::mkstemp(name);
    if (fd < 0) return {};
    TIFF* tiff = TIFFFdOpen(fd, name, "w");
    TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, picture.cols);
    TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, picture.rows);
    TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, depth);
    TIFFSetField(tiff, TIFFTAG_SAMPLESPERPIXEL, picture.channels());
    TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_RGB);
    TIFFSetField(tiff, TIFFTAG_PLANARCONFIG, PLANARCONFIG_CONTIG);
    TIFFSetField(tiff, TIFFTAG_COMPRESSION, COMPRESSION_LZW);
    TIFFSetField(tiff, TIFFTAG_ROWSPERSTRIP, 16);
    TIFFSetField(tiff, TIFFTAG_ORIENTATION, orientation);
    if (picture.channels() == 4) {
        const std::uint16_t alpha = EXTRASAMPLE_UNASSALPHA;
        TIFFSetField(tiff, TIFFTAG_EXTRASAMPLES, 1, &alpha);
    }
    cv::Mat deep;
    picture.convertTo(deep, depth == 16 ? CV_16U : CV_8U, depth == 16 ? 257.0 : 1.0);
    for (int y = 0; y < deep.rows; ++y)
        TIFFWriteScanline(tiff, deep.ptr(y), static_cast<std::uint32_t>(y), 0);
    TIFFClose(tiff);
    Bytes bytes = readFile(name);
    ::unlink(name);
    return bytes;
}

Bytes encodeHeif(const cv::Mat& picture, bool av1, std::span<const std::uint8_t> exif) {
    heif_context* context = heif_context_alloc();
    heif_encoder* encoder = nullptr;
    const heif_error found = heif_context_get_encoder_for_format(
        context, av1 ? heif_compression_AV1 : heif_compression_HEVC, &encoder);
    if (found.code != heif_error_Ok) {
        heif_context_free(context);
        return {};
    }
    const bool alpha = picture.channels() == 4;
    heif_image* image = nullptr;
    heif_image_create(picture.cols, picture.rows, heif_colorspace_RGB,
                      alpha ? heif_chroma_interleaved_RGBA : heif_chroma_interleaved_RGB, &image);
    heif_image_add_plane(image, heif_channel_interleaved, picture.cols, picture.rows, alpha ? 32 : 24);
    int stride = 0;
    std::uint8_t* plane = heif_image_get_plane(image, heif_channel_interleaved, &stride);
    for (int y = 0; y < picture.rows; ++y) {
        std::memcpy(plane + std::ptrdiff_t{y} * stride, picture.ptr(y),
                    std::size_t(picture.cols) * picture.elemSize());
    }
    heif_encoder_set_lossy_quality(encoder, 90);
    heif_image_handle* handle = nullptr;
    Bytes bytes;
    if (heif_context_encode_image(context, image, encoder, nullptr, &handle).code == heif_error_Ok) {
        if (!exif.empty()) {
            heif_context_add_exif_metadata(context, handle, exif.data(), static_cast<int>(exif.size()));
        }
        heif_writer writer{};
        writer.writer_api_version = 1;
        writer.write = [](heif_context*, const void* data, std::size_t size, void* out) {
            const auto* from = static_cast<const std::uint8_t*>(data);
            static_cast<Bytes*>(out)->assign(from, from + size);
            return heif_error{heif_error_Ok, heif_suberror_Unspecified, ""};
        };
        heif_context_write(context, &writer, &bytes);
        heif_image_handle_release(handle);
    }
    heif_image_release(image);
    heif_encoder_release(encoder);
    heif_context_free(context);
    return bytes;
}

Bytes pngHeaderOnly(std::uint32_t width, std::uint32_t height, bool interlaced) {
    Bytes bytes{0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    const auto putBigEndian = [&bytes](std::uint32_t value) {
        for (int shift = 24; shift >= 0; shift -= 8)
            bytes.push_back(static_cast<std::uint8_t>(value >> shift));
    };
    const auto putChunk = [&](const char* type, const std::vector<std::uint8_t>& content) {
        putBigEndian(static_cast<std::uint32_t>(content.size()));
        const std::size_t from = bytes.size();
        bytes.insert(bytes.end(), type, type + 4);
        bytes.insert(bytes.end(), content.begin(), content.end());
        putBigEndian(static_cast<std::uint32_t>(
            ::crc32(0, bytes.data() + from, static_cast<uInt>(bytes.size() - from))));
    };
    Bytes header;
    for (const std::uint32_t value : {width, height}) {
        for (int shift = 24; shift >= 0; shift -= 8)
            header.push_back(static_cast<std::uint8_t>(value >> shift));
    }
    header.insert(header.end(), {8, 2, 0, 0, static_cast<std::uint8_t>(interlaced)});
    putChunk("IHDR", header);
    putChunk("IDAT", {0x78, 0x9C, 0x63});
    return bytes;
}

void writeFile(const std::filesystem::path& path, std::span<const std::uint8_t> content) {
    std::ofstream(path, std::ios::binary)
        .write(reinterpret_cast<const char*>(content.data()), static_cast<std::streamsize>(content.size()));
}

void writeFile(const std::filesystem::path& path, const std::string& content) {
    writeFile(path, {reinterpret_cast<const std::uint8_t*>(content.data()), content.size()});
}

Bytes readFile(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return Bytes(std::istreambuf_iterator<char>(in), {});
}

double meanDifference(const cv::Mat& a, const cv::Mat& b) {
    if (a.size() != b.size() || a.type() != b.type()) return 255;
    return cv::norm(a, b, cv::NORM_L1) / double(a.total() * static_cast<std::size_t>(a.channels()));
}

}  // namespace abf::testing
