// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <memory>

#include "gpu/device/context.h"

namespace abf {

/// Records commands once a run, submits them and waits. One thread at a time, but several submissions of a
/// device may run on threads of their own. Throws vk::SystemError.
class Submission {
  public:
    explicit Submission(std::shared_ptr<const DeviceContext> context);

    /// `record` fills the command buffer; run() returns when the device has finished it and its writes are
    /// visible to the host.
    void run(const std::function<void(const vk::raii::CommandBuffer&)>& record);

    /// Makes what kernels and copies recorded before visible to kernels and copies recorded after.
    static void barrier(const vk::raii::CommandBuffer& commands);

  private:
    std::shared_ptr<const DeviceContext> context_;
    vk::raii::CommandPool pool_;
    vk::raii::CommandBuffer commands_;
    vk::raii::Fence fence_;
};

/// Tests only: the submission after `submissionsFromNow` further ones (0: the next) fails as a lost device
/// would, and so do the later ones up to `failures` in all (0: every later one, until set again); negative
/// `submissionsFromNow` switches it off.
void injectDeviceLoss(int submissionsFromNow, int failures = 0);

/// Submissions of all devices since the program started, failed ones included.
std::uint64_t submissionCount();

}  // namespace abf
