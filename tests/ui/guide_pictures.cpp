// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/guide_pictures.h"

#include <QAction>
#include <QDialog>
#include <QMenu>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>
#include <QTest>
#include <QTextStream>
#include <QToolButton>

#include "tests/ui/window_fixture.h"
#include "ui/body_view/body_view.h"
#include "ui/help/tour.h"
#include "ui/photo_view/photo_canvas.h"
#include "ui/photo_view/photo_view.h"
#include "ui/settings/settings_dialog.h"

namespace abf::ui::test {

namespace {

void switchAction(MainWindow& window, const char* name, bool on) {
    auto* action = window.findChild<QAction*>(QLatin1String(name));
    if (action->isChecked() != on) action->trigger();
}

/// Opens a window of its own by an action, takes its picture and closes it.
bool shootDialog(MainWindow& window, const char* action, const char* name, const QString& file) {
    window.findChild<QAction*>(QLatin1String(action))->trigger();
    QTest::qWait(300);
    auto* dialog = window.findChild<QDialog*>(QLatin1String(name));
    const bool done = dialog && shoot(*dialog, file);
    if (dialog) dialog->close();
    QTest::qWait(100);
    return done;
}

bool shootLandmarks(MainWindow& window, const QString& folder) {
    PhotoCanvas& canvas = window.photoView().canvas();
    const int knee = landmarkIndex("left_knee");
    canvas.setFocus();
    canvas.selectLandmark(knee);
    bool done = shoot(window, folder + QStringLiteral("/landmark.png"));
    QContextMenuEvent key(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QApplication::sendEvent(&canvas, &key);
    done = done && shoot(window, folder + QStringLiteral("/landmark-menu.png"));
    if (auto* menu = canvas.findChild<QMenu*>(QStringLiteral("landmarkMenu"))) menu->close();
    canvas.selectLandmark(-1);
    return done;
}

bool shootViews(MainWindow& window, const QString& folder) {
    switchAction(window, "actionResiduals", true);
    switchAction(window, "actionShowLandmarks", false);
    bool done = shoot(window, folder + QStringLiteral("/distances.png"));
    switchAction(window, "actionResiduals", false);
    switchAction(window, "actionBodyContour", true);
    switchAction(window, "actionWipe", true);
    done = done && shoot(window, folder + QStringLiteral("/wipe.png"));
    switchAction(window, "actionWipe", false);
    switchAction(window, "actionBodyContour", false);
    switchAction(window, "actionShowLandmarks", true);
    switchAction(window, "actionSideBySide", true);
    done = done && waitIdle(window) && shoot(window, folder + QStringLiteral("/side-by-side.png"));
    switchAction(window, "actionSideBySide", false);
    auto* menu = window.findChild<QMenu*>(QStringLiteral("lookMenu"));
    auto* button = window.findChild<QToolButton*>(QStringLiteral("lookButton"));
    window.findChild<QSlider*>(QStringLiteral("lookExposure"))->setValue(10);
    menu->popup(button->mapToGlobal(QPoint(0, button->height())));
    done = done && shoot(window, folder + QStringLiteral("/look.png"));
    menu->close();
    window.findChild<QAction*>(QStringLiteral("actionResetLook"))->trigger();
    return done;
}

bool shootMeasured(MainWindow& window, const QString& folder) {
    auto* panel = window.findChild<QWidget*>(QStringLiteral("shapePanel"))->findChild<QScrollArea*>();
    auto* part = window.findChild<QWidget*>(QStringLiteral("partMeasures"));
    panel->verticalScrollBar()->setValue(part->mapTo(panel->widget(), QPoint(0, 0)).y() - 8);
    window.bodyView().setTapesVisible(true);
    const bool done = shoot(window, folder + QStringLiteral("/measures.png"));
    window.bodyView().setTapesVisible(false);
    panel->verticalScrollBar()->setValue(0);
    return done;
}

}  // namespace

bool shoot(QWidget& window, const QString& file) {
    QTest::qWait(1500);  // the last 3D picture
    const QRect area(window.mapToGlobal(QPoint(0, 0)), window.size());
    const QImage picture =
        window.screen()->grabWindow(0, area.x(), area.y(), area.width(), area.height()).toImage();
    const bool written = picture.convertToFormat(QImage::Format_RGB32).save(file);
    QTextStream(stdout) << (written ? "wrote " : "cannot write ") << file << Qt::endl;
    return written;
}

bool shootGuide(MainWindow& window, const QString& folder) {
    bool done = waitFor([&] { return window.session().detectorReady(); }) &&
                shoot(window, folder + QStringLiteral("/start.png"));
    Tour::start(&window, [] {});
    done = done && shoot(window, folder + QStringLiteral("/tour.png"));
    window.findChild<Tour*>()->leave();
    window.session().setReplayMs(0);
    window.openExample();
    done = done && waitIdle(window) && shoot(window, folder + QStringLiteral("/fitted.png"));
    done =
        done && shootLandmarks(window, folder) && shootViews(window, folder) && shootMeasured(window, folder);
    done = done &&
           shootDialog(window, "actionExport", "exportDialog", folder + QStringLiteral("/export.png")) &&
           shootDialog(window, "actionSettings", "settingsDialog", folder + QStringLiteral("/settings.png"));
    return done && shootDialog(window, "actionShortcuts", "cheatSheet", folder + QStringLiteral("/keys.png"));
}

}  // namespace abf::ui::test
