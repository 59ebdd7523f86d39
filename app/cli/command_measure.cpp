// SPDX-License-Identifier: Apache-2.0
#include <CLI/App.hpp>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "app/cli/engine.h"
#include "app/cli/measure_intake.h"
#include "core/base/atomic_file.h"
#include "core/measure/body_measurer.h"
#include "core/report/measure_table.h"
#include "core/report/report_pdf.h"

namespace abf::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kSchema = "abf.measures/1";
constexpr std::string_view kStandardOutput = "-";

struct MeasureArguments {
    std::vector<fs::path> files;
    std::string json, csv;  ///< a file, "-", or empty
    std::string pdf;        ///< a file, or empty
    ReportSubject subject;
    PaperSize paper = PaperSize::A4;
    UnitSystem units = UnitSystem::Metric;
    MeshReading reading;
    bool list = false;
};

struct Row {
    BodyToMeasure source;
    Peers peers;
    MeasuredBody body;
};

/// Of the document's estimate, which belongs to the body that the document holds.
std::optional<MeasureValues> sigmasOf(const BodyToMeasure& source) {
    if (!source.document || !source.document->estimate) return {};
    return source.document->estimate->measureSigma;
}

nlohmann::json jsonOf(const Row& row) {
    nlohmann::json measures = nlohmann::json::object();
    for (const MeasureInfo& info : measureCatalogue()) {
        const std::size_t m = indexOf(info.measure);
        nlohmann::json& entry = measures[std::string(info.key)];
        entry = {{"value", row.body.values[m]}};
        if (row.body.sigmas && (*row.body.sigmas)[m] > 0) entry["sigma"] = (*row.body.sigmas)[m];
        if (const auto& standing = (*row.body.standings)[m]) {
            entry["percentile"] = std::round(10 * standing->percentile) / 10;
            if (standing->tail != Standing::Tail::Within)
                entry["beyond"] = standing->tail == Standing::Tail::Below ? "below" : "above";
            entry["population"] = populationName(standing->reference);
        }
    }
    nlohmann::json body = {
        {"input", row.body.name},
        {"kind", kindName(row.source.kind)},
        {"compared_as",
         {{"sex", row.peers.sex == Sex::Male ? "male" : "female"}, {"age_years", row.peers.ageYears}}},
        {"measures", measures},
        {"notes", row.source.notes}};
    if (row.source.offM) body["mean_distance_m"] = *row.source.offM;
    if (row.source.meshHeight) body["mesh_height_m"] = *row.source.meshHeight;
    return body;
}

/// "23 November 2026", as the clock on the wall has it.
std::string today() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    char text[40];
    return {text, std::strftime(text, sizeof text, "%e %B %Y", &local)};
}

class MeasureCommand {
  public:
    MeasureCommand(const MeasureArguments& arguments, const Output& output, std::stop_token stop)
        : arguments_(arguments), output_(output), stop_(std::move(stop)) {}

    ExitCode run() {
        const auto done = measureAndWrite();
        return done ? kDone : output_.failure(done.error());
    }

  private:
    Result<void> measureAndWrite() {
        for (const std::string& file : {arguments_.json, arguments_.csv, arguments_.pdf})
            if (auto free = checkTarget(file); !free) return free;
        auto model = loadModel();
        if (!model) return propagate(model);
        const BodyMeasurer measurer(*model);
        std::vector<Row> rows;
        for (const fs::path& file : arguments_.files) {
            auto source = readBodyToMeasure(file, *model, arguments_.reading, output_, stop_);
            if (!source) return propagate(source);
            const auto values = measurer.measure(source->shape);
            if (!values) return propagate(values);
            const Peers peers = peersOf(*source);
            MeasuredBody body{file.string(), *values, sigmasOf(*source),
                              standingsOf(*values, peers.sex, peers.ageYears)};
            rows.push_back({std::move(*source), peers, std::move(body)});
        }
        if (!arguments_.pdf.empty()) {
            if (auto done = writePdf(*model, measurer, rows.front()); !done) return done;
        }
        return write(rows);
    }

