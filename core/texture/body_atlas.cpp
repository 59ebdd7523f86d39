// SPDX-License-Identifier: Apache-2.0
#include "core/texture/body_atlas.h"

#include "core/character/body_materials.h"

namespace abf {

BodyAtlas::BodyAtlas(const BodyModel& model, int size)
    : size_(size), bands_(static_cast<std::size_t>((size + kBand - 1) / kBand)) {
    const Topology& topology = model.annyTopology();
    const std::vector<std::uint16_t> materials = bodyFaceMaterials(model, topology);
    for (std::size_t face = 0; face < materials.size(); ++face) {
        if (materials[face] != kBodyMaterial) continue;
        AtlasTriangle triangle;
        float top = static_cast<float>(size), bottom = 0;
        for (std::size_t corner = 0; corner < 3; ++corner) {
            triangle.vertices[corner] = topology.faces[3 * face + corner];
            const float* uv = topology.uvs.data() + 2 * topology.faceUvs[3 * face + corner];
            triangle.texels[corner] = static_cast<float>(size) * Eigen::Vector2f(uv[0], 1 - uv[1]);
            top = std::min(top, triangle.texels[corner].y());
            bottom = std::max(bottom, triangle.texels[corner].y());
        }
        const auto index = static_cast<std::uint32_t>(triangles_.size());
        triangles_.push_back(triangle);
        const int lastBand = static_cast<int>(bands_.size()) - 1;
        const int from = std::clamp(static_cast<int>(top) / kBand, 0, lastBand);
        const int to = std::clamp(static_cast<int>(bottom) / kBand, 0, lastBand);
        for (int band = from; band <= to; ++band) bands_[static_cast<std::size_t>(band)].push_back(index);
    }
}

}  // namespace abf
