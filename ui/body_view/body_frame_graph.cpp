// SPDX-License-Identifier: Apache-2.0
#include "ui/body_view/body_frame_graph.h"

#include <QWindow>
#include <Qt3DCore/QAttribute>
#include <Qt3DCore/QBuffer>
#include <Qt3DCore/QEntity>
#include <Qt3DCore/QGeometry>
#include <Qt3DRender/QCamera>
#include <Qt3DRender/QCameraSelector>
#include <Qt3DRender/QClearBuffers>
#include <Qt3DRender/QGeometryRenderer>
#include <Qt3DRender/QLayer>
#include <Qt3DRender/QLayerFilter>
#include <Qt3DRender/QParameter>
#include <Qt3DRender/QRenderCapture>
#include <Qt3DRender/QRenderPassFilter>
#include <Qt3DRender/QRenderTarget>
#include <Qt3DRender/QRenderTargetOutput>
#include <Qt3DRender/QRenderTargetSelector>
#include <Qt3DRender/QSubtreeEnabler>
#include <Qt3DRender/QTexture>
#include <Qt3DRender/QViewport>

#include "ui/body_view/scene_material.h"

namespace abf::ui {

namespace {

constexpr int kOversampling = 2;

/// A sheet that covers the whole view, in clip coordinates.
Qt3DCore::QEntity* makeSheet(Qt3DCore::QEntity* parent, Qt3DRender::QAbstractTexture* texture) {
    auto* sheet = new Qt3DCore::QEntity(parent);
    auto* geometry = new Qt3DCore::QGeometry(sheet);
    const float corners[] = {-1, -1, 0, 3, -1, 0, -1, 3, 0};
    auto* buffer = new Qt3DCore::QBuffer(geometry);
    buffer->setData(QByteArray(reinterpret_cast<const char*>(corners), sizeof corners));
    auto* position = new Qt3DCore::QAttribute(geometry);
    position->setName(Qt3DCore::QAttribute::defaultPositionAttributeName());
    position->setAttributeType(Qt3DCore::QAttribute::VertexAttribute);
    position->setVertexBaseType(Qt3DCore::QAttribute::Float);
    position->setVertexSize(3);
    position->setBuffer(buffer);
    position->setByteStride(3 * sizeof(float));
    position->setCount(3);
    geometry->addAttribute(position);
    auto* renderer = new Qt3DRender::QGeometryRenderer(sheet);
    renderer->setMinPoint({-4, -4, -4});
    renderer->setMaxPoint({4, 4, 4});
    renderer->setGeometry(geometry);
    sheet->addComponent(renderer);
    Qt3DRender::QMaterial* material = makeSheetMaterial(sheet);
    material->addParameter(
        new Qt3DRender::QParameter(QStringLiteral("picture"), QVariant::fromValue(texture), material));
    sheet->addComponent(material);
    return sheet;
}

/// A colour and a depth texture to draw into.
Qt3DRender::QRenderTarget* makeTarget(Qt3DCore::QNode* parent, Qt3DCore::QEntity* scene,
                                      QVector<Qt3DRender::QAbstractTexture*>& textures) {
    auto* target = new Qt3DRender::QRenderTarget(parent);
    const auto attach = [&](Qt3DRender::QRenderTargetOutput::AttachmentPoint point,
                            Qt3DRender::QAbstractTexture::TextureFormat format) {
        auto* texture = new Qt3DRender::QTexture2D(scene);
        texture->setFormat(format);
        texture->setSize(16, 16);
        texture->setGenerateMipMaps(false);
        texture->setMinificationFilter(Qt3DRender::QAbstractTexture::Linear);
        texture->setMagnificationFilter(Qt3DRender::QAbstractTexture::Linear);
        textures.push_back(texture);
        auto* output = new Qt3DRender::QRenderTargetOutput(target);
        output->setAttachmentPoint(point);
        output->setTexture(texture);
        target->addOutput(output);
    };
    attach(Qt3DRender::QRenderTargetOutput::Color0, Qt3DRender::QAbstractTexture::RGBA8_UNorm);
    attach(Qt3DRender::QRenderTargetOutput::Depth, Qt3DRender::QAbstractTexture::DepthFormat);
    return target;
}

}  // namespace

BodyFrameGraph::BodyFrameGraph(QWindow* window, Qt3DRender::QCamera* camera, Qt3DCore::QEntity* scene,
                               Qt3DRender::QLayer* over, bool smoothStills)
    : over_(over) {
    setSurface(window);
    if (smoothStills) {
        sheetLayer_ = new Qt3DRender::QLayer(scene);
        sheetLayer_->setRecursive(true);
    }
    direct_ = new Qt3DRender::QSubtreeEnabler(this);
    clears_.push_back(addScene(direct_, camera, 1).clear);
    if (smoothStills) addSmoothBranch(camera, scene);
    addPictureBranch(scene);
}

BodyFrameGraph::SceneBranch BodyFrameGraph::addScene(Qt3DRender::QFrameGraphNode* parent,
                                                     Qt3DRender::QCamera* camera, float linePixels,
                                                     bool captured) {
    auto* top = new Qt3DRender::QLayerFilter(parent);
    top->setFilterMode(Qt3DRender::QLayerFilter::DiscardAnyMatchingLayers);
    top->addLayer(over_);
    if (sheetLayer_) top->addLayer(sheetLayer_);
    auto* parameters = new Qt3DRender::QRenderPassFilter(top);
    parameters->addParameter(
        new Qt3DRender::QParameter(QStringLiteral("linePixels"), linePixels, parameters));
    auto* viewport = new Qt3DRender::QViewport(parameters);
    auto* clear = new Qt3DRender::QClearBuffers(viewport);
    clear->setBuffers(Qt3DRender::QClearBuffers::ColorDepthBuffer);
    auto* selector = new Qt3DRender::QCameraSelector(clear);
    selector->setCamera(camera);

    auto* last = new Qt3DRender::QLayerFilter(parent);
    last->setFilterMode(Qt3DRender::QLayerFilter::AcceptAnyMatchingLayers);
    last->addLayer(over_);
    auto* overSelector = new Qt3DRender::QCameraSelector(new Qt3DRender::QViewport(last));
    overSelector->setCamera(camera);
    // Below what is drawn last: a request is answered by the first branch that finds it.
    return {clear, captured ? new Qt3DRender::QRenderCapture(overSelector) : nullptr};
}

void BodyFrameGraph::addPictureBranch(Qt3DCore::QEntity* scene) {
    picture_ = new Qt3DRender::QSubtreeEnabler(this);
    picture_->setEnabled(false);
    pictureCamera_ = new Qt3DRender::QCamera(scene);
    auto* selector = new Qt3DRender::QRenderTargetSelector(picture_);
    selector->setTarget(makeTarget(this, scene, pictureTextures_));
    const SceneBranch branch = addScene(selector, pictureCamera_, 2, true);
    branch.clear->setClearColor(QColor(0, 0, 0, 0));
    capture_ = branch.capture;
}

Qt3DRender::QRenderCaptureReply* BodyFrameGraph::beginPicture(const QSize& pixels) {
    for (Qt3DRender::QAbstractTexture* texture : pictureTextures_)
        texture->setSize(pixels.width(), pixels.height());
    picture_->setEnabled(true);
    return capture_->requestCapture();
}

void BodyFrameGraph::endPicture() {
    picture_->setEnabled(false);
    // A large picture's memory is given back.
    for (Qt3DRender::QAbstractTexture* texture : pictureTextures_) texture->setSize(16, 16);
}

void BodyFrameGraph::addSmoothBranch(Qt3DRender::QCamera* camera, Qt3DCore::QEntity* scene) {
    smooth_ = new Qt3DRender::QSubtreeEnabler(this);
    smooth_->setEnabled(false);
    auto* target = makeTarget(this, scene, textures_);
    auto* selector = new Qt3DRender::QRenderTargetSelector(smooth_);
    selector->setTarget(target);
    clears_.push_back(addScene(selector, camera, kOversampling).clear);

    makeSheet(scene, textures_.front())->addComponent(sheetLayer_);
    auto* filter = new Qt3DRender::QLayerFilter(smooth_);
    filter->setFilterMode(Qt3DRender::QLayerFilter::AcceptAnyMatchingLayers);
    filter->addLayer(sheetLayer_);
    auto* viewport = new Qt3DRender::QViewport(filter);
    auto* clear = new Qt3DRender::QClearBuffers(viewport);
    clear->setBuffers(Qt3DRender::QClearBuffers::ColorDepthBuffer);
    auto* view = new Qt3DRender::QCameraSelector(clear);
    view->setCamera(camera);
}

void BodyFrameGraph::setBackground(const QColor& colour) {
    for (Qt3DRender::QClearBuffers* clear : clears_) clear->setClearColor(colour);
}

void BodyFrameGraph::setPixels(const QSize& size) {
    if (size.isEmpty()) return;
    for (Qt3DRender::QAbstractTexture* texture : textures_)
        texture->setSize(kOversampling * size.width(), kOversampling * size.height());
}

void BodyFrameGraph::setStill(bool still) {
    if (!smooth_ || smooth_->isEnabled() == still) return;
    direct_->setEnabled(!still);
    smooth_->setEnabled(still);
}

}  // namespace abf::ui
