// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/App.hpp>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/cli/backend_options.h"
#include "core/export/export.h"
#include "core/fit/fit_problem.h"

namespace abf::cli {

/// What `abf fit` was asked.
struct FitArguments {
    std::vector<std::filesystem::path> photos;
    std::optional<double> heightCm, ageYears;
    std::string sex;
    std::vector<KnownFact> facts;  ///< no height among them
    std::optional<ClothingFit> clothing;
    std::map<Phenotype, double> fixed;
    bool noSilhouette = false;

    double focalPx = 0;
    std::vector<int> persons;
    std::vector<std::vector<double>> boxes;
    std::filesystem::path landmarks;
    struct Ignore {
        int photo = 1;  ///< as people count
        std::filesystem::path mask;
    };
    std::vector<Ignore> ignores;
    std::vector<int> leaveOut;  ///< as people count; 0: none of them

    std::filesystem::path refit;
    std::vector<std::string> lock, unlock;

    std::filesystem::path out = ".";
    BackendArguments backend;
    std::vector<ExportFormat> formats;
    bool overlay = false, allMeasures = false, listMeasures = false;
};

/// Adds every option of `abf fit`; `arguments` must live as long as the command.
void addFitOptions(CLI::App& command, FitArguments& arguments);

/// What the options do not allow together. Throws CLI::ValidationError.
void checkFitArguments(const FitArguments& arguments);

}  // namespace abf::cli
