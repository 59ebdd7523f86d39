// SPDX-License-Identifier: Apache-2.0
#include "app/cli/fit_arguments.h"

#include <algorithm>
#include <charconv>
#include <cstdio>

#include "core/export/fit_names.h"
#include "core/pipeline/fact_text.h"

namespace abf::cli {
namespace {

void addFact(FitArguments& arguments, const KnownFact& fact) {
    const std::string name(measureInfo(fact.measure).name);
    if (fact.measure == Measure::Stature) {
        if (fact.tolerance > 0)
            throw CLI::ValidationError("--measure",
                                       "The height is taken as it is, to a millimetre: give "
                                       "it without a tolerance");
        if (arguments.heightCm) throw CLI::ValidationError("--measure", "The height is given twice");
        arguments.heightCm = 100 * fact.value;
        return;
    }
    if (std::ranges::find(arguments.facts, fact.measure, &KnownFact::measure) != arguments.facts.end())
        throw CLI::ValidationError("--measure", "The " + name + " is given twice");
    arguments.facts.push_back(fact);
}

/// "waist=92" makes a fact, "waist=none" forgets one.
void addMeasure(FitArguments& arguments, const std::string& text) {
    constexpr std::string_view kNone = "=none";
    const auto explain = [](const Error& error) {
        return CLI::ValidationError("--measure",
                                    error.message + " `abf fit --list-measures` lists the measures.");
    };
    if (text.ends_with(kNone)) {
        const auto measure = measureFromText(text.substr(0, text.size() - kNone.size()));
        if (!measure) throw explain(measure.error());
        arguments.forgotten.push_back(*measure);
        return;
    }
    const auto fact = factFromText(text);
    if (!fact) throw explain(fact.error());
    addFact(arguments, *fact);
}

void addKnowledge(CLI::App& command, FitArguments& arguments) {
    command
        .add_option_function<double>(
            "--height-cm",
            [&arguments](double value) {
                addFact(arguments, {Measure::Stature, value / 100});
            },
            "Known stature; a photo alone does not tell it")
        ->check(CLI::Range(40.0, 250.0));
    command
        .add_option_function<double>(
            "--weight-kg",
            [&arguments](double value) {
                addFact(arguments, {Measure::Mass, value});
            },
            "Known weight")
        ->check(CLI::Range(1.0, 500.0));
    command
        .add_option_function<std::vector<std::string>>(
            "--measure",
            [&arguments](const std::vector<std::string>& entries) {
                for (const std::string& entry : entries) addMeasure(arguments, entry);
            },
            "A known measure in cm or kg, with a tolerance if you like: waist=92 or waist=92:1.0; repeat it "
            "for more; with --refit, waist=none forgets it")
        ->type_name("NAME=VALUE")
        ->delimiter(',')
        ->allow_extra_args(false);
    command.add_flag("--list-measures", arguments.listMeasures, "List the measures by name, and stop");
    command.add_option("--sex", arguments.sex, "Known sex")->check(CLI::IsMember({"male", "female"}));
    command.add_option("--age-years", arguments.ageYears, "Known age")->check(CLI::Range(0.0, 110.0));
    command
        .add_option_function<std::string>(
            "--clothing",
            [&arguments](const std::string& text) { arguments.clothing = clothingFitFromName(text); },
            "What the person wears: tight, normal (default) or loose")
        ->check(CLI::IsMember({"tight", "normal", "loose"}));
    command
        .add_option_function<std::vector<std::string>>(
            "--set,--hold",
            [&arguments](const std::vector<std::string>& entries) {
                for (const auto& entry : entries) {
                    const auto equals = entry.find('=');
                    const auto phenotype = phenotypeFromName(entry.substr(0, equals));
                    double value = 0;
                    if (equals == std::string::npos || !phenotype ||
                        !CLI::detail::lexical_cast(entry.substr(equals + 1), value) ||
                        !(value >= phenotypeMinimum(*phenotype) && value <= 1)) {
                        throw CLI::ValidationError(
                            "--set", "\"" + entry +
                                         "\" is not PHENOTYPE=VALUE with a known name (gender, age, muscle, "
                                         "weight, height, proportions, cupsize, firmness, african, asian, "
                                         "caucasian) and a value from 0 (age: -0.333) to 1");
                    }
                    arguments.fixed[*phenotype] = value;
                }
            },
            "Hold phenotypes at values, e.g. --set age=0.7,weight=0.4")
        ->delimiter(',');
}

std::vector<double> parseBox(const std::string& text) {
    std::vector<double> box(4);
    int used = 0;
    if (std::sscanf(text.c_str(), "%lf,%lf,%lf,%lf%n", &box[0], &box[1], &box[2], &box[3], &used) != 4 ||
        static_cast<std::size_t>(used) != text.size() || !(box[2] > 0 && box[3] > 0)) {
        throw CLI::ValidationError("--box", "\"" + text + "\" is not x,y,width,height in pixels");
    }
    return box;
}

/// "mask.png" for the next photo, "2=mask.png" for the second.
void addIgnore(FitArguments& arguments, const std::string& text) {
    FitArguments::Ignore ignore{static_cast<int>(arguments.ignores.size()) + 1, text};
    const std::size_t equals = text.find('=');
    if (equals != text.npos) {
        int photo = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + equals, photo);
        if (error == std::errc() && end == text.data() + equals && photo > 0)
            ignore = {photo, text.substr(equals + 1)};
    }
    arguments.ignores.push_back(ignore);
}

void addPhotoOptions(CLI::App& command, FitArguments& arguments) {
    command
        .add_option("--focal-px", arguments.focalPx,
                    "Focal length in pixels of the full-size photo (default: EXIF, else a 55 degree view)")
        ->check(CLI::PositiveNumber);
    auto* person = command
                       .add_option("--person", arguments.persons,
                                   "Which person, 1 = most prominent; one number for all photos or one each")
                       ->delimiter(',')
                       ->check(CLI::PositiveNumber);
    command
        .add_option_function<std::vector<std::string>>(
            "--box",
            [&arguments](const std::vector<std::string>& boxes) {
                for (const auto& text : boxes) arguments.boxes.push_back(parseBox(text));
            },
            "Box x,y,width,height around the person; repeat it for each further photo, in their order")
        ->excludes(person)
        ->allow_extra_args(false);
    command.add_option("--landmarks", arguments.landmarks,
                       "Corrected landmarks (JSON, as `abf detect --json` prints)");
    command
        .add_option_function<std::vector<std::string>>(
            "--ignore",
            [&arguments](const std::vector<std::string>& masks) {
                for (const auto& text : masks) addIgnore(arguments, text);
            },
            "PNG over a photo, white where its outline says nothing (loose cloth, hair, things in front); "
            "repeat it in the photos' order, or name the photo: 2=MASK.png")
        ->type_name("MASK.png")
        ->allow_extra_args(false);
    command.add_flag("--no-silhouette", arguments.noSilhouette, "Use the landmarks alone, not the outline");
    command
        .add_option(
            "--leave-out", arguments.leaveOut,
            "Photos that shall not shape the body, by number (1 = the first); they are still posed. 0: "
            "take in those that an earlier fit left out")
        ->type_name("N")
        ->delimiter(',')
        ->check(CLI::NonNegativeNumber)
        ->allow_extra_args(false);
}

}  // namespace

