// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "core/body/body_model.h"
#include "gpu/device/buffer.h"

namespace abf {

/// The surface of topology `anny` on a device (template, int16 deltas in blocks, skin, faces), immutable once
/// uploaded; shared by the forward pass and the fit. 32 MB. The constructor throws vk::SystemError.
class SurfaceTables {
    std::shared_ptr<const DeviceContext> context_;  // it and the memory outlive the buffers below
    BufferArena arena_;

  public:
    SurfaceTables(std::shared_ptr<const DeviceContext> context, std::shared_ptr<const BodyModel> model);

    const std::shared_ptr<const DeviceContext>& context() const { return context_; }
    const std::shared_ptr<const BodyModel>& model() const { return model_; }
    std::uint32_t vertexCount() const { return vertexCount_; }
    std::uint32_t blockCount() const { return blockCount_; }
    std::uint32_t paddedCount() const;
    std::size_t deviceBytes() const { return arena_.allocatedBytes(); }

    DeviceBuffer templates;     ///< planes x, y, z of paddedCount()
    DeviceBuffer blockTable;    ///< [delta][block]: first word or kEmptyBlock
    DeviceBuffer deltas;        ///< blocks of kBlockWords
    DeviceBuffer deltaOfShape;  ///< per blend shape its delta, with kNewbornBit
    DeviceBuffer influenceStart, influenceBone,
        influenceWeight;  ///< Rig::influence... of the prefix, bones as uint
    /// Per vertex its corners of faces in the order of the faces (first of each vertex, one more at the end),
    /// and per corner the face's next two vertices, 16 bits each.
    DeviceBuffer cornerStart, corners;

  private:
    std::shared_ptr<const BodyModel> model_;
    std::uint32_t vertexCount_, blockCount_;
};

}  // namespace abf