    /// The group that a body is compared with: as asked, else as its fit was told, else by the sliders.
    Peers peersOf(const BodyToMeasure& source) const {
        std::optional<Sex> sex = arguments_.subject.sex;
        std::optional<double> age = arguments_.subject.ageYears;
        if (source.document) {
            if (!sex) sex = source.document->sex;
            if (!age) age = source.document->ageYears;
        }
        return abf::peersOf(source.shape.phenotypes, sex, age);
    }

    Result<void> writePdf(const std::shared_ptr<const BodyModel>& model, const BodyMeasurer& measurer,
                          const Row& row) const {
        ReportSubject subject = arguments_.subject;
        subject.source = arguments_.files.front().filename().string();
        subject.date = today();
        subject.sex = row.peers.sex;
        subject.ageYears = row.peers.ageYears;
        const FitDocument* document = row.source.document ? &*row.source.document : nullptr;
        const auto report = reportOf(model, measurer, row.source.shape, subject, document);
        if (!report) return propagate(report);
        return writeReportPdf(*report, {arguments_.units, arguments_.paper}, arguments_.pdf);
    }

    /// Nothing of the user's is replaced but an earlier list of measures.
    Result<void> checkTarget(const std::string& target) const {
        if (target.empty() || target == kStandardOutput) return {};
        std::error_code cause;
        if (fs::exists(target, cause) && !fs::is_regular_file(target, cause))
            return fail(ErrorCode::InvalidArgument, target + " is a folder or a device. Name a file.");
        for (const fs::path& file : arguments_.files)
            if (fs::equivalent(file, target, cause))
                return fail(ErrorCode::InvalidArgument,
                            target + " is to be measured and cannot take the result. Name another file.");
        std::ifstream earlier(target, std::ios::binary);
        const std::string content((std::istreambuf_iterator<char>(earlier)), {});
        const bool ours = target == arguments_.pdf ? content.starts_with("%PDF-")
                                                   : content.starts_with("body,stature_") ||
                                                         content.find(kSchema) != std::string::npos;
        if (!content.empty() && !ours)
            return fail(ErrorCode::InvalidArgument, target +
                                                        " exists and is nothing that this command writes. "
                                                        "Name another file, or remove it first.");
        return {};
    }

    Result<void> write(const std::vector<Row>& rows) const {
        std::vector<MeasuredBody> bodies;
        nlohmann::json document = {{"schema", kSchema}, {"bodies", nlohmann::json::array()}};
        for (const Row& row : rows) {
            bodies.push_back(row.body);
            document["bodies"].push_back(jsonOf(row));
        }
        const std::string csv = measureCsv(bodies, arguments_.units);
        std::string said = arguments_.pdf.empty() ? "" : "wrote " + arguments_.pdf + "\n";
        for (const auto& [target, content] :
             {std::pair(arguments_.json,
                        document.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n"),
              std::pair(arguments_.csv, csv)}) {
            if (target.empty() || target == kStandardOutput) continue;
            if (auto done = writeFileAtomically(fs::path(target), content); !done) return done;
            said += "wrote " + target + "\n";
        }
        if (arguments_.csv == kStandardOutput) {
            std::cout << csv << std::flush;
            return {};
        }
        Output output = output_;
        output.json |= arguments_.json == kStandardOutput;
        std::string table;
        for (const Row& row : rows) {
            table += (table.empty() ? "" : "\n") + measureTable({row.body}, arguments_.units);
            for (const std::string& note : row.source.notes) table += note + "\n";
        }
        output.result(document, table + said);
        return {};
    }

    const MeasureArguments& arguments_;
    const Output& output_;
    std::stop_token stop_;
};

ExitCode listMeasures(const Output& output, UnitSystem units) {
    nlohmann::json list = nlohmann::json::array();
    std::string text;
    for (const MeasureInfo& info : measureCatalogue()) {
        const std::string unit = shownValue(info.unit, 0, units).unit;
        text += inColumns(std::string(info.key), 19) + inColumns(unit, 7) +
                inColumns(std::string(info.isoItem), 8) + std::string(info.definition) + "\n";
        list.push_back({{"key", info.key},
                        {"name", info.name},
                        {"unit", unit},
                        {"iso_8559_1", info.isoItem},
                        {"definition", info.definition}});
    }
    output.result({{"measures", list}}, text);
    return kDone;
}

}  // namespace

