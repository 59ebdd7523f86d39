// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>

namespace abf::decode {

/// Rows of 8-bit CMYK (0 = no ink) to sRGB, by the ICC profile, or by the plain product of the inks' absences
/// when there is none that fits.
class CmykConverter {
  public:
    explicit CmykConverter(std::span<const std::uint8_t> iccProfile);
    void convertRow(const std::uint8_t* cmyk, std::uint8_t* rgb, int width) const;

  private:
    void* transform_ = nullptr;  // lives as long as the process
};

}  // namespace abf::decode
