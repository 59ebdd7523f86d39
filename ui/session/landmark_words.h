// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "core/landmarks/landmarks.h"

namespace abf::ui {

/// A landmark's name in words, translated: "left knee".
QString landmarkLabel(int landmark);

/// What the user can say of a landmark in a photo.
enum class LandmarkState {
    Visible,   ///< as the detector found it, or where the user put it
    Occluded,  ///< hidden behind something: its place is a guess and weighs little
    Absent     ///< outside the photo or wrong altogether: the fit does not see it
};

inline LandmarkState stateOf(const Landmark& landmark) {
    return landmark.ignored    ? LandmarkState::Absent
           : landmark.occluded ? LandmarkState::Occluded
                               : LandmarkState::Visible;
}

/// The next in the round visible, occluded, absent.
inline LandmarkState nextState(LandmarkState state) {
    return static_cast<LandmarkState>((static_cast<int>(state) + 1) % 3);
}

}  // namespace abf::ui
