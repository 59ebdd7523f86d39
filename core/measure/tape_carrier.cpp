// SPDX-License-Identifier: Apache-2.0
#include "core/measure/tape_carrier.h"

#include <Eigen/Geometry>
#include <algorithm>
#include <cmath>
#include <limits>

namespace abf {
namespace {

constexpr float kCell = 0.03F;     ///< of the grid, metres
constexpr float kSpacing = 0.01F;  ///< of a drawn tape's points
constexpr float kLift = 0.0025F;   ///< above the skin, so that the skin does not cover it
constexpr float kAside = 0.03F;    ///< how far before or behind the body a height's ruler stands
constexpr float kReach = 0.15F;    ///< how far over a straight line the skin may lie that it is laid upon

std::vector<Eigen::Vector3f> resampled(const std::vector<Eigen::Vector3f>& points, bool closed) {
    std::vector<Eigen::Vector3f> out;
    const std::size_t spans = closed ? points.size() : points.size() - 1;
    for (std::size_t i = 0; i < spans; ++i) {
        const Eigen::Vector3f& from = points[i];
        const Eigen::Vector3f to = points[(i + 1) % points.size()];
        const int parts = std::max(1, static_cast<int>(std::ceil((to - from).norm() / kSpacing)));
        for (int k = 0; k < parts; ++k)
            out.push_back(from + static_cast<float>(k) / static_cast<float>(parts) * (to - from));
    }
    if (!closed) out.push_back(points.back());
    return out;
}

/// The triangle's own axes: along its first edge, its normal, and square to both.
Eigen::Matrix3f axesOf(const Eigen::Vector3f& a, const Eigen::Vector3f& b, const Eigen::Vector3f& c) {
    Eigen::Matrix3f axes;
    axes.col(0) = (b - a).stableNormalized();
    axes.col(1) = (b - a).cross(c - a).stableNormalized();
    axes.col(2) = axes.col(0).cross(axes.col(1));
    return axes;
}

/// Shares of a, b, c in the point of the triangle that is nearest to p (Ericson, Real-Time Collision
/// Detection, 5.1.5).
Eigen::Vector3f nearestShares(const Eigen::Vector3f& p, const Eigen::Vector3f& a, const Eigen::Vector3f& b,
                              const Eigen::Vector3f& c) {
    const Eigen::Vector3f ab = b - a, ac = c - a, ap = p - a;
    const float d1 = ab.dot(ap), d2 = ac.dot(ap);
    if (d1 <= 0 && d2 <= 0) return {1, 0, 0};
    const Eigen::Vector3f bp = p - b;
    const float d3 = ab.dot(bp), d4 = ac.dot(bp);
    if (d3 >= 0 && d4 <= d3) return {0, 1, 0};
    const float vc = d1 * d4 - d3 * d2;
    if (vc <= 0 && d1 >= 0 && d3 <= 0) {
        const float v = d1 / (d1 - d3);
        return {1 - v, v, 0};
    }
    const Eigen::Vector3f cp = p - c;
    const float d5 = ab.dot(cp), d6 = ac.dot(cp);
    if (d6 >= 0 && d5 <= d6) return {0, 0, 1};
    const float vb = d5 * d2 - d1 * d6;
    if (vb <= 0 && d2 >= 0 && d6 <= 0) {
        const float w = d2 / (d2 - d6);
        return {1 - w, 0, w};
    }
    const float va = d3 * d6 - d5 * d4;
    if (va <= 0 && d4 - d3 >= 0 && d5 - d6 >= 0) {
        const float w = (d4 - d3) / ((d4 - d3) + (d5 - d6));
        return {0, 1 - w, w};
    }
    const float sum = va + vb + vc;
    return {va / sum, vb / sum, vc / sum};
}

/// Where a straight line is laid over the skin: away from the trunk and in front for an arm, in front for the
/// shoulders. Zero for lines that lie on the skin by themselves.
Eigen::Vector3f overSide(Measure measure, const Eigen::Vector3f& from, const Eigen::Vector3f& to) {
    Eigen::Vector3f side = Eigen::Vector3f::Zero();
    switch (measure) {
        case Measure::ShoulderWidth:
        case Measure::AcrossFront:
            side = {0, -1, 0};
            break;
        case Measure::AcrossBack:
        case Measure::CrossShoulder:
            side = {0, 1, 0};
            break;
        case Measure::ArmLength:
        case Measure::UpperArmLength:
        case Measure::ForearmLength:
        case Measure::SleeveLength:
            side = {from.x() + to.x() > 0 ? 1.0F : -1.0F, -0.8F, 0};
            break;
        case Measure::HandLength:
        case Measure::FootLength:
        case Measure::FootBreadth:
        case Measure::ShoulderLength:
            side = {0, 0, 1};
            break;
        default:
            return side;
    }
    const Eigen::Vector3f along = (to - from).stableNormalized();
    return (side - side.dot(along) * along).stableNormalized();
}

/// The part of a polyline (x ascending) that a tape touches from above.
std::vector<Eigen::Vector2f> upperHull(const std::vector<Eigen::Vector2f>& points) {
    std::vector<Eigen::Vector2f> hull;
    for (const Eigen::Vector2f& p : points) {
        while (hull.size() > 1) {
            const Eigen::Vector2f a = hull[hull.size() - 1] - hull[hull.size() - 2], b = p - hull.back();
            if (a.x() * b.y() - a.y() * b.x() < 0) break;
            hull.pop_back();
        }
        hull.push_back(p);
    }
    return hull;
}

}  // namespace

TapeCarrier::TapeCarrier(std::shared_ptr<const BodyModel> model) : model_(std::move(model)) {
    const auto faces = model_->annyTopology().faces;
    const auto vertices = static_cast<std::size_t>(model_->annyTopology().vertexCount);
    firstOfVertex_.assign(vertices + 1, 0);
    for (const std::uint32_t v : faces) ++firstOfVertex_[v + 1];
    for (std::size_t v = 0; v < vertices; ++v) firstOfVertex_[v + 1] += firstOfVertex_[v];
    ofVertex_.resize(faces.size());
    std::vector<std::uint32_t> next(firstOfVertex_.begin(), firstOfVertex_.end() - 1);
    for (std::size_t i = 0; i < faces.size(); ++i)
        ofVertex_[next[faces[i]]++] = static_cast<std::uint32_t>(i / 3);
}

void TapeCarrier::sortVertices(const Eigen::Matrix3Xf& rest) {
    origin_ = rest.rowwise().minCoeff();
    const Eigen::Vector3f size = rest.rowwise().maxCoeff() - origin_;
    for (int a = 0; a < 3; ++a) cells_[static_cast<std::size_t>(a)] = static_cast<int>(size[a] / kCell) + 1;
    const auto cellOf = [&](Eigen::Index v) {
        const Eigen::Vector3f at = (rest.col(v) - origin_) / kCell;
        return (static_cast<std::size_t>(at.z()) * static_cast<std::size_t>(cells_[1]) +
                static_cast<std::size_t>(at.y())) *
                   static_cast<std::size_t>(cells_[0]) +
               static_cast<std::size_t>(at.x());
    };
    const auto cells = static_cast<std::size_t>(cells_[0]) * static_cast<std::size_t>(cells_[1]) *
                       static_cast<std::size_t>(cells_[2]);
    firstInCell_.assign(cells + 1, 0);
    for (Eigen::Index v = 0; v < rest.cols(); ++v) ++firstInCell_[cellOf(v) + 1];
    for (std::size_t c = 0; c < cells; ++c) firstInCell_[c + 1] += firstInCell_[c];
    inCell_.resize(static_cast<std::size_t>(rest.cols()));
    std::vector<std::uint32_t> next(firstInCell_.begin(), firstInCell_.end() - 1);
    for (Eigen::Index v = 0; v < rest.cols(); ++v) inCell_[next[cellOf(v)]++] = static_cast<std::uint32_t>(v);
}

TapeCarrier::Place TapeCarrier::placeOf(const Eigen::Vector3f& point, const Eigen::Matrix3Xf& rest,
                                        bool onSkin) const {
    const auto faces = model_->annyTopology().faces;
    const auto cornersOf = [&](std::uint32_t t) {
        return std::array<Eigen::Vector3f, 3>{rest.col(faces[3 * t]), rest.col(faces[3 * t + 1]),
                                              rest.col(faces[3 * t + 2])};
    };
    std::array<int, 3> centre;
    for (int a = 0; a < 3; ++a)
        centre[static_cast<std::size_t>(a)] = std::clamp(static_cast<int>((point[a] - origin_[a]) / kCell), 0,
                                                         cells_[static_cast<std::size_t>(a)] - 1);
    Place place;
    float best = std::numeric_limits<float>::max();
    for (int ring = 1; ring < 12; ++ring) {
        std::array<int, 3> low, high;
        for (std::size_t a = 0; a < 3; ++a) {
            low[a] = std::max(0, centre[a] - ring);
            high[a] = std::min(cells_[a] - 1, centre[a] + ring);
        }
        for (int z = low[2]; z <= high[2]; ++z)
            for (int y = low[1]; y <= high[1]; ++y)
                for (int x = low[0]; x <= high[0]; ++x) {
                    const auto cell = (static_cast<std::size_t>(z) * static_cast<std::size_t>(cells_[1]) +
                                       static_cast<std::size_t>(y)) *
                                          static_cast<std::size_t>(cells_[0]) +
                                      static_cast<std::size_t>(x);
                    for (std::uint32_t i = firstInCell_[cell]; i < firstInCell_[cell + 1]; ++i) {
                        const std::uint32_t v = inCell_[i];
                        // A triangle's corner may be this much farther than the triangle itself.
                        const float away = (rest.col(v) - point).norm() - 0.02F;
                        if (away > 0 && away * away > best) continue;
                        for (std::uint32_t k = firstOfVertex_[v]; k < firstOfVertex_[v + 1]; ++k) {
                            const auto [a, b, c] = cornersOf(ofVertex_[k]);
                            const Eigen::Vector3f shares = nearestShares(point, a, b, c);
                            const float distance =
                                (shares[0] * a + shares[1] * b + shares[2] * c - point).squaredNorm();
                            if (distance >= best) continue;
                            best = distance;
                            place.triangle = ofVertex_[k];
                            place.shares = shares;
                        }
                    }
                }
        const float seen = static_cast<float>(ring - 1) * kCell;
        if (best < seen * seen || (ring == 1 && best < 1e-6F)) break;
    }
    const auto [a, b, c] = cornersOf(place.triangle);
    const Eigen::Vector3f foot = place.shares[0] * a + place.shares[1] * b + place.shares[2] * c;
    place.rise = axesOf(a, b, c).transpose() * (point - foot);
    if (onSkin || place.rise.y() < 0) place.rise.setZero();  // what lies inside is laid on the skin
    return place;
}

std::vector<Eigen::Vector3f> TapeCarrier::drape(const TapeLine& line, const Eigen::Matrix3Xf& rest) const {
    std::vector<Eigen::Vector3f> out;
    const auto faces = model_->annyTopology().faces;
    for (std::size_t i = 0; i + 1 < line.points.size(); ++i) {
        const Eigen::Vector3f from = line.points[i].cast<float>(), to = line.points[i + 1].cast<float>();
        const Eigen::Vector3f over = overSide(line.measure, from, to);
        const float length = (to - from).norm();
        if (over.isZero() || length < kSpacing) {
            out.push_back(from);
            if (i + 2 == line.points.size()) out.push_back(to);
            continue;
        }
        // The plane through the line and that side cuts the skin; the highest cut over each step counts.
        const Eigen::Vector3f along = (to - from) / length, across = along.cross(over);
        const int steps = std::max(2, static_cast<int>(length / kSpacing));
        std::vector<Eigen::Vector2f> top;
        for (int s = 0; s <= steps; ++s)
            top.emplace_back(length * static_cast<float>(s) / static_cast<float>(steps), 0.0F);
        for (std::size_t t = 0; t + 2 < faces.size(); t += 3) {
            std::array<Eigen::Vector3f, 3> local;
            for (std::size_t k = 0; k < 3; ++k) {
                const Eigen::Vector3f d = rest.col(faces[t + k]) - from;
                local[k] = {d.dot(along), d.dot(over), d.dot(across)};
            }
            std::array<Eigen::Vector2f, 3> cuts;
            int count = 0;
            for (std::size_t k = 0; k < 3; ++k) {
                const Eigen::Vector3f &a = local[k], &b = local[(k + 1) % 3];
                if ((a.z() < 0) == (b.z() < 0)) continue;
                const float share = a.z() / (a.z() - b.z());
                cuts[static_cast<std::size_t>(count++)] = (a + share * (b - a)).head<2>();
            }
            if (count < 2) continue;
            if (cuts[0].x() > cuts[1].x()) std::swap(cuts[0], cuts[1]);
            for (Eigen::Vector2f& p : top) {
                if (p.x() < cuts[0].x() || p.x() > cuts[1].x()) continue;
                const float run = cuts[1].x() - cuts[0].x();
                const float share = run > 1e-9F ? (p.x() - cuts[0].x()) / run : 0.5F;
                const float height = cuts[0].y() + share * (cuts[1].y() - cuts[0].y());
                if (height < kReach) p.y() = std::max(p.y(), height);
            }
        }
        for (const Eigen::Vector2f& p : upperHull(top)) out.push_back(from + p.x() * along + p.y() * over);
    }
    return out;
}

std::vector<CarriedTape> TapeCarrier::carry(const std::vector<TapeLine>& lines, const Eigen::Matrix3Xf& rest,
                                            const Eigen::Matrix3Xf& posed) {
    sortVertices(rest);
    const auto faces = model_->annyTopology().faces;
    const float floor = posed.row(2).minCoeff();
    std::vector<CarriedTape> tapes;
    const auto onPosed = [&](const Place& place, Eigen::Vector3f& normal) {
        const Eigen::Vector3f a = posed.col(faces[3 * place.triangle]),
                              b = posed.col(faces[3 * place.triangle + 1]),
                              c = posed.col(faces[3 * place.triangle + 2]);
        const Eigen::Matrix3f axes = axesOf(a, b, c);
        normal = axes.col(1);
        return Eigen::Vector3f(place.shares[0] * a + place.shares[1] * b + place.shares[2] * c +
                               axes * place.rise + kLift * normal);
    };
    for (const TapeLine& line : lines) {
        if (line.points.size() < 2) continue;
        const bool height = measureInfo(line.measure).group == MeasureGroup::Height;
        CarriedTape tape{line.measure, line.closed, {}, {}};
        if (height) {
            Eigen::Vector3f normal;
            const Eigen::Vector3f top =
                onPosed(placeOf(line.points.front().cast<float>(), rest, true), normal);
            // Before the body, or behind it where the point lies on the back.
            const bool behind = normal.y() > 0.3F;
            const float y = behind ? posed.row(1).maxCoeff() + kAside : posed.row(1).minCoeff() - kAside;
            const auto points = resampled({top, {top.x(), y, top.z()}, {top.x(), y, floor}}, false);
            tape.points.resize(3, static_cast<Eigen::Index>(points.size()));
            for (std::size_t i = 0; i < points.size(); ++i) tape.points.col(Eigen::Index(i)) = points[i];
            tape.normals = Eigen::Vector3f(0, behind ? 1.0F : -1.0F, 0).replicate(1, tape.points.cols());
            tapes.push_back(std::move(tape));
            continue;
        }
        std::vector<Eigen::Vector3f> points;
        if (line.closed) {
            for (const Eigen::Vector3d& p : line.points) points.push_back(p.cast<float>());
        } else {
            points = drape(line, rest);
        }
        points = resampled(points, line.closed);
        tape.points.resize(3, static_cast<Eigen::Index>(points.size()));
        tape.normals.resize(3, tape.points.cols());
        for (std::size_t i = 0; i < points.size(); ++i) {
            Eigen::Vector3f normal;
            tape.points.col(Eigen::Index(i)) = onPosed(placeOf(points[i], rest, false), normal);
            tape.normals.col(Eigen::Index(i)) = normal;
        }
        tapes.push_back(std::move(tape));
    }
    return tapes;
}

}  // namespace abf
