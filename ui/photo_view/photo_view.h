// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "ui/photo_view/tapes_layer.h"
#include "ui/session/session.h"

class QSlider;
class QStackedWidget;
class QToolButton;

namespace abf::ui {

class PaneHeader;
class PhotoCanvas;

/// The photo pane: canvas, opacity of the body, landmark switch, box tool; without a photo it says what to
/// do.
class PhotoView : public QWidget {
    Q_OBJECT
  public:
    explicit PhotoView(Session& session, QWidget* parent = nullptr);

    PhotoCanvas& canvas() { return *canvas_; }

  public slots:
    void startBox();
    void setBrushMode(bool on);
    void setOutlineVisible(bool visible);
    void setLandmarksVisible(bool visible);
    void setBodyVisible(bool visible);
    /// Tapes over the photo: these, and that of the measure that is pointed at, wherever it is.
    void setTapeMeasures(const std::set<abf::Measure>& measures);
    void setTapesVisible(bool visible);
    void highlightTape(std::optional<abf::Measure> measure);

  signals:
    void addRequested();
    void exampleRequested();
    void landmarksVisibleChanged(bool visible);
    void bodyVisibleChanged(bool visible);
    void tapeHovered(std::optional<abf::Measure> measure);
    void brushModeChanged(bool on);
    void outlineVisibleChanged(bool visible);

  private:
    QWidget* makeEmptyPage();
    void refresh();
    void takeOutline(const PhotoEdit& photo, const PhotoFile& file);
    void showLandmarkMenu(int landmark, const QPoint& globalPosition);
    void applyOpacity();
    void showTapes();

    Session& session_;
    PaneHeader* header_;
    QStackedWidget* pages_;
    PhotoCanvas* canvas_;
    QSlider* opacity_;
    QToolButton *landmarksButton_, *outlineButton_, *bodyButton_, *boxButton_, *brushButton_, *clearButton_;
    /// The outline of the shown person, and the mask it was taken from.
    QVector<QPolygonF> outline_;
    cv::Mat outlineMask_;
    TapesLayer tapes_;
    std::set<Measure> tapeMeasures_;
    bool tapesVisible_ = false;
};

}  // namespace abf::ui
