// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <cstdint>

namespace Qt3DCore {
class QBuffer;
class QEntity;
class QGeometry;
}  // namespace Qt3DCore
namespace Qt3DRender {
class QGeometryRenderer;
}

/// Meshes of plain arrays in Qt3D's terms.
namespace abf::ui::mesh_geometry {

QByteArray bytesOf(const void* data, std::size_t size);

/// Three floats a vertex; `stride` and `offset` in bytes.
void addFloats(Qt3DCore::QGeometry* geometry, Qt3DCore::QBuffer* buffer, const QString& name, uint count,
               uint stride, uint offset);
void addIndices(Qt3DCore::QGeometry* geometry, const std::uint32_t* indices, std::size_t count);

/// Bounds given once, so that Qt3D does not compute them from every new buffer.
Qt3DRender::QGeometryRenderer* addRenderer(Qt3DCore::QEntity* entity, Qt3DCore::QGeometry* geometry);

}  // namespace abf::ui::mesh_geometry
