// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "ui/photo_view/brush_tool.h"
#include "ui/photo_view/landmark_layer.h"
#include "ui/photo_view/loupe.h"
#include "ui/photo_view/marks_layer.h"
#include "ui/photo_view/photo_look.h"
#include "ui/photo_view/photo_scene.h"
#include "ui/photo_view/tapes_layer.h"
#include "ui/photo_view/view_transform.h"
#include "ui/session/overlay_renderer.h"

namespace abf::ui {

/// What is drawn over a photo.
struct CanvasLayers {
    bool landmarks = true;     ///< with their skeleton
    bool outline = false;      ///< of the person, as detected
    bool bodyContour = false;  ///< of the fitted body
    bool residuals = false;    ///< arrows from landmarks to where the body has them
    bool loupe = true;         ///< at the landmark that is pointed at, dragged or selected
    bool wipe = false;         ///< the body only on one side of a line that can be dragged
    double opacity = 0.6;      ///< of the body, 0..1
};

/// Draws a photo with the body, skeleton, landmarks and person boxes over it, and turns mouse and keys into
/// requests.
///   wheel                           zoom at the cursor
///   drag on the photo               pan (also middle button anywhere)
///   drag a landmark                 correct it; hands follow wrists and feet ankles unless Shift is held
///   right click on a landmark       its menu
///   click into a person's box       choose that person
///   double click                    whole photo, and from there the person
///   Tab, Shift+Tab                  select the next landmark, the previous one; from the last one on to the
///                                   next control; Esc, then Tab leaves at once
///   arrows                          move the selected landmark by a pixel of the photo, with Shift by ten;
///                                   without one, move the photo
///   Menu key                        menu of the selected landmark
/// In box mode a left drag draws a box around a person. In brush mode a left drag marks what the fit shall
/// ignore, a right drag or Alt erases marks, Ctrl with the wheel changes the brush's size; wheel and middle
/// button zoom and pan as ever.
class PhotoCanvas : public QWidget {
    Q_OBJECT
  public:
    explicit PhotoCanvas(QWidget* parent = nullptr);

    void setScene(const PhotoScene& scene);
    const PhotoScene& scene() const { return scene_; }
    void setOverlay(const Overlay& overlay);
    const Overlay& overlay() const { return overlay_; }
    void setLayers(const CanvasLayers& layers);
    const CanvasLayers& layers() const { return layers_; }
    void setLook(const PhotoLook& look);
    void setBoxMode(bool on);
    bool boxMode() const { return boxMode_; }
    void setBrushMode(bool on);
    bool brushMode() const { return brushMode_; }
    const BrushTool& brush() const { return brush_; }
    void growBrush(double factor);
    const ViewTransform& transform() const { return transform_; }
    const LandmarkFocus& focus() const { return focus_; }
    void selectLandmark(int landmark);
    /// Where the wipe's line is: a share of the width.
    double wipeAt() const { return wipeAt_; }
    const TapesLayer& tapes() const { return tapes_; }
    void setTapes(const TapesLayer& tapes);

  public slots:
    void showWhole();
    /// The chosen person, or the whole photo while there is none.
    void showPerson();
    void zoomIn();
    void zoomOut();

  signals:
    /// The pointer is on a tape, or has left it.
    void tapeHovered(std::optional<abf::Measure> measure);
    void pressed();  ///< any button, before anything else happens
    void landmarkPressed(int landmark);
    /// `alone`: Shift is held, dependent landmarks stay where they are.
    void landmarkDragged(int landmark, const QPointF& position, bool alone);
    void landmarkReleased(int landmark);
    void landmarkNudged(int landmark, const QPointF& by);  ///< full-size pixels
    void landmarkMenuRequested(int landmark, const QPoint& globalPosition);
    void landmarkSelected(int landmark);
    void personClicked(int person);
    void boxDrawn(const QRectF& box);
    void boxModeChanged(bool on);
    void strokeDrawn(const abf::ui::BrushStroke& stroke);
    void brushModeChanged(bool on);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;

  private:
    enum class Drag { None, Pan, Landmark, Box, Brush, Wipe };

    int landmarkAt(const QPointF& position) const;
    int personAt(const QPointF& position) const;
    bool onWipe(const QPointF& position) const;
    bool choosable() const { return scene_.persons.size() > 1; }
    bool landmarksEditable() const { return scene_.hasLandmarks && layers_.landmarks && !brushMode_; }
    QRectF personPart() const;
    void takeRegion();
    void updateHover(const QPointF& position);
    void paintBody(QPainter& painter) const;
    void paintPersons(QPainter& painter) const;
    void paintHints(QPainter& painter);
    void paintLabel(QPainter& painter, const QPointF& at, const QString& text) const;
    bool moveByKey(const QPointF& step, bool far);

    PhotoScene scene_;
    ViewTransform transform_;
    PhotoLook look_;
    PhotoPainter photo_;
    Loupe loupe_;
    Overlay overlay_;
    CanvasLayers layers_;
    bool boxMode_ = false, brushMode_ = false;
    BrushTool brush_;
    MarksLayer marks_;
    TapesLayer tapes_;
    std::optional<Measure> hoverTape_;
    std::optional<QPointF> cursor_;  ///< while the brush is over the photo
    Drag drag_ = Drag::None;
    LandmarkFocus focus_;
    int hoverPerson_ = -1, dragLandmark_ = -1;
    bool leaving_ = false;  ///< the next Tab goes to another control
    double wipeAt_ = 0.5;
    QPointF pressed_, last_, grip_;
    QRectF box_;
};

}  // namespace abf::ui
