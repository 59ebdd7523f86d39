// SPDX-License-Identifier: Apache-2.0
#include "core/measure/measure_sites.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include "core/measure/skin_volume.h"
#include "core/silhouette/body_region.h"

namespace abf {
namespace {

// Vertices of topology anny, left side where there are two.
constexpr std::uint32_t kBrow = 234;  ///< in the middle, above the ears
constexpr std::uint32_t kForehead = 5304;
constexpr std::uint32_t kCervicale = 857;  ///< seventh cervical vertebra
constexpr std::uint32_t kNeckSide = 7529;  ///< where the neck's side meets the shoulder
constexpr std::uint32_t kAcromion = 8259;
constexpr std::uint32_t kBackCrease = 8323;  ///< midway between acromion and the armpit's fold
constexpr std::uint32_t kFrontCrease = 10391;
constexpr std::uint32_t kNipple = 8455;
constexpr std::uint32_t kBreastFold = 8506;
constexpr std::uint32_t kFlank = 10672;  ///< midway between tenth rib and iliac crest
constexpr std::uint32_t kNavel = 4105;
constexpr std::uint32_t kButtock[] = {10822, 10830};  ///< it is fullest between them
constexpr std::uint32_t kCrotch[] = {4331, 4354, 4356, 6415, 4358, 4360, 4251};
constexpr std::uint32_t kOlecranon = 10010;
constexpr std::uint32_t kMiddleFingertip = 8755;
constexpr std::uint32_t kHeel = 12421;
constexpr std::uint32_t kToe = 11519;  ///< the first, whose tip lies farthest ahead
constexpr std::uint32_t kInnerBall = 12358, kOuterBall = 12761;
/// Around the left half of the neck's base, from the seventh cervical vertebra over the side of the neck to
/// the front. Not a section: the plane through its ends would run down the shoulders.
constexpr std::uint32_t kNeckBase[] = {857,  7708, 7716, 7546, 7540,  7535, 7529, 7523, 7517, 7463, 7462,
                                       7477, 7476, 7482, 7617, 10324, 7511, 7508, 7495, 7509, 7507, 815};
/// Down the middle of the back from the seventh cervical vertebra to the sacrum.
constexpr std::uint32_t kBack[] = {857,  858,  1496, 1491, 1467, 1539, 1550, 1595, 1596, 1597,
                                   3764, 3827, 1598, 1599, 1600, 3916, 3930, 3944, 3958, 3972,
                                   3986, 4000, 4014, 4029, 4132, 4044, 4165, 4172, 4179, 4371};
/// Down the middle of the front from the notch between the collar bones to below the navel.
constexpr std::uint32_t kFront[] = {1522, 1524, 1526, 1528, 1399, 1400, 1401, 1402, 1472,
                                    1874, 1875, 1876, 1877, 4072, 4054, 4077, 4055, 4138,
                                    4053, 4090, 4095, 4100, 4105, 4104, 4099, 4094, 4351};

/// `count` shares from `first` to `last`.
std::vector<double> evenly(double first, double last, int count) {
    std::vector<double> shares;
    for (int i = 0; i < count; ++i) shares.push_back(first + (last - first) * i / (count - 1));
    return shares;
}

AnchorPoint vertexAnchor(std::uint32_t v) {
    return {{{v, 1.0}}, {}, {}};
}

using Part = std::shared_ptr<const SkinPart>;

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
    Part partOf(const Within& within) const {
        constexpr std::uint32_t kOutside = std::numeric_limits<std::uint32_t>::max();
        std::vector<std::uint32_t> index(regionWeight_.size(), kOutside);
        std::vector<std::array<std::uint32_t, 2>> edges;
        for (const auto& t : triangles_) {
            if (!std::ranges::all_of(t, within)) continue;
            for (std::size_t i = 0; i < 3; ++i) {
                const std::uint32_t a = t[i], b = t[(i + 1) % 3];
                index[a] = 0;
                edges.push_back({std::min(a, b), std::max(a, b)});
            }
        }
        std::ranges::sort(edges);
        edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
        SkinPart part;
        for (std::uint32_t v = 0; v < index.size(); ++v) {
            if (index[v] == kOutside) continue;
            index[v] = static_cast<std::uint32_t>(part.vertices.size());
            part.vertices.push_back(v);
        }
        for (const auto& [a, b] : edges) part.edges.push_back({index[a], index[b]});
        return std::make_shared<const SkinPart>(std::move(part));
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

/// `share` of the way from one anchor to another.
AnchorPoint between(const AnchorPoint& from, const AnchorPoint& to, double share) {
    AnchorPoint point;
    for (const auto& [anchor, weight] : {std::pair(&from, 1 - share), std::pair(&to, share)}) {
        for (const auto& [v, w] : anchor->vertices) point.vertices.emplace_back(v, weight * w);
        for (const auto& [b, w] : anchor->heads) point.heads.emplace_back(b, weight * w);
    }
    return point;
}

/// Level, of several planes between two anchors.
Tape levelTape(Measure measure, double weight, const Part& part, const AnchorPoint& from,
               const AnchorPoint& to, std::vector<double> shares, Tape::Pick pick = Tape::Pick::Largest) {
    return {measure, weight, part, from, to, Tape::Direction::Level, std::move(shares), pick};
}
Tape levelTape(Measure measure, const Part& part, const AnchorPoint& at) {
    return levelTape(measure, 1, part, at, at, {0.0});
}
Tape squareTape(Measure measure, double weight, const Part& part, const AnchorPoint& from,
                const AnchorPoint& to, std::vector<double> shares) {
    return {measure, weight, part, from, to, Tape::Direction::Square, std::move(shares)};
}
/// In the plane that holds the line between the anchors and an axis.
Tape slantedTape(Measure measure, double weight, const Part& part, const AnchorPoint& from,
                 const AnchorPoint& to, const Eigen::Vector3d& axis,
                 Tape::Reach reach = Tape::Reach::Around) {
    return {measure,           weight, part, from, to, Tape::Direction::Along, {0.0}, Tape::Pick::Largest,
            axis.normalized(), reach};
}

class SiteFinder {
  public:
    explicit SiteFinder(const std::shared_ptr<const BodyModel>& model)
        : model_(model), build_(*model), cervicale_(vertexAnchor(kCervicale)), waist_(build_.pair(kFlank)) {
        crotch_.lowestOf.assign(std::begin(kCrotch), std::end(kCrotch));
        trunk_ = build_.partOf([&](std::uint32_t v) { return onTrunk(v); });
        addHeadAndNeck();
        addTrunk();
        addShoulders();
        addHeights();
        for (const bool left : {true, false}) {
            addArm(left);
            addLeg(left);
        }
        std::ranges::stable_sort(sites_.tapes, {}, [](const Tape& t) { return indexOf(t.measure); });
    }
    MeasureSites take() { return std::move(sites_); }

  private:
    AnchorPoint sided(std::uint32_t v, bool left) const {
        return vertexAnchor(left ? v : build_.mirrored(v));
    }
    AnchorPoint bone(const std::string& name, bool left) const {
        return build_.head(name + (left ? ".L" : ".R"));
    }
    bool onTrunk(std::uint32_t v) const {
        return build_.share(v, {Limb::ArmLeft, Limb::ArmRight, Limb::Head}) < 0.5;
    }
    /// Mid-patella.
    AnchorPoint kneecap(bool left) const {
        return between(bone("lowerleg01", left), bone("lowerleg02", left), 0.17);
    }
    AnchorPoint buttock() const { return between(build_.pair(kButtock[0]), build_.pair(kButtock[1]), 0.5); }
    Part neckPart() const {
        constexpr double kRadius = 0.1;
        const Eigen::Vector3d base = build_.templateHead("neck01");
        const Eigen::Vector3d axis = (build_.templateHead("head") - base).normalized();
        return build_.partOf([&](std::uint32_t v) {
            const Eigen::Vector3d from = build_.templateVertex(v) - base;
            const double along = from.dot(axis);
            return (from - along * axis).norm() < kRadius && along > -0.06 && along < 0.16;
        });
    }

    void addHeadAndNeck() {
        const double floor = build_.templateVertex(kBrow).z() - 0.01;
        const Part skull =
            build_.partOf([&](std::uint32_t v) { return build_.templateVertex(v).z() > floor; });
        sites_.tapes.push_back(levelTape(Measure::HeadGirth, 1, skull, vertexAnchor(kBrow),
                                         vertexAnchor(kForehead), evenly(0, 1, 4)));
        sites_.tapes.push_back(squareTape(Measure::NeckGirth, 1, neckPart(), build_.head("neck01"),
                                          build_.head("head"), {0.35}));
        for (const bool left : {true, false}) {
            PathSite base{Measure::NeckBaseGirth, 1, {}};
            for (const std::uint32_t v : kNeckBase) base.points.push_back(sided(v, left));
            sites_.paths.push_back(std::move(base));
        }
    }

    void addTrunk() {
        // A breast may hang below its fold; the tape passes under it. Breast is what cup size and firmness
        // move.
        const RestBody full = womanOf(model_, 1, 0), flat = womanOf(model_, 0, 1);
        const auto onBreast = [&](std::uint32_t v) {
            return (full.vertex(v) - flat.vertex(v)).norm() > 0.02 &&
                   build_.templateVertex(v).z() > build_.templateVertex(kBreastFold).z() + 0.001;
        };
        std::vector<Tape>& tapes = sites_.tapes;
        tapes.push_back(levelTape(Measure::ChestGirth, trunk_, build_.pair(kNipple)));
        tapes.push_back(levelTape(Measure::UnderbustGirth, 1,
                                  build_.partOf([&](std::uint32_t v) { return onTrunk(v) && !onBreast(v); }),
                                  build_.pair(kBreastFold), waist_, {0.1}));
        tapes.push_back(levelTape(Measure::WaistGirth, trunk_, waist_));
        tapes.push_back(levelTape(Measure::AbdomenGirth, trunk_, vertexAnchor(kNavel)));
        tapes.push_back(levelTape(Measure::TopHipGirth, trunk_, between(waist_, buttock(), 0.5)));
        tapes.push_back(
            levelTape(Measure::HipGirth, 1, trunk_, crotch_, build_.head("root"), evenly(0.6, 1.0, 9)));
        sites_.chains.push_back({Measure::BackLength, {std::begin(kBack), std::end(kBack)}, waist_});
        sites_.chains.push_back({Measure::FrontLength, {std::begin(kFront), std::end(kFront)}, waist_});
    }

    void addShoulders() {
        using Eigen::Vector3d;
        const Part shoulders = build_.partOf([&](std::uint32_t v) {
            return build_.share(v, {Limb::Torso, Limb::ArmLeft, Limb::ArmRight, Limb::Head}) > 0.5 &&
                   build_.templateVertex(v).z() > build_.templateVertex(kNipple).z() &&
                   std::abs(build_.templateVertex(v).x()) < build_.templateVertex(kAcromion).x() + 0.03;
        });
        const AnchorPoint acromia[] = {sided(kAcromion, true), sided(kAcromion, false)};
        const auto across = [&](Measure measure, double weight, const AnchorPoint& from,
                                const AnchorPoint& to, const Vector3d& outward) {
            sites_.tapes.push_back(
                slantedTape(measure, weight, shoulders, from, to, outward, Tape::Reach::Across));
        };
        sites_.paths.push_back({Measure::ShoulderWidth, 1, {acromia[0], acromia[1]}});
        across(Measure::CrossShoulder, 1, acromia[0], cervicale_, {0, 1, 1});
        across(Measure::CrossShoulder, 1, cervicale_, acromia[1], {0, 1, 1});
        across(Measure::AcrossBack, 1, sided(kBackCrease, true), sided(kBackCrease, false),
               Vector3d::UnitY());
        across(Measure::AcrossFront, 1, sided(kFrontCrease, true), sided(kFrontCrease, false),
               -Vector3d::UnitY());
        for (const bool left : {true, false}) {
            const AnchorPoint neckSide = sided(kNeckSide, left), acromion = acromia[left ? 0 : 1];
            sites_.paths.push_back({Measure::ShoulderLength, 0.5, {neckSide, acromion}});
            const Part half = build_.partOf([&](std::uint32_t v) {
                const double x = build_.templateVertex(v).x();
                return (left ? x > -1e-6 : x < 1e-6) && build_.share(v, {Limb::Torso}) > 0.5;
            });
            sites_.tapes.push_back(slantedTape(Measure::TorsoGirth, 0.5, half, crotch_,
                                               between(neckSide, acromion, 0.5), Vector3d::UnitY()));
        }
    }

    void addHeights() {
        sites_.heights = {{Measure::NeckHeight, cervicale_},
                          {Measure::WaistHeight, waist_},
                          {Measure::HipHeight, buttock()},
                          {Measure::Inseam, crotch_},
                          {Measure::KneeHeight, between(kneecap(true), kneecap(false), 0.5)}};
    }

    void addArm(bool left) {
        const Limb limb = left ? Limb::ArmLeft : Limb::ArmRight;
        const Part arm = build_.partOf([&](std::uint32_t v) { return build_.share(v, {limb}) > 0.5; });
        const AnchorPoint shoulder = bone("upperarm01", left), elbow = bone("lowerarm01", left),
                          wrist = bone("wrist", left);
        const AnchorPoint acromion = sided(kAcromion, left), olecranon = sided(kOlecranon, left),
                          midway = between(acromion, olecranon, 0.5);
        std::vector<Tape>& tapes = sites_.tapes;
        tapes.push_back(squareTape(Measure::UpperArmGirth, 0.5, arm, midway, midway, {0.0}));
        tapes.back().limb = std::array<AnchorPoint, 2>{shoulder, elbow};
        // Halves the angle between upper arm and forearm, which are about as long.
        tapes.push_back(squareTape(Measure::ElbowGirth, 0.5, arm, between(shoulder, elbow, 0.5),
                                   between(elbow, wrist, 0.5), {0.5}));
        tapes.push_back(squareTape(Measure::ForearmGirth, 0.5, arm, elbow, wrist, evenly(0.1, 0.45, 8)));
        tapes.push_back(squareTape(Measure::WristGirth, 0.5, arm, elbow, wrist, {0.97}));

        std::vector<PathSite>& paths = sites_.paths;
        paths.push_back({Measure::ArmLength, 0.5, {acromion, olecranon, wrist}});
        paths.push_back({Measure::UpperArmLength, 0.5, {acromion, olecranon}});
        paths.push_back({Measure::ForearmLength, 0.5, {olecranon, wrist}});
        paths.push_back({Measure::SleeveLength, 0.5, {cervicale_, acromion, olecranon, wrist}});
        paths.push_back({Measure::HandLength,
                         0.5,
                         {wrist, bone("finger3-1", left), bone("finger3-2", left), bone("finger3-3", left),
                          sided(kMiddleFingertip, left)}});
    }

    void addLeg(bool left) {
        const Limb limb = left ? Limb::LegLeft : Limb::LegRight;
        const Part leg = build_.partOf([&](std::uint32_t v) { return build_.share(v, {limb}) > 0.5; });
        // Skin weights part thigh and trunk along a slanted line; the thigh's tape needs all that is on its
        // side.
        const Part thigh = build_.partOf([&](std::uint32_t v) {
            const double x = build_.templateVertex(v).x();
            return (left ? x > -1e-6 : x < 1e-6) && build_.share(v, {Limb::Torso, limb}) > 0.5;
        });
        const AnchorPoint hip = bone("upperleg01", left), knee = bone("lowerleg01", left),
                          ankle = bone("foot", left), patella = kneecap(left);
        std::vector<Tape>& tapes = sites_.tapes;
        tapes.push_back(levelTape(Measure::ThighGirth, 0.5, thigh, crotch_, knee, evenly(0.03, 0.35, 13)));
        tapes.push_back(levelTape(Measure::MidThighGirth, 0.5, thigh, crotch_, patella, {0.5}));
        // Level on somebody who stands is square to the leg on the rest pose, whose legs are apart.
        const std::array<AnchorPoint, 2> whole = {hip, ankle};
        const auto add = [&](Measure measure, const AnchorPoint& from, const AnchorPoint& to,
                             std::vector<double> shares) -> Tape& {
            tapes.push_back(squareTape(measure, 0.5, leg, from, to, std::move(shares)));
            tapes.back().limb = whole;
            tapes.back().limbFromTheFront = true;
            return tapes.back();
        };
        add(Measure::KneeGirth, patella, patella, {0.0});
        add(Measure::CalfGirth, knee, ankle, evenly(0.25, 0.62, 16));
        add(Measure::AnkleGirth, knee, ankle, evenly(0.70, 1.0, 13)).pick = Tape::Pick::Least;
        sites_.paths.push_back({Measure::FootLength, 0.5, {sided(kHeel, left), sided(kToe, left)}});
        sites_.paths.push_back(
            {Measure::FootBreadth, 0.5, {sided(kInnerBall, left), sided(kOuterBall, left)}});
    }

    std::shared_ptr<const BodyModel> model_;
    SiteBuilder build_;
    AnchorPoint cervicale_, waist_, crotch_;
    Part trunk_;
    MeasureSites sites_;
};

}  // namespace

MeasureSites measureSites(const std::shared_ptr<const BodyModel>& model) {
    return SiteFinder(model).take();
}

}  // namespace abf
