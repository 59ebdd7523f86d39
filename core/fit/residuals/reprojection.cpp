// SPDX-License-Identifier: Apache-2.0
#include "core/fit/residuals/reprojection.h"

namespace abf {
namespace {

std::vector<PointTerm> termsOf(const std::vector<ReprojectionResidual::Observation>& observations,
                               double lossScale) {
    std::vector<PointTerm> terms;
    for (const auto& o : observations) {
        if (o.weight <= 0) continue;
        terms.push_back({.kind = PointTermKind::Reprojection,
                         .points = {o.point},
                         .target = {o.pixel.x(), o.pixel.y(), 0},
                         .sigma = o.sigmaPx,
                         .weight = o.weight,
                         .lossScale = o.trusted ? 0 : lossScale});
    }
    return terms;
}

}  // namespace

ReprojectionResidual::ReprojectionResidual(const PinholeCamera& camera,
                                           const std::vector<Observation>& observations, double lossScale)
    : PointResidual(camera, termsOf(observations, lossScale)) {}

}  // namespace abf
