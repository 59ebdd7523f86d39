// SPDX-License-Identifier: Apache-2.0
#include "core/report/measure_table.h"

#include <algorithm>
#include <string_view>

namespace abf {
namespace {

std::string_view groupName(MeasureGroup group) {
    switch (group) {
        case MeasureGroup::Whole:
            return "Whole body";
        case MeasureGroup::Girth:
            return "Girths";
        case MeasureGroup::Length:
            return "Widths and lengths";
        case MeasureGroup::Height:
            return "Heights above the soles";
    }
    return "";
}

/// For column names, in plain letters.
std::string columnSuffix(MeasureUnit unit, UnitSystem units) {
    const bool metric = units == UnitSystem::Metric;
    switch (unit) {
        case MeasureUnit::Metre:
            return metric ? "cm" : "in";
        case MeasureUnit::SquareMetre:
            return metric ? "m2" : "ft2";
        case MeasureUnit::CubicMetre:
            return metric ? "l" : "ft3";
        case MeasureUnit::Kilogram:
            return metric ? "kg" : "lb";
        case MeasureUnit::KilogramPerSquareMetre:
            return "kg_m2";
        case MeasureUnit::Share:
            return "percent";
    }
    return "";
}

/// The percentile and the letter of its group, which is added to `groups` when new.
std::string percentileText(const Standing& standing, std::vector<std::string>& groups) {
    std::string name = populationName(standing.reference);
    const auto found = std::ranges::find(groups, name);
    const auto letter = static_cast<char>('a' + (found - groups.begin()));
    if (found == groups.end()) groups.push_back(std::move(name));
    return percentText(standing) + " " + letter;
}

std::size_t missingColumns(std::string_view text, std::size_t columns) {
    // All but the first byte of a character are 10xxxxxx.
    const auto taken = static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
    return taken < columns ? columns - taken : 0;
}

std::string csvCell(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text) quoted += c == '"' ? "\"\"" : std::string(1, c);
    return quoted + "\"";
}

}  // namespace

std::string inColumns(std::string text, std::size_t columns) {
    text.append(missingColumns(text, columns), ' ');
    return text;
}

std::string rightAligned(std::string text, std::size_t columns) {
    return std::string(missingColumns(text, columns), ' ') + text;
}

std::string measureTable(const std::vector<MeasuredBody>& bodies, UnitSystem units) {
    constexpr std::size_t kNameColumns = 20, kValueColumns = 22, kPercentColumns = 7;
    std::string text;
    for (const MeasuredBody& body : bodies) {
        if (!text.empty()) text += "\n";
        text += body.name + "\n";
        std::optional<MeasureGroup> group;
        std::vector<std::string> peers;
        for (const MeasureInfo& info : measureCatalogue()) {
            if (group != info.group) text += std::string(groupName(info.group)) + "\n";
            group = info.group;
            const std::size_t m = indexOf(info.measure);
            const ShownValue shown = shownValue(info.unit, body.values[m], units);
            std::string value = shown.number;
            if (body.sigmas && (*body.sigmas)[m] > 0)
                value += " ± " + shownSpread(info.unit, (*body.sigmas)[m], units);
            text += "  " + inColumns(std::string(info.name), kNameColumns) +
                    inColumns(value + " " + shown.unit, kValueColumns);
            if (body.standings) {
                const std::optional<Standing>& standing = (*body.standings)[m];
                text += inColumns(standing ? percentileText(*standing, peers) : "", kPercentColumns);
            }
            text += std::string(info.definition) + "\n";
        }
        for (std::size_t i = 0; i < peers.size(); ++i)
            text += std::string(i == 0 ? "Percentiles: " : "             ") + static_cast<char>('a' + i) +
                    " of " + peers[i] + "\n";
    }
    return text;
}

std::string measureCsv(const std::vector<MeasuredBody>& bodies, UnitSystem units) {
    const bool withSigmas =
        std::ranges::any_of(bodies, [](const MeasuredBody& body) { return body.sigmas.has_value(); });
    const bool compared =
        std::ranges::any_of(bodies, [](const MeasuredBody& body) { return body.standings.has_value(); });
    std::string text = "body";
    for (const MeasureInfo& info : measureCatalogue()) {
        const std::string suffix = "_" + columnSuffix(info.unit, units), key(info.key);
        text += "," + key + suffix;
        if (withSigmas) text += "," + key + "_sigma" + suffix;
        if (compared && isCompared(info.measure)) text += "," + key + "_percentile," + key + "_population";
    }
    text += "\r\n";
    for (const MeasuredBody& body : bodies) {
        text += csvCell(body.name);
        for (const MeasureInfo& info : measureCatalogue()) {
            const double factor = shownFactor(info.unit, units);
            const std::size_t m = indexOf(info.measure);
            text += "," + shownNumber(factor * body.values[m], 4);
            if (withSigmas) text += ",";
            if (body.sigmas && (*body.sigmas)[m] > 0) text += shownNumber(factor * (*body.sigmas)[m], 4);
            if (!compared || !isCompared(info.measure)) continue;
            if (body.standings && (*body.standings)[m]) {
                const Standing& standing = *(*body.standings)[m];
                text += "," + percentText(standing) + "," + csvCell(populationName(standing.reference));
            } else {
                text += ",,";
            }
        }
        text += "\r\n";
    }
    return text;
}

}  // namespace abf