void addFitOptions(CLI::App& command, FitArguments& arguments) {
    command.add_option("PHOTO", arguments.photos,
                       "Photos of the same person (with --refit: default as before)");
    addKnowledge(command, arguments);
    addPhotoOptions(command, arguments);
    command
        .add_option("--refit", arguments.refit,
                    "Start from this fit.json: its shape, poses, corrections and facts")
        ->type_name("FIT.json");
    command
        .add_option(
            "--lock", arguments.lock,
            "With --refit, what keeps its value: phenotypes, local changes, bones (bone:upperarm01.L)")
        ->type_name("NAME,...")
        ->delimiter(',')
        ->allow_extra_args(false);
    command.add_option("--unlock", arguments.unlock, "With --refit, what was locked and is free now, or all")
        ->type_name("NAME,...")
        ->delimiter(',')
        ->allow_extra_args(false);
    addBackendOptions(command, arguments.backend,
                      "Where the fit is computed: auto (the faster, measured once), cpu or vulkan");
    command.add_option("--out", arguments.out, "Folder for the results")->capture_default_str();
    std::map<std::string, ExportFormat> formats;
    for (const ExportFormatInfo& info : exportFormats()) formats.emplace(info.name, info.format);
    command.add_option("--export", arguments.formats, "Also export the fitted body, in any format of abf export")
        ->delimiter(',')
        ->transform(CLI::CheckedTransformer(formats, CLI::ignore_case));
    command.add_flag("--overlay", arguments.overlay,
                     "Also write each photo with the body laid over it (PNG)");
    command
        .add_option_function<std::string>(
            "--measures", [&arguments](const std::string& text) { arguments.allMeasures = text == "all"; },
            "Which measures to print: usual (default) or all")
        ->check(CLI::IsMember({"usual", "all"}));
}

void checkFitArguments(const FitArguments& arguments) {
    if (arguments.listMeasures) return;
    if (arguments.photos.empty() && arguments.refit.empty())
        throw CLI::ValidationError("PHOTO", "Give at least one photo, or an earlier fit with --refit");
    if (arguments.refit.empty() && !(arguments.lock.empty() && arguments.unlock.empty()))
        throw CLI::ValidationError("--lock",
                                   "There is nothing to keep without an earlier fit: give it with --refit "
                                   "FIT.json, or hold a slider at a value with --set NAME=VALUE");
}

}  // namespace abf::cli
