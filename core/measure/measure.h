// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace abf {

/// What can be measured on a body. Values are in SI units: metres, square metres, cubic metres, kilograms,
/// kilograms a square metre, and shares of 1.
enum class Measure : int {
    // the whole body
    Stature,
    Mass,
    Volume,
    SurfaceArea,
    BodyMassIndex,
    BodyFat,
    // girths, from head to foot
    HeadGirth,
    NeckGirth,
    NeckBaseGirth,
    ChestGirth,
    UnderbustGirth,
    WaistGirth,
    AbdomenGirth,
    TopHipGirth,
    HipGirth,
    TorsoGirth,
    UpperArmGirth,
    ElbowGirth,
    ForearmGirth,
    WristGirth,
    ThighGirth,
    MidThighGirth,
    KneeGirth,
    CalfGirth,
    AnkleGirth,
    // widths and lengths
    ShoulderWidth,
    CrossShoulder,
    ShoulderLength,
    AcrossBack,
    AcrossFront,
    BackLength,
    FrontLength,
    ArmLength,
    UpperArmLength,
    ForearmLength,
    SleeveLength,
    HandLength,
    FootLength,
    FootBreadth,
    // heights above the soles
    NeckHeight,
    WaistHeight,
    HipHeight,
    Inseam,
    KneeHeight
};
inline constexpr int kMeasureCount = 44;

/// One value a measure, by indexOf().
using MeasureValues = std::array<double, kMeasureCount>;
constexpr std::size_t indexOf(Measure measure) {
    return static_cast<std::size_t>(measure);
}

enum class MeasureUnit { Metre, SquareMetre, CubicMetre, Kilogram, KilogramPerSquareMetre, Share };

/// How lists put measures together.
enum class MeasureGroup { Whole, Girth, Length, Height };

struct MeasureInfo {
    Measure measure;
    std::string_view key;   ///< for files and the command line: "waist_girth"
    std::string_view name;  ///< for people: "waist"
    MeasureUnit unit;
    std::string_view definition;  ///< one sentence: where the tape lies
    MeasureGroup group;
    /// Item of ISO 8559-1:2017 that the definition follows; empty where a source for it is wanting.
    std::string_view isoItem;
};

/// All of them, in the order of the enumeration.
std::span<const MeasureInfo> measureCatalogue();
const MeasureInfo& measureInfo(Measure measure);
/// By key; nothing for an unknown one.
std::optional<Measure> measureFromKey(std::string_view key);

}  // namespace abf
