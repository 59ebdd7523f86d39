// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stop_token>
#include <vector>

#include "core/landmarks/detector_network.h"
#include "core/landmarks/landmark_network.h"

namespace abf {

/// Decides where the two networks look and what counts as a person. Everything in pixels of the image.
/// `stop` is polled before each run of a network (Cancelled).
///
/// What separates people from other things was measured on the test photos: the network's own presence and
/// visibility are near 1 on cats, cars and turned people too, whereas the mean heat map peak is 0.5 to 0.95
/// for people (0.5 to 0.65 for half figures) and at most 0.45 where there is nobody.
class PersonSearch {
  public:
    PersonSearch(DetectorNetwork detector, LandmarkNetwork landmarks, int maxPersons);

    /// Everybody, each once; the first is the detector's favourite.
    /// First the whole image, one pass of each network, which is what MediaPipe does and what its golden
    /// answers are compared with. One clear person ends the search there (about 10 + 50 ms on one thread).
    /// Nobody, or several: squares of the short side, 1/2 and 1/3.3 of it are searched as well, where the
    /// detector sees people that were too small for it (12 ms a square, up to a second in a photo of nobody).
    /// What only a square shows must pass stricter thresholds in two passes.
    Result<std::vector<PoseEstimate>> everywhere(const cv::Mat& rgb, std::stop_token stop);

    /// The likeliest pose in a box drawn around one person: upright, else turned by quarters, each refined by
    /// the region that the landmarks ask for. It may still be nobody: ask isPerson.
    Result<PoseEstimate> inBox(const cv::Mat& rgb, const cv::Rect2d& box, std::stop_token stop);

    static bool isPerson(const PoseEstimate& pose);

  private:
    Result<void> addFromTiles(const cv::Mat& rgb, double side, std::stop_token stop,
                              std::vector<PoseEstimate>& found);
    Result<std::vector<PersonDetection>> headsInTiles(const cv::Mat& rgb, double side, std::stop_token stop);
    /// From `region`, then from the regions that its landmarks ask for; the pose with the most confident heat
    /// maps.
    Result<PoseEstimate> refined(const cv::Mat& rgb, const RegionOfInterest& region, std::stop_token stop);
    Result<PoseEstimate> estimate(const cv::Mat& rgb, const RegionOfInterest& region, std::stop_token stop);
    Result<std::vector<PersonDetection>> detect(const cv::Mat& rgb, const RegionOfInterest& square,
                                                double minScore, std::stop_token stop);

    DetectorNetwork detector_;
    LandmarkNetwork landmarks_;
    std::size_t maxPersons_;
};

}  // namespace abf
