// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/fit_job_summary.h"

#include <cstdio>
#include <nlohmann/json.hpp>

#include "core/export/fit_estimate_json.h"
#include "core/export/json_text.h"
#include "core/jobs/csv_table.h"
#include "core/jobs/fit_job.h"
#include "core/library/record_times.h"
#include "core/pipeline/fact_text.h"

namespace abf {
namespace {

using Json = nlohmann::ordered_json;

std::string numberCell(double value, const char* format = "%.4g") {
    char text[40];
    std::snprintf(text, sizeof text, format, value);
    return text;
}

/// "waist_girth_cm"; units in letters only.
std::string columnOf(const MeasureInfo& info) {
    switch (info.unit) {
        case MeasureUnit::Metre:
            return std::string(info.key) + "_cm";
        case MeasureUnit::SquareMetre:
            return std::string(info.key) + "_m2";
        case MeasureUnit::CubicMetre:
            return std::string(info.key) + "_l";
        case MeasureUnit::Kilogram:
            return std::string(info.key) + "_kg";
        case MeasureUnit::KilogramPerSquareMetre:
            return std::string(info.key) + "_kg_m2";
        case MeasureUnit::Share:
            return std::string(info.key) + "_percent";
    }
    return std::string(info.key);
}

Json outcomeOf(const JobRecord& job) {
    Json outcome = Json::parse(job.outcome.json, nullptr, false);
    return outcome.is_object() ? outcome : Json::object();
}

double worstResidual(const Json& outcome) {
    double worst = 0;
    if (outcome.contains("photos"))
        for (const Json& photo : outcome["photos"])
            worst = std::max(worst, photo.value("reprojection_rms_px", 0.0));
    return worst;
}

}  // namespace

std::string fitJobJson(const FitJob& job, const FitJobEngine::Fitted& fitted) {
    Json out;
    out["name"] = job.name;
    out["files"] = Json::array();
    for (const auto& file : fitted.files) out["files"].push_back(file.string());
    out["photos"] = Json::array();
    for (const FitDocument::Photo& photo : fitted.document.photos)
        out["photos"].push_back(
            {{"file", photo.file.string()}, {"reprojection_rms_px", photo.reprojectionRmsPx}});
    out["termination"] = fitted.document.termination;
    out["iterations"] = fitted.document.iterations;
    out["seconds"] = fitted.document.seconds;
    if (fitted.document.estimate) out["estimate"] = estimateJson(*fitted.document.estimate);
    return compactJson(out);
}

std::string fitJobsCsv(std::span<const JobRecord> jobs) {
    std::string table = "name,state,photos,seconds,iterations,residual_px,verdict";
    for (const MeasureInfo& info : measureCatalogue()) table += "," + columnOf(info);
    table += ",fit,error\n";
    for (const JobRecord& job : jobs) {
        const Json outcome = outcomeOf(job);
        const bool done = job.state == JobState::Done;
        table += csvCell(job.name) + "," + std::string(jobStateName(job.state)) + ",";
        table += (done && outcome.contains("photos") ? std::to_string(outcome["photos"].size()) : "") + ",";
        table += numberCell(job.seconds, "%.2f") + ",";
        table += (done ? std::to_string(outcome.value("iterations", 0)) : "") + ",";
        table += (done ? numberCell(worstResidual(outcome), "%.2f") : "") + ",";
        const Json estimate = outcome.value("estimate", Json::object());
        if (estimate.contains("quality")) table += estimate["quality"].value("verdict", "");
        const Json measures = estimate.value("measures", Json::object());
        for (const MeasureInfo& info : measureCatalogue()) {
            table += ",";
            if (const auto measure = measures.find(std::string(info.key)); measure != measures.end())
                table += numberCell(measure->value("value", 0.0) * shownPerSi(info.unit), "%.5g");
        }
        const Json files = outcome.value("files", Json::array());
        table += "," + csvCell(files.empty() ? "" : files[0].get<std::string>());
        table += "," + csvCell(job.error ? job.error->message : "") + "\n";
    }
    return table;
}

std::string fitJobsJson(std::span<const JobRecord> jobs) {
    Json counts = Json::object(), list = Json::array();
    for (const JobRecord& job : jobs) {
        const std::string state(jobStateName(job.state));
        counts[state] = counts.value(state, 0) + 1;
        Json entry;
        entry["name"] = job.name;
        entry["state"] = state;
        entry["job_seconds"] = job.seconds;
        if (job.finished) entry["finished"] = isoTime(*job.finished);
        if (job.error) entry["error"] = job.error->message;
        const Json outcome = outcomeOf(job);
        for (const auto& [key, value] : outcome.items())
            if (key != "name") entry[key] = value;
        list.push_back(std::move(entry));
    }
    Json out;
    out["counts"] = std::move(counts);
    out["jobs"] = std::move(list);
    return prettyJson(out);
}

}  // namespace abf
