// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <array>
#include <opencv2/core/mat.hpp>
#include <span>
#include <string_view>

namespace abf {

inline constexpr int kLandmarkCount = 33;

/// BlazePose's 33 landmarks in its order; left = the subject's.
inline constexpr std::array<std::string_view, kLandmarkCount> kLandmarkNames = {
    "nose",        "left_eye_inner",  "left_eye",        "left_eye_outer", "right_eye_inner",
    "right_eye",   "right_eye_outer", "left_ear",        "right_ear",      "mouth_left",
    "mouth_right", "left_shoulder",   "right_shoulder",  "left_elbow",     "right_elbow",
    "left_wrist",  "right_wrist",     "left_pinky",      "right_pinky",    "left_index",
    "right_index", "left_thumb",      "right_thumb",     "left_hip",       "right_hip",
    "left_knee",   "right_knee",      "left_ankle",      "right_ankle",    "left_heel",
    "right_heel",  "left_foot_index", "right_foot_index"};

/// Pairs of landmark indices joined by a line when drawing the skeleton (BlazePose's connections).
std::span<const std::array<int, 2>> landmarkConnections();

/// Index of a name, or -1.
int landmarkIndex(std::string_view name);

/// The same landmark of the other side; itself for the nose.
int mirroredLandmark(int landmark);

struct Landmark {
    Eigen::Vector2d position = Eigen::Vector2d::Zero();  ///< full-size upright pixels, corner origin
    double visibility = 0;                               ///< 0..1, the detector's
    bool corrected = false;                              ///< placed by the user: trusted fully
    bool ignored = false;                                ///< switched off by the user
    bool occluded = false;  ///< hidden in the photo, as the user says: its place is a guess, of little weight
};
using LandmarkSet = std::array<Landmark, kLandmarkCount>;

/// Whether a landmark's place says where a visible point of the person is: placed by the user or seen by the
/// detector, and neither switched off nor hidden.
inline bool isSeen(const Landmark& landmark, double leastVisibility) {
    return !landmark.ignored && !landmark.occluded &&
           (landmark.corrected || landmark.visibility >= leastVisibility);
}

/// Rotated square region of a photo, full-size pixels; angle in radians, positive turns x towards y.
struct RegionOfInterest {
    Eigen::Vector2d centre = Eigen::Vector2d::Zero();
    double side = 0, angle = 0;
};

/// One person found in a photo.
struct DetectedPerson {
    double score = 0;  ///< presence probability
    LandmarkSet landmarks;
    Eigen::Matrix<double, 3, kLandmarkCount>
        worldLandmarks;    ///< x right, y down, z away from the camera;
                           ///< roughly metres, mid-hip origin; good for directions only
    RegionOfInterest roi;  ///< what the landmark network saw
    cv::Rect2d box;        ///< around the visible landmarks, full-size pixels
    cv::Mat mask;          ///< CV_8UC1, the photo's rgb size, 255 = person; may be empty
};

/// Left and right change places, for where the detector took a back for a front or one side for the other.
void swapSides(LandmarkSet& landmarks);
void swapSides(DetectedPerson& person);

}  // namespace abf
