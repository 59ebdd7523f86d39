// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "core/body/parameters.h"
#include "gpu/device/kernel.h"
#include "gpu/kernels/active_shapes.h"
#include "gpu/kernels/bone_tables.h"
#include "gpu/kernels/layout.h"

namespace abf {

/// The bones of many bodies on a device: from the weights of the blend shapes to rest orientations and posed
/// transforms of rig `anny` (LocalRef poses), and how each shape parameter moves them.
///
/// Computed in double where the device has it: posed bones then equal the CPU's but for the final rounding to
/// float, which moves posed vertices by at most 1.5e-7 m. In float they move by at most 7e-7 m (65 random
/// bodies, test_fit_kernels_skeleton), and slopes of nearly singular bones lose digits. One thread at a time;
/// the functions throw vk::SystemError.
class SkeletonPass {
  public:
    explicit SkeletonPass(std::shared_ptr<const BoneTables> tables);

    /// Makes room: `shapes` sets of weights with `entries` active shapes in all, `summed` channels and
    /// `singles`; poses of `poses` bodies, of which `bodies` are posed by one record(). Keeps what is there
    /// when that is enough, and grows to what this call and those before need each. True when buffers
    /// changed, so that others that bind them must bind again and what was set is lost.
    bool reserve(std::size_t shapes, std::size_t entries, std::size_t summed, std::size_t singles,
                 std::size_t poses, std::size_t bodies);

    /// To be filled before record().
    ActiveShapes& shapes() { return *buffers_->shapes; }
    const ActiveShapes& shapes() const { return *buffers_->shapes; }
    /// `pose` is LocalRef, empty or complete; `rootTranslation` stands in for the root's own.
    void setPose(std::size_t body, const BodyPose& pose, const Eigen::Vector3d& rootTranslation);

    /// Copies the first `poses` poses to the device, and the weights where `shapes`.
    void recordCopies(const vk::raii::CommandBuffer& commands, std::uint32_t poses, bool shapes) const;
    /// Blends the bones, after recordCopies(); not needed when only poses are new since. What is recorded
    /// between the two runs beside it and is done before what follows.
    void recordShapes(const vk::raii::CommandBuffer& commands) const;
    /// Poses bodies [first, first + count) to places 0 ... count - 1 of the outputs. Body i has the set of
    /// weights i / `bodiesPerShape`, or the first where that is 0. Without `slopes`, slopes() is left as it
    /// was.
    void recordPoses(const vk::raii::CommandBuffer& commands, std::uint32_t first, std::uint32_t count,
                     std::uint32_t bodiesPerShape, bool slopes = true) const;

    const DeviceBuffer& transforms() const { return buffers_->transforms; }  ///< BoneTransform [body][bone]
    const DeviceBuffer& frames() const { return buffers_->frames; }          ///< BoneFrame [body][bone]
    const DeviceBuffer& slopes() const { return buffers_->slopes; }  ///< BoneSlope [body][parameter][bone]
    std::size_t deviceBytes() const { return buffers_ ? buffers_->arena.allocatedBytes() : 0; }

  private:
    struct Room {
        std::size_t shapes = 1, entries = 1, coefficients = 1, singles = 1, poses = 1, bodies = 1;
        std::size_t channels = 1;  ///< of all shapes
        std::size_t slopes = 1;    ///< of all bodies, by parameters
        bool operator==(const Room&) const = default;
    };
    struct Buffers {
        Buffers(const BoneTables& tables, const Room& room);
        BufferArena arena;
        std::unique_ptr<ActiveShapes> shapes;
        StagedBuffer poses;
        DeviceBuffer affine, rest, posed, moves, transforms, frames, slopes;
    };

    std::shared_ptr<const BoneTables> tables_;
    RealWriter reals_;
    Room room_;
    std::unique_ptr<Buffers> buffers_;
    std::unique_ptr<ComputeKernel> affineRows_, restBones_, skeleton_;
};

}  // namespace abf
