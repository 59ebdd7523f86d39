// SPDX-License-Identifier: Apache-2.0
#include "app/decode/cmyk.h"

#include <lcms2.h>

namespace abf::decode {
namespace {

/// Null when the profile is not one of CMYK.
cmsHTRANSFORM transformToSrgb(std::span<const std::uint8_t> iccProfile) {
    if (iccProfile.empty()) return nullptr;
    const cmsHPROFILE profile =
        cmsOpenProfileFromMem(iccProfile.data(), static_cast<cmsUInt32Number>(iccProfile.size()));
    if (!profile || cmsGetColorSpace(profile) != cmsSigCmykData) return nullptr;
    return cmsCreateTransform(profile, TYPE_CMYK_8, cmsCreate_sRGBProfile(), TYPE_RGB_8, INTENT_PERCEPTUAL,
                              cmsFLAGS_NOCACHE);
}

/// a * b / 255, rounded.
std::uint8_t product(unsigned a, unsigned b) {
    return static_cast<std::uint8_t>((a * b + 127) / 255);
}

}  // namespace

CmykConverter::CmykConverter(std::span<const std::uint8_t> iccProfile)
    : transform_(transformToSrgb(iccProfile)) {}

void CmykConverter::convertRow(const std::uint8_t* cmyk, std::uint8_t* rgb, int width) const {
    if (transform_) {
        cmsDoTransform(transform_, cmyk, rgb, static_cast<cmsUInt32Number>(width));
        return;
    }
    for (int x = 0; x < width; ++x, cmyk += 4, rgb += 3) {
        const unsigned light = 255u - cmyk[3];
        rgb[0] = product(255u - cmyk[0], light);
        rgb[1] = product(255u - cmyk[1], light);
        rgb[2] = product(255u - cmyk[2], light);
    }
}

}  // namespace abf::decode
