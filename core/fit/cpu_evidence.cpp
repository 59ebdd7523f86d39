// SPDX-License-Identifier: Apache-2.0
#include "core/fit/cpu_evidence.h"

#include <algorithm>
#include <limits>

#include "core/fit/fit_geometry.h"
#include "core/fit/residuals/point_residual.h"

namespace abf {
namespace {

using PointWorkspace = std::unique_ptr<BodyPoints::Workspace, void (*)(BodyPoints::Workspace*)>;
using SurfaceWorkspace = std::unique_ptr<SurfacePoints::Workspace, void (*)(SurfacePoints::Workspace*)>;

class CpuEvidence final : public EvidenceEvaluator {
  public:
    using EvidenceEvaluator::costs;

    explicit CpuEvidence(const FitGeometry& geometry)
        : points_(geometry.landmarks()), surface_(geometry.surface()), workspace_(points_.makeWorkspace()) {}

    std::string name() const override { return "cpu"; }

    Result<void> begin(const FitUnknowns& unknowns, std::vector<EvidenceView> views) override {
        unknowns_ = unknowns;
        views_.clear();
        for (EvidenceView& given : views) {
            View view{std::move(given), {}, surface_.makeWorkspace()};
            std::copy_if(view.given.terms.begin(), view.given.terms.end(), std::back_inserter(view.contour),
                         [](const PointTerm& t) { return t.kind == PointTermKind::Contour && t.weight > 0; });
            std::stable_sort(
                view.contour.begin(), view.contour.end(),
                [](const PointTerm& a, const PointTerm& b) { return a.lossScale < b.lossScale; });
            if (auto selected = surface_.select(view.given.surfaceVertices, *view.workspace); !selected) {
                return selected;
            }
            views_.push_back(std::move(view));
        }
        return {};
    }

    Result<void> linearise(const BodyState& state, std::span<NormalEquations> out) override {
        for (std::size_t v = 0; v < views_.size(); ++v) {
            out[v].begin(unknowns_.viewSize(), true);
            if (!addView(state, v, out[v])) out[v].markImpossible();
        }
        return {};
    }

    Result<void> costs(const BodyState& state, std::span<double> out) override {
        for (std::size_t v = 0; v < views_.size(); ++v) {
            values_.begin(unknowns_.viewSize(), false);
            out[v] = addView(state, v, values_) ? values_.cost() : std::numeric_limits<double>::infinity();
        }
        return {};
    }

  private:
    struct View {
        EvidenceView given;
        std::vector<PointTerm> contour;  ///< those of that kind, equal losses together
        SurfaceWorkspace workspace;
    };

    bool addView(const BodyState& state, std::size_t v, NormalEquations& equations) {
        const bool slopes = equations.wantsJacobian();
        const FreeParameters* free = slopes ? &unknowns_.body : nullptr;
        if (!points_.evaluate(state.shape, state.poses[v], free, *workspace_, positions_,
                              slopes ? &jacobian_ : nullptr) ||
            !positions_.allFinite()) {
            return false;
        }
        View& view = views_[v];
        PinholeCamera camera = view.given.camera;
        camera.fx *= state.focalFactor(v);
        camera.fy *= state.focalFactor(v);
        const auto focal = unknowns_.focal ? std::optional(unknowns_.focalColumn()) : std::nullopt;
        if (!addTerms(view.given.terms, camera, positions_, slopes ? &jacobian_ : nullptr, equations,
                      focal)) {
            return false;
        }
        if (view.contour.empty()) return true;
        if (!surface_.evaluate(state.shape, state.poses[v], free, *view.workspace, surfacePositions_,
                               slopes ? &derivatives_ : nullptr) ||
            !surfacePositions_.allFinite()) {
            return false;
        }
        return addContour(view, camera, state, equations);
    }

    bool addContour(const View& view, const PinholeCamera& camera, const BodyState& state,
                    NormalEquations& equations) {
        const bool slopes = equations.wantsJacobian();
        std::array<Eigen::Vector3d, kMostTermPoints> position;
        PointTermValue value;
        rows_.clear();
        for (std::size_t i = 0; i < view.contour.size(); ++i) {
            const PointTerm& term = view.contour[i];
            position[0] = surfacePositions_.col(term.points[0]);
            if (!evaluateTerm(term, camera, position, state.clothingOf(term.clothing), slopes, value)) return false;
            SurfaceRow row{static_cast<std::uint32_t>(term.points[0]), value.residual[0],
                           Eigen::Vector3d::Zero(), term.weight};
            if (slopes) {
                row.gradient = value.byPoint[0].row(0);
                if (unknowns_.clothing > 0) row.extra = term.clothing;
                row.byExtra = value.byClothing;
                if (unknowns_.focal) row.byLast = value.byLogFocal[0];
            }
            rows_.push_back(row);
            const bool last = i + 1 == view.contour.size() || view.contour[i + 1].lossScale != term.lossScale;
            if (!last) continue;
            equations.addSurface(slopes ? &derivatives_ : nullptr, rows_, term.loss());
            rows_.clear();
        }
        return true;
    }

    const BodyPoints& points_;
    const SurfacePoints& surface_;
    PointWorkspace workspace_;
    FitUnknowns unknowns_;
    std::vector<View> views_;
    Eigen::Matrix3Xd positions_, surfacePositions_;
    Eigen::MatrixXd jacobian_;
    SurfaceDerivatives derivatives_;
    std::vector<SurfaceRow> rows_;
    NormalEquations values_;
};

}  // namespace

std::unique_ptr<EvidenceEvaluator> makeCpuEvidence(const FitGeometry& geometry) {
    return std::make_unique<CpuEvidence>(geometry);
}

}  // namespace abf
