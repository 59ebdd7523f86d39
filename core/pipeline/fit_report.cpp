// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/fit_report.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "core/export/fit_names.h"
#include "core/pipeline/fact_text.h"

namespace abf {
namespace {

using enum Measure;
constexpr Measure kUsual[] = {Stature, Mass, ChestGirth, WaistGirth, HipGirth, Inseam};

std::string print(const char* format, auto... values) {
    char text[400];
    std::snprintf(text, sizeof text, format, values...);
    return text;
}

std::string nameOf(const FitDocument::Photo& photo) {
    return photo.file.filename().string();
}

/// "a", "a and b", "a, b and c"
std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i)
        text += (i == 0 ? "" : i + 1 < parts.size() ? ", " : " and ") + parts[i];
    return text;
}

/// What everything else tells of a fact is extrapolated along straight lines, and may end nowhere.
bool isHuman(Measure measure, double value) {
    constexpr double kLeast = 0.03, kMost = 3;  // metres
    const MeasureUnit unit = measureInfo(measure).unit;
    if (unit == MeasureUnit::Kilogram) return value >= 1 && value <= 500;
    if (unit == MeasureUnit::CubicMetre) return value >= 0.001 && value <= 0.5;
    if (unit == MeasureUnit::SquareMetre) return value >= 0.05 && value <= 6;
    if (unit == MeasureUnit::KilogramPerSquareMetre) return value >= 5 && value <= 150;
    if (unit == MeasureUnit::Share) return value >= 0.01 && value <= 0.8;
    return value >= (measure == Measure::Stature ? 0.3 : kLeast) && value <= kMost;
}

std::size_t photosThatTookPart(const FitDocument& document) {
    return static_cast<std::size_t>(std::ranges::count(document.photos, false, &FitDocument::Photo::leftOut));
}

}  // namespace

std::string photoLines(const FitDocument& document, const std::vector<std::optional<MaskCover>>& covers) {
    std::string text;
    for (std::size_t i = 0; i < document.photos.size(); ++i) {
        const FitDocument::Photo& photo = document.photos[i];
        text += nameOf(photo) + ": residual " +
                print("%.1f px (%.2f %% of the stature)", photo.reprojectionRmsPx,
                      photo.staturePx > 0 ? 100 * photo.reprojectionRmsPx / photo.staturePx : 0.0);
        if (i < covers.size() && covers[i]) {
            text += print("; overlap with the person's outline %.0f %%", 100 * covers[i]->bare);
            if (std::abs(covers[i]->dressed - covers[i]->bare) > 5e-4)
                text += print(", with clothes %.0f %%", 100 * covers[i]->dressed);
        }
        if (photo.leftOut) text += "; left out: it did not shape the body";
        text += "\n";
    }
    return text;
}

std::string factLines(const FitDocument& document) {
    if (!document.estimate || document.estimate->facts.empty()) return {};
    const std::vector<FactReport>& facts = document.estimate->facts;
    std::size_t width = 0;
    for (const FactReport& fact : facts) width = std::max(width, measureInfo(fact.measure).name.size());
    std::string others = photosThatTookPart(document) == 1 ? "the photo" : "the photos";
    const bool oneOther = photosThatTookPart(document) == 1 && facts.size() == 1;
    if (facts.size() == 1) {
        others += " alone";
    } else {
        others += facts.size() == 2 ? " and the other fact" : " and the other facts";
    }
    std::string text = "Known facts:\n";
    bool contradiction = false;
    for (const FactReport& fact : facts) {
        const MeasureInfo& info = measureInfo(fact.measure);
        text += print("  %-*s  asked %6.1f, fitted %6.1f %s", static_cast<int>(width),
                      std::string(info.name).c_str(), fact.asked * shownPerSi(info.unit),
                      fact.fitted * shownPerSi(info.unit), unitName(info.unit).data());
        if (fact.contradicts) {
            text += "; " + others;
            if (isHuman(fact.measure, fact.otherwise)) {
                text += (oneOther ? " tells " : " tell ") +
                        measureText(fact.measure, fact.otherwise, fact.otherwiseSigma) +
                        ": they contradict each other";
            } else {
                text += oneOther ? " contradicts that" : " contradict that";
            }
            contradiction = true;
        }
        text += "\n";
    }
    if (contradiction)
        text += "  Check the number that contradicts, or leave it out: the body is pulled between the two.\n";
    return text;
}

