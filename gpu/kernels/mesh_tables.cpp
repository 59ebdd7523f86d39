// SPDX-License-Identifier: Apache-2.0
#include "gpu/kernels/mesh_tables.h"

#include <algorithm>
#include <cassert>

#include "gpu/kernels/staging.h"

namespace abf {
namespace {

using kernels::kBlockVertices;
using kernels::kBlockWords;
using kernels::kEmptyBlock;

/// The prefix part of every delta as dense blocks, empty blocks left out.
struct BlockedDeltas {
    std::vector<std::uint32_t> table;  ///< [delta][block]
    std::vector<std::uint32_t> words;
};

BlockedDeltas blockDeltas(const BodyModel& model, std::uint32_t blockCount) {
    std::uint32_t deltaCount = 0;
    for (const BlendShape& shape : model.blendShapes()) deltaCount = std::max(deltaCount, shape.delta + 1);
    BlockedDeltas result;
    result.table.assign(std::size_t{deltaCount} * blockCount, kEmptyBlock);
    for (std::uint32_t d = 0; d < deltaCount; ++d) {
        const ShapeDelta& delta = model.delta(d);
        for (const ShapeRun& run : delta.runs.first(delta.prefixRuns)) {
            for (std::uint32_t i = 0; i < run.count; ++i) {
                const std::uint32_t vertex = run.firstVertex + i;
                std::uint32_t& first = result.table[std::size_t{d} * blockCount + vertex / kBlockVertices];
                if (first == kEmptyBlock) {
                    first = static_cast<std::uint32_t>(result.words.size());
                    result.words.resize(result.words.size() + kBlockWords);
                }
                const std::uint32_t inBlock = vertex % kBlockVertices;
                for (std::uint32_t axis = 0; axis < 3; ++axis) {
                    const auto value =
                        static_cast<std::uint16_t>(model.deltas()[run.deltaOffset + axis * run.count + i]);
                    result.words[first + axis * kBlockVertices / 2 + inBlock / 2] |= std::uint32_t{value}
                                                                                     << (inBlock % 2 * 16);
                }
            }
        }
    }
    return result;
}

struct CornerLists {
    std::vector<std::uint32_t> start, corners;
};

CornerLists cornerLists(const Topology& topology, std::uint32_t vertexCount) {
    assert(topology.faceArity == 3 && vertexCount <= 0x10000);
    CornerLists result;
    result.start.assign(vertexCount + 1, 0);
    for (const std::uint32_t vertex : topology.faces) ++result.start[vertex + 1];
    for (std::uint32_t v = 0; v < vertexCount; ++v) result.start[v + 1] += result.start[v];
    result.corners.resize(topology.faces.size());
    std::vector<std::uint32_t> next(result.start.begin(), result.start.end() - 1);
    for (std::size_t face = 0; face < topology.faces.size(); face += 3) {
        for (std::size_t i = 0; i < 3; ++i) {
            result.corners[next[topology.faces[face + i]]++] =
                topology.faces[face + (i + 1) % 3] | topology.faces[face + (i + 2) % 3] << 16;
        }
    }
    return result;
}

}  // namespace

MeshTables::MeshTables(std::shared_ptr<const DeviceContext> context, std::shared_ptr<const BodyModel> model)
    : context_(std::move(context)), model_(std::move(model)), arena_(context_) {
    sizes_.vertexCount = static_cast<std::uint32_t>(model_->prefixVertexCount());
    sizes_.blockCount = (sizes_.vertexCount + kBlockVertices - 1) / kBlockVertices;
    sizes_.paddedCount = sizes_.blockCount * kBlockVertices;
    sizes_.boneCount = static_cast<std::uint32_t>(model_->annyRig().boneCount());

    Submission submission(context_);
    const auto uploaded = [&](const auto& values) {
        return uploadedBuffer(context_, arena_, submission, std::as_bytes(std::span(values)));
    };
    const BlockedDeltas blocked = blockDeltas(*model_, sizes_.blockCount);
    deltas_ = uploaded(blocked.words);  // the largest first: the rest then fits into few blocks
    blockTable_ = uploaded(blocked.table);
    deltaBytes_.resize(blocked.table.size() / sizes_.blockCount);
    for (std::size_t i = 0; i < blocked.table.size(); ++i) {
        if (blocked.table[i] != kEmptyBlock)
            deltaBytes_[i / sizes_.blockCount] += kBlockWords * sizeof(std::uint32_t);
    }

    std::vector<float> planes(std::size_t{3} * sizes_.paddedCount);
    const std::span<const float> axes[] = {model_->templateX(), model_->templateY(), model_->templateZ()};
    for (std::size_t axis = 0; axis < 3; ++axis) {
        std::copy_n(axes[axis].begin(), sizes_.vertexCount,
                    planes.begin() + static_cast<std::ptrdiff_t>(axis * sizes_.paddedCount));
    }
    template_ = uploaded(planes);

    const Rig& rig = model_->annyRig();
    const std::uint32_t influences = rig.influenceStart[sizes_.vertexCount];
    influenceStart_ = uploaded(rig.influenceStart.first(sizes_.vertexCount + 1));
    influenceBone_ = uploaded(
        std::vector<std::uint32_t>(rig.influenceBone.begin(), rig.influenceBone.begin() + influences));
    influenceWeight_ = uploaded(rig.influenceWeight.first(influences));
    const CornerLists lists = cornerLists(model_->annyTopology(), sizes_.vertexCount);
    cornerStart_ = uploaded(lists.start);
    corners_ = uploaded(lists.corners);
}

}  // namespace abf
