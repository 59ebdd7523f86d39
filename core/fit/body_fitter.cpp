// SPDX-License-Identifier: Apache-2.0
#include "core/fit/body_fitter.h"

#include "core/fit/fit_check.h"
#include "core/fit/fit_geometry.h"
#include "core/fit/fit_run.h"
#include "core/fit/view_frame.h"

namespace abf {

struct BodyFitter::Impl {
    explicit Impl(std::shared_ptr<const BodyModel> model) : geometry(std::move(model)) {}
    FitGeometry geometry;
};

BodyFitter::BodyFitter(std::shared_ptr<const BodyModel> model)
    : impl_(std::make_unique<Impl>(std::move(model))) {}
BodyFitter::~BodyFitter() = default;

Result<FitResult> BodyFitter::fit(const FitProblem& problem, const FitOptions& options,
                                  const FitObserver& observer, std::stop_token stop) const {
    const BodyModel& model = impl_->geometry.model();
    const auto checked =
        checkProblem(problem, model.annyRig(), static_cast<int>(model.localChangeLabels().size()));
    if (!checked) return propagate(checked);
    FitRun run(impl_->geometry, problem, options, observer, std::move(stop));
    return run.run();
}

ViewFigures BodyFitter::figures(const FitView& view, const BodyShape& shape, const ViewState& state) const {
    const FitGeometry& geometry = impl_->geometry;
    const auto workspace = geometry.landmarks().makeWorkspace();
    Eigen::Matrix3Xd points;
    const auto posed = geometry.landmarks().evaluate(shape, state.pose, nullptr, *workspace, points, nullptr);
    const auto extent = geometry.exactExtent(shape, state.pose);
    if (!posed || !extent) return {};
    return viewFigures(geometry, view, state.camera, points, state.pose, extent->stature);
}

}  // namespace abf
