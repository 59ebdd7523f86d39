// SPDX-License-Identifier: Apache-2.0
#include "core/measure/tape.h"

namespace abf {
namespace {

SectionPlane planeAt(const Tape& tape, const Eigen::Vector3d& from, const Eigen::Vector3d& to, double share) {
    return {from + share * (to - from), tape.direction == Tape::Direction::Level
                                            ? Eigen::Vector3d::UnitZ()
                                            : Eigen::Vector3d((to - from).stableNormalized())};
}

}  // namespace

TapeReading readTape(const RestBody& body, const Tape& tape, SectionHull& hull) {
    const Eigen::Vector3d from = tape.from.at(body), to = tape.to.at(body);
    const auto wrap = [&](double share) {
        return hull.wrap(body, *tape.edges, planeAt(tape, from, to, share));
    };
    TapeReading best{0, tape.shares.front()};
    double last = best.share;
    for (const double share : tape.shares) {
        const double girth = wrap(share);
        last = share;
        const bool better = tape.pick == Tape::Pick::Largest ? girth > best.girth : girth < best.girth;
        if (girth > 0 && (best.girth == 0 || better)) best = {girth, share};
    }
    if (best.share != last) wrap(best.share);
    return best;
}

void addTapeGradient(const RestBody& body, const Tape& tape, const TapeReading& reading,
                     const SectionHull& hull, double scale, PointGradient& gradient) {
    const SectionHull::PlaneSlope slope = hull.slope(body, scale, gradient);
    Eigen::Vector3d byFrom = (1 - reading.share) * slope.origin, byTo = reading.share * slope.origin;
    if (tape.direction == Tape::Direction::Square) {
        const Eigen::Vector3d line = tape.to.at(body) - tape.from.at(body);
        const double length = line.norm();
        if (length > 0) {
            const Eigen::Vector3d n = line / length;
            const Eigen::Vector3d byLine = (slope.normal - n * n.dot(slope.normal)) / length;
            byFrom -= byLine;
            byTo += byLine;
        }
    }
    tape.from.spread(body, byFrom, gradient);
    tape.to.spread(body, byTo, gradient);
}

}  // namespace abf
