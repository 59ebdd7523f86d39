// SPDX-License-Identifier: Apache-2.0
#include "core/report/report_table.h"

#include <algorithm>

namespace abf {
namespace {

constexpr double kHeading = 5, kUsualLine = 4.3, kLargestLine = 5.4, kGap = 6;

constexpr UnitSystem otherOf(UnitSystem units) {
    return units == UnitSystem::Metric ? UnitSystem::Imperial : UnitSystem::Metric;
}

const char* titleOf(MeasureGroup group) {
    return group == MeasureGroup::Girth    ? "Girths"
           : group == MeasureGroup::Length ? "Widths and lengths"
                                           : "Heights";
}

/// A line of a column: a title, or a measure.
struct Line {
    const NumberedRow* row = nullptr;  ///< null: the title of `group`
    MeasureGroup group;
};

std::vector<Line> linesOf(std::span<const NumberedRow> rows) {
    std::vector<Line> lines;
    for (const NumberedRow& row : rows) {
        if (&row == &rows.front() || row.group != (&row - 1)->group) lines.push_back({nullptr, row.group});
        lines.push_back({&row, row.group});
    }
    return lines;
}

/// How many of the lines stand in the left column: half, or up to a title that is near; a title does not end
/// it.
std::size_t leftCount(const std::vector<Line>& lines) {
    constexpr std::size_t kNear = 2;
    std::size_t count = (lines.size() + 1) / 2;
    for (std::size_t i = count < kNear ? 0 : count - kNear; i > 0 && i < std::min(lines.size(), count + 1);
         ++i) {
        if (!lines[i].row) return i;
    }
    if (count > 0 && count < lines.size() && !lines[count - 1].row) ++count;
    return count;
}

struct Columns {
    double badge, name, value, spread, other, hill, percent;  ///< x in mm; value, other, percent: right ends
    explicit Columns(const Frame& frame)
        : badge(frame.x + kBadgeRadius + 0.2),
          name(frame.x + 5),
          value(frame.x + 0.50 * frame.width),
          spread(frame.x + 0.51 * frame.width),
          other(frame.x + 0.74 * frame.width),
          hill(frame.x + 0.765 * frame.width),
          percent(frame.right() - 2.2) {}
    double hillWidth() const { return percent - 6.2 - hill; }
};

void drawHeading(PdfPage& page, const Frame& frame, UnitSystem units) {
    const Columns at(frame);
    const TextStyle style{6.2, false, ink::kMuted, TextAlign::Right};
    const double y = frame.y + kHeading - 1.6;
    const auto unit = [](UnitSystem system) { return shownValue(MeasureUnit::Metre, 0, system).unit; };
    page.text({at.value, y}, unit(units), style);
    page.text({at.other, y}, unit(otherOf(units)), style);
    page.text({at.percent, y}, "percentile", style);
    page.line({frame.x, frame.y + kHeading - 0.4}, {frame.right(), frame.y + kHeading - 0.4}, 0.2,
              ink::kRule);
}

void drawRow(PdfPage& page, const Frame& frame, const NumberedRow& numbered, const PopulationKey& key,
             UnitSystem units) {
    const ReportRow& row = *numbered.row;
    const MeasureInfo& info = measureInfo(row.measure);
    const Columns at(frame);
    const double baseline = frame.y + frame.height / 2 + 0.95;
    drawBadge(page, {at.badge, frame.y + frame.height / 2}, numbered.number, inkOf(numbered.group));
    const TextStyle name{7.6, false, ink::kText};
    const ShownValue value = shownValue(info.unit, row.value, units);
    const TextStyle bold{7.8, true, ink::kText, TextAlign::Right};
    page.text({at.name, baseline},
              page.fitted(info.name, name, at.value - at.name - page.textWidth(value.number, bold) - 1),
              name);
    page.text({at.value, baseline}, value.number, bold);
    if (row.sigma > 0) {
        page.text({at.spread, baseline}, "± " + shownSpread(info.unit, row.sigma, units),
                  {6.2, false, ink::kMuted});
    }
    page.text({at.other, baseline}, shownValue(info.unit, row.value, otherOf(units)).number,
              {7, false, ink::kMuted, TextAlign::Right});
    if (!row.standing) return;
    drawStanding(page, {at.hill, frame.y + 0.5, at.hillWidth(), frame.height - 1.1}, row);
    page.text({at.percent, baseline}, percentText(*row.standing), {7, false, ink::kText, TextAlign::Right});
    page.text({at.percent + 0.3, baseline - 0.9}, key.letterOf(*row.standing), {4.6, false, ink::kMuted});
}

}  // namespace

std::vector<NumberedRow> numberedRows(const BodyReport& report) {
    std::vector<NumberedRow> rows;
    for (const ReportRow& row : report.rows) {
        const MeasureGroup group = measureInfo(row.measure).group;
        if (group != MeasureGroup::Whole) rows.push_back({&row, 0, group});
    }
    std::ranges::stable_sort(rows, {}, &NumberedRow::group);
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i].number = static_cast<int>(i) + 1;
    return rows;
}

double tableHeight(std::span<const NumberedRow> rows) {
    const std::vector<Line> lines = linesOf(rows);
    const std::size_t left = leftCount(lines);
    return kHeading + kUsualLine * static_cast<double>(std::max(left, lines.size() - left));
}

void drawTable(PdfPage& page, const Frame& frame, std::span<const NumberedRow> rows, const PopulationKey& key,
               UnitSystem units) {
    const std::vector<Line> lines = linesOf(rows);
    const std::size_t left = leftCount(lines);
    if (left == 0) return;
    const double line = std::min(
        kLargestLine, (frame.height - kHeading) / static_cast<double>(std::max(left, lines.size() - left)));
    const double width = (frame.width - kGap) / 2;
    for (const bool second : {false, true}) {
        const Frame column{frame.x + (second ? width + kGap : 0), frame.y, width, frame.height};
        drawHeading(page, column, units);
        double y = column.y + kHeading;
        for (std::size_t i = second ? left : 0; i < (second ? lines.size() : left); ++i, y += line) {
            if (lines[i].row) {
                drawRow(page, {column.x, y, width, line}, *lines[i].row, key, units);
                page.line({column.x, y + line}, {column.right(), y + line}, 0.08, ink::kRule);
            } else {
                page.text({column.x, y + line - 1.3}, titleOf(lines[i].group),
                          {7.6, true, inkOf(lines[i].group)});
            }
        }
    }
}

}  // namespace abf
