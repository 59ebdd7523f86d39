// SPDX-License-Identifier: Apache-2.0
#include "ui/photo_view/photo_grid.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "ui/photo_view/canvas_link.h"

namespace abf::ui {

namespace {
constexpr int kOverlaySide = 800;
constexpr double kCellShape = 0.75;  ///< width over height that cells should have: of upright photos
}  // namespace

PhotoGrid::PhotoGrid(Session& session, QWidget* parent) : QWidget(parent), session_(session) {
    setObjectName(QStringLiteral("photoGrid"));
    setAccessibleName(tr("All photos side by side"));
    layout_ = new QGridLayout(this);
    layout_->setContentsMargins(4, 4, 4, 4);
    layout_->setSpacing(4);
    connect(&session, &Session::photosChanged, this, &PhotoGrid::rebuild);
    connect(&session, &Session::currentPhotoChanged, this, &PhotoGrid::markCurrent);
    connect(&session, &Session::documentChanged, this, &PhotoGrid::wantBodies);
    connect(&session, &Session::frameChanged, this, &PhotoGrid::wantBodies);
    connect(&session, &Session::modelLoaded, this, [this](const BodySurface& surface) {
        renderer_ = std::make_unique<OverlayRenderer>();
        renderer_->setSurface(surface);
        preview_ = std::make_unique<BodyPreview>();
        preview_->setBackend(Backend::Cpu, {});
        preview_->setModel(session_.model(), session_.fitter());
        connect(preview_.get(), &BodyPreview::frameReady, this,
                [this](const std::shared_ptr<const BodyFrame>& frame) {
                    if (frame->camera) return renderer_->request(frame, kOverlaySide);
                    if (PhotoCanvas* shown = canvas(frame->photo)) shown->setOverlay({});
                    drawing_ = false;
                    drawNext();
                });
        connect(preview_.get(), &BodyPreview::failed, this, [this] { drawing_ = false; });
        connect(renderer_.get(), &OverlayRenderer::overlayReady, this, [this](const Overlay& overlay) {
            if (PhotoCanvas* shown = canvas(overlay.photo)) shown->setOverlay(overlay);
            drawing_ = false;
            drawNext();
        });
        wantBodies();
    });
    rebuild();
}

void PhotoGrid::setLayers(const CanvasLayers& layers) {
    layers_ = layers;
    for (const Cell& cell : cells_) cell.canvas->setLayers(layers);
    wantBodies();
}

void PhotoGrid::setLooks(const std::function<PhotoLook(PhotoId)>& lookOf) {
    lookOf_ = lookOf;
    for (const Cell& cell : cells_) cell.canvas->setLook(lookOf_(cell.photo));
}

CanvasLink* PhotoGrid::link(PhotoId photo) const {
    const auto at = std::ranges::find(cells_, photo, &Cell::photo);
    return at == cells_.end() ? nullptr : at->link;
}

PhotoCanvas* PhotoGrid::canvas(PhotoId photo) const {
    const auto at = std::ranges::find(cells_, photo, &Cell::photo);
    return at == cells_.end() ? nullptr : at->canvas;
}

void PhotoGrid::rebuild() {
    QVector<Cell> old = std::exchange(cells_, {});
    for (const PhotoEdit& photo : session_.document().photos) {
        if (const auto kept = std::ranges::find(old, photo.id, &Cell::photo); kept != old.end()) {
            cells_ << *kept;
            old.erase(kept);
            continue;
        }
        Cell cell{.photo = photo.id, .frame = new QWidget, .canvas = new PhotoCanvas, .link = nullptr};
        cell.canvas->setObjectName(QStringLiteral("gridCanvas"));
        cell.link = new CanvasLink(session_, *cell.canvas);
        auto* name = new QLabel;
        name->setTextFormat(Qt::PlainText);
        name->setAlignment(Qt::AlignCenter);
        name->setObjectName(QStringLiteral("gridName"));
        name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        const PhotoFile* file = session_.file(photo.id);
        name->setText(file ? photoName(*file) : QString());
        auto* column = new QVBoxLayout(cell.frame);
        column->setContentsMargins(2, 2, 2, 2);
        column->setSpacing(1);
        column->addWidget(cell.canvas, 1);
        column->addWidget(name);
        cell.frame->setAutoFillBackground(true);
        cell.canvas->setAccessibleName(tr("Photo %1 with landmarks").arg(name->text()));
        connect(cell.canvas, &PhotoCanvas::pressed, this,
                [this, id = photo.id] { session_.setCurrentPhoto(id); });
        connect(cell.canvas, &PhotoCanvas::landmarkSelected, this, [this, id = photo.id](int landmark) {
            if (landmark >= 0) session_.setCurrentPhoto(id);
        });
        cell.canvas->setLayers(layers_);
        if (lookOf_) cell.canvas->setLook(lookOf_(photo.id));
        cell.link->setPhoto(photo.id);
        cells_ << cell;
    }
    for (const Cell& gone : old) {
        layout_->removeWidget(gone.frame);
        delete gone.frame;
    }
    columns_ = 0;
    arrange();
    markCurrent();
    wantBodies();
}

void PhotoGrid::arrange() {
    const int count = static_cast<int>(cells_.size());
    if (count == 0) return;
    int columns = 1;
    double best = 0;
    for (int c = 1; c <= count; ++c) {  // the largest picture of an upright photo
        const int rows = (count + c - 1) / c;
        const double size = std::min(double(width()) / c, kCellShape * height() / rows);
        if (size > best) {
            best = size;
            columns = c;
        }
    }
    if (columns == columns_) return;
    columns_ = columns;
    for (int i = 0; i < count; ++i) layout_->addWidget(cells_[i].frame, i / columns, i % columns);
    const int rows = (count + columns - 1) / columns;
    for (int r = 0; r < layout_->rowCount(); ++r) layout_->setRowStretch(r, r < rows ? 1 : 0);
    for (int c = 0; c < layout_->columnCount(); ++c) layout_->setColumnStretch(c, c < columns ? 1 : 0);
}

void PhotoGrid::markCurrent() {
    for (const Cell& cell : cells_)
        cell.frame->setBackgroundRole(cell.photo == session_.currentPhoto() ? QPalette::Highlight
                                                                            : QPalette::Window);
}

void PhotoGrid::wantBodies() {
    if (!isVisible() || !preview_ || layers_.opacity <= 0) return;
    for (const Cell& cell : cells_)
        if (!wanted_.contains(cell.photo)) wanted_ << cell.photo;
    drawNext();
}

void PhotoGrid::drawNext() {
    if (drawing_ || !isVisible()) return;
    while (!wanted_.isEmpty()) {
        const PhotoId photo = wanted_.takeFirst();
        PhotoCanvas* shown = canvas(photo);
        if (!shown) continue;
        BodyPreview::Request request = session_.previewOf(photo);
        if (!request.state) {
            shown->setOverlay({});
            continue;
        }
        drawing_ = true;
        return preview_->request(std::move(request));
    }
}

void PhotoGrid::showEvent(QShowEvent*) {
    wantBodies();
}

void PhotoGrid::resizeEvent(QResizeEvent*) {
    arrange();
}

}  // namespace abf::ui
