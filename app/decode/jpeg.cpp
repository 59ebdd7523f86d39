// SPDX-License-Identifier: Apache-2.0
#include <cstdio>
// jpeglib.h needs FILE and size_t declared before it.
#include <jerror.h>
#include <jpeglib.h>

#include <cstdlib>
#include <cstring>
#include <optional>
#include <vector>

#include "app/decode/cmyk.h"
#include "app/decode/outcome.h"
#include "app/decode/photo_reader.h"

namespace abf::decode {
namespace {

/// libjpeg calls most damage a warning and paints grey. These tell which warnings mean that part of the
/// picture is missing.
struct Complaints {
    bool endOfFile = false;    // the file ended; an end marker was made up
    bool missingData = false;  // a segment ended before its pixels did
    bool wrongData = false;    // codes that mean nothing
};

struct ErrorManager : jpeg_error_mgr {
    Complaints complaints;
};

Complaints& complaintsOf(j_common_ptr info) {
    return static_cast<ErrorManager*>(info->err)->complaints;
}

[[noreturn]] void onError(j_common_ptr info) {
    char text[JMSG_LENGTH_MAX] = {};
    info->err->format_message(info, text);
    switch (info->err->msg_code) {
        case JERR_OUT_OF_MEMORY:
            giveUp(Status::OutOfMemory);
        case JERR_SOF_UNSUPPORTED:
        case JERR_BAD_PRECISION:
        case JERR_CONVERSION_NOTIMPL:
            giveUp(Status::Unsupported, text);
        default:
            giveUp(complaintsOf(info).endOfFile ? Status::CutOff : Status::Damaged, text);
    }
}

void onMessage(j_common_ptr info, int level) {
    if (level >= 0) return;
    Complaints& complaints = complaintsOf(info);
    switch (info->err->msg_code) {
        case JWRN_JPEG_EOF:
            complaints.endOfFile = true;
            break;
        case JWRN_HIT_MARKER:
            complaints.missingData = true;
            break;
        case JWRN_HUFF_BAD_CODE:
        case JWRN_MUST_RESYNC:
        case JWRN_BOGUS_PROGRESSION:
            complaints.wrongData = true;
            break;
        default:
            break;
    }
}

class JpegReader : public PhotoReader {
  public:
    explicit JpegReader(std::span<const std::uint8_t> file) : file_(file) {}

    PhotoHeader readHeader() override {
        info_.err = jpeg_std_error(&errors_);
        errors_.error_exit = onError;
        errors_.emit_message = onMessage;
        jpeg_create_decompress(&info_);
        jpeg_mem_src(&info_, file_.data(), file_.size());
        jpeg_save_markers(&info_, JPEG_APP0 + 1, 0xFFFF);
        jpeg_save_markers(&info_, JPEG_APP0 + 2, 0xFFFF);
        jpeg_read_header(&info_, TRUE);

        PhotoHeader header;
        header.width = static_cast<int>(info_.image_width);
        header.height = static_cast<int>(info_.image_height);
        for (const jpeg_marker_struct* marker = info_.marker_list; marker; marker = marker->next) {
            const std::span<const std::uint8_t> data(marker->data, marker->data_length);
            if (marker->marker == JPEG_APP0 + 1 && data.size() > 6 &&
                std::memcmp(data.data(), "Exif\0", 6) == 0) {
                header.exif = readExif(data, header.width);
                break;
            }
        }
        isCmyk_ = info_.jpeg_color_space == JCS_CMYK || info_.jpeg_color_space == JCS_YCCK;
        if (isCmyk_) cmykConverter_.emplace(readIccProfile());
        return header;
    }

    void readPixels(AreaScaler& scaler) override {
        info_.out_color_space = isCmyk_ ? JCS_CMYK : JCS_RGB;
        info_.scale_num = 1;
        info_.scale_denom = shrinkFactor(scaler);
        jpeg_start_decompress(&info_);
        const int width = static_cast<int>(info_.output_width);
        scaler.begin(width, static_cast<int>(info_.output_height),
                     double(info_.image_width) / info_.scale_denom,
                     double(info_.image_height) / info_.scale_denom);
        std::vector<std::uint8_t> row(std::size_t(width) * static_cast<std::size_t>(info_.output_components));
        std::vector<std::uint8_t> rgb(std::size_t(width) * 3);
        while (info_.output_scanline < info_.output_height) {
            JSAMPROW rows[] = {row.data()};
            jpeg_read_scanlines(&info_, rows, 1);
            stopWherePictureIsMissing();
            if (isCmyk_) {
                convertCmyk(row, rgb, width);
                scaler.addRow(rgb.data());
            } else {
                scaler.addRow(row.data());
            }
        }
    }

  private:
    std::vector<std::uint8_t> readIccProfile() {
        JOCTET* data = nullptr;
        unsigned length = 0;
        if (!jpeg_read_icc_profile(&info_, &data, &length)) return {};
        std::vector<std::uint8_t> profile(data, data + length);
        std::free(data);
        return profile;
    }

    unsigned shrinkFactor(const AreaScaler& scaler) const {
        for (const unsigned factor : {8u, 4u, 2u}) {
            if (info_.image_width >= factor * static_cast<unsigned>(scaler.width()) &&
                info_.image_height >= factor * static_cast<unsigned>(scaler.height())) {
                return factor;
            }
        }
        return 1;
    }

    /// A baseline file that only lacks its end marker is whole; one of several scans is not.
    void stopWherePictureIsMissing() {
        const Complaints& complaints = errors_.complaints;
        if (complaints.endOfFile && (complaints.missingData || jpeg_has_multiple_scans(&info_))) {
            giveUp(Status::CutOff);
        }
        if (complaints.missingData) giveUp(Status::Damaged, "part of the picture is missing");
        if (complaints.wrongData) giveUp(Status::Damaged, "part of the picture is garbled");
    }

    /// Adobe programs store CMYK inverted and mark the file as theirs.
    void convertCmyk(std::vector<std::uint8_t>& cmyk, std::vector<std::uint8_t>& rgb, int width) const {
        if (info_.saw_Adobe_marker) {
            for (std::uint8_t& ink : cmyk) ink = static_cast<std::uint8_t>(255 - ink);
        }
        cmykConverter_->convertRow(cmyk.data(), rgb.data(), width);
    }

    std::span<const std::uint8_t> file_;
    ErrorManager errors_{};
    jpeg_decompress_struct info_{};
    bool isCmyk_ = false;
    std::optional<CmykConverter> cmykConverter_;
};

}  // namespace

std::unique_ptr<PhotoReader> makeJpegReader(std::span<const std::uint8_t> file) {
    return std::make_unique<JpegReader>(file);
}

}  // namespace abf::decode
