// SPDX-License-Identifier: Apache-2.0
#include "ui/photo_view/photo_view.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/photo_view/photo_canvas.h"
#include "ui/widgets/pane_header.h"
#include "ui/widgets/themed_icon.h"

namespace abf::ui {

namespace {

/// A person's box reaches from the eyes to the toes; the frame around it shows head and hands, too.
QRectF frameAround(const DetectedPerson& person) {
    const QRectF box(person.box.x, person.box.y, person.box.width, person.box.height);
    return box.adjusted(-0.08 * box.width(), -0.12 * box.height(), 0.08 * box.width(), 0.04 * box.height());
}

}  // namespace

PhotoView::PhotoView(Session& session, QWidget* parent) : QWidget(parent), session_(session) {
    setObjectName(QStringLiteral("photoView"));
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
    opacity_->setToolTip(tr("Opacity of the body over the photo"));
    opacity_->setAccessibleName(opacity_->toolTip());
    header_->addControl(opacity_);
    header_->addSeparator();
    boxButton_ = header_->addButton("box", tr("Draw a box around the person to fit"), "drawBox");
    boxButton_->setCheckable(true);
    brushButton_ = header_->addButton(
        "brush", tr("Brush: mark loose cloth, hair or things in front, for the fit to ignore (B)"), "brush");
    brushButton_->setCheckable(true);
    clearButton_ =
        header_->addButton("clear-marks", tr("Clear all marks of the brush in this photo"), "clearMarks");
    auto* whole = header_->addButton("zoom-fit", tr("Show the whole photo (Ctrl+0)"), "wholePhoto");

    canvas_ = new PhotoCanvas;
    pages_ = new QStackedWidget;
    pages_->addWidget(makeEmptyPage());
    pages_->addWidget(canvas_);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header_);
    layout->addWidget(pages_, 1);

    connect(landmarksButton_, &QToolButton::toggled, this, &PhotoView::setLandmarksVisible);
    connect(bodyButton_, &QToolButton::toggled, this, &PhotoView::setBodyVisible);
    connect(opacity_, &QSlider::valueChanged, this, &PhotoView::applyOpacity);
    connect(boxButton_, &QToolButton::toggled, canvas_, &PhotoCanvas::setBoxMode);
    connect(canvas_, &PhotoCanvas::boxModeChanged, boxButton_, &QToolButton::setChecked);
    connect(outlineButton_, &QToolButton::toggled, this, &PhotoView::setOutlineVisible);
    connect(brushButton_, &QToolButton::toggled, this, &PhotoView::setBrushMode);
    connect(canvas_, &PhotoCanvas::brushModeChanged, this, [this](bool on) {
        brushButton_->setChecked(on);
        emit brushModeChanged(on);
    });
    connect(canvas_, &PhotoCanvas::strokeDrawn, this,
            [this](const BrushStroke& stroke) { session_.paintIgnored(session_.currentPhoto(), stroke); });
    connect(clearButton_, &QToolButton::clicked, this,
            [this] { session_.clearIgnored(session_.currentPhoto()); });
    connect(whole, &QToolButton::clicked, canvas_, &PhotoCanvas::showWhole);

    connect(canvas_, &PhotoCanvas::tapeHovered, this, &PhotoView::tapeHovered);
    connect(canvas_, &PhotoCanvas::landmarkPressed, this, [this] { session_.beginLandmarkDrag(); });
    connect(canvas_, &PhotoCanvas::landmarkDragged, this,
            [this](int landmark, const QPointF& position, bool alone) {
                session_.moveLandmark(session_.currentPhoto(), landmark, position, alone);
            });
    connect(canvas_, &PhotoCanvas::landmarkReleased, this,
            [this](int landmark) { session_.endLandmarkDrag(session_.currentPhoto(), landmark); });
    connect(canvas_, &PhotoCanvas::landmarkMenuRequested, this, &PhotoView::showLandmarkMenu);
    connect(canvas_, &PhotoCanvas::personClicked, this,
            [this](int person) { session_.choosePerson(session_.currentPhoto(), person); });
    connect(canvas_, &PhotoCanvas::boxDrawn, this,
            [this](const QRectF& box) { session_.findPersonInBox(session_.currentPhoto(), box); });

