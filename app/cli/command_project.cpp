// SPDX-License-Identifier: Apache-2.0
#include <CLI/App.hpp>
#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "app/cli/engine.h"
#include "core/base/mapped_file.h"
#include "core/export/fit_document.h"
#include "core/library/fit_references.h"
#include "core/pipeline/earlier_fit.h"
#include "core/pipeline/fit_thumbnail.h"
#include "core/project/project_file.h"

namespace abf::cli {
namespace {

namespace fs = std::filesystem;

struct ProjectArguments {
    std::vector<fs::path> fits;
    fs::path project, folder = ".";
    std::string name, note;
    std::vector<std::string> tags;
    bool withoutPhotos = false;
};

Result<std::string> readWhole(const fs::path& file) {
    const auto mapped = MappedFile::open(file);
    if (!mapped) return propagate(mapped);
    return std::string(reinterpret_cast<const char*>(mapped->bytes().data()), mapped->bytes().size());
}

Result<ProjectVersion> readVersion(const std::shared_ptr<const BodyModel>& model, const fs::path& file,
                                   const std::stop_token& stop) {
    auto json = readWhole(file);
    if (!json) return propagate(json);
    const auto document = parseFitDocument(*json, *model, file.string());
    if (!document) return propagate(document);
    ProjectVersion version;
    version.name = file.stem().string();
    if (version.name.ends_with(".fit")) version.name.resize(version.name.size() - 4);
    auto references = fitReferences(*json, file.string());
    if (!references) return propagate(references);
    for (std::string& photo : references->photos)
        photo = fs::absolute(photoOfFit(photo, file)).lexically_normal().string();
    for (std::size_t i = 0; i < references->masks.size(); ++i) {
        std::string& mask = references->masks[i];
        if (mask.empty()) continue;
        auto png = readWhole(photoOfFit(mask, file));
        if (!png) return propagate(png);
        mask = "ignore-" + std::to_string(i + 1) + ".png";
        version.masks[mask] = std::move(*png);
    }
    auto renamed = withReferences(*json, *references, file.string());
    if (!renamed) return propagate(renamed);
    version.json = std::move(*renamed);
    const auto evaluator = makeCpuBodyEvaluator(model);
    auto thumbnail = fitThumbnail(*model, *evaluator, *document, file, stop);
    if (thumbnail) version.thumbnail = std::move(*thumbnail);
    return version;
}

Result<void> pack(const ProjectArguments& arguments, const Output& output, const std::stop_token& stop) {
    const auto model = loadModel();
    if (!model) return propagate(model);
    Project project;
    project.name = arguments.name.empty() ? arguments.project.stem().string() : arguments.name;
    project.note = arguments.note;
    project.tags = arguments.tags;
    for (const fs::path& file : arguments.fits) {
        auto version = readVersion(*model, file, stop);
        if (!version) return propagate(version);
        project.versions.push_back(std::move(*version));
    }
    project.current = static_cast<int>(project.versions.size()) - 1;
    const auto storage = arguments.withoutPhotos ? PhotoStorage::ByReference : PhotoStorage::Inside;
    if (auto done = writeProject(project, arguments.project, storage); !done) return done;
    output.result({{"project", arguments.project.string()}, {"versions", project.versions.size()}},
                  "wrote " + arguments.project.string() + "\n");
    return {};
}

Result<void> unpack(const ProjectArguments& arguments, const Output& output) {
    const auto unpacked = unpackProject(arguments.project, arguments.folder);
    if (!unpacked) return propagate(unpacked);
    nlohmann::json fits = nlohmann::json::array();
    std::string text;
    for (const fs::path& fit : unpacked->fits) {
        fits.push_back(fit.string());
        text += "wrote " + fit.string() + (fit == unpacked->current ? "  (the current one)" : "") + "\n";
    }
    output.result({{"name", unpacked->project.name},
                   {"fits", fits},
                   {"current", unpacked->current.string()},
                   {"photos", unpacked->project.photos.size()}},
                  text);
    return {};
}

}  // namespace

void addProjectCommand(CLI::App& app, Run& run) {
    auto* command = app.add_subcommand("project", "Fits with their photos as one file to pass on (.abf)");
    command->require_subcommand(1);
    auto arguments = std::make_shared<ProjectArguments>();

    auto* packing =
        command->add_subcommand("pack", "Put fits of one person, with their photos, into one file");
    packing->add_option("FIT", arguments->fits, "The versions, oldest first (fit.json)")->required();
    packing->add_option("--out", arguments->project, "The .abf file to write")->required();
    packing->add_option("--name", arguments->name, "The subject's name (default: of the file)");
    packing->add_option("--note", arguments->note, "A note on the subject");
    packing->add_option("--tag", arguments->tags, "A tag; repeat it for more")->allow_extra_args(false);
    packing->add_flag("--no-photos", arguments->withoutPhotos,
                      "Only name the photos, leave them out of the file");
    packing->callback([arguments, &run] {
        run = [arguments](const Output& output, std::stop_token stop) -> ExitCode {
            const auto done = pack(*arguments, output, stop);
            return done ? kDone : output.failure(done.error());
        };
    });

    auto* unpacking =
        command->add_subcommand("unpack", "Write a project's fits, photos and masks into a folder");
    unpacking->add_option("PROJECT", arguments->project, "An .abf file")->required();
    unpacking->add_option("--out", arguments->folder, "The folder; nothing in it is overwritten")
        ->capture_default_str();
    unpacking->callback([arguments, &run] {
        run = [arguments](const Output& output, std::stop_token) -> ExitCode {
            const auto done = unpack(*arguments, output);
            return done ? kDone : output.failure(done.error());
        };
    });
}

}  // namespace abf::cli
