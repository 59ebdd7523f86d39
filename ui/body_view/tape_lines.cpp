// SPDX-License-Identifier: Apache-2.0
#include "ui/body_view/tape_lines.h"

#include <Eigen/Geometry>
#include <Qt3DCore/QAttribute>
#include <Qt3DCore/QBuffer>
#include <Qt3DCore/QGeometry>
#include <Qt3DCore/QTransform>
#include <Qt3DRender/QGeometryRenderer>
#include <cmath>
#include <numbers>

#include "ui/body_view/scene_material.h"

namespace abf::ui {

namespace {

constexpr int kSides = 6;
constexpr float kThin = 0.0027f, kThick = 0.005f;  ///< radius, metres
/// Linear RGB: a tailor's yellow, and a strong orange-red that stands out from it in lightness as well.
const Eigen::Vector3f kPlain(0.72f, 0.52f, 0.03f), kPointedAt(0.80f, 0.07f, 0.02f);

struct Vertex {
    Eigen::Vector3f position, normal, colour;
};

void addTube(const CarriedTape& tape, bool pointedAt, std::vector<Vertex>& vertices,
             std::vector<std::uint32_t>& indices) {
    const Eigen::Index count = tape.points.cols();
    if (count < 2) return;
    const auto first = static_cast<std::uint32_t>(vertices.size());
    const float radius = pointedAt ? kThick : kThin;
    for (Eigen::Index i = 0; i < count; ++i) {
        const Eigen::Index before = i > 0 ? i - 1 : tape.closed ? count - 1 : 0;
        const Eigen::Index after = i + 1 < count ? i + 1 : tape.closed ? 0 : i;
        const Eigen::Vector3f along = (tape.points.col(after) - tape.points.col(before)).stableNormalized();
        const Eigen::Vector3f normal = tape.normals.col(i);
        const Eigen::Vector3f out = (normal - normal.dot(along) * along).stableNormalized();
        const Eigen::Vector3f side = along.cross(out);
        for (int k = 0; k < kSides; ++k) {
            const float angle = 2 * std::numbers::pi_v<float> * static_cast<float>(k) / kSides;
            const Eigen::Vector3f direction = std::cos(angle) * out + std::sin(angle) * side;
            vertices.push_back({Eigen::Vector3f(tape.points.col(i)) + radius * direction, direction,
                                pointedAt ? kPointedAt : kPlain});
        }
    }
    const auto rings = static_cast<std::uint32_t>(count);
    const std::uint32_t spans = tape.closed ? rings : rings - 1;
    for (std::uint32_t r = 0; r < spans; ++r)
        for (std::uint32_t k = 0; k < kSides; ++k) {
            const std::uint32_t a = first + r * kSides + k, b = first + r * kSides + (k + 1) % kSides;
            const std::uint32_t c = first + (r + 1) % rings * kSides + k,
                                d = first + (r + 1) % rings * kSides + (k + 1) % kSides;
            for (const std::uint32_t i : {a, b, c, b, d, c}) indices.push_back(i);
        }
}

}  // namespace

TapeLines::TapeLines(Qt3DCore::QNode* parent) : Qt3DCore::QEntity(parent) {
    auto* geometry = new Qt3DCore::QGeometry(this);
    vertices_ = new Qt3DCore::QBuffer(geometry);
    indices_ = new Qt3DCore::QBuffer(geometry);
    const QString names[] = {Qt3DCore::QAttribute::defaultPositionAttributeName(),
                             Qt3DCore::QAttribute::defaultNormalAttributeName(),
                             Qt3DCore::QAttribute::defaultColorAttributeName()};
    uint offset = 0;
    for (const QString& name : names) {
        auto* attribute = new Qt3DCore::QAttribute(geometry);
        attribute->setName(name);
        attribute->setAttributeType(Qt3DCore::QAttribute::VertexAttribute);
        attribute->setVertexBaseType(Qt3DCore::QAttribute::Float);
        attribute->setVertexSize(3);
        attribute->setBuffer(vertices_);
        attribute->setByteStride(sizeof(Vertex));
        attribute->setByteOffset(offset);
        offset += 3 * sizeof(float);
        geometry->addAttribute(attribute);
        perVertex_.push_back(attribute);
    }
    index_ = new Qt3DCore::QAttribute(geometry);
    index_->setAttributeType(Qt3DCore::QAttribute::IndexAttribute);
    index_->setVertexBaseType(Qt3DCore::QAttribute::UnsignedInt);
    index_->setBuffer(indices_);
    geometry->addAttribute(index_);
    auto* renderer = new Qt3DRender::QGeometryRenderer(this);
    renderer->setMinPoint({-4, -4, -4});
    renderer->setMaxPoint({4, 4, 4});
    renderer->setGeometry(geometry);
    addComponent(renderer);
    addComponent(makeTapeMaterial(this));
    standing_ = new Qt3DCore::QTransform(this);
    addComponent(standing_);
    setEnabled(false);
}

void TapeLines::show(const std::vector<CarriedTape>& tapes, const Eigen::Vector3f& standing,
                     std::optional<Measure> highlighted) {
    std::vector<Vertex> vertices;
    std::vector<std::uint32_t> indices;
    for (const CarriedTape& tape : tapes) addTube(tape, highlighted == tape.measure, vertices, indices);
    triangles_ = static_cast<int>(indices.size() / 3);
    setEnabled(triangles_ > 0);
    if (triangles_ == 0) return;
    vertices_->setData(QByteArray(reinterpret_cast<const char*>(vertices.data()),
                                  static_cast<qsizetype>(vertices.size() * sizeof(Vertex))));
    indices_->setData(QByteArray(reinterpret_cast<const char*>(indices.data()),
                                 static_cast<qsizetype>(indices.size() * sizeof(std::uint32_t))));
    for (Qt3DCore::QAttribute* attribute : perVertex_)
        attribute->setCount(static_cast<uint>(vertices.size()));
    index_->setCount(static_cast<uint>(indices.size()));
    standing_->setTranslation({standing.x(), standing.y(), standing.z()});
}

}  // namespace abf::ui
