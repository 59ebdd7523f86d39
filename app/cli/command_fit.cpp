// SPDX-License-Identifier: Apache-2.0
#include <CLI/App.hpp>
#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "app/cli/engine.h"
#include "app/cli/fit_arguments.h"
#include "app/cli/fit_intake.h"
#include "core/base/atomic_file.h"
#include "core/export/export.h"
#include "core/export/fit_document.h"
#include "core/export/fit_estimate_json.h"
#include "core/fit/body_fitter.h"
#include "core/fit/verdict.h"
#include "core/pipeline/fact_text.h"
#include "core/pipeline/fit_overlay.h"
#include "core/pipeline/fit_report.h"
#include "core/pipeline/mask_cover.h"
#include "core/render/rasterizer.h"
#include "gpu/fit/evidence_choice.h"

namespace abf::cli {
namespace {

namespace fs = std::filesystem;

std::string extension(ExportFormat format) {
    return format == ExportFormat::Glb ? ".glb" : ".obj";
}

std::string progressLine(const FitSnapshot& snapshot) {
    char text[160];
    std::snprintf(text, sizeof text, "fit %d · %s · residual %.1f px · %.2f s", snapshot.iteration,
                  snapshot.stage.c_str(), snapshot.rmsPx, snapshot.seconds);
    return text;
}

class FitCommand {
  public:
    FitCommand(const FitArguments& arguments, const Output& output, std::stop_token stop)
        : arguments_(arguments), output_(output), stop_(std::move(stop)) {}

    ExitCode run() {
        const auto done = fitAndWrite();
        if (done) return kDone;
        return output_.failure(done.error());
    }

  private:
    Result<void> fitAndWrite() {
        if (auto there = arguments_.backend.check(); !there) return there;
        if (auto ready = prepareOutput(); !ready) return ready;
        output_.transientProgress("Loading the body model and the networks ...");
        auto model = loadModel();
        if (!model) return propagate(model);
        model_ = *model;
        auto intake = readFitIntake(arguments_, model_, output_, stop_);
        if (!intake) return propagate(intake);
        intake_ = std::move(*intake);

        const VulkanOptions vulkan = arguments_.backend.vulkanOptions();
        auto evaluator = makeBodyEvaluator(model_, arguments_.backend.backend, vulkan);
        if (!evaluator) return propagate(evaluator);
        evaluator_ = std::move(*evaluator);
        auto evidence = chooseEvidence(model_, arguments_.backend.backend, vulkan);
        if (!evidence) return propagate(evidence);
        FitOptions options;
        options.evidence = std::move(*evidence);
        options.silhouette = !arguments_.noSilhouette;

        fitter_ = std::make_unique<BodyFitter>(model_);
        const FitProblem problem = makeProblem();
        auto result = fit(problem, options);
        if (!result) return propagate(result);
        document_ = makeFitDocument(problem, *result);
        document_.locks.measures = intake_.heldMeasures;
        if (result->estimate) contradictions_ = contradictionNotes(problem, *result->estimate);
        if (auto posed = poseLeftOut(options, *result->best); !posed) return posed;
        for (std::size_t i = 0; i < intake_.photos.size(); ++i)
            document_.photos[i].ignoreMask = intake_.photos[i].ignoreMask;
        if (auto measured = measureCovers(); !measured) return measured;
        return writeResults();
    }

    Result<void> prepareOutput() {
        std::error_code cause;
        fs::create_directories(arguments_.out, cause);
        if (cause) {
            return fail(ErrorCode::WriteFailed, "Cannot create the folder " + arguments_.out.string() + ": " +
                                                    cause.message() + ". Choose another one with --out.");
        }
        return {};
    }

    FitProblem makeProblem() const {
        FitProblem problem = intake_.knowledge;
        bool warm = false;
        for (const IntakePhoto& photo : intake_.photos) {
            if (photo.leftOut) continue;
            problem.views.push_back(photo.view);
            problem.start.push_back(photo.start);
            warm = warm || photo.start;
        }
        if (!warm) problem.start.clear();
        return problem;
    }

