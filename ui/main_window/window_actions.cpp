// SPDX-License-Identifier: Apache-2.0
#include "ui/main_window/window_actions.h"

#include <QAction>
#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>
#include <QUndoStack>

#include "ui/widgets/flat_button.h"
#include "ui/widgets/make_action.h"
#include "ui/widgets/themed_icon.h"

namespace abf::ui {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("WindowActions", text);
}

using action::make;
using action::makeSwitch;

}  // namespace

WindowActions::WindowActions(QMainWindow* w, QUndoStack& stack) {
    addPhotos = make(w, "actionAddPhotos", tr("&Add photos …"), "add-photo",
                     {Qt::CTRL | Qt::SHIFT | Qt::Key_A}, tr("Add photos of the same person"));
    addPhotos->setIconText(tr("Add photos"));
    newFit =
        make(w, "actionNew", tr("&New fit"), {}, {Qt::CTRL | Qt::Key_N}, tr("Begin with another person"));
    open = make(w, "actionOpen", tr("&Open a fit …"), "open", {Qt::CTRL | Qt::Key_O});
    openMesh = make(w, "actionOpenMesh", tr("Fit to a &mesh or scan …"), {}, {Qt::CTRL | Qt::Key_M},
                    tr("Fit the body to a 3D scan or a mesh (PLY, OBJ)"));
    save = make(w, "actionSave", tr("&Save the fit"), "save", {Qt::CTRL | Qt::Key_S});
    saveAs = make(w, "actionSaveAs", tr("Save the fit &as …"), {}, {Qt::CTRL | Qt::SHIFT | Qt::Key_S});
    openExample = make(w, "actionOpenExample", tr("Open the &example"));
    quit = make(w, "actionQuit", tr("&Quit"), {}, {Qt::CTRL | Qt::Key_Q});

    undo = stack.createUndoAction(w, tr("Undo"));
    undo->setObjectName(QStringLiteral("actionUndo"));
    undo->setIcon(themedIcon("undo"));
    undo->setIconText(tr("Undo"));
    undo->setShortcut(Qt::CTRL | Qt::Key_Z);
    undo->setProperty("cheatSheetText", undo->iconText());
    redo = stack.createRedoAction(w, tr("Redo"));
    redo->setObjectName(QStringLiteral("actionRedo"));
    redo->setIcon(themedIcon("redo"));
    redo->setIconText(tr("Redo"));
    redo->setShortcuts({Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y});
    redo->setProperty("cheatSheetText", redo->iconText());

    viewFront = make(w, "actionViewFront", tr("&Front"), "view-front", {Qt::Key_1});
    viewSide = make(w, "actionViewSide", tr("&Side"), "view-side", {Qt::Key_2});
    viewBack = make(w, "actionViewBack", tr("&Back"), "view-back", {Qt::Key_3});
    viewThreeQuarter =
        make(w, "actionViewThreeQuarter", tr("&Three-quarter"), "view-three-quarter", {Qt::Key_4});
    viewWholeBody = make(w, "actionViewWholeBody", tr("&Whole body"), "zoom-fit", {Qt::Key_Home});
    zoomIn = make(w, "actionZoomIn", tr("Zoom photo &in"), "zoom-in",
                  {Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal});
    zoomOut = make(w, "actionZoomOut", tr("Zoom photo &out"), "zoom-out", {Qt::CTRL | Qt::Key_Minus});
    wholePhoto = make(w, "actionWholePhoto", tr("Whole &photo"), "zoom-fit", {Qt::CTRL | Qt::Key_0});
    zoomPerson = make(w, "actionZoomPerson", tr("Zoom to the p&erson"), {}, {Qt::Key_P});
    showLandmarks = makeSwitch(w, "actionShowLandmarks", tr("&Landmarks and skeleton"), true, {Qt::Key_L});
    showOutline = makeSwitch(w, "actionShowOutline", tr("Person's o&utline"), false, {Qt::Key_M});
    showBody = makeSwitch(w, "actionShowBody", tr("Body &over the photo"), true, {Qt::Key_O});
    showGrid = makeSwitch(w, "actionShowGrid", tr("&Ground grid"), true, {Qt::Key_G});

    showTapes = makeSwitch(w, "actionShowTapes", tr("&Tapes on the body"), false, {Qt::Key_T});
    imperialUnits = makeSwitch(w, "actionImperialUnits", tr("&Inches and pounds"), false);

    detect = make(w, "actionDetect", tr("&Find people"), "detect", {Qt::CTRL | Qt::Key_D},
                  tr("Find the people in this photo"));
    detect->setIconText(tr("Detect"));
    drawBox = make(w, "actionDrawBox", tr("&Draw a box around the person"), "box", {Qt::CTRL | Qt::Key_B});
    nextPhoto = make(w, "actionNextPhoto", tr("&Next photo"), {}, {Qt::CTRL | Qt::Key_PageDown});
    previousPhoto = make(w, "actionPreviousPhoto", tr("&Previous photo"), {}, {Qt::CTRL | Qt::Key_PageUp});
    usePhoto = makeSwitch(w, "actionUsePhoto", tr("&Use in the fit"), true);
    brush = makeSwitch(w, "actionBrush", tr("&Brush: mark what the fit ignores"), false, {Qt::Key_B});
    brushSmaller = make(w, "actionBrushSmaller", tr("S&maller brush"), {}, {Qt::Key_BracketLeft});
    brushLarger = make(w, "actionBrushLarger", tr("&Larger brush"), {}, {Qt::Key_BracketRight});
    clearMarks = make(w, "actionClearMarks", tr("&Clear all marks"), "clear-marks");
    removePhoto = make(w, "actionRemovePhoto", tr("&Remove from the list"), "remove");

    resetShape = make(w, "actionResetShape", tr("&Reset the shape"), "reset");
    unlockAll = make(w, "actionUnlockAll", tr("&Unlock all sliders"), "unlock");
    moreSliders = makeSwitch(w, "actionMoreSliders", tr("Show &more sliders"), false);

    fit = make(w, "actionFit", tr("&Fit"), "fit", {Qt::Key_F5},
               tr("Fit the body to the photos, from where it stands"));
    fitScratch = make(w, "actionFitScratch", tr("Fit from &scratch"), {}, {Qt::SHIFT | Qt::Key_F5});
    stop = make(w, "actionStop", tr("&Stop"), "stop", {Qt::Key_Escape}, tr("Stop the fit"));
    replay = makeSwitch(w, "actionReplay", tr("Show the steps of a fit"), true);

    exportBody = make(w, "actionExport", tr("&Export …"), "export", {Qt::CTRL | Qt::Key_E},
                      tr("Export the body for other programs"));

    panePhotos = makeSwitch(w, "actionPanePhotos", tr("Photo &list"), true);
    panePhoto = makeSwitch(w, "actionPanePhoto", tr("&Photo"), true);
    paneBody = makeSwitch(w, "actionPaneBody", tr("&Body"), true);
    paneShape = makeSwitch(w, "actionPaneShape", tr("Person and &shape"), true);
    resetLayout = make(w, "actionResetLayout", tr("&Reset the layout"));
    fullScreen = makeSwitch(w, "actionFullScreen", tr("&Full screen"), false, {Qt::Key_F11});

    shortcuts = make(w, "actionShortcuts", tr("&Mouse and keys"), "info", {Qt::Key_F1, Qt::Key_Question});
    about = make(w, "actionAbout", tr("&About Anny Body Fitter"));
    aboutQt = make(w, "actionAboutQt", tr("About &Qt"));
}

