// SPDX-License-Identifier: Apache-2.0
#include "core/evaluate/evaluation_report.h"

#include <sys/utsname.h>

#include <algorithm>
#include <cmath>
#include <cstdarg>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <nlohmann/json.hpp>
#include <thread>

#include "core/base/atomic_file.h"
#include "core/evaluate/row_summary.h"

namespace abf {
namespace {

using nlohmann::json;

std::string text(const char* format, ...) __attribute__((format(printf, 1, 2)));
std::string text(const char* format, ...) {
    char buffer[512];
    va_list arguments;
    va_start(arguments, format);
    std::vsnprintf(buffer, sizeof buffer, format, arguments);
    va_end(arguments);
    return buffer;
}

std::string number(double value, int decimals) {
    return std::isfinite(value) ? text("%.*f", decimals, value) : "–";
}

std::string rowTitle(const EvaluationRow& row, std::size_t recipes) {
    std::string title(row.condition->title);
    if (row.recipe && recipes > 1) title += " · " + std::string(recipeName(*row.recipe));
    if (row.recipe && row.reading != Reading::Simulated)
        title += " · " + std::string(readingName(row.reading));
    return title;
}

std::string tableTitle(const EvaluationTable& table) {
    return std::string(table.set == SubjectSet::InsideModel ? "Bodies inside the model"
                                                            : "Bodies off the model") +
           ", " + std::string(subjectGroupName(table.group)) +
           (table.told ? ", sex and age told" : ", sex and age unknown");
}

/// Metres, square and cubic metres as people read them.
struct HumanUnit {
    double factor;
    const char* name;
};
HumanUnit humanUnit(MeasureUnit unit) {
    switch (unit) {
        case MeasureUnit::Metre:
            return {100, "cm"};
        case MeasureUnit::SquareMetre:
            return {1, "m²"};
        case MeasureUnit::CubicMetre:
            return {1000, "l"};
        case MeasureUnit::Kilogram:
            return {1, "kg"};
        case MeasureUnit::KilogramPerSquareMetre:
            return {1, "kg/m²"};
        case MeasureUnit::Share:
            return {100, "%"};
    }
    return {1, ""};
}

double error(const RowSummary& s, Measure measure) {
    return s.measureErrors[indexOf(measure)] * humanUnit(measureInfo(measure).unit).factor;
}

std::string figuresTable(const EvaluationTable& table, std::size_t recipes) {
    std::string out =
        "Mean errors. *Shape*: vertices of the rest mesh scaled to the true height, mm; *by area*: weighted "
        "by "
        "surface; *no scale*: only moved; *free scale*: moved and scaled to fit best; *posed*: the first "
        "photo's "
        "body.\n\n"
        "| information | shape | by area | no scale | by area | free scale | by area | posed | height cm | "
        "mass kg | "
        "waist cm | sex right | s | failed |\n|---|---|---|---|---|---|---|---|---|---|---|---|---|---|\n";
    for (const EvaluationRow& row : table.rows) {
        const RowSummary s = summarise(row);
        const bool photos = row.condition->source == Source::Photos;
        out += "| " + rowTitle(row, recipes);
        for (const double metres :
             {s.sameHeight, s.sameHeightArea, s.rigid, s.rigidArea, s.similar, s.similarArea}) {
            out += " | " + number(1e3 * metres, 1);
        }
        out += " | " + (photos ? number(1e3 * s.posed, 1) : "–") + " | " +
               number(error(s, Measure::Stature), 1) + " | " + number(error(s, Measure::Mass), 1) + " | " +
               number(error(s, Measure::WaistGirth), 1) + " | " +
               (photos ? text("%.0f %%", 100 * s.sexRight) : "–") + " | " +
               (photos ? number(s.medianSeconds, 2) : "–") + text(" | %d |\n", s.failures);
    }
    return out;
}

std::string interval(const MeanInterval& i, double factor, int decimals) {
    if (i.count == 0) return "–";
    return text("%+.*f [%+.*f, %+.*f]", decimals, factor * i.mean, decimals, factor * i.low, decimals,
                factor * i.high);
}

/// Rows of the table and what they are compared with: `isPair(row, other)`.
std::string pairedLines(const EvaluationTable& table, std::size_t recipes, std::uint64_t seed, auto isPair) {
    std::string lines;
    for (const EvaluationRow& row : table.rows) {
        for (const EvaluationRow& other : table.rows) {
            if (!row.recipe || other.condition != row.condition || !isPair(row, other)) continue;
            const auto difference = [&](PairedFigure f) { return pairedDifference(row, other, f, seed); };
            lines += "| " + rowTitle(row, recipes) + " | " +
                     interval(difference(PairedFigure::SameHeight), 1e3, 2) + " | " +
                     interval(difference(PairedFigure::SameHeightArea), 1e3, 2) + " | " +
                     interval(difference(PairedFigure::Stature), 100, 2) + " | " +
                     interval(difference(PairedFigure::Mass), 1, 2) + " | " +
                     interval(difference(PairedFigure::Waist), 100, 2) + " |\n";
        }
    }
    return lines;
}

std::string pairedTable(const EvaluationTable& table, std::size_t recipes, std::uint64_t seed) {
    constexpr std::string_view kHead =
        " (bootstrap).\n\n| information | shape mm | by area mm | height cm | mass kg | waist cm |\n"
        "|---|---|---|---|---|---|\n";
    const std::string byRecipe = pairedLines(table, 1, seed, [](const auto& row, const auto& other) {
        return row.recipe == Recipe::Product && other.recipe == Recipe::Prototype &&
               row.reading == other.reading;
    });
    const std::string byReading = pairedLines(table, recipes, seed, [](const auto& row, const auto& other) {
        return row.reading == Reading::Detected && other.reading == Reading::Ideal &&
               row.recipe == other.recipe;
    });
    std::string out;
    if (!byRecipe.empty()) {
        out +=
            "\nProduct minus prototype on the same photos, below zero: the product is better; mean and 95 % "
            "interval" +
            std::string(kHead) + byRecipe;
    }
    if (!byReading.empty()) {
        out +=
            "\nDetected minus ideal in the same pictures, what the detector costs; mean and 95 % interval" +
            std::string(kHead) + byReading;
    }
    return out;
}

std::string detectionLine(const EvaluationTable& table) {
    std::vector<double> landmarks, overlaps;
    int pictures = 0, missed = 0;
    for (const auto& subject : table.detections) {
        for (const PictureDetection& detection : subject) {
            ++pictures;
            if (!detection.found) {
                ++missed;
                continue;
            }
            landmarks.push_back(detection.landmarkPercent);
            if (std::isfinite(detection.maskIou)) overlaps.push_back(detection.maskIou);
        }
    }
    if (pictures == 0) return "";
    return text(
        "Detector: in %d of %d pictures nobody was found (their fits count as failed). In the others "
        "its landmarks lie %.2f %% of the stature beside the true ones (median over the landmarks, mean "
        "over the pictures), and its mask covers the true one with an IoU of %.3f (mean; lowest %.3f).\n\n",
        missed, pictures, meanOf(landmarks), meanOf(overlaps),
        overlaps.empty() ? 0. : *std::ranges::min_element(overlaps));
}

std::string measuresTable(const EvaluationTable& table, std::size_t recipes) {
    std::vector<Measure> measured;
    for (const MeasureInfo& info : measureCatalogue()) {
        if (!table.subjects.empty() && std::isfinite(table.subjects.front()[indexOf(info.measure)])) {
            measured.push_back(info.measure);
        }
    }
    std::string out = "\nMean absolute error of each measure (mean signed error).\n\n| information |",
                rule = "|---|";
    for (const Measure m : measured) {
        out += " " + std::string(measureInfo(m).name) + " " + humanUnit(measureInfo(m).unit).name + " |";
        rule += "---|";
    }
    out += "\n" + rule + "\n";
    for (const EvaluationRow& row : table.rows) {
        const RowSummary s = summarise(row);
        out += "| " + rowTitle(row, recipes) + " |";
        for (const Measure m : measured) {
            const double factor = humanUnit(measureInfo(m).unit).factor;
            out += text(" %.1f (%+.1f) |", factor * s.measureErrors[indexOf(m)],
                        factor * s.measureBias[indexOf(m)]);
        }
        out += "\n";
    }
    out += "\nMean absolute error of each slider.\n\n| information |";
    rule = "|---|";
    for (const std::string_view name : kPhenotypeNames) out += " " + std::string(name) + " |", rule += "---|";
    out += "\n" + rule + "\n";
    for (const EvaluationRow& row : table.rows) {
        const RowSummary s = summarise(row);
        out += "| " + rowTitle(row, recipes) + " |";
        for (const double e : s.phenotypeErrors) out += text(" %.2f |", e);
        out += "\n";
    }
    return out;
}

std::string coverageCell(const Coverage& c) {
    return c.stated > 0 ? text(" %.0f (%.2f) |", 100 * c.share(), c.rmsZ) : " – |";
}

std::string calibrationTable(const EvaluationTable& table) {
    std::string lines;
    std::vector<Measure> measures;
    std::vector<Phenotype> phenotypes;
    const auto stated = [&table](auto coverageOf) {
        return std::ranges::any_of(table.rows, [&](const EvaluationRow& row) {
            return row.recipe == Recipe::Product && coverageOf(row).stated > 0;
        });
    };
    for (const MeasureInfo& info : measureCatalogue()) {
        if (stated([&](const EvaluationRow& row) { return measureCoverage(row, info.measure); })) {
            measures.push_back(info.measure);
        }
    }
    for (int i = 0; i < kPhenotypeCount; ++i) {
        const auto p = static_cast<Phenotype>(i);
        if (stated([&](const EvaluationRow& row) { return phenotypeCoverage(row, p); }))
            phenotypes.push_back(p);
    }
    if (measures.empty() && phenotypes.empty()) return "";
    std::string out =
                    "\nCalibration: percent of the subjects whose true value lies within ±2σ of the fit's "
                    "own σ (in brackets the "
                    "root mean square of error/σ, 1 when honest).\n\n| information |",
                rule = "|---|";
    for (const Measure m : measures) out += " " + std::string(measureInfo(m).name) + " |", rule += "---|";
    for (const Phenotype p : phenotypes) out += " " + std::string(phenotypeName(p)) + " |", rule += "---|";
    out += "\n" + rule + "\n";
    for (const EvaluationRow& row : table.rows) {
        if (row.recipe != Recipe::Product) continue;
        out += "| " + rowTitle(row, 1) + " |";
        for (const Measure m : measures) out += coverageCell(measureCoverage(row, m));
        for (const Phenotype p : phenotypes) out += coverageCell(phenotypeCoverage(row, p));
        out += "\n";
    }
    return out;
}

std::string subjectsLine(const EvaluationTable& table) {
    std::string out = "Subjects, mean ± standard deviation (mean absolute deviation):";
    for (const Measure m : {Measure::Stature, Measure::Mass, Measure::WaistGirth}) {
        std::vector<double> values, deviations;
        for (const MeasureValues& subject : table.subjects) values.push_back(subject[indexOf(m)]);
        const double mean = meanOf(values);
        if (!std::isfinite(mean)) continue;
        for (const double v : values) deviations.push_back(std::abs(v - mean));
        const HumanUnit unit = humanUnit(measureInfo(m).unit);
        out +=
            text(" %s %.1f ± %.1f (%.1f) %s;", std::string(measureInfo(m).name).c_str(), unit.factor * mean,
                 unit.factor * standardDeviationOf(values), unit.factor * meanOf(deviations), unit.name);
    }
    out.back() = '.';
    return out + "\n\n";
}

std::string failuresList(const EvaluationTable& table, std::size_t recipes) {
    std::string out;
    for (const EvaluationRow& row : table.rows) {
        for (std::size_t i = 0; i < row.outcomes.size(); ++i) {
            if (row.outcomes[i].failure.empty()) continue;
            out +=
                text("- subject %zu, ", i) + rowTitle(row, recipes) + ": " + row.outcomes[i].failure + "\n";
        }
    }
    return out.empty() ? out : "\nFailed fits:\n\n" + out;
}

std::string conditionsText(const EvaluationOptions& o, bool rendered) {
    const Perturbation& p = o.perturbation;
    if (rendered) {
        return text(
            "%d subjects of each kind, seed %llu, in rendered pictures. *Ideal*: true landmarks and true "
            "outline of the painted person; *detected*: what the detector finds in the same picture.",
            o.subjects, static_cast<unsigned long long>(o.seed));
    }
    return text("%d subjects of each kind, seed %llu, errors \"%s\" in percent of stature: landmarks ",
                o.subjects, static_cast<unsigned long long>(o.seed), p.name.c_str()) +
           (p.byLandmark ? std::string("as the fit assumes of the detector") : text("%.2g", p.landmarks)) +
           text(
               ", outline %.2g over %.2g, clothes %.2g, world landmarks %.2g across and %.2g along the line "
               "of "
               "sight%s; focal length known in %.0f %% of the photos.",
               p.outline, p.outlineReach, p.clothes, p.worldPlane, p.worldDepth,
               p.depthBias ? " with the detector's bias" : "", 100 * p.focalKnownShare);
}

json finite(double value) {
    return std::isfinite(value) ? json(value) : json();
}

json perturbationJson(const Perturbation& p) {
    return {{"name", p.name},
            {"unit", "percent of stature"},
            {"landmarks", p.byLandmark ? json("by landmark") : json(p.landmarks)},
            {"outline", p.outline},
            {"outline_reach", p.outlineReach},
            {"clothes", p.clothes},
            {"world_plane", p.worldPlane},
            {"world_depth", p.worldDepth},
            {"depth_bias", p.depthBias},
            {"hidden_visibility", p.hiddenVisibility},
            {"hidden_factor", p.hiddenFactor},
            {"focal_known_share", p.focalKnownShare}};
}

json outcomeJson(const FitOutcome& outcome, std::size_t subject) {
    json fit = {{"subject", subject}};
    if (!outcome.failure.empty()) {
        fit["failure"] = outcome.failure;
        return fit;
    }
    const FitMetrics& m = outcome.metrics;
    fit["shape_m"] = m.sameHeight;
    fit["shape_area_m"] = m.sameHeightArea;
    fit["rigid_m"] = m.rigid;
    fit["rigid_area_m"] = m.rigidArea;
    fit["similar_m"] = m.similar;
    fit["similar_area_m"] = m.similarArea;
    fit["posed_m"] = m.posed;
    fit["sex_right"] = m.sexRight;
    fit["seconds"] = m.seconds;
    for (const MeasureInfo& info : measureCatalogue()) {
        const std::size_t i = indexOf(info.measure);
        if (!std::isfinite(m.measureErrors[i])) continue;
        fit["measure_errors"][std::string(info.key)] = m.measureErrors[i];
        if (std::isfinite(m.measureZ[i])) fit["measure_z"][std::string(info.key)] = m.measureZ[i];
    }
    for (std::size_t i = 0; i < kPhenotypeCount; ++i) {
        fit["phenotype_errors"][std::string(kPhenotypeNames[i])] = m.phenotypeErrors[i];
        if (std::isfinite(m.phenotypeZ[i]))
            fit["phenotype_z"][std::string(kPhenotypeNames[i])] = m.phenotypeZ[i];
    }
    return fit;
}

json rowJson(const EvaluationRow& row) {
    const RowSummary s = summarise(row);
    json out = {
        {"key", row.condition->key}, {"title", row.condition->title}, {"fits", s.fits},
        {"failures", s.failures},    {"shape_m", s.sameHeight},       {"shape_area_m", s.sameHeightArea},
        {"posed_m", s.posed},        {"sex_right", s.sexRight},       {"median_seconds", s.medianSeconds}};
    if (row.recipe) {
        out["recipe"] = recipeName(*row.recipe);
        out["reading"] = readingName(row.reading);
    }
    for (const MeasureInfo& info : measureCatalogue()) {
        out["measure_errors"][std::string(info.key)] = finite(s.measureErrors[indexOf(info.measure)]);
        const Coverage c = measureCoverage(row, info.measure);
        if (c.stated > 0) out["within_2_sigma"][std::string(info.key)] = c.share();
    }
    out["outcomes"] = json::array();
    for (std::size_t i = 0; i < row.outcomes.size(); ++i)
        out["outcomes"].push_back(outcomeJson(row.outcomes[i], i));
    return out;
}

}  // namespace

EvaluationContext evaluationContext(std::string program, const BodyModel& model) {
    EvaluationContext context;
    context.program = std::move(program);
    context.model = std::string(model.name()) + " " + std::string(model.version()) + ", " +
                    std::string(model.sha256().substr(0, 12));
    char date[40];
    const std::time_t now = std::time(nullptr);
    std::tm utc{};
    gmtime_r(&now, &utc);
    std::strftime(date, sizeof date, "%Y-%m-%dT%H:%M:%SZ", &utc);
    context.date = date;
    std::string processor = "unknown processor";
    std::ifstream info("/proc/cpuinfo");
    for (std::string line; std::getline(info, line);) {
        const auto colon = line.find(": ");
        if (!line.starts_with("model name") || colon == std::string::npos) continue;
        processor = line.substr(colon + 2);
        break;
    }
    utsname system{};
    uname(&system);
    context.machine = processor + text(", %u cores, %s %s", std::thread::hardware_concurrency(),
                                       system.sysname, system.machine);
    return context;
}

std::string evaluationMarkdown(const Evaluation& evaluation, const EvaluationContext& context) {
    const EvaluationOptions& o = evaluation.options;
    std::string out = "# Evaluation\n\n" + context.program + ", model " + context.model + ", " +
                      context.date + ", " + context.machine +
                      text(" (%d threads, %.0f s).\n\n", o.threads, evaluation.seconds) +
                      conditionsText(o, evaluation.rendered) + "\n";
    for (const EvaluationTable& table : evaluation.tables) {
        out += "\n## " + tableTitle(table) + "\n\n" + subjectsLine(table) + detectionLine(table) +
               figuresTable(table, o.recipes.size()) + pairedTable(table, o.recipes.size(), o.seed) +
               measuresTable(table, o.recipes.size()) + calibrationTable(table) +
               failuresList(table, o.recipes.size());
    }
    return out;
}

std::string evaluationJson(const Evaluation& evaluation, const EvaluationContext& context) {
    const EvaluationOptions& o = evaluation.options;
    json out = {
        {"program", context.program}, {"model", context.model},        {"date", context.date},
        {"machine", context.machine}, {"seconds", evaluation.seconds}, {"seed", o.seed},
        {"subjects", o.subjects},     {"threads", o.threads},          {"rendered", evaluation.rendered},
        {"tables", json::array()}};
    if (!evaluation.rendered) out["perturbation"] = perturbationJson(o.perturbation);
    for (const EvaluationTable& table : evaluation.tables) {
        json t = {{"set", subjectSetName(table.set)},
                  {"group", subjectGroupName(table.group)},
                  {"sex_and_age_told", table.told},
                  {"subjects", json::array()},
                  {"rows", json::array()}};
        for (const MeasureValues& subject : table.subjects) {
            json values;
            for (const MeasureInfo& info : measureCatalogue()) {
                const double value = subject[indexOf(info.measure)];
                if (std::isfinite(value)) values[std::string(info.key)] = value;
            }
            t["subjects"].push_back(values);
        }
        for (const auto& pictures : table.detections) {
            if (!evaluation.rendered) break;
            json list = json::array();
            for (const PictureDetection& d : pictures) {
                list.push_back(d.found ? json{{"found", true},
                                              {"landmarks_percent", d.landmarkPercent},
                                              {"mask_iou", finite(d.maskIou)}}
                                       : json{{"found", false}});
            }
            t["detections"].push_back(list);
        }
        for (const EvaluationRow& row : table.rows) t["rows"].push_back(rowJson(row));
        out["tables"].push_back(t);
    }
    return out.dump(1);
}

Result<void> writeEvaluation(const Evaluation& evaluation, const EvaluationContext& context,
                             const std::filesystem::path& folder) {
    std::error_code code;
    std::filesystem::create_directories(folder, code);
    if (code) {
        return fail(ErrorCode::WriteFailed,
                    "The folder " + folder.string() + " cannot be made: " + code.message() + ".");
    }
    if (const auto done =
            writeFileAtomically(folder / "evaluation.json", evaluationJson(evaluation, context));
        !done) {
        return done;
    }
    return writeFileAtomically(folder / "evaluation.md", evaluationMarkdown(evaluation, context));
}

}  // namespace abf
