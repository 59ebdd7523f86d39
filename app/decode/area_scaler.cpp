// SPDX-License-Identifier: Apache-2.0
#include "app/decode/area_scaler.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace abf::decode {

AreaScaler::AreaScaler(int width, int height)
    : width_(width), height_(height), pixels_(std::size_t(width) * std::size_t(height) * 3) {}

void AreaScaler::begin(int sourceWidth, int sourceHeight) {
    begin(sourceWidth, sourceHeight, sourceWidth, sourceHeight);
}

void AreaScaler::begin(int sourceWidth, int sourceHeight, double extentWidth, double extentHeight) {
    sameSize_ = sourceWidth == width_ && sourceHeight == height_;
    if (sameSize_) return;
    const double columnsPerPixel = extentWidth / width_;
    columnWeight_ = float(columnsPerPixel);
    rowsPerSource_ = height_ / extentHeight;
    for (int x = 0; x < width_; ++x) {
        const double from = x * columnsPerPixel,
                     to = std::min((x + 1) * columnsPerPixel, double(sourceWidth));
        Span span{};
        span.first = std::min(int(from), sourceWidth - 1);
        span.last = std::clamp(int(std::ceil(to)) - 1, span.first, sourceWidth - 1);
        if (span.first == span.last) {
            span.firstWeight = columnWeight_;
        } else {
            span.firstWeight = float(span.first + 1 - from);
            span.lastWeight = float(to - span.last);
        }
        spans_.push_back(span);
    }
    columnSums_.resize(std::size_t(width_) * 3);
    rowSums_.assign(std::size_t(width_) * 3, 0.0f);
}

void AreaScaler::addRow(const std::uint8_t* rgb) {
    if (row_ >= height_) return;
    if (sameSize_) {
        std::memcpy(pixels_.data() + std::size_t(row_++) * std::size_t(width_) * 3, rgb,
                    std::size_t(width_) * 3);
        return;
    }
    sumColumns(rgb);
    const double from = sourceRow_ * rowsPerSource_, to = (sourceRow_ + 1) * rowsPerSource_;
    ++sourceRow_;
    const double border = row_ + 1;
    accumulate(float(std::min(to, border) - from));
    if (to >= border - 1e-9) {
        emitRow();
        if (row_ < height_ && to > border) accumulate(float(to - border));
    }
}

std::vector<std::uint8_t> AreaScaler::takePixels() {
    if (row_ < height_ && rowWeight_ > 0) emitRow();
    return std::move(pixels_);
}

void AreaScaler::sumColumns(const std::uint8_t* rgb) {
    float* out = columnSums_.data();
    for (const Span& span : spans_) {
        const std::uint8_t* in = rgb + std::size_t(span.first) * 3;
        float r = span.firstWeight * in[0], g = span.firstWeight * in[1], b = span.firstWeight * in[2];
        if (span.last > span.first) {
            int ri = 0, gi = 0, bi = 0;
            in += 3;
            for (int x = span.first + 1; x < span.last; ++x, in += 3) {
                ri += in[0];
                gi += in[1];
                bi += in[2];
            }
            r += float(ri) + span.lastWeight * in[0];
            g += float(gi) + span.lastWeight * in[1];
            b += float(bi) + span.lastWeight * in[2];
        }
        *out++ = r;
        *out++ = g;
        *out++ = b;
    }
}

void AreaScaler::accumulate(float weight) {
    for (std::size_t i = 0; i < rowSums_.size(); ++i) rowSums_[i] += weight * columnSums_[i];
    rowWeight_ += weight;
}

void AreaScaler::emitRow() {
    const float norm = 1.0f / (columnWeight_ * rowWeight_);
    std::uint8_t* out = pixels_.data() + std::size_t(row_++) * std::size_t(width_) * 3;
    for (float& sum : rowSums_) {
        *out++ = static_cast<std::uint8_t>(std::min(sum * norm + 0.5f, 255.0f));
        sum = 0;
    }
    rowWeight_ = 0;
}

}  // namespace abf::decode
