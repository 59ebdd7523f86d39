// SPDX-License-Identifier: Apache-2.0
#include "gpu/kernels/active_shapes.h"

#include <cassert>

namespace abf {
namespace {
std::size_t padded(std::size_t channels) {
    return (channels + kernels::kSumWidth - 1) / kernels::kSumWidth * kernels::kSumWidth;
}
}  // namespace

std::size_t ActiveShapes::coefficientReals(std::size_t entries, std::size_t summed) {
    return entries * padded(summed);
}

ActiveShapes::ActiveShapes(BufferArena& arena, bool float64, std::size_t sets, std::size_t entries,
                           std::size_t coefficients, std::size_t singles)
    : reals_(float64),
      ranges_(arena, sets * sizeof(kernels::ShapeRange)),
      shapes_(arena, entries * sizeof(std::uint32_t)),
      coefficients_(arena, coefficients * reals_.bytes()),
      singles_(arena, singles * sizeof(kernels::SingleShape)) {}

void ActiveShapes::begin(std::size_t summed) {
    summed_ = summed;
    sets_ = entries_ = singleCount_ = 0;
}

void ActiveShapes::beginSet() {
    assert((sets_ + 1) * sizeof(kernels::ShapeRange) <= ranges_.size());
    ranges_.as<kernels::ShapeRange>()[sets_++] = {static_cast<std::uint32_t>(entries_), 0};
}

void ActiveShapes::add(std::uint32_t shape, std::span<const double> coefficients) {
    assert(coefficients.size() == summed_ && (entries_ + 1) * sizeof(std::uint32_t) <= shapes_.size());
    shapes_.as<std::uint32_t>()[entries_] = shape;
    const auto to = coefficients_.as<std::byte>();
    const std::size_t width = stride();
    for (std::size_t c = 0; c < width; ++c)
        reals_.write(to, entries_ * width + c, c < summed_ ? coefficients[c] : 0.0);
    ++entries_;
    ++ranges_.as<kernels::ShapeRange>()[sets_ - 1].count;
}

void ActiveShapes::addSingle(std::uint32_t shape, double slope) {
    assert((singleCount_ + 1) * sizeof(kernels::SingleShape) <= singles_.size());
    singles_.as<kernels::SingleShape>()[singleCount_++] = {shape, static_cast<float>(slope)};
}

kernels::AffineSizes ActiveShapes::sizes(std::uint32_t width, std::uint32_t outStride) const {
    return {width, outStride, channels(), summed(), stride(), stride() / kernels::kSumWidth + singleCount()};
}

void ActiveShapes::recordCopies(const vk::raii::CommandBuffer& commands) const {
    ranges_.recordCopy(commands, sets_ * sizeof(kernels::ShapeRange));
    shapes_.recordCopy(commands, entries_ * sizeof(std::uint32_t));
    coefficients_.recordCopy(commands, entries_ * stride() * reals_.bytes());
    singles_.recordCopy(commands, singleCount_ * sizeof(kernels::SingleShape));
}

}  // namespace abf
