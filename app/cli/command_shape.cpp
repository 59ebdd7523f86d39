// SPDX-License-Identifier: Apache-2.0
#include <CLI/App.hpp>
#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <utility>

#include "app/cli/commands.h"
#include "app/cli/engine.h"
#include "core/base/atomic_file.h"
#include "core/character/presets.h"
#include "core/export/fit_document.h"
#include "core/fit/shape_prior.h"
#include "core/pipeline/fact_text.h"
#include "core/report/measure_table.h"
#include "core/reshape/body_reshaper.h"

namespace abf::cli {
namespace {

namespace fs = std::filesystem;

struct ShapeArguments {
    fs::path fit;
    std::string sex;
    std::optional<double> ageYears;
    std::vector<MeasureGoal> goals;
    std::vector<Measure> held;
    std::vector<Phenotype> heldPhenotypes, alsoFree;
    std::vector<fs::path> outs;
    bool allMeasures = false;
};

/// The body that the window begins with, or the mean one of a sex and age.
Result<BodyShape> newBody(const ShapeArguments& arguments) {
    BodyShape shape;
    shape.phenotypes[Phenotype::Age] = arguments.ageYears ? ageSliderFromYears(*arguments.ageYears) : 0.7;
    if (arguments.sex.empty()) return shape;
    const bool female = arguments.sex == "female";
    const double age = shape.phenotypes[Phenotype::Age];
    shape.phenotypes[Phenotype::Gender] = female ? 1 : 0;
    shape.phenotypes[Phenotype::Height] = (female ? femaleHeightSpread(age) : maleHeightSpread(age)).mean;
    return shape;
}

class ShapeCommand {
  public:
    ShapeCommand(const ShapeArguments& arguments, const Output& output)
        : arguments_(arguments), output_(output) {}

    ExitCode run() {
        const auto done = reshapeAndWrite();
        if (!done) return output_.failure(done.error());
        return short_ ? kShort : kDone;
    }

  private:
    Result<void> reshapeAndWrite() {
        for (const fs::path& out : arguments_.outs)
            if (auto known = checkEnding(out); !known) return known;
        std::error_code cause;
        for (const fs::path& out : arguments_.outs) {
            if (!arguments_.fit.empty() && fs::equivalent(out, arguments_.fit, cause)) {
                return fail(ErrorCode::InvalidArgument,
                            "--out " + out.string() +
                                " is the fit to start from and cannot take the result, which "
                                "knows less of the photos. Name another file.");
            }
        }
        for (const MeasureGoal& goal : arguments_.goals) {
            if (std::ranges::find(arguments_.held, goal.measure) != arguments_.held.end()) {
                return fail(ErrorCode::InvalidArgument,
                            std::string(measureInfo(goal.measure).name) +
                                " cannot be set and held at once. Leave out one of the two.");
            }
        }
        auto model = loadModel();
        if (!model) return propagate(model);
        model_ = *model;
        if (!arguments_.fit.empty()) {
            auto read = readFitDocument(arguments_.fit, *model_);
            if (!read) return propagate(read);
            document_ = std::move(*read);
        } else {
            auto shape = newBody(arguments_);
            if (!shape) return propagate(shape);
            document_.shape = std::move(*shape);
            document_.termination = "not_fitted";
        }
        const BodyReshaper reshaper(model_);
        auto before = reshaper.measurer().measure(document_.shape);
        if (!before) return propagate(before);
        ReshapeRequest request{
            document_.shape,    arguments_.goals, arguments_.held, arguments_.heldPhenotypes, {},
            arguments_.alsoFree};
        // What the fit holds locked stays here, too.
        for (const Measure locked : document_.locks.measures)
            if (std::ranges::find(arguments_.goals, locked, &MeasureGoal::measure) == arguments_.goals.end())
                request.held.push_back(locked);
        for (const Phenotype locked : document_.locks.phenotypes) request.heldPhenotypes.push_back(locked);
        request.heldLocalChanges = document_.locks.localChanges;
        auto body = reshaper.reshape(request);
        if (!body) return propagate(body);

        document_.shape = body->shape;
        document_.estimate.reset();
        short_ = !body->missed.empty();
        std::string text = table(*before, body->measures);
        nlohmann::json missed = nlohmann::json::array();
        for (const MissedGoal& goal : body->missed) {
            const std::string why = missedGoalText(
                goal, [](Measure measure, double value) { return measureText(measure, value); });
            text += why + "\n";
            missed.push_back({{"measure", measureInfo(goal.measure).key},
                              {"wanted", goal.wanted},
                              {"reached", goal.reached},
                              {"why", why}});
        }
        for (const MeasureGoal& goal : arguments_.goals)
            document_.notes.push_back("The " + std::string(measureInfo(goal.measure).name) + " was set to " +
                                      measureText(goal.measure, goal.value) + " by hand.");
        nlohmann::json files = nlohmann::json::array();
        for (const fs::path& out : arguments_.outs) {
            if (auto done = write(out); !done) return done;
            text += "wrote " + out.string() + "\n";
            files.push_back(out.string());
        }
        nlohmann::json measures = nlohmann::json::object();
        for (const MeasureInfo& info : measureCatalogue())
            measures[std::string(info.key)] = {{"before", (*before)[indexOf(info.measure)]},
                                               {"after", body->measures[indexOf(info.measure)]}};
        output_.result({{"measures", measures},
                        {"missed", missed},
                        {"departure_sigmas", body->departure},
                        {"files", files}},
                       text);
        return {};
    }

