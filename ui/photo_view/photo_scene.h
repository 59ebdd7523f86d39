// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRectF>
#include <QSizeF>
#include <QString>
#include <QVector>
#include <optional>

#include "core/fit/fit_problem.h"
#include "ui/session/photo_pyramid.h"

namespace abf::ui {

/// Everything the photo canvas draws; positions in full-size photo pixels.
struct PhotoScene {
    QSizeF size;              ///< full size; empty: no photo
    PhotoPyramid picture;     ///< null while it is read
    QString message;          ///< shown in the middle, e.g. why there is no picture
    QVector<QRectF> persons;  ///< boxes of all persons found
    int chosen = -1;          ///< the one being fitted
    bool hasLandmarks = false;
    LandmarkSet landmarks;
    /// Where the fitted body has its landmarks.
    std::optional<Eigen::Matrix<double, 2, kLandmarkCount>> projected;
};

}  // namespace abf::ui
