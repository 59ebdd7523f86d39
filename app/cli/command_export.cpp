// SPDX-License-Identifier: Apache-2.0
#include <CLI/App.hpp>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "app/cli/engine.h"
#include "app/cli/export_arguments.h"
#include "core/base/atomic_file.h"
#include "core/character/preset_file.h"
#include "core/export/fit_document.h"
#include "core/pipeline/body_texture.h"
#include "core/rig/rig_catalogue.h"

namespace abf::cli {
namespace {

/// The pose of the photo that --photo names.
Result<BodyPose> chosenPose(const FitDocument& document, const std::filesystem::path& fit, int photo) {
    const auto photos = static_cast<int>(document.photos.size());
    if (photo > photos && !(photos == 0 && photo == 1))
        return fail(ErrorCode::InvalidArgument, "--photo " + std::to_string(photo) + ": " + fit.string() +
                                                    " has " + std::to_string(photos) +
                                                    (photos == 1 ? " photo." : " photos."));
    return poseOfPhoto(document, photo);
}

/// Makes textures; the detector, which photos need, is loaded with the first of them.
class TextureMaker {
  public:
    TextureMaker(std::filesystem::path photoFolder, const Output& output)
        : photoFolder_(std::move(photoFolder)), output_(output) {}

    Result<BodyImage> make(const std::shared_ptr<const BodyModel>& model, const FitDocument& document,
                           const std::filesystem::path& fit, const ExportPreset& preset, std::stop_token stop) {
        std::vector<TexturePhoto> photos;
        if (wantsPhotos(preset, document.shape)) {
            auto read = readTexturePhotos(document, {fit, photoFolder_, detector()}, stop);
            if (!read) return propagate(read);
            photos = std::move(*read);
        }
        return makeBodyImage(model, document.shape, photos, preset, stop);
    }

  private:
    PersonDetector* detector() {
        if (!tried_) {
            tried_ = true;
            auto loaded = loadDetector();
            if (loaded)
                detector_ = std::move(*loaded);
            else
                output_.progress("The person's outline is left out of the texture: " + loaded.error().message);
        }
        return detector_.get();
    }

