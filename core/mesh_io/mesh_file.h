// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace abf {

/// A mesh, or a cloud of points, as a file has it: positions in the file's order, unit and axes. Nothing is
/// merged, split or reordered, so that a correspondence survives.
struct FileMesh {
    Eigen::Matrix3Xf vertices;         ///< 3×V, finite
    std::vector<std::uint32_t> faces;  ///< three vertices each; polygons are cut into fans; may be empty
};

inline constexpr std::size_t kMostFileBytes = std::size_t{1} << 30;
inline constexpr std::size_t kMostFileVertices = 20'000'000;
inline constexpr std::size_t kMostFileFaces = 40'000'000;

/// Reads a PLY (ascii or binary, either byte order) or an OBJ, told apart by content. Files are not trusted.
/// Errors: NotFound, Unreadable, LimitExceeded, Unsupported (another format), Corrupt (damaged, truncated, a
/// coordinate that is not finite, a face of vertices that do not exist, no vertices); each names the file.
Result<FileMesh> readMesh(const std::filesystem::path& file);

/// The same from memory; messages without a file's name.
Result<FileMesh> parsePly(std::string_view bytes);
Result<FileMesh> parseObj(std::string_view bytes);

}  // namespace abf
