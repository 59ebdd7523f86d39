// SPDX-License-Identifier: Apache-2.0
#include "ui/body_view/mesh_geometry.h"

#include <Qt3DCore/QAttribute>
#include <Qt3DCore/QBuffer>
#include <Qt3DCore/QEntity>
#include <Qt3DCore/QGeometry>
#include <Qt3DRender/QGeometryRenderer>

namespace abf::ui::mesh_geometry {

using Qt3DCore::QAttribute;

QByteArray bytesOf(const void* data, std::size_t size) {
    return QByteArray(static_cast<const char*>(data), static_cast<qsizetype>(size));
}

void addFloats(Qt3DCore::QGeometry* geometry, Qt3DCore::QBuffer* buffer, const QString& name, uint count,
               uint stride, uint offset) {
    auto* attribute = new QAttribute(geometry);
    attribute->setName(name);
    attribute->setAttributeType(QAttribute::VertexAttribute);
    attribute->setVertexBaseType(QAttribute::Float);
    attribute->setVertexSize(3);
    attribute->setBuffer(buffer);
    attribute->setByteStride(stride);
    attribute->setByteOffset(offset);
    attribute->setCount(count);
    geometry->addAttribute(attribute);
}

void addIndices(Qt3DCore::QGeometry* geometry, const std::uint32_t* indices, std::size_t count) {
    auto* buffer = new Qt3DCore::QBuffer(geometry);
    buffer->setData(bytesOf(indices, count * sizeof(std::uint32_t)));
    auto* attribute = new QAttribute(geometry);
    attribute->setAttributeType(QAttribute::IndexAttribute);
    attribute->setVertexBaseType(QAttribute::UnsignedInt);
    attribute->setBuffer(buffer);
    attribute->setCount(static_cast<uint>(count));
    geometry->addAttribute(attribute);
}

Qt3DRender::QGeometryRenderer* addRenderer(Qt3DCore::QEntity* entity, Qt3DCore::QGeometry* geometry) {
    auto* renderer = new Qt3DRender::QGeometryRenderer(entity);
    renderer->setMinPoint({-4, -4, -4});
    renderer->setMaxPoint({4, 4, 4});
    renderer->setGeometry(geometry);
    entity->addComponent(renderer);
    return renderer;
}

}  // namespace abf::ui::mesh_geometry
