// SPDX-License-Identifier: Apache-2.0
#include "core/body/blend_weights.h"

#include <bit>
#include <cmath>

namespace abf {
namespace {

/// A phenotype that is interpolated between equally spaced anchors.
struct Anchors {
    Phenotype phenotype;
    int firstVariation;
    int count;
};
constexpr std::array<Anchors, 8> kAnchors = {{{Phenotype::Gender, 3, 2},
                                              {Phenotype::Age, 5, 5},
                                              {Phenotype::Muscle, 10, 3},
                                              {Phenotype::Weight, 13, 3},
                                              {Phenotype::Height, 16, 2},
                                              {Phenotype::Proportions, 18, 2},
                                              {Phenotype::CupSize, 20, 3},
                                              {Phenotype::Firmness, 23, 3}}};
constexpr int kRaceCount = 3;
constexpr std::uint32_t kRaceMask = (1U << kRaceCount) - 1;

constexpr std::array<Phenotype, kVariationCount> makePhenotypeOfVariation() {
    std::array<Phenotype, kVariationCount> result{};
    for (int i = 0; i < kRaceCount; ++i)
        result[i] = static_cast<Phenotype>(static_cast<int>(Phenotype::African) + i);
    for (const Anchors& a : kAnchors)
        for (int i = 0; i < a.count; ++i) result[a.firstVariation + i] = a.phenotype;
    return result;
}
constexpr std::array<Phenotype, kVariationCount> kPhenotypeOfVariation = makePhenotypeOfVariation();

void interpolate(const Anchors& anchors, double value, VariationWeights& out) {
    const double low = phenotypeMinimum(anchors.phenotype), high = 1.0;
    const int intervals = anchors.count - 1;
    const auto anchor = [&](int i) { return i == intervals ? high : low + i * ((high - low) / intervals); };
    const bool inside = value >= low && value <= high;
    const double x = std::fmin(std::fmax(value, low), high);
    int upper = 1;
    while (upper < intervals && anchor(upper) < x) ++upper;
    const double a = anchor(upper - 1), b = anchor(upper), t = (x - a) / (b - a);
    const int lo = anchors.firstVariation + upper - 1, hi = lo + 1;
    out.weight[lo] = 1 - t;
    out.weight[hi] = t;
    if (inside) {
        out.slope[lo] = -1 / (b - a);
        out.slope[hi] = 1 / (b - a);
        out.reachable |= (1U << lo) | (1U << hi);
    }
}

void normalizeRace(const PhenotypeValues& phenotypes, VariationWeights& out) {
    const auto values = phenotypes.values.segment<kRaceCount>(static_cast<int>(Phenotype::African));
    const double sum = values[0] + values[1] + values[2];
    for (int i = 0; i < kRaceCount; ++i) {
        if (sum == 0) {
            out.weight[i] = 1.0 / kRaceCount;
            continue;
        }
        out.weight[i] = values[i] / sum;
        for (int j = 0; j < kRaceCount; ++j)
            out.raceSlope[i][j] = ((i == j ? 1.0 : 0.0) - values[i] / sum) / sum;
        out.reachable |= 1U << i;
    }
}

/// Product of the weights of the variations in `mask`.
double product(const VariationWeights& w, std::uint32_t mask) {
    double result = 1;
    for (; mask != 0; mask &= mask - 1) result *= w.weight[std::countr_zero(mask)];
    return result;
}

}  // namespace

VariationWeights variationWeights(const PhenotypeValues& phenotypes) {
    VariationWeights result;
    normalizeRace(phenotypes, result);
    for (const Anchors& a : kAnchors) interpolate(a, phenotypes[a.phenotype], result);
    for (int v = 0; v < kVariationCount; ++v)
        if (result.weight[v] != 0) result.weighted |= 1U << v;
    result.reachable |= result.weighted;
    return result;
}

void blendWeights(const BodyModel& model, const BodyShape& shape, std::vector<ShapeWeight>& out) {
    out.clear();
    const VariationWeights variations = variationWeights(shape.phenotypes);
    const auto shapes = model.blendShapes();
    const auto phenotypeShapes = static_cast<std::uint32_t>(model.phenotypeShapeCount());
    for (std::uint32_t s = 0; s < phenotypeShapes; ++s) {
        const std::uint32_t mask = shapes[s].variationMask;
        if ((mask & ~variations.weighted) != 0) continue;
        const double weight = product(variations, mask);
        if (weight != 0) out.push_back({s, weight});
    }
    for (Eigen::Index i = 0; i < shape.facialActions.size(); ++i)
        if (const double x = shape.facialActions[i]; x != 0)
            out.push_back({static_cast<std::uint32_t>(model.facialShape(static_cast<int>(i))), x});
    for (Eigen::Index i = 0; i < shape.localChanges.size(); ++i)
        if (const double x = shape.localChanges[i]; x != 0)
            out.push_back(
                {static_cast<std::uint32_t>(model.localShape(static_cast<int>(i), x > 0)), std::abs(x)});
}

void phenotypeWeightsAndSlopes(const BodyModel& model, const PhenotypeValues& phenotypes,
                               std::vector<PhenotypeShapeWeight>& out) {
    out.clear();
    const VariationWeights variations = variationWeights(phenotypes);
    const auto shapes = model.blendShapes();
    const auto phenotypeShapes = static_cast<std::uint32_t>(model.phenotypeShapeCount());
    for (std::uint32_t s = 0; s < phenotypeShapes; ++s) {
        const std::uint32_t mask = shapes[s].variationMask;
        if ((mask & ~variations.reachable) != 0) continue;
        PhenotypeShapeWeight entry{s, product(variations, mask), {}};
        for (std::uint32_t rest = mask; rest != 0; rest &= rest - 1) {
            const int v = std::countr_zero(rest);
            const double others = product(variations, mask & ~(1U << v));
            if (((1U << v) & kRaceMask) != 0) {
                for (int j = 0; j < kRaceCount; ++j)
                    entry.slope[static_cast<int>(Phenotype::African) + j] +=
                        others * variations.raceSlope[v][j];
            } else {
                entry.slope[static_cast<int>(kPhenotypeOfVariation[v])] += others * variations.slope[v];
            }
        }
        bool used = entry.weight != 0;
        for (const double slope : entry.slope) used = used || slope != 0;
        if (used) out.push_back(entry);
    }
}

LocalChangeSlope localChangeSlope(const BodyModel& model, int change, double value) {
    const bool positive = value >= 0;
    return {static_cast<std::uint32_t>(model.localShape(change, positive)), positive ? 1.0 : -1.0};
}

}  // namespace abf
