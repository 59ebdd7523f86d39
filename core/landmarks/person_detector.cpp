// SPDX-License-Identifier: Apache-2.0
#include "core/landmarks/person_detector.h"

#include <algorithm>
#include <numbers>

#include "core/landmarks/detector_network.h"
#include "core/landmarks/landmark_network.h"
#include "core/landmarks/region.h"
#include "core/landmarks/region_sampling.h"

namespace abf {

namespace {

constexpr double kMinDetectionScore = 0.5;
constexpr double kMinPresence = 0.5;
constexpr double kVisible = 0.5;

bool isPerson(const PoseEstimate& pose) {
    return pose.presence >= kMinPresence;
}

cv::Rect2d visibleBox(const LandmarkSet& landmarks, const RegionOfInterest& region, const cv::Rect2d& frame) {
    Eigen::AlignedBox2d box;
    for (const Landmark& landmark : landmarks)
        if (landmark.visibility >= kVisible) box.extend(landmark.position);
    const cv::Rect2d around =
        box.isEmpty() ? boundingBox(region)
                      : cv::Rect2d(box.min().x(), box.min().y(), box.sizes().x(), box.sizes().y());
    return around & frame;
}

/// From pixels of photo.rgb to full-size pixels.
DetectedPerson inFullSize(const PoseEstimate& pose, const Photo& photo) {
    const double fullFromRgb = 1 / photo.scale;
    DetectedPerson person;
    person.score = pose.presence;
    person.landmarks = pose.landmarks;
    for (Landmark& landmark : person.landmarks) landmark.position *= fullFromRgb;
    person.worldLandmarks = pose.world;
    person.roi = scaled(pose.region, fullFromRgb);
    person.box =
        visibleBox(person.landmarks, person.roi, cv::Rect2d(0, 0, photo.fullWidth, photo.fullHeight));
    person.mask = maskInPhoto(pose.maskLogits, pose.region, photo.rgb.size());
    return person;
}

Result<void> checkPhoto(const Photo& photo) {
    if (photo.rgb.empty() || photo.rgb.type() != CV_8UC3 || !(photo.scale > 0))
        return fail(ErrorCode::InvalidArgument, "The photo " + photo.file.string() + " holds no RGB pixels.");
    return {};
}

class BlazePoseDetector final : public PersonDetector {
  public:
    BlazePoseDetector(DetectorNetwork detector, LandmarkNetwork landmarks, const Options& options)
        : detector_(std::move(detector)), landmarks_(std::move(landmarks)), options_(options) {}

    Result<std::vector<DetectedPerson>> detect(const Photo& photo, std::stop_token stop) override {
        if (auto valid = checkPhoto(photo); !valid) return propagate(valid);
        auto detections =
            detector_.detect(photo.rgb, letterboxRegion(photo.rgb.cols, photo.rgb.rows), kMinDetectionScore);
        if (!detections) return propagate(detections);
        std::vector<DetectedPerson> persons;
        for (const PersonDetection& detection : *detections) {
            if (static_cast<int>(persons.size()) >= options_.maxPersons) break;
            if (stop.stop_requested()) return cancelled(photo);
            auto pose = landmarks_.estimate(
                photo.rgb, regionFromAlignment(detection.hipCentre(), detection.scalePoint()));
            if (!pose) return propagate(pose);
            if (isPerson(*pose)) persons.push_back(inFullSize(*pose, photo));
        }
        std::stable_sort(persons.begin(), persons.end(),
                         [](const DetectedPerson& a, const DetectedPerson& b) {
                             return a.score * a.box.area() > b.score * b.box.area();
                         });
        return persons;
    }

    Result<DetectedPerson> detectInBox(const Photo& photo, const cv::Rect2d& box,
                                       std::stop_token stop) override {
        if (auto valid = checkPhoto(photo); !valid) return propagate(valid);
        const RegionOfInterest region = scaled(regionFromBox(box), photo.scale);
        auto first = landmarks_.estimate(photo.rgb, region);
        if (!first) return propagate(first);
        if (stop.stop_requested()) return cancelled(photo);
        auto second = landmarks_.estimate(photo.rgb, first->nextRegion);
        if (!second) return propagate(second);
        const PoseEstimate& best = second->presence >= first->presence ? *second : *first;
        if (!isPerson(best)) return fail(ErrorCode::NoPerson, "No person was recognised inside the box.");
        return inFullSize(best, photo);
    }

  private:
    static tl::unexpected<Error> cancelled(const Photo& photo) {
        return fail(ErrorCode::Cancelled,
                    "The search for people in " + photo.file.string() + " was cancelled.");
    }

    DetectorNetwork detector_;
    LandmarkNetwork landmarks_;
    Options options_;
};

}  // namespace

Result<std::unique_ptr<PersonDetector>> PersonDetector::load(const std::filesystem::path& modelDir,
                                                             const Options& options) {
    const InferenceNetwork::Options networkOptions{options.threads, options.cacheDir};
    auto detector = DetectorNetwork::load(modelDir, networkOptions);
    if (!detector) return propagate(detector);
    auto landmarks = LandmarkNetwork::load(modelDir, networkOptions);
    if (!landmarks) return propagate(landmarks);
    return std::make_unique<BlazePoseDetector>(std::move(*detector), std::move(*landmarks), options);
}

}  // namespace abf