    /// A fit.json, or else a mesh file of the format that the ending tells.
    static bool isFit(const fs::path& out) { return out.extension() == ".json"; }
    static Result<void> checkEnding(const fs::path& out) {
        if (isFit(out)) return {};
        if (const auto format = exportFormatOfFile(out); !format)
            return fail(ErrorCode::InvalidArgument,
                        "--out: " + format.error().message + " Or .json for a fit.json.");
        return {};
    }

    Result<void> write(const fs::path& out) const {
        if (isFit(out)) return writeFileAtomically(out, toJson(document_, *model_));
        const auto format = exportFormatOfFile(out);
        if (!format) return propagate(format);
        const auto pose = poseOfPhoto(document_);
        if (!pose) return propagate(pose);
        const auto made = makePresetFile(model_, document_.shape, *pose,
                                         usualPreset(exportFormatInfo(*format)), out.stem().string());
        if (!made) return propagate(made);
        return writeSceneFile(made->file, out);
    }

    /// What was asked for or has changed by what is shown; everything with --all-measures.
    std::string table(const MeasureValues& before, const MeasureValues& after) const {
        constexpr std::size_t kName = 20, kNumber = 13;
        std::string text = inColumns("", kName) + rightAligned("before", kNumber) +
                           rightAligned("after", kNumber) + rightAligned("change", kNumber) + "\n";
        for (const MeasureInfo& info : measureCatalogue()) {
            const double a = before[indexOf(info.measure)], b = after[indexOf(info.measure)];
            const bool asked = std::ranges::find(arguments_.goals, info.measure, &MeasureGoal::measure) !=
                               arguments_.goals.end();
            const bool held = std::ranges::find(arguments_.held, info.measure) != arguments_.held.end();
            const std::string was = measureText(info.measure, a), is = measureText(info.measure, b);
            if (!arguments_.allMeasures && !asked && !held && was == is) continue;
            const std::string change =
                was == is ? "0" : (b > a ? "+" : "-") + measureText(info.measure, std::abs(b - a));
            text += inColumns(std::string(info.name), kName) + rightAligned(was, kNumber) +
                    rightAligned(is, kNumber) + rightAligned(change, kNumber) +
                    (asked  ? "  (set)"
                     : held ? "  (held)"
                            : "") +
                    "\n";
        }
        return text;
    }

