// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <Qt3DCore/QEntity>
#include <memory>

#include "ui/session/body_frame.h"

namespace Qt3DCore {
class QAttribute;
class QBuffer;
class QGeometry;
class QTransform;
}  // namespace Qt3DCore
namespace Qt3DRender {
class QGeometryRenderer;
class QMaterial;
class QParameter;
}  // namespace Qt3DRender

namespace abf::ui {

class PaintedSheet;
class ScaleFigure;
class ScanDots;
class TapeLines;

/// The Qt3D scene: the body in its matte suit, standing on a ground with a half-metre grid and a soft shadow.
class BodyScene : public Qt3DCore::QEntity {
    Q_OBJECT
  public:
    explicit BodyScene(Qt3DCore::QNode* parent = nullptr);

    /// Once per model, before the first frame.
    void setSurface(const BodySurface& surface);
    /// New vertices and normals of the same surface.
    void setFrame(const BodyFrame& frame);
    /// Colours a vertex, linear RGB; empty: the suit's.
    void setColours(const std::vector<Eigen::Vector3f>& colours);
    TapeLines& tapes() { return *tapes_; }
    /// Painted over everything else.
    PaintedSheet& sheet() { return *sheet_; }
    void setWireframeVisible(bool visible);
    ScanDots& scan() { return *scan_; }
    ScaleFigure& figure() { return *figure_; }
    void setGridVisible(bool visible);
    bool gridVisible() const;
    void setBackground(const QColor& background);

  private:
    void buildGround();
    void buildWires(const BodySurface& surface);

    Qt3DCore::QEntity* body_ = nullptr;
    Qt3DCore::QEntity* wires_ = nullptr;  ///< child of the body
    Qt3DCore::QEntity* ground_ = nullptr;
    Qt3DCore::QGeometry* geometry_ = nullptr;
    Qt3DCore::QBuffer* vertexBuffer_ = nullptr;
    Qt3DCore::QBuffer* colourBuffer_ = nullptr;
    TapeLines* tapes_ = nullptr;
    PaintedSheet* sheet_ = nullptr;
    ScanDots* scan_ = nullptr;
    ScaleFigure* figure_ = nullptr;
    std::vector<Eigen::Vector3f> suitColours_;
    bool suited_ = true, wiresVisible_ = false;
    Qt3DCore::QTransform* standing_ = nullptr;
    Qt3DRender::QParameter* lineColour_ = nullptr;
    int vertexCount_ = 0;
};

}  // namespace abf::ui
