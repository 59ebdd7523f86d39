// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/base/result.h"
#include "core/body/body_evaluator.h"

namespace abf {

/// How long one body with a new shape takes, milliseconds.
struct ForwardTimes {
    double cpuMs = 0, deviceMs = 0;
};

/// Medians of a few bodies on each. Error: what evaluate() says.
Result<ForwardTimes> measureForwardTimes(BodyEvaluator& cpu, BodyEvaluator& device);

/// What measured times hold for.
struct ForwardTimesKey {
    std::string device, driver, program;
    bool operator==(const ForwardTimesKey&) const = default;
};

/// Reads times from a file of them (JSON). Nothing when they were never taken or the file is damaged.
std::optional<ForwardTimes> recallForwardTimes(const std::filesystem::path& file, const ForwardTimesKey& key);

/// Adds times to the file, making it and its folder; the oldest of many are dropped. That it cannot be
/// written costs the time to measure again and nothing else, so there is no error.
void rememberForwardTimes(const std::filesystem::path& file, const ForwardTimesKey& key,
                          const ForwardTimes& times);

}  // namespace abf
