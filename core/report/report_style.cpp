// SPDX-License-Identifier: Apache-2.0
#include "core/report/report_style.h"

#include <algorithm>

namespace abf {

PopulationKey::PopulationKey(const BodyReport& report) {
    for (const ReportRow& row : report.rows) {
        if (!row.standing) continue;
        std::string name = populationName(row.standing->reference);
        if (std::ranges::find(names_, name) == names_.end()) names_.push_back(std::move(name));
    }
}

std::string PopulationKey::letterOf(const Standing& standing) const {
    const auto found = std::ranges::find(names_, populationName(standing.reference));
    return std::string(1, static_cast<char>('a' + (found - names_.begin())));
}

void drawBadge(PdfPage& page, const Eigen::Vector2d& centre, int number, const Ink& colour) {
    page.disc(centre, kBadgeRadius, ink::kWhite, 0.22, colour);
    constexpr double kPoints = 5.2, kHalfDigit = 0.66;
    page.text(centre + Eigen::Vector2d(0, kHalfDigit), std::to_string(number),
              {kPoints, true, colour, TextAlign::Centre});
}

void drawStanding(PdfPage& page, const Frame& frame, const ReportRow& row) {
    if (!row.standing) return;
    constexpr int kPoints = 41;
    const auto curve = densityCurve(row.standing->reference, kPoints);
    const double low = curve.front().value, high = curve.back().value;
    const auto xOf = [&](double value) {
        return frame.x + frame.width * std::clamp((value - low) / (high - low), 0.0, 1.0);
    };
    std::vector<Eigen::Vector2d> hill{{frame.x, frame.bottom()}};
    for (const DensityPoint& p : curve)
        hill.emplace_back(xOf(p.value), frame.bottom() - 0.92 * frame.height * p.density);
    hill.emplace_back(frame.right(), frame.bottom());
    page.polygon(hill, ink::kHill);
    page.line({frame.x, frame.bottom()}, {frame.right(), frame.bottom()}, 0.12, ink::kMuted);
    const double x = xOf(row.value);
    page.line({x, frame.y}, {x, frame.bottom()}, 0.35, ink::kMark);
    page.disc({x, frame.y + 0.4}, 0.5, ink::kMark, 0.1, ink::kMark);
}

}  // namespace abf
