// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace abf {

/// What can be measured on a body. Values are in SI units: metres, square metres, cubic metres, kilograms.
enum class Measure : int {
    Stature,
    Mass,
    Volume,
    ChestGirth,
    UnderbustGirth,
    WaistGirth,
    HipGirth,
    NeckGirth,
    UpperArmGirth,
    WristGirth,
    ThighGirth,
    KneeGirth,
    CalfGirth,
    AnkleGirth,
    ShoulderWidth,
    ArmLength,
    Inseam,
    BackLength
};
inline constexpr int kMeasureCount = 18;

/// One value a measure, by indexOf().
using MeasureValues = std::array<double, kMeasureCount>;
constexpr std::size_t indexOf(Measure measure) {
    return static_cast<std::size_t>(measure);
}

enum class MeasureUnit { Metre, SquareMetre, CubicMetre, Kilogram };

struct MeasureInfo {
    Measure measure;
    std::string_view key;   ///< for files and the command line: "waist_girth"
    std::string_view name;  ///< for people: "waist"
    MeasureUnit unit;
    std::string_view definition;  ///< one sentence: where the tape lies
};

/// All of them, in the order of the enumeration.
std::span<const MeasureInfo> measureCatalogue();
const MeasureInfo& measureInfo(Measure measure);
/// By key; nothing for an unknown one.
std::optional<Measure> measureFromKey(std::string_view key);

}  // namespace abf
