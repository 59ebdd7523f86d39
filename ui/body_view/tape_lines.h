// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <Qt3DCore/QEntity>
#include <optional>
#include <vector>

#include "core/measure/tape_carrier.h"

namespace Qt3DCore {
class QAttribute;
class QBuffer;
class QTransform;
}  // namespace Qt3DCore

namespace abf::ui {

/// Tapes on the body, as thin tubes; the one that is pointed at is thicker and of another colour.
class TapeLines : public Qt3DCore::QEntity {
    Q_OBJECT
  public:
    explicit TapeLines(Qt3DCore::QNode* parent = nullptr);

    /// `standing`: where the body that they lie on was put.
    void show(const std::vector<CarriedTape>& tapes, const Eigen::Vector3f& standing,
              std::optional<Measure> highlighted);
    int triangleCount() const { return triangles_; }

  private:
    Qt3DCore::QBuffer *vertices_, *indices_;
    std::vector<Qt3DCore::QAttribute*> perVertex_;
    Qt3DCore::QAttribute* index_;
    Qt3DCore::QTransform* standing_;
    int triangles_ = 0;
};

}  // namespace abf::ui
