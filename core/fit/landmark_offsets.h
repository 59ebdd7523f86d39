// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

namespace abf {

/// Where the detector puts a landmark relative to its base point (landmark_points.cpp), found by regression.
struct LandmarkOffset {
    std::string_view landmark;  ///< without side: "ear" stands for left_ear and right_ear
    std::string_view bone;      ///< the bone that carries the offset, without side suffix
    double lateralMm;           ///< towards the subject's own side, for a body of 1.70 m
    double forwardMm;
    double upMm;
};

std::span<const LandmarkOffset> landmarkOffsets();

}  // namespace abf
