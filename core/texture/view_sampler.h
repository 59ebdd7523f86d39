// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <array>
#include <opencv2/core/mat.hpp>
#include <vector>

#include "core/body/body_model.h"
#include "core/texture/body_traits.h"
#include "core/texture/texture_view.h"

namespace abf {

/// What a photo says of the colour of a point: sRGB values 0..255, split in two bands.
struct ViewSample {
    float weight = 0;                                                            ///< 0: nothing
    Eigen::Array3f low = Eigen::Array3f::Zero(), high = Eigen::Array3f::Zero();  ///< their sum is the photo's
};

/// Answers what a photo shows of points of the body. Immutable after construction; safe to share.
///
/// A point is seen when it faces the camera, no part of the body lies before it or within a hair's breadth
/// beside its line of sight (a depth buffer, its near parts grown by some pixels, weaker the farther), and it
/// lies inside of the person's mask. The weight is
///   ((cos a - c0) / (1 - c0))^2.5 * feather(mask) * feather(edges of the body's parts),
/// a the angle between surface and line of sight; each feather rises smoothly from 0 at a fraction of the
/// person's height inside the edge to 1. The low band is the photo blurred within the mask, so that nothing
/// of the background gets in.
class ViewSampler {
  public:
    /// Nothing is kept beyond the call, but the photo's pixels are shared.
    ViewSampler(const TextureView& view, const Topology& topology, const BodyTraits& traits);

    /// Of a point of the surface, in the frame of vertices(). `normal` need not be of unit length. `ofArm`:
    /// the point is one of a hand or forearm. Hands in front of anything else hide it farther around them,
    /// because a fit seldom has fingers where they are.
    ViewSample sample(const Eigen::Vector3f& point, const Eigen::Vector3f& normal, bool ofArm) const;

    const Eigen::Matrix3Xf& vertices() const { return vertices_; }
    const Eigen::Matrix3Xf& normals() const { return normals_; }
    /// Of the photo, at the body's middle.
    float pixelsAMetre() const { return pixelsAMetre_; }
    /// The body lies in the photo.
    bool any() const { return !photo_.empty(); }

  private:
    void renderDepths(const Topology& topology, const BodyTraits& traits);
    void findMask(const TextureView& view);
    void blur();

    Eigen::Matrix3Xf vertices_, normals_;
    // Everything below is in pixels of the crop around the body.
    Eigen::Matrix3f rotation_;
    Eigen::Vector3f translation_, eye_;
    float fx_ = 1, fy_ = 1, cx_ = 0, cy_ = 0;
    float pixelsAMetre_ = 0;
    float person_ = 1;  ///< longer side of the body's box
    cv::Mat photo_;     ///< CV_8UC3
    cv::Mat low_;       ///< CV_32FC3, smaller by lowScale_
    float lowScale_ = 1;
    std::array<cv::Mat, 3>
        nearest_;              ///< CV_32FC1, metres: of the nearest part of the body within growPixels_
    cv::Mat nearestHand_;      ///< the same of the hands, within more pixels
    cv::Mat edgeFeather_;      ///< CV_32FC1, 0..1: how far from edges of the body's parts
    cv::Mat inside_;           ///< CV_8UC1: surely the person
    cv::Mat maskFeather_;      ///< CV_32FC1, 0..1
    cv::Mat shiftX_, shiftY_;  ///< CV_32FC1, of a coarse grid; empty: none
    float shiftScale_ = 1;
    std::array<int, 3> growPixels_{1, 1, 1};
};

}  // namespace abf
