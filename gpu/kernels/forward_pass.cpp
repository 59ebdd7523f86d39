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
constexpr std::uint32_t kNormalsShader[] = {
#include "spirv/vertex_normals.inc"
};

using Buffers = std::initializer_list<const DeviceBuffer*>;

/// Bytes of the active shapes of a body at most.
std::size_t activeBytes(const BodyModel& model) {
    return model.blendShapes().size() * sizeof(kernels::ActiveShape);
}
std::size_t leverBytes(const kernels::ForwardSizes& sizes) {
    return sizes.boneCount * sizeof(kernels::BoneLever);
}

}  // namespace

ForwardPass::Room::Room(const SurfaceTables& tables, const kernels::ForwardSizes& sizes, std::size_t count,
                        ForwardOutputs outputs)
    : arena(tables.context()) {
    const std::size_t planes = count * 3 * sizes.paddedCount * sizeof(float);
    const std::size_t mesh = count * 3 * sizes.vertexCount * sizeof(float);
    active = StagedBuffer(arena, count * activeBytes(*tables.model()));
    bodies = StagedBuffer(arena, count * sizeof(kernels::BodyRecord));
    levers = StagedBuffer(arena, count * leverBytes(sizes));
    rest = arena.allocate(planes, BufferUse::DeviceOnly);
    posed = arena.allocate(mesh, BufferUse::DeviceOnly);
    posedRead = arena.allocate(mesh, BufferUse::Readback);
    if (outputs.rest) restRead = arena.allocate(planes, BufferUse::Readback);
    if (outputs.normals) {
        normals = arena.allocate(mesh, BufferUse::DeviceOnly);
        normalsRead = arena.allocate(mesh, BufferUse::Readback);
    }
}

ForwardPass::ForwardPass(std::shared_ptr<const SurfaceTables> tables)
    : tables_(std::move(tables)),
      sizes_{tables_->vertexCount(), tables_->paddedCount(), tables_->blockCount(),
             static_cast<std::uint32_t>(tables_->model()->annyRig().boneCount())},
      submission_(tables_->context()) {}

int ForwardPass::largestCapacity(ForwardOutputs outputs) const {
    const DeviceContext& context = *tables_->context();
    const std::size_t staged =
        2 * (activeBytes(*tables_->model()) + sizeof(kernels::BodyRecord) + leverBytes(sizes_));
    const std::size_t body =
        staged + (outputs.rest ? 2 : 1) * planeBytes() + (outputs.normals ? 4 : 2) * meshBytes();
    // Blocks of memory are up to twice as large as what is in them; what is held now would be let go.
    const std::size_t free =
        context.memoryBudget().availableOnDevice() + (room_ ? room_->arena.allocatedBytes() : 0);
    const std::size_t byMemory = free / 2 / body;
    const std::size_t byRange =
        context.limits().maxStorageBufferRange / std::max(planeBytes(), activeBytes(*tables_->model()));
    const std::size_t byGroups = context.limits().maxComputeWorkGroupCount[1];
    return static_cast<int>(std::min({byMemory, byRange, byGroups}));
}

void ForwardPass::reserve(int capacity, ForwardOutputs outputs) {
    outputs.rest |= outputs_.rest;
    outputs.normals |= outputs_.normals;
    if (room_ && capacity <= capacity_ && outputs.rest == outputs_.rest &&
        outputs.normals == outputs_.normals)
        return;
    capacity = std::max(capacity, capacity_);
    room_.reset();
    capacity_ = 0;
    room_ = std::make_unique<Room>(*tables_, sizes_, static_cast<std::size_t>(capacity), outputs);
    Room& room = *room_;
    const auto bind = [&](std::unique_ptr<ComputeKernel>& kernel, std::span<const std::uint32_t> spirv,
                          Buffers buffers) {
        constexpr std::uint32_t kPush = sizeof(kernels::ForwardSizes);
        if (kernel)
            kernel->bind(*tables_->context(), buffers);
        else
            kernel = std::make_unique<ComputeKernel>(*tables_->context(), spirv, buffers, kPush);
    };
    bind(blend_, kBlendShader,
         {&tables_->templates, &tables_->blockTable, &tables_->deltas, &room.active.device(),
          &room.bodies.device(), &room.rest});
    bind(skin_, kSkinShader,
         {&room.rest, &tables_->influenceStart, &tables_->influenceBone, &tables_->influenceWeight,
          &room.levers.device(), &room.posed});
    if (outputs.normals)
        bind(normals_, kNormalsShader,
             {&room.posed, &tables_->cornerStart, &tables_->corners, &room.normals});
    capacity_ = capacity;
    outputs_ = outputs;
}

