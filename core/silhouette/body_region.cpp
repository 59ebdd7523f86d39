// SPDX-License-Identifier: Apache-2.0
#include "core/silhouette/body_region.h"

namespace abf {
namespace {

/// The bone at which a region begins; the bones below it belong to it until another region begins.
struct RegionStart {
    std::string_view bone;
    BodyRegion region;
};

constexpr std::array<RegionStart, 14> kStarts = {{
    {"root", BodyRegion::Torso},
    {"upperarm01.L", BodyRegion::UpperArmLeft},
    {"upperarm01.R", BodyRegion::UpperArmRight},
    {"lowerarm01.L", BodyRegion::ForearmLeft},
    {"lowerarm01.R", BodyRegion::ForearmRight},
    {"upperleg01.L", BodyRegion::ThighLeft},
    {"upperleg01.R", BodyRegion::ThighRight},
    {"lowerleg01.L", BodyRegion::ShankLeft},
    {"lowerleg01.R", BodyRegion::ShankRight},
    {"neck01", BodyRegion::Head},
    {"wrist.L", BodyRegion::HandLeft},
    {"wrist.R", BodyRegion::HandRight},
    {"foot.L", BodyRegion::FootLeft},
    {"foot.R", BodyRegion::FootRight},
}};

constexpr std::array<std::string_view, kBodyRegionCount> kNames = {
    "torso",        "upper arm (left)", "upper arm (right)", "forearm (left)", "forearm (right)",
    "thigh (left)", "thigh (right)",    "shank (left)",      "shank (right)",  "head",
    "hand (left)",  "hand (right)",     "foot (left)",       "foot (right)"};

}  // namespace

std::string_view regionName(BodyRegion region) {
    return kNames[indexOf(region)];
}

Limb limbOf(BodyRegion region) {
    switch (region) {
        case BodyRegion::Torso:
            return Limb::Torso;
        case BodyRegion::UpperArmLeft:
        case BodyRegion::ForearmLeft:
        case BodyRegion::HandLeft:
            return Limb::ArmLeft;
        case BodyRegion::UpperArmRight:
        case BodyRegion::ForearmRight:
        case BodyRegion::HandRight:
            return Limb::ArmRight;
        case BodyRegion::ThighLeft:
        case BodyRegion::ShankLeft:
        case BodyRegion::FootLeft:
            return Limb::LegLeft;
        case BodyRegion::ThighRight:
        case BodyRegion::ShankRight:
        case BodyRegion::FootRight:
            return Limb::LegRight;
        case BodyRegion::Head:
            return Limb::Head;
    }
    return Limb::Torso;
}

std::vector<BodyRegion> boneRegions(const Rig& rig) {
    std::vector<BodyRegion> regions(static_cast<std::size_t>(rig.boneCount()), BodyRegion::Torso);
    for (std::size_t b = 0; b < regions.size(); ++b) {
        if (rig.parents[b] >= 0) regions[b] = regions[static_cast<std::size_t>(rig.parents[b])];
        for (const RegionStart& start : kStarts) {
            if (rig.boneLabels[b] == start.bone) regions[b] = start.region;
        }
    }
    return regions;
}

}  // namespace abf
