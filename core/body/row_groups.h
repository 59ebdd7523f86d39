// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/body/parameters.h"

namespace abf {

/// Sums that the blend shapes' rows go into: output 0 is the value, output 1 + p its derivative by phenotype
/// p.
inline constexpr int kBlendOutputs = 1 + kPhenotypeCount;

/// Weighted sums of rows into several outputs at once, each row being read once for all of its outputs. A
/// shape depends on few phenotypes, so rows are grouped by the set of outputs in which their weight is not
/// zero; within a group all products are needed. `Row` is float (delta steps) or double.
///
/// Rows have `Axes` parts that are weighted differently: the planes x, y, z of vertices, or one.
/// Owns its memory; allocates only while it grows.
template <class Row, int Axes>
class RowGroups {
  public:
    using Weights = std::array<std::array<double, kBlendOutputs>, Axes>;

    void clear();
    /// `row` must stay valid until the last sum. Part a starts at row + a · (the width of a part).
    void add(const Row* row, const Weights& weights);
    /// Groups what was added; call once before sum().
    void group();

    /// outputs[o][a · partWidth + i] += Σ_rows weight[a][o] · row[a · partWidth + i] for i in
    /// [begin, begin + width) and all outputs o that any row weighs; outputs of none may be null.
    void sum(std::size_t partWidth, std::size_t begin, std::size_t width,
             const std::array<double*, kBlendOutputs>& outputs) const;

  private:
    struct Entry {
        const Row* row;
        Weights weights;
        std::uint32_t mask;
    };
    struct Group {
        std::uint32_t mask;
        std::uint32_t size;         ///< number of outputs
        std::uint32_t first;        ///< of its rows
        std::uint32_t count;        ///< of its rows
        std::size_t weightsOffset;  ///< [axis][row][output of the group]
    };
    std::vector<Entry> entries_;
    std::vector<Group> groups_;
    std::vector<const Row*> rows_;
    std::vector<double> weights_;
};

extern template class RowGroups<float, 3>;
extern template class RowGroups<double, 1>;

}  // namespace abf
