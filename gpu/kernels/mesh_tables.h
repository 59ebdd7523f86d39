// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "core/body/body_model.h"
#include "gpu/device/buffer.h"
#include "gpu/kernels/layout.h"

namespace abf {

/// What the kernels of vertices know of a model: template, deltas, skin influences and faces of topology
/// `anny`, uploaded once and shared by all passes of a device. Immutable. The constructor throws
/// vk::SystemError.
class MeshTables {
  public:
    MeshTables(std::shared_ptr<const DeviceContext> context, std::shared_ptr<const BodyModel> model);

    const std::shared_ptr<const DeviceContext>& context() const { return context_; }
    const std::shared_ptr<const BodyModel>& model() const { return model_; }
    const kernels::ForwardSizes& sizes() const { return sizes_; }

    const DeviceBuffer& templatePlanes() const {
        return template_;
    }  ///< planes x, y, z of paddedCount floats
    const DeviceBuffer& blockTable() const {
        return blockTable_;
    }                                                       ///< [delta][block]: first word or kEmptyBlock
    const DeviceBuffer& deltas() const { return deltas_; }  ///< blocks of kBlockWords
    const DeviceBuffer& influenceStart() const { return influenceStart_; }
    const DeviceBuffer& influenceBone() const { return influenceBone_; }
    const DeviceBuffer& influenceWeight() const { return influenceWeight_; }
    /// Per vertex its corners of faces in the order of the faces, and per corner the face's next two
    /// vertices, 16 bits each.
    const DeviceBuffer& cornerStart() const { return cornerStart_; }
    const DeviceBuffer& corners() const { return corners_; }

    /// Bytes that blending `deltas` of these reads, block tables not counted.
    std::size_t deltaBytes(std::uint32_t delta) const { return deltaBytes_[delta]; }
    std::size_t deviceBytes() const { return arena_.allocatedBytes(); }

  private:
    std::shared_ptr<const DeviceContext> context_;
    std::shared_ptr<const BodyModel> model_;
    kernels::ForwardSizes sizes_{};
    BufferArena arena_;
    DeviceBuffer template_, blockTable_, deltas_, influenceStart_, influenceBone_, influenceWeight_,
        cornerStart_, corners_;
    std::vector<std::size_t> deltaBytes_;
};

}  // namespace abf
