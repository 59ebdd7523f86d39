// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/fact_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <vector>

#include "core/export/label_table.h"

namespace abf {
namespace {

std::string folded(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        if (c == ' ' || c == '-') c = '_';
    }
    return out;
}

std::optional<double> numberFrom(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) return {};
    return value;
}

/// "78" of "78cm" and "78 cm".
std::string_view withoutUnit(std::string_view text, std::string_view unit) {
    if (!text.ends_with(unit)) return text;
    text.remove_suffix(unit.size());
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

struct Range {
    double low, high;  ///< in the shown unit
};

/// What a person may have.
Range rangeOf(Measure measure) {
    switch (measureInfo(measure).unit) {
        case MeasureUnit::Kilogram:
        case MeasureUnit::CubicMetre:
            return {1, 500};
        case MeasureUnit::SquareMetre:
            return {0.1, 5};
        case MeasureUnit::KilogramPerSquareMetre:
            return {8, 100};
        case MeasureUnit::Share:
            return {1, 80};
        default:
            return measure == Measure::Stature ? Range{40, 250} : Range{3, 300};
    }
}

}  // namespace

std::string_view unitName(MeasureUnit unit) {
    switch (unit) {
        case MeasureUnit::Metre:
            return "cm";
        case MeasureUnit::SquareMetre:
            return "m²";
        case MeasureUnit::CubicMetre:
            return "l";
        case MeasureUnit::Kilogram:
            return "kg";
        case MeasureUnit::KilogramPerSquareMetre:
            return "kg/m²";
        case MeasureUnit::Share:
            return "%";
    }
    return "";
}

double shownPerSi(MeasureUnit unit) {
    switch (unit) {
        case MeasureUnit::Metre:
            return 100;
        case MeasureUnit::SquareMetre:
            return 1;
        case MeasureUnit::CubicMetre:
            return 1000;
        case MeasureUnit::Kilogram:
        case MeasureUnit::KilogramPerSquareMetre:
            return 1;
        case MeasureUnit::Share:
            return 100;
    }
    return 1;
}

std::string measureText(Measure measure, double value) {
    const MeasureUnit unit = measureInfo(measure).unit;
    char text[64];
    std::snprintf(text, sizeof text, "%.*f %s", unit == MeasureUnit::SquareMetre ? 2 : 1,
                  value * shownPerSi(unit), unitName(unit).data());
    return text;
}

std::string measureText(Measure measure, double value, double sigma) {
    const MeasureUnit unit = measureInfo(measure).unit;
    char text[96];
    std::snprintf(text, sizeof text, "%.1f ± %.1f %s", value * shownPerSi(unit), 2 * sigma * shownPerSi(unit),
                  unitName(unit).data());
    return text;
}

std::string shortKey(const MeasureInfo& info) {
    return folded(info.name);
}

Result<Measure> measureFromText(std::string_view text) {
    const std::string wanted = folded(text);
    std::vector<std::string> names;
    for (const MeasureInfo& info : measureCatalogue()) {
        if (wanted == info.key || wanted == shortKey(info)) return info.measure;
        names.push_back(shortKey(info));
        names.emplace_back(info.key);
    }
    const std::vector<std::string_view> labels(names.begin(), names.end());
    const auto meant = LabelTable(labels).nearest(wanted, std::max<std::size_t>(2, wanted.size() / 3));
    return fail(ErrorCode::InvalidArgument,
                "\"" + std::string(text) + "\" is no measure" +
                    (meant.empty() ? "." : "; did you mean \"" + std::string(meant) + "\"?"));
}

Result<KnownFact> factFromText(std::string_view text) {
    const std::size_t equals = text.find('=');
    if (equals == text.npos) {
        if (numberFrom(text)) {
            return fail(ErrorCode::InvalidArgument,
                        "\"" + std::string(text) +
                            "\" is a number without a name. Decimals are written with a point, as in "
                            "waist=92.5; a comma separates measures.");
        }
        return fail(ErrorCode::InvalidArgument, "\"" + std::string(text) +
                                                    "\" is not NAME=VALUE or NAME=VALUE:TOLERANCE, as in "
                                                    "waist=92 or waist=92:1.0.");
    }
    const auto measure = measureFromText(text.substr(0, equals));
    if (!measure) return propagate(measure);
    const MeasureInfo& info = measureInfo(*measure);
    const std::string unit(unitName(info.unit)), name(info.name);
    std::string_view value = text.substr(equals + 1), tolerance;
    const std::size_t colon = value.find(':');
    const bool hasTolerance = colon != value.npos;
    if (hasTolerance) {
        tolerance = value.substr(colon + 1);
        value = value.substr(0, colon);
    }
    const double perSi = shownPerSi(info.unit);
    KnownFact fact{*measure};
    const auto number = numberFrom(withoutUnit(value, unit));
    const Range range = rangeOf(*measure);
    if (!number || !(*number >= range.low && *number <= range.high)) {
        char limits[96];
        std::snprintf(limits, sizeof limits, "; give %s from %g to %g.", unit.c_str(), range.low, range.high);
        return fail(ErrorCode::InvalidArgument,
                    "\"" + std::string(value) + "\" cannot be the " + name + " of a person" + limits);
    }
    fact.value = *number / perSi;
    if (!hasTolerance) return fact;
    const auto sigma = numberFrom(withoutUnit(tolerance, unit));
    if (!sigma || !(*sigma > 0)) {
        return fail(ErrorCode::InvalidArgument, "The tolerance \"" + std::string(tolerance) + "\" of the " +
                                                    name + " must be more than 0 " + unit + ".");
    }
    fact.tolerance = *sigma / perSi;
    return fact;
}

}  // namespace abf
