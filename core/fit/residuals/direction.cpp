// SPDX-License-Identifier: Apache-2.0
#include "core/fit/residuals/direction.h"

namespace abf {
namespace {

std::vector<PointTerm> termsOf(const std::vector<DirectionResidual::Observation>& observations,
                               double lossScale) {
    std::vector<PointTerm> terms;
    for (const auto& o : observations) {
        if (o.weight <= 0) continue;
        terms.push_back({.kind = PointTermKind::Direction,
                         .points = {o.fromA, o.fromB, o.toA, o.toB},
                         .target = o.direction,
                         .sigma = o.sigma,
                         .weight = o.weight,
                         .lossScale = lossScale});
    }
    return terms;
}

}  // namespace

DirectionResidual::DirectionResidual(const std::vector<Observation>& observations, double lossScale)
    : PointResidual(PinholeCamera(), termsOf(observations, lossScale)) {}

}  // namespace abf