    const ShapeArguments& arguments_;
    const Output& output_;
    std::shared_ptr<const BodyModel> model_;
    FitDocument document_;
    bool short_ = false;
};

/// People say height and weight where the keys are stature and mass.
std::string withKey(const std::string& entry) {
    for (const auto& [word, key] :
         {std::pair<std::string, std::string>{"height", "stature"}, {"weight", "mass"}})
        if (entry == word || entry.starts_with(word + "=")) return key + entry.substr(word.size());
    return entry;
}

Phenotype phenotypeOf(const std::string& option, const std::string& name) {
    const auto phenotype = phenotypeFromName(name);
    if (!phenotype)
        throw CLI::ValidationError(option, "\"" + name +
                                               "\" is not a slider: gender, age, muscle, weight, height, "
                                               "proportions, cupsize, firmness, african, asian, caucasian");
    return *phenotype;
}

}  // namespace

void addShapeCommand(CLI::App& app, Run& run) {
    auto* command =
        app.add_subcommand("shape", "Change a body's measures in cm and kg: the nearest body that has them");
    auto arguments = std::make_shared<ShapeArguments>();
    auto* fit = command->add_option("FIT", arguments->fit,
                                    "A fit.json to start from; without one, a young adult of average build");
    command->add_option("--sex", arguments->sex, "Of the body to start from")
        ->check(CLI::IsMember({"male", "female"}))
        ->excludes(fit);
    command->add_option("--age-years", arguments->ageYears, "Of the body to start from")
        ->check(CLI::Range(0.0, 110.0))
        ->excludes(fit);
    command
        ->add_option_function<std::vector<std::string>>(
            "--set",
            [arguments](const std::vector<std::string>& entries) {
                for (const std::string& entry : entries) {
                    const auto fact = factFromText(withKey(entry));
                    if (!fact) throw CLI::ValidationError("--set", fact.error().message);
                    arguments->goals.push_back({fact->measure, fact->value});
                }
            },
            "A measure in cm or kg, such as waist=78 or weight=61.5; repeat it for more")
        ->type_name("NAME=VALUE")
        ->delimiter(',')
        ->required()
        ->allow_extra_args(false);
    command
        ->add_option_function<std::vector<std::string>>(
            "--hold",
            [arguments](const std::vector<std::string>& entries) {
                for (const std::string& entry : entries) {
                    const auto measure = measureFromText(withKey(entry));
                    if (!measure) throw CLI::ValidationError("--hold", measure.error().message);
                    arguments->held.push_back(*measure);
                }
            },
            "A measure that must stay what it is")
        ->type_name("NAME")
        ->delimiter(',')
        ->allow_extra_args(false);
    command
        ->add_option_function<std::vector<std::string>>(
            "--lock",
            [arguments](const std::vector<std::string>& entries) {
                for (const std::string& entry : entries)
                    arguments->heldPhenotypes.push_back(phenotypeOf("--lock", entry));
            },
            "A slider that must stay where it is, such as muscle")
        ->type_name("SLIDER")
        ->delimiter(',')
        ->allow_extra_args(false);
    command
        ->add_option_function<std::vector<std::string>>(
            "--free",
            [arguments](const std::vector<std::string>& entries) {
                for (const std::string& entry : entries)
                    arguments->alsoFree.push_back(phenotypeOf("--free", entry));
            },
            "A slider that may move besides height, weight, muscle and proportions, such as age")
        ->type_name("SLIDER")
        ->delimiter(',')
        ->allow_extra_args(false);
    command
        ->add_option("--out", arguments->outs,
                     "A file to write; its ending says what: .json (a fit.json), .glb or another mesh file "
                     "of `abf export`; repeat it for more")
        ->type_name("FILE")
        ->allow_extra_args(false);
    command->add_flag("--all-measures", arguments->allMeasures,
                      "List all measures, not only those that changed");
    command->callback([arguments, &run] {
        run = [arguments](const Output& output, std::stop_token) {
            return ShapeCommand(*arguments, output).run();
        };
    });
}

}  // namespace abf::cli
