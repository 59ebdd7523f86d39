// SPDX-License-Identifier: Apache-2.0
#include "core/report/report_pdf.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "core/base/atomic_file.h"
#include "core/report/report_figure.h"
#include "core/report/report_table.h"

namespace abf {
namespace {

constexpr double kMargin = 12, kPanel = 47, kGap = 5;  // mm
constexpr double kSmallLine = 2.9;

constexpr const char* kDefinitions =
    "Taken from a body model in its rest pose: upright, legs a little apart, arms out. Definitions after ISO "
    "8559-1; a girth is what a taut tape shows, spanning hollows. Where there are two sides, their mean. "
    "± is two standard deviations of the fit, clothing and model included as far as the fit knows them. An "
    "estimate for clothing and design, not a medical measurement.";

std::string print(const char* format, auto... values) {
    char text[200];
    std::snprintf(text, sizeof text, format, values...);
    return text;
}

/// Words onto lines of at most `width` mm; a word that is longer is shortened.
std::vector<std::string> wrapped(PdfPage& page, std::string_view text, const TextStyle& style, double width) {
    std::vector<std::string> lines;
    std::string line;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        const std::string word(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        const std::string longer = line.empty() ? word : line + " " + word;
        if (page.textWidth(longer, style) <= width) {
            line = longer;
            continue;
        }
        if (!line.empty()) lines.push_back(line);
        line = page.fitted(word, style, width);
    }
    if (!line.empty()) lines.push_back(line);
    return lines;
}

class ReportPage {
  public:
    ReportPage(const BodyReport& report, const PdfOptions& options)
        : report_(report),
          options_(options),
          page_(options.paper, report.subject.name.empty() ? "Body measurements"
                                                           : "Body measurements, " + report.subject.name),
          key_(report),
          rows_(numberedRows(report)),
          width_(page_.width() - 2 * kMargin) {}

    Result<std::string> draw() {
        const double top = drawHeader();
        const double foot = drawFooter();
        // The table gets the lines it wants, and then the figure what it has use for.
        constexpr double kLeastFigure = 95;
        const double room = foot - kGap - top - kGap, figureWidth = width_ - kPanel - kGap;
        const double table = std::min(
            room - kLeastFigure, std::max(tableHeight(rows_), room - figureHeight(report_, figureWidth)));
        const double middle = foot - kGap - table;
        drawFigure(page_, {kMargin, top, figureWidth, middle - kGap - top}, report_, rows_, options_.units);
        drawPanel({kMargin + width_ - kPanel, top, kPanel, middle - kGap - top});
        drawTable(page_, {kMargin, middle, width_, table}, rows_, key_, options_.units);
        return page_.bytes();
    }

  private:
    /// Returns where it ends, as the others do.
    double drawHeader() {
        const ReportSubject& subject = report_.subject;
        const double right = kMargin + width_;
        const TextStyle date{8.5, false, ink::kMuted, TextAlign::Right};
        page_.text({kMargin, 18.5}, "Body measurements", {18, true, ink::kText});
        page_.text({right, 18.5}, subject.date, date);
        double x = kMargin;
        const TextStyle name{10.5, true, ink::kText}, source{8.5, false, ink::kMuted};
        if (!subject.name.empty()) {
            const std::string shown = page_.fitted(subject.name, name, 0.6 * width_);
            page_.text({x, 24.6}, shown, name);
            x += page_.textWidth(shown, name) + 3;
        }
        if (!subject.source.empty())
            page_.text({x, 24.6}, page_.fitted(subject.source, source, right - x - 32), source);
        page_.text({right, 24.6}, "Anny Body Fitter", date);
        page_.line({kMargin, 27.2}, {right, 27.2}, 0.4, ink::kText);
        return 30;
    }

    double drawFooter() {
        const TextStyle style{6, false, ink::kMuted};
        std::vector<std::string> lines;
        if (!key_.names().empty()) {
            std::string groups = "Percentile: share of a group that has less. ";
            for (const std::string& name : key_.names()) {
                if (&name != &key_.names().front()) groups += "; ";
                groups += print("%c: ", static_cast<char>('a' + (&name - &key_.names().front()))) + name;
            }
            groups +=
                print(". Compared as a %s of %.0f years.", personName(), std::floor(report_.peers.ageYears));
            lines = wrapped(page_, groups, style, width_);
        }
        for (const std::string& line : wrapped(page_, kDefinitions, style, width_)) lines.push_back(line);
        const double top = page_.height() - kMargin - kSmallLine * static_cast<double>(lines.size());
        page_.line({kMargin, top - 1}, {kMargin + width_, top - 1}, 0.2, ink::kRule);
        double y = top;
        for (const std::string& line : lines) page_.text({kMargin, y += kSmallLine}, line, style);
        return top - 1;
    }

    const char* personName() const {
        const bool male = report_.peers.sex == Sex::Male;
        return report_.peers.ageYears < 18 ? (male ? "boy" : "girl") : (male ? "man" : "woman");
    }

    void drawPanel(const Frame& frame) {
        double y = drawWhole(frame);
        y = drawSliders({frame.x, y, frame.width, 0});
        if (report_.fit) drawFit({frame.x, y, frame.width, frame.bottom() - y});
    }

