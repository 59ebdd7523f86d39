// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <opencv2/core/mat.hpp>
#include <span>
#include <string>
#include <vector>

namespace abf::testing {

using Bytes = std::vector<std::uint8_t>;

/// 8-bit RGB with no symmetry: smooth enough for lossy formats, four different corners.
cv::Mat samplePicture(int width, int height);

/// Encoders write what they are given, RGB unless noted. Empty where the machine lacks the encoder.
/// Four channels are CMYK as Adobe's programs store it: 255 = no ink.
Bytes encodeJpeg(const cv::Mat& rgbOrCmyk, std::span<const std::uint8_t> exif = {}, bool progressive = false,
                 std::span<const std::uint8_t> iccProfile = {});
Bytes encodePng(const cv::Mat& rgbOrRgba, std::span<const std::uint8_t> exif = {}, bool interlaced = false);
Bytes encodeWebP(const cv::Mat& rgbOrRgba, float quality = 90);
/// depth 8 or 16; RGBA is written as unassociated alpha.
Bytes encodeTiff(const cv::Mat& rgbOrRgba, int orientation = 1, int depth = 8);
Bytes encodeHeif(const cv::Mat& rgbOrRgba, bool av1, std::span<const std::uint8_t> exif = {});

/// A well-formed PNG header and the beginning of its pixels, of any stated size.
Bytes pngHeaderOnly(std::uint32_t width, std::uint32_t height, bool interlaced);

void writeFile(const std::filesystem::path& path, std::span<const std::uint8_t> content);
void writeFile(const std::filesystem::path& path, const std::string& content);
Bytes readFile(const std::filesystem::path& path);

/// Mean absolute difference over all channels; 255 where the sizes differ.
double meanDifference(const cv::Mat& a, const cv::Mat& b);

}  // namespace abf::testing
