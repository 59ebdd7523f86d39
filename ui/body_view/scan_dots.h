// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <Qt3DCore/QEntity>
#include <memory>

namespace Qt3DCore {
class QAttribute;
class QBuffer;
class QTransform;
}  // namespace Qt3DCore

namespace abf::ui {

/// The points of the scan or mesh that a body was fitted to, as dots in the scene.
class ScanDots : public Qt3DCore::QEntity {
    Q_OBJECT
  public:
    explicit ScanDots(Qt3DCore::QNode* parent = nullptr);

    /// 3×N, metres; null hides them. `standing`: where their body was put.
    void show(const std::shared_ptr<const Eigen::Matrix3Xf>& points, const Eigen::Vector3f& standing);

  private:
    Qt3DCore::QBuffer* buffer_;
    std::vector<Qt3DCore::QAttribute*> attributes_;
    Qt3DCore::QTransform* standing_;
    std::shared_ptr<const Eigen::Matrix3Xf> shown_;
};

}  // namespace abf::ui
