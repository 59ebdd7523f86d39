// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/body/body_points.h"
#include "core/fit/body_state.h"
#include "core/terms/point_term.h"
#include "core/fit/residuals/normal_equations.h"

namespace abf {

/// What one view says about points of the body.
struct EvidenceView {
    PinholeCamera camera;          ///< from the view's fit frame
    std::vector<PointTerm> terms;  ///< over FitGeometry::landmarks(); Contour: over surfaceVertices
    std::vector<std::uint32_t> surfaceVertices;  ///< storage vertices, within the prefix
};

/// Evaluates the point terms of a fit: the heavy part of a solver iteration. The CPU's is the reference
/// (cpu_evidence.h); gpu/fit has its Vulkan twin. One thread at a time. Every call is told the whole state,
/// so an evaluator that fails can be replaced between two calls.
class EvidenceEvaluator {
  public:
    virtual ~EvidenceEvaluator() = default;

    /// For messages and files: "cpu", "vulkan: <device>".
    virtual std::string name() const = 0;

    /// The terms and the free parameters of the calls to come. Errors: Device.
    virtual Result<void> begin(const FitUnknowns& unknowns, std::vector<EvidenceView> views) = 0;

    /// Begins one set of normal equations a view, of unknowns.viewSize() columns, and adds all terms at `state`; the
    /// caller may add more and must finish() them. A view whose state is impossible (a point behind the
    /// camera) is marked so. Errors: Device.
    virtual Result<void> linearise(const BodyState& state, std::span<NormalEquations> out) = 0;

    /// The cost alone, one a view; +infinity where the state is impossible. Errors: Device.
    virtual Result<void> costs(const BodyState& state, std::span<double> out) = 0;

    /// The costs of several candidates, each with a shape of its own and one pose a view:
    /// out[candidate · views + view]. Evaluated side by side where that is faster. Errors: Device.
    virtual Result<void> costs(std::span<const BodyState> candidates, std::span<double> out) {
        const std::size_t views = candidates.empty() ? 0 : out.size() / candidates.size();
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            if (auto done = costs(candidates[i], out.subspan(i * views, views)); !done) return done;
        }
        return {};
    }

    /// A sentence for the user about something that happened since the last call (a device was lost), once.
    virtual std::string takeNotice() { return {}; }
};

}  // namespace abf
