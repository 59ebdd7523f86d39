// SPDX-License-Identifier: Apache-2.0
#include "tests/core/image/exif_block.h"

#include <cmath>
#include <cstring>

namespace abf::testing {
namespace {

struct Entry {
    std::uint16_t tag, type;  // 3 short, 4 long, 5 rational
    std::uint32_t value;      // of a rational: thousandths
};

void put(std::vector<std::uint8_t>& out, std::uint32_t value, int bytes) {
    for (int i = 0; i < bytes; ++i) out.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

/// One directory whose rationals follow it.
void putDirectory(std::vector<std::uint8_t>& out, const std::vector<Entry>& entries) {
    std::vector<std::uint8_t> rationals;
    const auto after = static_cast<std::uint32_t>(out.size() + 2 + 12 * entries.size() + 4);
    put(out, static_cast<std::uint32_t>(entries.size()), 2);
    for (const Entry& entry : entries) {
        put(out, entry.tag, 2);
        put(out, entry.type, 2);
        put(out, 1, 4);
        if (entry.type == 5) {
            put(out, after + static_cast<std::uint32_t>(rationals.size()), 4);
            put(rationals, entry.value, 4);
            put(rationals, 1000, 4);
        } else {
            put(out, entry.value, 4);
        }
    }
    put(out, 0, 4);
    out.insert(out.end(), rationals.begin(), rationals.end());
}

std::uint32_t thousandths(double value) {
    return static_cast<std::uint32_t>(std::lround(value * 1000));
}

}  // namespace

std::vector<std::uint8_t> makeExifBlock(const ExifValues& values) {
    std::vector<Entry> exif;
    if (values.focalLengthMm > 0) exif.push_back({0x920A, 5, thousandths(values.focalLengthMm)});
    if (values.pixelXDimension > 0) exif.push_back({0xA002, 4, values.pixelXDimension});
    if (values.focalPlaneXResolution > 0)
        exif.push_back({0xA20E, 5, thousandths(values.focalPlaneXResolution)});
    if (values.focalPlaneUnit > 0) exif.push_back({0xA210, 3, values.focalPlaneUnit});
    if (values.focalLength35mm > 0) exif.push_back({0xA405, 3, values.focalLength35mm});

    std::vector<std::uint8_t> block{'I', 'I', 42, 0, 8, 0, 0, 0};
    std::vector<Entry> first;
    if (values.orientation > 0) first.push_back({0x0112, 3, values.orientation});
    const auto exifAt = static_cast<std::uint32_t>(8 + 2 + 12 * (first.size() + 2) + 4);
    std::vector<std::uint8_t> probe(exifAt);
    putDirectory(probe, exif);
    const auto gpsAt = static_cast<std::uint32_t>(probe.size());
    first.push_back({0x8769, 4, exifAt});
    first.push_back({0x8825, 4, gpsAt});
    putDirectory(block, first);
    putDirectory(block, exif);
    putDirectory(block, {{0x0006, 5, thousandths(12345.678)}});
    return block;
}

}  // namespace abf::testing
