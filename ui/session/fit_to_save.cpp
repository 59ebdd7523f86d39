// SPDX-License-Identifier: Apache-2.0
#include "ui/session/fit_to_save.h"

#include "core/export/fit_document.h"
#include "core/fit/view_frame.h"
#include "core/pipeline/fit_thumbnail.h"
#include "core/render/png_encoder.h"

namespace abf::ui {

namespace {

/// Brings the body to the ground: a shape changed by hand has other legs than the fitted one.
Result<void> standOnGround(const BodyModel& model, BodyEvaluator& evaluator, const BodyShape& shape,
                           ViewState& view) {
    EvaluatedBody body;
    if (auto done = evaluator.evaluate(shape, view.pose, body); !done) return done;
    Eigen::Isometry3d motion = Eigen::Isometry3d::Identity();
    motion.translation().z() = -double(body.vertices.row(2).minCoeff());
    if (std::abs(motion.translation().z()) < 1e-6) return {};
    moveBody(view.pose, model.annyRig(), motion);
    view.camera.cameraFromWorld = view.camera.cameraFromWorld * motion.inverse();
    return {};
}

FitDocument::Photo unfittedEntry(const FitToSave::Photo& photo) {
    FitDocument::Photo entry;
    entry.file = photo.view.file;
    entry.landmarks = photo.view.landmarks;
    entry.state.camera.width = photo.view.width;
    entry.state.camera.height = photo.view.height;
    entry.state.camera.fx = entry.state.camera.fy = 0;
    return entry;
}

}  // namespace

std::string fitStem(const std::filesystem::path& fitFile) {
    std::string stem = fitFile.stem().string();
    if (stem.ends_with(".fit")) stem.resize(stem.size() - 4);
    return stem;
}

Result<FitText> makeFitText(const std::shared_ptr<const BodyModel>& model, const BodyFitter& fitter,
                            const FitToSave& fit, const std::string& stem) {
    FitProblem problem = fit.knowledge;
    auto best = std::make_shared<FitSnapshot>();
    best->shape = fit.shape;
    const auto evaluator = makeCpuBodyEvaluator(model);
    for (const FitToSave::Photo& photo : fit.photos) {
        if (!photo.state) continue;
        problem.views.push_back(photo.view);
        ViewState& state = best->views.emplace_back(*photo.state);
        if (auto done = standOnGround(*model, *evaluator, fit.shape, state); !done) return propagate(done);
        best->figures.push_back(fitter.figures(photo.view, fit.shape, state));
    }
    FitResult result;
    result.backend = fit.fit.backend;
    result.iterations = fit.fit.iterations;
    result.seconds = fit.fit.seconds;
    result.polish = fit.fit.polish;
    result.notes = fit.fit.notes;
    result.estimate = fit.fit.estimate;
    result.best = best;
    FitDocument document = makeFitDocument(problem, result);
    FitText text;
    for (std::size_t i = 0; i < fit.photos.size(); ++i) {
        const FitToSave::Photo& photo = fit.photos[i];
        const auto at = document.photos.begin() + static_cast<std::ptrdiff_t>(i);
        FitDocument::Photo& entry = photo.state ? *at : *document.photos.insert(at, unfittedEntry(photo));
        entry.leftOut = !photo.used;
        if (photo.view.ignore.empty()) continue;
        auto png = encodePng(photo.view.ignore);
        if (!png) return propagate(png);
        entry.ignoreMask = stem + ".ignore-" + std::to_string(i + 1) + ".png";
        text.masks[entry.ignoreMask.string()] = std::move(*png);
    }
    if (document.photos.empty()) document.pose = fit.pose;
    document.locks.measures = fit.heldMeasures;
    document.termination = fit.fit.termination.empty() ? "not_fitted" : fit.fit.termination;
    text.json = toJson(document, *model);
    return text;
}

std::string makeThumbnail(const std::shared_ptr<const BodyModel>& model, const FitToSave& fit) {
    const auto evaluator = makeCpuBodyEvaluator(model);
    for (const FitToSave::Photo& photo : fit.photos) {
        if (!photo.state || !photo.pixels) continue;
        if (auto png = fitThumbnail(*model, *evaluator, *photo.pixels, fit.shape, *photo.state)) return *png;
    }
    FitDocument document;
    document.shape = fit.shape;
    document.pose = fit.pose;
    const auto png = fitThumbnail(*model, *evaluator, document, {});
    return png ? *png : std::string();
}

}  // namespace abf::ui
