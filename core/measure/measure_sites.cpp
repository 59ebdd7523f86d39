// SPDX-License-Identifier: Apache-2.0
#include "core/measure/measure_sites.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

#include "core/measure/skin_volume.h"
#include "core/silhouette/body_region.h"

namespace abf {
namespace {

// Vertices of topology anny, left side where there are two.
constexpr std::uint32_t kNipple = 8455;
constexpr std::uint32_t kBreastFold = 8506;
constexpr std::uint32_t kFlank = 10672;  ///< midway between tenth rib and iliac crest
constexpr std::uint32_t kAcromion = 8259;
constexpr std::uint32_t kOlecranon = 10010;
constexpr std::uint32_t kCrotch[] = {4331, 4354, 4356, 6415, 4358, 4360, 4251};
/// Down the middle of the back from the seventh cervical vertebra to the sacrum.
constexpr std::uint32_t kBack[] = {857,  858,  1496, 1491, 1467, 1539, 1550, 1595, 1596, 1597,
                                   3764, 3827, 1598, 1599, 1600, 3916, 3930, 3944, 3958, 3972,
                                   3986, 4000, 4014, 4029, 4132, 4044, 4165, 4172, 4179, 4371};

/// `count` shares from `first` to `last`.
std::vector<double> evenly(double first, double last, int count) {
    std::vector<double> shares;
    for (int i = 0; i < count; ++i) shares.push_back(first + (last - first) * i / (count - 1));
    return shares;
}

AnchorPoint vertexAnchor(std::uint32_t v) {
    return {{{v, 1.0}}, {}, {}};
}

using Edges = std::shared_ptr<const std::vector<MeshEdge>>;

class SiteBuilder {
  public:
    explicit SiteBuilder(const BodyModel& model) : model_(model), triangles_(skinTriangles(model)) {
        const Rig& rig = model.annyRig();
        const std::vector<BodyRegion> regions = boneRegions(rig);
        const auto count = static_cast<std::size_t>(model.prefixVertexCount());
        regionWeight_.assign(count, {});
        for (std::size_t v = 0; v < count; ++v)
            for (std::uint32_t i = rig.influenceStart[v]; i < rig.influenceStart[v + 1]; ++i)
                regionWeight_[v][indexOf(regions[rig.influenceBone[i]])] +=
                    static_cast<double>(rig.influenceWeight[i]);
    }

    /// How far a vertex belongs to some limbs, 0..1.
    double share(std::uint32_t v, std::initializer_list<Limb> limbs) const {
        double sum = 0;
        for (std::size_t r = 0; r < kBodyRegionCount; ++r)
            if (std::ranges::find(limbs, limbOf(static_cast<BodyRegion>(r))) != limbs.end())
                sum += regionWeight_[v][r];
        return sum;
    }

    /// The edges of the skin's triangles all of whose vertices are `within`.
    template <class Within>
    Edges edgesOf(const Within& within) const {
        std::set<MeshEdge> edges;
        for (const auto& t : triangles_) {
            if (!std::ranges::all_of(t, within)) continue;
            for (std::size_t i = 0; i < 3; ++i) {
                const std::uint32_t a = t[i], b = t[(i + 1) % 3];
                edges.insert({std::min(a, b), std::max(a, b)});
            }
        }
        return std::make_shared<const std::vector<MeshEdge>>(edges.begin(), edges.end());
    }

    AnchorPoint head(std::string_view label) const { return {{}, {{model_.annyRig().bone(label), 1.0}}, {}}; }

    Eigen::Vector3d templateHead(std::string_view label) const {
        const Rig& rig = model_.annyRig();
        return Eigen::Map<const Eigen::Vector3d>(rig.boneTemplate.data() + rig.bone(label) * rig.stride);
    }

    Eigen::Vector3d templateVertex(std::uint32_t v) const {
        return {model_.templateX()[v], model_.templateY()[v], model_.templateZ()[v]};
    }

    /// The vertex on the other side of the symmetric mesh.
    std::uint32_t mirrored(std::uint32_t v) const {
        const Eigen::Vector3d wanted = templateVertex(v).cwiseProduct(Eigen::Vector3d(-1, 1, 1));
        std::uint32_t best = 0;
        for (std::uint32_t i = 0; i < static_cast<std::uint32_t>(model_.prefixVertexCount()); ++i)
            if ((templateVertex(i) - wanted).squaredNorm() < (templateVertex(best) - wanted).squaredNorm())
                best = i;
        return best;
    }

    /// Midway between a vertex and its mirror image.
    AnchorPoint pair(std::uint32_t v) const { return {{{v, 0.5}, {mirrored(v), 0.5}}, {}, {}}; }

