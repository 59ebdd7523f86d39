// SPDX-License-Identifier: Apache-2.0
#include "gpu/kernels/forward_pass.h"

#include <algorithm>
#include <cstring>

namespace abf {
namespace {

constexpr std::uint32_t kBlendShader[] = {
#include "spirv/blend_shapes.inc"
};
constexpr std::uint32_t kSkinShader[] = {
#include "spirv/skinning.inc"
};

using kernels::kBlockVertices;
using kernels::kBlockWords;

/// The prefix part of every delta as dense blocks, empty blocks left out.
struct BlockedDeltas {
    std::vector<std::uint32_t> table;  ///< [delta][block]
    std::vector<std::uint32_t> words;
};

BlockedDeltas blockDeltas(const BodyModel& model, std::uint32_t blockCount) {
    std::uint32_t deltaCount = 0;
    for (const BlendShape& shape : model.blendShapes()) deltaCount = std::max(deltaCount, shape.delta + 1);
    BlockedDeltas result;
    result.table.assign(std::size_t{deltaCount} * blockCount, kernels::kEmptyBlock);
    for (std::uint32_t d = 0; d < deltaCount; ++d) {
        const ShapeDelta& delta = model.delta(d);
        for (const ShapeRun& run : delta.runs.first(delta.prefixRuns)) {
            for (std::uint32_t i = 0; i < run.count; ++i) {
                const std::uint32_t vertex = run.firstVertex + i;
                std::uint32_t& first = result.table[std::size_t{d} * blockCount + vertex / kBlockVertices];
                if (first == kernels::kEmptyBlock) {
                    first = static_cast<std::uint32_t>(result.words.size());
                    result.words.resize(result.words.size() + kBlockWords);
                }
                const std::uint32_t inBlock = vertex % kBlockVertices;
                for (std::uint32_t axis = 0; axis < 3; ++axis) {
                    const auto value = static_cast<std::uint16_t>(model.deltas()[run.deltaOffset + axis * run.count + i]);
                    result.words[first + axis * kBlockVertices / 2 + inBlock / 2] |= std::uint32_t{value} << (inBlock % 2 * 16);
                }
            }
        }
    }
    return result;
}

template <class T>
std::span<const std::byte> bytesOf(const std::vector<T>& values) {
    return std::as_bytes(std::span(values));
}

}  // namespace

ForwardPass::ForwardPass(std::shared_ptr<const DeviceContext> context, std::shared_ptr<const BodyModel> model, int capacity)
    : context_(std::move(context)), model_(std::move(model)), capacity_(capacity), arena_(context_), submission_(context_) {
    sizes_.vertexCount = static_cast<std::uint32_t>(model_->prefixVertexCount());
    sizes_.blockCount = (sizes_.vertexCount + kBlockVertices - 1) / kBlockVertices;
    sizes_.paddedCount = sizes_.blockCount * kBlockVertices;
    sizes_.boneCount = static_cast<std::uint32_t>(model_->annyRig().boneCount());
    uploadModel(*model_);

    const auto bodies = static_cast<std::size_t>(capacity_);
    active_ = arena_.allocate(bodies * model_->blendShapes().size() * sizeof(kernels::ActiveShape), BufferUse::Upload);
    bodies_ = arena_.allocate(bodies * sizeof(kernels::BodyRecord), BufferUse::Upload);
    transforms_ = arena_.allocate(bodies * sizes_.boneCount * sizeof(kernels::BoneTransform), BufferUse::Upload);
    const std::size_t restBytes = bodies * 3 * sizes_.paddedCount * sizeof(float);
    const std::size_t posedBytes = bodies * 3 * sizes_.vertexCount * sizeof(float);
    rest_ = arena_.allocate(restBytes, BufferUse::DeviceOnly);
    posed_ = arena_.allocate(posedBytes, BufferUse::DeviceOnly);
    restRead_ = arena_.allocate(restBytes, BufferUse::Readback);
    posedRead_ = arena_.allocate(posedBytes, BufferUse::Readback);
    blend_ = std::make_unique<ComputeKernel>(
        *context_, kBlendShader, std::initializer_list<const DeviceBuffer*>{&template_, &blockTable_, &deltas_, &active_, &bodies_, &rest_},
        static_cast<std::uint32_t>(sizeof sizes_));
    skin_ = std::make_unique<ComputeKernel>(
        *context_, kSkinShader,
        std::initializer_list<const DeviceBuffer*>{&rest_, &influenceStart_, &influenceBone_, &influenceWeight_, &transforms_, &posed_},
        static_cast<std::uint32_t>(sizeof sizes_));
}

DeviceBuffer ForwardPass::uploaded(std::span<const std::byte> content) {
    DeviceBuffer target = arena_.allocate(content.size(), BufferUse::DeviceOnly);
    BufferArena staging(context_);
    const DeviceBuffer source = staging.allocate(content.size(), BufferUse::Upload);
    std::memcpy(source.mapped().data(), content.data(), content.size());
    submission_.run([&](const vk::raii::CommandBuffer& commands) {
        commands.copyBuffer(source.handle(), target.handle(), vk::BufferCopy(0, 0, std::max<std::size_t>(content.size(), 4)));
    });
    return target;
}

void ForwardPass::uploadModel(const BodyModel& model) {
    std::vector<float> planes(std::size_t{3} * sizes_.paddedCount);
    const std::span<const float> axes[] = {model.templateX(), model.templateY(), model.templateZ()};
    for (std::size_t axis = 0; axis < 3; ++axis) {
        std::copy_n(axes[axis].begin(), sizes_.vertexCount, planes.begin() + static_cast<std::ptrdiff_t>(axis * sizes_.paddedCount));
    }
    template_ = uploaded(bytesOf(planes));
    const BlockedDeltas blocked = blockDeltas(model, sizes_.blockCount);
    blockTable_ = uploaded(bytesOf(blocked.table));
    deltas_ = uploaded(bytesOf(blocked.words));

    const Rig& rig = model.annyRig();
    influenceStart_ = uploaded(std::as_bytes(rig.influenceStart.first(sizes_.vertexCount + 1)));
    const std::uint32_t influences = rig.influenceStart[sizes_.vertexCount];
    influenceBone_ = uploaded(bytesOf(std::vector<std::uint32_t>(rig.influenceBone.begin(), rig.influenceBone.begin() + influences)));
    influenceWeight_ = uploaded(std::as_bytes(rig.influenceWeight.first(influences)));
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
