// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

/// Black, but white from row `firstWhite` to the row before `lastWhite`. Aborts where it cannot be written.
void writeMaskFile(const std::string& file, int width, int height, int firstWhite, int lastWhite);

/// What a grey picture holds; all zero for one that cannot be read.
struct MaskFileContent {
    int width = 0, height = 0;
    int white = 0, black = 0;  ///< pixels, nearly
};
MaskFileContent readMaskFile(const std::string& file);
