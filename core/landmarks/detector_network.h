// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <vector>

#include "core/landmarks/detection_decoding.h"
#include "core/landmarks/inference_network.h"
#include "core/landmarks/landmarks.h"

namespace abf {

/// BlazePose's person detector. It finds people by their heads; about 10 ms a run on one thread.
class DetectorNetwork {
  public:
    static Result<DetectorNetwork> load(const std::filesystem::path& modelDir,
                                        const InferenceNetwork::Options& options);

    /// People in an upright square region of `rgb`, black outside the photo. Everything in pixels of `rgb`;
    /// descending score, duplicates merged.
    Result<std::vector<PersonDetection>> detect(const cv::Mat& rgb, const RegionOfInterest& square,
                                                double minScore);

  private:
    explicit DetectorNetwork(InferenceNetwork network);
    InferenceNetwork network_;
    std::vector<Eigen::Vector2d> anchors_;
};

}  // namespace abf