    Result<FitResult> fit(const FitProblem& problem, const FitOptions& options) {
        const auto observer = [this](const std::shared_ptr<const FitSnapshot>& snapshot) {
            output_.transientProgress(progressLine(*snapshot));
        };
        auto result = fitter_->fit(problem, options, observer, stop_);
        if (!result) return result;
        if (result->termination == Termination::Cancelled)
            return fail(ErrorCode::Cancelled, "The fit was cancelled; nothing was written.");
        if (result->termination == Termination::NumericalFailure || !result->best) {
            return fail(ErrorCode::Internal,
                        "The fit broke down numerically; nothing was written. Check the landmarks with `abf "
                        "detect`.");
        }
        return result;
    }

    /// Photos that were left out get the pose that the body of the others takes in them.
    Result<void> poseLeftOut(FitOptions options, const FitSnapshot& best) {
        options.freePhenotypes = false;
        std::vector<std::size_t> tookPart;
        for (std::size_t i = 0; i < intake_.photos.size(); ++i) {
            const IntakePhoto& photo = intake_.photos[i];
            if (!photo.leftOut) {
                tookPart.push_back(i);
                continue;
            }
            FitProblem alone;
            alone.views = {photo.view};
            alone.shape = best.shape;
            alone.clothing = intake_.knowledge.clothing;
            if (photo.start) alone.start = {photo.start};
            auto posed = fit(alone, options);
            if (!posed) return propagate(posed);
            FitDocument::Photo entry = std::move(makeFitDocument(alone, *posed).photos.front());
            entry.leftOut = true;
            document_.photos.insert(document_.photos.begin() + static_cast<std::ptrdiff_t>(i),
                                    std::move(entry));
        }
        if (document_.estimate) {
            for (std::size_t& view : document_.estimate->oddViews) view = tookPart[view];
        }
        return {};
    }

    Result<void> measureCovers() {
        const BodySurface surface(model_);
        const ClothingAllowance clothing =
            document_.estimate ? document_.estimate->clothing : ClothingAllowance();
        for (std::size_t i = 0; i < intake_.photos.size(); ++i) {
            auto cover = maskCover(surface, *evaluator_, intake_.photos[i].view, document_.shape,
                                   document_.photos[i].state, clothing);
            if (!cover) return propagate(cover);
            covers_.push_back(*cover);
        }
        return {};
    }

    /// A file name for something made from photo `index`; numbered where two photos share a stem.
    fs::path nameFor(std::size_t index, const std::string& suffix) const {
        const auto stemOf = [&](std::size_t i) { return intake_.photos[i].photo.file.stem().string(); };
        std::size_t same = 0;
        for (std::size_t i = 0; i < index; ++i) same += stemOf(i) == stemOf(index) ? 1 : 0;
        return arguments_.out / (stemOf(index) + (same > 0 ? "-" + std::to_string(same + 1) : "") + suffix);
    }

    std::string reportText() const {
        std::string text = photoLines(document_, covers_);
        text += factLines(document_);
        if (document_.estimate) {
            text += measureLines(*document_.estimate, arguments_.allMeasures);
            text += clothingLine(*document_.estimate);
            text += qualityLines(*document_.estimate);
        }
        text += photoAdvice(document_);
        for (const auto& note : document_.notes) {
            // What contradicts stands beside the facts and photos themselves.
            if (std::ranges::find(contradictions_, note) == contradictions_.end()) text += note + "\n";
        }
        return text + endLine(document_);
    }

