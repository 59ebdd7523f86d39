// SPDX-License-Identifier: Apache-2.0
#include <CLI/App.hpp>
#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "app/cli/engine.h"
#include "app/cli/measure_intake.h"
#include "core/render/difference_colours.h"
#include "core/render/rasterizer.h"
#include "core/report/body_comparison.h"
#include "core/report/measure_table.h"

namespace abf::cli {
namespace {

namespace fs = std::filesystem;

constexpr int kPicturePixels = 900;

struct CompareArguments {
    fs::path body, reference, picture;
    UnitSystem units = UnitSystem::Metric;
};

std::string tableOf(const CompareArguments& arguments, const BodyComparison& comparison) {
    constexpr std::size_t kName = 20, kNumber = 11;
    std::string text = inColumns("", kName) + rightAligned("body", kNumber) +
                       rightAligned("reference", kNumber) + rightAligned("difference", kNumber) + "\n";
    for (const MeasureInfo& info : measureCatalogue()) {
        const std::size_t m = indexOf(info.measure);
        const ShownValue now = shownValue(info.unit, comparison.values[m], arguments.units),
                         other = shownValue(info.unit, comparison.reference[m], arguments.units),
                         by = shownValue(info.unit, std::abs(comparison.values[m] - comparison.reference[m]),
                                         arguments.units);
        const bool none = by.number.find_first_not_of("0.") == std::string::npos;
        const char* sign = none ? "" : comparison.values[m] > comparison.reference[m] ? "+" : "-";
        text += inColumns(std::string(info.name), kName) + rightAligned(now.number, kNumber) +
                rightAligned(other.number, kNumber) + rightAligned(sign + by.number, kNumber) + " " +
                now.unit + "\n";
    }
    char surface[160];
    std::snprintf(surface, sizeof surface,
                  "The surfaces, root upon root, lie %.1f mm apart on average and %.1f mm at most.\n",
                  1000 * comparison.meanDifference, 1000 * comparison.largestDifference);
    return text + surface;
}

nlohmann::json jsonOf(const CompareArguments& arguments, const BodyComparison& comparison) {
    nlohmann::json measures = nlohmann::json::object();
    for (const MeasureInfo& info : measureCatalogue()) {
        const std::size_t m = indexOf(info.measure);
        measures[std::string(info.key)] = {{"body", comparison.values[m]},
                                           {"reference", comparison.reference[m]},
                                           {"difference", comparison.values[m] - comparison.reference[m]}};
    }
    return {{"body", arguments.body.string()},
            {"reference", arguments.reference.string()},
            {"measures", measures},
            {"mean_surface_difference_m", comparison.meanDifference},
            {"largest_surface_difference_m", comparison.largestDifference}};
}

Result<void> compare(const CompareArguments& arguments, const Output& output, const std::stop_token& stop) {
    std::error_code cause;
    for (const fs::path& source : {arguments.body, arguments.reference})
        if (!arguments.picture.empty() && fs::equivalent(source, arguments.picture, cause))
            return fail(ErrorCode::InvalidArgument,
                        arguments.picture.string() +
                            " is to be compared and cannot take the picture. Name "
                            "another file.");
    auto model = loadModel();
    if (!model) return propagate(model);
    const BodyMeasurer measurer(*model);
    const auto body = readBodyToMeasure(arguments.body, *model, {}, output, stop);
    if (!body) return propagate(body);
    const auto reference = readBodyToMeasure(arguments.reference, *model, {}, output, stop);
    if (!reference) return propagate(reference);
    const auto comparison = compareBodies(*model, measurer, body->shape, reference->shape);
    if (!comparison) return propagate(comparison);
    std::string said = tableOf(arguments, *comparison);
    nlohmann::json document = jsonOf(arguments, *comparison);
    if (!arguments.picture.empty()) {
        const double scale = differenceScale(comparison->differences);
        const cv::Mat picture = differencePicture(**model, *comparison, scale, kPicturePixels);
        if (auto done = writePng(arguments.picture, picture); !done) return done;
        char colours[120];
        std::snprintf(colours, sizeof colours,
                      ": blue is %.0f mm inside the reference, red %.0f mm outside\n", 1000 * scale,
                      1000 * scale);
        said += "wrote " + arguments.picture.string() + colours;
        document["picture"] = {{"file", arguments.picture.string()}, {"scale_m", scale}};
    }
    output.result(document, said);
    return {};
}

}  // namespace

void addCompareCommand(CLI::App& app, Run& run) {
    auto* command =
        app.add_subcommand("compare", "Compare two bodies: every measure, and where the surface differs");
    auto arguments = std::make_shared<CompareArguments>();
    const std::map<std::string, UnitSystem> units = {{"cm", UnitSystem::Metric},
                                                     {"in", UnitSystem::Imperial}};
    command->add_option("BODY", arguments->body, "A fit.json, or a mesh or scan")->required();
    command->add_option("REFERENCE", arguments->reference, "What it is compared with")->required();
    command->add_option("--units", arguments->units, "Of the table: cm (default) or in")
        ->transform(CLI::CheckedTransformer(units, CLI::ignore_case));
    command
        ->add_option("--picture", arguments->picture,
                     "Write a PNG of the body from three sides, coloured by the difference")
        ->type_name("FILE");
    command->callback([arguments, &run] {
        run = [arguments](const Output& output, std::stop_token stop) {
            const auto done = compare(*arguments, output, stop);
            return done ? kDone : output.failure(done.error());
        };
    });
}

}  // namespace abf::cli
