// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "core/body/body_model.h"
#include "gpu/device/buffer.h"

namespace abf {

/// The surface of topology `anny` on a device (template, int16 deltas in blocks, skin), immutable once
/// uploaded; shared by the forward pass and the fit. 32 MB. The constructor throws vk::SystemError.
class SurfaceTables {
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

  private:
    std::shared_ptr<const DeviceContext> context_;
    std::shared_ptr<const BodyModel> model_;
    std::uint32_t vertexCount_, blockCount_;
    BufferArena arena_;
};

}  // namespace abf
