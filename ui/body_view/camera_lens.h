// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSizeF>

#include "ui/body_view/orbit_camera.h"

namespace Qt3DRender {
class QCamera;
}

namespace abf::ui {

/// Makes Qt3D's camera see what `orbit` does in a view of this size.
void applyLens(Qt3DRender::QCamera& camera, const OrbitCamera& orbit, const QSizeF& view);

}  // namespace abf::ui
