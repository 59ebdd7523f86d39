// SPDX-License-Identifier: Apache-2.0
#include "core/report/report_table.h"

#include <algorithm>

namespace abf {
namespace {

constexpr double kHeading = 5, kUsualLine = 4.3, kLargestLine = 5.4, kGap = 6;

constexpr UnitSystem otherOf(UnitSystem units) {
    return units == UnitSystem::Metric ? UnitSystem::Imperial : UnitSystem::Metric;
}

const char* titleOf(RowKind kind) {
    return kind == RowKind::Girth ? "Girths" : kind == RowKind::Length ? "Widths and lengths" : "Heights";
}

/// A line of a column: a title, or a measure.
struct Line {
    const NumberedRow* row = nullptr;  ///< null: the title of `kind`
    RowKind kind;
};

std::vector<Line> linesOf(std::span<const NumberedRow> rows) {
    std::vector<Line> lines;
    for (const NumberedRow& row : rows) {
        if (&row == &rows.front() || row.kind != (&row - 1)->kind) lines.push_back({nullptr, row.kind});
        lines.push_back({&row, row.kind});
    }
    return lines;
}

/// How many of the lines stand in the left column; a title does not end it.
std::size_t leftCount(const std::vector<Line>& lines) {
    std::size_t count = (lines.size() + 1) / 2;
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
    drawBadge(page, {at.badge, frame.y + frame.height / 2}, numbered.number, inkOf(numbered.kind));
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
    const auto drawnIn = [&](Measure measure, const BodyView& view, bool girth) {
        return std::ranges::any_of(
            view.tapes, [&](const SeenTape& t) { return t.measure == measure && t.girth == girth; });
    };
    std::vector<NumberedRow> rows;
    for (const ReportRow& row : report.rows) {
        const auto drawn = [&](bool girth) {
            return drawnIn(row.measure, report.views.front, girth) ||
                   drawnIn(row.measure, report.views.side, girth);
        };
        if (row.measure == Measure::Stature) continue;
        if (std::ranges::find(report.views.heights, row.measure, &HeightLine::measure) !=
            report.views.heights.end()) {
            rows.push_back({&row, 0, RowKind::Height});
        } else if (drawn(true)) {
            rows.push_back({&row, 0, RowKind::Girth});
        } else if (drawn(false)) {
            rows.push_back({&row, 0, RowKind::Length});
        }
    }
    std::ranges::stable_sort(rows, {}, &NumberedRow::kind);
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i].number = static_cast<int>(i) + 1;
    return rows;
}

double tableHeight(std::span<const NumberedRow> rows) {
    return kHeading + kUsualLine * static_cast<double>(leftCount(linesOf(rows)));
}

void drawTable(PdfPage& page, const Frame& frame, std::span<const NumberedRow> rows, const PopulationKey& key,
               UnitSystem units) {
    const std::vector<Line> lines = linesOf(rows);
    const std::size_t left = leftCount(lines);
    if (left == 0) return;
    const double line = std::min(kLargestLine, (frame.height - kHeading) / static_cast<double>(left));
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
                page.text({column.x, y + line - 1.3}, titleOf(lines[i].kind),
                          {7.6, true, inkOf(lines[i].kind)});
            }
        }
    }
}

}  // namespace abf
