// SPDX-License-Identifier: Apache-2.0
// Takes the pictures of docs/images from the real window with the example in it: abf_screenshots FOLDER
// [measures|body|locks|export|library|guide [--dark] [--language CODE]]: only those of measures or of work on the body
// (on the body that a new document has), of locks, of the export dialog, of the library and of jobs, of docs/guide.
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

#include "tests/ui/guide_pictures.h"
#include "tests/ui/library_pictures.h"
#include "tests/ui/window_fixture.h"
#include "ui/body_view/body_view.h"
#include "ui/main_window/body_work.h"
#include "ui/photo_view/photo_canvas.h"
#include "ui/photo_view/photo_view.h"
#include "ui/pose/pose_tool.h"
#include "ui/shape_panel/shape_panel.h"
#include "ui/settings/language.h"
#include "ui/settings/theme.h"

using namespace abf;
using namespace abf::ui;
using namespace abf::ui::test;

namespace {

/// The brush at work, and a known measure that contradicts the photos.
bool shootTrust(MainWindow& window, const QString& folder) {
    Session& session = window.session();
    const int fitted = session.undoStack().index();
    const PhotoEdit& photo = *session.document().photo(session.currentPhoto());
    const Eigen::Vector2d hip = photo.landmarks[23].position, knee = photo.landmarks[25].position;
    const double radius = 0.12 * (knee - hip).norm();
    BrushStroke stroke{.points = {}, .radius = radius};
    for (double along : {0.1, 0.4, 0.7})
        stroke.points << toPoint(hip + along * (knee - hip)) + QPointF(0.9 * radius, 0);
    session.paintIgnored(photo.id, stroke);
    KnownFacts known = session.document().known;
    known.measures[Measure::WaistGirth] = 1.1;
    known.measures[Measure::Mass] = 73;
    session.setKnownFacts(known);
    if (!waitIdle(window)) return false;
    session.fit();
    if (!waitIdle(window)) return false;
    window.photoView().setBrushMode(true);
    const bool brushed = shoot(window, folder + QStringLiteral("/window-brush.png"));
    window.photoView().setBrushMode(false);
    auto* panel = window.findChild<QWidget*>(QStringLiteral("shapePanel"))->findChild<QScrollArea*>();
    panel->verticalScrollBar()->setValue(panel->verticalScrollBar()->maximum());
    const bool measured = shoot(window, folder + QStringLiteral("/window-measures.png"));
    panel->verticalScrollBar()->setValue(0);
    session.undoStack().setIndex(fitted);
    return brushed && measured && waitIdle(window);
}

/// Local changes and parts of the pose, some of them locked.
bool shootLocks(MainWindow& window, const QString& folder) {
    Session& session = window.session();
    const int before = session.undoStack().index();
    auto* panel = window.findChild<QWidget*>(QStringLiteral("shapePanel"))->findChild<QScrollArea*>();
    const auto press = [&](const char* name) {
        auto* button = window.findChild<QWidget*>(QLatin1String(name));
        panel->ensureWidgetVisible(button);
        QTest::mouseClick(button, Qt::LeftButton);
        QTest::qWait(100);
    };
    press("partLocalChanges");
    press("partPoseLocks");
    for (const char* lock :
         {"lock_measure-thigh-circ-incr", "lock_stomach-pregnant-incr", "lockPose_arm_left", "lockPose_head"})
        press(lock);
    auto* part = window.findChild<QWidget*>(QStringLiteral("partLocalChanges"));
    panel->verticalScrollBar()->setValue(part->mapTo(panel->widget(), QPoint(0, 0)).y() - 8);
    bool done = shoot(window, folder + QStringLiteral("/window-locks.png"));
    auto* poses = window.findChild<QWidget*>(QStringLiteral("poseLocks"));
    panel->ensureWidgetVisible(poses, 0, 200);
    done = done && shoot(window, folder + QStringLiteral("/window-pose-locks.png"));
    press("partLocalChanges");
    press("partPoseLocks");
    panel->verticalScrollBar()->setValue(0);
    session.undoStack().setIndex(before);
    return done && waitIdle(window);
}

/// Measures that are set and drawn on the body, and what that changed.
bool shootMeasures(MainWindow& window, const QString& folder) {
    Session& session = window.session();
    const int before = session.undoStack().index();
    auto* panel = window.findChild<QWidget*>(QStringLiteral("shapePanel"))->findChild<QScrollArea*>();
    const auto scrollTo = [&](const char* name) {
        auto* part = window.findChild<QWidget*>(QLatin1String(name));
        panel->verticalScrollBar()->setValue(part->mapTo(panel->widget(), QPoint(0, 0)).y() - 8);
    };
    session.setMeasureHeld(Measure::Stature, true);
    session.setMeasure(Measure::WaistGirth, 0.70);
    if (!waitIdle(window)) return false;
    window.bodyView().setTapesVisible(true);
    scrollTo("partMeasures");
    bool done = shoot(window, folder + QStringLiteral("/window-tapes.png"));
    QTest::mouseClick(window.findChild<QWidget*>(QStringLiteral("moreMeasureSliders")), Qt::LeftButton);
    window.bodyView().look(StandardView::ThreeQuarter);
    window.bodyView().highlightTape(Measure::TorsoGirth);
    done = done && shoot(window, folder + QStringLiteral("/window-all-tapes.png"));
    window.bodyView().highlightTape(std::nullopt);
    window.bodyView().look(StandardView::Front);
    QTest::mouseClick(window.findChild<QWidget*>(QStringLiteral("moreMeasureSliders")), Qt::LeftButton);
    session.setMeasure(Measure::Inseam, 1.3);
    done = done && waitIdle(window) && shoot(window, folder + QStringLiteral("/window-limit.png"));
    session.undoStack().undo();
    window.bodyView().setTapesVisible(false);
    session.compareWithBefore();
    QTest::mouseClick(window.findChild<QWidget*>(QStringLiteral("partCompare")), Qt::LeftButton);
    QTest::qWait(200);
    scrollTo("partCompare");
    done = done && waitIdle(window) && shoot(window, folder + QStringLiteral("/window-compare.png"));
    session.stopComparing();
    QTest::mouseClick(window.findChild<QWidget*>(QStringLiteral("partCompare")), Qt::LeftButton);
    panel->verticalScrollBar()->setValue(0);
    session.undoStack().setIndex(before);
    return done && waitIdle(window);
}

/// The export dialog with what a file for Unity would hold.
bool shootExport(MainWindow& window, const QString& folder) {
    trigger(window, "actionExport");
    auto* dialog = window.findChild<QDialog*>(QStringLiteral("exportDialog"));
    if (!dialog) return false;
    auto* presets = dialog->findChild<QComboBox*>(QStringLiteral("exportPreset"));
    presets->setCurrentIndex(presets->findText(QStringLiteral("Unity")));
    auto* facts = dialog->findChild<QLabel*>(QStringLiteral("exportFacts"));
    const bool shown = waitFor([&] { return facts->text().contains(QStringLiteral("MB")); });
    QTest::qWait(300);
    const QString file = folder + QStringLiteral("/export-dialog.png");
    const bool written = dialog->grab().toImage().convertToFormat(QImage::Format_RGB32).save(file);
    dialog->reject();
    return shown && written;
}

/// What the 3D view can draw, every slider, and the rings that pose a joint.
bool shootBody(MainWindow& window, const QString& folder) {
    Session& session = window.session();
    const int before = session.undoStack().index();
    auto* panel = window.findChild<ShapePanel*>();
    BodyView& view = window.bodyView();
    session.setPhenotype(Phenotype::Age, 0.8);
    if (!waitIdle(window)) return false;
    BodyDisplay display;
    display.wireframe = display.joints = display.ruler = true;
    view.setDisplay(display);
    view.look(StandardView::ThreeQuarter);
    bool done = shoot(window, folder + QStringLiteral("/window-3d.png"));
    display = {};
    display.look = BodyLook::Skin;
    display.skeleton = display.ruler = true;
    view.setDisplay(display);
    view.setProjection(Projection::Orthographic);
    view.look(StandardView::Front);
    panel->showPage(1);
    QTest::mouseClick(window.findChild<QWidget*>(QStringLiteral("changes_upperarm")), Qt::LeftButton);
    done = done && shoot(window, folder + QStringLiteral("/window-details.png"));
    QTest::mouseClick(window.findChild<QWidget*>(QStringLiteral("changes_upperarm")), Qt::LeftButton);
    view.setProjection(Projection::Perspective);
    display = {};
    view.setDisplay(display);
    panel->showPage(2);
    PoseTool& tool = window.findChild<BodyWork*>()->poseTool();
    tool.stand(BodyStance::A);
    tool.pick(session.model()->annyRig().bone("upperarm01.L"));
    view.look(StandardView::ThreeQuarter);
    done = done && waitIdle(window) && shoot(window, folder + QStringLiteral("/window-pose.png"));
    panel->showPage(0);
    auto* variants = window.findChild<QWidget*>(QStringLiteral("partVariants"));
    QTest::mouseClick(variants, Qt::LeftButton);
    session.drawBody(12, false);
    done = done && waitIdle(window);
    QScrollArea* area = nullptr;
    for (auto* each : panel->findChildren<QScrollArea*>())
        if (each->isAncestorOf(variants)) area = each;
    QTest::qWait(200);
    area->verticalScrollBar()->setValue(variants->mapTo(area->widget(), QPoint(0, 0)).y() - 200);
    view.look(StandardView::Front);
    done = done && shoot(window, folder + QStringLiteral("/window-variants.png"));
    QTest::mouseClick(variants, Qt::LeftButton);
    area->verticalScrollBar()->setValue(0);
    session.undoStack().setIndex(before);
    return done && waitIdle(window);
}

}  // namespace

