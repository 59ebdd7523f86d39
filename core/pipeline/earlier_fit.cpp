// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/earlier_fit.h"

#include <algorithm>
#include <limits>

namespace abf {
namespace {

constexpr double kSeen = 0.5;

/// The extent of the landmarks in the photo: how far off is near.
Eigen::AlignedBox2d extentOf(const LandmarkSet& landmarks) {
    Eigen::AlignedBox2d box;
    for (const Landmark& landmark : landmarks) {
        if (isSeen(landmark, kSeen)) box.extend(landmark.position);
    }
    return box;
}

}  // namespace

std::filesystem::path photoOfFit(const std::filesystem::path& named, const std::filesystem::path& fitFile) {
    std::error_code ignored;
    const std::filesystem::path folder = std::filesystem::absolute(fitFile, ignored).parent_path();
    if (std::filesystem::exists(named, ignored)) return named;
    if (const auto beside = folder / named; std::filesystem::exists(beside, ignored)) return beside;
    if (const auto same = folder / named.filename(); std::filesystem::exists(same, ignored)) return same;
    return named;
}

std::vector<std::optional<std::size_t>> matchPhotos(const FitDocument& document,
                                                    const std::vector<std::filesystem::path>& photos) {
    std::vector<std::optional<std::size_t>> matches(photos.size());
    std::vector<bool> taken(document.photos.size(), false);
    const auto pass = [&](auto&& same) {
        for (std::size_t i = 0; i < photos.size(); ++i) {
            for (std::size_t k = 0; k < taken.size() && !matches[i]; ++k) {
                if (taken[k] || !same(document.photos[k].file, photos[i])) continue;
                matches[i] = k;
                taken[k] = true;
            }
        }
    };
    pass([](const auto& a, const auto& b) { return a == b; });
    pass([](const auto& a, const auto& b) { return a.filename() == b.filename(); });
    return matches;
}

bool hasLandmarks(const FitDocument::Photo& photo) {
    return !extentOf(photo.landmarks).isEmpty();
}

std::optional<int> sameSubject(const FitDocument::Photo& photo, const std::vector<DetectedPerson>& persons) {
    constexpr double kNear = 0.05;  // of the extent, in the mean
    std::optional<int> best;
    double least = kNear * extentOf(photo.landmarks).diagonal().norm();
    for (std::size_t k = 0; k < persons.size(); ++k) {
        double sum = 0;
        int count = 0;
        for (std::size_t i = 0; i < photo.landmarks.size(); ++i) {
            const Landmark& landmark = photo.landmarks[i];
            if (landmark.ignored || landmark.corrected || landmark.visibility < kSeen) continue;
            sum += (landmark.position - persons[k].landmarks[i].position).norm();
            ++count;
        }
        if (count == 0 || !(sum / count < least)) continue;
        least = sum / count;
        best = static_cast<int>(k);
    }
    return best;
}

cv::Rect2d boxAroundSubject(const FitDocument::Photo& photo) {
    constexpr double kRoom = 0.1;
    const Eigen::AlignedBox2d box = extentOf(photo.landmarks);
    if (box.isEmpty()) return {};
    const double room = kRoom * box.sizes().maxCoeff();
    return {box.min().x() - room, box.min().y() - room, box.sizes().x() + 2 * room,
            box.sizes().y() + 2 * room};
}

}  // namespace abf
