// SPDX-License-Identifier: Apache-2.0
#include "ui/body_view/body_view.h"

#include <QEvent>
#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QOpenGLFunctions>
#include <QToolButton>
#include <QVBoxLayout>
#include <Qt3DExtras/Qt3DWindow>
#include <Qt3DRender/QCamera>
#include <Qt3DRender/QRenderSettings>

#include "ui/body_view/body_frame_graph.h"
#include "ui/body_view/body_scene.h"
#include "ui/body_view/orbit_controller.h"
#include "ui/widgets/pane_header.h"

namespace abf::ui {

namespace {

constexpr int kRestMs = 220;

/// Whether OpenGL is done by the CPU: then anti-aliasing, at four times the work, is not affordable.
bool openGlIsSoftware() {
    QOffscreenSurface surface;
    surface.create();
    QOpenGLContext context;
    if (!context.create() || !context.makeCurrent(&surface)) return true;
    const auto* renderer = reinterpret_cast<const char*>(context.functions()->glGetString(GL_RENDERER));
    const QByteArray name = QByteArray(renderer).toLower();
    return name.isEmpty() || name.contains("llvmpipe") || name.contains("softpipe") || name.contains("swr");
}

}  // namespace

void BodyView::chooseQt3dRenderer() {
    qputenv("QT3D_RENDERER", "opengl");
}

BodyView::BodyView(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("bodyView"));
    window_ = new Qt3DExtras::Qt3DWindow(nullptr, Qt3DRender::API::OpenGL);
    const bool software = openGlIsSoftware();
    if (software) {
        QSurfaceFormat format = window_->format();
        format.setSamples(0);
        window_->setFormat(format);
        QSurfaceFormat::setDefaultFormat(format);
    }
    window_->renderSettings()->setRenderPolicy(Qt3DRender::QRenderSettings::OnDemand);
    scene_ = new BodyScene;
    frameGraph_ = new BodyFrameGraph(window_, window_->camera(), scene_, software);
    window_->setActiveFrameGraph(frameGraph_);
    rest_.setSingleShot(true);
    rest_.setInterval(kRestMs);
    connect(&rest_, &QTimer::timeout, this, [this] { frameGraph_->setStill(true); });

    window_->setRootEntity(scene_);
    controller_ = new OrbitController(window_, this);
    connect(controller_, &OrbitController::cameraChanged, this, &BodyView::applyCamera);

    auto* header = new PaneHeader(tr("Body"));
    const struct {
        QString text, tip;
        const char* name;
        StandardView view;
    } views[] = {
        {tr("Front"), tr("Front view (1)"), "viewFront", StandardView::Front},
        {tr("Side"), tr("Side view, the body's left (2)"), "viewSide", StandardView::Left},
        {tr("Back"), tr("Back view (3)"), "viewBack", StandardView::Back},
        {tr("¾"), tr("Three-quarter view (4)"), "viewThreeQuarter", StandardView::ThreeQuarter},
    };
    for (const auto& v : views)
        connect(header->addTextButton(v.text, v.tip, QLatin1String(v.name)), &QToolButton::clicked, this,
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
    touch();
    scene_->setFrame(*frame_);
    const Eigen::Vector3f low = frame_->vertices.rowwise().minCoeff() + frame_->standing;
    const Eigen::Vector3f high = frame_->vertices.rowwise().maxCoeff() + frame_->standing;
    const float radius = std::max(low.head<2>().cwiseAbs().maxCoeff(), high.head<2>().cwiseAbs().maxCoeff());
    controller_->setBodySize(std::max(0.4f, high.z()), radius);
    controller_->followBody();
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
    controller_->frameBody();
}

void BodyView::setGridVisible(bool visible) {
    touch();
    scene_->setGridVisible(visible);
}

void BodyView::touch() {
    frameGraph_->setStill(false);
    rest_.start();
}

void BodyView::applyCamera() {
    touch();
    frameGraph_->setPixels(container_->size() * container_->devicePixelRatioF());
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
    frameGraph_->setBackground(background);
    touch();
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
