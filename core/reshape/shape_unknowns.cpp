// SPDX-License-Identifier: Apache-2.0
#include "core/reshape/shape_unknowns.h"

#include <algorithm>
#include <array>

#include "core/fit/shape_prior.h"
#include "core/prior/body_changes_prior.h"

namespace abf {
namespace {

constexpr std::array kFreePhenotypes = {Phenotype::Height, Phenotype::Weight, Phenotype::Muscle,
                                        Phenotype::Proportions};

/// Changes of single measures that the fit's list lacks; the second label is the other side's.
constexpr std::array<std::array<std::string_view, 2>, 16> kSingleMeasures = {{
    {"measure-neck-circ-incr", ""},
    {"measure-wrist-circ-incr", ""},
    {"measure-knee-circ-incr", ""},
    {"measure-ankle-circ-incr", ""},
    {"measure-underbust-circ-incr", ""},
    {"measure-shoulder-dist-incr", ""},
    {"measure-frontchest-dist-incr", ""},
    {"measure-napetowaist-dist-incr", ""},
    {"measure-upperleg-height-incr", ""},
    {"head-scale-vert-incr", ""},
    {"head-scale-depth-incr", ""},
    {"head-scale-horiz-incr", ""},
    {"l-hand-scale-incr", "r-hand-scale-incr"},
    {"l-foot-scale-incr", "r-foot-scale-incr"},
    {"l-lowerarm-scale-horiz-incr", "r-lowerarm-scale-horiz-incr"},
    {"l-lowerarm-scale-depth-incr", "r-lowerarm-scale-depth-incr"},
}};
/// As local changes keep that no survey speaks of (docs/priors.md).
constexpr double kSingleSigma = 0.25;

int changeOf(const BodyModel& model, std::string_view label) {
    const auto labels = model.localChangeLabels();
    const auto found = std::ranges::find(labels, label);
    return found == labels.end() ? -1 : static_cast<int>(found - labels.begin());
}

/// Nearer to a kink than this counts as on it; a slope a side is asked for a hair away from it.
constexpr double kOnKink = 1e-8, kHair = 1e-9;

/// Where the blend weights have kinks, other than at the ends.
std::vector<double> anchorsOf(Phenotype phenotype) {
    switch (phenotype) {
        case Phenotype::Age:
            return {0, 1.0 / 3, 2.0 / 3};
        case Phenotype::Muscle:
        case Phenotype::Weight:
        case Phenotype::CupSize:
        case Phenotype::Firmness:
            return {0.5};
        default:
            return {};
    }
}

double sigmaOf(Phenotype phenotype, double ageSlider) {
    if (phenotype != Phenotype::Height) return phenotypeSpread(phenotype).sigma;
    return 0.5 * (maleHeightSpread(ageSlider).sigma + femaleHeightSpread(ageSlider).sigma);
}

}  // namespace

void ShapeUnknowns::add(const BodyModel& model, std::vector<int> changes) {
    Unknown unknown;
    unknown.label = model.localChangeLabels()[static_cast<std::size_t>(changes.front())];
    for (const int change : changes) {
        unknown.columns.push_back(columns_.size());
        columns_.localChanges.push_back(change);
    }
    unknowns_.push_back(std::move(unknown));
}

ShapeUnknowns::ShapeUnknowns(const BodyModel& model, const BodyShape& from,
                             const std::vector<Phenotype>& alsoFree,
                             const std::vector<Phenotype>& heldPhenotypes,
                             const std::vector<int>& heldLocalChanges)
    : from_(from) {
    if (from_.localChanges.size() == 0)
        from_.localChanges = Eigen::VectorXd::Zero(Eigen::Index(model.localChangeLabels().size()));
    const auto held = [&](int change) {
        return change < 0 || std::ranges::find(heldLocalChanges, change) != heldLocalChanges.end();
    };
    std::vector<Phenotype> phenotypes(kFreePhenotypes.begin(), kFreePhenotypes.end());
    for (const Phenotype p : alsoFree)
        if (std::ranges::find(phenotypes, p) == phenotypes.end()) phenotypes.push_back(p);
    std::erase_if(phenotypes,
                  [&](Phenotype p) { return std::ranges::find(heldPhenotypes, p) != heldPhenotypes.end(); });
    for (const Phenotype p : phenotypes) {
        unknowns_.push_back({{columns_.size()}, {}, std::string(phenotypeName(p))});
        columns_.phenotypes.push_back(p);
    }
    const Eigen::Index phenotypeCount = size();
    std::vector<FittedBodyChange> changes = fittedBodyChanges(model);
    std::erase_if(changes, [&](const FittedBodyChange& change) { return held(change.localChange); });
    for (const FittedBodyChange& change : changes) add(model, {change.localChange});
    const Eigen::Index listed = size();
    for (const auto& labels : kSingleMeasures) {
        std::vector<int> sides;
        for (const std::string_view label : labels)
            if (!label.empty()) sides.push_back(changeOf(model, label));
        if (std::ranges::none_of(sides, held)) add(model, std::move(sides));
    }

    const Eigen::Index n = size();
    sigmas_ = Eigen::VectorXd::Constant(n, kSingleSigma);
    for (Eigen::Index i = 0; i < phenotypeCount; ++i)
        sigmas_[i] = sigmaOf(phenotypes[static_cast<std::size_t>(i)], from.phenotypes[Phenotype::Age]);
    metric_ = sigmas_.cwiseAbs2().cwiseInverse().asDiagonal();
    if (!changes.empty()) {
        const Eigen::MatrixXd whitening = bodyChangesWhitening(changes);
        const Eigen::Index count = listed - phenotypeCount;
        metric_.block(phenotypeCount, phenotypeCount, count, count) = whitening.transpose() * whitening;
        sigmas_.segment(phenotypeCount, count) = bodyChangesCovariance(changes).diagonal().cwiseSqrt();
    }
    low_.resize(n);
    high_.resize(n);
    for (Eigen::Index i = 0; i < n; ++i) {
        low_[i] = -10;
        high_[i] = 10;
        for (const Eigen::Index c : unknowns_[static_cast<std::size_t>(i)].columns) {
            const bool phenotype = c < phenotypeCount;
            const Phenotype p = phenotype ? columns_.phenotypes[static_cast<std::size_t>(c)] : Phenotype{};
            const double now =
                phenotype
                    ? from_.phenotypes[p]
                    : from_.localChanges[columns_.localChanges[static_cast<std::size_t>(c - phenotypeCount)]];
            const double least = phenotype ? phenotypeMinimum(p) : -1.0;
            // A body that came from outside may lie beyond a slider's end: it need not come back.
            low_[i] = std::max(low_[i], std::min(0.0, least - now));
            high_[i] = std::min(high_[i], std::max(0.0, 1.0 - now));
            auto& kinks = unknowns_[static_cast<std::size_t>(i)].kinks;
            for (const double anchor : phenotype ? anchorsOf(p) : std::vector<double>{0.0})
                kinks.push_back(anchor - now);
        }
        auto& kinks = unknowns_[static_cast<std::size_t>(i)].kinks;
        std::erase_if(kinks, [&](double kink) { return kink <= low_[i] || kink >= high_[i]; });
        std::ranges::sort(kinks);
    }
}

std::string ShapeUnknowns::name(Eigen::Index unknown) const {
    static constexpr std::array<std::array<std::string_view, 2>, 16> kWords = {
        {{"circ", "girth"},
         {"dist", "distance"},
         {"horiz", "width"},
         {"vert", "height"},
         {"scale", ""},
         {"trans", "shift"},
         {"measure", ""},
         {"incr", ""},
         {"upperlegs", "thigh"},
         {"upperleg", "upper leg"},
         {"lowerleg", "lower leg"},
         {"upperarm", "upper arm"},
         {"lowerarm", "forearm"},
         {"napetowaist", "nape-to-waist"},
         {"waisttohip", "waist-to-hip"},
         {"frontchest", "chest"}}};
    const std::string& label = unknowns_[static_cast<std::size_t>(unknown)].label;
    std::string name;
    std::size_t at = label.starts_with("l-") ? 2 : 0;
    while (at < label.size()) {
        const std::size_t end = std::min(label.find('-', at), label.size());
        std::string_view word = std::string_view(label).substr(at, end - at);
        for (const auto& [from, to] : kWords)
            if (word == from) word = to;
        if (!word.empty()) name += (name.empty() ? "" : " ") + std::string(word);
        at = end + 1;
    }
    return name;
}

ShapeUnknowns::Stretch ShapeUnknowns::stretch(Eigen::Index unknown, double departure, Side side) const {
    Stretch stretch{low_[unknown], high_[unknown], false};
    for (const double kink : unknowns_[static_cast<std::size_t>(unknown)].kinks) {
        const bool on = std::abs(departure - kink) < kOnKink;
        stretch.onKink = stretch.onKink || on;
        if (on ? side == Side::Above : kink < departure)
            stretch.low = kink;
        else
            stretch.high = std::min(stretch.high, kink);
    }
    return stretch;
}

BodyShape ShapeUnknowns::nudged(const Eigen::VectorXd& departures, const std::vector<Side>& sides) const {
    Eigen::VectorXd moved = departures;
    for (Eigen::Index i = 0; i < size(); ++i) {
        const Side side = sides[static_cast<std::size_t>(i)];
        if (stretch(i, departures[i], side).onKink) moved[i] += side == Side::Above ? kHair : -kHair;
    }
    return shape(moved);
}

BodyShape ShapeUnknowns::shape(const Eigen::VectorXd& departures) const {
    BodyShape shape = from_;
    const auto phenotypes = static_cast<Eigen::Index>(columns_.phenotypes.size());
    for (std::size_t i = 0; i < unknowns_.size(); ++i)
        for (const Eigen::Index c : unknowns_[i].columns) {
            const double by = departures[static_cast<Eigen::Index>(i)];
            if (c < phenotypes)
                shape.phenotypes[columns_.phenotypes[static_cast<std::size_t>(c)]] += by;
            else
                shape.localChanges[columns_.localChanges[static_cast<std::size_t>(c - phenotypes)]] += by;
        }
    return shape;
}

Eigen::MatrixXd ShapeUnknowns::slopes(const Eigen::MatrixXd& byColumns) const {
    Eigen::MatrixXd out = Eigen::MatrixXd::Zero(byColumns.rows(), size());
    for (std::size_t i = 0; i < unknowns_.size(); ++i)
        for (const Eigen::Index c : unknowns_[i].columns) out.col(Eigen::Index(i)) += byColumns.col(c);
    return out;
}

}  // namespace abf
