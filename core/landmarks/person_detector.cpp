// SPDX-License-Identifier: Apache-2.0
#include "core/landmarks/person_detector.h"

#include <algorithm>

#include "core/landmarks/person_search.h"
#include "core/landmarks/region.h"
#include "core/landmarks/region_sampling.h"

namespace abf {

namespace {

constexpr double kVisible = 0.5;

cv::Rect2d visibleBox(const LandmarkSet& landmarks, const RegionOfInterest& region, const cv::Rect2d& frame) {
    Eigen::AlignedBox2d box;
    for (const Landmark& landmark : landmarks)
        if (landmark.visibility >= kVisible) box.extend(landmark.position);
    if (box.isEmpty()) return boundingBox(region) & frame;
    return cv::Rect2d(box.min().x(), box.min().y(), box.sizes().x(), box.sizes().y()) & frame;
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

double prominence(const DetectedPerson& person) {
    return person.score * person.box.area();
}

/// The first stays first unless somebody is more than twice as prominent; the others by prominence.
void orderByProminence(std::vector<DetectedPerson>& persons) {
    const auto less = [](const DetectedPerson& a, const DetectedPerson& b) {
        return prominence(a) < prominence(b);
    };
    if (persons.empty()) return;
    const auto largest = std::max_element(persons.begin(), persons.end(), less);
    const bool keepFirst = 2 * prominence(persons.front()) >= prominence(*largest);
    std::stable_sort(persons.begin() + (keepFirst ? 1 : 0), persons.end(),
                     [&](const DetectedPerson& a, const DetectedPerson& b) { return less(b, a); });
}

Result<void> checkPhoto(const Photo& photo) {
    if (photo.rgb.empty() || photo.rgb.type() != CV_8UC3 || !(photo.scale > 0))
        return fail(ErrorCode::InvalidArgument, "The photo " + photo.file.string() + " holds no RGB pixels.");
    return {};
}

Result<void> checkBox(const Photo& photo, const cv::Rect2d& box) {
    const cv::Rect2d frame(0, 0, photo.fullWidth, photo.fullHeight);
    if (!(box.width > 0 && box.height > 0) || !((box & frame).area() > 0))
        return fail(ErrorCode::InvalidArgument, "The box lies outside " + photo.file.string() +
                                                    " or is empty. Draw it around the person.");
    return {};
}

class BlazePoseDetector final : public PersonDetector {
  public:
    explicit BlazePoseDetector(PersonSearch search) : search_(std::move(search)) {}

    Result<std::vector<DetectedPerson>> detect(const Photo& photo, std::stop_token stop) override {
        if (auto valid = checkPhoto(photo); !valid) return propagate(valid);
        const auto poses = search_.everywhere(photo.rgb, stop);
        if (!poses) return propagate(poses);
        std::vector<DetectedPerson> persons;
        for (const PoseEstimate& pose : *poses) persons.push_back(inFullSize(pose, photo));
        orderByProminence(persons);
        return persons;
    }

    Result<DetectedPerson> detectInBox(const Photo& photo, const cv::Rect2d& box,
                                       std::stop_token stop) override {
        if (auto valid = checkPhoto(photo); !valid) return propagate(valid);
        if (auto valid = checkBox(photo, box); !valid) return propagate(valid);
        const cv::Rect2d inRgb(box.tl() * photo.scale, box.br() * photo.scale);
        const auto pose = search_.inBox(photo.rgb, inRgb, stop);
        if (!pose) return propagate(pose);
        if (!PersonSearch::isPerson(*pose))
            return fail(ErrorCode::NoPerson, "No person was recognised inside the box in " +
                                                 photo.file.string() +
                                                 ". Draw the box around one whole body, from head to feet.");
        return inFullSize(*pose, photo);
    }

  private:
    PersonSearch search_;
};

}  // namespace

Result<std::unique_ptr<PersonDetector>> PersonDetector::load(const std::filesystem::path& modelDir,
                                                             const Options& options) {
    const InferenceNetwork::Options networkOptions{options.threads, options.cacheDir};
    auto detector = DetectorNetwork::load(modelDir, networkOptions);
    if (!detector) return propagate(detector);
    auto landmarks = LandmarkNetwork::load(modelDir, networkOptions);
    if (!landmarks) return propagate(landmarks);
    return std::make_unique<BlazePoseDetector>(
        PersonSearch(std::move(*detector), std::move(*landmarks), options.maxPersons));
}

}  // namespace abf
