// SPDX-License-Identifier: Apache-2.0
#include "core/texture/photo_blend.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace abf {
namespace {

constexpr float kMirroredWeight = 0.02f;  // of what the other side shows
constexpr float kEnough = 0.1f;           // weight beside which a mirrored place does not matter
constexpr float kBestShare = 6;           // power on weights for the high band
constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

/// How far the other side counts beside what is shown of a place itself.
float mirroredFactor(float shown) {
    const float lack = std::max(0.0f, 1 - shown / kEnough);
    return kMirroredWeight * lack * lack;
}

}  // namespace

void Blend::add(const ViewSample& sample, float factor) {
    const float w = sample.weight * factor;
    if (!(w > 0)) return;
    weight += w;
    low += w * sample.low;
    // The best so far counts 1: powers of small weights would vanish.
    if (w > best) {
        const float fade = best > 0 ? std::pow(best / w, kBestShare) : 0;
        high *= fade;
        highWeight *= fade;
        best = w;
    }
    const float share = std::pow(w / best, kBestShare);
    high += share * sample.high;
    highWeight += share;
}

PhotoBlend::PhotoBlend(const BodyModel& model, const BodyTraits& traits,
                       const std::vector<TextureView>& views)
    : traits_(traits) {
    for (const TextureView& view : views) {
        ViewSampler sampler(view, model.annyTopology(), traits);
        if (sampler.any()) samplers_.push_back(std::move(sampler));
    }
    float best = 0;
    for (const ViewSampler& sampler : samplers_) best = std::max(best, sampler.pixelsAMetre());
    for (const ViewSampler& sampler : samplers_) sharpness_.push_back(sampler.pixelsAMetre() / best);
}

ViewSample PhotoBlend::sample(std::size_t view, const std::array<std::uint32_t, 3>& vertices,
                              const Eigen::Vector3f& shares) const {
    const ViewSampler& sampler = samplers_[view];
    Eigen::Vector3f point = Eigen::Vector3f::Zero(), normal = point;
    for (int corner = 0; corner < 3; ++corner) {
        const auto v = static_cast<Eigen::Index>(vertices[static_cast<std::size_t>(corner)]);
        point += shares[corner] * sampler.vertices().col(v);
        normal += shares[corner] * sampler.normals().col(v);
    }
    ViewSample out = sampler.sample(point, normal, traits_.hand[vertices[0]] != 0);
    out.weight *= sharpness_[view];
    return out;
}

float PhotoBlend::trust(const std::array<std::uint32_t, 3>& vertices, const Eigen::Vector3f& shares) const {
    return shares[0] * traits_.trust[vertices[0]] + shares[1] * traits_.trust[vertices[1]] +
           shares[2] * traits_.trust[vertices[2]];
}

Blend PhotoBlend::at(const std::array<std::uint32_t, 3>& vertices, const Eigen::Vector3f& shares) const {
    Blend blend;
    const float trusted = trust(vertices, shares);
    if (!(trusted > 0)) return blend;
    for (std::size_t view = 0; view < samplers_.size(); ++view)
        blend.add(sample(view, vertices, shares), trusted);
    if (blend.weight >= kEnough) return blend;
    std::array<std::uint32_t, 3> other;
    for (std::size_t corner = 0; corner < 3; ++corner) other[corner] = traits_.mirrored[vertices[corner]];
    if (std::find(other.begin(), other.end(), kNone) != other.end()) return blend;
    const float direct = blend.weight;
    const float factor = mirroredFactor(direct) * trusted;
    for (std::size_t view = 0; view < samplers_.size(); ++view)
        blend.add(sample(view, other, shares), factor);
    blend.mirrored = blend.weight > 2 * direct;
    return blend;
}

std::vector<VertexColours> PhotoBlend::vertexColours() const {
    const Eigen::Index count = traits_.rest.cols();
    const std::size_t views = samplers_.size();
    std::vector<VertexColours> out(2 * views);
    for (VertexColours& source : out) {
        source.weights = Eigen::VectorXf::Zero(count);
        source.colours = Eigen::Matrix3Xf::Zero(3, count);
    }
    for (Eigen::Index v = 0; v < count; ++v) {
        const auto own = static_cast<std::uint32_t>(v);
        float shown = 0;
        const auto take = [&](std::size_t view, std::uint32_t vertex, float factor, VertexColours& source) {
            const ViewSample seen = sample(view, {vertex, vertex, vertex}, {1, 0, 0});
            source.weights[v] = seen.weight * traits_.trust[own] * factor;
            source.colours.col(v) = seen.low.matrix();
            shown += source.weights[v];
        };
        for (std::size_t view = 0; view < views; ++view) take(view, own, 1, out[view]);
        const std::uint32_t other = traits_.mirrored[own];
        if (other == kNone || other == own || shown >= kEnough) continue;
        const float factor = mirroredFactor(shown);
        for (std::size_t view = 0; view < views; ++view) take(view, other, factor, out[views + view]);
    }
    return out;
}

}  // namespace abf