int main(int argc, char** argv) {
    const TestApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (const auto language = arguments.indexOf(QStringLiteral("--language")); language > 0)
        installLanguage(*QCoreApplication::instance(), arguments.value(language + 1));
    if (arguments.contains(QStringLiteral("--dark"))) QApplication::setPalette(darkPalette());
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral(".");
    bool done = true;
    {
        auto window = openWindow();
        if (arguments.value(2) == QStringLiteral("guide")) return shootGuide(*window, folder) ? 0 : 1;
        done = waitFor([&] { return window->session().detectorReady(); }) &&
               shoot(*window, folder + QStringLiteral("/window-empty.png"));
        if (argc > 2 && QString::fromLocal8Bit(argv[2]) == QStringLiteral("measures"))
            return done && shootMeasures(*window, folder) ? 0 : 1;
        if (argc > 2 && QString::fromLocal8Bit(argv[2]) == QStringLiteral("export"))
            return done && shootExport(*window, folder) ? 0 : 1;
        if (argc > 2 && QString::fromLocal8Bit(argv[2]) == QStringLiteral("library"))
            return done && shootLibrary(*window, folder, shoot) ? 0 : 1;
        if (argc > 2 && QString::fromLocal8Bit(argv[2]) == QStringLiteral("body"))
            return done && shootBody(*window, folder) ? 0 : 1;
        window->openExample();
        if (argc > 2 && QString::fromLocal8Bit(argv[2]) == QStringLiteral("locks"))
            return done && waitIdle(*window) && shootLocks(*window, folder) ? 0 : 1;
        done = done && waitIdle(*window) && shoot(*window, folder + QStringLiteral("/window.png"));
        done = done && shootExport(*window, folder);
        done = done && shootTrust(*window, folder);
        done = done && shootLocks(*window, folder);
        done = done && shootMeasures(*window, folder);
        done = done && shootBody(*window, folder);
        window->bodyView().look(StandardView::ThreeQuarter);
        QApplication::setPalette(darkPalette());
        done = done && shoot(*window, folder + QStringLiteral("/window-dark.png"));
    }
    return done ? 0 : 1;
}
