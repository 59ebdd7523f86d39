// SPDX-License-Identifier: Apache-2.0
#include <CLI/App.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>

#include "app/cli/commands.h"
#include "app/cli/engine.h"
#include "core/base/atomic_file.h"
#include "core/evaluate/evaluation.h"
#include "core/evaluate/evaluation_report.h"
#include "core/evaluate/photo_series.h"
#include "core/evaluate/start_savings.h"

namespace abf::cli {
namespace {

struct EvaluateArguments {
    std::optional<int> subjects;
    std::uint64_t seed = 1;
    std::string set = "both", noise = "table", recipe;
    std::vector<std::string> groups = {"adults"}, rows;
    bool told = false, quick = false, rendered = false, starts = false;
    int threads = 2;
    std::filesystem::path out;
    std::vector<std::filesystem::path> photos;
    std::optional<double> heightCm, ageYears;
    std::string sex, clothing;
};

constexpr int kQuickSubjects = 8, kSubjects = 300, kRenderedSubjects = 24;
/// Rendered pictures take longer, so fewer rows and one recipe unless asked for.
constexpr std::string_view kRenderedRows[] = {"1", "1s", "1sh", "1sh-clothed", "3sh"};
/// What a start saves shows in few fits; each is made once with every start.
constexpr int kStartSubjects = 24;
constexpr std::string_view kStartRows[] = {"1s", "1sh", "1sh-clothed", "3shw"};

Result<EvaluationOptions> optionsFrom(const EvaluateArguments& arguments) {
    EvaluationOptions options;
    options.subjects = arguments.quick
                           ? kQuickSubjects
                           : arguments.subjects.value_or(arguments.rendered ? kRenderedSubjects : kSubjects);
    options.seed = arguments.seed;
    options.told = arguments.told;
    options.threads = arguments.threads;
    if (arguments.set == "inside") options.sets = {SubjectSet::InsideModel};
    if (arguments.set == "outside") options.sets = {SubjectSet::OffModel};
    if (arguments.recipe == "product" || (arguments.recipe.empty() && arguments.rendered)) {
        options.recipes = {Recipe::Product};
    }
    if (arguments.recipe == "prototype") options.recipes = {Recipe::Prototype};
    if (arguments.recipe == "floor") options.recipes = {Recipe::Floor};
    if (arguments.recipe == "both") options.recipes = {Recipe::Product, Recipe::Prototype};
    options.perturbation = perturbationFromName(arguments.noise).value_or(tablePerturbation());
    options.groups.clear();
    for (const SubjectGroup group :
         {SubjectGroup::Adults, SubjectGroup::Elders, SubjectGroup::Teenagers, SubjectGroup::Children}) {
        for (const std::string& name : arguments.groups) {
            if (name == "all" || name == subjectGroupName(group)) {
                options.groups.push_back(group);
                break;
            }
        }
    }
    for (const std::string& key : arguments.rows) {
        const Condition* row = conditionFromKey(key);
        if (!row) {
            std::string known;
            for (const Condition& c : conditions()) known += (known.empty() ? "" : ", ") + std::string(c.key);
            return fail(ErrorCode::InvalidArgument,
                        "There is no row \"" + key + "\" in the evaluation. The rows are: " + known + ".");
        }
        options.rows.push_back(row);
    }
    if (arguments.rendered && arguments.rows.empty()) {
        for (const std::string_view key : kRenderedRows) options.rows.push_back(conditionFromKey(key));
    }
    if (arguments.starts) {
        options.starts.clear();
        for (const StartVariant& variant : startVariants()) options.starts.push_back(variant.start);
        options.recipes = {Recipe::Product};
        if (!arguments.subjects) options.subjects = kStartSubjects;
        if (arguments.rows.empty()) {
            for (const std::string_view key : kStartRows) options.rows.push_back(conditionFromKey(key));
        }
    }
    if (arguments.rendered && !arguments.out.empty()) options.pictures = arguments.out / "pictures";
    return options;
}

Result<void> evaluate(const EvaluateArguments& arguments, const Output& output, std::stop_token stop) {
    const auto options = optionsFrom(arguments);
    if (!options) return propagate(options);
    auto model = loadModel();
    if (!model) return propagate(model);
    const auto progress = [&output](int done, int total) {
        const std::string line =
            "evaluate · " + std::to_string(done) + " of " + std::to_string(total) + " subjects";
        output.transientProgress(line);
        // Where lines stay, every tenth part is enough.
        if (done * 10 / total != (done - 1) * 10 / total) output.progress(line);
    };
    const auto evaluation = [&]() -> Result<Evaluation> {
        if (!arguments.rendered) return evaluateFits(*model, *options, progress, stop);
        if (!options->pictures.empty()) {
            std::error_code ignored;  // the write says what is wrong
            std::filesystem::create_directories(options->pictures, ignored);
        }
        auto detector = loadDetector();
        if (!detector) return propagate(detector);
        return evaluateRenderedFits(*model, **detector, *options, progress, stop);
    }();
    if (!evaluation) return propagate(evaluation);
    const EvaluationContext context = evaluationContext("abf " ABF_VERSION, **model);
    if (arguments.starts) {
        const std::string page = startSavingsMarkdown(*evaluation, context);
        if (!arguments.out.empty()) {
            std::error_code ignored;  // the write says what is wrong
            std::filesystem::create_directories(arguments.out, ignored);
            if (auto written = writeFileAtomically(arguments.out / "starts.md", page); !written) return written;
        }
        output.result({{"markdown", page}}, page);
        return {};
    }
    if (!arguments.out.empty()) {
        if (auto written = writeEvaluation(*evaluation, context, arguments.out); !written) return written;
    }
    const auto document =
        output.json ? nlohmann::json::parse(evaluationJson(*evaluation, context)) : nlohmann::json();
    output.result(document, evaluationMarkdown(*evaluation, context));
    return {};
}

Result<void> evaluateSeries(const EvaluateArguments& arguments, const Output& output, std::stop_token stop) {
    auto model = loadModel();
    if (!model) return propagate(model);
    auto detector = loadDetector();
    if (!detector) return propagate(detector);
    SeriesOptions options;
    options.photos = arguments.photos;
    if (arguments.heightCm) options.heightM = 0.01 * *arguments.heightCm;
    options.ageYears = arguments.ageYears;
    if (!arguments.sex.empty()) options.sex = arguments.sex == "male" ? Sex::Male : Sex::Female;
    if (arguments.clothing == "tight") options.clothing = ClothingFit::Tight;
    if (arguments.clothing == "normal") options.clothing = ClothingFit::Normal;
    if (arguments.clothing == "loose") options.clothing = ClothingFit::Loose;
    const auto series = fitPhotoSeries(*model, **detector, options, stop);
    if (!series) return propagate(series);
    const std::string page = photoSeriesMarkdown(*series);
    if (!arguments.out.empty()) {
        std::error_code ignored;  // the write says what is wrong
        std::filesystem::create_directories(arguments.out, ignored);
        if (auto written = writeFileAtomically(arguments.out / "series.md", page); !written) return written;
    }
    output.result({{"markdown", page}}, page);
    return {};
}

}  // namespace

void addEvaluateCommand(CLI::App& app, Run& run) {
    auto* command = app.add_subcommand(
        "evaluate", "Measure how well bodies are found: fits synthetic photos of bodies that are known");
    auto arguments = std::make_shared<EvaluateArguments>();
    command->add_option("--subjects", arguments->subjects, "Bodies of each kind [300; with --rendered 24]")
        ->check(CLI::Range(1, 100000));
    command->add_option("--seed", arguments->seed, "The same seed gives the same photos")
        ->capture_default_str();
    command
        ->add_option("--set", arguments->set, "Bodies that the six main sliders can make, or of more variety")
        ->check(CLI::IsMember({"inside", "outside", "both"}))
        ->capture_default_str();
    command->add_option("--groups", arguments->groups, "adults, elders, teenagers, children or all")
        ->delimiter(',')
        ->check(CLI::IsMember({"adults", "elders", "teenagers", "children", "all"}))
        ->capture_default_str();
    command->add_flag("--told", arguments->told,
                      "Sex and age are known (always so for teenagers and children)");
    command->add_option("--rows", arguments->rows, "Only these rows, by key: see docs/accuracy.md")
        ->delimiter(',');
    auto* noise = command->add_option("--noise", arguments->noise, "Sizes of the photos' errors");
    noise->check(CLI::IsMember({"table", "field"}))->capture_default_str();
    command
        ->add_option("--recipe", arguments->recipe,
                     "The product, the baseline it is compared with, both, the floor that no fit gets below, or all "
                     "[all; with --rendered product]")
        ->check(CLI::IsMember({"product", "prototype", "both", "floor", "all"}));
    auto* rendered =
        command->add_flag("--rendered", arguments->rendered,
                          "The photos are rendered and the detector finds the person in them; beside "
                          "it what an ideal detector would find. With --out also pictures");
    rendered->excludes(noise);
    command
        ->add_flag("--starts", arguments->starts,
                   "Instead of the table: what each part of a fit's start saves, by fits without it "
                   "[24 subjects]")
        ->excludes(rendered);
    command->add_option("--threads", arguments->threads, "Subjects at a time; changes times only")
        ->check(CLI::Range(1, 256))
        ->capture_default_str();
    command->add_flag("--quick", arguments->quick, "A look at it: 8 bodies of each kind");
    auto* photos = command->add_option("--photos", arguments->photos,
                                       "Instead: real photos of one person, fitted one by one and together");
    command->add_option("--height-cm", arguments->heightCm, "Of that person")
        ->check(CLI::Range(40., 260.))
        ->needs(photos);
    command->add_option("--age", arguments->ageYears, "Of that person, in years")
        ->check(CLI::Range(0., 110.))
        ->needs(photos);
    command->add_option("--sex", arguments->sex, "Of that person")
        ->check(CLI::IsMember({"male", "female"}))
        ->needs(photos);
    command->add_option("--clothing", arguments->clothing, "That the person wears")
        ->check(CLI::IsMember({"tight", "normal", "loose"}))
        ->needs(photos);
    photos->excludes(rendered);
    command->add_option("--out", arguments->out, "Folder for evaluation.json and evaluation.md");
    command->callback([arguments, &run] {
        run = [arguments](const Output& output, std::stop_token stop) -> ExitCode {
            const auto done = arguments->photos.empty() ? evaluate(*arguments, output, stop)
                                                        : evaluateSeries(*arguments, output, stop);
            return done ? kDone : output.failure(done.error());
        };
    });
}

}  // namespace abf::cli
