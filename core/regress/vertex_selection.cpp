// SPDX-License-Identifier: Apache-2.0
#include "core/regress/vertex_selection.h"

#include <Eigen/Core>
#include <algorithm>
#include <limits>
#include <set>

namespace abf {
namespace {

struct Candidate {
    std::uint32_t vertex;
    float weight;
};

/// The first is the heaviest; each further one is the farthest from those chosen.
void chooseSpread(const BodyModel& model, const std::vector<Candidate>& candidates, int count,
                  std::set<std::uint32_t>& chosen) {
    const auto place = [&](std::uint32_t v) {
        return Eigen::Vector3f(model.templateX()[v], model.templateY()[v], model.templateZ()[v]);
    };
    std::vector<float> distance(candidates.size(), std::numeric_limits<float>::infinity());
    std::size_t next = 0;
    for (std::size_t i = 1; i < candidates.size(); ++i) {
        if (candidates[i].weight > candidates[next].weight) next = i;
    }
    for (int n = 0; n < count && n < static_cast<int>(candidates.size()); ++n) {
        chosen.insert(candidates[next].vertex);
        const Eigen::Vector3f from = place(candidates[next].vertex);
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            distance[i] = std::min(distance[i], (place(candidates[i].vertex) - from).norm());
        }
        next =
            static_cast<std::size_t>(std::max_element(distance.begin(), distance.end()) - distance.begin());
    }
}

}  // namespace

std::vector<std::uint32_t> representativeVertices(const BodyModel& model, int perBone, int stride) {
    const Rig& rig = model.annyRig();
    const auto count = static_cast<std::uint32_t>(model.prefixVertexCount());
    std::vector<std::vector<Candidate>> ofBone(rig.boneLabels.size());
    for (std::uint32_t v = 0; v < count; ++v) {
        for (std::uint32_t i = rig.influenceStart[v]; i < rig.influenceStart[v + 1]; ++i) {
            ofBone[rig.influenceBone[i]].push_back({v, rig.influenceWeight[i]});
        }
    }
    std::set<std::uint32_t> chosen;
    for (auto& candidates : ofBone) {
        float heaviest = 0;
        for (const Candidate& c : candidates) heaviest = std::max(heaviest, c.weight);
        std::erase_if(candidates, [&](const Candidate& c) { return c.weight < 0.6F * heaviest; });
        chooseSpread(model, candidates, perBone, chosen);
    }
    for (std::uint32_t v = 0; stride > 0 && v < count; v += static_cast<std::uint32_t>(stride))
        chosen.insert(v);
    return {chosen.begin(), chosen.end()};
}

}  // namespace abf
