// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>

#include "ui/photo_view/photo_scene.h"
#include "ui/photo_view/view_transform.h"

class QPainter;

namespace abf::ui {

/// Of a distance between a landmark and the body's, in percent of the person's height in the photo: from blue
/// (none) over yellow to red (2 % and more). Told apart by lightness as well.
QColor residualColour(double percent);

/// Arrows from each landmark that the fit sees to where the fitted body has it, coloured by their length, and
/// the scale of the colours in a corner of `view`. Nothing without a fitted body.
void paintResiduals(QPainter& painter, const PhotoScene& scene, const ViewTransform& transform,
                    const QRectF& view);

}  // namespace abf::ui
