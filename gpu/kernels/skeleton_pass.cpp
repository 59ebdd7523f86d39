// SPDX-License-Identifier: Apache-2.0
#include "gpu/kernels/skeleton_pass.h"

#include <algorithm>
#include <cassert>

namespace abf {
namespace {

constexpr std::uint32_t kAffineRows[] = {
#include "spirv/affine_rows.inc"
};
constexpr std::uint32_t kAffineRows64[] = {
#include "spirv/affine_rows_f64.inc"
};
constexpr std::uint32_t kRestBones[] = {
#include "spirv/rest_bones.inc"
};
constexpr std::uint32_t kRestBones64[] = {
#include "spirv/rest_bones_f64.inc"
};
constexpr std::uint32_t kSkeleton[] = {
#include "spirv/skeleton.inc"
};
constexpr std::uint32_t kSkeleton64[] = {
#include "spirv/skeleton_f64.inc"
};

using kernels::kPoseReals;

}  // namespace

SkeletonPass::SkeletonPass(std::shared_ptr<const BoneTables> tables)
    : tables_(std::move(tables)), reals_(tables_->float64()) {}

SkeletonPass::Buffers::Buffers(const BoneTables& tables, const Room& room) : arena(tables.context()) {
    const auto bones = static_cast<std::size_t>(tables.rig().boneCount());
    const std::size_t real = RealWriter(tables.float64()).bytes();
    shapes = std::make_unique<ActiveShapes>(arena, tables.float64(), room.shapes, room.entries,
                                            room.coefficients, room.singles);
    poses = StagedBuffer(arena, room.poses * bones * kPoseReals * real);
    const auto make = [&](std::size_t bytes) { return arena.allocate(bytes, BufferUse::DeviceOnly); };
    affine = make(room.channels * bones * kernels::kBoneStride * real);
    rest = make(room.shapes * bones * kernels::kRestBoneReals * real);
    posed = make(room.bodies * bones * kernels::kPosedBoneReals * real);
    moves = make(room.slopes * bones * kernels::kBoneSlopeReals * real);
    transforms = make(room.bodies * bones * sizeof(kernels::BoneTransform));
    frames = make(room.bodies * bones * sizeof(kernels::BoneFrame));
    slopes = make(room.slopes * bones * sizeof(kernels::BoneSlope));
}

bool SkeletonPass::reserve(std::size_t shapes, std::size_t entries, std::size_t summed, std::size_t singles,
                           std::size_t poses, std::size_t bodies) {
    const std::size_t parameters = summed - 1 + singles;
    const Room room{std::max(room_.shapes, shapes),
                    std::max(room_.entries, entries),
                    std::max(room_.coefficients, ActiveShapes::coefficientReals(entries, summed)),
                    std::max(room_.singles, singles),
                    std::max(room_.poses, poses),
                    std::max(room_.bodies, bodies),
                    std::max(room_.channels, shapes * (1 + parameters)),
                    std::max(room_.slopes, bodies * parameters)};
    if (buffers_ && room == room_) return false;
    buffers_.reset();
    room_ = {};
    buffers_ = std::make_unique<Buffers>(*tables_, room);
    const BoneTables& t = *tables_;
    const Buffers& b = *buffers_;
    const std::initializer_list<const DeviceBuffer*> affineBuffers = {
        &t.templates,         &t.rows,
        &t.rowOfShape,        &b.shapes->ranges(),
        &b.shapes->shapes(),  &b.shapes->coefficients(),
        &b.shapes->singles(), &b.affine};
    const std::initializer_list<const DeviceBuffer*> restBuffers = {&b.affine, &t.starts, &b.rest};
    const std::initializer_list<const DeviceBuffer*> skeletonBuffers = {
        &t.tree,  &t.references, &b.affine,     &b.rest,   &b.poses.device(),
        &b.posed, &b.moves,      &b.transforms, &b.frames, &b.slopes};
    if (affineRows_) {
        affineRows_->bind(*t.context(), affineBuffers);
        restBones_->bind(*t.context(), restBuffers);
        skeleton_->bind(*t.context(), skeletonBuffers);
    } else {
        using Code = std::span<const std::uint32_t>;
        const bool f64 = t.float64();
        affineRows_ = std::make_unique<ComputeKernel>(
            *t.context(), f64 ? Code(kAffineRows64) : Code(kAffineRows), affineBuffers,
            static_cast<std::uint32_t>(sizeof(kernels::AffineSizes)));
        restBones_ = std::make_unique<ComputeKernel>(
            *t.context(), f64 ? Code(kRestBones64) : Code(kRestBones), restBuffers,
            static_cast<std::uint32_t>(sizeof(kernels::SkeletonSizes)));
        skeleton_ = std::make_unique<ComputeKernel>(
            *t.context(), f64 ? Code(kSkeleton64) : Code(kSkeleton), skeletonBuffers,
            static_cast<std::uint32_t>(sizeof(kernels::SkeletonSizes)));
    }
    room_ = room;
    return true;
}

void SkeletonPass::setPose(std::size_t body, const BodyPose& pose, const Eigen::Vector3d& rootTranslation) {
    assert(pose.parameterization == PoseParameterization::LocalRef && body < room_.poses);
    const auto bones = static_cast<std::size_t>(tables_->rig().boneCount());
    const auto to = buffers_->poses.as<std::byte>();
    for (std::size_t b = 0; b < bones; ++b) {
        std::size_t at = (body * bones + b) * kPoseReals;
        for (int row = 0; row < 3; ++row) {
            for (int column = 0; column < 3; ++column) {
                reals_.write(to, at++,
                             pose.bones.empty() ? (row == column ? 1.0 : 0.0) : pose.bones[b](row, column));
            }
        }
        for (int row = 0; row < 3; ++row) {
            const double own = pose.bones.empty() ? 0.0 : pose.bones[b](row, 3);
            reals_.write(to, at++, b == 0 ? rootTranslation[row] : own);
        }
    }
}

void SkeletonPass::recordCopies(const vk::raii::CommandBuffer& commands, std::uint32_t poses,
                                bool shapes) const {
    const auto bones = static_cast<std::size_t>(tables_->rig().boneCount());
    if (shapes) buffers_->shapes->recordCopies(commands);
    buffers_->poses.recordCopy(commands, poses * bones * kPoseReals * reals_.bytes());
    Submission::barrier(commands);
}

void SkeletonPass::recordShapes(const vk::raii::CommandBuffer& commands) const {
    const Buffers& b = *buffers_;
    const auto bones = static_cast<std::uint32_t>(tables_->rig().boneCount());
    const std::uint32_t width = bones * kernels::kBoneStride;
    const kernels::AffineSizes affine = b.shapes->sizes(width, width);
    affineRows_->record(commands, &affine, (width + kernels::kAffineGroup - 1) / kernels::kAffineGroup,
                        affine.jobs * b.shapes->setCount());
    Submission::barrier(commands);
    const std::uint32_t channels = b.shapes->channels();
    const kernels::SkeletonSizes sizes{bones, tables_->levelCount(), channels, channels - 1, 0, 0};
    restBones_->record(commands, &sizes, (bones + kernels::kBoneGroup - 1) / kernels::kBoneGroup,
                       b.shapes->setCount());
    Submission::barrier(commands);
}

void SkeletonPass::recordPoses(const vk::raii::CommandBuffer& commands, std::uint32_t first,
                               std::uint32_t count, std::uint32_t bodiesPerShape, bool slopes) const {
    const std::uint32_t channels = buffers_->shapes->channels();
    const kernels::SkeletonSizes sizes{static_cast<std::uint32_t>(tables_->rig().boneCount()),
                                       tables_->levelCount(),
                                       channels,
                                       slopes ? channels - 1 : 0,
                                       first,
                                       bodiesPerShape};
    skeleton_->record(commands, &sizes, count);
    Submission::barrier(commands);
}

}  // namespace abf
