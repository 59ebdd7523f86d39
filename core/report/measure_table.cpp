// SPDX-License-Identifier: Apache-2.0
#include "core/report/measure_table.h"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace abf {
namespace {

/// With a point whatever the locale.
std::string number(double value) {
    char text[64];
    const auto done = std::to_chars(text, text + sizeof text, value, std::chars_format::fixed, 4);
    return {text, done.ptr};
}

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

std::string csvCell(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text) quoted += c == '"' ? "\"\"" : std::string(1, c);
    return quoted + "\"";
}

}  // namespace

std::string inColumns(std::string text, std::size_t columns) {
    // All but the first byte of a character are 10xxxxxx.
    const auto taken = static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
    if (taken < columns) text.append(columns - taken, ' ');
    return text;
}

std::string measureTable(const std::vector<MeasuredBody>& bodies, UnitSystem units) {
    constexpr std::size_t kNameColumns = 20, kValueColumns = 22;
    std::string text;
    for (const MeasuredBody& body : bodies) {
        if (!text.empty()) text += "\n";
        text += body.name + "\n";
        std::optional<MeasureGroup> group;
        for (const MeasureInfo& info : measureCatalogue()) {
            if (group != info.group) text += std::string(groupName(info.group)) + "\n";
            group = info.group;
            const std::size_t m = indexOf(info.measure);
            const ShownValue shown = shownValue(info.unit, body.values[m], units);
            std::string value = shown.number;
            if (body.sigmas && (*body.sigmas)[m] > 0)
                value += " ± " + shownSpread(info.unit, (*body.sigmas)[m], units);
            text += "  " + inColumns(std::string(info.name), kNameColumns) +
                    inColumns(value + " " + shown.unit, kValueColumns) + std::string(info.definition) + "\n";
        }
    }
    return text;
}

std::string measureCsv(const std::vector<MeasuredBody>& bodies, UnitSystem units) {
    const bool withSigmas =
        std::ranges::any_of(bodies, [](const MeasuredBody& body) { return body.sigmas.has_value(); });
    std::string text = "body";
    for (const MeasureInfo& info : measureCatalogue()) {
        const std::string suffix = "_" + columnSuffix(info.unit, units), key(info.key);
        text += "," + key + suffix;
        if (withSigmas) text += "," + key + "_sigma" + suffix;
    }
    text += "\r\n";
    for (const MeasuredBody& body : bodies) {
        text += csvCell(body.name);
        for (const MeasureInfo& info : measureCatalogue()) {
            const double factor = shownFactor(info.unit, units);
            const std::size_t m = indexOf(info.measure);
            text += "," + number(factor * body.values[m]);
            if (!withSigmas) continue;
            text += ",";
            if (body.sigmas && (*body.sigmas)[m] > 0) text += number(factor * (*body.sigmas)[m]);
        }
        text += "\r\n";
    }
    return text;
}

}  // namespace abf