    std::filesystem::path photoFolder_;
    const Output& output_;
    std::unique_ptr<PersonDetector> detector_;
    bool tried_ = false;
};

Result<Character> exportFit(const std::shared_ptr<const BodyModel>& model, const std::filesystem::path& fit,
                            int photo, const ExportPreset& preset, const std::filesystem::path& file,
                            TextureMaker& textures, std::stop_token stop) {
    const auto document = readFitDocument(fit, *model);
    if (!document) return propagate(document);
    const auto pose = chosenPose(*document, fit, photo);
    if (!pose) return propagate(pose);
    const auto texture = textures.make(model, *document, fit, preset, std::move(stop));
    if (!texture) return propagate(texture);
    auto made = makePresetFile(model, document->shape, *pose, preset, file.stem().string(), texture->image);
    if (!made) return propagate(made);
    made->character.notes.insert(made->character.notes.begin(), texture->notes.begin(), texture->notes.end());
    if (const auto done = writeSceneFile(made->file, file); !done) return propagate(done);
    return std::move(made->character);
}

std::string millimetres(double mm) {
    char text[32];
    std::snprintf(text, sizeof text, "%.2f mm", mm);
    return text;
}

/// What a person may want to know of a file that was written.
std::string wordsOf(const Character& character, const std::filesystem::path& file, bool told) {
    std::string text = "wrote " + file.string() + "\n";
    if (character.cap.vertices > 0)
        text += "  fewer bones a vertex: up to " + millimetres(character.cap.maxMm) + " off, " +
                millimetres(character.cap.meanMm) + " in the mean, over trial poses\n";
    if (told)
        text += "  the posed rig lies up to " + millimetres(character.poseMaxMm) + " off the fitted body, " +
                millimetres(character.poseMeanMm) + " in the mean\n";
    for (const std::string& note : character.notes) text += "  " + note + "\n";
    return text;
}

nlohmann::json detailsOf(const Character& character, const std::filesystem::path& file) {
    return {{"file", file.string()},
            {"bones", character.bones},
            {"cap_max_mm", character.cap.maxMm},
            {"cap_mean_mm", character.cap.meanMm},
            {"pose_max_mm", character.poseMaxMm},
            {"pose_mean_mm", character.poseMeanMm},
            {"notes", character.notes}};
}

ExitCode listNames(const ExportArguments& arguments, const Output& output) {
    nlohmann::json list = nlohmann::json::array();
    std::string text;
    const auto add = [&](std::string_view name, std::string_view description) {
        list.push_back({{"name", name}, {"description", description}});
        text += std::string(name) + std::string(name.size() < 13 ? 13 - name.size() : 1, ' ') +
                std::string(description) + "\n";
    };
    if (arguments.listPresets)
        for (const ExportPreset& preset : exportPresets()) add(preset.name, preset.description);
    else
        for (const RigName& rig : exportRigNames()) add(rig.name, rig.description);
    output.result({{arguments.listPresets ? "presets" : "rigs", list}}, text);
    return kDone;
}

ExitCode runExport(const ExportArguments& arguments, const Output& output, std::stop_token stop) {
    if (arguments.listPresets || arguments.listRigs) return listNames(arguments, output);
    if (arguments.fits.empty() || arguments.out.empty()) {
        output.failure(
            {ErrorCode::InvalidArgument, "Say what to export and where to: abf export FIT --out FILE."});
        return kUsage;
    }
    const auto preset = presetOf(arguments);
    if (!preset) return output.failure(preset.error());
    const auto files = outputFiles(arguments, *preset);
    if (!files) return output.failure(files.error());
    if (!arguments.savePreset.empty())
        if (const auto done = writeFileAtomically(arguments.savePreset, toJson(*preset)); !done)
            return output.failure(done.error());
    const auto model = loadModel();
    if (!model) return output.failure(model.error());
    std::error_code ignored;
    if (files->front() != arguments.out) std::filesystem::create_directories(arguments.out, ignored);

    nlohmann::json written = nlohmann::json::array(), details = nlohmann::json::array(),
                   failed = nlohmann::json::array();
    std::string text;
    std::optional<Error> first;
    TextureMaker textures(arguments.photoFolder, output);
    for (std::size_t i = 0; i < files->size(); ++i) {
        if (stop.stop_requested()) return output.failure({ErrorCode::Cancelled, "The export was cancelled."});
        const std::filesystem::path& file = (*files)[i];
        const auto character =
            exportFit(*model, arguments.fits[i], arguments.photo, *preset, file, textures, stop);
        if (!character) {
            // One bad file of many does not keep the others from being written.
            if (files->size() > 1)
                output.progress(arguments.fits[i].string() + ": " + character.error().message);
            failed.push_back({{"fit", arguments.fits[i].string()}, {"message", character.error().message}});
            if (!first) first = character.error();
            continue;
        }
        written.push_back(file.string());
        details.push_back(detailsOf(*character, file));
        const auto format = presetFormat(*preset);
        text += wordsOf(*character, file, format->rigged && preset->character.rig != "anny");
    }
    if (first) {
        if (files->size() > 1)
            first->message = std::to_string(failed.size()) + " of " + std::to_string(files->size()) +
                             " files could not be exported; the first: " + first->message;
        return output.failure(*first);
    }
    output.result({{"exports", written}, {"details", details}}, text);
    return kDone;
}

}  // namespace

void addExportCommand(CLI::App& app, Run& run) {
    auto* command = app.add_subcommand("export", "Make mesh files from the parameters in fit.json files");
    const auto arguments = addExportArguments(*command);
    command->callback([arguments, &run] {
        run = [arguments](const Output& output, std::stop_token stop) -> ExitCode {
            return runExport(*arguments, output, stop);
        };
    });
}

}  // namespace abf::cli