std::string measureLines(const ShapeEstimate& estimate, bool all) {
    std::string text = "Measures (± two standard deviations):\n";
    std::size_t width = 0;
    std::vector<Measure> shown(std::begin(kUsual), std::end(kUsual));
    if (all) {
        shown.clear();
        for (const MeasureInfo& info : measureCatalogue()) shown.push_back(info.measure);
    }
    for (const Measure measure : shown) width = std::max(width, measureInfo(measure).name.size());
    for (const Measure measure : shown) {
        const MeasureInfo& info = measureInfo(measure);
        const double scale = shownPerSi(info.unit);
        text += print("  %-*s  %6.1f ± %4.1f %s\n", static_cast<int>(width), std::string(info.name).c_str(),
                      scale * estimate.measures[indexOf(measure)],
                      2 * scale * estimate.measureSigma[indexOf(measure)], unitName(info.unit).data());
    }
    return text;
}

std::string clothingLine(const ShapeEstimate& estimate) {
    static constexpr std::array<const char*, kClothingGroupCount> kParts = {"torso", "upper arms", "forearms",
                                                                            "thighs", "lower legs"};
    const auto thickness = [&](int group) {
        return estimate.clothing.thickness[indexOf(regionOfClothing(group))];
    };
    std::vector<std::string> parts;
    bool any = false;
    for (int group = 0; group < kClothingGroupCount; ++group) {
        parts.push_back(print(group == 0 ? "%.1f cm at the %s" : "%.1f at the %s", 100 * thickness(group),
                              kParts[static_cast<std::size_t>(group)]));
        any = any || thickness(group) != 0;
    }
    if (!any) return {};
    return "Clothes: " + joined(parts) + ".\n";
}

std::string photoAdvice(const FitDocument& document) {
    if (!document.estimate) return {};
    const ShapeEstimate& estimate = *document.estimate;
    std::string text;
    std::vector<std::string> odd;
    for (const std::size_t photo : estimate.oddViews) {
        if (photo < document.photos.size()) odd.push_back(nameOf(document.photos[photo]));
    }
    if (odd.size() == 1) {
        text += odd.front() + " contradicts the other photos: if it shows other clothes or somebody else, " +
                print("leave it out (--leave-out %zu).\n", estimate.oddViews.front() + 1);
    } else if (!odd.empty()) {
        text += joined(odd) +
                " contradict each other: if one of them shows other clothes or somebody else, "
                "leave it out (--leave-out).\n";
    }
    if (!estimate.bestNextPhoto.empty()) {
        text += "A further photo " +
                (estimate.bestNextPhoto == "back" ? std::string("from behind")
                                                  : "from the " + estimate.bestNextPhoto) +
                " would help most.\n";
    }
    return text;
}

std::string qualityLines(const ShapeEstimate& estimate) {
    std::string text = "Quality: " + std::string(fitQualityName(estimate.quality)) + "\n";
    for (const std::string& reason : estimate.qualityReasons) text += "  - " + reason + "\n";
    return text;
}

std::string endLine(const FitDocument& document) {
    const std::string how =
        print("after %d iterations in %.2f s on ", document.iterations, document.seconds) + document.backend +
        ".\n";
    if (document.termination == terminationName(Termination::Converged)) return "Converged " + how;
    if (document.termination == terminationName(Termination::MaxIterations))
        return "Not settled in full: stopped " + how;
    return "Ended (" + document.termination + ") " + how;
}

}  // namespace abf
