// SPDX-License-Identifier: Apache-2.0
#include "core/regress/loose_shape.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

#include "core/body/multiversion.h"

namespace abf {
namespace {

/// Weights of shapes below this move nothing that the vertices' floats resolve.
constexpr double kNothing = 1e-11;
/// Slopes may be less exact.
constexpr double kNoSlope = 1e-7;

/// sum += weight · row
ABF_MULTIVERSION void addRow(const float* row, double weight, std::size_t count, double* sum) {
    for (std::size_t i = 0; i < count; ++i) sum[i] += weight * static_cast<double>(row[i]);
}

}  // namespace

LooseShape::LooseShape(std::shared_ptr<const BodyModel> model,
                       const std::vector<std::uint32_t>& storageVertices,
                       const std::vector<int>& localChanges)
    : model_(std::move(model)), vertices_(storageVertices), deltas_(model_) {
    deltas_.select(vertices_);
    const auto count = static_cast<std::size_t>(model_->phenotypeShapeCount());
    for (std::size_t i = 0; i < count; ++i) {
        const BlendShape& shape = model_->blendShapes()[i];
        shapes_.push_back({deltas_.require(shape.delta), shape.variationMask, shape.newborn});
    }
    gatherLocalShapes(localChanges);
}

void LooseShape::evaluate(const LooseShapeValues& values, std::size_t begin, std::size_t length, bool slopes,
                          Block& out) const {
    const std::size_t width = deltas_.planeWidth();
    const double unit = model_->deltaUnit();
    out.begin = begin;
    out.length = length;
    const std::size_t size = 3 * length;
    const std::size_t outputs = slopes ? 1 + kVariationCount : 1;
    out.sums.assign(outputs * size, 0);
    // A newborn shape holds a share of the template too.
    std::array<std::array<double, 3>, 1 + kVariationCount> ofTemplate{};
    ofTemplate[0] = {1, 1, 1};
    for (const PhenotypeShape& shape : shapes_) {
        const auto add = [&](std::size_t output, double weight) {
            for (std::size_t a = 0; a < 3; ++a) {
                const double scale = shape.newborn ? kNewbornScale[a] : 1;
                ofTemplate[output][a] += weight * (scale - 1) / 3;
                addRow(deltas_.row(shape.row) + a * width + begin, weight * unit * scale, length,
                       out.sums.data() + output * size + a * length);
            }
        };
        double product = 1;
        for (std::uint32_t rest = shape.mask; rest != 0; rest &= rest - 1) {
            product *= values.shares[static_cast<std::size_t>(std::countr_zero(rest))];
        }
        if (std::abs(product) > kNothing) add(0, product);
        if (!slopes) continue;
        for (std::uint32_t rest = shape.mask; rest != 0; rest &= rest - 1) {
            const int by = std::countr_zero(rest);
            double others = 1;
            for (std::uint32_t other = shape.mask & ~(1U << by); other != 0; other &= other - 1) {
                others *= values.shares[static_cast<std::size_t>(std::countr_zero(other))];
            }
            if (std::abs(others) > kNoSlope) add(1 + static_cast<std::size_t>(by), others);
        }
    }
    for (std::size_t o = 0; o < outputs; ++o) {
        for (std::size_t a = 0; a < 3; ++a) {
            const double* from = deltas_.templatePlanes() + a * width + begin;
            double* to = out.sums.data() + o * size + a * length;
            for (std::size_t k = 0; k < length; ++k) to[k] += ofTemplate[o][a] * from[k];
        }
    }
    out.rest.assign(out.sums.begin(), out.sums.begin() + static_cast<std::ptrdiff_t>(size));
    for (std::size_t k = 0; k < length; ++k) {
        for (const Reach& reach : reaches(begin + k)) {
            const double amount = values.amounts[reach.amount];
            for (std::size_t a = 0; a < 3; ++a) {
                out.rest[a * length + k] += amount * reach.delta[static_cast<Eigen::Index>(a)];
            }
        }
    }
    if (!slopes) return;
    out.slopes.resize(kShareSteps * size);
    double* to = out.slopes.data();
    for (const ShareGroup& group : kShareGroups) {
        const double* first = out.sums.data() + static_cast<std::size_t>(1 + group.first) * size;
        for (int j = 1; j < group.count; ++j, to += size) {
            const double* own = first + static_cast<std::size_t>(j) * size;
            for (std::size_t i = 0; i < size; ++i) to[i] = own[i] - first[i];
        }
    }
}

LooseShapeValues LooseShape::middle(double age) const {
    LooseShapeValues values;
    for (const ShareGroup& group : kShareGroups) {
        std::fill_n(values.shares.begin() + group.first, group.count, 1.0 / group.count);
    }
    PhenotypeValues given;
    given[Phenotype::Age] = age;
    const VariationWeights hats = variationWeights(given);
    const ShareGroup& ages = kShareGroups[2];
    std::copy_n(hats.weight.begin() + ages.first, ages.count, values.shares.begin() + ages.first);
    values.amounts = Eigen::VectorXd::Zero(amountCount());
    return values;
}

PhenotypeValues LooseShape::phenotypes(const LooseShapeValues& values) {
    PhenotypeValues result;
    for (const ShareGroup& group : kShareGroups) {
        const double* shares = values.shares.data() + group.first;
        if (group.phenotype == Phenotype::African) {
            for (int j = 0; j < group.count; ++j) {
                result.values[static_cast<int>(Phenotype::African) + j] = std::clamp(shares[j], 0.0, 1.0);
            }
            continue;
        }
        const double low = phenotypeMinimum(group.phenotype);
        double value = 0;
        for (int j = 0; j < group.count; ++j) value += shares[j] * (low + j * (1 - low) / (group.count - 1));
        result[group.phenotype] = std::clamp(value, low, 1.0);
    }
    return result;
}

}  // namespace abf
