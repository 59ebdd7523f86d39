// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

namespace abf::source {

/// The order of vertices in the model file (see BodyModel): a prefix, then all others by base index.
struct StorageOrder {
    std::vector<std::uint32_t> baseOf;     ///< per storage vertex its base vertex
    std::vector<std::uint32_t> storageOf;  ///< the inverse
    std::uint32_t prefix = 0;
};

inline StorageOrder storageOrderWithPrefix(const std::vector<std::uint32_t>& prefixBaseVertices,
                                           std::size_t baseVertexCount) {
    StorageOrder order;
    order.baseOf = prefixBaseVertices;
    order.prefix = static_cast<std::uint32_t>(prefixBaseVertices.size());
    std::vector<bool> taken(baseVertexCount);
    for (const std::uint32_t vertex : prefixBaseVertices) taken[vertex] = true;
    for (std::uint32_t vertex = 0; vertex < baseVertexCount; ++vertex)
        if (!taken[vertex]) order.baseOf.push_back(vertex);
    order.storageOf.resize(baseVertexCount);
    for (std::uint32_t i = 0; i < order.baseOf.size(); ++i) order.storageOf[order.baseOf[i]] = i;
    return order;
}

}  // namespace abf::source
