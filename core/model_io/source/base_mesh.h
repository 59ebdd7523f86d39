// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace abf::source {

/// A quad of the base mesh: vertex indices and texture coordinate indices, both from 0.
struct Quad {
    std::array<std::uint32_t, 4> vertices;
    std::array<std::uint32_t, 4> uvs;
};

/// MakeHuman's base mesh (mpfb2/3dobjs/base.obj): the body, eyes and tongue, and the invisible groups that
/// carry joints and clothes.
struct BaseMesh {
    struct Group {
        std::string name;
        std::vector<Quad> quads;
    };
    std::vector<Eigen::Vector3d> vertices;  ///< metres, Z up, facing -Y
    std::vector<Eigen::Vector2f> uvs;       ///< origin bottom-left
    std::vector<Group> groups;

    const Group* group(std::string_view name) const;
};

Result<BaseMesh> readBaseMesh(const std::filesystem::path& objFile);

}  // namespace abf::source
