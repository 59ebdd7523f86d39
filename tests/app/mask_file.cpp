// SPDX-License-Identifier: Apache-2.0
#include "tests/app/mask_file.h"

#include <cstdlib>

#include "core/image/photo.h"
#include "core/render/rasterizer.h"

void writeMaskFile(const std::string& file, int width, int height, int firstWhite, int lastWhite) {
    cv::Mat mask(height, width, CV_8UC1, cv::Scalar(0));
    if (firstWhite < lastWhite) mask.rowRange(firstWhite, lastWhite).setTo(255);
    if (!abf::writePng(file, mask)) std::abort();
}

MaskFileContent readMaskFile(const std::string& file) {
    MaskFileContent content;
    const auto mask = abf::loadPhoto(file);
    if (!mask) return content;
    content.width = mask->fullWidth;
    content.height = mask->fullHeight;
    for (const auto& pixel : cv::Mat_<cv::Vec3b>(mask->rgb)) {
        content.white += pixel[0] > 200 ? 1 : 0;
        content.black += pixel[0] < 50 ? 1 : 0;
    }
    return content;
}