    connect(&session_, &Session::currentPhotoChanged, this, [this] {
        canvas_->setOverlay({});
        refresh();
    });
    connect(&session_, &Session::photoChanged, this, [this](PhotoId id) {
        if (id == session_.currentPhoto()) refresh();
    });
    connect(&session_, &Session::frameChanged, this, &PhotoView::refresh);
    connect(&session_, &Session::overlayChanged, this, [this](const Overlay& overlay) {
        if (overlay.image.isNull() || overlay.photo == session_.currentPhoto())
            canvas_->setOverlay(overlay.image);
    });
    applyOpacity();
    refresh();
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

void PhotoView::startBox() {
    if (!canvas_->scene().size.isEmpty()) canvas_->setBoxMode(true);
    canvas_->setFocus();
}

void PhotoView::setBrushMode(bool on) {
    canvas_->setBrushMode(on && !canvas_->scene().size.isEmpty());
    brushButton_->setChecked(canvas_->brushMode());
    if (canvas_->brushMode()) canvas_->setFocus();
    emit brushModeChanged(canvas_->brushMode());
}

void PhotoView::setOutlineVisible(bool visible) {
    canvas_->setOutlineVisible(visible);
    outlineButton_->setChecked(visible);
    emit outlineVisibleChanged(visible);
}

void PhotoView::setLandmarksVisible(bool visible) {
    canvas_->setLandmarksVisible(visible);
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
    const double opacity = bodyButton_->isChecked() ? opacity_->value() / 100.0 : 0.0;
    canvas_->setOverlayOpacity(opacity);
    session_.setOverlayWanted(opacity > 0);
}

void PhotoView::refresh() {
    const PhotoId id = session_.currentPhoto();
    const PhotoFile* file = session_.file(id);
    const PhotoEdit* edit = session_.document().photo(id);
    const bool shown = file && edit;
    pages_->setCurrentIndex(shown ? 1 : 0);
    for (QToolButton* button : {landmarksButton_, outlineButton_, bodyButton_, boxButton_, brushButton_})
        button->setEnabled(shown);
    clearButton_->setEnabled(shown && !edit->ignored.empty());
    if (!shown) canvas_->setBrushMode(false);
    opacity_->setEnabled(shown && bodyButton_->isChecked());
    header_->setTitle(shown ? QString::fromStdString(file->path.filename().string()) : tr("Photo"));
    PhotoScene scene;
    if (shown) {
        scene.size = QSizeF(file->fullWidth, file->fullHeight);
        scene.picture = file->picture;
        const PhotoStage stage = session_.stage(id);
        if (stage == PhotoStage::Unreadable || stage == PhotoStage::NoPerson) scene.message = file->message;
        if (stage == PhotoStage::Loading) scene.message = tr("Reading the photo …");
        if (stage == PhotoStage::Detecting)
            scene.message =
                session_.detectorReady() ? tr("Looking for people …") : tr("Loading the person detector …");
        if (edit->persons)
            for (const DetectedPerson& person : *edit->persons)
                scene.persons.push_back(frameAround(person).intersected(QRectF({0, 0}, scene.size)));
        scene.chosen = edit->person;
        scene.hasLandmarks = edit->hasLandmarks;
        scene.landmarks = edit->landmarks;
        scene.ignored = edit->ignored;
        takeOutline(*edit, *file);
        scene.outline = outline_;
        const auto frame = session_.frame();
        if (frame && frame->photo == id && frame->figures) scene.projected = frame->figures->projected;
    }
    canvas_->setScene(scene);
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

void PhotoView::takeOutline(const PhotoEdit& photo, const PhotoFile& file) {
    if (!photo.persons || photo.person < 0) {
        outline_.clear();
        outlineMask_ = cv::Mat();
        return;
    }
    const DetectedPerson& person = (*photo.persons)[static_cast<std::size_t>(photo.person)];
    if (person.mask.data == outlineMask_.data) return;
    outlineMask_ = person.mask;
    outline_ = maskOutline(person.mask, QSizeF(file.fullWidth, file.fullHeight), person.landmarks,
                           person.roi.side > 0 ? std::optional<RegionOfInterest>(person.roi) : std::nullopt);
}

void PhotoView::showLandmarkMenu(int landmark, const QPoint& globalPosition) {
    const PhotoId id = session_.currentPhoto();
    const PhotoEdit* edit = session_.document().photo(id);
    if (!edit) return;
    const Landmark& now = edit->landmarks[static_cast<std::size_t>(landmark)];
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("landmarkMenu"));
    menu.addSection(landmarkLabel(landmark));
    QAction* ignore = menu.addAction(tr("Ignore in the fit"));
    ignore->setCheckable(true);
    ignore->setChecked(now.ignored);
    QAction* reset = menu.addAction(themedIcon("reset"), tr("Back to where it was found"));
    reset->setEnabled(edit->persons && edit->person >= 0 &&
                      (now.ignored || now.position != (*edit->persons)[static_cast<std::size_t>(edit->person)]
                                                          .landmarks[static_cast<std::size_t>(landmark)]
                                                          .position));
    const QAction* chosen = menu.exec(globalPosition);
    if (chosen == ignore) session_.setLandmarkIgnored(id, landmark, !now.ignored);
    if (chosen == reset) session_.resetLandmark(id, landmark);
}

}  // namespace abf::ui
