// SPDX-License-Identifier: Apache-2.0
#include "ui/photo_view/photo_view.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/photo_view/canvas_link.h"
#include "ui/photo_view/look_menu.h"
#include "ui/photo_view/photo_grid.h"
#include "ui/widgets/pane_header.h"
#include "ui/widgets/themed_icon.h"

namespace abf::ui {

namespace {
enum Page { kEmpty, kOne, kGrid };
}

PhotoView::PhotoView(Session& session, QWidget* parent) : QWidget(parent), session_(session) {
    setObjectName(QStringLiteral("photoView"));
    makeHeader();
    canvas_ = new PhotoCanvas;
    link_ = new CanvasLink(session_, *canvas_);
    grid_ = new PhotoGrid(session_);
    grid_->setLooks([this](PhotoId photo) { return lookOf(photo); });
    pages_ = new QStackedWidget;
    pages_->insertWidget(kEmpty, makeEmptyPage());
    pages_->insertWidget(kOne, canvas_);
    pages_->insertWidget(kGrid, grid_);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header_);
    layout->addWidget(pages_, 1);

    connect(landmarksButton_, &QToolButton::toggled, this, &PhotoView::setLandmarksVisible);
    connect(bodyButton_, &QToolButton::toggled, this, &PhotoView::setBodyVisible);
    connect(opacity_, &QSlider::valueChanged, this, &PhotoView::applyOpacity);
    connect(gridButton_, &QToolButton::toggled, this, &PhotoView::setSideBySide);
    connect(boxButton_, &QToolButton::toggled, this, [this](bool on) {
        if (on) return startBox();
        canvas_->setBoxMode(false);
    });
    connect(canvas_, &PhotoCanvas::boxModeChanged, boxButton_, &QToolButton::setChecked);
    connect(outlineButton_, &QToolButton::toggled, this, &PhotoView::setOutlineVisible);
    connect(brushButton_, &QToolButton::toggled, this, &PhotoView::setBrushMode);
    connect(canvas_, &PhotoCanvas::brushModeChanged, this, [this](bool on) {
        brushButton_->setChecked(on);
        emit brushModeChanged(on);
    });
    connect(clearButton_, &QToolButton::clicked, this,
            [this] { session_.clearIgnored(session_.currentPhoto()); });
    connect(wholeButton_, &QToolButton::clicked, this, [this] { canvas().showWhole(); });

    connect(&session_, &Session::currentPhotoChanged, this, [this](PhotoId id) {
        canvas_->setLook(lookOf(id));
        link_->setPhoto(id);
        refresh();
        emit lookChanged();
    });
    connect(&session_, &Session::photosChanged, this, &PhotoView::refresh);
    connect(link_, &CanvasLink::refreshed, this, &PhotoView::refresh);
    connect(canvas_, &PhotoCanvas::tapeHovered, this, &PhotoView::tapeHovered);
    connect(&session_, &Session::overlayChanged, this, [this](const Overlay& overlay) {
        if (overlay.image.isNull() || overlay.photo == session_.currentPhoto()) canvas_->setOverlay(overlay);
    });
    applyOpacity();
    link_->setPhoto(session_.currentPhoto());
}

