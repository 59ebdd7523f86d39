// SPDX-License-Identifier: Apache-2.0
#include "core/model_io/source/base_mesh.h"

#include <algorithm>

#include "core/model_io/source/text_source.h"

namespace abf::source {

namespace {

/// "12/34" → vertex 11, texture coordinate 33.
bool readCorner(std::string_view text, std::uint32_t& vertex, std::uint32_t& uv) {
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) return false;
    const auto v = numberFrom<std::uint32_t>(text.substr(0, slash));
    const auto t = numberFrom<std::uint32_t>(text.substr(slash + 1));
    if (!v || !t || *v == 0 || *t == 0) return false;
    vertex = *v - 1;
    uv = *t - 1;
    return true;
}

bool indicesExist(const BaseMesh& mesh) {
    const auto below = [](const std::array<std::uint32_t, 4>& indices, std::size_t limit) {
        return std::all_of(indices.begin(), indices.end(), [limit](std::uint32_t i) { return i < limit; });
    };
    for (const BaseMesh::Group& group : mesh.groups)
        for (const Quad& quad : group.quads)
            if (!below(quad.vertices, mesh.vertices.size()) || !below(quad.uvs, mesh.uvs.size()))
                return false;
    return true;
}

}  // namespace

const BaseMesh::Group* BaseMesh::group(std::string_view name) const {
    const auto found =
        std::find_if(groups.begin(), groups.end(), [name](const Group& group) { return group.name == name; });
    return found == groups.end() ? nullptr : &*found;
}

Result<BaseMesh> readBaseMesh(const std::filesystem::path& objFile) {
    const auto text = readTextFile(objFile);
    if (!text) return propagate(text);
    BaseMesh mesh;
    LineReader reader(*text);
    std::size_t current = 0;
    while (reader.next()) {
        const auto& fields = reader.fields();
        if (fields.empty() || fields[0].front() == '#' || fields[0] == "s") continue;
        if (fields[0] == "v" && fields.size() == 4) {
            const auto x = numberFrom<double>(fields[1]), y = numberFrom<double>(fields[2]),
                       z = numberFrom<double>(fields[3]);
            if (!x || !y || !z) return badLine(objFile, reader.line(), "expected three coordinates");
            // Decimetres, Y up.
            mesh.vertices.emplace_back(0.1 * *x, -0.1 * *z, 0.1 * *y);
        } else if (fields[0] == "vt" && fields.size() == 3) {
            const auto u = numberFrom<float>(fields[1]), v = numberFrom<float>(fields[2]);
            if (!u || !v) return badLine(objFile, reader.line(), "expected two texture coordinates");
            mesh.uvs.emplace_back(*u, *v);
        } else if (fields[0] == "g" && fields.size() == 2) {
            const auto known = std::find_if(mesh.groups.begin(), mesh.groups.end(),
                                            [&](const auto& group) { return group.name == fields[1]; });
            current = static_cast<std::size_t>(known - mesh.groups.begin());
            if (known == mesh.groups.end()) mesh.groups.push_back({std::string(fields[1]), {}});
        } else if (fields[0] == "f" && fields.size() == 5 && !mesh.groups.empty()) {
            Quad quad;
            for (std::size_t i = 0; i < 4; ++i)
                if (!readCorner(fields[i + 1], quad.vertices[i], quad.uvs[i]))
                    return badLine(objFile, reader.line(), "expected corners like 12/34");
            mesh.groups[current].quads.push_back(quad);
        } else {
            return badLine(objFile, reader.line(),
                           "expected one of: v x y z, vt u v, g name, f with four corners");
        }
    }
    if (!indicesExist(mesh)) return badFile(objFile, "has a face with a vertex that does not exist");
    return mesh;
}

}  // namespace abf::source
