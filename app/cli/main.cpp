// SPDX-License-Identifier: Apache-2.0
#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <exception>
#include <iostream>

#include "app/cli/commands.h"
#include "app/cli/signal_stop.h"

int main(int argc, char** argv) {
    using namespace abf::cli;
    CLI::App app(
        "Anny Body Fitter: from photos of a person to a fitted, rigged, measured 3D body.\n"
        "Photos never leave this machine.",
        "abf");
    app.set_version_flag("--version", "abf " ABF_VERSION);
    app.require_subcommand(1);
    app.fallthrough();
    app.footer("Exit codes: 0 done, 1 failed, 2 wrong usage, 3 no person found, 130 cancelled.");
    Output output;
    app.add_flag("--json", output.json, "Print the result (or the error) as JSON on standard output");
    app.add_flag("--quiet", output.quiet, "No progress on standard error");
    Run run;
    addFitCommand(app, run);
    addDetectCommand(app, run);
    addMeasureCommand(app, run);
    addCompareCommand(app, run);
    addRegressCommand(app, run);
    addShapeCommand(app, run);
    addExportCommand(app, run);
    addEvaluateCommand(app, run);
    addDoctorCommand(app, run);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? kDone : kUsage;
    }
    const SignalStop signals;
    try {
        const int code = run(output, signals.token());
        std::cout.flush();
        if (std::cout || code != kDone) return code;
        return output.failure({abf::ErrorCode::WriteFailed,
                               "The result could not be written to standard output: is the "
                               "disk full, or was the pipe closed?"});
    } catch (const std::exception& error) {
        return output.failure(
            {abf::ErrorCode::Internal, std::string("Something went wrong inside the program: ") +
                                           error.what() + ". `abf doctor` checks the installation."});
    }
}
