// SPDX-License-Identifier: Apache-2.0
#include <CLI/App.hpp>
#include <cstdio>
#include <fstream>
#include <future>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "app/cli/backend_options.h"
#include "app/cli/commands.h"
#include "app/cli/engine.h"
#include "core/export/export.h"
#include "core/export/fit_document.h"
#include "core/fit/body_fitter.h"
#include "core/pipeline/fit_overlay.h"
#include "core/pipeline/landmark_file.h"
#include "core/pipeline/photo_analysis.h"
#include "core/base/atomic_file.h"
#include "core/render/rasterizer.h"
#include "gpu/fit/evidence_choice.h"

namespace abf::cli {
namespace {

namespace fs = std::filesystem;

struct FitArguments {
    std::vector<fs::path> photos;
    std::optional<double> heightCm, ageYears;
    std::string sex;
    std::map<Phenotype, double> fixed;
    double focalPx = 0;
    std::vector<int> persons;
    std::vector<std::vector<double>> boxes;
    fs::path landmarks, out = ".";
    BackendArguments backend;
    std::vector<ExportFormat> formats;
    bool overlay = false;
};

std::string extension(ExportFormat format) { return format == ExportFormat::Glb ? ".glb" : ".obj"; }

PersonChoice choiceFor(const FitArguments& arguments, std::size_t photo) {
    PersonChoice choice;
    if (!arguments.persons.empty()) {
        choice.index = arguments.persons[std::min(photo, arguments.persons.size() - 1)] - 1;
    }
    if (photo < arguments.boxes.size()) {
        const auto& box = arguments.boxes[photo];
        choice.box = cv::Rect2d(box[0], box[1], box[2], box[3]);
    }
    return choice;
}

/// Without a detection, that many hand-given landmarks still make a view.
constexpr std::size_t kLandmarksForAView = 8;

Result<FitView> makeView(const Photo& photo, Result<AnalysedPhoto>& analysed, const LandmarkCorrections& corrections,
                         double focalPx) {
    if (analysed) {
        FitView view = makeFitView(photo, analysed->subject(), focalPx);
        applyCorrections(corrections, view.landmarks);
        return view;
    }
    if (analysed.error().code != ErrorCode::NoPerson || corrections.byIndex.size() < kLandmarksForAView) {
        return propagate(analysed);
    }
    FitView view = makeFitView(photo, DetectedPerson{}, focalPx);
    view.hasWorldLandmarks = false;
    applyCorrections(corrections, view.landmarks);
    return view;
}

std::string percent(double rmsPx, double staturePx) {
    char text[64];
    std::snprintf(text, sizeof text, "%.1f px (%.2f %% of the stature)", rmsPx,
                  staturePx > 0 ? 100 * rmsPx / staturePx : 0.0);
    return text;
}

std::string progressLine(const FitSnapshot& snapshot) {
    char text[160];
    std::snprintf(text, sizeof text, "fit %d · %s · residual %.1f px · %.2f s", snapshot.iteration,
                  snapshot.stage.c_str(), snapshot.rmsPx, snapshot.seconds);
    return text;
}

/// A file name for something made from photo `index`; numbered where two photos share a stem.
fs::path nameFor(const FitArguments& arguments, std::size_t index, const std::string& suffix) {
    const std::string stem = arguments.photos[index].stem().string();
    std::size_t same = 0;
    for (std::size_t i = 0; i < index; ++i) same += arguments.photos[i].stem().string() == stem ? 1 : 0;
    return arguments.out / (stem + (same > 0 ? "-" + std::to_string(same + 1) : "") + suffix);
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
        if (auto read = readCorrections(); !read) return read;
        if (auto read = readPhotos(); !read) return read;
        auto evaluator = makeBodyEvaluator(model_, arguments_.backend.backend, arguments_.backend.vulkanOptions());
        if (!evaluator) return propagate(evaluator);
        evaluator_ = std::move(*evaluator);

        FitOptions options;
        auto evidence = chooseEvidence(model_, arguments_.backend.backend, arguments_.backend.vulkanOptions());
        if (!evidence) return propagate(evidence);
        options.evidence = std::move(*evidence);

        const BodyFitter fitter(model_);
        const auto observer = [this](const std::shared_ptr<const FitSnapshot>& snapshot) {
            output_.transientProgress(progressLine(*snapshot));
        };
        auto result = fitter.fit(problem_, options, observer, stop_);
        if (!result) return propagate(result);
        if (result->termination == Termination::Cancelled) {
            return fail(ErrorCode::Cancelled, "The fit was cancelled; nothing was written.");
        }
        if (result->termination == Termination::NumericalFailure || !result->best) {
            return fail(ErrorCode::Internal, "The fit broke down numerically; nothing was written. Check the landmarks with `abf detect`.");
        }
        return writeResults(makeFitDocument(problem_, *result));
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

    Result<void> readCorrections() {
        corrections_.resize(arguments_.photos.size());
        if (arguments_.landmarks.empty()) return {};
        auto corrections = readLandmarkCorrections(arguments_.landmarks, arguments_.photos);
        if (!corrections) return propagate(corrections);
        corrections_ = std::move(*corrections);
        return {};
    }

    Result<void> readPhotos() {
        output_.transientProgress("Loading the body model and the networks ...");
        auto detectorLoading = std::async(std::launch::async, loadDetector);
        auto model = loadModel();
        if (model) model_ = *model;
        for (const auto& file : arguments_.photos) {
            auto photo = loadPhoto(file, {}, stop_);
            if (!photo) return propagate(photo);
            photos_.push_back(std::move(*photo));
        }
        auto detector = detectorLoading.get();
        if (!model) return propagate(model);
        if (!detector) return propagate(detector);

        for (std::size_t i = 0; i < photos_.size(); ++i) {
            auto analysed = findPersons(**detector, photos_[i], choiceFor(arguments_, i), stop_);
            auto view = makeView(photos_[i], analysed, corrections_[i], arguments_.focalPx);
            if (!view) return propagate(view);
            std::string found = "landmarks taken from the file";
            if (analysed) {
                const auto count = analysed->persons.size();
                found = count == 1 ? "1 person found"
                                   : std::to_string(count) + " persons found, fitting number " +
                                         std::to_string(analysed->selected + 1) + " (choose with --person)";
            }
            output_.progress(arguments_.photos[i].filename().string() + ": " + found);
            problem_.views.push_back(std::move(*view));
        }
        if (arguments_.heightCm) problem_.heightM = *arguments_.heightCm / 100;
        if (!arguments_.sex.empty()) problem_.sex = arguments_.sex == "male" ? Sex::Male : Sex::Female;
        problem_.ageYears = arguments_.ageYears;
        problem_.fixed = arguments_.fixed;
        return {};
    }

    Result<void> writeResults(const FitDocument& document) {
        nlohmann::json written = {{"exports", nlohmann::json::array()}, {"overlays", nlohmann::json::array()}};
        std::string text;
        for (std::size_t i = 0; i < document.photos.size(); ++i) {
            text += arguments_.photos[i].filename().string() + ": residual " +
                    percent(document.photos[i].reprojectionRmsPx, document.photos[i].staturePx) + "\n";
        }
        char line[160];
        std::snprintf(line, sizeof line, "%s after %d iterations in %.2f s on %s\n", document.termination.c_str(),
                      document.iterations, document.seconds, document.backend.c_str());
        text += line;
        for (const auto& note : document.notes) text += note + "\n";

        const fs::path fitFile = nameFor(arguments_, 0, ".fit.json");
        if (auto done = writeFileAtomically(fitFile, toJson(document, *model_)); !done) return done;
        text += "wrote " + fitFile.string() + "\n";
        written["fit"] = fitFile.string();
        for (const auto format : arguments_.formats) {
            const fs::path file = nameFor(arguments_, 0, extension(format));
            const ExportOptions options{format, ExportPose::Fitted, UpAxis::Z};
            if (auto done = exportBody(model_, document.shape, document.photos.front().state.pose, options, file); !done) return done;
            text += "wrote " + file.string() + "\n";
            written["exports"].push_back(file.string());
        }
        if (arguments_.overlay) {
            for (std::size_t i = 0; i < photos_.size(); ++i) {
                const auto& photo = document.photos[i];
                auto image = drawFitOverlay(*model_, *evaluator_, photos_[i], photo.landmarks, document.shape, photo.state);
                if (!image) return propagate(image);
                const fs::path file = nameFor(arguments_, i, ".overlay.png");
                if (auto done = writePng(file, *image); !done) return done;
                text += "wrote " + file.string() + "\n";
                written["overlays"].push_back(file.string());
            }
        }
        written["termination"] = document.termination;
        written["seconds"] = document.seconds;
        written["iterations"] = document.iterations;
        written["backend"] = document.backend;
        written["notes"] = document.notes;
        output_.result(written, text);
        return {};
    }

    const FitArguments& arguments_;
    const Output& output_;
    std::stop_token stop_;
    std::shared_ptr<const BodyModel> model_;
    std::unique_ptr<BodyEvaluator> evaluator_;
    std::vector<LandmarkCorrections> corrections_;
    std::vector<Photo> photos_;
    FitProblem problem_;
};

}  // namespace

void addFitCommand(CLI::App& app, Run& run) {
    auto* command = app.add_subcommand("fit", "Fit one body to one or more photos of one person");
    auto arguments = std::make_shared<FitArguments>();
    command->add_option("PHOTO", arguments->photos, "Photos of the same person")->required();
    command->add_option("--height-cm", arguments->heightCm, "Known stature; a photo alone does not tell it")
        ->check(CLI::Range(40.0, 250.0));
    command->add_option("--sex", arguments->sex, "Known sex")->check(CLI::IsMember({"male", "female"}));
    command->add_option("--age-years", arguments->ageYears, "Known age")->check(CLI::Range(0.0, 110.0));
    command->add_option_function<std::vector<std::string>>(
               "--set",
               [arguments](const std::vector<std::string>& entries) {
                   for (const auto& entry : entries) {
                       const auto equals = entry.find('=');
                       const auto phenotype = phenotypeFromName(entry.substr(0, equals));
                       double value = 0;
                       if (equals == std::string::npos || !phenotype ||
                           !CLI::detail::lexical_cast(entry.substr(equals + 1), value) ||
                           !(value >= phenotypeMinimum(*phenotype) && value <= 1)) {
                           throw CLI::ValidationError("--set", "\"" + entry + "\" is not PHENOTYPE=VALUE with a known name (" +
                                                                   "gender, age, muscle, weight, height, proportions, cupsize, firmness, african, asian, caucasian) "
                                                                   "and a value from 0 (age: -0.333) to 1");
                       }
                       arguments->fixed[*phenotype] = value;
                   }
               },
               "Hold phenotypes at values, e.g. --set age=0.7,weight=0.4")
        ->delimiter(',');
    command->add_option("--focal-px", arguments->focalPx, "Focal length in pixels of the full-size photo (default: EXIF, else a 55 degree view)")
        ->check(CLI::PositiveNumber);
    auto* person = command->add_option("--person", arguments->persons, "Which person, 1 = most prominent; one number for all photos or one each")
        ->delimiter(',')->check(CLI::PositiveNumber);
    command->add_option_function<std::vector<std::string>>(
               "--box",
               [arguments](const std::vector<std::string>& boxes) {
                   for (const auto& text : boxes) {
                       std::vector<double> box(4);
                       int used = 0;
                       if (std::sscanf(text.c_str(), "%lf,%lf,%lf,%lf%n", &box[0], &box[1], &box[2], &box[3], &used) != 4 ||
                           static_cast<std::size_t>(used) != text.size() || !(box[2] > 0 && box[3] > 0)) {
                           throw CLI::ValidationError("--box", "\"" + text + "\" is not x,y,width,height in pixels");
                       }
                       arguments->boxes.push_back(box);
                   }
               },
               "Box x,y,width,height around the person; repeat it for each further photo, in their order")
        ->excludes(person)->allow_extra_args(false);
    command->add_option("--landmarks", arguments->landmarks, "Corrected landmarks (JSON, as `abf detect --json` prints)");
    addBackendOptions(*command, arguments->backend,
                      "Where the fit is computed: auto (the faster, measured once), cpu or vulkan");
    command->add_option("--out", arguments->out, "Folder for the results")->capture_default_str();
    const std::map<std::string, ExportFormat> formats = {{"glb", ExportFormat::Glb}, {"obj", ExportFormat::Obj}};
    command->add_option("--export", arguments->formats, "Also export the fitted body: glb, obj")
        ->delimiter(',')->transform(CLI::CheckedTransformer(formats, CLI::ignore_case));
    command->add_flag("--overlay", arguments->overlay, "Also write each photo with the body laid over it (PNG)");
    command->callback([arguments, &run] {
        run = [arguments](const Output& output, std::stop_token stop) {
            return FitCommand(*arguments, output, std::move(stop)).run();
        };
    });
}

}  // namespace abf::cli
