// SPDX-License-Identifier: Apache-2.0
#include "ui/body_view/body_view.h"

#include <QEvent>
#include <QToolButton>
#include <QVBoxLayout>
#include <Qt3DExtras/QForwardRenderer>
#include <Qt3DExtras/Qt3DWindow>
#include <Qt3DRender/QCamera>
#include <Qt3DRender/QRenderSettings>

#include "ui/body_view/body_scene.h"
#include "ui/body_view/orbit_controller.h"
#include "ui/widgets/pane_header.h"

namespace abf::ui {

void BodyView::chooseQt3dRenderer() {
    qputenv("QT3D_RENDERER", "opengl");
}

BodyView::BodyView(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("bodyView"));
    window_ = new Qt3DExtras::Qt3DWindow(nullptr, Qt3DRender::API::OpenGL);
    window_->renderSettings()->setRenderPolicy(Qt3DRender::QRenderSettings::OnDemand);
    window_->defaultFrameGraph()->setFrustumCullingEnabled(false);

    scene_ = new BodyScene;
    window_->setRootEntity(scene_);
    controller_ = new OrbitController(window_, this);
    connect(controller_, &OrbitController::cameraChanged, this, &BodyView::applyCamera);

    auto* header = new PaneHeader(tr("Body"));
    const struct {
        const char* icon;
        QString tip;
        const char* name;
        StandardView view;
    } views[] = {
        {"view-front", tr("Front view (1)"), "viewFront", StandardView::Front},
        {"view-side", tr("Side view, the body's left (2)"), "viewSide", StandardView::Left},
        {"view-back", tr("Back view (3)"), "viewBack", StandardView::Back},
        {"view-three-quarter", tr("Three-quarter view (4)"), "viewThreeQuarter", StandardView::ThreeQuarter},
    };
    for (const auto& v : views)
        connect(header->addButton(v.icon, v.tip, v.name), &QToolButton::clicked, this,
                [this, view = v.view] { look(view); });
    header->addSeparator();
    connect(header->addButton("zoom-fit", tr("Show the whole body (Home)"), "frameBody"),
            &QToolButton::clicked, this, &BodyView::frameBody);

    container_ = QWidget::createWindowContainer(window_, this);
    container_->setObjectName(QStringLiteral("bodyViewContainer"));
    container_->setMinimumSize(160, 160);
    container_->setFocusPolicy(Qt::StrongFocus);
    container_->setAccessibleName(tr("Three-dimensional view of the body"));

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addWidget(container_, 1);
    applyPalette();
    controller_->look(StandardView::Front);
}

BodyView::~BodyView() = default;

void BodyView::setSurface(const BodySurface& surface) {
    scene_->setSurface(surface);
}

void BodyView::showFrame(std::shared_ptr<const BodyFrame> frame) {
    if (!frame) return;
    frame_ = std::move(frame);
    scene_->setFrame(*frame_);
    const float height = std::max(0.4f, frame_->vertices.row(2).maxCoeff() + frame_->standing.z());
    controller_->setBodyHeight(height);
    if (!framed_) {
        framed_ = true;
        controller_->frameBody(height);
    }
}

const OrbitCamera& BodyView::camera() const {
    return controller_->camera();
}
QWindow* BodyView::window3d() const {
    return window_;
}

void BodyView::look(StandardView view) {
    controller_->look(view);
}

void BodyView::frameBody() {
    if (frame_)
        controller_->frameBody(std::max(0.4f, frame_->vertices.row(2).maxCoeff() + frame_->standing.z()));
}

void BodyView::setGridVisible(bool visible) {
    scene_->setGridVisible(visible);
}

void BodyView::applyCamera() {
    Qt3DRender::QCamera* camera = window_->camera();
    const OrbitCamera& orbit = controller_->camera();
    const float aspect = float(std::max(1, container_->width())) / float(std::max(1, container_->height()));
    camera->lens()->setPerspectiveProjection(OrbitCamera::kFieldOfView, aspect, 0.05f, 60.0f);
    camera->setPosition(orbit.eye());
    camera->setViewCenter(orbit.target());
    camera->setUpVector(orbit.up());
}

void BodyView::applyPalette() {
    const bool dark = palette().color(QPalette::Window).lightnessF() < 0.5f;
    const QColor background = dark ? QColor(0x2a, 0x2d, 0x31) : QColor(0xe3, 0xe6, 0xea);
    window_->defaultFrameGraph()->setClearColor(background);
    scene_->setBackground(background);
}

void BodyView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) applyPalette();
    QWidget::changeEvent(event);
}

void BodyView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    applyCamera();
}

}  // namespace abf::ui
