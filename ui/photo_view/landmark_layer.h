// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "ui/photo_view/photo_scene.h"
#include "ui/photo_view/view_transform.h"

class QPainter;

namespace abf::ui {

/// Landmarks that are drawn with more than a dot; -1: none.
struct LandmarkFocus {
    int pointed = -1;   ///< under the pointer, or being dragged
    int selected = -1;  ///< by keys or a click
    /// What hints and the loupe are about.
    int active() const { return pointed >= 0 ? pointed : selected; }
};

/// Lines between landmarks, coloured by the subject's side.
void paintSkeleton(QPainter& painter, const PhotoScene& scene, const ViewTransform& transform);
/// The dots: filled as seen, pale where the detector guesses, ringed where placed by the user, broken where
/// hidden, a cross where absent. The focus has a line to where the body has that landmark.
void paintLandmarks(QPainter& painter, const PhotoScene& scene, const ViewTransform& transform,
                    const LandmarkFocus& focus);
/// A faint line from the focus to the same landmark of the other side.
void paintMirrorHint(QPainter& painter, const PhotoScene& scene, const ViewTransform& transform,
                     const LandmarkFocus& focus);

/// "left knee · placed by you · 3.1 px from the body"
QString landmarkText(const PhotoScene& scene, int landmark);

/// Tab's order: the face, then limb by limb.
int landmarkAfter(int landmark, bool forward);

}  // namespace abf::ui
