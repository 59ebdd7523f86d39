// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMatrix4x4>
#include <QTimer>
#include <QWidget>
#include <memory>
#include <optional>
#include <set>
#include <vector>

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

    bool tapesVisible() const { return tapesVisible_; }
    /// The tape within a few pixels of a place in the 3D window, if any.
    std::optional<Measure> tapeAt(const QPointF& place) const;

  public slots:
    void setTapesVisible(bool visible);
    /// Which measures' tapes are drawn and named; the one that is pointed at is drawn in any case.
    void setTapeMeasures(const std::set<abf::Measure>& measures);
    void highlightTape(std::optional<abf::Measure> measure);
    void look(abf::ui::StandardView view);
    void frameBody();
    void setGridVisible(bool visible);

  signals:
    void tapesVisibleChanged(bool visible);
    void tapeHovered(std::optional<abf::Measure> measure);

  protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void applyCamera();
    void applyPalette();
    void showTapes();
    void showLabels();
    QMatrix4x4 clipFromWorld() const;
    std::vector<CarriedTape> shownTapes() const;
    /// Something moves: draw fast, and smoothly once it has come to rest.
    void touch();

    Qt3DExtras::Qt3DWindow* window_ = nullptr;
    QWidget* container_ = nullptr;
    BodyFrameGraph* frameGraph_ = nullptr;
    BodyScene* scene_ = nullptr;
    OrbitController* controller_ = nullptr;
    QTimer rest_;
    std::shared_ptr<const BodyFrame> frame_;
    QToolButton* tapesButton_ = nullptr;
    bool tapesVisible_ = false;
    std::set<Measure> tapeMeasures_;
    std::optional<Measure> highlighted_;
};

}  // namespace abf::ui
