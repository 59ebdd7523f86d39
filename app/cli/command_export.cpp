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
    std::optional<ExportFormat> format;  ///< else by the file's ending
    int photo = 1;
};

/// As people say it: 1 m is written as 1, 100 or 1000.
const std::map<std::string, double> kUnits = {{"m", 1.0}, {"dm", 0.1}, {"cm", 0.01}, {"mm", 0.001}};

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
    ExportOptions options = arguments.options;
    auto format = arguments.format ? Result<ExportFormat>(*arguments.format) : exportFormatOfFile(arguments.out);
    if (!format) return propagate(format);
    options.format = *format;
    const ExportFormatInfo& info = exportFormatInfo(options.format);
    if (info.axesFixed && (options.up || options.unitMetres))
        return fail(ErrorCode::InvalidArgument, "--up, --unit: the axes and the unit of a " + std::string(info.name) +
                                                    " file are prescribed. Leave the options out.");
    return exportBody(*model, document->shape, pose, options, arguments.out);
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
    command->add_option("--format", arguments->format, "What to write; by the ending of FILE if not given")
        ->transform(CLI::CheckedTransformer(formats, CLI::ignore_case));
    command->add_option("--pose", arguments->options.pose, "fitted (default) or rest")
        ->transform(CLI::CheckedTransformer(poses, CLI::ignore_case));
    command->add_option("--photo", arguments->photo, "Whose pose to take, 1 = first")
        ->check(CLI::PositiveNumber)->capture_default_str();
    command->add_option("--up", arguments->options.up, "Up axis, z or y, where the format leaves it open")
        ->transform(CLI::CheckedTransformer(axes, CLI::ignore_case));
    command->add_option("--unit", arguments->options.unitMetres, "m, dm, cm or mm, where the format leaves it open")
        ->transform(CLI::CheckedTransformer(kUnits, CLI::ignore_case));
    command->add_flag("--quads", arguments->options.quads, "Faces of four corners, where the format has them");
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
