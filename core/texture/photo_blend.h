// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <array>
#include <cstdint>
#include <vector>

#include "core/texture/body_traits.h"
#include "core/texture/surface_levels.h"
#include "core/texture/texture_view.h"
#include "core/texture/view_sampler.h"

namespace abf {

/// What all photos together say of a point: sums, to be divided by the weights.
struct Blend {
    float weight = 0, best = 0, highWeight = 0;
    Eigen::Array3f low = Eigen::Array3f::Zero(), high = Eigen::Array3f::Zero();
    bool mirrored = false;  ///< nearly all of it comes from the other side of the body

    /// The low band counts by its weight, the high one by a power of it, so that the best photo's detail is
    /// not softened by the others'.
    void add(const ViewSample& sample, float factor);
};

/// The photos of a body as one source of colours. Immutable; safe to share.
class PhotoBlend {
  public:
    /// `traits` must outlive it.
    PhotoBlend(const BodyModel& model, const BodyTraits& traits, const std::vector<TextureView>& views);

    std::size_t viewCount() const { return samplers_.size(); }
    /// Of a point of a triangle with these shares of its corners. Where photos show little of it, the
    /// mirrored place of the body adds a little.
    Blend at(const std::array<std::uint32_t, 3>& vertices, const Eigen::Vector3f& shares) const;
    /// Low bands of all vertices: of each photo, then of each photo on the other side.
    std::vector<VertexColours> vertexColours() const;

  private:
    ViewSample sample(std::size_t view, const std::array<std::uint32_t, 3>& vertices,
                      const Eigen::Vector3f& shares) const;
    float trust(const std::array<std::uint32_t, 3>& vertices, const Eigen::Vector3f& shares) const;

    const BodyTraits& traits_;
    std::vector<ViewSampler> samplers_;
    std::vector<float> sharpness_;  ///< per view its pixels a metre over the most of all
};

}  // namespace abf
