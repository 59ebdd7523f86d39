// SPDX-License-Identifier: Apache-2.0
// Takes the pictures of docs/images from the real window with the example in it: abf_screenshots FOLDER
// [measures|body|locks]; with "measures" or "body" only those of measures or of work on the body, on the body
// that a new document has; with "locks" only those of locks.
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QTextStream>

#include "tests/ui/window_fixture.h"
#include "ui/body_view/body_view.h"
#include "ui/main_window/body_work.h"
#include "ui/photo_view/photo_canvas.h"
#include "ui/photo_view/photo_view.h"
#include "ui/pose/pose_tool.h"
#include "ui/shape_panel/shape_panel.h"

using namespace abf;
using namespace abf::ui;
using namespace abf::ui::test;

namespace {

QPalette darkPalette() {
    QPalette dark;
    const QColor window(0x35, 0x37, 0x3b), base(0x26, 0x28, 0x2b), text(0xe6, 0xe6, 0xe6),
        dim(0x86, 0x88, 0x8c);
    dark.setColor(QPalette::Window, window);
    dark.setColor(QPalette::WindowText, text);
    dark.setColor(QPalette::Base, base);
    dark.setColor(QPalette::AlternateBase, window);
    dark.setColor(QPalette::Text, text);
    dark.setColor(QPalette::Button, window);
    dark.setColor(QPalette::ButtonText, text);
    dark.setColor(QPalette::BrightText, Qt::white);
    dark.setColor(QPalette::ToolTipBase, base);
    dark.setColor(QPalette::ToolTipText, text);
    dark.setColor(QPalette::PlaceholderText, dim);
    dark.setColor(QPalette::Highlight, QColor(0x3d, 0x8f, 0xd1));
    dark.setColor(QPalette::HighlightedText, Qt::white);
    dark.setColor(QPalette::Light, QColor(0x50, 0x53, 0x58));
    dark.setColor(QPalette::Midlight, QColor(0x44, 0x47, 0x4b));
    dark.setColor(QPalette::Mid, QColor(0x22, 0x24, 0x27));
    dark.setColor(QPalette::Dark, QColor(0x1c, 0x1e, 0x20));
    dark.setColor(QPalette::Shadow, Qt::black);
    dark.setColor(QPalette::Link, QColor(0x6a, 0xb4, 0xee));
    for (QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        dark.setColor(QPalette::Disabled, role, dim);
    return dark;
}

bool shoot(MainWindow& window, const QString& file) {
    QTest::qWait(1500);  // the last 3D picture
    const QRect area(window.mapToGlobal(QPoint(0, 0)), window.size());
    const QImage picture =
        window.screen()->grabWindow(0, area.x(), area.y(), area.width(), area.height()).toImage();
    const bool written = picture.convertToFormat(QImage::Format_RGB32).save(file);
    QTextStream(stdout) << (written ? "wrote " : "cannot write ") << file << Qt::endl;
    return written;
}

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
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral(".");
    bool done = true;
    {
        auto window = openWindow();
        done = waitFor([&] { return window->session().detectorReady(); }) &&
               shoot(*window, folder + QStringLiteral("/window-empty.png"));
        if (argc > 2 && QString::fromLocal8Bit(argv[2]) == QStringLiteral("measures"))
            return done && shootMeasures(*window, folder) ? 0 : 1;
        if (argc > 2 && QString::fromLocal8Bit(argv[2]) == QStringLiteral("body"))
            return done && shootBody(*window, folder) ? 0 : 1;
        window->openExample();
        if (argc > 2 && QString::fromLocal8Bit(argv[2]) == QStringLiteral("locks"))
            return done && waitIdle(*window) && shootLocks(*window, folder) ? 0 : 1;
        done = done && waitIdle(*window) && shoot(*window, folder + QStringLiteral("/window.png"));
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
