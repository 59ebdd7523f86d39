// SPDX-License-Identifier: Apache-2.0
#include "core/character/mesh_lod.h"

#include <meshoptimizer.h>

#include <algorithm>
#include <cfloat>
#include <map>

#include "core/character/mesh_subset.h"
#include "core/export/seam_split.h"

namespace abf {
namespace {

/// Triangles of split vertices; quads are halved along the shorter diagonal.
struct Triangles {
    std::vector<std::uint32_t> corners;
    std::vector<std::uint16_t> materials;  ///< per triangle
};

Triangles triangles(const SceneMesh& mesh, const SeamSplit& split) {
    Triangles out;
    const auto arity = static_cast<std::size_t>(mesh.faceArity);
    for (std::size_t f = 0; f < mesh.faceCount(); ++f) {
        const std::uint32_t* corner = split.faces.data() + f * arity;
        const auto at = [&](std::size_t c) { return mesh.positions.col(split.vertex[corner[c]]); };
        const std::uint16_t material = mesh.faceMaterials.empty() ? std::uint16_t{0} : mesh.faceMaterials[f];
        if (arity == 3) {
            out.corners.insert(out.corners.end(), corner, corner + 3);
        } else if ((at(0) - at(2)).norm() < (at(1) - at(3)).norm()) {
            out.corners.insert(out.corners.end(),
                               {corner[0], corner[1], corner[2], corner[2], corner[3], corner[0]});
        } else {
            out.corners.insert(out.corners.end(),
                               {corner[0], corner[1], corner[3], corner[3], corner[1], corner[2]});
        }
        out.materials.resize(out.corners.size() / 3, material);
    }
    return out;
}

}  // namespace

SceneMesh coarserMesh(const SceneMesh& mesh, std::string name, double part) {
    const SeamSplit split = splitAtSeams(mesh);
    const Triangles fine = triangles(mesh, split);
    std::vector<float> positions;
    positions.reserve(3 * split.vertex.size());
    for (const std::uint32_t v : split.vertex)
        for (int axis = 0; axis < 3; ++axis) positions.push_back(mesh.positions(axis, v));

    SceneMesh coarse = mesh;
    coarse.faceArity = 3;
    coarse.faces.clear();
    coarse.faceUvs.clear();
    coarse.faceMaterials.clear();
    std::map<std::uint16_t, std::vector<std::uint32_t>> byMaterial;
    for (std::size_t t = 0; t < fine.materials.size(); ++t)
        byMaterial[fine.materials[t]].insert(byMaterial[fine.materials[t]].end(),
                                             fine.corners.begin() + 3 * std::ptrdiff_t(t),
                                             fine.corners.begin() + 3 * std::ptrdiff_t(t) + 3);
    for (const auto& [material, corners] : byMaterial) {
        std::vector<std::uint32_t> fewer(corners.size());
        const auto target = 3 * static_cast<std::size_t>(part * static_cast<double>(corners.size()) / 3);
        fewer.resize(meshopt_simplify(fewer.data(), corners.data(), corners.size(), positions.data(),
                                      split.vertex.size(), 3 * sizeof(float), target, FLT_MAX,
                                      meshopt_SimplifyLockBorder, nullptr));
        for (const std::uint32_t corner : fewer) {
            coarse.faces.push_back(split.vertex[corner]);
            if (!mesh.faceUvs.empty()) coarse.faceUvs.push_back(split.uv[corner]);
        }
        if (!mesh.faceMaterials.empty()) coarse.faceMaterials.resize(coarse.faces.size() / 3, material);
    }
    return meshSubset(coarse, std::move(name), std::vector<bool>(coarse.faceCount(), true));
}

}  // namespace abf