  private:
    const BodyModel& model_;
    std::vector<std::array<std::uint32_t, 3>> triangles_;
    std::vector<std::array<double, kBodyRegionCount>> regionWeight_;
};

/// A young woman's rest body.
RestBody womanOf(const std::shared_ptr<const BodyModel>& model, double cupSize, double firmness) {
    BodyShape shape;
    shape.phenotypes[Phenotype::Gender] = 1;
    shape.phenotypes[Phenotype::Age] = 2.0 / 3;
    shape.phenotypes[Phenotype::CupSize] = cupSize;
    shape.phenotypes[Phenotype::Firmness] = firmness;
    return makeRestBody(model, shape);
}

}  // namespace

MeasureSites measureSites(const std::shared_ptr<const BodyModel>& model) {
    using enum Measure;
    using Direction = Tape::Direction;
    using Pick = Tape::Pick;
    const SiteBuilder build(*model);
    MeasureSites sites;
    sites.crotch.lowestOf.assign(std::begin(kCrotch), std::end(kCrotch));
    sites.back.assign(std::begin(kBack), std::end(kBack));
    sites.waist = build.pair(kFlank);
    sites.acromia = {vertexAnchor(kAcromion), vertexAnchor(build.mirrored(kAcromion))};

    const auto tape = [&](Measure measure, double weight, const Edges& edges, const AnchorPoint& from,
                          const AnchorPoint& to, Direction direction, Pick pick, std::vector<double> shares) {
        sites.tapes.push_back({measure, weight, edges, from, to, direction, pick, std::move(shares)});
    };
    const std::vector<double> single = {0.0};

    const auto onTrunk = [&](std::uint32_t v) {
        return build.share(v, {Limb::ArmLeft, Limb::ArmRight, Limb::Head}) < 0.5;
    };
    // A breast may hang below its fold; the tape passes under it. Breast is what cup size and firmness move.
    const RestBody full = womanOf(model, 1, 0), flat = womanOf(model, 0, 1);
    const auto onBreast = [&](std::uint32_t v) {
        return (full.vertex(v) - flat.vertex(v)).norm() > 0.02 &&
               build.templateVertex(v).z() > build.templateVertex(kBreastFold).z() + 0.001;
    };
    const Edges trunk = build.edgesOf(onTrunk);
    const AnchorPoint bust = build.pair(kNipple);
    tape(ChestGirth, 1, trunk, bust, bust, Direction::Level, Pick::Largest, single);
    const AnchorPoint fold = build.pair(kBreastFold);
    tape(UnderbustGirth, 1, build.edgesOf([&](std::uint32_t v) { return onTrunk(v) && !onBreast(v); }), fold,
         sites.waist, Direction::Level, Pick::Largest, {0.1});
    tape(WaistGirth, 1, trunk, sites.waist, sites.waist, Direction::Level, Pick::Largest, single);
    tape(HipGirth, 1, trunk, sites.crotch, build.head("root"), Direction::Level, Pick::Largest,
         evenly(0.6, 1.0, 9));

    const Eigen::Vector3d neckBase = build.templateHead("neck01"), skullBase = build.templateHead("head");
    const Edges neck = build.edgesOf([&](std::uint32_t v) {
        constexpr double kRadius = 0.1;
        const Eigen::Vector3d axis = (skullBase - neckBase).normalized();
        const Eigen::Vector3d from = build.templateVertex(v) - neckBase;
        const double along = from.dot(axis);
        return (from - along * axis).norm() < kRadius && along > -0.06 && along < 0.16;
    });
    tape(NeckGirth, 1, neck, build.head("neck01"), build.head("head"), Direction::Square, Pick::Largest,
         {0.35});

    for (const bool left : {true, false}) {
        const auto bone = [&](std::string name) { return build.head(name + (left ? ".L" : ".R")); };
        const Limb armLimb = left ? Limb::ArmLeft : Limb::ArmRight,
                   legLimb = left ? Limb::LegLeft : Limb::LegRight;
        const Edges arm = build.edgesOf([&](std::uint32_t v) { return build.share(v, {armLimb}) > 0.5; });
        const Edges leg = build.edgesOf([&](std::uint32_t v) { return build.share(v, {legLimb}) > 0.5; });
        // Skin weights part thigh and trunk along a slanted line; the thigh's tape needs all that is on its
        // side.
        const Edges thigh = build.edgesOf([&](std::uint32_t v) {
            const double x = build.templateVertex(v).x();
            return (left ? x > -1e-6 : x < 1e-6) && build.share(v, {Limb::Torso, legLimb}) > 0.5;
        });
        const AnchorPoint elbow = bone("lowerarm01"), wrist = bone("wrist"), knee = bone("lowerleg01"),
                          ankle = bone("foot");
        tape(UpperArmGirth, 0.5, arm, bone("upperarm01"), elbow, Direction::Square, Pick::Largest, {0.5});
        tape(WristGirth, 0.5, arm, elbow, wrist, Direction::Square, Pick::Largest, {0.97});
        tape(ThighGirth, 0.5, thigh, sites.crotch, knee, Direction::Level, Pick::Largest,
             evenly(0.03, 0.35, 13));
        tape(KneeGirth, 0.5, leg, knee, bone("lowerleg02"), Direction::Level, Pick::Largest, {0.17});
        tape(CalfGirth, 0.5, leg, knee, ankle, Direction::Level, Pick::Largest, evenly(0.22, 0.62, 17));
        tape(AnkleGirth, 0.5, leg, knee, ankle, Direction::Level, Pick::Least, evenly(0.70, 1.0, 13));
        const std::size_t side = left ? 0 : 1;
        sites.arms[side] = {sites.acromia[side], vertexAnchor(left ? kOlecranon : build.mirrored(kOlecranon)),
                            wrist};
    }
    std::ranges::stable_sort(sites.tapes, {}, [](const Tape& t) { return indexOf(t.measure); });
    return sites;
}

}  // namespace abf
