// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace abf::bench {

/// Times of repeated runs of one operation, milliseconds.
struct Measured {
    std::string name;
    double median, fastest;
    int runs;
};

/// Runs `operation(i)` for i = -1 (not counted), 0, 1, … `runs` - 1.
inline Measured measure(std::string name, int runs, const std::function<void(int)>& operation) {
    operation(-1);
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        const auto start = std::chrono::steady_clock::now();
        operation(i);
        times.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    std::sort(times.begin(), times.end());
    return {std::move(name), times[times.size() / 2], times.front(), runs};
}

/// A table for people, or with `json` one object: {"bench": ..., "results": [{"name", "median_ms",
/// "fastest_ms", "runs"}]}.
inline void print(std::string_view bench, const std::vector<Measured>& results, bool json) {
    if (json) {
        std::printf("{\"bench\": \"%.*s\", \"results\": [", int(bench.size()), bench.data());
        for (std::size_t i = 0; i < results.size(); ++i)
            std::printf("%s\n  {\"name\": \"%s\", \"median_ms\": %.6g, \"fastest_ms\": %.6g, \"runs\": %d}",
                        i == 0 ? "" : ",", results[i].name.c_str(), results[i].median, results[i].fastest,
                        results[i].runs);
        std::printf("\n]}\n");
        return;
    }
    std::printf("%-58s %12s %12s %6s\n", bench.data(), "median ms", "fastest ms", "runs");
    for (const Measured& r : results)
        std::printf("%-58s %12.4f %12.4f %6d\n", r.name.c_str(), r.median, r.fastest, r.runs);
}

}  // namespace abf::bench
