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
class QRenderCapture;
class QRenderCaptureReply;
class QRenderTargetOutput;
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

    /// Draws the scene once more, as pictureCamera() sees it, into a picture of `pixels`, without background.
    /// Its edges are not smoothed. The reply belongs to the caller; the picture is drawn until endPicture().
    Qt3DRender::QRenderCaptureReply* beginPicture(const QSize& pixels);
    void endPicture();
    Qt3DRender::QCamera* pictureCamera() const { return pictureCamera_; }

  private:
    struct SceneBranch {
        Qt3DRender::QClearBuffers* clear;
        Qt3DRender::QRenderCapture* capture;  ///< of all that was drawn; null unless asked for
    };
    SceneBranch addScene(Qt3DRender::QFrameGraphNode* parent, Qt3DRender::QCamera* camera, float linePixels,
                         bool captured = false);
    void addSmoothBranch(Qt3DRender::QCamera* camera, Qt3DCore::QEntity* scene);
    void addPictureBranch(Qt3DCore::QEntity* scene);

    QVector<Qt3DRender::QClearBuffers*> clears_;
    QVector<Qt3DRender::QAbstractTexture*> textures_;
    Qt3DRender::QLayer *sheetLayer_ = nullptr, *over_ = nullptr;
    Qt3DRender::QSubtreeEnabler *direct_ = nullptr, *smooth_ = nullptr, *picture_ = nullptr;
    QVector<Qt3DRender::QAbstractTexture*> pictureTextures_;
    Qt3DRender::QRenderCapture* capture_ = nullptr;
    Qt3DRender::QCamera* pictureCamera_ = nullptr;
};

}  // namespace abf::ui
