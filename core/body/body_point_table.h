// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/body/body_model.h"
#include "core/body/body_points.h"

namespace abf {

/// Body points compiled against a rig. A posed point k is Σ_j (G_j m_kj + c_kj t_j) over its (point, bone)
/// pairs, where m_kj = Σ_v a_kv w_vj v_rest is affine in the blend weights and c_kj = Σ_v a_kv w_vj constant.
///
/// All affine quantities lie in one row of `width` doubles: m_kj (3 a pair), the stature, then the affine
/// data of the bones that matter (`boneStride` each). The row for given weights is templateRow + Σ_s weight_s
/// · row(s).
struct BodyPointTable {
    BodyPointTable(const BodyModel& model, const Rig& rig, const std::vector<BodyPoint>& points);

    std::vector<std::uint32_t> pairStart;  ///< per point its first pair; one more at the end
    std::vector<int> pairBone;             ///< ascending within a point
    std::vector<double> pairMass;          ///< c_kj

    std::vector<int> bones;       ///< rig bones that carry a pair or an ancestor of one, ascending
    std::vector<int> slotOfBone;  ///< per rig bone its position in `bones`, or -1
    int boneStride;               ///< 12 (head, M) for Procrustes rigs, 3 (head) for others

    std::size_t statureOffset() const { return 3 * pairBone.size(); }
    std::size_t boneOffset() const { return statureOffset() + 1; }
    std::size_t width;  ///< padded for row_blend.h

    std::vector<double> templateRow;
    /// Of the whole row of a blend shape; null for a shape that moves nothing here.
    const double* row(std::uint32_t shape) const {
        return rowOfShape[shape] < 0 ? nullptr : rows.data() + rowOfShape[shape] * width;
    }
    bool movesBones(std::uint32_t shape) const { return rowMovesBones[rowOfShape[shape]] != 0; }

    std::vector<std::int64_t> rowOfShape;  ///< per blend shape, or -1
    std::vector<double> rows;
    std::vector<char> rowMovesBones;  ///< per row
};

/// Storage vertices whose height difference stands for the stature, fixed so that it is affine.
struct StatureVertices {
    std::uint32_t crown, sole;
};
StatureVertices statureVertices(const BodyModel& model);

}  // namespace abf
