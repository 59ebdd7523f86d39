// SPDX-License-Identifier: Apache-2.0
#include "ui/photo_view/canvas_link.h"

#include <QActionGroup>
#include <QMenu>

#include "ui/photo_view/photo_canvas.h"
#include "ui/widgets/themed_icon.h"

namespace abf::ui {

namespace {

/// A person's box reaches from the eyes to the toes; the frame around it shows head and hands, too.
QRectF frameAround(const DetectedPerson& person) {
    const QRectF box(person.box.x, person.box.y, person.box.width, person.box.height);
    return box.adjusted(-0.08 * box.width(), -0.12 * box.height(), 0.08 * box.width(), 0.04 * box.height());
}

}  // namespace

CanvasLink::CanvasLink(Session& session, PhotoCanvas& canvas)
    : QObject(&canvas), session_(session), canvas_(canvas) {
    connect(&canvas, &PhotoCanvas::landmarkPressed, this, [this] { session_.beginLandmarkDrag(); });
    connect(&canvas, &PhotoCanvas::landmarkDragged, this,
            [this](int landmark, const QPointF& position, bool alone) {
                session_.moveLandmark(photo_, landmark, position, alone);
            });
    connect(&canvas, &PhotoCanvas::landmarkReleased, this,
            [this](int landmark) { session_.endLandmarkDrag(photo_, landmark); });
    connect(&canvas, &PhotoCanvas::landmarkNudged, this,
            [this](int landmark, const QPointF& by) { session_.nudgeLandmark(photo_, landmark, by); });
    connect(&canvas, &PhotoCanvas::landmarkMenuRequested, this, &CanvasLink::showLandmarkMenu);
    connect(&canvas, &PhotoCanvas::personClicked, this,
            [this](int person) { session_.choosePerson(photo_, person); });
    connect(&canvas, &PhotoCanvas::boxDrawn, this,
            [this](const QRectF& box) { session_.findPersonInBox(photo_, box); });
    connect(&canvas, &PhotoCanvas::strokeDrawn, this,
            [this](const BrushStroke& stroke) { session_.paintIgnored(photo_, stroke); });
    connect(&session, &Session::photoChanged, this, [this](PhotoId id) {
        if (id == photo_) refresh();
    });
    connect(&session, &Session::frameChanged, this, [this] {
        if (session_.currentPhoto() == photo_) refresh();
    });
}

void CanvasLink::setPhoto(PhotoId photo) {
    if (photo != photo_) {
        canvas_.selectLandmark(-1);
        canvas_.setOverlay({});
    }
    photo_ = photo;
    refresh();
}

void CanvasLink::refresh() {
    const PhotoFile* file = session_.file(photo_);
    const PhotoEdit* edit = session_.document().photo(photo_);
    if (file && edit) takeOutline(*edit, *file);
    canvas_.setScene(makeScene());
    emit refreshed();
}

PhotoScene CanvasLink::makeScene() const {
    const PhotoFile* file = session_.file(photo_);
    const PhotoEdit* edit = session_.document().photo(photo_);
    PhotoScene scene;
    if (!file || !edit) return scene;
    scene.size = QSizeF(file->fullWidth, file->fullHeight);
    scene.picture = file->picture;
    const PhotoStage stage = session_.stage(photo_);
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
    scene.outline = outline_;
    const auto frame = session_.frame();
    const std::optional<ViewFigures>& figures =
        frame && frame->photo == photo_ ? frame->figures : edit->figures;
    if (figures) {
        scene.projected = figures->projected;
        scene.staturePx = figures->staturePx;
    }
    return scene;
}

void CanvasLink::takeOutline(const PhotoEdit& photo, const PhotoFile& file) {
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

int CanvasLink::activeLandmark() const {
    return canvas_.scene().hasLandmarks ? canvas_.focus().active() : -1;
}

void CanvasLink::stepLandmarkState() {
    const int landmark = activeLandmark();
    const PhotoEdit* edit = session_.document().photo(photo_);
    if (landmark < 0 || !edit) return;
    session_.setLandmarkState(photo_, landmark,
                              nextState(stateOf(edit->landmarks[static_cast<std::size_t>(landmark)])));
}

void CanvasLink::resetLandmark() {
    if (activeLandmark() >= 0) session_.resetLandmark(photo_, activeLandmark());
}

void CanvasLink::showLandmarkMenu(int landmark, const QPoint& globalPosition) {
    const PhotoEdit* edit = session_.document().photo(photo_);
    if (!edit) return;
    const PhotoId id = photo_;
    const Landmark& now = edit->landmarks[static_cast<std::size_t>(landmark)];
    auto* menu = new QMenu(&canvas_);
    menu->setObjectName(QStringLiteral("landmarkMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSection(landmarkLabel(landmark));
    auto* states = new QActionGroup(menu);
    const auto addState = [&](const QString& text, const char* name, LandmarkState state) {
        QAction* action = menu->addAction(text);
        action->setObjectName(QLatin1String(name));
        action->setCheckable(true);
        action->setChecked(stateOf(now) == state);
        states->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, id, landmark, state] { session_.setLandmarkState(id, landmark, state); });
    };
    addState(tr("Visible"), "landmarkVisible", LandmarkState::Visible);
    addState(tr("Hidden behind something: counts little"), "landmarkOccluded", LandmarkState::Occluded);
    addState(tr("Absent: ignore in the fit"), "landmarkAbsent", LandmarkState::Absent);
    menu->addSeparator();
    QAction* reset = menu->addAction(themedIcon("reset"), tr("Back to where it was found"));
    reset->setObjectName(QStringLiteral("landmarkReset"));
    reset->setEnabled(edit->persons && edit->person >= 0 &&
                      (now.ignored || now.occluded ||
                       now.position != (*edit->persons)[static_cast<std::size_t>(edit->person)]
                                           .landmarks[static_cast<std::size_t>(landmark)]
                                           .position));
    connect(reset, &QAction::triggered, this, [this, id, landmark] { session_.resetLandmark(id, landmark); });
    const int other = mirroredLandmark(landmark);
    QAction* mirrored = menu->addAction(tr("Go to the other side"));
    mirrored->setObjectName(QStringLiteral("landmarkMirrored"));
    mirrored->setEnabled(other != landmark);
    connect(mirrored, &QAction::triggered, this, [this, other] { canvas_.selectLandmark(other); });
    menu->addSeparator();
    QAction* swap = menu->addAction(tr("Swap left and right of the person"));
    swap->setObjectName(QStringLiteral("landmarksSwap"));
    connect(swap, &QAction::triggered, this, [this, id] { session_.swapSides(id); });
    menu->popup(globalPosition);
}

}  // namespace abf::ui
