// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/App.hpp>
#include <functional>
#include <stop_token>

#include "app/cli/output.h"

namespace abf::cli {

/// A command registers its options on `app` and sets `run` when it was chosen.
using Run = std::function<ExitCode(const Output&, std::stop_token)>;

void addFitCommand(CLI::App& app, Run& run);
void addDetectCommand(CLI::App& app, Run& run);
void addMeasureCommand(CLI::App& app, Run& run);
void addCompareCommand(CLI::App& app, Run& run);
void addRegressCommand(CLI::App& app, Run& run);
void addShapeCommand(CLI::App& app, Run& run);
void addExportCommand(CLI::App& app, Run& run);
void addEvaluateCommand(CLI::App& app, Run& run);
void addDoctorCommand(CLI::App& app, Run& run);

}  // namespace abf::cli
