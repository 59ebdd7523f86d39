// SPDX-License-Identifier: Apache-2.0
#include "app/decode/exif.h"

#include <libexif/exif-data.h>

#include <algorithm>
#include <string_view>
#include <vector>

namespace abf::decode {
namespace {

constexpr std::string_view kPrefix("Exif\0\0", 6);

double sizeOfUnitMm(int unit) {
    switch (unit) {
        case 2:
            return 25.4;
        case 3:
            return 10;
        case 4:
            return 1;
        case 5:
            return 1e-3;
        default:
            return 0;
    }
}

/// The first value of a tag as a number, 0 where it is absent or not a number.
double numberOf(ExifData* data, ExifTag tag) {
    const ExifEntry* entry = exif_data_get_entry(data, tag);
    if (!entry || entry->components < 1 || entry->size < exif_format_get_size(entry->format)) return 0;
    const ExifByteOrder order = exif_data_get_byte_order(data);
    switch (entry->format) {
        case EXIF_FORMAT_SHORT:
            return exif_get_short(entry->data, order);
        case EXIF_FORMAT_LONG:
            return exif_get_long(entry->data, order);
        case EXIF_FORMAT_RATIONAL: {
            const ExifRational value = exif_get_rational(entry->data, order);
            return value.denominator == 0 ? 0 : double(value.numerator) / value.denominator;
        }
        default:
            return 0;
    }
}

}  // namespace

double sensorPxPerMm(double planeXResolution, int unit, double exifWidth, int storedWidth) {
    const double unitMm = sizeOfUnitMm(unit);
    if (!(planeXResolution > 0) || unitMm == 0) return 0;
    return planeXResolution / unitMm * (exifWidth > 0 ? storedWidth / exifWidth : 1.0);
}

ExifFacts readExif(std::span<const std::uint8_t> block, int storedWidth) {
    std::vector<std::uint8_t> prefixed;
    if (!std::ranges::equal(block.subspan(0, std::min(block.size(), kPrefix.size())), kPrefix)) {
        prefixed.assign(kPrefix.begin(), kPrefix.end());
        prefixed.insert(prefixed.end(), block.begin(), block.end());
        block = prefixed;
    }
    ExifFacts facts;
    ExifData* data = exif_data_new();
    if (!data) return facts;
    exif_data_unset_option(data, EXIF_DATA_OPTION_FOLLOW_SPECIFICATION);
    exif_data_load_data(data, block.data(), static_cast<unsigned>(block.size()));
    const double orientation = numberOf(data, EXIF_TAG_ORIENTATION);
    if (orientation >= 1 && orientation <= 8) facts.orientation = int(orientation);
    facts.focal.focalLengthMm = numberOf(data, EXIF_TAG_FOCAL_LENGTH);
    facts.focal.focalLength35mm = numberOf(data, EXIF_TAG_FOCAL_LENGTH_IN_35MM_FILM);
    const double unit = numberOf(data, EXIF_TAG_FOCAL_PLANE_RESOLUTION_UNIT);
    facts.focal.sensorPxPerMm =
        sensorPxPerMm(numberOf(data, EXIF_TAG_FOCAL_PLANE_X_RESOLUTION), unit == 0 ? 2 : int(unit),
                      numberOf(data, EXIF_TAG_PIXEL_X_DIMENSION), storedWidth);
    exif_data_unref(data);
    return facts;
}

}  // namespace abf::decode
