// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QMatrix4x4>
#include <QPointF>
#include <QSize>
#include <QString>
#include <optional>
#include <vector>

#include "core/measure/tape_carrier.h"

class QPainter;

namespace abf::ui {

/// Where a tape's label may be tied to, in pixels of the view, and what it says.
struct TapeLabel {
    Measure measure;
    QPointF left, right;  ///< ends of what is seen of it
    QString text;
    bool highlighted = false;
};

/// A point of a standing body in pixels of the view.
QPointF projected(const QMatrix4x4& clipFromWorld, const Eigen::Vector3f& point, const QSize& view);

/// For each tape that is seen, one label, tied to the ends that are farthest to the left and to the
/// right. `text` of measures without a label is empty.
std::vector<TapeLabel> tapeLabels(const std::vector<CarriedTape>& tapes, const Eigen::Vector3f& standing,
                                  const Eigen::Vector3f& eye, const QMatrix4x4& clipFromWorld,
                                  const QSize& view);

/// Words beside the body, on both sides where there are many, with thin lines to their tapes. Those without
/// text are left out.
void paintTapeLabels(QPainter& painter, const std::vector<TapeLabel>& labels, const QSizeF& size,
                     const QColor& background);

}  // namespace abf::ui
