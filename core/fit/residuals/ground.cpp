// SPDX-License-Identifier: Apache-2.0
#include "core/fit/residuals/ground.h"

#include <algorithm>

#include "core/fit/stance_points.h"

namespace abf {
namespace {

std::vector<PointTerm> termsOf(double left, double right, const GroundResidual::Spread& spread) {
    const auto term = [&](PointTermKind kind, std::array<int, kMostTermPoints> points, double sigma,
                          double weight) {
        return PointTerm{
            .kind = kind, .points = points, .sigma = sigma, .weight = weight, .lossScale = spread.tail};
    };
    constexpr std::array<int, kMostTermPoints> kStance = {kLeftHeelSole, kLeftBallSole, kRightHeelSole,
                                                          kRightBallSole, kCentreOfMass};
    const double both = std::min(left, right);
    std::vector<PointTerm> terms = {
        term(PointTermKind::FootFlat, {kLeftHeelSole, kLeftBallSole}, spread.flat, left),
        term(PointTermKind::FootFlat, {kRightHeelSole, kRightBallSole}, spread.flat, right),
        term(PointTermKind::FeetLevel, kStance, spread.level, both),
        term(PointTermKind::Balance, kStance, spread.balance, both)};
    std::erase_if(terms, [](const PointTerm& t) { return t.weight <= 0; });
    return terms;
}

}  // namespace

GroundResidual::GroundResidual(double leftFoot, double rightFoot, const Spread& spread)
    : PointResidual(PinholeCamera(), termsOf(leftFoot, rightFoot, spread)) {}

}  // namespace abf
