// SPDX-License-Identifier: Apache-2.0
#include "core/export/seam_split.h"

#include <algorithm>

namespace abf {

SeamSplit splitAtSeams(const SceneMesh& mesh) {
    // Counting sort of the corners by vertex, then the few texture coordinates of each vertex in turn.
    const auto vertexCount = mesh.vertexCount();
    const std::size_t cornerCount = mesh.faces.size();
    std::vector<std::uint32_t> start(vertexCount + 1, 0);
    for (const std::uint32_t vertex : mesh.faces) ++start[vertex + 1];
    for (std::size_t v = 0; v < vertexCount; ++v) start[v + 1] += start[v];
    std::vector<std::uint32_t> corners(cornerCount), next(start.begin(), start.end() - 1);
    for (std::size_t c = 0; c < cornerCount; ++c)
        corners[next[mesh.faces[c]]++] = static_cast<std::uint32_t>(c);

    SeamSplit split;
    split.vertex.reserve(vertexCount + vertexCount / 8);
    split.uv.reserve(split.vertex.capacity());
    split.faces.resize(cornerCount);
    for (std::size_t v = 0; v < vertexCount; ++v) {
        const auto first = static_cast<std::ptrdiff_t>(split.uv.size());
        for (std::uint32_t i = start[v]; i < start[v + 1]; ++i) {
            const std::uint32_t uv = mesh.faceUvs.empty() ? 0 : mesh.faceUvs[corners[i]];
            const auto known = std::find(split.uv.begin() + first, split.uv.end(), uv);
            split.faces[corners[i]] = static_cast<std::uint32_t>(known - split.uv.begin());
            if (known == split.uv.end()) {
                split.uv.push_back(uv);
                split.vertex.push_back(static_cast<std::uint32_t>(v));
            }
        }
    }
    return split;
}

}  // namespace abf
