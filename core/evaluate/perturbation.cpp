// SPDX-License-Identifier: Apache-2.0
#include "core/evaluate/perturbation.h"

namespace abf {

Perturbation tablePerturbation() {
    Perturbation p;
    p.name = "table";
    p.landmarks = 0.3;
    p.outline = 0.2;
    p.outlineReach = 1;
    p.clothes = 0.6;
    p.worldPlane = 0.5;
    p.worldDepth = 1.8;
    p.depthBias = true;
    return p;
}

Perturbation fieldPerturbation() {
    Perturbation p = tablePerturbation();
    p.name = "field";
    p.byLandmark = true;
    p.outline = 0.5;
    p.outlineReach = 5;
    p.hiddenVisibility = 0.5;
    p.hiddenFactor = 2;
    p.focalKnownShare = 0.7;
    return p;
}

Perturbation idealPerturbation() {
    Perturbation p;
    p.name = "ideal";
    p.depthBias = true;
    return p;
}

std::optional<Perturbation> perturbationFromName(std::string_view name) {
    for (Perturbation p : {tablePerturbation(), fieldPerturbation()}) {
        if (p.name == name) return p;
    }
    return {};
}

}  // namespace abf
