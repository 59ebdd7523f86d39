// SPDX-License-Identifier: Apache-2.0
#include "core/body/body_point_table.h"

#include <algorithm>
#include <cassert>
#include <map>

#include "core/body/row_blend.h"

namespace abf {
namespace {

constexpr double kOffsetStature = 1.70;  // metres; see BodyPoint::boneOffsets

/// Adds coefficient · vertex to the three entries at `column`, or its height alone to one entry.
struct VertexUse {
    std::uint32_t vertex;
    std::uint32_t column;
    bool heightOnly;
    double coefficient;
};

/// Adds weight · head of `bone` to the three entries at `column`.
struct HeadUse {
    std::uint32_t column;
    int bone;
    double weight;
};

/// Adds offset · stature / kOffsetStature to the three entries at `column`.
struct OffsetUse {
    std::uint32_t column;
    Eigen::Vector3d offset;
};

void addUse(const VertexUse& use, const double* vertex, double* row) {
    if (use.heightOnly) {
        row[use.column] += use.coefficient * vertex[2];
        return;
    }
    for (int a = 0; a < 3; ++a) row[use.column + a] += use.coefficient * vertex[a];
}

/// Adds the moved vertices of a delta. `uses` ascend by vertex.
void addDelta(const BodyModel& model, const ShapeDelta& delta, const std::vector<VertexUse>& uses,
              double* row) {
    auto use = uses.begin();
    for (const ShapeRun& run : delta.runs) {
        use = std::lower_bound(use, uses.end(), run.firstVertex,
                               [](const VertexUse& u, std::uint32_t v) { return u.vertex < v; });
        for (; use != uses.end() && use->vertex < run.firstVertex + run.count; ++use) {
            const std::int16_t* d = model.deltas().data() + run.deltaOffset + (use->vertex - run.firstVertex);
            double moved[3];
            for (std::size_t a = 0; a < 3; ++a) moved[a] = model.deltaUnit() * d[a * run.count];
            addUse(*use, moved, row);
        }
    }
}

}  // namespace

StatureVertices statureVertices(const BodyModel& model) {
    const auto z = model.templateZ().first(model.prefixVertexCount());
    const auto [low, high] = std::minmax_element(z.begin(), z.end());
    return {static_cast<std::uint32_t>(high - z.begin()), static_cast<std::uint32_t>(low - z.begin())};
}

BodyPointTable::BodyPointTable(const BodyModel& model, const Rig& rig, const std::vector<BodyPoint>& points)
    : boneStride(rig.rule == OrientationRule::Procrustes ? 12 : 3) {
    std::vector<VertexUse> vertexUses;
    std::vector<HeadUse> headUses;
    std::vector<OffsetUse> offsetUses;
    std::vector<char> boneUsed(rig.boneLabels.size(), 0);

    pairStart.push_back(0);
    for (const BodyPoint& point : points) {
        std::map<int, double> massOfBone;
        for (const auto& [vertex, weight] : point.vertices)
            for (std::uint32_t i = rig.influenceStart[vertex]; i < rig.influenceStart[vertex + 1]; ++i)
                massOfBone[rig.influenceBone[i]] += weight * double{rig.influenceWeight[i]};
        for (const auto& [bone, weight] : point.boneHeads) massOfBone[bone] += weight;
        for (const auto& [bone, offset] : point.boneOffsets) massOfBone[bone] += 0;

        std::map<int, std::uint32_t> columnOfBone;
        for (const auto& [bone, mass] : massOfBone) {
            columnOfBone[bone] = static_cast<std::uint32_t>(3 * pairBone.size());
            pairBone.push_back(bone);
            pairMass.push_back(mass);
            for (int b = bone; b >= 0; b = rig.parents[b]) boneUsed[b] = 1;
        }
        pairStart.push_back(static_cast<std::uint32_t>(pairBone.size()));

        for (const auto& [vertex, weight] : point.vertices)
            for (std::uint32_t i = rig.influenceStart[vertex]; i < rig.influenceStart[vertex + 1]; ++i)
                vertexUses.push_back({vertex, columnOfBone[rig.influenceBone[i]], false,
                                      weight * double{rig.influenceWeight[i]}});
        for (const auto& [bone, weight] : point.boneHeads)
            headUses.push_back({columnOfBone[bone], bone, weight});
        for (const auto& [bone, offset] : point.boneOffsets)
            offsetUses.push_back({columnOfBone[bone], offset});
    }

    slotOfBone.assign(rig.boneLabels.size(), -1);
    for (int b = 0; b < rig.boneCount(); ++b) {
        if (!boneUsed[b]) continue;
        slotOfBone[b] = static_cast<int>(bones.size());
        bones.push_back(b);
    }
    width = (statureOffset() + 1 + kRowPadding - 1) / kRowPadding * kRowPadding;

    const auto statureColumn = static_cast<std::uint32_t>(statureOffset());
    const StatureVertices stature = statureVertices(model);
    vertexUses.push_back({stature.crown, statureColumn, true, 1.0});
    vertexUses.push_back({stature.sole, statureColumn, true, -1.0});
    std::stable_sort(vertexUses.begin(), vertexUses.end(),
                     [](const VertexUse& a, const VertexUse& b) { return a.vertex < b.vertex; });

    const auto addBones = [&](const auto* affine, double* row) {
        for (const HeadUse& use : headUses)
            for (int a = 0; a < 3; ++a)
                row[use.column + a] += use.weight * static_cast<double>(affine[use.bone * rig.stride + a]);
        double* to = row + boneOffset();
        for (const int b : bones)
            for (int i = 0; i < boneStride; ++i) *to++ = static_cast<double>(affine[b * rig.stride + i]);
    };
    const auto addOffsets = [&](double* row) {
        for (const OffsetUse& use : offsetUses)
            for (int a = 0; a < 3; ++a)
                row[use.column + a] += use.offset[a] * row[statureColumn] / kOffsetStature;
    };

    std::vector<double> templateVertices(width, 0.0);
    for (const VertexUse& use : vertexUses) {
        const double vertex[3] = {double{model.templateX()[use.vertex]},
                                  double{model.templateY()[use.vertex]},
                                  double{model.templateZ()[use.vertex]}};
        addUse(use, vertex, templateVertices.data());
    }
    templateRow = templateVertices;
    addBones(rig.boneTemplate.data(), templateRow.data());
    addOffsets(templateRow.data());

    const auto shapes = model.blendShapes();
    const std::size_t boneWidth = rig.boneLabels.size() * static_cast<std::size_t>(rig.stride);
    rowOfShape.assign(shapes.size(), -1);
    std::vector<double> row(width);
    for (std::size_t s = 0; s < shapes.size(); ++s) {
        std::fill(row.begin(), row.end(), 0.0);
        addDelta(model, model.delta(shapes[s].delta), vertexUses, row.data());
        if (shapes[s].newborn) {
            const auto scaleAxis = [&](std::size_t i, int axis) {
                const double scale = double{kNewbornScale[axis]};
                row[i] = scale * row[i] + (scale - 1) / 3 * templateVertices[i];
            };
            for (std::size_t i = 0; i < boneOffset(); ++i) scaleAxis(i, static_cast<int>(i % 3));
            scaleAxis(statureColumn, 2);
        }
        const std::int32_t boneRow = rig.boneShapeRow[s];
        if (boneRow >= 0) addBones(rig.boneShapes.data() + boneRow * boneWidth, row.data());
        addOffsets(row.data());
        const auto isZero = [](double x) { return x == 0; };
        if (std::all_of(row.begin(), row.end(), isZero)) continue;
        rowOfShape[s] = static_cast<std::int64_t>(rowMovesBones.size());
        rowMovesBones.push_back(!std::all_of(row.begin() + static_cast<std::ptrdiff_t>(boneOffset()),
                                             row.begin() + static_cast<std::ptrdiff_t>(statureOffset()),
                                             isZero));
        rows.insert(rows.end(), row.begin(), row.end());
    }
    rows.shrink_to_fit();
}

}  // namespace abf