    double panelTitle(const Frame& frame, const char* title) {
        page_.text({frame.x, frame.y + 3}, title, {8, true, ink::kText});
        page_.line({frame.x, frame.y + 4.3}, {frame.right(), frame.y + 4.3}, 0.2, ink::kRule);
        return frame.y + 5;
    }

    /// What belongs to the whole body.
    double drawWhole(const Frame& frame) {
        double y = panelTitle(frame, "Body");
        const UnitSystem units = options_.units,
                         other = units == UnitSystem::Metric ? UnitSystem::Imperial : UnitSystem::Metric;
        for (const ReportRow& row : report_.rows) {
            const MeasureInfo& info = measureInfo(row.measure);
            if (info.group != MeasureGroup::Whole) continue;
            const ShownValue value = shownValue(info.unit, row.value, units),
                             second = shownValue(info.unit, row.value, other);
            const TextStyle name{6.6, false, ink::kText}, bold{7.8, true, ink::kText},
                small{6, false, ink::kMuted};
            page_.text({frame.x, y + 3}, info.name, name);
            const std::string spread =
                row.sigma > 0 ? " ± " + shownSpread(info.unit, row.sigma, units) : std::string();
            const std::string shown = value.number + spread + " " + value.unit;
            page_.text({frame.x, y + 6}, shown, bold);
            if (second.unit != value.unit) {
                page_.text({frame.x + page_.textWidth(shown, bold) + 1.6, y + 6}, second.text(), small);
            }
            if (row.standing) {
                const double percent = frame.right() - 2.2;
                drawStanding(page_, {percent - 17.5, y + 1.6, 11.5, 4.6}, row);
                page_.text({percent, y + 5}, percentText(*row.standing),
                           {7, false, ink::kText, TextAlign::Right});
                page_.text({percent + 0.3, y + 4.1}, key_.letterOf(*row.standing), {4.6, false, ink::kMuted});
            }
            y += 7.1;
        }
        return y + 2;
    }

    double drawSliders(const Frame& frame) {
        double y = panelTitle(frame, "Sliders");
        constexpr double kLine = 3.2, kTrack = 16, kTrackEnd = 40;
        for (int i = 0; i < kPhenotypeCount; ++i, y += kLine) {
            const auto phenotype = static_cast<Phenotype>(i);
            const double low = phenotypeMinimum(phenotype), value = report_.phenotypes[phenotype];
            const double middle = y + kLine / 2;
            page_.text({frame.x, middle + 0.8}, phenotypeName(phenotype), {6.6, false, ink::kText});
            page_.line({frame.x + kTrack, middle}, {frame.x + kTrackEnd, middle}, 0.5, ink::kRule);
            const double share = std::clamp((value - low) / (1 - low), 0.0, 1.0);
            page_.disc({frame.x + kTrack + share * (kTrackEnd - kTrack), middle}, 0.85, ink::kText, 0.1,
                       ink::kText);
            page_.text({frame.right(), middle + 0.8}, shownNumber(value, 2),
                       {6.6, false, ink::kMuted, TextAlign::Right});
        }
        return y + 2;
    }

    /// As many lines as there is place for.
    void drawFit(const Frame& frame) {
        const ReportFit& fit = *report_.fit;
        const TextStyle plain{6.6, false, ink::kText}, muted{6.2, false, ink::kMuted};
        double y = panelTitle(frame, "Fit");
        const auto put = [&](const std::string& line, const TextStyle& style) {
            if (y + kSmallLine <= frame.bottom()) page_.text({frame.x, y += kSmallLine}, line, style);
        };
        const std::size_t count = fit.photos.size();
        std::string headline = count == 0   ? "To a mesh or a scan"
                               : count == 1 ? "To one photo"
                                            : print("To %zu photos", count);
        if (!fit.verdict.empty()) headline += "; verdict: " + fit.verdict;
        put(headline, plain);
        for (const std::string& line : photoLines(fit.photos, muted, frame.width)) put(line, muted);
        for (const std::string& reason : fit.reasons) {
            for (const std::string& line : wrapped(page_, "– " + reason, muted, frame.width))
                put(line, muted);
        }
    }

    /// The names on two lines, and how many are left.
    std::vector<std::string> photoLines(const std::vector<std::string>& names, const TextStyle& style,
                                        double width) {
        std::vector<std::string> lines;
        for (std::size_t i = 0; i < names.size(); ++i) {
            const std::string name = page_.fitted(names[i], style, width);
            const std::string longer = lines.empty() ? name : lines.back() + ", " + name;
            if (!lines.empty() && page_.textWidth(longer, style) <= width) {
                lines.back() = longer;
            } else if (lines.size() < 2) {
                lines.push_back(name);
            } else {
                lines.push_back(print("and %zu more", names.size() - i));
                break;
            }
        }
        return lines;
    }

    const BodyReport& report_;
    const PdfOptions& options_;
    PdfPage page_;
    PopulationKey key_;
    std::vector<NumberedRow> rows_;
    double width_;
};

}  // namespace

Result<std::string> reportPdf(const BodyReport& report, const PdfOptions& options) {
    return ReportPage(report, options).draw();
}

Result<void> writeReportPdf(const BodyReport& report, const PdfOptions& options,
                            const std::filesystem::path& file) {
    const auto bytes = reportPdf(report, options);
    if (!bytes) return propagate(bytes);
    return writeFileAtomically(file, *bytes);
}

}  // namespace abf
