// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "core/base/result.h"
#include "core/body/body_evaluator.h"

namespace abf {

/// How long the same work (a body with a new shape, an iteration of a fit) takes on each, milliseconds.
struct BackendTimes {
    double cpuMs = 0, deviceMs = 0;
};

/// Median time of a few calls with i = 0, 1, …, after two that warm up (i = -2, -1). Error: the first of a
/// call.
Result<double> medianMs(const std::function<Result<void>(int i)>& call);

/// Medians of a few bodies on each. Error: what evaluate() says.
Result<BackendTimes> measureForwardPass(BodyEvaluator& cpu, BodyEvaluator& device);

/// What measured times hold for.
struct BackendTimesKey {
    std::string device, driver, program;
    bool operator==(const BackendTimesKey&) const = default;
};

/// Reads times from a file of them (JSON). Nothing when they were never taken or the file is damaged.
std::optional<BackendTimes> recallBackendTimes(const std::filesystem::path& file, const BackendTimesKey& key);

/// Adds times to the file, making it and its folder; the oldest of many are dropped. That it cannot be
/// written costs the time to measure again and nothing else, so there is no error.
void rememberBackendTimes(const std::filesystem::path& file, const BackendTimesKey& key,
                          const BackendTimes& times);

}  // namespace abf
