// SPDX-License-Identifier: Apache-2.0
#include "core/model_io/source/topologies.h"

#include <algorithm>
#include <map>

namespace abf::source {

namespace {

/// The edits of topology anny (reference package: get_edited_mesh_faces): faces that touch these ranges of
/// vertices go, and caps close the holes.
bool isEditedAway(std::uint32_t vertex) {
    return (vertex >= 1778 && vertex <= 1793) || (vertex >= 8450 && vertex <= 8465);
}

constexpr std::array<std::array<std::uint32_t, 4>, 14> kCaps = {{{8437, 8438, 8439, 8440},
                                                                 {8436, 8437, 8440, 8441},
                                                                 {8435, 8436, 8441, 8442},
                                                                 {8434, 8435, 8442, 8443},
                                                                 {8449, 8434, 8443, 8444},
                                                                 {8448, 8449, 8444, 8445},
                                                                 {8447, 8448, 8445, 8446},
                                                                 {1762, 1771, 1770, 1763},
                                                                 {1763, 1770, 1769, 1764},
                                                                 {1764, 1769, 1768, 1765},
                                                                 {1765, 1768, 1767, 1766},
                                                                 {1762, 1777, 1772, 1771},
                                                                 {1777, 1776, 1773, 1772},
                                                                 {1776, 1775, 1774, 1773}}};

tl::unexpected<Error> unknownMesh(const std::string& what) {
    return fail(ErrorCode::Corrupt, "The base mesh of the source package " + what + ".");
}

Result<std::vector<Quad>> visibleQuads(const BaseMesh& mesh) {
    std::vector<Quad> quads;
    for (const char* name : {"body", "helper-l-eye", "helper-r-eye", "helper-tongue"}) {
        const auto* group = mesh.group(name);
        if (group == nullptr) return unknownMesh("has no group " + std::string(name));
        quads.insert(quads.end(), group->quads.begin(), group->quads.end());
    }
    return quads;
}

/// A cap corner takes the texture coordinate that its vertex has in the faces the cap replaces.
Result<std::vector<Quad>> editedQuads(const std::vector<Quad>& quads) {
    std::vector<Quad> kept;
    std::map<std::uint32_t, std::uint32_t> uvOfVertex;
    for (const Quad& quad : quads) {
        if (std::none_of(quad.vertices.begin(), quad.vertices.end(), isEditedAway)) {
            kept.push_back(quad);
            continue;
        }
        for (std::size_t i = 0; i < 4; ++i) {
            const auto known = uvOfVertex.emplace(quad.vertices[i], quad.uvs[i]).first;
            if (known->second != quad.uvs[i])
                return unknownMesh("has a texture seam where faces are replaced");
        }
    }
    for (const auto& cap : kCaps) {
        Quad quad{cap, {}};
        for (std::size_t i = 0; i < 4; ++i) {
            const auto uv = uvOfVertex.find(cap[i]);
            if (uv == uvOfVertex.end()) return unknownMesh("lacks faces that are to be replaced");
            quad.uvs[i] = uv->second;
        }
        kept.push_back(quad);
    }
    return kept;
}

struct Face {
    std::vector<std::uint32_t> vertices, uvs;
};

std::vector<Face> quadFaces(const std::vector<Quad>& quads) {
    std::vector<Face> faces;
    for (const Quad& quad : quads)
        faces.push_back({{quad.vertices.begin(), quad.vertices.end()}, {quad.uvs.begin(), quad.uvs.end()}});
    return faces;
}

/// Splits each quad abcd along its shorter diagonal in the template; on a tie along b-d.
std::vector<Face> triangleFaces(const std::vector<Quad>& quads, const BaseMesh& mesh) {
    std::vector<Face> faces;
    for (const Quad& quad : quads) {
        const auto corner = [&](std::size_t i) { return mesh.vertices[quad.vertices[i]]; };
        const bool alongAc = (corner(0) - corner(2)).norm() < (corner(1) - corner(3)).norm();
        using Corners = std::array<std::size_t, 3>;
        for (const Corners& corners : alongAc ? std::array<Corners, 2>{{{0, 1, 2}, {2, 3, 0}}}
                                              : std::array<Corners, 2>{{{0, 1, 3}, {3, 1, 2}}}) {
            Face face;
            for (const std::size_t i : corners) {
                face.vertices.push_back(quad.vertices[i]);
                face.uvs.push_back(quad.uvs[i]);
            }
            faces.push_back(std::move(face));
        }
    }
    return faces;
}

Result<TopologySource> topologyOf(std::string name, const std::vector<Face>& faces, bool keepAllVertices,
                                  const BaseMesh& mesh, const BodyPartMap& parts) {
    TopologySource topology;
    topology.name = std::move(name);
    topology.arity = static_cast<std::uint32_t>(faces.front().vertices.size());
    constexpr std::uint32_t kUnused = ~0u;
    std::vector<std::uint32_t> newIndex(mesh.vertices.size(), keepAllVertices ? 0 : kUnused);
    for (const Face& face : faces)
        for (const std::uint32_t vertex : face.vertices) newIndex[vertex] = 0;
    for (std::uint32_t vertex = 0; vertex < newIndex.size(); ++vertex) {
        if (newIndex[vertex] == kUnused) continue;
        newIndex[vertex] = static_cast<std::uint32_t>(topology.baseVertex.size());
        topology.baseVertex.push_back(vertex);
    }
    for (const Face& face : faces) {
        Eigen::Vector2d centre = Eigen::Vector2d::Zero();
        for (const std::uint32_t vertex : face.vertices) topology.faces.push_back(newIndex[vertex]);
        for (const std::uint32_t uv : face.uvs) {
            topology.faceUvs.push_back(uv);
            centre += mesh.uvs[uv].cast<double>() / static_cast<double>(face.uvs.size());
        }
        const int part = parts.partAt(centre);
        if (part < 0) return unknownMesh("has a face on no body part of the segmentation");
        topology.faceParts.push_back(static_cast<std::uint8_t>(part));
    }
    return topology;
}

}  // namespace

Result<std::vector<TopologySource>> buildTopologies(const BaseMesh& mesh, const BodyPartMap& parts) {
    const auto all = visibleQuads(mesh);
    if (!all) return propagate(all);
    const auto edited = editedQuads(*all);
    if (!edited) return propagate(edited);
    std::vector<TopologySource> topologies;
    for (auto& built : {topologyOf("anny", triangleFaces(*edited, mesh), false, mesh, parts),
                        topologyOf("anny-quads", quadFaces(*edited), false, mesh, parts),
                        topologyOf("makehuman", quadFaces(*all), true, mesh, parts)}) {
        if (!built) return propagate(built);
        topologies.push_back(*built);
    }
    return topologies;
}

}  // namespace abf::source
