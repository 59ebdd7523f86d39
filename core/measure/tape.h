// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <vector>

#include "core/measure/anchor_point.h"
#include "core/measure/measure.h"
#include "core/measure/section_hull.h"

namespace abf {

/// Where a tape is laid: around the section of some edges by planes between two anchors, at the planes'
/// `shares` of the way from one to the other. Of several girths the largest or the least counts; both are
/// continuous in the body, and their derivative is that of the plane that counts (envelope theorem).
struct Tape {
    enum class Direction { Level, Square };  ///< horizontal, or square to the line between the anchors
    enum class Pick { Largest, Least };

    Measure measure;
    double weight;  ///< of this tape in its measure: 1/2 for each side of a measure of two limbs
    std::shared_ptr<const std::vector<MeshEdge>> edges;
    AnchorPoint from, to;
    Direction direction;
    Pick pick;
    std::vector<double> shares;
};

struct TapeReading {
    double girth;  ///< metres; 0 where no plane meets the edges
    double share;  ///< that counted
};

/// `hull` is scratch, and afterwards holds the hull that counted.
TapeReading readTape(const RestBody& body, const Tape& tape, SectionHull& hull);

/// Adds `scale` times the derivatives of the girth; `hull` as readTape() left it.
void addTapeGradient(const RestBody& body, const Tape& tape, const TapeReading& reading,
                     const SectionHull& hull, double scale, PointGradient& gradient);

}  // namespace abf
