// SPDX-License-Identifier: Apache-2.0
#include "app/decode/colour.h"

#include <lcms2.h>

#include <string_view>

namespace abf::decode {
namespace {

bool isSrgb(cmsHPROFILE profile) {
    char description[256] = {};
    cmsGetProfileInfoASCII(profile, cmsInfoDescription, "en", "US", description, sizeof description - 1);
    return std::string_view(description).find("sRGB") != std::string_view::npos;
}

/// Null when the profile cannot be used for that kind of pixel, or changes nothing.
cmsHTRANSFORM transformToSrgb(std::span<const std::uint8_t> iccProfile, cmsColorSpaceSignature space,
                              cmsUInt32Number pixelType) {
    if (iccProfile.empty()) return nullptr;
    const cmsHPROFILE profile =
        cmsOpenProfileFromMem(iccProfile.data(), static_cast<cmsUInt32Number>(iccProfile.size()));
    if (!profile || cmsGetColorSpace(profile) != space || (space == cmsSigRgbData && isSrgb(profile))) {
        return nullptr;
    }
    return cmsCreateTransform(profile, pixelType, cmsCreate_sRGBProfile(), TYPE_RGB_8, INTENT_PERCEPTUAL,
                              cmsFLAGS_NOCACHE);
}

/// a * b / 255, rounded.
std::uint8_t product(unsigned a, unsigned b) {
    return static_cast<std::uint8_t>((a * b + 127) / 255);
}

}  // namespace

void convertToSrgb(std::vector<std::uint8_t>& rgb, std::span<const std::uint8_t> iccProfile) {
    if (const cmsHTRANSFORM transform = transformToSrgb(iccProfile, cmsSigRgbData, TYPE_RGB_8)) {
        cmsDoTransform(transform, rgb.data(), rgb.data(), static_cast<cmsUInt32Number>(rgb.size() / 3));
    }
}

CmykConverter::CmykConverter(std::span<const std::uint8_t> iccProfile)
    : transform_(transformToSrgb(iccProfile, cmsSigCmykData, TYPE_CMYK_8)) {}

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
