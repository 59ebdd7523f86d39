// SPDX-License-Identifier: Apache-2.0
#include "ui/main_window/photo_actions.h"

#include <QAction>
#include <QMenu>
#include <QSettings>
#include <QWidget>

#include "ui/photo_view/canvas_link.h"
#include "ui/photo_view/photo_view.h"
#include "ui/widgets/make_action.h"

namespace abf::ui {

namespace {
const auto kLoupe = QStringLiteral("loupe");
}

PhotoActions::PhotoActions(QWidget* window, Session& session, PhotoView& view)
    : QObject(window), session_(session), view_(view) {
    makeActions(window);
    connectActions();
    fillMenus();
    connect(&view, &PhotoView::layersChanged, this, &PhotoActions::follow);
    connect(&view, &PhotoView::lookChanged, this, &PhotoActions::follow);
    connect(&view, &PhotoView::sideBySideChanged, this, &PhotoActions::follow);
    connect(&session, &Session::documentChanged, this, &PhotoActions::follow);
    loupe_->setChecked(QSettings().value(kLoupe, true).toBool());
    connect(loupe_, &QAction::toggled, this, [](bool on) { QSettings().setValue(kLoupe, on); });
    follow();
}

void PhotoActions::makeActions(QWidget* w) {
    using action::make;
    using action::makeSwitch;
    landmarkState_ =
        make(w, "actionLandmarkState", tr("&Visible, hidden, absent"), {}, {Qt::Key_V},
             tr("The landmark that is selected or pointed at is visible, hidden (counts little) or "
                "absent (ignored): the next of the three"));
    landmarkReset_ = make(w, "actionLandmarkReset", tr("&Back to where it was found"), "reset",
                          {Qt::Key_Backspace}, tr("The selected landmark goes back to where it was found"));
    swapSides_ = make(w, "actionSwapSides", tr("Swap &left and right"), {}, {Qt::SHIFT | Qt::Key_X},
                      tr("Left and right of the person change places, all landmarks at once"));
    turnLeft_ = make(w, "actionTurnLeft", tr("Turn the photo &left"), "turn-left",
                     {Qt::CTRL | Qt::SHIFT | Qt::Key_R}, tr("Look at the photo turned left by 90°"));
    turnRight_ = make(w, "actionTurnRight", tr("Turn the photo &right"), "turn-right", {Qt::CTRL | Qt::Key_R},
                      tr("Look at the photo turned right by 90°"));
    personOnly_ = makeSwitch(w, "actionPersonOnly", tr("The &person only"), false, {Qt::SHIFT | Qt::Key_P},
                             tr("Cut away what is around the person, for looking only"));
    resetLook_ = make(w, "actionResetLook", tr("Look at the photo as it &is"), "reset", {},
                      tr("Upright, whole, and as bright as it was taken"));
    residuals_ =
        makeSwitch(w, "actionResiduals", tr("&Distances of landmarks"), false, {Qt::SHIFT | Qt::Key_L},
                   tr("Arrows from each landmark to where the body has it, coloured by length"));
    bodyContour_ = makeSwitch(w, "actionBodyContour", tr("&Contour of the body"), false,
                              {Qt::SHIFT | Qt::Key_M}, tr("The outline of the fitted body over the photo"));
    loupe_ = makeSwitch(w, "actionLoupe", tr("L&oupe at landmarks"), true, {},
                        tr("Magnify the photo around the landmark that is pointed at, moved or selected"));
    wipe_ = makeSwitch(w, "actionWipe", tr("&Wipe between photo and body"), false, {Qt::SHIFT | Qt::Key_W},
                       tr("The body on one side of a line only; drag the line"));
    sideBySide_ = makeSwitch(w, "actionSideBySide", tr("All photos &side by side"), false,
                             {Qt::SHIFT | Qt::Key_S}, tr("All photos at once, each with its landmarks"));
}

void PhotoActions::connectActions() {
    connect(landmarkState_, &QAction::triggered, this, [this] { view_.link().stepLandmarkState(); });
    connect(landmarkReset_, &QAction::triggered, this, [this] { view_.link().resetLandmark(); });
    connect(swapSides_, &QAction::triggered, this, [this] { view_.link().swapSides(); });
    const auto turn = [this](int by) {
        PhotoLook look = view_.look();
        look.quarterTurns = (look.quarterTurns + by + 4) % 4;
        view_.setLook(look);
    };
    connect(turnLeft_, &QAction::triggered, this, [turn] { turn(-1); });
    connect(turnRight_, &QAction::triggered, this, [turn] { turn(1); });
    connect(personOnly_, &QAction::toggled, this, [this](bool on) {
        PhotoLook look = view_.look();
        look.personOnly = on;
        view_.setLook(look);
    });
    connect(resetLook_, &QAction::triggered, this, [this] { view_.setLook({}); });
    const auto layer = [this](QAction* action, bool CanvasLayers::*part) {
        connect(action, &QAction::toggled, this, [this, part](bool on) {
            CanvasLayers layers = view_.layers();
            layers.*part = on;
            view_.setLayers(layers);
        });
    };
    layer(residuals_, &CanvasLayers::residuals);
    layer(bodyContour_, &CanvasLayers::bodyContour);
    layer(loupe_, &CanvasLayers::loupe);
    layer(wipe_, &CanvasLayers::wipe);
    connect(sideBySide_, &QAction::toggled, &view_, &PhotoView::setSideBySide);
}

void PhotoActions::fillMenus() {
    const auto* window = qobject_cast<QWidget*>(parent());
    if (QMenu* menu = action::menuOf(window, "actionShowBody"))
        menu->insertActions(action::after(*menu, "actionShowBody"),
                            {bodyContour_, residuals_, loupe_, wipe_, sideBySide_});
    if (QMenu* menu = action::menuOf(window, "actionDrawBox")) {
        QAction* before = action::after(*menu, "actionDrawBox");
        auto* landmarks = new QMenu(tr("&Landmarks"), menu);
        landmarks->addActions({landmarkState_, landmarkReset_, swapSides_});
        auto* look = new QMenu(tr("Loo&k"), menu);
        look->addActions({turnLeft_, turnRight_, personOnly_, resetLook_});
        menu->insertMenu(before, landmarks);
        menu->insertMenu(before, look);
    }
    if (auto* menu = view_.findChild<QMenu*>(QStringLiteral("lookMenu"))) {
        menu->addActions({turnLeft_, turnRight_, personOnly_, resetLook_});
        menu->addSeparator();
        menu->addActions({bodyContour_, residuals_, wipe_, loupe_});
    }
}

void PhotoActions::follow() {
    const bool photo = session_.document().photo(session_.currentPhoto()) != nullptr;
    for (QAction* action : {landmarkState_, landmarkReset_, swapSides_, turnLeft_, turnRight_, personOnly_,
                            resetLook_, sideBySide_})
        action->setEnabled(photo);
    personOnly_->setChecked(view_.look().personOnly);
    residuals_->setChecked(view_.layers().residuals);
    bodyContour_->setChecked(view_.layers().bodyContour);
    loupe_->setChecked(view_.layers().loupe);
    wipe_->setChecked(view_.layers().wipe);
    sideBySide_->setChecked(view_.sideBySide());
}

}  // namespace abf::ui
