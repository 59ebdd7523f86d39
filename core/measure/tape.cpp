// SPDX-License-Identifier: Apache-2.0
#include "core/measure/tape.h"

#include <Eigen/Geometry>

namespace abf {
namespace {

SectionPlane planeAt(const Tape& tape, const Eigen::Vector3d& from, const Eigen::Vector3d& to, double share) {
    const Eigen::Vector3d line = to - from;
    switch (tape.direction) {
        case Tape::Direction::Level:
            break;
        case Tape::Direction::Square:
            return {from + share * line, line.stableNormalized()};
        case Tape::Direction::Along:
            return {from, tape.axis.cross(line).stableNormalized()};
    }
    return {from + share * line, Eigen::Vector3d::UnitZ()};
}

/// What a slope by the plane's unit normal v/|v| means for v.
Eigen::Vector3d byUnscaled(const Eigen::Vector3d& v, const Eigen::Vector3d& slope) {
    const double length = v.norm();
    if (length == 0) return Eigen::Vector3d::Zero();
    const Eigen::Vector3d n = v / length;
    return (slope - n * n.dot(slope)) / length;
}

}  // namespace

TapeReading readTape(const RestBody& body, const Tape& tape, SectionHull& hull) {
    const Eigen::Vector3d from = tape.from.at(body), to = tape.to.at(body);
    if (tape.reach == Tape::Reach::Across)
        return {hull.span(*tape.part, planeAt(tape, from, to, 0), from, to), 0};
    const auto wrap = [&](double share) { return hull.wrap(*tape.part, planeAt(tape, from, to, share)); };
    TapeReading best{0, tape.shares.front()};
    double last = best.share;
    for (const double share : tape.shares) {
        const double girth = wrap(share);
        last = share;
        const bool better = tape.pick == Tape::Pick::Largest ? girth > best.length : girth < best.length;
        if (girth > 0 && (best.length == 0 || better)) best = {girth, share};
    }
    if (best.share != last) wrap(best.share);
    return best;
}

void addTapeGradient(const RestBody& body, const Tape& tape, const TapeReading& reading,
                     const SectionHull& hull, double scale, PointGradient& gradient) {
    const SectionHull::PlaneSlope slope = hull.slope(scale, gradient);
    Eigen::Vector3d byFrom = (1 - reading.share) * slope.origin + slope.from,
                    byTo = reading.share * slope.origin + slope.to;
    if (tape.direction != Tape::Direction::Level) {
        const Eigen::Vector3d line = tape.to.at(body) - tape.from.at(body);
        const Eigen::Vector3d byLine =
            tape.direction == Tape::Direction::Square
                ? byUnscaled(line, slope.normal)
                : Eigen::Vector3d(byUnscaled(tape.axis.cross(line), slope.normal).cross(tape.axis));
        byFrom -= byLine;
        byTo += byLine;
    }
    tape.from.spread(body, byFrom, gradient);
    tape.to.spread(body, byTo, gradient);
}

}  // namespace abf
