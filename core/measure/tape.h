// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <array>
#include <memory>
#include <optional>
#include <vector>

#include "core/measure/anchor_point.h"
#include "core/measure/measure.h"
#include "core/measure/section_hull.h"

namespace abf {

/// Where a tape is laid: on a part of the skin in a plane between two anchors, or, for a girth, in the planes
/// at `shares` of the way from one to the other. Of several girths the largest or the least counts; both are
/// continuous in the body, and their derivative is that of the plane that counts (envelope theorem).
struct Tape {
    enum class Direction {
        Level,   ///< horizontal
        Square,  ///< square to `limb`, or to the line between the anchors where it is empty
        Along    ///< holds the line between the anchors and `axis`
    };
    enum class Pick { Largest, Least };
    enum class Reach {
        Around,  ///< a girth
        Across   ///< from anchor to anchor, on the side that `axis` points to; Along only
    };

    Measure measure;
    double weight;  ///< of this tape in its measure: 1/2 for each side of a measure of two limbs
    std::shared_ptr<const SkinPart> part;
    AnchorPoint from, to;
    Direction direction = Direction::Level;
    std::vector<double> shares = {0.0};
    Pick pick = Pick::Largest;
    Eigen::Vector3d axis = Eigen::Vector3d::Zero();
    Reach reach = Reach::Around;
    std::optional<std::array<AnchorPoint, 2>> limb = {};  ///< an axis of its own, for Square
    bool limbFromTheFront = false;  ///< the limb as seen from the front: level from front to back
};

struct TapeReading {
    double length;  ///< metres; 0 where no plane meets the part
    double share;   ///< that counted
};

/// `hull`, of the same body, is scratch, and afterwards holds the hull that counted.
TapeReading readTape(const RestBody& body, const Tape& tape, SectionHull& hull);

/// Adds `scale` times the derivatives of the length; `hull` as readTape() left it.
void addTapeGradient(const RestBody& body, const Tape& tape, const TapeReading& reading,
                     const SectionHull& hull, double scale, PointGradient& gradient);

}  // namespace abf
