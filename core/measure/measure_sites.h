// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <vector>

#include "core/body/body_model.h"
#include "core/measure/tape.h"

namespace abf {

/// A length along straight lines over some points.
struct PathSite {
    Measure measure;
    double weight;  ///< of this path in its measure
    std::vector<AnchorPoint> points;
};

/// A length along vertices, down to a level.
struct ChainSite {
    Measure measure;
    std::vector<std::uint32_t> vertices;
    AnchorPoint level;
};

/// A height above the lowest vertex.
struct HeightSite {
    Measure measure;
    AnchorPoint point;
};

/// Where on the model each length and girth is taken; docs/measurements.md gives the reasons.
struct MeasureSites {
    std::vector<Tape> tapes;
    std::vector<PathSite> paths;
    std::vector<ChainSite> chains;
    std::vector<HeightSite> heights;
};

MeasureSites measureSites(const std::shared_ptr<const BodyModel>& model);

}  // namespace abf
