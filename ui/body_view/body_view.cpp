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
#include <algorithm>

#include "ui/body_view/body_frame_graph.h"
#include "ui/body_view/body_picture.h"
#include "ui/body_view/body_scene.h"
#include "ui/body_view/camera_lens.h"
#include "ui/body_view/orbit_controller.h"
#include "ui/body_view/painted_sheet.h"
#include "ui/body_view/scale_figure.h"
#include "ui/body_view/scan_dots.h"
#include "ui/body_view/tape_labels.h"
#include "ui/body_view/tape_lines.h"
#include "ui/body_view/textured_body.h"
#include "ui/shape_panel/measure_words.h"
#include "ui/units/display_units.h"
#include "ui/widgets/pane_header.h"

namespace abf::ui {

namespace {

constexpr int kRestMs = 220;
constexpr int kTurnTickMs = 33;
constexpr float kTurnDegreesPerSecond = 36;

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
    frameGraph_ = new BodyFrameGraph(window_, window_->camera(), scene_, scene_->sheet().layer(), software);
    window_->setActiveFrameGraph(frameGraph_);
    rest_.setSingleShot(true);
    rest_.setInterval(kRestMs);
    connect(&rest_, &QTimer::timeout, this, [this] { frameGraph_->setStill(true); });

    window_->setRootEntity(scene_);
    controller_ = new OrbitController(window_, this);
    connect(controller_, &OrbitController::cameraChanged, this, &BodyView::applyCamera);
    connect(controller_, &OrbitController::pointerMoved, this, &BodyView::pointAt);
    connect(controller_, &OrbitController::pointerLeft, this, [this] {
        if (tapesVisible_) emit tapeHovered(std::nullopt);
        highlightPart(std::nullopt);
        emit partHovered(std::nullopt);
    });
    connect(controller_, &OrbitController::dragBegan, this, [this] { setTurning(false); });
    connect(controller_, &OrbitController::clicked, this, &BodyView::clicked);
    connect(&DisplayUnits::shared(), &DisplayUnits::changed, this, &BodyView::repaintOverlays);
    turning_.setInterval(kTurnTickMs);
    connect(&turning_, &QTimer::timeout, this, [this] {
        controller_->turn(kTurnDegreesPerSecond * static_cast<float>(turnClock_.restart()) / 1000.0f);
    });
    buildHeader();

    container_ = QWidget::createWindowContainer(window_, this);
    container_->setObjectName(QStringLiteral("bodyViewContainer"));
    container_->setMinimumSize(160, 160);
    container_->setFocusPolicy(Qt::StrongFocus);
    container_->setAccessibleName(tr("Three-dimensional view of the body"));

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header_);
    layout->addWidget(container_, 1);
    applyPalette();
    controller_->look(StandardView::Front);
}


void BodyView::buildHeader() {
    header_ = new PaneHeader(tr("Body"));
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
        connect(header_->addTextButton(v.text, v.tip, QLatin1String(v.name)), &QToolButton::clicked, this,
                [this, view = v.view] { look(view); });
    header_->addSeparator();
    tapesButton_ = header_->addTextButton(tr("Tapes"), tr("Show where each measure is taken (T)"),
                                          QStringLiteral("showTapes"));
    tapesButton_->setCheckable(true);
    connect(tapesButton_, &QToolButton::toggled, this, &BodyView::setTapesVisible);
    connect(header_->addButton("zoom-fit", tr("Show the whole body (Home)"), "frameBody"),
            &QToolButton::clicked, this, &BodyView::frameBody);
}

void BodyView::setSurface(const BodySurface& surface) {
    surface_ = surface;
    bones_.setSurface(surface);
    scene_->setSurface(surface);
}

void BodyView::showFrame(std::shared_ptr<const BodyFrame> frame) {
    if (!frame) return;
    const bool wasAdult = frame_ && frame_->adult;
    frame_ = std::move(frame);
    touch();
    scene_->setFrame(*frame_);
    scene_->scan().show(frame_->scan, frame_->standing);
    showSize();
    if (!cameraHeld_) controller_->followBody();
    ruler_.setFrame(frame_);
    bones_.setFrame(frame_);
    showColours();
    showTapes();
    if (wasAdult != frame_->adult) emit displayChanged();
}

