// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <Qt3DCore/QEntity>
#include <vector>

#include "core/body/body_model.h"
#include "ui/session/body_frame.h"

namespace Qt3DCore {
class QBuffer;
class QTransform;
}  // namespace Qt3DCore

namespace abf::ui {

/// The body with a picture on it, by the model's texture coordinates; eyes and mouth in their own colours.
/// Hidden until shown.
class TexturedBody : public Qt3DCore::QEntity {
    Q_OBJECT
  public:
    explicit TexturedBody(Qt3DCore::QNode* parent = nullptr);
    ~TexturedBody() override;

    /// Once, before anything is shown. `colours`: linear RGB per vertex, of what the picture has no place
    /// for.
    void setModel(const BodyModel& model, const std::vector<Eigen::Vector3f>& colours);
    bool built() const { return vertexBuffer_ != nullptr; }
    /// sRGB, rows from the top; square.
    void setPicture(const QImage& picture);
    void setFrame(const BodyFrame& frame);

  private:
    class Picture;

    std::vector<std::uint32_t> vertices_;  ///< of the surface, one a corner with its own texture coordinates
    Qt3DCore::QBuffer* vertexBuffer_ = nullptr;
    Qt3DCore::QTransform* standing_ = nullptr;
    Picture* picture_ = nullptr;
};

}  // namespace abf::ui
