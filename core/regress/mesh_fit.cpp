// SPDX-License-Identifier: Apache-2.0
#include "core/regress/mesh_fit.h"

#include <numeric>

namespace abf {
namespace {

/// Mean distance up to which phenotypes alone explain a mesh of the model's topology.
constexpr double kExplainedM = 0.05e-3;
/// Beyond it such a mesh lies off the model.
constexpr double kOffModelM = 1e-3;

Result<MeshFit> fitToCorresponding(const std::shared_ptr<const BodyModel>& model,
                                   const Eigen::Matrix3Xf& vertices, const MeshFitOptions& options,
                                   const RegressionObserver& observer, const std::stop_token& stop) {
    using enum MeshFitOptions::Changes;
    if (options.heightM) {
        return fail(ErrorCode::InvalidArgument,
                    "A height gives scans their scale; this mesh has the model's vertices. Give its unit, or "
                    "have it taken as a scan.");
    }
    MeshFit fit;
    fit.corresponding = true;
    fit.place = {metresOf(options.unit.value_or(LengthUnit::Metre)),
                 uprightFrom(options.up.value_or(ScanUp::Z))};
    const Eigen::Matrix3Xf metric = fit.place.placed(vertices);
    const MeshRegressor regressor(model);
    RegressionOptions regression;
    const auto observe = [&](const RegressionStep& step) {
        if (observer) observer({step.shape, step.pose, fit.place});
    };
    const auto allChanges = [&] {
        regression.localChanges.resize(model->localChangeLabels().size());
        std::iota(regression.localChanges.begin(), regression.localChanges.end(), 0);
    };
    if (options.changes == All) allChanges();
    auto found = regressor.regress(metric, regression, observe, stop);
    if (!found) return propagate(found);
    if (options.changes == AsNeeded && found->meanErrorM > kExplainedM) {
        allChanges();
        auto closer = regressor.regress(metric, regression, observe, stop);
        if (!closer) return propagate(closer);
        closer->iterations += found->iterations;
        if (closer->meanErrorM < found->meanErrorM) found = std::move(closer);
    }
    fit.shape = std::move(found->shape);
    fit.pose = std::move(found->pose);
    fit.meanM = found->meanErrorM;
    fit.largestM = found->largestErrorM;
    fit.iterations = found->iterations;
    fit.converged = found->converged;
    fit.notes.emplace_back("Fitted to the vertices of a mesh in the model's topology.");
    if (fit.meanM > kOffModelM) {
        fit.notes.emplace_back(
            "The mesh lies off the model. Its unit may not be metres, another axis than z may be up, or its "
            "vertices may not be in the model's order: give unit and axis, or have it taken as a scan.");
    }
    return fit;
}

Result<MeshFit> fitToScan(const std::shared_ptr<const BodyModel>& model, const Eigen::Matrix3Xf& vertices,
                          const MeshFitOptions& options, const RegressionObserver& observer,
                          const std::stop_token& stop) {
    ScanOptions scan;
    scan.unit = options.unit;
    scan.up = options.up;
    scan.heightM = options.heightM;
    scan.localChanges = options.changes != MeshFitOptions::Changes::None;
    auto found = ScanRegressor(model).regress(vertices, scan, observer, stop);
    if (!found) return propagate(found);
    MeshFit fit;
    fit.shape = std::move(found->shape);
    fit.pose = std::move(found->pose);
    fit.meanM = found->meanM;
    fit.medianM = found->medianM;
    fit.p95M = found->p95M;
    fit.inliers = found->inliers;
    fit.iterations = found->iterations;
    fit.converged = true;
    fit.place = {found->metresPerUnit, uprightFrom(found->up)};
    fit.notes = std::move(found->notes);
    return fit;
}

}  // namespace

Result<MeshFit> fitToMesh(const std::shared_ptr<const BodyModel>& model, const Eigen::Matrix3Xf& vertices,
                          const MeshFitOptions& options, const RegressionObserver& observer,
                          std::stop_token stop) {
    using enum MeshFitOptions::Kind;
    const bool sameCount = vertices.cols() == model->annyTopology().vertexCount;
    const bool corresponding = options.kind == Corresponding || (options.kind == Auto && sameCount);
    return corresponding ? fitToCorresponding(model, vertices, options, observer, stop)
                         : fitToScan(model, vertices, options, observer, stop);
}

}  // namespace abf
