// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "core/body/aligned_vector.h"
#include "core/body/body_model.h"

namespace abf {

/// The model's deltas at some storage vertices, gathered one by one as they are asked for. A row holds whole
/// delta steps as floats (exact), as planes x, y, z of planeWidth() each, in ascending order of the vertices.
/// Memory: 12 bytes a vertex and gathered delta (1,000 vertices of an adult: about 1.6 MB).
class GatheredDeltas {
  public:
    explicit GatheredDeltas(std::shared_ptr<const BodyModel> model);

    /// Forgets all rows. `vertices` may come in any order and repeat; each must exist. Allocates only while
    /// it grows.
    void select(std::span<const std::uint32_t> vertices);

    std::size_t count() const { return vertices_.size(); }
    /// count() padded to sixteens; the padding of rows and template is zero.
    std::size_t planeWidth() const { return planeWidth_; }
    std::span<const std::uint32_t> vertices() const { return vertices_; }  ///< ascending
    /// Per vertex in ascending order its place in the selection.
    std::span<const std::uint32_t> places() const { return places_; }
    /// Template coordinates, three planes, metres.
    const double* templatePlanes() const { return template_.data(); }

    /// The number of a delta's row, which it gathers if it has to.
    std::size_t require(std::uint32_t delta);
    /// Valid until the next require() or select().
    const float* row(std::size_t number) const { return rows_.data() + number * 3 * planeWidth_; }

  private:
    std::shared_ptr<const BodyModel> model_;
    std::vector<std::uint32_t>
        rank_;  ///< per storage vertex the selected ones before it; one more at the end
    std::vector<std::uint32_t> next_;  ///< scratch of the sort
    std::vector<std::uint32_t> vertices_, places_;
    std::size_t planeWidth_ = 0;
    AlignedVector<double> template_;
    std::vector<std::int32_t> rowOfDelta_;  ///< or -1
    std::vector<std::uint32_t> gathered_;   ///< deltas in the order of their rows
    AlignedVector<float> rows_;
};

}  // namespace abf
