// SPDX-License-Identifier: Apache-2.0
#include <CLI/App.hpp>
#include <chrono>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "app/cli/engine.h"
#include "core/base/atomic_file.h"
#include "core/export/export.h"
#include "core/export/fit_document.h"
#include "core/mesh_io/mesh_file.h"
#include "core/regress/mesh_fit.h"

namespace abf::cli {
namespace {

namespace fs = std::filesystem;

using MeshKind = MeshFitOptions::Kind;
using Changes = MeshFitOptions::Changes;

struct RegressArguments {
    fs::path mesh, out = ".";
    MeshFitOptions fit;
    bool glb = false, obj = false;
};

std::string millimetres(const char* what, double metres) {
    char text[80];
    std::snprintf(text, sizeof text, "  %-28s %9.4f mm\n", what, 1e3 * metres);
    return text;
}

class RegressCommand {
  public:
    RegressCommand(const RegressArguments& arguments, const Output& output, std::stop_token stop)
        : arguments_(arguments), output_(output), stop_(std::move(stop)) {}

    ExitCode run() {
        const auto done = fitAndWrite();
        return done ? kDone : output_.failure(done.error());
    }

  private:
    Result<void> fitAndWrite() {
        auto mesh = readMesh(arguments_.mesh);
        if (!mesh) return propagate(mesh);
        auto model = loadModel();
        if (!model) return propagate(model);
        model_ = *model;
        output_.progress("Fitting to " + std::to_string(mesh->vertices.cols()) + " points ...");
        auto found = fitToMesh(model_, mesh->vertices, arguments_.fit, {}, stop_);
        if (!found) return propagate(found);
        FitDocument document;
        document.shape = found->shape;
        document.pose = found->pose;
        document.termination = found->converged ? "converged" : "max_iterations";
        document.iterations = found->iterations;
        document.notes = found->notes;
        if (found->corresponding) {
            return write(document,
                         {{"topology", "anny"},
                          {"mean_mm", 1e3 * found->meanM},
                          {"largest_mm", 1e3 * found->largestM}},
                         millimetres("mean distance of vertices", found->meanM) +
                             millimetres("largest", found->largestM));
        }
        char share[80];
        std::snprintf(share, sizeof share, "  %-28s %9.1f %%\n", "points within 2 cm", 100 * found->inliers);
        return write(document,
                     {{"topology", "scan"},
                      {"mean_mm", 1e3 * found->meanM},
                      {"median_mm", 1e3 * found->medianM},
                      {"p95_mm", 1e3 * found->p95M},
                      {"inliers", found->inliers}},
                     millimetres("distance of points, mean", found->meanM) +
                         millimetres("median", found->medianM) +
                         millimetres("95 of 100 are within", found->p95M) + share);
    }

    Result<void> write(FitDocument& document, nlohmann::json figures, std::string text) {
        document.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
        document.backend = "cpu";
        std::error_code cause;
        fs::create_directories(arguments_.out, cause);
        if (cause) {
            return fail(ErrorCode::WriteFailed, "Cannot create the folder " + arguments_.out.string() + ": " +
                                                    cause.message() + ". Choose another one with --out.");
        }
        for (const auto& note : document.notes) text += note + "\n";
        const fs::path stem = arguments_.out / arguments_.mesh.stem();
        const fs::path fitFile = stem.string() + ".fit.json";
        if (auto done = writeFileAtomically(fitFile, toJson(document, *model_)); !done) return done;
        text += "wrote " + fitFile.string() + "\n";
        nlohmann::json exports = nlohmann::json::array();
        for (const auto& [wanted, format, suffix] :
             {std::tuple{arguments_.glb, ExportFormat::Glb, ".fitted.glb"},
              std::tuple{arguments_.obj, ExportFormat::Obj, ".fitted.obj"}}) {
            if (!wanted) continue;
            const fs::path file = stem.string() + suffix;
            if (auto done = exportBody(model_, document.shape, *document.pose,
                                       {format, ExportPose::Fitted, UpAxis::Z}, file);
                !done) {
                return done;
            }
            text += "wrote " + file.string() + "\n";
            exports.push_back(file.string());
        }
        output_.result({{"fit", fitFile.string()},
                        {"exports", exports},
                        {"errors", figures},
                        {"seconds", document.seconds},
                        {"iterations", document.iterations},
                        {"notes", document.notes}},
                       text);
        return {};
    }

    const RegressArguments& arguments_;
    const Output& output_;
    std::stop_token stop_;
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
    std::shared_ptr<const BodyModel> model_;
};

}  // namespace

void addRegressCommand(CLI::App& app, Run& run) {
    auto* command = app.add_subcommand("regress", "Fit a body to a mesh or a 3D scan (PLY, OBJ)");
    auto arguments = std::make_shared<RegressArguments>();
    const std::map<std::string, MeshKind> kinds = {
        {"auto", MeshKind::Auto}, {"anny", MeshKind::Corresponding}, {"scan", MeshKind::Scan}};
    const std::map<std::string, LengthUnit> units = {{"m", LengthUnit::Metre},
                                                     {"cm", LengthUnit::Centimetre},
                                                     {"mm", LengthUnit::Millimetre},
                                                     {"inch", LengthUnit::Inch}};
    const std::map<std::string, ScanUp> axes = {{"x", ScanUp::X}, {"y", ScanUp::Y}, {"z", ScanUp::Z}};
    const std::map<std::string, Changes> changes = {
        {"auto", Changes::AsNeeded}, {"all", Changes::All}, {"body", Changes::Body}, {"none", Changes::None}};
    command->add_option("MESH", arguments->mesh, "A mesh or a cloud of points, PLY or OBJ")->required();
    command
        ->add_option("--topology", arguments->fit.kind,
                     "anny: vertices correspond to the model's; scan: any points; auto (default): by the "
                     "number of vertices")
        ->transform(CLI::CheckedTransformer(kinds, CLI::ignore_case));
    auto* unit = command
                     ->add_option("--unit", arguments->fit.unit,
                                  "Unit of the file: m, cm, mm, inch (default: guessed for scans, else m)")
                     ->transform(CLI::CheckedTransformer(units, CLI::ignore_case));
    command
        ->add_option_function<double>(
            "--height-cm", [arguments](double cm) { arguments->fit.heightM = cm / 100; },
            "The person's height, where the scan has no scale or its unit is not known")
        ->check(CLI::Range(35.0, 270.0))
        ->excludes(unit);
    command
        ->add_option("--up", arguments->fit.up,
                     "Up axis of the file: x, y, z (default: guessed for scans, else z)")
        ->transform(CLI::CheckedTransformer(axes, CLI::ignore_case));
    command
        ->add_option(
            "--local-changes", arguments->fit.changes,
            "Beside the phenotypes: body (25 measures, scans only), all (256, topology anny only), none, "
            "or auto (default): body for scans, all for a mesh that phenotypes do not explain")
        ->transform(CLI::CheckedTransformer(changes, CLI::ignore_case));
    command->add_option("--out", arguments->out, "Folder for the results")->capture_default_str();
    command->add_flag("--glb", arguments->glb, "Also export the fitted body as GLB");
    command->add_flag("--obj", arguments->obj, "Also export the fitted body as OBJ");
    command->callback([arguments, &run] {
        run = [arguments](const Output& output, std::stop_token stop) {
            return RegressCommand(*arguments, output, std::move(stop)).run();
        };
    });
}

}  // namespace abf::cli