void PhotoView::makeHeader() {
    header_ = new PaneHeader(tr("Photo"));
    landmarksButton_ =
        header_->addButton("landmarks", tr("Show landmarks and skeleton (L)"), "showLandmarks");
    landmarksButton_->setCheckable(true);
    landmarksButton_->setChecked(true);
    outlineButton_ =
        header_->addButton("outline", tr("Show the person's outline as detected (M)"), "showOutline");
    outlineButton_->setCheckable(true);
    bodyButton_ = header_->addButton("mesh", tr("Show the body over the photo (O)"), "showBody");
    bodyButton_->setCheckable(true);
    bodyButton_->setChecked(true);
    opacity_ = new QSlider(Qt::Horizontal);
    opacity_->setObjectName(QStringLiteral("overlayOpacity"));
    opacity_->setRange(0, 100);
    opacity_->setValue(65);
    opacity_->setFixedWidth(84);
    opacity_->setToolTip(tr("Opacity of the body over the photo, %"));
    opacity_->setAccessibleName(opacity_->toolTip());
    header_->addControl(opacity_);
    header_->addSeparator();
    lookButton_ = header_->addButton("look", tr("How the photo is looked at: turn, brighten, cut, compare"),
                                     "lookButton");
    lookButton_->setPopupMode(QToolButton::InstantPopup);
    lookButton_->setMenu(new LookMenu(*this, lookButton_));
    gridButton_ = header_->addButton("grid", tr("All photos side by side (Shift+S)"), "sideBySide");
    gridButton_->setCheckable(true);
    header_->addSeparator();
    boxButton_ = header_->addButton("box", tr("Draw a box around the person to fit (Ctrl+B)"), "drawBox");
    boxButton_->setCheckable(true);
    brushButton_ = header_->addButton(
        "brush", tr("Brush: mark loose cloth, hair or things in front, for the fit to ignore (B)"), "brush");
    brushButton_->setCheckable(true);
    clearButton_ =
        header_->addButton("clear-marks", tr("Clear all marks of the brush in this photo"), "clearMarks");
    wholeButton_ = header_->addButton("zoom-fit", tr("Show the whole photo (Ctrl+0)"), "wholePhoto");
}

QWidget* PhotoView::makeEmptyPage() {
    auto* page = new QWidget;
    page->setObjectName(QStringLiteral("emptyPage"));
    auto* picture = new QLabel;
    picture->setPixmap(themedIcon("photo").pixmap(72, 72));
    picture->setAlignment(Qt::AlignCenter);
    auto* title = new QLabel(tr("Fit a body to a person in photos"));
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.35);
    large.setWeight(QFont::DemiBold);
    title->setFont(large);
    title->setAlignment(Qt::AlignCenter);
    title->setWordWrap(true);
    auto* text =
        new QLabel(tr("Drop photos of one person here, or add them with the button below. The whole "
                      "body should be visible, in close-fitting clothes if possible; a front and a side view "
                      "give the best result."));
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignCenter);
    auto* add = new QPushButton(themedIcon("add-photo"), tr("Add photos …"));
    add->setObjectName(QStringLiteral("emptyAdd"));
    add->setDefault(true);
    auto* example = new QPushButton(tr("Open the example"));
    example->setObjectName(QStringLiteral("openExample"));
    add->setToolTip(tr("Add photos of the same person (Ctrl+Shift+A)"));
    example->setToolTip(tr("Photos of an example person are opened and fitted"));
    for (QPushButton* button : {add, example}) button->setMinimumSize(190, 34);
    connect(add, &QPushButton::clicked, this, &PhotoView::addRequested);
    connect(example, &QPushButton::clicked, this, &PhotoView::exampleRequested);

    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(32, 24, 32, 24);
    column->setSpacing(12);
    column->addStretch(2);
    column->addWidget(picture);
    column->addWidget(title);
    column->addWidget(text);
    column->addSpacing(8);
    column->addWidget(add, 0, Qt::AlignHCenter);
    column->addWidget(example, 0, Qt::AlignHCenter);
    column->addStretch(3);
    return page;
}

PhotoCanvas& PhotoView::canvas() {
    PhotoCanvas* cell = sideBySide() ? grid_->canvas(session_.currentPhoto()) : nullptr;
    return cell ? *cell : *canvas_;
}

CanvasLink& PhotoView::link() {
    CanvasLink* cell = sideBySide() ? grid_->link(session_.currentPhoto()) : nullptr;
    return cell ? *cell : *link_;
}

bool PhotoView::sideBySide() const {
    return pages_->currentIndex() == kGrid;
}

void PhotoView::setSideBySide(bool on) {
    wantGrid_ = on;
    gridButton_->setChecked(on);
    if (on) {
        canvas_->setBoxMode(false);
        canvas_->setBrushMode(false);
    }
    refresh();
    emit sideBySideChanged(on);
}

void PhotoView::startBox() {
    setSideBySide(false);
    if (!canvas_->scene().size.isEmpty()) canvas_->setBoxMode(true);
    canvas_->setFocus();
}

