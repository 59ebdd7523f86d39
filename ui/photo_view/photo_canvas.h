// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QWidget>

#include "ui/photo_view/brush_tool.h"
#include "ui/photo_view/marks_layer.h"
#include "ui/photo_view/photo_scene.h"
#include "ui/photo_view/tapes_layer.h"
#include "ui/photo_view/view_transform.h"

namespace abf::ui {

/// Draws a photo with the body, skeleton, landmarks and person boxes over it, and turns the mouse into
/// requests.
///   wheel                           zoom at the cursor
///   drag on the photo               pan (also middle button anywhere)
///   drag a landmark                 correct it; hands follow wrists and feet ankles unless Shift is held
///   right click on a landmark       menu: ignore, reset
///   click into a person's box       choose that person
///   double click                    whole photo, and from there the person
/// In box mode a left drag draws a box around a person. In brush mode a left drag marks what the fit shall
/// ignore, a right drag or Alt erases marks, Ctrl with the wheel changes the brush's size; wheel and middle
/// button zoom and pan as ever.
class PhotoCanvas : public QWidget {
    Q_OBJECT
  public:
    explicit PhotoCanvas(QWidget* parent = nullptr);

    void setScene(const PhotoScene& scene);
    const PhotoScene& scene() const { return scene_; }
    void setOverlay(const QImage& overlay);
    void setOverlayOpacity(double opacity);
    void setLandmarksVisible(bool visible);
    void setBoxMode(bool on);
    bool boxMode() const { return boxMode_; }
    void setBrushMode(bool on);
    bool brushMode() const { return brushMode_; }
    const BrushTool& brush() const { return brush_; }
    void growBrush(double factor);
    void setOutlineVisible(bool visible);
    const ViewTransform& transform() const { return transform_; }
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
    void landmarkPressed(int landmark);
    /// `alone`: Shift is held, dependent landmarks stay where they are.
    void landmarkDragged(int landmark, const QPointF& position, bool alone);
    void landmarkReleased(int landmark);
    void landmarkMenuRequested(int landmark, const QPoint& globalPosition);
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

  private:
    enum class Drag { None, Pan, Landmark, Box, Brush };

    int landmarkAt(const QPointF& position) const;
    int personAt(const QPointF& position) const;
    bool choosable() const { return scene_.persons.size() > 1; }
    void updateHover(const QPointF& position);
    void paintPersons(QPainter& painter) const;
    void paintSkeleton(QPainter& painter) const;
    void paintLandmarks(QPainter& painter) const;
    void paintLabel(QPainter& painter, const QPointF& at, const QString& text) const;

    PhotoScene scene_;
    ViewTransform transform_;
    QImage overlay_;
    double opacity_ = 0.6;
    bool landmarksVisible_ = true;
    bool boxMode_ = false, brushMode_ = false, outlineVisible_ = false;
    BrushTool brush_;
    MarksLayer marks_;
    TapesLayer tapes_;
    std::optional<Measure> hoverTape_;
    std::optional<QPointF> cursor_;  ///< while the brush is over the photo
    Drag drag_ = Drag::None;
    int hoverLandmark_ = -1, hoverPerson_ = -1, dragLandmark_ = -1;
    QPointF pressed_, last_, grip_;
    QRectF box_;
};

/// A landmark's name in words: "left knee".
QString landmarkLabel(int landmark);

}  // namespace abf::ui
