// SPDX-License-Identifier: Apache-2.0
#include "core/fit/stance_points.h"

#include <array>
#include <cassert>
#include <map>
#include <string>

namespace abf {
namespace {

/// A body segment between two joints: its share of the body's mass and where its centre lies between them.
struct Segment {
    std::string_view from, to;
    double mass, centre;
    bool sided;
};

constexpr std::array<Segment, 8> kSegments = {{
    {"neck01", "head", 0.0690, 1.3, false},
    {"upperarm01", "upperleg01", 0.2175, 0.45, true},  // trunk, half a side
    {"upperarm01", "lowerarm01", 0.0265, 0.58, true},
    {"lowerarm01", "wrist", 0.0150, 0.46, true},
    {"wrist", "finger3-1", 0.0060, 0.80, true},
    {"upperleg01", "lowerleg01", 0.1450, 0.39, true},
    {"lowerleg01", "foot", 0.0450, 0.44, true},
    {"foot", "toe2-1", 0.0130, 0.45, true},
}};

}  // namespace

std::vector<BodyPoint> stancePoints(const BodyModel& model) {
    const Rig& rig = model.annyRig();
    std::map<int, double> weights;
    double total = 0;
    for (const Segment& segment : kSegments) {
        for (const char* side : {".L", ".R"}) {
            const auto bone = [&](std::string_view stem) {
                const int found = rig.bone(segment.sided ? std::string(stem) + side : std::string(stem));
                assert(found >= 0);
                return found;
            };
            const double mass = segment.sided ? segment.mass : 0.5 * segment.mass;
            weights[bone(segment.from)] += mass * (1 - segment.centre);
            weights[bone(segment.to)] += mass * segment.centre;
            total += mass;
        }
    }
    BodyPoint centre;
    centre.name = "centre_of_mass";
    for (const auto& [bone, weight] : weights) centre.boneHeads.emplace_back(bone, weight / total);

    const auto sole = [](const char* name, std::vector<std::pair<std::uint32_t, double>> vertices) {
        BodyPoint point;
        point.name = name;
        point.vertices = std::move(vertices);
        return point;
    };
    // Vertices of topology anny.
    return {centre, sole("left_heel_sole", {{13025, 1.0}}),
            sole("left_ball_sole", {{12845, 0.5}, {12830, 0.5}}), sole("right_heel_sole", {{6445, 1.0}}),
            sole("right_ball_sole", {{6264, 0.5}, {6249, 0.5}})};
}

}  // namespace abf
