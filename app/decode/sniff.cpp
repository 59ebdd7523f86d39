// SPDX-License-Identifier: Apache-2.0
#include "app/decode/sniff.h"

#include <algorithm>
#include <string_view>

#include "app/decode/outcome.h"

namespace abf::decode {
namespace {

using namespace std::string_view_literals;

struct Signature {
    std::size_t offset;
    std::string_view bytes;
    const char* kind;
};

constexpr Signature kUnsupported[] = {
    {0, "GIF8"sv, "a GIF picture"},
    {0, "BM"sv, "a BMP picture"},
    {0, "8BPS"sv, "a Photoshop document"},
    {0, "%PDF"sv, "a PDF document"},
    {0, "\xFF\x0A"sv, "a JPEG XL picture"},
    {4, "JXL "sv, "a JPEG XL picture"},
    {4, "jP  "sv, "a JPEG 2000 picture"},
    {0, "FUJIFILM"sv, "a camera raw file"},
    {0, "IIRO"sv, "a camera raw file"},
    {0, "IIU\0"sv, "a camera raw file"},
    {8, "crx "sv, "a camera raw file"},
    {4, "ftyp"sv, "a video"},
    {8, "AVI "sv, "a video"},
    {0, "\x1A\x45\xDF\xA3"sv, "a video"},
    {0, "<svg"sv, "an SVG drawing"},
};

constexpr std::string_view kHeifBrands[] = {"heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"};
constexpr std::string_view kAvifBrands[] = {"avif", "avis"};

/// An ISO media file names a major brand and, in the same box, the brands it is compatible with.
Format byBrands(std::string_view head) {
    if (head.size() < 16 || head.substr(4, 4) != "ftyp") return Format::Unknown;
    const std::size_t boxEnd =
        std::min<std::size_t>(head.size(), std::size_t{static_cast<std::uint8_t>(head[2])} << 8 |
                                               static_cast<std::uint8_t>(head[3]));
    bool heif = false;
    for (std::size_t at = 8; at + 4 <= boxEnd; at += 4) {
        const std::string_view brand = head.substr(at, 4);
        if (std::ranges::find(kAvifBrands, brand) != std::end(kAvifBrands)) return Format::Avif;
        heif = heif || std::ranges::find(kHeifBrands, brand) != std::end(kHeifBrands);
    }
    return heif ? Format::Heif : Format::Unknown;
}

Format bySignature(std::string_view head) {
    if (head.starts_with("\xFF\xD8\xFF"sv)) return Format::Jpeg;
    if (head.starts_with("\x89PNG\r\n\x1A\n"sv)) return Format::Png;
    if (head.starts_with("RIFF"sv) && head.substr(0, 12).ends_with("WEBP"sv)) return Format::WebP;
    for (const std::string_view tiff : {"II*\0"sv, "MM\0*"sv, "II+\0"sv, "MM\0+"sv}) {
        if (head.starts_with(tiff)) return Format::Tiff;
    }
    return byBrands(head);
}

bool looksLikeText(std::string_view head) {
    return head.size() >= 8 && std::ranges::none_of(head, [](char c) {
               const auto byte = static_cast<std::uint8_t>(c);
               return (byte < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') || byte == 0x7F;
           });
}

}  // namespace

Format sniffFormat(std::span<const std::uint8_t> file) {
    const std::string_view head(reinterpret_cast<const char*>(file.data()),
                                std::min<std::size_t>(file.size(), 512));
    if (const Format format = bySignature(head); format != Format::Unknown) return format;
    for (const Signature& known : kUnsupported) {
        if (head.size() >= known.offset && head.substr(known.offset).starts_with(known.bytes)) {
            giveUp(Status::Unsupported, known.kind);
        }
    }
    if (looksLikeText(head)) giveUp(Status::NotAPhoto, "it holds text");
    giveUp(Status::NotAPhoto);
}

}  // namespace abf::decode
