// SPDX-License-Identifier: Apache-2.0
#include "tools/body_tapes.h"

#include <Eigen/Geometry>
#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace abf {

namespace {

Eigen::Vector3d vertex(const EvaluatedBody& body, Eigen::Index v) {
    return body.restVertices.col(v).cast<double>();
}

double floorOf(const EvaluatedBody& body) {
    return body.restVertices.row(2).minCoeff();
}

/// Perimeter of the convex hull of points in a plane (Andrew's monotone chain).
double hullLength(std::vector<Eigen::Vector2d> points) {
    if (points.size() < 3) return 0;
    std::sort(points.begin(), points.end(), [](const auto& a, const auto& b) {
        return a.x() < b.x() || (a.x() == b.x() && a.y() < b.y());
    });
    const auto turn = [](const Eigen::Vector2d& o, const Eigen::Vector2d& a, const Eigen::Vector2d& b) {
        return (a - o).x() * (b - o).y() - (a - o).y() * (b - o).x();
    };
    std::vector<Eigen::Vector2d> hull;
    const auto chain = [&](auto begin, auto end) {
        const std::size_t start = hull.size();
        for (auto it = begin; it != end; ++it) {
            while (hull.size() >= start + 2 && turn(hull[hull.size() - 2], hull.back(), *it) <= 0)
                hull.pop_back();
            hull.push_back(*it);
        }
        hull.pop_back();
    };
    chain(points.begin(), points.end());
    chain(points.rbegin(), points.rend());
    double length = 0;
    for (std::size_t i = 0; i < hull.size(); ++i) length += (hull[i] - hull[(i + 1) % hull.size()]).norm();
    return length;
}

}  // namespace

double BodyTapes::stature(const EvaluatedBody& body) {
    return body.restVertices.row(2).maxCoeff() - floorOf(body);
}

double BodyTapes::volume(const EvaluatedBody& body) const {
    const Topology& mesh = model_->annyTopology();
    double six = 0;
    for (int f = 0; f < mesh.faceCount(); ++f)
        six += vertex(body, mesh.faces[3 * f])
                   .dot(vertex(body, mesh.faces[3 * f + 1]).cross(vertex(body, mesh.faces[3 * f + 2])));
    return six / 6;
}

Eigen::Vector3d BodyTapes::head(const EvaluatedBody& body, const std::string& bone) const {
    return body.restBonePoses[model_->annyRig().bone(bone)].topRightCorner<3, 1>();
}

bool BodyTapes::belongs(std::uint32_t v, const Bones& bones) const {
    const Rig& rig = model_->annyRig();
    std::uint32_t most = rig.influenceStart[v];
    for (std::uint32_t i = most; i < rig.influenceStart[v + 1]; ++i)
        if (rig.influenceWeight[i] > rig.influenceWeight[most]) most = i;
    const std::string_view label = rig.boneLabels[rig.influenceBone[most]];
    return std::ranges::any_of(bones, [&](const std::string& bone) { return label.starts_with(bone); });
}

BodyTapes::Crossings BodyTapes::section(const EvaluatedBody& body, const Bones& bones,
                                        const Eigen::Vector3d& origin, const Eigen::Vector3d& normal) const {
    const Topology& mesh = model_->annyTopology();
    std::set<std::pair<std::uint32_t, std::uint32_t>> seen;
    Crossings crossings;
    for (int f = 0; f < mesh.faceCount(); ++f)
        for (int k = 0; k < 3; ++k) {
            const auto [a, b] = std::minmax(mesh.faces[3 * f + k], mesh.faces[3 * f + (k + 1) % 3]);
            const double da = (vertex(body, a) - origin).dot(normal),
                         db = (vertex(body, b) - origin).dot(normal);
            if ((da < 0) == (db < 0) || !belongs(a, bones) || !belongs(b, bones) ||
                !seen.insert({a, b}).second)
                continue;
            crossings.push_back({a, b, static_cast<float>(da / (da - db))});
        }
    return crossings;
}

