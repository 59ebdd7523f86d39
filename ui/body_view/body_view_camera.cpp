// SPDX-License-Identifier: Apache-2.0
// From where the 3D view looks.
#include <algorithm>

#include "ui/body_view/body_scene.h"
#include "ui/body_view/body_view.h"
#include "ui/body_view/orbit_controller.h"
#include "ui/body_view/scale_figure.h"

namespace abf::ui {

/// What the views show whole: the body, and the figure beside it.
void BodyView::showSize() {
    if (!frame_) return;
    const Eigen::Vector3f low = frame_->vertices.rowwise().minCoeff() + frame_->standing;
    const Eigen::Vector3f high = frame_->vertices.rowwise().maxCoeff() + frame_->standing;
    const float radius = std::max(low.head<2>().cwiseAbs().maxCoeff(), high.head<2>().cwiseAbs().maxCoeff());
    ScaleFigure& figure = scene_->figure();
    figure.setReach(radius);
    figure.follow(controller_->camera());
    if (!display_.figure) return controller_->setBodySize(std::max(0.4f, high.z()), radius);
    constexpr float kRulerRoom = 0.25f;
    const float left = radius + (display_.ruler ? kRulerRoom : 0), right = figure.farSide();
    controller_->setBodySize(std::max(high.z(), static_cast<float>(kFigureHeightM)), (left + right) / 2,
                             (right - left) / 2);
}

const OrbitCamera& BodyView::camera() const {
    return controller_->camera();
}

void BodyView::look(StandardView view) {
    controller_->look(view);
}

OrbitState BodyView::viewState() const {
    return controller_->camera().state();
}

bool BodyView::viewMoved() const {
    return controller_->movedByUser();
}

void BodyView::setViewState(const OrbitState& state, bool moved) {
    setTurning(false);
    controller_->setState(state, moved);
    emit projectionChanged();
}

Projection BodyView::projection() const {
    return controller_->camera().projection();
}

void BodyView::setProjection(Projection projection) {
    if (projection == this->projection()) return;
    controller_->setProjection(projection);
    emit projectionChanged();
}

void BodyView::setTurning(bool turning) {
    if (turning == turning_.isActive()) return;
    if (turning) {
        turnClock_.start();
        turning_.start();
    } else {
        turning_.stop();
    }
    emit turningChanged(turning);
}

void BodyView::frameBody() {
    controller_->frameBody();
}

}  // namespace abf::ui
