// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace abf::decode {

/// Converts packed 8-bit RGB in place from the colours of an ICC profile to sRGB. Leaves it as it is when the
/// profile is sRGB already, damaged, or not for RGB.
void convertToSrgb(std::vector<std::uint8_t>& rgb, std::span<const std::uint8_t> iccProfile);

/// Rows of 8-bit CMYK (0 = no ink) to RGB, by the ICC profile, or by the plain product of the inks' absences
/// when there is none that fits.
class CmykConverter {
  public:
    explicit CmykConverter(std::span<const std::uint8_t> iccProfile);
    void convertRow(const std::uint8_t* cmyk, std::uint8_t* rgb, int width) const;

  private:
    void* transform_ = nullptr;  // lives as long as the process
};

}  // namespace abf::decode
