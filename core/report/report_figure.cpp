// SPDX-License-Identifier: Apache-2.0
#include "core/report/report_figure.h"

#include <algorithm>
#include <cmath>

#include "core/report/callouts.h"

namespace abf {
namespace {

using Eigen::Vector2d;

constexpr double kStep = 4.0;    // mm between the heights of the ladder
constexpr double kMargin = 4.2;  // mm beside a view, for numbers
constexpr double kCaption = 4;   // mm below the views
constexpr double kHeadroom = 3;  // mm above the views, for the height in words
constexpr double kShortest = 2;  // mm of a line that is worth a number

struct Placed {
    const BodyView* view;
    Vector2d corner;  ///< of the picture
    double mmPerPixel;
    Vector2d onPage(const Vector2d& pixel) const { return corner + mmPerPixel * pixel; }
};

using Path = std::vector<Vector2d>;

double lengthOf(const Path& path) {
    double length = 0;
    for (std::size_t i = 1; i < path.size(); ++i) length += (path[i] - path[i - 1]).norm();
    return length;
}

/// Where the number of a measure may stand in one view, best first: for girths beyond their ends, those far
/// from the view's `middle` first, then on the line; for lengths on the line, then beside it.
void addPlaces(const std::vector<Path>& paths, bool girth, double middle, Callout& callout) {
    constexpr double kBeside = kBadgeRadius + 0.5;
    std::vector<Vector2d> ends, others;
    for (const Path& path : paths) {
        const auto at = [&](double share) {
            return path[static_cast<std::size_t>(share * static_cast<double>(path.size() - 1))];
        };
        if (girth) {
            const auto byX = [](const Vector2d& a, const Vector2d& b) { return a.x() < b.x(); };
            const auto [left, right] = std::minmax_element(path.begin(), path.end(), byX);
            ends.emplace_back(*left - Vector2d(kBeside, 0));
            ends.emplace_back(*right + Vector2d(kBeside, 0));
        }
        for (const double share : {0.5, 0.35, 0.65, 0.2, 0.8, 0.08, 0.92}) others.push_back(at(share));
        if (girth) continue;
        for (const double share : {0.5, 0.3, 0.7}) {
            for (const double side : {kBeside, -kBeside}) others.emplace_back(at(share) + Vector2d(side, 0));
        }
    }
    std::ranges::stable_sort(ends, std::ranges::greater(),
                             [&](const Vector2d& p) { return std::round(std::abs(p.x() - middle)); });
    callout.places.insert(callout.places.end(), ends.begin(), ends.end());
    callout.places.insert(callout.places.end(), others.begin(), others.end());
}

void drawLadder(PdfPage& page, double x, double floor, double mmPerMetre, const BodyReport& report,
                std::span<const NumberedRow> rows, UnitSystem units) {
    for (const HeightLine& height : report.views.heights) {
        const double top = floor - mmPerMetre * height.height;
        constexpr double kTick = 0.9;
        page.line({x, floor}, {x, top}, 0.25, ink::kHeight);
        for (const double y : {floor, top}) page.line({x - kTick, y}, {x + kTick, y}, 0.25, ink::kHeight);
        const auto row = std::ranges::find_if(
            rows, [&](const NumberedRow& r) { return r.row->measure == height.measure; });
        if (row != rows.end()) {
            drawBadge(page, {x, top - kBadgeRadius - 0.6}, row->number, ink::kHeight);
        } else {
            page.text({x - kTick, top - 1},
                      units == UnitSystem::Imperial
                          ? feetAndInches(height.height)
                          : shownValue(MeasureUnit::Metre, height.height, units).text(),
                      {6.8, true, ink::kHeight});
        }
        x += kStep;
    }
}

double ladderWidth(const BodyReport& report) {
    return kStep * static_cast<double>(report.views.heights.size());
}

}  // namespace

double figureHeight(const BodyReport& report, double width) {
    const cv::Mat &front = report.views.front.grey, &side = report.views.side.grey;
    const double scale = (width - ladderWidth(report) - 4 * kMargin) / (front.cols + side.cols);
    return scale * std::max(front.rows, side.rows) + kCaption + kHeadroom;
}

void drawFigure(PdfPage& page, const Frame& frame, const BodyReport& report,
                std::span<const NumberedRow> rows, UnitSystem units) {
    const BodyView &front = report.views.front, &side = report.views.side;
    const double ladder = ladderWidth(report), across = frame.width - ladder - 4 * kMargin;
    const double tallest = std::max(front.grey.rows, side.grey.rows);
    const double scale = std::min((frame.height - kCaption - kHeadroom) / tallest,
                                  across / (front.grey.cols + side.grey.cols));
    const double spare = (across - scale * (front.grey.cols + side.grey.cols)) / 3;
    const double free = frame.height - kCaption - kHeadroom - scale * tallest;
    const double floor = frame.bottom() - kCaption - free / 2;
    const auto place = [&](const BodyView& view, double x) {
        return Placed{&view, {x, floor - scale * view.floorPixel}, scale};
    };
    const Placed fromFront = place(front, frame.x + kMargin);
    const double ladderX = fromFront.corner.x() + scale * front.grey.cols + kMargin + spare + kStep / 2;
    const Placed fromSide = place(side, ladderX + ladder - kStep / 2 + kMargin + spare);

    std::vector<Callout> callouts(rows.size());
    std::vector<Vector2d> obstacles;
    for (const Placed& placed : {fromFront, fromSide}) {
        const BodyView& view = *placed.view;
        page.image(placed.corner, placed.mmPerPixel * Vector2d(view.grey.cols, view.grey.rows), view.grey);
        page.text({placed.corner.x() + scale * view.grey.cols / 2, floor + kCaption},
                  placed.view == &front ? "Front" : "Left side",
                  {6.8, false, ink::kMuted, TextAlign::Centre});
        std::vector<std::vector<Path>> paths(rows.size());
        for (const SeenTape& tape : view.tapes) {
            const auto row = std::ranges::find_if(
                rows, [&](const NumberedRow& r) { return r.row->measure == tape.measure; });
            if (row == rows.end()) continue;
            Path path;
            for (const Vector2d& pixel : tape.points) path.push_back(placed.onPage(pixel));
            page.polyline(path, 0.3, inkOf(row->group));
            for (std::size_t i = 0; i < path.size(); i += 3) obstacles.push_back(path[i]);
            if (lengthOf(path) >= kShortest)
                paths[static_cast<std::size_t>(row - rows.begin())].push_back(std::move(path));
        }
        const double middle = placed.corner.x() + scale * view.grey.cols / 2;
        for (std::size_t i = 0; i < rows.size(); ++i)
            addPlaces(paths[i], rows[i].group == MeasureGroup::Girth, middle, callouts[i]);
    }
    drawLadder(page, ladderX, floor, scale / front.metresPerPixel, report, rows, units);

    std::vector<Callout> wanted;
    std::vector<std::size_t> owner;
    for (std::size_t i = 0; i < callouts.size(); ++i) {
        if (callouts[i].places.empty()) continue;
        wanted.push_back(callouts[i]);
        owner.push_back(i);
    }
    const auto chosen = placeCallouts(wanted, obstacles, kBadgeRadius);
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const NumberedRow& row = rows[owner[i]];
        drawBadge(page, wanted[i].places[chosen[i]], row.number, inkOf(row.group));
    }
}

}  // namespace abf
