// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSize>
#include <Qt3DCore/QEntity>
#include <functional>

class QPainter;

namespace Qt3DRender {
class QLayer;
}

namespace abf::ui {

/// What is painted over the scene with QPainter: nothing can be laid over an embedded 3D window from outside.
class PaintedSheet : public Qt3DCore::QEntity {
    Q_OBJECT
  public:
    /// Paints in units of the fonts; the second argument is the view's size in these.
    using Paint = std::function<void(QPainter&, const QSizeF&)>;

    explicit PaintedSheet(Qt3DCore::QNode* parent = nullptr);
    ~PaintedSheet() override;

    /// For the frame graph, which draws it last.
    Qt3DRender::QLayer* layer() const { return layer_; }
    /// `view` in device pixels, `scale` of them a unit of the fonts. Without `paint` nothing is drawn.
    void show(Paint paint, const QSize& view, double scale);

  private:
    class Picture;
    Picture* picture_;
    Qt3DRender::QLayer* layer_;
};

}  // namespace abf::ui
