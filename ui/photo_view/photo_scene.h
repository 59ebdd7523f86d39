// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPolygonF>
#include <QRectF>
#include <QSizeF>
#include <QString>
#include <QVector>
#include <opencv2/core/mat.hpp>
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
    cv::Mat ignored;             ///< PhotoEdit::ignored
    QVector<QPolygonF> outline;  ///< of the person, as detected
    /// Where the fitted body has its landmarks.
    std::optional<Eigen::Matrix<double, 2, kLandmarkCount>> projected;
    double staturePx = 0;  ///< height of that body in the photo, full-size pixels; 0 without one
};

/// Of the face or a hand: drawn smaller, and the others win where they crowd.
inline bool isSmallLandmark(int landmark) {
    return landmark <= 10 || (landmark >= 17 && landmark <= 22);
}

inline QPointF toPoint(const Eigen::Vector2d& p) {
    return {p.x(), p.y()};
}

}  // namespace abf::ui