void addMeasureCommand(CLI::App& app, Run& run) {
    auto* command = app.add_subcommand(
        "measure", "Measure bodies: those of fits, or fitted to meshes and scans; print them as a table");
    auto arguments = std::make_shared<MeasureArguments>();
    const std::map<std::string, UnitSystem> units = {{"cm", UnitSystem::Metric},
                                                     {"in", UnitSystem::Imperial}};
    const std::map<std::string, LengthUnit> lengths = {{"m", LengthUnit::Metre},
                                                       {"cm", LengthUnit::Centimetre},
                                                       {"mm", LengthUnit::Millimetre},
                                                       {"inch", LengthUnit::Inch}};
    const std::map<std::string, ScanUp> axes = {{"x", ScanUp::X}, {"y", ScanUp::Y}, {"z", ScanUp::Z}};
    const std::map<std::string, PaperSize> papers = {{"a4", PaperSize::A4}, {"letter", PaperSize::Letter}};
    const std::map<std::string, Sex> sexes = {{"male", Sex::Male}, {"female", Sex::Female}};
    command->add_option("FILE", arguments->files,
                        "A fit.json, or a mesh or scan (PLY, OBJ), to which a body is fitted first");
    command->add_option(
        "--json", arguments->json,
        "Write the measures as JSON, in metres, kilograms ...: to a file, or - for standard output");
    command->add_option("--csv", arguments->csv, "Write them as CSV, a row a body: to a file, or -");
    command->add_option("--pdf", arguments->pdf,
                        "Write a page to print: the body with its tapes, measures, percentiles");
    command->add_option("--paper", arguments->paper, "Of --pdf: a4 (default) or letter")
        ->transform(CLI::CheckedTransformer(papers, CLI::ignore_case));
    command->add_option("--name", arguments->subject.name, "Of the person, for --pdf");
    command
        ->add_option("--sex", arguments->subject.sex, "male or female, for percentiles (default: as fitted)")
        ->transform(CLI::CheckedTransformer(sexes, CLI::ignore_case));
    command
        ->add_option("--age-years", arguments->subject.ageYears,
                     "Years, for percentiles (default: as fitted)")
        ->check(CLI::Range(0.0, 110.0));
    command->add_option("--units", arguments->units, "Of table and CSV: cm (default) or in")
        ->transform(CLI::CheckedTransformer(units, CLI::ignore_case));
    command
        ->add_option("--unit", arguments->reading.unit,
                     "Unit of meshes: m, cm, mm, inch (default: guessed for scans, else m)")
        ->transform(CLI::CheckedTransformer(lengths, CLI::ignore_case));
    command
        ->add_option("--up", arguments->reading.up,
                     "Up axis of meshes: x, y, z (default: guessed for scans, else z)")
        ->transform(CLI::CheckedTransformer(axes, CLI::ignore_case));
    command->add_flag("--list", arguments->list, "List the measures with where the tape lies, and end");
    command->callback([arguments, &run] {
        if (arguments->files.empty() && !arguments->list)
            throw CLI::ValidationError("FILE", "nothing to measure: name a fit.json, a mesh or a scan");
        if (!arguments->pdf.empty() && arguments->files.size() != 1)
            throw CLI::ValidationError("--pdf", "a page holds one body: name one file");
        if (arguments->json == kStandardOutput && arguments->csv == kStandardOutput)
            throw CLI::ValidationError("--csv", "only one of --json and --csv can go to standard output");
        run = [arguments](const Output& output, std::stop_token stop) {
            if (arguments->list) return listMeasures(output, arguments->units);
            return MeasureCommand(*arguments, output, std::move(stop)).run();
        };
    });
}

}  // namespace abf::cli
