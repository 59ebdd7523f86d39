// SPDX-License-Identifier: Apache-2.0
#include "ui/session/suit.h"

#include <algorithm>
#include <set>

#include "core/body/body_evaluator.h"

namespace abf::ui {

namespace {

constexpr int kSmoothingPasses = 4;

Eigen::Vector3f partColour(std::string_view part) {
    if (part == "body" || part.starts_with("foot")) return {0.200f, 0.235f, 0.285f};
    if (part.starts_with("eye_front")) return {0.30f, 0.30f, 0.31f};
    if (part.starts_with("eye") || part == "tongue" || part == "mouth_cavity") return {0.36f, 0.36f, 0.36f};
    return {0.50f, 0.49f, 0.475f};  // head and hands
}

/// At each vertex the mean of what its faces' parts have.
template <class Value, class OfPart>
std::vector<Value> meanOfParts(const BodyModel& model, const Value& zero, OfPart&& ofPart) {
    const Topology& topology = model.annyTopology();
    std::vector<Value> means(static_cast<std::size_t>(topology.vertexCount), zero);
    std::vector<float> faces(means.size(), 0.0f);
    for (int f = 0; f < topology.faceCount(); ++f) {
        const Value value = ofPart(model.partLabels()[topology.faceParts[f]]);
        for (int c = 0; c < topology.faceArity; ++c) {
            const std::uint32_t v = topology.faces[f * topology.faceArity + c];
            means[v] += value;
            faces[v] += 1.0f;
        }
    }
    for (std::size_t v = 0; v < means.size(); ++v) means[v] /= std::max(1.0f, faces[v]);
    return means;
}

}  // namespace

std::vector<Eigen::Vector3f> suitColours(const BodyModel& model) {
    return meanOfParts<Eigen::Vector3f>(model, Eigen::Vector3f::Zero(), partColour);
}

std::vector<float> skinShares(const BodyModel& model) {
    return meanOfParts<float>(model, 0.0f, [](std::string_view part) {
        return part.starts_with("eye") || part == "tongue" || part == "mouth_cavity" ? 0.0f : 1.0f;
    });
}

SuitNormals::SuitNormals(const BodyModel& model) {
    const Topology& topology = model.annyTopology();
    triangles_.assign(topology.faces.begin(), topology.faces.end());
    std::vector<std::set<std::uint32_t>> neighbours(static_cast<std::size_t>(topology.vertexCount));
    std::vector<bool> covered(neighbours.size(), false);
    for (int f = 0; f < topology.faceCount(); ++f) {
        const bool suit = model.partLabels()[topology.faceParts[f]] == "body";
        for (int c = 0; c < topology.faceArity; ++c) {
            const std::uint32_t v = topology.faces[f * topology.faceArity + c];
            if (suit) covered[v] = true;
            for (int d = 0; d < topology.faceArity; ++d)
                if (d != c) neighbours[v].insert(topology.faces[f * topology.faceArity + d]);
        }
    }
    neighbourStart_.push_back(0);
    for (std::uint32_t v = 0; v < neighbours.size(); ++v) {
        if (!covered[v]) continue;
        covered_.push_back(v);
        neighbours_.insert(neighbours_.end(), neighbours[v].begin(), neighbours[v].end());
        neighbourStart_.push_back(static_cast<std::uint32_t>(neighbours_.size()));
    }
    smoothed_.resize(3, static_cast<Eigen::Index>(covered_.size()));
}

void SuitNormals::compute(const Eigen::Matrix3Xf& vertices, Eigen::Matrix3Xf& normals) {
    computeVertexNormals(vertices, triangles_, 3, normals);
    for (int pass = 0; pass < kSmoothingPasses; ++pass) {
        for (std::size_t i = 0; i < covered_.size(); ++i) {
            Eigen::Vector3f sum = normals.col(covered_[i]);
            for (std::uint32_t n = neighbourStart_[i]; n < neighbourStart_[i + 1]; ++n)
                sum += normals.col(neighbours_[n]);
            smoothed_.col(static_cast<Eigen::Index>(i)) = sum.normalized();
        }
        for (std::size_t i = 0; i < covered_.size(); ++i)
            normals.col(covered_[i]) = smoothed_.col(static_cast<Eigen::Index>(i));
    }
}

}  // namespace abf::ui