void BodyView::setDisplay(const BodyDisplay& display) {
    if (display_ == display) return;
    const bool figureChanged =
        display_.figure != display.figure || (display.figure && display_.ruler != display.ruler);
    display_ = display;
    if (figureChanged) {
        scene_->figure().setShown(display.figure);
        showSize();
        frameBody();
    }
    touch();
    scene_->setWireframeVisible(display.wireframe);
    ruler_.setShown(display.ruler);
    bones_.setShown(display.skeleton, display.joints);
    if (!display.highlight) part_.reset();
    showColours();
    repaintOverlays();
    emit displayChanged();
}

void BodyView::showColours() {
    if (!frame_) return;
    scene_->setColours(bodyColours(surface_, display_, *frame_, part_));
    const bool photo = photoShown();
    if (photo) scene_->textured().setFrame(*frame_);
    scene_->setTextured(photo);
}

bool BodyView::photoShown() const {
    return photoTexture_ && frame_ && shownLook(display_, *frame_) == BodyLook::Photo &&
           frame_->differences.size() == 0;
}

void BodyView::setPhotosOffered(bool offered) {
    if (photosOffered_ == offered) return;
    photosOffered_ = offered;
    emit displayChanged();
}

void BodyView::setModel(const std::shared_ptr<const BodyModel>& model) {
    scene_->textured().setModel(*model, surface_.colours);
}

void BodyView::setPhotoTexture(const QImage& picture) {
    if (picture.isNull() && !photoTexture_) return;
    photoTexture_ = !picture.isNull();
    scene_->textured().setPicture(picture);
    touch();
    showColours();
}

void BodyView::setTapesVisible(bool visible) {
    if (tapesVisible_ == visible) return;
    tapesVisible_ = visible;
    tapesButton_->setChecked(visible);
    showTapes();
    emit tapesVisibleChanged(visible);
}

void BodyView::setTapeMeasures(const std::set<Measure>& measures) {
    tapeMeasures_ = measures;
    showTapes();
}

void BodyView::highlightTape(std::optional<Measure> measure) {
    if (highlighted_ == measure) return;
    highlighted_ = measure;
    if (tapesVisible_) showTapes();
}

std::vector<CarriedTape> BodyView::shownTapes() const {
    std::vector<CarriedTape> shown;
    if (!tapesVisible_ || !frame_) return shown;
    for (const CarriedTape& tape : frame_->tapes)
        if (tapeMeasures_.contains(tape.measure) || highlighted_ == tape.measure) shown.push_back(tape);
    return shown;
}

void BodyView::showTapes() {
    touch();
    scene_->tapes().show(shownTapes(), frame_ ? frame_->standing : Eigen::Vector3f::Zero(), highlighted_);
    repaintOverlays();
}

QColor BodyView::background() const {
    const bool dark = palette().color(QPalette::Window).lightnessF() < 0.5f;
    return dark ? QColor(0x2a, 0x2d, 0x31) : QColor(0xe3, 0xe6, 0xea);
}

SceneView BodyView::sceneView() const {
    return {controller_->camera(), QSizeF(container_->size()), background()};
}

void BodyView::addOverlay(const SceneOverlay* overlay) {
    overlays_.push_back(overlay);
    repaintOverlays();
}

void BodyView::removeOverlay(const SceneOverlay* overlay) {
    std::erase(overlays_, overlay);
}

bool BodyView::anyOverlay() const {
    return ruler_.visible() || bones_.visible() || scene_->figure().visible() || !shownTapes().empty() ||
           std::ranges::any_of(overlays_, &SceneOverlay::visible);
}

