// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "core/body/body_model.h"
#include "gpu/device/buffer.h"
#include "gpu/device/submission.h"

namespace abf {

/// The bones of rig `anny` on a device, immutable once uploaded; shared by the forward pass and the fit. 11
/// MB in double, half of it in float. The constructor throws vk::SystemError.
class BoneTables {
    std::shared_ptr<const DeviceContext> context_;  // it and the memory outlive the buffers below
    BufferArena arena_;

  public:
    /// `allowFloat64` false takes float even where the device has doubles (to measure what that costs).
    BoneTables(std::shared_ptr<const DeviceContext> context, std::shared_ptr<const BodyModel> model,
               bool allowFloat64 = true);

    const std::shared_ptr<const DeviceContext>& context() const { return context_; }
    const std::shared_ptr<const BodyModel>& model() const { return model_; }
    const Rig& rig() const { return model_->annyRig(); }
    bool float64() const { return float64_; }
    std::uint32_t levelCount() const { return levelCount_; }
    std::size_t deviceBytes() const { return arena_.allocatedBytes(); }

    // As the shaders affine_rows, rest_bones and skeleton name them.
    DeviceBuffer templates, rows, rowOfShape, starts, references, tree;

  private:
    std::shared_ptr<const BodyModel> model_;
    bool float64_;
    std::uint32_t levelCount_ = 0;
};

}  // namespace abf
