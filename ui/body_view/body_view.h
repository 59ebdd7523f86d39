// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QImage>
#include <QTimer>
#include <QWidget>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <vector>

#include "ui/body_view/body_display.h"
#include "ui/body_view/body_pick.h"
#include "ui/body_view/bone_drawing.h"
#include "ui/body_view/height_ruler.h"
#include "ui/body_view/orbit_camera.h"
#include "ui/session/body_frame.h"

class QToolButton;
namespace Qt3DExtras {
class Qt3DWindow;
}

namespace abf::ui {

class BodyFrameGraph;
class BodyScene;
class OrbitController;
class PaneHeader;

/// A picture of the body as the view shows it.
struct PictureOptions {
    QSize pixels;
    bool transparent = true;  ///< without background; else the view's
    bool ground = false;      ///< with the ground's grid and shadow
};

/// The 3D pane: the live body in a Qt3D window with a row of view buttons above it (nothing can be drawn over
/// an embedded window). Renders only when something changed. Needs QT3D_RENDERER=opengl set before
/// QApplication: see chooseQt3dRenderer().
class BodyView : public QWidget {
    Q_OBJECT
  public:
    explicit BodyView(QWidget* parent = nullptr);
    ~BodyView() override;

    /// Call before QApplication is made: Qt3D's default back end is unusable in an embedded window.
    static void chooseQt3dRenderer();

    void setSurface(const BodySurface& surface);
    /// Shows this body with the next drawn picture; calls between two pictures cost one buffer each, only the
    /// newest is drawn.
    void showFrame(std::shared_ptr<const BodyFrame> frame);

    std::shared_ptr<const BodyFrame> frame() const { return frame_; }
    const OrbitCamera& camera() const;
    QWindow* window3d() const;
    BodyScene* scene() const { return scene_; }
    PaneHeader& header() { return *header_; }
    const HeightRuler& ruler() const { return ruler_; }

    const BodyDisplay& display() const { return display_; }
    void setDisplay(const BodyDisplay& display);
    Projection projection() const;
    void setProjection(Projection projection);
    /// From where the body is looked at; `moved`: by hand, so that the view does not follow the body's size.
    OrbitState viewState() const;
    bool viewMoved() const;
    void setViewState(const OrbitState& state, bool moved);
    /// The view no longer follows a body that changes its size, as while it is taken hold of.
    void setCameraHeld(bool held) { cameraHeld_ = held; }
    bool turning() const { return turning_.isActive(); }
    /// A turn in ten seconds, until it is switched off or the view is dragged.
    void setTurning(bool turning);

    /// Painted over the body, after what the view paints itself, until it is removed. repaintOverlays() when it
    /// has changed.
    void addOverlay(const SceneOverlay* overlay);
    void removeOverlay(const SceneOverlay* overlay);
    void repaintOverlays();
    SceneView sceneView() const;

    /// Where a place in the 3D window shows the body, if it does.
    std::optional<BodyHit> hitAt(const QPointF& place) const;
    std::optional<BodyPart> partAt(const QPointF& place) const;
    /// In rig anny, of the body's surface there.
    std::optional<int> boneAt(const QPointF& place) const;
    std::optional<BodyPart> highlightedPart() const { return part_; }

    bool tapesVisible() const { return tapesVisible_; }
    /// The tape within a few pixels of a place in the 3D window, if any.
    std::optional<Measure> tapeAt(const QPointF& place) const;

    /// Draws a picture of any size; `done` gets it, or a null image where the graphics cannot make it. One at
    /// a time.
    void takePicture(const PictureOptions& options, std::function<void(const QImage&)> done);

  public slots:
    void setTapesVisible(bool visible);
    /// Which measures' tapes are drawn and named; the one that is pointed at is drawn in any case.
    void setTapeMeasures(const std::set<abf::Measure>& measures);
    void highlightTape(std::optional<abf::Measure> measure);
    void highlightPart(std::optional<abf::ui::BodyPart> part);
    void look(abf::ui::StandardView view);
    void frameBody();
    void setGridVisible(bool visible);

  signals:
    void tapesVisibleChanged(bool visible);
    void tapeHovered(std::optional<abf::Measure> measure);
    /// The part under the pointer, while display().highlight is set.
    void partHovered(std::optional<abf::ui::BodyPart> part);
    /// A click that was no drag; in the 3D window.
    void clicked(const QPointF& place);
    void displayChanged();
    void projectionChanged();
    void turningChanged(bool turning);

  protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void buildHeader();
    void applyCamera();
    void applyPalette();
    void showTapes();
    void showColours();
    void showSize();
    void pointAt(const QPointF& place);
    QColor background() const;
    std::vector<CarriedTape> shownTapes() const;
    void paintOverlays(QPainter& painter, const SceneView& view) const;
    bool anyOverlay() const;
    /// Something moves: draw fast, and smoothly once it has come to rest.
    void touch();

    struct Picture;
    void pollPicture();
    void endPicture(const QImage& image);

    Qt3DExtras::Qt3DWindow* window_ = nullptr;
    PaneHeader* header_ = nullptr;
    QWidget* container_ = nullptr;
    BodyFrameGraph* frameGraph_ = nullptr;
    BodyScene* scene_ = nullptr;
    OrbitController* controller_ = nullptr;
    QTimer rest_, turning_;
    QElapsedTimer turnClock_;
    BodySurface surface_;
    std::shared_ptr<const BodyFrame> frame_;
    BodyDisplay display_;
    HeightRuler ruler_;
    BoneDrawing bones_;
    std::vector<const SceneOverlay*> overlays_;
    std::optional<BodyPart> part_;
    QToolButton* tapesButton_ = nullptr;
    bool tapesVisible_ = false, cameraHeld_ = false;
    std::set<Measure> tapeMeasures_;
    std::optional<Measure> highlighted_;
    std::unique_ptr<Picture> picture_;
};

}  // namespace abf::ui
