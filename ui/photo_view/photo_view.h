// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <map>

#include "ui/photo_view/photo_canvas.h"
#include "ui/photo_view/tapes_layer.h"
#include "ui/session/session.h"

class QSlider;
class QStackedWidget;
class QToolButton;

namespace abf::ui {

class CanvasLink;
class PaneHeader;
class PhotoGrid;

/// The photo pane: one photo, or all side by side; opacity of the body, what is drawn over the photo, tools;
/// without a photo it says what to do. How photos are looked at lasts as long as the window.
class PhotoView : public QWidget {
    Q_OBJECT
  public:
    explicit PhotoView(Session& session, QWidget* parent = nullptr);

    /// Of the current photo: the large one, or its place among all.
    PhotoCanvas& canvas();
    CanvasLink& link();
    PhotoGrid& grid() { return *grid_; }

    const CanvasLayers& layers() const { return layers_; }
    void setLayers(const CanvasLayers& layers);
    /// Of the current photo.
    PhotoLook look() const;
    void setLook(const PhotoLook& look);
    bool sideBySide() const;

  public slots:
    void startBox();
    void setBrushMode(bool on);
    void setOutlineVisible(bool visible);
    void setLandmarksVisible(bool visible);
    void setBodyVisible(bool visible);
    void setSideBySide(bool on);
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
    void layersChanged();
    void lookChanged();
    void sideBySideChanged(bool on);

  private:
    void makeHeader();
    QWidget* makeEmptyPage();
    PhotoLook lookOf(PhotoId photo) const;
    void refresh();
    void applyOpacity();
    void showTapes();

    Session& session_;
    PaneHeader* header_;
    QStackedWidget* pages_;
    PhotoCanvas* canvas_;
    CanvasLink* link_;
    PhotoGrid* grid_;
    QSlider* opacity_;
    QToolButton *landmarksButton_, *outlineButton_, *bodyButton_, *lookButton_, *gridButton_, *boxButton_,
        *brushButton_, *clearButton_, *wholeButton_;
    CanvasLayers layers_;
    std::map<PhotoId, PhotoLook> looks_;
    bool wantGrid_ = false;
    TapesLayer tapes_;
    std::set<Measure> tapeMeasures_;
    bool tapesVisible_ = false;
};

}  // namespace abf::ui
