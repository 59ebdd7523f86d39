// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "core/landmarks/inference_network.h"
#include "core/landmarks/landmarks.h"

namespace abf {

/// What the landmark network found in one region; everything in pixels of the image it was given.
struct PoseEstimate {
    RegionOfInterest region;      ///< what the network saw
    RegionOfInterest nextRegion;  ///< the region that it would rather have seen
    double presence = 0;          ///< probability that a person is there, as the network says
    double heatmapConfidence =
        0;  ///< see DecodedPose; tells people from other things and right from wrong turns
    LandmarkSet landmarks;
    Eigen::Matrix<double, 3, kLandmarkCount> world;  ///< axes of the image: x right, y down, z away
    cv::Mat maskLogits;                              ///< CV_32FC1, 256 x 256, the region's pixels

    double meanVisibility() const;
};

/// BlazePose's heavy landmark network; about 50 ms a run on one thread.
class LandmarkNetwork {
  public:
    static Result<LandmarkNetwork> load(const std::filesystem::path& modelDir,
                                        const InferenceNetwork::Options& options);

    /// Edge pixels of `rgb` (CV_8UC3) are repeated outside it.
    Result<PoseEstimate> estimate(const cv::Mat& rgb, const RegionOfInterest& region);

  private:
    explicit LandmarkNetwork(InferenceNetwork network);
    InferenceNetwork network_;
};

}  // namespace abf
