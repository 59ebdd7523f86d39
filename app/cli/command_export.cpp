// SPDX-License-Identifier: Apache-2.0
#include <CLI/App.hpp>
#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "app/cli/engine.h"
#include "core/export/export.h"
#include "core/export/fit_document.h"

namespace abf::cli {
namespace {

struct ExportArguments {
    std::filesystem::path fit, out;
    ExportOptions options;
    int photo = 1;
};

Result<void> exportFit(const ExportArguments& arguments) {
    auto model = loadModel();
    if (!model) return propagate(model);
    auto document = readFitDocument(arguments.fit, **model);
    if (!document) return propagate(document);
    BodyPose pose;
    if (arguments.options.pose == ExportPose::Fitted) {
        const auto photos = static_cast<int>(document->photos.size());
        if (arguments.photo > photos && !(photos == 0 && arguments.photo == 1)) {
            return fail(ErrorCode::InvalidArgument, "--photo " + std::to_string(arguments.photo) + ": " +
                                                        arguments.fit.string() + " has " + std::to_string(photos) +
                                                        (photos == 1 ? " photo." : " photos."));
        }
        if (photos == 0) pose = document->pose.value_or(BodyPose{});
        if (photos > 0) pose = document->photos[static_cast<std::size_t>(arguments.photo - 1)].state.pose;
    }
    return exportBody(*model, document->shape, pose, arguments.options, arguments.out);
}

}  // namespace

void addExportCommand(CLI::App& app, Run& run) {
    auto* command = app.add_subcommand("export", "Make a mesh file from the parameters in a fit.json");
    auto arguments = std::make_shared<ExportArguments>();
    command->add_option("FIT", arguments->fit, "A fit.json, from `abf fit`, the window, a script or by hand")->required();
    std::map<std::string, ExportFormat> formats;
    for (const ExportFormatInfo& info : exportFormats()) formats.emplace(info.name, info.format);
    const std::map<std::string, ExportPose> poses = {{"fitted", ExportPose::Fitted}, {"rest", ExportPose::Rest}};
    const std::map<std::string, UpAxis> axes = {{"z", UpAxis::Z}, {"y", UpAxis::Y}};
    command->add_option("--format", arguments->options.format, "glb (rigged) or obj")
        ->required()->transform(CLI::CheckedTransformer(formats, CLI::ignore_case));
    command->add_option("--pose", arguments->options.pose, "fitted (default) or rest")
        ->transform(CLI::CheckedTransformer(poses, CLI::ignore_case));
    command->add_option("--photo", arguments->photo, "Whose pose to take, 1 = first")
        ->check(CLI::PositiveNumber)->capture_default_str();
    command->add_option("--up", arguments->options.up, "Up axis of an OBJ: z (default) or y; a GLB is +Y up by definition")
        ->transform(CLI::CheckedTransformer(axes, CLI::ignore_case));
    command->add_option("--out", arguments->out, "The file to write")->required();
    command->callback([arguments, &run] {
        run = [arguments](const Output& output, std::stop_token) -> ExitCode {
            if (auto done = exportFit(*arguments); !done) return output.failure(done.error());
            output.result({{"exports", {arguments->out.string()}}}, "wrote " + arguments->out.string() + "\n");
            return kDone;
        };
    });
}

}  // namespace abf::cli
