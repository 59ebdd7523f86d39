// SPDX-License-Identifier: Apache-2.0
#include "core/model_io/source/target_file.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "core/model_io/source/text_source.h"

namespace abf::source {

namespace {

/// A number of decimetres with up to three decimals as a number of steps.
std::optional<std::int16_t> stepsFrom(std::string_view text) {
    const auto decimetres = numberFrom<double>(text);
    if (!decimetres) return std::nullopt;
    const double steps = *decimetres * (0.1 / kDeltaUnit);
    const double rounded = std::nearbyint(steps);
    if (!(std::abs(rounded) <= std::numeric_limits<std::int16_t>::max()) || std::abs(steps - rounded) > 1e-6)
        return std::nullopt;
    return static_cast<std::int16_t>(rounded);
}

}  // namespace

Result<std::vector<VertexDelta>> readTargetFile(const std::filesystem::path& file, std::size_t vertexCount) {
    const auto text = file.extension() == ".gz" ? readGzipFile(file) : readTextFile(file);
    if (!text) return propagate(text);
    std::vector<VertexDelta> deltas;
    LineReader reader(*text);
    while (reader.next()) {
        const auto& fields = reader.fields();
        if (fields.empty() || fields[0].front() == '#') continue;
        if (fields.size() != 4) return badLine(file, reader.line(), "expected a vertex and three offsets");
        const auto vertex = numberFrom<std::uint32_t>(fields[0]);
        const auto x = stepsFrom(fields[1]), y = stepsFrom(fields[2]), z = stepsFrom(fields[3]);
        if (!vertex || *vertex >= vertexCount) return badLine(file, reader.line(), "no such vertex");
        if (!x || !y || !z)
            return badLine(file, reader.line(), "expected offsets below 32.7 with at most three decimals");
        if (*x == 0 && *y == 0 && *z == 0) continue;
        deltas.push_back({*vertex, {*x, static_cast<std::int16_t>(-*z), *y}});
    }
    const auto byVertex = [](const VertexDelta& a, const VertexDelta& b) {
        return a.baseVertex < b.baseVertex;
    };
    std::stable_sort(deltas.begin(), deltas.end(), byVertex);
    const auto twice = std::adjacent_find(
        deltas.begin(), deltas.end(),
        [](const VertexDelta& a, const VertexDelta& b) { return a.baseVertex == b.baseVertex; });
    if (twice != deltas.end())
        return badFile(file, "moves vertex " + std::to_string(twice->baseVertex) + " twice");
    return deltas;
}

}  // namespace abf::source
