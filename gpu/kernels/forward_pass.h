// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "core/body/body_model.h"
#include "core/body/shape_blend.h"
#include "gpu/device/buffer.h"
#include "gpu/device/kernel.h"
#include "gpu/device/submission.h"
#include "gpu/kernels/layout.h"

namespace abf {

/// The forward pass of topology `anny` on a device, for up to `capacity` bodies a run: blend-shape accumulation and
/// skinning in float32 over the same int16 deltas as the CPU. The model's data is uploaded once. One thread at a time.
/// Constructor and functions throw vk::SystemError.
class ForwardPass {
  public:
    /// What one body needs: its blend plan and one T_b a bone (row-major 3x4).
    struct Body {
        const BlendPlan* plan;
        std::span<const kernels::BoneTransform> transforms;
    };

    ForwardPass(std::shared_ptr<const DeviceContext> context, std::shared_ptr<const BodyModel> model, int capacity);

    int capacity() const { return capacity_; }
    /// Evaluates the bodies (at most capacity()); results stay valid until the next run.
    void run(std::span<const Body> bodies, bool readRest);
    /// Posed vertices of a body: [vertex] xyz.
    std::span<const float> posed(int body) const;
    /// Rest vertices of a body: plane 0..2 (x, y, z). Only after run(..., true).
    std::span<const float> restPlane(int body, int axis) const;
    /// Device memory taken, in bytes.
    std::size_t deviceBytes() const { return arena_.allocatedBytes(); }

  private:
    DeviceBuffer uploaded(std::span<const std::byte> content);
    void uploadModel(const BodyModel& model);

    std::shared_ptr<const DeviceContext> context_;
    std::shared_ptr<const BodyModel> model_;
    int capacity_;
    kernels::ForwardSizes sizes_{};
    BufferArena arena_;
    Submission submission_;
    DeviceBuffer template_, blockTable_, deltas_, influenceStart_, influenceBone_, influenceWeight_;
    DeviceBuffer active_, bodies_, transforms_;  // written by the host each run
    DeviceBuffer rest_, posed_, restRead_, posedRead_;
    std::unique_ptr<ComputeKernel> blend_, skin_;
};

}  // namespace abf
