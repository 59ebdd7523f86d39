// SPDX-License-Identifier: Apache-2.0
#include "core/fit/extreme_vertices.h"

#include <algorithm>
#include <array>
#include <limits>
#include <set>
#include <string_view>

namespace abf {
namespace {

constexpr std::array<std::string_view, 17> kBones = {
    "foot",       "toe1-2",     "toe2-3",    "toe5-3",    "lowerleg01", "lowerleg02",
    "upperleg01", "upperleg02", "root",      "spine05",   "spine02",    "upperarm02",
    "lowerarm01", "wrist",      "finger2-3", "finger3-3", "head"};

const std::array<Eigen::Vector3f, 14> kAxes = {Eigen::Vector3f{1, 0, 0},
                                               {-1, 0, 0},
                                               {0, 1, 0},
                                               {0, -1, 0},
                                               {0, 0, 1},
                                               {0, 0, -1},
                                               {1, 1, -1},
                                               {1, -1, -1},
                                               {-1, 1, -1},
                                               {-1, -1, -1},
                                               {1, 1, 1},
                                               {1, -1, 1},
                                               {-1, 1, 1},
                                               {-1, -1, 1}};

}  // namespace

std::vector<std::uint32_t> extremeVertices(const BodyModel& model, const Eigen::Matrix3Xf& restVertices) {
    const Rig& rig = model.annyRig();
    std::vector<int> wanted;
    for (const std::string_view stem : kBones) {
        for (const char* side : {"", ".L", ".R"}) {
            const int bone = rig.bone(std::string(stem) + side);
            if (bone >= 0) wanted.push_back(bone);
        }
    }
    struct Extreme {
        float reach = -std::numeric_limits<float>::infinity();
        std::uint32_t vertex = 0;
    };
    std::vector<std::array<Extreme, kAxes.size()>> extremes(wanted.size());
    for (std::uint32_t v = 0; v < static_cast<std::uint32_t>(restVertices.cols()); ++v) {
        const std::uint32_t first = rig.influenceStart[v], last = rig.influenceStart[v + 1];
        if (first == last) continue;
        const auto weights = rig.influenceWeight.subspan(first, last - first);
        const auto strongest = std::max_element(weights.begin(), weights.end()) - weights.begin();
        const int bone = rig.influenceBone[first + static_cast<std::uint32_t>(strongest)];
        const auto found = std::find(wanted.begin(), wanted.end(), bone);
        if (found == wanted.end()) continue;
        auto& ofBone = extremes[static_cast<std::size_t>(found - wanted.begin())];
        for (std::size_t a = 0; a < kAxes.size(); ++a) {
            const float reach = kAxes[a].dot(restVertices.col(v));
            if (reach > ofBone[a].reach) ofBone[a] = {reach, v};
        }
    }
    std::set<std::uint32_t> vertices;
    for (const auto& ofBone : extremes) {
        for (const Extreme& extreme : ofBone) {
            if (extreme.reach > -std::numeric_limits<float>::infinity()) vertices.insert(extreme.vertex);
        }
    }
    return {vertices.begin(), vertices.end()};
}

}  // namespace abf
