// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/report/body_report.h"
#include "core/report/pdf_page.h"

namespace abf {

/// What the parts of the page share. Dark enough to print in grey.
namespace ink {
inline constexpr Ink kText{0.11f, 0.14f, 0.19f}, kMuted{0.42f, 0.45f, 0.50f}, kRule{0.80f, 0.82f, 0.85f};
inline constexpr Ink kWhite{1, 1, 1}, kStripe{0.965f, 0.97f, 0.975f};
inline constexpr Ink kGirth{0.00f, 0.40f, 0.46f}, kLength{0.72f, 0.30f, 0.10f}, kHeight{0.36f, 0.30f, 0.58f};
inline constexpr Ink kHill{0.80f, 0.86f, 0.91f}, kMark{0.75f, 0.10f, 0.18f};
}  // namespace ink

/// A place on the page, mm from its top-left corner.
struct Frame {
    double x = 0, y = 0, width = 0, height = 0;
    double right() const { return x + width; }
    double bottom() const { return y + height; }
};

/// A measure that is drawn in the figure and told in the table, under one number.
struct NumberedRow {
    const ReportRow* row;
    int number;
    MeasureGroup group;
};

inline const Ink& inkOf(MeasureGroup group) {
    return group == MeasureGroup::Girth    ? ink::kGirth
           : group == MeasureGroup::Length ? ink::kLength
                                           : ink::kHeight;
}

/// The groups that a report compares with, each with a letter: the first is "a".
class PopulationKey {
  public:
    explicit PopulationKey(const BodyReport& report);
    std::string letterOf(const Standing& standing) const;
    const std::vector<std::string>& names() const { return names_; }

  private:
    std::vector<std::string> names_;
};

inline constexpr double kBadgeRadius = 1.75;  // mm

/// A number in a circle.
void drawBadge(PdfPage& page, const Eigen::Vector2d& centre, int number, const Ink& colour);

/// The group's distribution with a mark at the value, which stays inside the frame.
void drawStanding(PdfPage& page, const Frame& frame, const ReportRow& row);

}  // namespace abf
