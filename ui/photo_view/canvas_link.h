// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include "ui/session/session.h"

namespace abf::ui {

class PhotoCanvas;
struct PhotoScene;

/// Shows one photo of a session on a canvas and carries out what is done there. Its body is laid over by
/// whoever has it drawn.
class CanvasLink : public QObject {
    Q_OBJECT
  public:
    /// A child of `canvas`.
    CanvasLink(Session& session, PhotoCanvas& canvas);

    PhotoId photo() const { return photo_; }
    void setPhoto(PhotoId photo);
    void refresh();

    /// The landmark that is selected or pointed at takes the next state.
    void stepLandmarkState();
    void resetLandmark();
    void swapSides() { session_.swapSides(photo_); }

  signals:
    void refreshed();

  private:
    PhotoScene makeScene() const;
    void takeOutline(const PhotoEdit& photo, const PhotoFile& file);
    void showLandmarkMenu(int landmark, const QPoint& globalPosition);
    int activeLandmark() const;

    Session& session_;
    PhotoCanvas& canvas_;
    PhotoId photo_ = 0;
    /// The outline of the shown person, and the mask it was taken from.
    QVector<QPolygonF> outline_;
    cv::Mat outlineMask_;
};

}  // namespace abf::ui
