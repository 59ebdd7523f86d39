// SPDX-License-Identifier: Apache-2.0
#include "core/render/jpeg_encoder.h"

#include <csetjmp>
#include <cstdio>
#include <cstdlib>
// jpeglib.h needs FILE and size_t declared before it.
#include <jpeglib.h>

namespace abf {
namespace {

/// libjpeg ends the process on an error unless it is jumped out of.
struct Complaint : jpeg_error_mgr {
    std::jmp_buf back;
    char text[JMSG_LENGTH_MAX] = {};
};

[[noreturn]] void onError(j_common_ptr info) {
    auto* complaint = static_cast<Complaint*>(info->err);
    info->err->format_message(info, complaint->text);
    std::longjmp(complaint->back, 1);
}

/// No objects with destructors between setjmp and longjmp.
bool compress(const cv::Mat& rgb, int quality, Complaint& complaint, unsigned char*& bytes,
              unsigned long& size) {
    jpeg_compress_struct info{};
    info.err = jpeg_std_error(&complaint);
    complaint.error_exit = onError;
    if (setjmp(complaint.back) != 0) {
        jpeg_destroy_compress(&info);
        return false;
    }
    jpeg_create_compress(&info);
    jpeg_mem_dest(&info, &bytes, &size);
    info.image_width = static_cast<JDIMENSION>(rgb.cols);
    info.image_height = static_cast<JDIMENSION>(rgb.rows);
    info.input_components = 3;
    info.in_color_space = JCS_RGB;
    jpeg_set_defaults(&info);
    jpeg_set_quality(&info, quality, TRUE);
    info.comp_info[0].h_samp_factor = info.comp_info[0].v_samp_factor = 1;
    jpeg_start_compress(&info, TRUE);
    while (info.next_scanline < info.image_height) {
        auto* row = const_cast<JSAMPLE*>(rgb.ptr<JSAMPLE>(static_cast<int>(info.next_scanline)));
        jpeg_write_scanlines(&info, &row, 1);
    }
    jpeg_finish_compress(&info);
    jpeg_destroy_compress(&info);
    return true;
}

}  // namespace

Result<std::string> encodeJpeg(const cv::Mat& rgb, int quality) {
    if (rgb.empty() || rgb.type() != CV_8UC3 || rgb.cols > JPEG_MAX_DIMENSION ||
        rgb.rows > JPEG_MAX_DIMENSION || quality < 1 || quality > 100)
        return fail(ErrorCode::InvalidArgument,
                    "only 8-bit RGB pictures of 1 to 65,500 pixels a side can be stored as JPEG.");
    Complaint complaint;
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    const bool done = compress(rgb, quality, complaint, bytes, size);
    std::string content;
    if (done) content.assign(reinterpret_cast<const char*>(bytes), size);
    std::free(bytes);
    if (!done) return fail(ErrorCode::Internal, std::string("libjpeg says ") + complaint.text + ".");
    return content;
}

}  // namespace abf
