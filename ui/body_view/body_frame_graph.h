// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QSize>
#include <QVector>
#include <Qt3DRender/QRenderSurfaceSelector>

class QWindow;
namespace Qt3DCore {
class QEntity;
}
namespace Qt3DRender {
class QAbstractTexture;
class QCamera;
class QClearBuffers;
class QLayer;
class QSubtreeEnabler;
}  // namespace Qt3DRender

namespace abf::ui {

/// How the scene is drawn into the window: straight away, or, for a picture that stands still, at twice the
/// size into a texture that is then shown halved. Where OpenGL is done by the CPU, smooth edges cost four
/// times the work, so there they are for stills only.
class BodyFrameGraph : public Qt3DRender::QRenderSurfaceSelector {
    Q_OBJECT
  public:
    /// `scene` is what is drawn, what is on the layer `over` after everything else; with smoothStills it gets
    /// one more child, the sheet that shows the texture.
    BodyFrameGraph(QWindow* window, Qt3DRender::QCamera* camera, Qt3DCore::QEntity* scene,
                   Qt3DRender::QLayer* over, bool smoothStills);

    void setBackground(const QColor& colour);
    /// Of the window, in device pixels.
    void setPixels(const QSize& size);
    /// True: draw once more, with smooth edges. Without smoothStills nothing changes.
    void setStill(bool still);

  private:
    void addScene(Qt3DRender::QFrameGraphNode* parent, Qt3DRender::QCamera* camera, float linePixels);
    void addSmoothBranch(Qt3DRender::QCamera* camera, Qt3DCore::QEntity* scene);

    QVector<Qt3DRender::QClearBuffers*> clears_;
    QVector<Qt3DRender::QAbstractTexture*> textures_;
    Qt3DRender::QLayer *sheetLayer_ = nullptr, *over_ = nullptr;
    Qt3DRender::QSubtreeEnabler *direct_ = nullptr, *smooth_ = nullptr;
};

}  // namespace abf::ui
