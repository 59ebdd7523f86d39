// SPDX-License-Identifier: Apache-2.0
#include "ui/body_view/textured_body.h"

#include <QPainter>
#include <Qt3DCore/QAttribute>
#include <Qt3DCore/QBuffer>
#include <Qt3DCore/QGeometry>
#include <Qt3DCore/QTransform>
#include <Qt3DRender/QMaterial>
#include <Qt3DRender/QPaintedTextureImage>
#include <Qt3DRender/QParameter>
#include <Qt3DRender/QTexture>
#include <map>

#include "core/character/body_materials.h"
#include "ui/body_view/mesh_geometry.h"
#include "ui/body_view/scene_material.h"

namespace abf::ui {

namespace {

constexpr uint kStride = 6 * sizeof(float);

}  // namespace

class TexturedBody::Picture : public Qt3DRender::QPaintedTextureImage {
  public:
    using QPaintedTextureImage::QPaintedTextureImage;
    QImage content;

  protected:
    void paint(QPainter* painter) override {
        painter->setCompositionMode(QPainter::CompositionMode_Source);
        painter->drawImage(QRect(QPoint(0, 0), size()), content);
    }
};

TexturedBody::TexturedBody(Qt3DCore::QNode* parent)
    : Qt3DCore::QEntity(parent), standing_(new Qt3DCore::QTransform(this)) {
    addComponent(standing_);
    setEnabled(false);
}

TexturedBody::~TexturedBody() = default;

void TexturedBody::setModel(const BodyModel& model, const std::vector<Eigen::Vector3f>& colours) {
    if (built()) return;
    const Topology& topology = model.annyTopology();
    const std::vector<std::uint16_t> materials = bodyFaceMaterials(model, topology);
    struct Corner {
        float colour[3], textured, uv[2];
    };
    std::vector<Corner> corners;
    std::vector<std::uint32_t> triangles;
    std::map<std::array<std::uint32_t, 3>, std::uint32_t> known;  // vertex, texture coordinate, textured
    for (std::size_t i = 0; i < topology.faces.size(); ++i) {
        const std::uint32_t vertex = topology.faces[i], coordinate = topology.faceUvs[i];
        const bool textured = materials[i / 3] == kBodyMaterial;
        const auto [place, isNew] =
            known.try_emplace({vertex, coordinate, textured}, static_cast<std::uint32_t>(corners.size()));
        triangles.push_back(place->second);
        if (!isNew) continue;
        vertices_.push_back(vertex);
        const Eigen::Vector3f& colour = colours[vertex];
        const float* uv = topology.uvs.data() + 2 * coordinate;
        // The picture is painted from the top down.
        corners.push_back({{colour.x(), colour.y(), colour.z()}, textured ? 1.0f : 0.0f, {uv[0], 1 - uv[1]}});
    }
    const auto count = static_cast<uint>(corners.size());
    auto* geometry = new Qt3DCore::QGeometry(this);
    vertexBuffer_ = new Qt3DCore::QBuffer(geometry);
    vertexBuffer_->setUsage(Qt3DCore::QBuffer::DynamicDraw);
    using Qt3DCore::QAttribute;
    mesh_geometry::addFloats(geometry, vertexBuffer_, QAttribute::defaultPositionAttributeName(), count,
                             kStride, 0);
    mesh_geometry::addFloats(geometry, vertexBuffer_, QAttribute::defaultNormalAttributeName(), count,
                             kStride, 3 * sizeof(float));
    auto* fixed = new Qt3DCore::QBuffer(geometry);
    fixed->setData(mesh_geometry::bytesOf(corners.data(), corners.size() * sizeof(Corner)));
    mesh_geometry::addFloats(geometry, fixed, QAttribute::defaultColorAttributeName(), count, sizeof(Corner),
                             0);
    mesh_geometry::addFloats(geometry, fixed, QStringLiteral("picturePlace"), count, sizeof(Corner),
                             3 * sizeof(float));
    mesh_geometry::addIndices(geometry, triangles.data(), triangles.size());
    mesh_geometry::addRenderer(this, geometry);

    auto* texture = new Qt3DRender::QTexture2D(this);
    texture->setGenerateMipMaps(true);
    texture->setMinificationFilter(Qt3DRender::QAbstractTexture::LinearMipMapLinear);
    texture->setMagnificationFilter(Qt3DRender::QAbstractTexture::Linear);
    picture_ = new Picture(texture);
    picture_->setSize({16, 16});
    texture->addTextureImage(picture_);
    Qt3DRender::QMaterial* material = makePictureMaterial(this);
    material->addParameter(
        new Qt3DRender::QParameter(QStringLiteral("picture"), QVariant::fromValue(texture), material));
    addComponent(material);
}

void TexturedBody::setPicture(const QImage& picture) {
    if (!picture_ || picture.isNull()) return;
    picture_->content = picture;
    if (picture_->size() != picture.size())
        picture_->setSize(picture.size());  // paints as well
    else
        picture_->update();
}

void TexturedBody::setFrame(const BodyFrame& frame) {
    if (!built() || frame.normals.cols() != frame.vertices.cols()) return;
    QByteArray data(static_cast<qsizetype>(vertices_.size() * kStride), Qt::Uninitialized);
    auto* out = reinterpret_cast<float*>(data.data());
    for (const std::uint32_t vertex : vertices_) {
        if (static_cast<Eigen::Index>(vertex) >= frame.vertices.cols()) return;
        Eigen::Map<Eigen::Vector3f>{out} = frame.vertices.col(vertex);
        Eigen::Map<Eigen::Vector3f>(out + 3) = frame.normals.col(vertex);
        out += 6;
    }
    vertexBuffer_->setData(data);
    standing_->setTranslation({frame.standing.x(), frame.standing.y(), frame.standing.z()});
}

}  // namespace abf::ui