void BodyView::repaintOverlays() {
    const qreal scale = container_->devicePixelRatioF();
    PaintedSheet::Paint paint;
    if (anyOverlay())
        paint = [this](QPainter& painter, const QSizeF&) { paintOverlays(painter, sceneView()); };
    touch();
    scene_->sheet().show(std::move(paint), container_->size() * scale, scale);
}

void BodyView::paintOverlays(QPainter& painter, const SceneView& view) const {
    if (ruler_.visible()) ruler_.paint(painter, view);
    if (scene_->figure().visible()) scene_->figure().paint(painter, view);
    if (bones_.visible()) bones_.paint(painter, view);
    if (const std::vector<CarriedTape> tapes = shownTapes(); !tapes.empty() && frame_->measures) {
        const QVector3D eye = view.camera().eye();
        std::vector<TapeLabel> labels = tapeLabels(tapes, frame_->standing, {eye.x(), eye.y(), eye.z()},
                                                   view.clipFromWorld(), view.size().toSize());
        for (TapeLabel& label : labels) {
            label.highlighted = highlighted_ == label.measure;
            label.text = measureLabel(label.measure) + QLatin1Char(' ') +
                         measureText(label.measure, (*frame_->measures)[indexOf(label.measure)]);
        }
        paintTapeLabels(painter, labels, view.size(), view.background());
    }
    for (const SceneOverlay* overlay : overlays_)
        if (overlay->visible()) overlay->paint(painter, view);
}

std::optional<Measure> BodyView::tapeAt(const QPointF& place) const {
    constexpr double kNear = 8;  // pixels
    const std::vector<CarriedTape> tapes = shownTapes();
    if (tapes.empty()) return std::nullopt;
    const QMatrix4x4 matrix = sceneView().clipFromWorld();
    const QVector3D eye3 = controller_->camera().eye();
    const Eigen::Vector3f eye(eye3.x(), eye3.y(), eye3.z());
    std::optional<Measure> found;
    double nearest = kNear * kNear;
    for (const CarriedTape& tape : tapes)
        for (Eigen::Index i = 0; i < tape.points.cols(); ++i) {
            const Eigen::Vector3f at = tape.points.col(i) + frame_->standing;
            if (tape.normals.col(i).dot(eye - at) < 0) continue;
            const QPointF off = projected(matrix, at, container_->size()) - place;
            const double distance = off.x() * off.x() + off.y() * off.y();
            if (distance < nearest) {
                nearest = distance;
                found = tape.measure;
            }
        }
    return found;
}

QWindow* BodyView::window3d() const {
    return window_;
}

std::optional<BodyHit> BodyView::hitAt(const QPointF& place) const {
    return frame_ ? hitBody(surface_, *frame_, sceneView().rayThrough(place)) : std::nullopt;
}

std::optional<int> BodyView::boneAt(const QPointF& place) const {
    if (const auto joint = bones_.jointAt(place, sceneView())) return joint;
    const auto hit = hitAt(place);
    if (!hit || hit->vertex >= surface_.bones.size()) return std::nullopt;
    return surface_.bones[hit->vertex];
}

std::optional<BodyPart> BodyView::partAt(const QPointF& place) const {
    const auto hit = hitAt(place);
    if (!hit || hit->vertex >= surface_.bones.size()) return std::nullopt;
    return surface_.boneParts[surface_.bones[hit->vertex]];
}

void BodyView::highlightPart(std::optional<BodyPart> part) {
    if (!display_.highlight) part.reset();
    if (part_ == part) return;
    part_ = part;
    touch();
    showColours();
}

void BodyView::pointAt(const QPointF& place) {
    if (tapesVisible_) emit tapeHovered(tapeAt(place));
    if (!display_.highlight) return;
    const auto before = part_;
    highlightPart(partAt(place));
    if (part_ != before) emit partHovered(part_);
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
    applyLens(*camera, orbit, QSizeF(container_->size()));
    scene_->figure().follow(orbit);
    repaintOverlays();
}

void BodyView::applyPalette() {
    frameGraph_->setBackground(background());
    touch();
    scene_->setBackground(background());
    if (frame_) repaintOverlays();
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
