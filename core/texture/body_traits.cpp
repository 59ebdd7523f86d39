// SPDX-License-Identifier: Apache-2.0
#include "core/texture/body_traits.h"

#include <algorithm>
#include <string_view>

#include "core/character/body_materials.h"
#include "core/texture/mirrored_vertices.h"

namespace abf {
namespace {

bool isFinger(std::string_view bone) {
    return bone.starts_with("finger");
}
bool isHand(std::string_view bone) {
    return isFinger(bone) || bone.starts_with("metacarpal") || bone.starts_with("wrist");
}
bool isForearm(std::string_view bone) {
    return bone.starts_with("lowerarm");
}
bool isLimb(std::string_view bone) {
    return isForearm(bone) || bone.starts_with("upperarm") || bone.starts_with("upperleg") ||
           bone.starts_with("lowerleg");
}

std::vector<std::array<std::uint32_t, 2>> bodyEdges(const BodyModel& model) {
    const Topology* quads = model.topology("anny-quads");
    const Topology& topology = quads ? *quads : model.annyTopology();
    const std::vector<std::uint16_t> materials = bodyFaceMaterials(model, topology);
    const auto arity = static_cast<std::size_t>(topology.faceArity);
    std::vector<std::array<std::uint32_t, 2>> edges;
    for (std::size_t face = 0; face < materials.size(); ++face) {
        if (materials[face] != kBodyMaterial) continue;
        const std::uint32_t* corners = topology.faces.data() + arity * face;
        for (std::size_t c = 0; c < arity; ++c) {
            const auto [low, high] = std::minmax(corners[c], corners[(c + 1) % arity]);
            edges.push_back({low, high});
        }
    }
    std::sort(edges.begin(), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    return edges;
}

}  // namespace

BodyTraits bodyTraits(const BodyModel& model, const EvaluatedBody& body) {
    const Rig& rig = model.annyRig();
    const Topology& topology = model.annyTopology();
    const auto count = static_cast<std::size_t>(topology.vertexCount);
    BodyTraits traits;
    traits.rest = body.restVertices;
    traits.axes.resize(3, topology.vertexCount);
    traits.trust.assign(count, 1.0f);
    traits.hand.assign(count, 0);
    traits.edges = bodyEdges(model);
    traits.mirrored = mirroredVertices(model);
    for (std::size_t v = 0; v < count; ++v) {
        float most = 0;
        std::size_t bone = 0;
        for (std::uint32_t k = rig.influenceStart[v]; k < rig.influenceStart[v + 1]; ++k) {
            const std::size_t b = rig.influenceBone[k];
            if (isFinger(rig.boneLabels[b]) || rig.boneLabels[b].starts_with("toe"))
                traits.trust[v] -= rig.influenceWeight[k];
            if (rig.influenceWeight[k] <= most) continue;
            most = rig.influenceWeight[k];
            bone = b;
        }
        traits.trust[v] = traits.trust[v] < 0.05f ? 0.0f : traits.trust[v];
        const std::string_view label = rig.boneLabels[bone];
        traits.hand[v] = isHand(label) ? 1 : isForearm(label) ? 2 : 0;
        traits.axes.col(static_cast<Eigen::Index>(v)) =
            isLimb(label)
                ? Eigen::Vector3f(body.restBonePoses[bone].col(1).head<3>().cast<float>().normalized())
                : Eigen::Vector3f::UnitZ();
    }
    for (std::size_t corner = 0; corner < topology.faces.size(); corner += 3) {
        const std::uint32_t* triangle = topology.faces.data() + corner;
        if (traits.hand[triangle[0]] == 1 && traits.hand[triangle[1]] == 1 && traits.hand[triangle[2]] == 1)
            traits.handTriangles.insert(traits.handTriangles.end(), triangle, triangle + 3);
    }
    return traits;
}

}  // namespace abf
