// SPDX-License-Identifier: Apache-2.0
#include "core/fit/residuals/clearance.h"

namespace abf {
namespace {

/// Least distances, of the stature: half the depth of a slim trunk and half a wrist; of slim thighs and shanks
/// with half a wrist, half a knee or half an ankle.
constexpr double kTrunk = 0.07, kThigh = 0.045, kKnee = 0.045, kShank = 0.035;
constexpr double kSigma = 0.01;  // metres

std::vector<PointTerm> termsOf(double stature) {
    std::vector<PointTerm> terms;
    const auto apart = [&](int point, int fromA, int fromB, int toA, int toB, double share) {
        PointTerm term{.kind = PointTermKind::Clearance, .points = {point, fromA, fromB, toA, toB}, .sigma = kSigma};
        term.target.x() = share * stature;
        terms.push_back(term);
    };
    for (const int side : {0, 1}) {
        const int elbow = 13 + side, wrist = 15 + side, index = 19 + side;
        for (const int point : {elbow, wrist, index}) apart(point, 11, 12, 23, 24, kTrunk);
        for (const int leg : {0, 1}) apart(wrist, 23 + leg, 23 + leg, 25 + leg, 25 + leg, kThigh);
        const int other = 1 - side, knee = 25 + side, ankle = 27 + side;
        apart(knee, 23 + other, 23 + other, 25 + other, 25 + other, kKnee);
        apart(knee, 25 + other, 25 + other, 27 + other, 27 + other, kKnee);
        apart(ankle, 25 + other, 25 + other, 27 + other, 27 + other, kShank);
    }
    return terms;
}

}  // namespace

ClearanceResidual::ClearanceResidual(double statureM) : PointResidual(PinholeCamera(), termsOf(statureM)) {}

}  // namespace abf