std::uint32_t ForwardPass::fillIn(std::span<const Body> bodies) {
    const auto active = room_->active.as<kernels::ActiveShape>();
    const auto records = room_->bodies.as<kernels::BodyRecord>();
    const auto levers = room_->levers.as<kernels::BoneLever>();
    std::uint32_t used = 0;
    for (std::size_t b = 0; b < bodies.size(); ++b) {
        const BlendPlan& plan = *bodies[b].plan;
        kernels::BodyRecord record{used, 0, plan.templateScale[0], plan.templateScale[1],
                                   plan.templateScale[2]};
        for (const WeightedDelta& entry : plan.deltas) {
            active[used++] = {entry.delta, entry.weight[0], entry.weight[1], entry.weight[2]};
        }
        record.activeCount = used - record.firstActive;
        records[b] = record;
        std::copy(bodies[b].levers.begin(), bodies[b].levers.end(),
                  levers.begin() + static_cast<std::ptrdiff_t>(b * sizes_.boneCount));
    }
    return used;
}

void ForwardPass::run(std::span<const Body> bodies, ForwardOutputs outputs, bool sameShapes) {
    const std::uint32_t activeCount = fillIn(bodies);
    const auto count = static_cast<std::uint32_t>(bodies.size());
    const Room& room = *room_;
    submission_.run([&](const vk::raii::CommandBuffer& commands) {
        const auto readBack = [&](const DeviceBuffer& from, const DeviceBuffer& to, std::size_t bytes) {
            commands.copyBuffer(from.handle(), to.handle(), vk::BufferCopy(0, 0, count * bytes));
        };
        if (!sameShapes) {
            room.active.recordCopy(commands, activeCount * sizeof(kernels::ActiveShape));
            room.bodies.recordCopy(commands, count * sizeof(kernels::BodyRecord));
        }
        room.levers.recordCopy(commands, count * leverBytes(sizes_));
        Submission::barrier(commands);
        if (!sameShapes) {
            blend_->record(commands, &sizes_, sizes_.blockCount, count);
            Submission::barrier(commands);
        }
        skin_->record(commands, &sizes_, sizes_.blockCount, count);
        Submission::barrier(commands);
        if (outputs.normals) {
            normals_->record(commands, &sizes_, sizes_.blockCount, count);
            Submission::barrier(commands);
            readBack(room.normals, room.normalsRead, meshBytes());
        }
        readBack(room.posed, room.posedRead, meshBytes());
        if (outputs.rest) readBack(room.rest, room.restRead, planeBytes());
    });
}

std::span<const float> ForwardPass::posed(int body) const {
    const std::size_t floats = meshBytes() / sizeof(float);
    return room_->posedRead.as<const float>().subspan(static_cast<std::size_t>(body) * floats, floats);
}

std::span<const float> ForwardPass::normals(int body) const {
    const std::size_t floats = meshBytes() / sizeof(float);
    return room_->normalsRead.as<const float>().subspan(static_cast<std::size_t>(body) * floats, floats);
}

std::span<const float> ForwardPass::restPlane(int body, int axis) const {
    return room_->restRead.as<const float>().subspan(
        (static_cast<std::size_t>(body) * 3 + static_cast<std::size_t>(axis)) * sizes_.paddedCount,
        sizes_.vertexCount);
}

void writeBoneLevers(const RestSkeleton& rest, const PosedSkeleton& posed,
                     std::vector<kernels::BoneLever>& out) {
    out.resize(posed.rotations.size());
    for (std::size_t b = 0; b < out.size(); ++b) {
        const Eigen::Vector3f restHead = rest.heads[b].cast<float>();
        // The image of the rounded rest head, so that its rounding cancels.
        const Eigen::Vector3d head = posed.translations[b] + posed.rotations[b] * restHead.cast<double>();
        for (int row = 0; row < 3; ++row) {
            for (int column = 0; column < 3; ++column) {
                out[b].rows[4 * row + column] = static_cast<float>(posed.rotations[b](row, column));
            }
            out[b].rows[4 * row + 3] = static_cast<float>(head(row));
            out[b].restHead[row] = restHead(row);
        }
        out[b].unused = 0;
    }
}

}  // namespace abf
