// SPDX-License-Identifier: Apache-2.0
#include "core/mesh_io/mesh_file.h"

#include <algorithm>
#include <cctype>

#include "core/base/mapped_file.h"

namespace abf {
namespace {

Result<FileMesh> parse(std::string_view bytes) {
    if (bytes.starts_with("ply")) return parsePly(bytes);
    // An OBJ has no signature: text with a line "v x y z" near its beginning.
    const std::string_view head = bytes.substr(0, 65536);
    if (head.find('\0') == head.npos && (head.starts_with("v ") || head.find("\nv ") != head.npos)) {
        return parseObj(bytes);
    }
    return fail(ErrorCode::Unsupported, "is neither a PLY nor an OBJ. Convert it to one of these.");
}

}  // namespace

Result<FileMesh> readMesh(const std::filesystem::path& file) {
    auto mapped = MappedFile::open(file);
    if (!mapped) return propagate(mapped);
    const auto bytes = mapped->bytes();
    if (bytes.size() > kMostFileBytes) {
        return fail(ErrorCode::LimitExceeded,
                    file.string() + " is larger than 1 GiB. Thin the scan out first.");
    }
    auto mesh = parse({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    if (!mesh) return fail(mesh.error().code, "The mesh " + file.string() + " " + mesh.error().message);
    if (mesh->vertices.cols() == 0) {
        return fail(ErrorCode::Corrupt, "The mesh " + file.string() + " has no vertices.");
    }
    if (!mesh->vertices.allFinite()) {
        return fail(ErrorCode::Corrupt,
                    "The mesh " + file.string() + " has coordinates that are not finite.");
    }
    const auto count = static_cast<std::uint32_t>(mesh->vertices.cols());
    if (std::any_of(mesh->faces.begin(), mesh->faces.end(),
                    [count](std::uint32_t v) { return v >= count; })) {
        return fail(ErrorCode::Corrupt,
                    "The mesh " + file.string() + " has faces of vertices that do not exist.");
    }
    return mesh;
}

}  // namespace abf
