// SPDX-License-Identifier: Apache-2.0
#include "core/landmarks/landmark_network.h"

#include "core/landmarks/landmark_decoding.h"
#include "core/landmarks/region.h"
#include "core/landmarks/region_sampling.h"

namespace abf {

namespace {
constexpr std::size_t kPoints = kPosePointCount;
constexpr std::size_t kMaskPixels = std::size_t{kPoseInputSide} * kPoseInputSide;
constexpr std::size_t kHeatmapCells = std::size_t{kPoseHeatmapSide} * kPoseHeatmapSide;
}  // namespace

double PoseEstimate::meanVisibility() const {
    double sum = 0;
    for (const Landmark& landmark : landmarks) sum += landmark.visibility;
    return sum / kLandmarkCount;
}

LandmarkNetwork::LandmarkNetwork(InferenceNetwork network) : network_(std::move(network)) {}

Result<LandmarkNetwork> LandmarkNetwork::load(const std::filesystem::path& modelDir,
                                              const InferenceNetwork::Options& options) {
    auto network = InferenceNetwork::load(modelDir / "pose_landmark_heavy.tflite",
                                          {"pose_landmark_heavy",
                                           kPoseInputSide,
                                           {{"Identity", kPoints * kPoseValuesPerPoint},
                                            {"Identity_1", 1},
                                            {"Identity_2", kMaskPixels},
                                            {"Identity_3", kHeatmapCells * kPoints},
                                            {"Identity_4", kPoints * 3}}},
                                          options);
    if (!network) return propagate(network);
    return LandmarkNetwork(std::move(*network));
}

Result<PoseEstimate> LandmarkNetwork::estimate(const cv::Mat& rgb, const RegionOfInterest& region) {
    cv::Mat input;
    sampleRegion(rgb, region, kPoseInputSide, Border::Replicate).convertTo(input, CV_32FC3, 1 / 255.0);
    const auto outputs = network_.run(input);
    if (!outputs) return propagate(outputs);
    const auto& [points, presence, mask, heatmaps, world] =
        std::tie((*outputs)[0], (*outputs)[1], (*outputs)[2], (*outputs)[3], (*outputs)[4]);

    const DecodedPose pose = decodePose(points, heatmaps, world);
    const Eigen::Affine2d imageFromCrop = photoFromCrop(region, kPoseInputSide);
    PoseEstimate estimate;
    estimate.region = region;
    estimate.nextRegion = regionFromAlignment(imageFromCrop * pose.positions[kPoseHipCentre],
                                              imageFromCrop * pose.positions[kPoseScalePoint]);
    estimate.presence = presence[0];
    estimate.heatmapConfidence = pose.heatmapConfidence;
    for (std::size_t i = 0; i < kLandmarkCount; ++i)
        estimate.landmarks[i] = {.position = imageFromCrop * pose.positions[i],
                                 .visibility = pose.visibility[i]};
    estimate.world = pose.world;
    estimate.world.topRows<2>() =
        Eigen::Rotation2Dd(region.angle).toRotationMatrix() * pose.world.topRows<2>();
    cv::Mat(kPoseInputSide, kPoseInputSide, CV_32FC1, const_cast<float*>(mask.data()))
        .copyTo(estimate.maskLogits);
    return estimate;
}

}  // namespace abf
