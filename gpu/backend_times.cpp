// SPDX-License-Identifier: Apache-2.0
#include "gpu/backend_times.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/base/atomic_file.h"

namespace abf {
namespace {

/// {"times": [{"device", "driver", "program", "cpu_ms", "device_ms"}]}, the newest last.
constexpr const char* kList = "times";
constexpr std::size_t kMostEntries = 16;

nlohmann::json readList(const std::filesystem::path& path) {
    std::ifstream file(path);
    const auto document = nlohmann::json::parse(file, nullptr, false);
    if (!document.is_object() || !document.contains(kList) || !document[kList].is_array())
        return nlohmann::json::array();
    return document[kList];
}

bool isOf(const nlohmann::json& entry, const BackendTimesKey& key) {
    const auto is = [&](const char* name, const std::string& value) {
        const auto found = entry.find(name);
        return found != entry.end() && found->is_string() && found->get<std::string>() == value;
    };
    return entry.is_object() && is("device", key.device) && is("driver", key.driver) &&
           is("program", key.program);
}

std::optional<double> milliseconds(const nlohmann::json& entry, const char* name) {
    const auto found = entry.find(name);
    if (found == entry.end() || !found->is_number() || found->get<double>() <= 0) return std::nullopt;
    return found->get<double>();
}

}  // namespace

Result<double> medianMs(const std::function<Result<void>(int i)>& call) {
    std::array<double, 9> times{};
    for (int i = -2; i < static_cast<int>(times.size()); ++i) {
        const auto start = std::chrono::steady_clock::now();
        if (auto done = call(i); !done) return propagate(done);
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
        if (i >= 0) times[static_cast<std::size_t>(i)] = took.count();
    }
    std::nth_element(times.begin(), times.begin() + times.size() / 2, times.end());
    return times[times.size() / 2];
}

Result<BackendTimes> measureForwardPass(BodyEvaluator& cpu, BodyEvaluator& device) {
    EvaluatedBody body;
    BodyShape shape;
    const auto forward = [&](BodyEvaluator& evaluator) {
        return medianMs([&](int i) {
            shape.phenotypes[Phenotype::Weight] = 0.5 + 0.03 * i;
            return evaluator.evaluate(shape, {}, body);
        });
    };
    const auto onCpu = forward(cpu);
    if (!onCpu) return propagate(onCpu);
    const auto onDevice = forward(device);
    if (!onDevice) return propagate(onDevice);
    return BackendTimes{*onCpu, *onDevice};
}

std::optional<BackendTimes> recallBackendTimes(const std::filesystem::path& file,
                                               const BackendTimesKey& key) {
    for (const auto& entry : readList(file)) {
        if (!isOf(entry, key)) continue;
        const auto cpu = milliseconds(entry, "cpu_ms"), device = milliseconds(entry, "device_ms");
        if (cpu && device) return BackendTimes{*cpu, *device};
    }
    return std::nullopt;
}

void rememberBackendTimes(const std::filesystem::path& file, const BackendTimesKey& key,
                          const BackendTimes& times) {
    auto kept = nlohmann::json::array();
    for (const auto& entry : readList(file)) {
        if (entry.is_object() && !isOf(entry, key)) kept.push_back(entry);
    }
    while (kept.size() >= kMostEntries) kept.erase(kept.begin());
    kept.push_back({{"device", key.device},
                    {"driver", key.driver},
                    {"program", key.program},
                    {"cpu_ms", times.cpuMs},
                    {"device_ms", times.deviceMs}});
    std::error_code ignored;
    std::filesystem::create_directories(file.parent_path(), ignored);
    const std::string text =
        nlohmann::json{{kList, kept}}.dump(2, ' ', false, nlohmann::json::error_handler_t::replace);
    (void)writeFileAtomically(file, text + "\n");
}

}  // namespace abf
