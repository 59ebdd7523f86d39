// SPDX-License-Identifier: Apache-2.0
#include "gpu/kernels/forward_pass.h"

#include <algorithm>

namespace abf {
namespace {

constexpr std::uint32_t kBlendShader[] = {
#include "spirv/blend_shapes.inc"
};
constexpr std::uint32_t kSkinShader[] = {
#include "spirv/skinning.inc"
};

}  // namespace

ForwardPass::ForwardPass(std::shared_ptr<const SurfaceTables> surface, int capacity)
    : surface_(std::move(surface)), capacity_(capacity), arena_(surface_->context()), submission_(surface_->context()) {
    sizes_.vertexCount = surface_->vertexCount();
    sizes_.blockCount = surface_->blockCount();
    sizes_.paddedCount = surface_->paddedCount();
    const BodyModel& model = *surface_->model();
    sizes_.boneCount = static_cast<std::uint32_t>(model.annyRig().boneCount());

    const auto bodies = static_cast<std::size_t>(capacity_);
    active_ = arena_.allocate(bodies * model.blendShapes().size() * sizeof(kernels::ActiveShape), BufferUse::Upload);
    bodies_ = arena_.allocate(bodies * sizeof(kernels::BodyRecord), BufferUse::Upload);
    transforms_ = arena_.allocate(bodies * sizes_.boneCount * sizeof(kernels::BoneTransform), BufferUse::Upload);
    const std::size_t restBytes = bodies * 3 * sizes_.paddedCount * sizeof(float);
    const std::size_t posedBytes = bodies * 3 * sizes_.vertexCount * sizeof(float);
    rest_ = arena_.allocate(restBytes, BufferUse::DeviceOnly);
    posed_ = arena_.allocate(posedBytes, BufferUse::DeviceOnly);
    restRead_ = arena_.allocate(restBytes, BufferUse::Readback);
    posedRead_ = arena_.allocate(posedBytes, BufferUse::Readback);
    blend_ = std::make_unique<ComputeKernel>(
        *surface_->context(), kBlendShader, std::initializer_list<const DeviceBuffer*>{&surface_->templates, &surface_->blockTable, &surface_->deltas, &active_, &bodies_, &rest_},
        static_cast<std::uint32_t>(sizeof sizes_));
    skin_ = std::make_unique<ComputeKernel>(
        *surface_->context(), kSkinShader,
        std::initializer_list<const DeviceBuffer*>{&rest_, &surface_->influenceStart, &surface_->influenceBone, &surface_->influenceWeight, &transforms_, &posed_},
        static_cast<std::uint32_t>(sizeof sizes_));
}

void ForwardPass::run(std::span<const Body> bodies, bool readRest) {
    const auto active = active_.as<kernels::ActiveShape>();
    const auto records = bodies_.as<kernels::BodyRecord>();
    const auto transforms = transforms_.as<kernels::BoneTransform>();
    static_assert(sizeof(WeightedDelta) == sizeof(kernels::ActiveShape));
    std::uint32_t used = 0;
    for (std::size_t b = 0; b < bodies.size(); ++b) {
        const BlendPlan& plan = *bodies[b].plan;
        kernels::BodyRecord record{used, 0, plan.templateScale[0], plan.templateScale[1], plan.templateScale[2]};
        for (const WeightedDelta& entry : plan.deltas) {
            active[used++] = {entry.delta, entry.weight[0], entry.weight[1], entry.weight[2]};
        }
        record.activeCount = used - record.firstActive;
        records[b] = record;
        std::copy(bodies[b].transforms.begin(), bodies[b].transforms.end(),
                  transforms.begin() + static_cast<std::ptrdiff_t>(b * sizes_.boneCount));
    }
    const auto count = static_cast<std::uint32_t>(bodies.size());
    submission_.run([&](const vk::raii::CommandBuffer& commands) {
        blend_->record(commands, &sizes_, sizes_.blockCount, count);
        Submission::barrier(commands);
        skin_->record(commands, &sizes_, sizes_.blockCount, count);
        Submission::barrier(commands);
        commands.copyBuffer(posed_.handle(), posedRead_.handle(), vk::BufferCopy(0, 0, std::size_t{count} * 3 * sizes_.vertexCount * sizeof(float)));
        if (readRest) {
            commands.copyBuffer(rest_.handle(), restRead_.handle(), vk::BufferCopy(0, 0, std::size_t{count} * 3 * sizes_.paddedCount * sizeof(float)));
        }
    });
}

std::span<const float> ForwardPass::posed(int body) const {
    const std::size_t floats = std::size_t{3} * sizes_.vertexCount;
    return posedRead_.as<const float>().subspan(static_cast<std::size_t>(body) * floats, floats);
}

std::span<const float> ForwardPass::restPlane(int body, int axis) const {
    return restRead_.as<const float>().subspan(
        (static_cast<std::size_t>(body) * 3 + static_cast<std::size_t>(axis)) * sizes_.paddedCount, sizes_.vertexCount);
}

}  // namespace abf
