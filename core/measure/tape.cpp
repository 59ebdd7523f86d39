// SPDX-License-Identifier: Apache-2.0
#include "core/measure/tape.h"

#include <Eigen/Geometry>

namespace abf {
namespace {

/// What a Square tape is square to.
Eigen::Vector3d limbOf(const RestBody& body, const Tape& tape) {
    if (!tape.limb) return tape.to.at(body) - tape.from.at(body);
    Eigen::Vector3d line = tape.limb->at(1).at(body) - tape.limb->at(0).at(body);
    if (tape.limbFromTheFront) line.y() = 0;
    return line;
}

SectionPlane planeAt(const RestBody& body, const Tape& tape, double share) {
    const Eigen::Vector3d from = tape.from.at(body), line = tape.to.at(body) - from;
    switch (tape.direction) {
        case Tape::Direction::Level:
            break;
        case Tape::Direction::Square:
            return {from + share * line, limbOf(body, tape).stableNormalized()};
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
    if (tape.reach == Tape::Reach::Across)
        return {hull.span(*tape.part, planeAt(body, tape, 0), tape.from.at(body), tape.to.at(body)), 0};
    const auto wrap = [&](double share) { return hull.wrap(*tape.part, planeAt(body, tape, share)); };
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
    if (tape.direction == Tape::Direction::Square) {
        Eigen::Vector3d byLimb = byUnscaled(limbOf(body, tape), slope.normal);
        if (tape.limb) {
            if (tape.limbFromTheFront) byLimb.y() = 0;
            tape.limb->at(0).spread(body, -byLimb, gradient);
            tape.limb->at(1).spread(body, byLimb, gradient);
        } else {
            byFrom -= byLimb;
            byTo += byLimb;
        }
    } else if (tape.direction == Tape::Direction::Along) {
        const Eigen::Vector3d line = tape.to.at(body) - tape.from.at(body);
        const Eigen::Vector3d byLine = byUnscaled(tape.axis.cross(line), slope.normal).cross(tape.axis);
        byFrom -= byLine;
        byTo += byLine;
    }
    tape.from.spread(body, byFrom, gradient);
    tape.to.spread(body, byTo, gradient);
}

}  // namespace abf