    nlohmann::json reportJson() const {
        nlohmann::json report = {
            {"photos", nlohmann::json::array()},   {"exports", nlohmann::json::array()},
            {"overlays", nlohmann::json::array()}, {"termination", document_.termination},
            {"seconds", document_.seconds},        {"iterations", document_.iterations},
            {"backend", document_.backend},        {"notes", document_.notes}};
        for (std::size_t i = 0; i < document_.photos.size(); ++i) {
            const FitDocument::Photo& photo = document_.photos[i];
            nlohmann::json entry = {{"file", photo.file.string()},
                                    {"reprojection_rms_px", photo.reprojectionRmsPx},
                                    {"stature_px", photo.staturePx},
                                    {"left_out", photo.leftOut}};
            if (covers_[i])
                entry["mask_iou"] = {{"bare", covers_[i]->bare}, {"dressed", covers_[i]->dressed}};
            report["photos"].push_back(std::move(entry));
        }
        if (document_.estimate) report["estimate"] = estimateJson(*document_.estimate);
        return report;
    }

    Result<void> writeResults() {
        std::string text = reportText();
        nlohmann::json report = reportJson();
        const fs::path fitFile = nameFor(0, ".fit.json");
        if (auto done = writeFileAtomically(fitFile, toJson(document_, *model_)); !done) return done;
        text += "wrote " + fitFile.string() + "\n";
        report["fit"] = fitFile.string();
        const auto shaped = std::ranges::find(document_.photos, false, &FitDocument::Photo::leftOut);
        for (const auto format : arguments_.formats) {
            const fs::path file = nameFor(0, extension(format));
            const ExportOptions options{format, ExportPose::Fitted, UpAxis::Z};
            if (auto done = exportBody(model_, document_.shape, shaped->state.pose, options, file); !done)
                return done;
            text += "wrote " + file.string() + "\n";
            report["exports"].push_back(file.string());
        }
        for (std::size_t i = 0; arguments_.overlay && i < intake_.photos.size(); ++i) {
            const auto& photo = document_.photos[i];
            auto image = drawFitOverlay(*model_, *evaluator_, intake_.photos[i].photo, photo.landmarks,
                                        document_.shape, photo.state);
            if (!image) return propagate(image);
            const fs::path file = nameFor(i, ".overlay.png");
            if (auto done = writePng(file, *image); !done) return done;
            text += "wrote " + file.string() + "\n";
            report["overlays"].push_back(file.string());
        }
        output_.result(report, text);
        return {};
    }

    const FitArguments& arguments_;
    const Output& output_;
    std::stop_token stop_;
    std::shared_ptr<const BodyModel> model_;
    std::unique_ptr<BodyEvaluator> evaluator_;
    std::unique_ptr<BodyFitter> fitter_;
    FitIntake intake_;
    FitDocument document_;
    std::vector<std::optional<MaskCover>> covers_;
    std::vector<std::string> contradictions_;  ///< among the notes of document_
};

ExitCode listMeasures(const Output& output) {
    nlohmann::json list = nlohmann::json::array();
    std::string text = "Measures for --measure NAME=VALUE[:TOLERANCE]; their full names work as well.\n";
    for (const MeasureInfo& info : measureCatalogue()) {
        const std::string name = shortKey(info), unit(unitName(info.unit));
        char line[200];
        std::snprintf(line, sizeof line, "  %-14s  %-15s  %-2s  %s\n", name.c_str(),
                      std::string(info.key).c_str(), unit.c_str(), std::string(info.definition).c_str());
        text += line;
        list.push_back({{"name", name}, {"key", info.key}, {"unit", unit}, {"definition", info.definition}});
    }
    output.result({{"measures", list}}, text);
    return kDone;
}

}  // namespace

void addFitCommand(CLI::App& app, Run& run) {
    auto* command = app.add_subcommand("fit", "Fit one body to one or more photos of one person");
    auto arguments = std::make_shared<FitArguments>();
    addFitOptions(*command, *arguments);
    command->callback([arguments, &run] {
        checkFitArguments(*arguments);
        run = [arguments](const Output& output, std::stop_token stop) {
            if (arguments->listMeasures) return listMeasures(output);
            return FitCommand(*arguments, output, std::move(stop)).run();
        };
    });
}

}  // namespace abf::cli
