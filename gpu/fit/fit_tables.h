// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "core/body/body_points.h"
#include "gpu/kernels/bone_tables.h"
#include "gpu/kernels/surface_tables.h"

namespace abf {

/// Which share of a point hangs on which bone; see Influence in fit_layout.h, atoms being those of the point
/// pairs.
struct PointShare {
    std::uint32_t bone;
    double mass;
};

/// What all fits of a model share on a device: bones, surface and the body points as (point, bone) pairs that
/// are affine in the blend weights. Immutable once uploaded, for any number of threads. About 52 MB with
/// double bones. The constructor throws vk::SystemError.
class FitTables {
    std::shared_ptr<const BoneTables> bones_;  // they and the memory outlive the buffers below
    std::shared_ptr<const SurfaceTables> surface_;
    BufferArena arena_;

  public:
    /// `points` are those that the terms index.
    FitTables(std::shared_ptr<const BoneTables> bones, std::shared_ptr<const SurfaceTables> surface,
              const BodyPoints& points);

    const std::shared_ptr<const BoneTables>& bones() const { return bones_; }
    const SurfaceTables& surface() const { return *surface_; }
    const std::shared_ptr<const DeviceContext>& context() const { return bones_->context(); }
    const BodyModel& model() const { return *bones_->model(); }

    std::uint32_t pointCount() const { return static_cast<std::uint32_t>(pairStart_.size() - 1); }
    std::uint32_t pairCount() const { return static_cast<std::uint32_t>(pairs_.size()); }
    /// Pairs of a point.
    std::span<const PointShare> pairs(std::uint32_t point) const {
        return std::span(pairs_).subspan(pairStart_[point], pairStart_[point + 1] - pairStart_[point]);
    }
    std::uint32_t firstPair(std::uint32_t point) const { return pairStart_[point]; }
    /// Preorder number of a bone, and of the last bone below it.
    std::uint32_t order(int bone) const { return order_[static_cast<std::size_t>(bone)]; }
    std::uint32_t lastBelow(int bone) const { return lastBelow_[static_cast<std::size_t>(bone)]; }
    std::size_t deviceBytes() const {
        return arena_.allocatedBytes() + bones_->deviceBytes() + surface_->deviceBytes();
    }

    // As the shader affine_rows names them, for pairs of three columns each; and the bones' preorder numbers.
    DeviceBuffer pairTemplates, pairRows, pairRowOfShape, boneOrder;

  private:
    std::vector<std::uint32_t> pairStart_;
    std::vector<PointShare> pairs_;
    std::vector<std::uint32_t> order_, lastBelow_;
};

}  // namespace abf
