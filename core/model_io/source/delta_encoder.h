// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/model_io/source/storage_order.h"
#include "core/model_io/source/target_file.h"

namespace abf::source {

/// Packs sparse shapes into runs (see ShapeRun). Gaps of up to kLargestGap unmoved vertices are bridged by
/// zeros: cheaper than another run.
class DeltaEncoder {
  public:
    static constexpr std::uint32_t kLargestGap = 4;

    explicit DeltaEncoder(const StorageOrder& order) : order_(order) {}

    void add(const std::vector<VertexDelta>& shape);

    const std::vector<std::uint32_t>& runStarts() const { return runStarts_; }  ///< per shape, and the end
    const std::vector<std::uint32_t>& runs() const { return runs_; }            ///< first, count, offset each
    const std::vector<std::int16_t>& values() const { return values_; }

  private:
    const StorageOrder& order_;
    std::vector<std::uint32_t> runStarts_ = {0};
    std::vector<std::uint32_t> runs_;
    std::vector<std::int16_t> values_;
};

}  // namespace abf::source
