// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/body/body_model.h"
#include "core/body/parameters.h"

namespace abf {

/// The anchors ("variations") that the phenotypes interpolate between, in the order of
/// BlendShape::variationMask.
inline constexpr int kVariationCount = 26;

/// Interpolation weight of each variation at some phenotype values: clamped
/// piecewise-linear hats, a value on an anchor belonging to the interval on its left; race = value / sum.
struct VariationWeights {
    std::array<double, kVariationCount> weight{};
    /// Derivative by the variation's own phenotype; 0 outside the anchors. Races (0–2) use raceSlope instead.
    std::array<double, kVariationCount> slope{};
    /// raceSlope[i][j]: derivative of race weight i by race value j; zero when the values sum to zero.
    std::array<std::array<double, 3>, 3> raceSlope{};
    std::uint32_t weighted = 0;   ///< bits of the variations with a weight
    std::uint32_t reachable = 0;  ///< bits of the variations with a weight or a slope
};
VariationWeights variationWeights(const PhenotypeValues& phenotypes);

/// A blend shape and its weight.
struct ShapeWeight {
    std::uint32_t shape;
    double weight;
};

/// The blend shapes with a non-zero weight, ascending. `shape` must have the model's sizes. Allocates only
/// while `out` grows.
void blendWeights(const BodyModel& model, const BodyShape& shape, std::vector<ShapeWeight>& out);

/// A phenotype shape's weight and its derivatives by the eleven phenotypes.
struct PhenotypeShapeWeight {
    std::uint32_t shape;
    double weight;
    std::array<double, kPhenotypeCount> slope;
};

/// The phenotype shapes with a non-zero weight or derivative, ascending.
void phenotypeWeightsAndSlopes(const BodyModel& model, const PhenotypeValues& phenotypes,
                               std::vector<PhenotypeShapeWeight>& out);

/// The shape that a local change of this value uses, and the derivative of its weight by the value.
struct LocalChangeSlope {
    std::uint32_t shape;
    double slope;
};
/// At 0 the positive shape is used (as in the reference package).
LocalChangeSlope localChangeSlope(const BodyModel& model, int change, double value);

}  // namespace abf
