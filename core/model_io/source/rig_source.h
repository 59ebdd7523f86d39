// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "core/base/result.h"
#include "core/model_io/source/base_mesh.h"

namespace abf::source {

/// A rig file and its weights as MakeHuman has them, bones in depth-first order.
struct RigSource {
    struct Bone {
        std::string label;
        int parent = -1;
        /// Head and tail are the means of these base vertices.
        std::vector<std::uint32_t> headVertices, tailVertices;
        double roll = 0;  ///< radians about the bone's own Y axis
    };
    std::vector<Bone> bones;
    /// Per base vertex (bone, weight), ascending by bone, as in the file: not normalised.
    std::vector<std::vector<std::pair<int, double>>> influences;
};

/// Reads rig.NAME.json and weights.NAME.json. CUBE strategies are resolved with the groups of `mesh`.
Result<RigSource> readRig(const std::filesystem::path& rigFile, const std::filesystem::path& weightsFile,
                          const BaseMesh& mesh);

/// The rig with only the bones of `kept`, in that order. A removed bone hands its children and its weights to
/// its nearest kept ancestor. Error: Corrupt when a kept bone does not exist or its parent does not precede
/// it.
Result<RigSource> keepBones(const RigSource& rig, const std::vector<std::string>& kept);

}  // namespace abf::source
