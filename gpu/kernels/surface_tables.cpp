// SPDX-License-Identifier: Apache-2.0
#include "gpu/kernels/surface_tables.h"

#include <algorithm>
#include <cassert>
#include <vector>

#include "gpu/kernels/fit_layout.h"
#include "gpu/kernels/layout.h"
#include "gpu/kernels/staging.h"

namespace abf {
namespace {

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

template <class T>
std::span<const std::byte> bytesOf(const std::vector<T>& values) {
    return std::as_bytes(std::span(values));
}

}  // namespace

std::uint32_t SurfaceTables::paddedCount() const {
    return blockCount_ * kBlockVertices;
}

SurfaceTables::SurfaceTables(std::shared_ptr<const DeviceContext> context,
                             std::shared_ptr<const BodyModel> model)
    : context_(std::move(context)),
      arena_(context_),
      model_(std::move(model)),
      vertexCount_(static_cast<std::uint32_t>(model_->prefixVertexCount())),
      blockCount_((vertexCount_ + kBlockVertices - 1) / kBlockVertices) {
    Submission submission(context_);
    const auto upload = [&](std::span<const std::byte> content) {
        return uploadedBuffer(context_, arena_, submission, content);
    };
    std::vector<float> planes(std::size_t{3} * paddedCount());
    const std::span<const float> axes[] = {model_->templateX(), model_->templateY(), model_->templateZ()};
    for (std::size_t axis = 0; axis < 3; ++axis) {
        std::copy_n(axes[axis].begin(), vertexCount_,
                    planes.begin() + static_cast<std::ptrdiff_t>(axis * paddedCount()));
    }
    templates = upload(bytesOf(planes));
    std::vector<std::uint32_t> ofShape;
    for (const BlendShape& shape : model_->blendShapes())
        ofShape.push_back(shape.delta | (shape.newborn ? kernels::kNewbornBit : 0));
    deltaOfShape = upload(bytesOf(ofShape));

    const Rig& rig = model_->annyRig();
    influenceStart = upload(std::as_bytes(rig.influenceStart.first(vertexCount_ + 1)));
    const std::uint32_t influences = rig.influenceStart[vertexCount_];
    influenceBone = upload(bytesOf(
        std::vector<std::uint32_t>(rig.influenceBone.begin(), rig.influenceBone.begin() + influences)));
    influenceWeight = upload(std::as_bytes(rig.influenceWeight.first(influences)));
    const CornerLists lists = cornerLists(model_->annyTopology(), vertexCount_);
    cornerStart = upload(bytesOf(lists.start));
    corners = upload(bytesOf(lists.corners));

    // The large one last: it takes a memory block of its own size, and does not make the others' large.
    const BlockedDeltas blocked = blockDeltas(*model_, blockCount_);
    blockTable = upload(bytesOf(blocked.table));
    deltas = upload(bytesOf(blocked.words));
}

}  // namespace abf
