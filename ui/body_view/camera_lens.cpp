// SPDX-License-Identifier: Apache-2.0
#include "ui/body_view/camera_lens.h"

#include <Qt3DRender/QCamera>
#include <algorithm>

namespace abf::ui {

void applyLens(Qt3DRender::QCamera& camera, const OrbitCamera& orbit, const QSizeF& view) {
    const auto aspect = static_cast<float>(std::max(1.0, view.width()) / std::max(1.0, view.height()));
    if (orbit.projection() == Projection::Perspective) {
        camera.lens()->setPerspectiveProjection(OrbitCamera::kFieldOfView, aspect, orbit.nearPlane(),
                                                orbit.farPlane());
    } else {
        const float half = orbit.heightAtTarget() / 2;
        camera.lens()->setOrthographicProjection(-half * aspect, half * aspect, -half, half,
                                                 orbit.nearPlane(), orbit.farPlane());
    }
    camera.setPosition(orbit.eye());
    camera.setViewCenter(orbit.target());
    camera.setUpVector(orbit.up());
}

}  // namespace abf::ui
