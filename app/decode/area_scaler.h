// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

namespace abf::decode {

/// A picture of a fixed size, filled by rows of an equal or larger one: each pixel is the mean of the area it
/// covers. Works row by row, so the larger picture need not exist in memory.
class AreaScaler {
  public:
    AreaScaler(int width, int height);

    int width() const { return width_; }
    int height() const { return height_; }

    /// Says what rows will come: `sourceWidth` x `sourceHeight` pixels, of which extentWidth x extentHeight
    /// (>= width x height, <= source, from the top-left corner) are the picture. A decoder that shrinks by N
    /// rounds its size up; the extent keeps the exact one.
    void begin(int sourceWidth, int sourceHeight, double extentWidth, double extentHeight);
    void begin(int sourceWidth, int sourceHeight);

    /// Packed RGB, top row first.
    void addRow(const std::uint8_t* rgb);

    /// Packed RGB of the filled picture, once every row has been added; leaves nothing behind.
    std::vector<std::uint8_t> takePixels();

  private:
    struct Span {
        int first, last;                // source columns, both included
        float firstWeight, lastWeight;  // those between weigh 1
    };

    void sumColumns(const std::uint8_t* rgb);
    void accumulate(float weight);
    void emitRow();

    int width_, height_;
    std::vector<std::uint8_t> pixels_;
    bool sameSize_ = false;
    double rowsPerSource_ = 1;  // rows of ours that one source row covers, <= 1
    int sourceRow_ = 0, row_ = 0;
    std::vector<Span> spans_;
    std::vector<float> columnSums_, rowSums_;
    float columnWeight_ = 1, rowWeight_ = 0;
};

}  // namespace abf::decode
