// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "core/body/blend_weights.h"
#include "gpu/kernels/fit_layout.h"
#include "gpu/kernels/staging.h"

namespace abf {

/// The blend shapes at work in one or several sets of weights, their coefficients and the single shapes,
/// written by the host before a submission and copied to the device within it. See fit_layout.h.
class ActiveShapes {
  public:
    /// Reals of the coefficients of `entries` active shapes with `summed` channels.
    static std::size_t coefficientReals(std::size_t entries, std::size_t summed);

    /// Room for `entries` active shapes in all with so many `coefficients`, and `singles`. Allocates from the
    /// arena.
    ActiveShapes(BufferArena& arena, bool float64, std::size_t sets, std::size_t entries,
                 std::size_t coefficients, std::size_t singles);

    /// Starts anew; `summed` channels are told of each shape: its weight, then slopes.
    void begin(std::size_t summed);
    /// Starts the next set of weights.
    void beginSet();
    /// Adds a shape to the set: its weight, then summed - 1 slopes.
    void add(std::uint32_t shape, std::span<const double> coefficients);
    void addSingle(std::uint32_t shape, double slope);

    std::uint32_t summed() const { return static_cast<std::uint32_t>(summed_); }
    std::uint32_t singleCount() const { return static_cast<std::uint32_t>(singleCount_); }
    std::uint32_t setCount() const { return static_cast<std::uint32_t>(sets_); }
    std::uint32_t channels() const { return summed() + singleCount(); }
    std::uint32_t stride() const {
        return (summed() + kernels::kSumWidth - 1) / kernels::kSumWidth * kernels::kSumWidth;
    }
    /// Of an affine kernel over `width` columns.
    kernels::AffineSizes sizes(std::uint32_t width, std::uint32_t outStride) const;

    void recordCopies(const vk::raii::CommandBuffer& commands) const;
    const DeviceBuffer& ranges() const { return ranges_.device(); }
    const DeviceBuffer& shapes() const { return shapes_.device(); }
    const DeviceBuffer& coefficients() const { return coefficients_.device(); }
    const DeviceBuffer& singles() const { return singles_.device(); }

  private:
    RealWriter reals_;
    StagedBuffer ranges_, shapes_, coefficients_, singles_;
    std::size_t summed_ = 1, sets_ = 0, entries_ = 0, singleCount_ = 0;
};

}  // namespace abf
