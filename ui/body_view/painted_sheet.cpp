// SPDX-License-Identifier: Apache-2.0
#include "ui/body_view/painted_sheet.h"

#include <QPainter>
#include <Qt3DCore/QAttribute>
#include <Qt3DCore/QBuffer>
#include <Qt3DCore/QGeometry>
#include <Qt3DRender/QGeometryRenderer>
#include <Qt3DRender/QLayer>
#include <Qt3DRender/QMaterial>
#include <Qt3DRender/QPaintedTextureImage>
#include <Qt3DRender/QParameter>
#include <Qt3DRender/QTexture>

#include "ui/body_view/scene_material.h"

namespace abf::ui {

class PaintedSheet::Picture : public Qt3DRender::QPaintedTextureImage {
  public:
    using QPaintedTextureImage::QPaintedTextureImage;
    Paint content;
    double scale = 1;

  protected:
    void paint(QPainter* painter) override {
        painter->setCompositionMode(QPainter::CompositionMode_Source);
        painter->fillRect(QRect(QPoint(0, 0), size()), Qt::transparent);
        if (!content) return;
        painter->setCompositionMode(QPainter::CompositionMode_SourceOver);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->scale(scale, scale);
        content(*painter, QSizeF(size()) / scale);
    }
};

PaintedSheet::PaintedSheet(Qt3DCore::QNode* parent) : Qt3DCore::QEntity(parent) {
    auto* geometry = new Qt3DCore::QGeometry(this);
    const float corners[] = {-1, -1, 0, 3, -1, 0, -1, 3, 0};
    auto* buffer = new Qt3DCore::QBuffer(geometry);
    buffer->setData(QByteArray(reinterpret_cast<const char*>(corners), sizeof corners));
    auto* position = new Qt3DCore::QAttribute(geometry);
    position->setName(Qt3DCore::QAttribute::defaultPositionAttributeName());
    position->setAttributeType(Qt3DCore::QAttribute::VertexAttribute);
    position->setVertexBaseType(Qt3DCore::QAttribute::Float);
    position->setVertexSize(3);
    position->setBuffer(buffer);
    position->setByteStride(3 * sizeof(float));
    position->setCount(3);
    geometry->addAttribute(position);
    auto* renderer = new Qt3DRender::QGeometryRenderer(this);
    renderer->setMinPoint({-4, -4, -4});
    renderer->setMaxPoint({4, 4, 4});
    renderer->setGeometry(geometry);
    addComponent(renderer);
    auto* texture = new Qt3DRender::QTexture2D(this);
    texture->setGenerateMipMaps(false);
    texture->setMinificationFilter(Qt3DRender::QAbstractTexture::Linear);
    texture->setMagnificationFilter(Qt3DRender::QAbstractTexture::Nearest);
    picture_ = new Picture(texture);
    picture_->setSize({16, 16});
    texture->addTextureImage(picture_);
    Qt3DRender::QMaterial* material = makeLabelMaterial(this);
    material->addParameter(
        new Qt3DRender::QParameter(QStringLiteral("picture"), QVariant::fromValue(texture), material));
    addComponent(material);
    layer_ = new Qt3DRender::QLayer(this);
    addComponent(layer_);
    setEnabled(false);
}

PaintedSheet::~PaintedSheet() = default;

void PaintedSheet::show(Paint paint, const QSize& view, double scale) {
    const bool any = paint && !view.isEmpty();
    if (any) {
        picture_->content = std::move(paint);
        picture_->scale = scale;
        if (picture_->size() != view)
            picture_->setSize(view);  // paints as well
        else
            picture_->update();
    }
    setEnabled(any);
}

}  // namespace abf::ui
