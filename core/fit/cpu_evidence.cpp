// SPDX-License-Identifier: Apache-2.0
#include "core/fit/cpu_evidence.h"

#include <limits>

#include "core/fit/fit_geometry.h"
#include "core/fit/residuals/point_residual.h"

namespace abf {
namespace {

class CpuEvidence final : public EvidenceEvaluator {
  public:
    explicit CpuEvidence(const FitGeometry& geometry)
        : points_(geometry.landmarks()), workspace_(points_.makeWorkspace()) {}

    std::string name() const override { return "cpu"; }

    Result<void> begin(const FreeParameters& free, std::vector<EvidenceView> views) override {
        free_ = free;
        views_ = std::move(views);
        return {};
    }

    Result<void> linearise(const BodyState& state, std::span<NormalEquations> out) override {
        for (std::size_t v = 0; v < views_.size(); ++v) {
            out[v].begin(free_.size(), true);
            if (!addView(state, v, out[v])) out[v].markImpossible();
        }
        return {};
    }

    Result<void> costs(const BodyState& state, std::span<double> out) override {
        for (std::size_t v = 0; v < views_.size(); ++v) {
            values_.begin(free_.size(), false);
            out[v] = addView(state, v, values_) ? values_.cost() : std::numeric_limits<double>::infinity();
        }
        return {};
    }

  private:
    bool addView(const BodyState& state, std::size_t v, NormalEquations& equations) {
        const bool slopes = equations.wantsJacobian();
        if (!points_.evaluate(state.shape, state.poses[v], slopes ? &free_ : nullptr, *workspace_, positions_,
                              slopes ? &jacobian_ : nullptr) ||
            !positions_.allFinite()) {
            return false;
        }
        return addTerms(views_[v].terms, views_[v].camera, positions_, slopes ? &jacobian_ : nullptr,
                        equations);
    }

    const BodyPoints& points_;
    std::unique_ptr<BodyPoints::Workspace, void (*)(BodyPoints::Workspace*)> workspace_;
    FreeParameters free_;
    std::vector<EvidenceView> views_;
    Eigen::Matrix3Xd positions_;
    Eigen::MatrixXd jacobian_;
    NormalEquations values_;
};

}  // namespace

std::unique_ptr<EvidenceEvaluator> makeCpuEvidence(const FitGeometry& geometry) {
    return std::make_unique<CpuEvidence>(geometry);
}

}  // namespace abf
