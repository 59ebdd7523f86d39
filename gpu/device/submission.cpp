// SPDX-License-Identifier: Apache-2.0
#include "gpu/device/submission.h"

#include <atomic>
#include <mutex>

namespace abf {
namespace {

std::atomic<std::uint64_t> submissions{0};
std::mutex lossMutex;
int lossCountdown = -1, lossesLeft = 0;

void failIfInjected() {
    const std::lock_guard lock(lossMutex);
    if (lossCountdown < 0) return;
    if (lossCountdown > 0) {
        --lossCountdown;
        return;
    }
    if (lossesLeft > 0 && --lossesLeft == 0) lossCountdown = -1;
    throw vk::DeviceLostError("injected device loss");
}

vk::raii::CommandBuffer allocateCommands(const DeviceContext& context, const vk::raii::CommandPool& pool) {
    vk::raii::CommandBuffers buffers(
        context.device(), vk::CommandBufferAllocateInfo(*pool, vk::CommandBufferLevel::ePrimary, 1));
    return std::move(buffers.front());
}

}  // namespace

Submission::Submission(std::shared_ptr<const DeviceContext> context)
    : context_(std::move(context)),
      pool_(context_->device(),
            vk::CommandPoolCreateInfo(vk::CommandPoolCreateFlagBits::eTransient, context_->queueFamily())),
      commands_(allocateCommands(*context_, pool_)),
      fence_(context_->device(), vk::FenceCreateInfo()) {}

void Submission::run(const std::function<void(const vk::raii::CommandBuffer&)>& record) {
    ++submissions;
    failIfInjected();
    pool_.reset();
    commands_.begin(vk::CommandBufferBeginInfo(vk::CommandBufferUsageFlagBits::eOneTimeSubmit));
    record(commands_);
    const vk::MemoryBarrier toHost(vk::AccessFlagBits::eShaderWrite | vk::AccessFlagBits::eTransferWrite,
                                   vk::AccessFlagBits::eHostRead);
    commands_.pipelineBarrier(
        vk::PipelineStageFlagBits::eComputeShader | vk::PipelineStageFlagBits::eTransfer,
        vk::PipelineStageFlagBits::eHost, {}, toHost, {}, {});
    commands_.end();
    context_->device().resetFences(*fence_);
    {
        const std::lock_guard lock(context_->queueMutex());
        context_->queue().submit(vk::SubmitInfo({}, {}, *commands_), *fence_);
    }
    constexpr std::uint64_t kTenSeconds = 10'000'000'000;
    if (context_->device().waitForFences(*fence_, VK_TRUE, kTenSeconds) != vk::Result::eSuccess) {
        throw vk::DeviceLostError("no answer within ten seconds");
    }
}

void Submission::barrier(const vk::raii::CommandBuffer& commands) {
    using Access = vk::AccessFlagBits;
    using Stage = vk::PipelineStageFlagBits;
    const vk::MemoryBarrier barrier(
        Access::eShaderWrite | Access::eTransferWrite,
        Access::eShaderRead | Access::eShaderWrite | Access::eTransferRead | Access::eTransferWrite);
    commands.pipelineBarrier(Stage::eComputeShader | Stage::eTransfer,
                             Stage::eComputeShader | Stage::eTransfer, {}, barrier, {}, {});
}

void injectDeviceLoss(int submissionsFromNow, int failures) {
    const std::lock_guard lock(lossMutex);
    lossCountdown = submissionsFromNow;
    lossesLeft = failures;
}

std::uint64_t submissionCount() {
    return submissions;
}

}  // namespace abf