BodyTapes::Crossings BodyTapes::level(const EvaluatedBody& body, const Bones& bones,
                                      double heightShare) const {
    return section(body, bones, Eigen::Vector3d(0, 0, floorOf(body) + heightShare * stature(body)),
                   Eigen::Vector3d::UnitZ());
}

int BodyTapes::extremeVertex(const EvaluatedBody& body, const Bones& bones, double heightShare,
                             double halfWidth, const Eigen::Vector3d& direction) const {
    const double z = floorOf(body) + heightShare * stature(body);
    int best = -1;
    double farthest = -std::numeric_limits<double>::infinity();
    for (int v = 0; v < body.restVertices.cols(); ++v) {
        const Eigen::Vector3d x = vertex(body, v);
        if (std::abs(x.z() - z) > 0.012 || std::abs(x.x()) > halfWidth || x.dot(direction) < farthest ||
            !belongs(static_cast<std::uint32_t>(v), bones))
            continue;
        farthest = x.dot(direction);
        best = v;
    }
    return best;
}

BodyTapes::BodyTapes(std::shared_ptr<const BodyModel> model, const EvaluatedBody& body,
                     const HeightShare& heightShare)
    : model_(std::move(model)) {
    const auto add = [this](const std::string& name, std::function<double(const EvaluatedBody&)> measure) {
        names_.push_back(name);
        measures_.push_back(std::move(measure));
    };
    const auto pointsOf = [](const Crossings& crossings, const EvaluatedBody& b) {
        Eigen::Matrix3Xd points(3, static_cast<Eigen::Index>(crossings.size()));
        for (std::size_t i = 0; i < crossings.size(); ++i)
            points.col(static_cast<Eigen::Index>(i)) = (1 - crossings[i].share) * vertex(b, crossings[i].a) +
                                                       crossings[i].share * vertex(b, crossings[i].b);
        return points;
    };
    /// The tape's plane stays; points that leave it a little are projected onto it.
    const auto girth = [&](const std::string& name, Crossings crossings,
                           const Eigen::Vector3d& normal = Eigen::Vector3d::UnitZ()) {
        const Eigen::Vector3d u = normal.unitOrthogonal(), w = normal.cross(u);
        add(name, [=, crossings = std::move(crossings)](const EvaluatedBody& b) {
            const Eigen::Matrix3Xd points = pointsOf(crossings, b);
            std::vector<Eigen::Vector2d> flat;
            for (const auto& p : points.colwise()) flat.emplace_back(u.dot(p), w.dot(p));
            return hullLength(std::move(flat));
        });
    };
    const auto extent = [&](const std::string& name, Crossings crossings, int axis) {
        add(name, [=, crossings = std::move(crossings)](const EvaluatedBody& b) {
            const Eigen::Matrix3Xd points = pointsOf(crossings, b);
            return points.row(axis).maxCoeff() - points.row(axis).minCoeff();
        });
    };
    const Bones trunk{"root", "pelvis", "spine", "clavicle"};
    Bones lowerTrunk = trunk;
    lowerTrunk.push_back("upperleg01");
    const Bones thigh{"upperleg01.L", "upperleg02.L"}, shank{"lowerleg01.L", "lowerleg02.L"};

    const Crossings chest = level(body, trunk, heightShare("chestheight"));
    const Crossings waist = level(body, trunk, heightShare("waistheightomphalion"));
    const Crossings hips = level(body, lowerTrunk, heightShare("buttockheight"));
    girth("chestcircumference", chest);
    extent("chestdepth", chest, 1);
    girth("waistcircumference", waist);
    extent("waistbreadth", waist, 0);
    extent("waistdepth", waist, 1);
    girth("buttockcircumference", hips);
    extent("hipbreadth", hips, 0);
    extent("buttockdepth", hips, 1);
    const double knee = heightShare("kneeheightmidpatella");
    girth("thighcircumference", level(body, thigh, heightShare("crotchheight") - 0.015));
    girth("lowerthighcircumference", level(body, thigh, knee + 0.025));
    girth("calfcircumference", level(body, shank, 0.72 * knee));
    girth("anklecircumference", level(body, shank, heightShare("lateralmalleolusheight") + 0.03));
    const Eigen::Vector3d shoulder = head(body, "upperarm01.L"), elbow = head(body, "lowerarm01.L"),
                          wrist = head(body, "wrist.L");
    const Eigen::Vector3d upperArm = (elbow - shoulder).normalized(), forearm = (wrist - elbow).normalized();
    girth("bicepscircumferenceflexed",
          section(body, {"upperarm01.L", "upperarm02.L"}, shoulder + 0.55 * (elbow - shoulder), upperArm),
          upperArm);
    girth("wristcircumference", section(body, {"lowerarm02.L", "wrist.L"}, wrist - 0.01 * forearm, forearm),
          forearm);
    girth("neckcircumference",
          section(body, {"neck"}, head(body, "neck02"), Eigen::Vector3d(0, -0.3, 1).normalized()),
          Eigen::Vector3d(0, -0.3, 1).normalized());

    const auto between = [&](const std::string& name, const std::string& a, const std::string& b) {
        add(name, [=, this](const EvaluatedBody& x) { return (head(x, a) - head(x, b)).norm(); });
    };
    between("biacromialbreadth", "upperarm01.L", "upperarm01.R");
    between("acromionradialelength", "upperarm01.L", "lowerarm01.L");
    between("radialestylionlength", "lowerarm01.L", "wrist.L");

    const auto boneHeight = [&](const std::string& name, const std::string& bone) {
        add(name, [=, this](const EvaluatedBody& b) { return head(b, bone).z() - floorOf(b); });
    };
    boneHeight("acromialheight", "upperarm01.L");
    boneHeight("trochanterionheight", "upperleg01.L");
    boneHeight("kneeheightmidpatella", "lowerleg01.L");
    add("tragiontopofhead",
        [this](const EvaluatedBody& b) { return b.restVertices.row(2).maxCoeff() - head(b, "head").z(); });
    const auto vertexHeight = [&](const std::string& name, int v) {
        add(name, [=](const EvaluatedBody& b) { return vertex(b, v).z() - floorOf(b); });
    };
    const Eigen::Vector3d front(0, -1, 0), back(0, 1, 0);
    Bones neck = trunk;
    neck.push_back("neck");
    vertexHeight("cervicaleheight", extremeVertex(body, neck, heightShare("cervicaleheight"), 0.015, back));
    vertexHeight("chestheight", extremeVertex(body, trunk, heightShare("chestheight"), 0.2, front));
    vertexHeight("waistheightomphalion",
                 extremeVertex(body, trunk, heightShare("waistheightomphalion"), 0.015, front));
    vertexHeight("buttockheight", extremeVertex(body, lowerTrunk, heightShare("buttockheight"), 0.2, back));
    int crotch = -1;
    for (int v = 0; v < body.restVertices.cols(); ++v) {
        const Eigen::Vector3d x = vertex(body, v);
        if (std::abs(x.x()) < 0.005 && x.z() < shoulder.z() &&
            belongs(static_cast<std::uint32_t>(v), lowerTrunk) &&
            (crotch < 0 || x.z() < vertex(body, crotch).z()))
            crotch = v;
    }
    vertexHeight("crotchheight", crotch);
}

Eigen::VectorXd BodyTapes::measure(const EvaluatedBody& body) const {
    Eigen::VectorXd values(static_cast<Eigen::Index>(measures_.size()));
    for (std::size_t i = 0; i < measures_.size(); ++i)
        values[static_cast<Eigen::Index>(i)] = measures_[i](body);
    return values;
}

}  // namespace abf
