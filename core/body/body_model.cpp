// SPDX-License-Identifier: Apache-2.0
#include "core/body/body_model.h"

#include <algorithm>

namespace abf {

namespace {

template <class Named>
const Named* findByName(const std::vector<Named>& items, std::string_view name) {
    const auto found =
        std::find_if(items.begin(), items.end(), [name](const Named& item) { return item.name == name; });
    return found == items.end() ? nullptr : &*found;
}

}  // namespace

int Rig::bone(std::string_view label) const {
    const auto found = std::find(boneLabels.begin(), boneLabels.end(), label);
    return found == boneLabels.end() ? -1 : static_cast<int>(found - boneLabels.begin());
}

const Rig* BodyModel::rig(std::string_view name) const { return findByName(rigs_, name); }

const Topology* BodyModel::topology(std::string_view name) const { return findByName(topologies_, name); }

}  // namespace abf
