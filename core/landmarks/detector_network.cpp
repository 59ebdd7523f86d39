// SPDX-License-Identifier: Apache-2.0
#include "core/landmarks/detector_network.h"

#include "core/landmarks/region.h"
#include "core/landmarks/region_sampling.h"

namespace abf {

namespace {
constexpr double kMergeIou = 0.3;
}

DetectorNetwork::DetectorNetwork(InferenceNetwork network)
    : network_(std::move(network)), anchors_(detectorAnchors()) {}

Result<DetectorNetwork> DetectorNetwork::load(const std::filesystem::path& modelDir,
                                              const InferenceNetwork::Options& options) {
    // The npm package's asset bundle holds this one file; its loader script names it pose_detection.tflite.
    auto network =
        InferenceNetwork::load(modelDir / "pose_solution_packed_assets.data",
                               {"pose_detection",
                                kDetectorInputSide,
                                {{"Identity", std::size_t{kDetectorAnchorCount} * kDetectorValuesPerAnchor},
                                 {"Identity_1", kDetectorAnchorCount}}},
                               options);
    if (!network) return propagate(network);
    return DetectorNetwork(std::move(*network));
}

Result<std::vector<PersonDetection>> DetectorNetwork::detect(const cv::Mat& rgb,
                                                             const RegionOfInterest& square,
                                                             double minScore) {
    cv::Mat input;
    sampleRegion(rgb, square, kDetectorInputSide, Border::Black).convertTo(input, CV_32FC3, 2 / 255.0, -1);
    const auto outputs = network_.run(input);
    if (!outputs) return propagate(outputs);

    auto detections =
        mergeOverlapping(decodeDetections((*outputs)[0], (*outputs)[1], anchors_, minScore), kMergeIou);
    const Eigen::Affine2d photoFromSquare = photoFromCrop(square, 1);
    for (PersonDetection& d : detections) {
        const Eigen::Vector2d corner = photoFromSquare * Eigen::Vector2d(d.headBox.x, d.headBox.y);
        d.headBox = {corner.x(), corner.y(), d.headBox.width * square.side, d.headBox.height * square.side};
        for (Eigen::Vector2d& keypoint : d.keypoints) keypoint = photoFromSquare * keypoint;
    }
    return detections;
}

}  // namespace abf
