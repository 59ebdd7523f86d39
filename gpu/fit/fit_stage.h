// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "core/body/body_points.h"
#include "core/fit/evidence.h"
#include "gpu/fit/fit_tables.h"
#include "gpu/kernels/fit_layout.h"

namespace abf {

/// One stage of a fit as the kernels want it: views, terms and free parameters in flat lists.
struct FitStage {
    std::vector<kernels::ViewRecord>
        views;  ///< cameras for world coordinates whose origin is the root bone's head
    std::vector<kernels::TermRecord> terms;     ///< those of weight 0 left out
    std::vector<std::uint32_t> rowTerms;        ///< per row of all views its term
    std::vector<std::uint32_t> influenceStart;  ///< per point of all views; one more
    std::vector<kernels::Influence> influences;
    std::vector<std::uint32_t> surfaceVertices;  ///< of all views
    std::vector<kernels::FreeBone> freeBones;    ///< and bone 0 again where the root moves
    std::uint32_t pairCount = 0, shapeColumns = 0, summedColumns = 0, translation = 0;
    std::uint32_t clothing = 0, focal = 0, columns = 0;  ///< as FitSizes
    std::uint32_t maxPoints = 0, maxTerms = 0, maxRows = 0;

    std::uint32_t atomCount() const { return pairCount + static_cast<std::uint32_t>(surfaceVertices.size()); }
    std::uint32_t leverCount() const { return static_cast<std::uint32_t>(freeBones.size()); }
    std::uint32_t tileCount() const {
        const std::uint32_t side = columns / kernels::kTile + 1;
        return side * (side + 1) / 2;
    }
    std::uint32_t splitCount() const { return (maxRows + kernels::kSplitRows - 1) / kernels::kSplitRows; }
    /// Floats of a view's packed lower triangle, gradient row included.
    std::uint32_t packedCount() const { return (columns + 1) * (columns + 2) / 2; }
};

/// Errors: InvalidArgument for points, bones, shapes, vertices or groups of clothing that do not exist.
Result<FitStage> compileStage(const FitTables& tables, const FitUnknowns& unknowns,
                              std::span<const EvidenceView> views);

}  // namespace abf
