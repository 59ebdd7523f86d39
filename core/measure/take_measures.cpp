// SPDX-License-Identifier: Apache-2.0
#include "core/measure/take_measures.h"

#include <algorithm>

namespace abf {
namespace {

/// Weighted length of the line over some points; adds its derivatives where a gradient is wanted.
double pathLength(const RestBody& body, const PathSite& path, PointGradient* gradient) {
    double length = 0;
    for (std::size_t i = 0; i + 1 < path.points.size(); ++i) {
        const Eigen::Vector3d step = path.points[i + 1].at(body) - path.points[i].at(body);
        length += step.norm();
        if (gradient == nullptr) continue;
        const Eigen::Vector3d pull = path.weight * step.stableNormalized();
        path.points[i].spread(body, -pull, *gradient);
        path.points[i + 1].spread(body, pull, *gradient);
    }
    return path.weight * length;
}

/// Length of a chain of vertices down to its level.
double chainLength(const RestBody& body, const ChainSite& chain, PointGradient* gradient) {
    const double floor = chain.level.at(body).z();
    double length = 0;
    for (std::size_t i = 0; i + 1 < chain.vertices.size(); ++i) {
        const Eigen::Vector3d from = body.vertex(chain.vertices[i]), to = body.vertex(chain.vertices[i + 1]);
        if (from.z() <= floor) break;
        const Eigen::Vector3d step = to - from, n = step.stableNormalized();
        const double drop = from.z() - to.z();
        const double share = to.z() >= floor || drop <= 0 ? 1.0 : (from.z() - floor) / drop;
        length += share * step.norm();
        if (gradient == nullptr) continue;
        gradient->vertices.push_back({chain.vertices[i], -share * n});
        gradient->vertices.push_back({chain.vertices[i + 1], share * n});
        if (share == 1) continue;
        // The share's own slope: (from − floor) / (from − to) by the three heights.
        const double byHeight = step.norm() / drop;
        gradient->vertices.push_back({chain.vertices[i], Eigen::Vector3d(0, 0, byHeight * (1 - share))});
        gradient->vertices.push_back({chain.vertices[i + 1], Eigen::Vector3d(0, 0, byHeight * share)});
        chain.level.spread(body, Eigen::Vector3d(0, 0, -byHeight), *gradient);
    }
    return length;
}

/// The chain's vertices, cut off at its level.
std::vector<Eigen::Vector3d> chainLine(const RestBody& body, const ChainSite& chain) {
    const double floor = chain.level.at(body).z();
    std::vector<Eigen::Vector3d> line;
    for (const std::uint32_t v : chain.vertices) {
        const Eigen::Vector3d next = body.vertex(v);
        if (next.z() < floor && !line.empty()) {
            const Eigen::Vector3d last = line.back();
            line.push_back(last + (last.z() - floor) / (last.z() - next.z()) * (next - last));
            break;
        }
        line.push_back(next);
    }
    return line;
}

}  // namespace

MeasureValues takeLengths(const MeasureSites& sites, const RestBody& body, const MeasuresWanted& wanted,
                          MeasureGradients* gradients) {
    const auto skip = [&](Measure m) { return !wanted[indexOf(m)]; };
    const auto gradient = [&](Measure m) {
        return gradients != nullptr ? &(*gradients)[indexOf(m)] : nullptr;
    };
    MeasureValues values{};
    const auto value = [&](Measure m) -> double& { return values[indexOf(m)]; };

    const auto [sole, crown] = std::ranges::minmax_element(body.z);
    const double floor = double{*sole};
    const auto soleVertex = static_cast<std::uint32_t>(sole - body.z.begin());
    const Eigen::Vector3d up = Eigen::Vector3d::UnitZ();
    value(Measure::Stature) = double{*crown} - floor;
    if (gradients != nullptr)
        gradient(Measure::Stature)->vertices = {{static_cast<std::uint32_t>(crown - body.z.begin()), up},
                                                {soleVertex, -up}};
    for (const HeightSite& site : sites.heights) {
        if (skip(site.measure)) continue;
        value(site.measure) = site.point.at(body).z() - floor;
        if (gradients == nullptr) continue;
        site.point.spread(body, up, *gradient(site.measure));
        gradient(site.measure)->vertices.push_back({soleVertex, -up});
    }
    for (const PathSite& path : sites.paths) {
        if (!skip(path.measure)) value(path.measure) += pathLength(body, path, gradient(path.measure));
    }
    for (const ChainSite& chain : sites.chains) {
        if (!skip(chain.measure)) value(chain.measure) = chainLength(body, chain, gradient(chain.measure));
    }

    SectionHull hull(body);
    for (const Tape& tape : sites.tapes) {
        if (skip(tape.measure)) continue;
        const TapeReading reading = readTape(body, tape, hull);
        value(tape.measure) += tape.weight * reading.length;
        if (gradients != nullptr)
            addTapeGradient(body, tape, reading, hull, tape.weight, *gradient(tape.measure));
    }
    return values;
}

std::vector<TapeLine> tapeLines(const MeasureSites& sites, const RestBody& body) {
    std::vector<TapeLine> lines;
    SectionHull hull(body);
    for (const Tape& tape : sites.tapes) {
        readTape(body, tape, hull);
        lines.push_back({tape.measure, tape.reach == Tape::Reach::Around, hull.corners(), tape.weight});
    }
    for (const PathSite& path : sites.paths) {
        TapeLine line{path.measure, false, {}, path.weight};
        for (const AnchorPoint& point : path.points) line.points.push_back(point.at(body));
        lines.push_back(std::move(line));
    }
    for (const ChainSite& chain : sites.chains)
        lines.push_back({chain.measure, false, chainLine(body, chain), 1});
    const double sole = double{*std::ranges::min_element(body.z)};
    for (const HeightSite& site : sites.heights) {
        const Eigen::Vector3d top = site.point.at(body);
        lines.push_back({site.measure, false, {top, {top.x(), top.y(), sole}}, 1});
    }
    return lines;
}

}  // namespace abf