void WindowActions::buildMenus(QMainWindow* window) const {
    const auto fill = [window](const QString& title, const QList<QAction*>& actions,
                               const char* name = nullptr) {
        QMenu* menu = window->menuBar()->addMenu(title);
        menu->setObjectName(QLatin1String(name));
        for (QAction* action : actions) {
            if (action)
                menu->addAction(action);
            else
                menu->addSeparator();
        }
        return menu;
    };
    fill(tr("&File"),
         {newFit, open, openMesh, nullptr, addPhotos, openExample, nullptr, save, saveAs, exportBody, nullptr, quit});
    fill(tr("&Edit"), {undo, redo});
    fill(tr("&View"), {viewFront, viewSide, viewBack, viewThreeQuarter, viewWholeBody, nullptr, zoomIn,
                       zoomOut, wholePhoto, zoomPerson, nullptr, showLandmarks, showOutline, showBody,
                       showGrid, showTapes, nullptr, imperialUnits},
         "menuView");
    fill(tr("&Photo"), {detect, drawBox, nullptr, brush, brushSmaller, brushLarger, clearMarks, nullptr,
                        previousPhoto, nextPhoto, nullptr, usePhoto, removePhoto});
    fill(tr("&Body"), {resetShape, unlockAll, nullptr, moreSliders}, "menuBody");
    fill(tr("F&it"), {fit, fitScratch, stop, nullptr, replay});
    fill(tr("&Window"), {panePhotos, panePhoto, paneBody, paneShape, nullptr, resetLayout, fullScreen});
    fill(tr("&Help"), {shortcuts, nullptr, about, aboutQt});
}

void WindowActions::buildToolBar(QMainWindow* window) const {
    auto* bar = new QToolBar(tr("Tools"), window);
    bar->setObjectName(QStringLiteral("toolBar"));
    bar->setMovable(false);
    bar->setIconSize({20, 20});
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->addAction(addPhotos);
    bar->addAction(detect);
    bar->addSeparator();
    bar->addAction(fit);
    bar->addAction(stop);
    bar->addSeparator();
    bar->addAction(undo);
    bar->addAction(redo);
    auto* space = new QWidget;
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    bar->addAction(exportBody);
    bar->widgetForAction(exportBody)->setObjectName(QStringLiteral("exportButton"));
    // Undo and Redo name what they undo: as button texts these would change the bar's width.
    for (QAction* action : {undo, redo}) {
        auto* widget = qobject_cast<QToolButton*>(bar->widgetForAction(action));
        widget->setToolButtonStyle(Qt::ToolButtonIconOnly);
    }
    window->addToolBar(bar);
}

}  // namespace abf::ui
