// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "core/body/shape_blend.h"
#include "core/body/skeleton.h"
#include "gpu/device/kernel.h"
#include "gpu/device/submission.h"
#include "gpu/kernels/layout.h"
#include "gpu/kernels/staging.h"
#include "gpu/kernels/surface_tables.h"

namespace abf {

/// What is read back of a forward pass beside the posed vertices.
struct ForwardOutputs {
    bool rest = false;     ///< rest vertices
    bool normals = false;  ///< of the posed vertices
};

/// The forward pass of topology `anny` on a device, for up to capacity() bodies a run: blend-shape
/// accumulation, skinning and normals in float32 over the same int16 deltas as the CPU. One thread at a time.
/// Constructor and functions throw vk::SystemError.
///
/// Agreement: test_forward_pass holds every vertex within 2e-6 m of the CPU evaluator and, given the rest
/// vertices, within 1e-6 m of skinning in double. Blending sums in the CPU's order. Skinning sums w (head' +
/// G (v − h)) over the bones, so that what is rounded after a product is the lever v − h and not v itself,
/// see BoneLever.
class ForwardPass {
  public:
    /// What one body needs: its blend plan and one lever a bone.
    struct Body {
        const BlendPlan* plan;
        std::span<const kernels::BoneLever> levers;
    };

    explicit ForwardPass(std::shared_ptr<const SurfaceTables> tables);

    /// Makes room for runs of so many bodies with these outputs; keeps what is there when that is enough.
    /// When memory runs out, there is no room at all until the next call.
    void reserve(int capacity, ForwardOutputs outputs);
    int capacity() const { return capacity_; }
    /// Most bodies of a run: by the memory that is free now and by what shaders see of one buffer; 0: not
    /// even one.
    int largestCapacity(ForwardOutputs outputs) const;

    /// Evaluates the bodies (at most capacity()); results stay valid until the next run. With `sameShapes`
    /// the rest vertices of the last run are taken as they are.
    void run(std::span<const Body> bodies, ForwardOutputs outputs, bool sameShapes = false);
    /// Posed vertices of a body: [vertex] xyz.
    std::span<const float> posed(int body) const;
    /// Normals of a body: [vertex] xyz. Only after a run with them.
    std::span<const float> normals(int body) const;
    /// Rest vertices of a body: plane 0..2 (x, y, z). Only after a run with them.
    std::span<const float> restPlane(int body, int axis) const;

    /// Memory taken, the tables' and the host's side included, in bytes.
    std::size_t deviceBytes() const {
        return tables_->deviceBytes() + (room_ ? room_->arena.allocatedBytes() : 0);
    }

  private:
    struct Room {
        Room(const SurfaceTables& tables, const kernels::ForwardSizes& sizes, std::size_t bodies,
             ForwardOutputs outputs);
        BufferArena arena;
        StagedBuffer active, bodies, levers;
        DeviceBuffer rest, posed, normals, restRead, posedRead, normalsRead;
    };
    std::size_t meshBytes() const { return std::size_t{3} * sizes_.vertexCount * sizeof(float); }
    std::size_t planeBytes() const { return std::size_t{3} * sizes_.paddedCount * sizeof(float); }
    std::uint32_t fillIn(std::span<const Body> bodies);

    std::shared_ptr<const SurfaceTables> tables_;
    kernels::ForwardSizes sizes_;
    Submission submission_;
    int capacity_ = 0;
    ForwardOutputs outputs_;
    std::unique_ptr<Room> room_;
    std::unique_ptr<ComputeKernel> blend_, skin_, normals_;
};

/// The levers of a skeleton's bones.
void writeBoneLevers(const RestSkeleton& rest, const PosedSkeleton& posed,
                     std::vector<kernels::BoneLever>& out);

}  // namespace abf