void PhotoView::setBrushMode(bool on) {
    if (on) setSideBySide(false);
    canvas_->setBrushMode(on && !canvas_->scene().size.isEmpty());
    brushButton_->setChecked(canvas_->brushMode());
    if (canvas_->brushMode()) canvas_->setFocus();
    emit brushModeChanged(canvas_->brushMode());
}

void PhotoView::setLayers(const CanvasLayers& layers) {
    layers_ = layers;
    canvas_->setLayers(layers);
    grid_->setLayers(layers);
    session_.setOverlayWanted(layers.opacity > 0 || layers.wipe || layers.bodyContour);
    emit layersChanged();
}

void PhotoView::setOutlineVisible(bool visible) {
    CanvasLayers layers = layers_;
    layers.outline = visible;
    setLayers(layers);
    outlineButton_->setChecked(visible);
    emit outlineVisibleChanged(visible);
}

void PhotoView::setLandmarksVisible(bool visible) {
    CanvasLayers layers = layers_;
    layers.landmarks = visible;
    setLayers(layers);
    landmarksButton_->setChecked(visible);
    emit landmarksVisibleChanged(visible);
}

void PhotoView::setBodyVisible(bool visible) {
    bodyButton_->setChecked(visible);
    opacity_->setEnabled(visible);
    applyOpacity();
    emit bodyVisibleChanged(visible);
}

void PhotoView::applyOpacity() {
    CanvasLayers layers = layers_;
    layers.opacity = bodyButton_->isChecked() ? opacity_->value() / 100.0 : 0.0;
    setLayers(layers);
}

PhotoLook PhotoView::lookOf(PhotoId photo) const {
    const auto at = looks_.find(photo);
    return at == looks_.end() ? PhotoLook() : at->second;
}

PhotoLook PhotoView::look() const {
    return lookOf(session_.currentPhoto());
}

void PhotoView::setLook(const PhotoLook& look) {
    const PhotoId photo = session_.currentPhoto();
    looks_[photo] = look;
    canvas_->setLook(look);
    if (PhotoCanvas* cell = grid_->canvas(photo)) cell->setLook(look);
    emit lookChanged();
}

void PhotoView::refresh() {
    const PhotoId id = session_.currentPhoto();
    const PhotoFile* file = session_.file(id);
    const PhotoEdit* edit = session_.document().photo(id);
    const bool shown = file && edit;
    pages_->setCurrentIndex(!shown ? kEmpty : wantGrid_ ? kGrid : kOne);
    for (QToolButton* button : {landmarksButton_, outlineButton_, bodyButton_, lookButton_, gridButton_,
                                boxButton_, brushButton_, wholeButton_})
        button->setEnabled(shown);
    clearButton_->setEnabled(shown && !edit->ignored.empty());
    if (!shown) canvas_->setBrushMode(false);
    opacity_->setEnabled(shown && bodyButton_->isChecked());
    header_->setTitle(!shown ? tr("Photo")
                      : wantGrid_
                          ? tr("%n photos", nullptr, static_cast<int>(session_.document().photos.size()))
                          : QString::fromStdString(file->path.filename().string()));
    showTapes();
}

void PhotoView::setTapeMeasures(const std::set<Measure>& measures) {
    tapeMeasures_ = measures;
    showTapes();
}

void PhotoView::setTapesVisible(bool visible) {
    tapesVisible_ = visible;
    showTapes();
}

void PhotoView::highlightTape(std::optional<Measure> measure) {
    if (tapes_.highlighted() == measure) return;
    tapes_.highlight(measure);
    if (tapesVisible_) canvas_->setTapes(tapes_);
}

void PhotoView::showTapes() {
    tapes_.clear();
    tapes_.setShown(tapeMeasures_);
    const auto frame = session_.frame();
    if (tapesVisible_ && frame && frame->camera && frame->photo == session_.currentPhoto())
        tapes_.setTapes(frame->tapes, *frame->camera);
    canvas_->setTapes(tapes_);
}

}  // namespace abf::ui
