// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "core/body/shape_blend.h"
#include "gpu/device/buffer.h"
#include "gpu/device/kernel.h"
#include "gpu/device/submission.h"
#include "gpu/kernels/layout.h"
#include "gpu/kernels/surface_tables.h"

namespace abf {

/// The forward pass of topology `anny` on a device, for up to `capacity` bodies a run: blend-shape accumulation and
/// skinning in float32 over the same int16 deltas as the CPU. One thread at a time.
/// Constructor and functions throw vk::SystemError.
class ForwardPass {
  public:
    /// What one body needs: its blend plan and one T_b a bone (row-major 3x4).
    struct Body {
        const BlendPlan* plan;
        std::span<const kernels::BoneTransform> transforms;
    };

    ForwardPass(std::shared_ptr<const SurfaceTables> surface, int capacity);

    int capacity() const { return capacity_; }
    /// Evaluates the bodies (at most capacity()); results stay valid until the next run.
    void run(std::span<const Body> bodies, bool readRest);
    /// Posed vertices of a body: [vertex] xyz.
    std::span<const float> posed(int body) const;
    /// Rest vertices of a body: plane 0..2 (x, y, z). Only after run(..., true).
    std::span<const float> restPlane(int body, int axis) const;
    /// Device memory taken, in bytes, the surface's tables not counted.
    std::size_t deviceBytes() const { return arena_.allocatedBytes(); }

  private:
    std::shared_ptr<const SurfaceTables> surface_;
    int capacity_;
    kernels::ForwardSizes sizes_{};
    BufferArena arena_;
    Submission submission_;
    DeviceBuffer active_, bodies_, transforms_;  // written by the host each run
    DeviceBuffer rest_, posed_, restRead_, posedRead_;
    std::unique_ptr<ComputeKernel> blend_, skin_;
};

}  // namespace abf
