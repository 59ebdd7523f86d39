// SPDX-License-Identifier: Apache-2.0
// Working on photos: landmarks by keys and menu, and the ways of looking at photos.
#include <QAction>
#include <QDialog>
#include <QDoubleSpinBox>
#include <QMenu>
#include <QPushButton>
#include <QSlider>
#include <QTest>
#include <QToolButton>

#include "tests/ui/window_fixture.h"
#include "ui/main_window/example.h"
#include "ui/photo_view/canvas_link.h"
#include "ui/photo_view/landmark_layer.h"
#include "ui/photo_view/photo_canvas.h"
#include "ui/photo_view/photo_grid.h"
#include "ui/photo_view/photo_view.h"
#include "ui/photo_view/residual_arrows.h"

using namespace abf;
using namespace abf::ui;
using namespace abf::ui::test;

namespace {

const int kKnee = landmarkIndex("left_knee");

QImage shown(PhotoCanvas& canvas) {
    return canvas.grab().toImage();
}

/// Share of pixels that differ.
double difference(const QImage& a, const QImage& b, const QRect& where) {
    int different = 0;
    for (int y = where.top(); y <= where.bottom(); ++y)
        for (int x = where.left(); x <= where.right(); ++x) different += a.pixel(x, y) != b.pixel(x, y);
    return double(different) / (where.width() * where.height());
}

}  // namespace

class TestWindowPhoto : public QObject {
    Q_OBJECT

    std::unique_ptr<MainWindow> window_;

    MainWindow& fitted() {
        if (!window_) {
            window_ = openWindow();
            window_->session().setReplayMs(0);
            window_->session().addPhotos({personPhoto()});
            waitIdle(*window_);
            window_->session().fit();
            waitIdle(*window_);
        }
        return *window_;
    }
    PhotoCanvas& canvas() { return fitted().photoView().canvas(); }
    const Landmark& landmark(int index) {
        return currentEdit(fitted()).landmarks[static_cast<std::size_t>(index)];
    }
    QString undoText() { return fitted().session().undoStack().undoText(); }
    void undoTo(int index) {
        fitted().session().undoStack().setIndex(index);
        waitIdle(fitted());
    }
    int undoIndex() { return fitted().session().undoStack().index(); }

  private slots:
    void init() {
        if (personPhoto().isEmpty()) QSKIP("neither example photos nor shared photos are here");
        fitted().activateWindow();  // a test may have opened another one
        canvas().setFocus();
        QVERIFY(waitFor([&] { return canvas().hasFocus(); }, 5000));
        canvas().selectLandmark(-1);
    }
    void cleanupTestCase() { window_.reset(); }

    void tabGoesThroughTheLandmarksAndOnToTheNextControl() {
        QTest::keyClick(&canvas(), Qt::Key_Tab);
        QCOMPARE(canvas().focus().selected, 0);
        QVERIFY(canvas().accessibleDescription().startsWith(landmarkLabel(0)));
        QTest::keyClick(&canvas(), Qt::Key_Tab);
        QCOMPARE(canvas().focus().selected, landmarkAfter(0, true));
        QTest::keyClick(&canvas(), Qt::Key_Backtab);
        QCOMPARE(canvas().focus().selected, 0);
        for (int i = 1; i < kLandmarkCount; ++i) QTest::keyClick(&canvas(), Qt::Key_Tab);
        QVERIFY(canvas().focus().selected > 0);
        QVERIFY(canvas().hasFocus());
        QTest::keyClick(&canvas(), Qt::Key_Tab);
        QCOMPARE(canvas().focus().selected, -1);
        QVERIFY2(!canvas().hasFocus(), "Tab is no trap");
        canvas().setFocus();
        QTest::keyClick(&canvas(), Qt::Key_Tab);
        QTest::keyClick(&canvas(), Qt::Key_Escape);
        QCOMPARE(canvas().focus().selected, -1);
        QTest::keyClick(&canvas(), Qt::Key_Tab);
        QVERIFY2(!canvas().hasFocus(), "Esc, then Tab leaves at once");
    }

    void arrowsNudgeAsOneUndoStep() {
        const int before = undoIndex();
        const Eigen::Vector2d from = landmark(kKnee).position;
        canvas().selectLandmark(kKnee);
        QTest::keyClick(&canvas(), Qt::Key_Right);
        QTest::keyClick(&canvas(), Qt::Key_Right);
        QTest::keyClick(&canvas(), Qt::Key_Up, Qt::ShiftModifier);
        QVERIFY((landmark(kKnee).position - from - Eigen::Vector2d(2, -10)).norm() < 1e-9);
        QVERIFY(landmark(kKnee).corrected);
        QVERIFY(waitIdle(fitted()));
        QCOMPARE(undoIndex(), before + 1);
        QVERIFY(undoText().startsWith(QStringLiteral("Move")));
        trigger(fitted(), "actionUndo");
        QVERIFY((landmark(kKnee).position - from).norm() < 1e-9);
        QVERIFY(waitIdle(fitted()));
    }

    void arrowsMoveAsSeenInATurnedPhoto() {
        const int before = undoIndex();
        const Eigen::Vector2d from = landmark(kKnee).position;
        trigger(fitted(), "actionTurnRight");
        canvas().selectLandmark(kKnee);
        const QPointF seen = canvas().transform().toView(toPoint(from));
        QTest::keyClick(&canvas(), Qt::Key_Right);
        const QPointF moved = canvas().transform().toView(toPoint(landmark(kKnee).position));
        QVERIFY(moved.x() > seen.x() && std::abs(moved.y() - seen.y()) < 1e-6);
        QVERIFY((landmark(kKnee).position - from - Eigen::Vector2d(0, -1)).norm() < 1e-9);
        trigger(fitted(), "actionTurnLeft");
        undoTo(before);
    }

    void keyVGoesRoundTheStatesWithNamedSteps() {
        const int before = undoIndex();
        canvas().selectLandmark(kKnee);
        QTest::keyClick(&canvas(), Qt::Key_V);
        QVERIFY(landmark(kKnee).occluded && !landmark(kKnee).ignored);
        QCOMPARE(undoText(), QStringLiteral("Hidden: left knee"));
        QTest::keyClick(&canvas(), Qt::Key_V);
        QVERIFY(!landmark(kKnee).occluded && landmark(kKnee).ignored);
        QCOMPARE(undoText(), QStringLiteral("Absent: left knee"));
        QTest::keyClick(&canvas(), Qt::Key_V);
        QVERIFY(!landmark(kKnee).occluded && !landmark(kKnee).ignored);
        QCOMPARE(undoText(), QStringLiteral("Visible: left knee"));
        QVERIFY(waitIdle(fitted()));
        undoTo(before);
        QCOMPARE(stateOf(landmark(kKnee)), LandmarkState::Visible);
    }

    void hiddenAndAbsentComeBackFromAFile() {
        const int before = undoIndex();
        QTemporaryDir folder;
        Session& session = fitted().session();
        session.setLandmarkState(session.currentPhoto(), kKnee, LandmarkState::Occluded);
        session.setLandmarkState(session.currentPhoto(), 15, LandmarkState::Absent);
        QVERIFY(waitIdle(fitted()));
        for (const char* name : {"kept.fit.json", "kept.abf"}) {
            const QString path = folder.filePath(QLatin1String(name));
            session.saveDocument(path);
            QVERIFY(waitIdle(fitted()));
            auto other = openWindow();
            other->session().openDocument(path);
            QVERIFY(waitFor([&] { return other->session().documentPath() == path; }));
            QVERIFY(waitIdle(*other));
            const auto& landmarks = currentEdit(*other).landmarks;
            QCOMPARE(stateOf(landmarks[kKnee]), LandmarkState::Occluded);
            QCOMPARE(stateOf(landmarks[15]), LandmarkState::Absent);
            QCOMPARE(stateOf(landmarks[16]), LandmarkState::Visible);
            QVERIFY((landmarks[kKnee].position - landmark(kKnee).position).norm() < 1e-6);
        }
        fitted().activateWindow();
        QVERIFY(waitFor([&] { return fitted().isActiveWindow(); }, 5000));
        undoTo(before);
    }

    void aHiddenLandmarkPullsLess() {
        const int before = undoIndex();
        Session& session = fitted().session();
        const PhotoId photo = session.currentPhoto();
        const Eigen::Vector2d target =
            landmark(kKnee).position + Eigen::Vector2d(0.05 * canvas().scene().staturePx, 0);
        session.beginLandmarkDrag();
        session.moveLandmark(photo, kKnee, toPoint(target));
        QVERIFY(waitIdle(fitted()));
        const double placed = (currentEdit(fitted()).figures->projected.col(kKnee) - target).norm();
        session.setLandmarkState(photo, kKnee, LandmarkState::Occluded);
        QVERIFY(waitIdle(fitted()));
        const double hidden = (currentEdit(fitted()).figures->projected.col(kKnee) - target).norm();
        QVERIFY2(hidden > 1.5 * placed,
                 qPrintable(QStringLiteral("%1 px, then %2 px").arg(placed).arg(hidden)));
        undoTo(before);
    }

    void menuSetsStatesAndOpensByKey() {
        const int before = undoIndex();
        canvas().selectLandmark(kKnee);
        QContextMenuEvent key(QContextMenuEvent::Keyboard, canvas().rect().center(),
                              canvas().mapToGlobal(canvas().rect().center()));
        QApplication::sendEvent(&canvas(), &key);
        auto* menu = canvas().findChild<QMenu*>(QStringLiteral("landmarkMenu"));
        QVERIFY(menu && menu->isVisible());
        auto* absent = menu->findChild<QAction*>(QStringLiteral("landmarkAbsent"));
        QVERIFY(absent && !absent->isChecked());
        absent->trigger();
        menu->close();
        QVERIFY(landmark(kKnee).ignored);
        QVERIFY(waitFor([&] { return canvas().findChild<QMenu*>() == nullptr; }, 3000));
        QTest::keyClick(&canvas(), Qt::Key_Backspace);
        QVERIFY2(!landmark(kKnee).ignored, "back to where and how it was found");
        undoTo(before);
    }

    void leftAndRightAreSwappedAndBack() {
        const int before = undoIndex();
        const int other = mirroredLandmark(kKnee);
        const Eigen::Vector2d left = landmark(kKnee).position, right = landmark(other).position;
        trigger(fitted(), "actionSwapSides");
        QCOMPARE(landmark(kKnee).position, right);
        QCOMPARE(landmark(other).position, left);
        QCOMPARE(undoText(), QStringLiteral("Swap left and right"));
        QVERIFY(waitFor([&] { return currentEdit(fitted()).state.has_value(); }));
        QVERIFY(waitIdle(fitted()));
        QCOMPARE(undoIndex(), before + 1);
        trigger(fitted(), "actionUndo");
        QCOMPARE(landmark(kKnee).position, left);
        QVERIFY(waitIdle(fitted()));
    }

    void loupeAppearsAwayFromTheLandmark() {
        const QImage without = shown(canvas());
        canvas().selectLandmark(kKnee);
        const QPointF at = canvas().transform().toView(toPoint(landmark(kKnee).position));
        const QRect lens = Loupe::place(at, canvas().rect()).toRect();
        QVERIFY(!lens.contains(at.toPoint()));
        QVERIFY(difference(without, shown(canvas()), lens) > 0.5);
        trigger(fitted(), "actionLoupe");
        QVERIFY(difference(without, shown(canvas()), lens) < 0.2);
        trigger(fitted(), "actionLoupe");
    }

    void lookingNeverChangesTheDocument() {
        const int before = undoIndex();
        const QImage plain = shown(canvas());
        auto* exposure = fitted().findChild<QSlider*>(QStringLiteral("lookExposure"));
        auto* shadows = fitted().findChild<QSlider*>(QStringLiteral("lookShadows"));
        exposure->setValue(15);
        shadows->setValue(40);
        QVERIFY(difference(plain, shown(canvas()), plain.rect()) > 0.3);
        const double whole = canvas().transform().scale();
        trigger(fitted(), "actionPersonOnly");
        QVERIFY(canvas().transform().scale() > whole);
        trigger(fitted(), "actionTurnRight");
        QCOMPARE(canvas().transform().quarterTurns(), 1);
        trigger(fitted(), "actionResetLook");
        QCOMPARE(exposure->value(), 0);
        QCOMPARE(canvas().transform().scale(), whole);
        QCOMPARE(difference(plain, shown(canvas()), plain.rect()), 0.0);
        QCOMPARE(undoIndex(), before);
    }

    void contourDistancesAndWipeAreDrawn() {
        QVERIFY(waitFor([&] { return !canvas().overlay().image.isNull(); }, 5000));
        const QImage plain = shown(canvas());
        QVERIFY(!canvas().overlay().contour.isEmpty());
        for (const char* name : {"actionBodyContour", "actionResiduals"}) {
            trigger(fitted(), name);
            QVERIFY2(difference(plain, shown(canvas()), plain.rect()) > 0.001, name);
            trigger(fitted(), name);
            QCOMPARE(difference(plain, shown(canvas()), plain.rect()), 0.0);
        }
        QVERIFY(residualColour(0).blue() > residualColour(0).red());
        QVERIFY(residualColour(5).red() > residualColour(5).blue());

        trigger(fitted(), "actionWipe");
        QCOMPARE(canvas().wipeAt(), 0.5);
        const int y = canvas().height() - 8;
        dragOnCanvas(fitted(), {canvas().width() / 2, y}, {canvas().width() / 4, y});
        QVERIFY(std::abs(canvas().wipeAt() - 0.25) < 0.02);
        trigger(fitted(), "actionWipe");
    }

    void photosStandSideBySideAndAreEditedThere() {
        Session& session = fitted().session();
        const QStringList photos = examplePhotos();
        if (photos.size() < 2) QSKIP("the example has no second photo");
        const int before = undoIndex();
        const PhotoId first = session.currentPhoto();
        session.addPhotos({photos[1]});
        QVERIFY(waitIdle(fitted()));
        trigger(fitted(), "actionSideBySide");
        PhotoGrid& grid = fitted().photoView().grid();
        QVERIFY(grid.isVisible());
        session.setCurrentPhoto(first);
        QVERIFY(grid.canvas(first) && &canvas() == grid.canvas(first));
        QVERIFY2(waitFor([&] { return !grid.canvas(first)->overlay().image.isNull(); }, 10000),
                 "each has its own body");
        const PhotoId second = session.document().photos.back().id;
        PhotoCanvas& other = *grid.canvas(second);
        QTest::mouseClick(&other, Qt::LeftButton, {}, QPoint(6, 6));
        QCOMPARE(session.currentPhoto(), second);
        const Eigen::Vector2d from = landmark(kKnee).position;
        other.selectLandmark(kKnee);
        QTest::keyClick(&other, Qt::Key_Down);
        QVERIFY((landmark(kKnee).position - from - Eigen::Vector2d(0, 1)).norm() < 1e-9);
        trigger(fitted(), "actionSideBySide");
        QVERIFY(!grid.isVisible());
        QVERIFY(waitIdle(fitted()));
        undoTo(before);
        QCOMPARE(session.document().photos.size(), std::size_t(1));
    }

    /// docs/guide, step by step; clicks and drags are counted.
    void theGuideIsFollowedInFewClicks() {
        QTemporaryDir folder;
        auto window = openWindow();
        Session& session = window->session();
        session.setReplayMs(0);
        int clicks = 0;
        const auto click = [&](QWidget* widget) {
            QVERIFY(widget);
            QTest::mouseClick(widget, Qt::LeftButton);
            ++clicks;
        };
        click(window->findChild<QPushButton*>(QStringLiteral("emptyAdd")));
        QStringList photos = findExample().photos;
        if (photos.isEmpty()) photos << personPhoto();
        QStringList quoted;
        for (const QString& photo : photos) quoted << QLatin1Char('"') + photo + QLatin1Char('"');
        QVERIFY(acceptFileDialog(photos.size() > 1 ? quoted.join(QLatin1Char(' ')) : photos.first()));
        clicks += 2;  // a photo with Shift to the last one, Open
        QVERIFY(waitFor([&] { return session.document().photos.size() == std::size_t(photos.size()); }));
        QVERIFY(waitIdle(*window));

        auto* height = window->findChild<QDoubleSpinBox*>(QStringLiteral("knownHeight"));
        click(height);
        height->selectAll();
        QTest::keyClicks(height, QLocale().toString(177.5));
        QTest::keyClick(height, Qt::Key_Return);
        trigger(*window, "actionFit");
        ++clicks;
        QVERIFY(waitFor([&] { return session.document().fitted(); }));
        QVERIFY(waitIdle(*window));

        const Eigen::Vector2d wrist = currentEdit(*window).landmarks[15].position;
        dragOnCanvas(*window, onCanvas(*window, wrist), onCanvas(*window, wrist) + QPoint(-6, -10));
        ++clicks;
        trigger(*window, "actionFit");
        ++clicks;
        QVERIFY(waitIdle(*window));
        QVERIFY(currentEdit(*window).landmarks[15].corrected);
        QVERIFY(waitFor([&] { return session.measures().has_value(); }, 5000));
        QVERIFY(std::abs((*session.measures())[std::size_t(Measure::Stature)] - 1.775) < 0.01);

        window->findChild<QAction*>(QStringLiteral("actionExport"))->trigger();
        auto* dialog = window->findChild<QDialog*>(QStringLiteral("exportDialog"));
        QVERIFY(dialog);
        const QString body = folder.filePath(QStringLiteral("body.glb"));
        auto* button = dialog->findChild<QPushButton*>(QStringLiteral("exportAccept"));
        QVERIFY(waitFor([&] { return button->isEnabled(); }));
        ++clicks;  // of the tool bar
        click(button);
        QVERIFY(acceptFileDialog(body));
        ++clicks;
        QVERIFY(waitFor([&] { return QFile::exists(body); }));
        QVERIFY(waitIdle(*window));
        QVERIFY2(clicks <= 25, qPrintable(QStringLiteral("%1 clicks").arg(clicks)));
    }
};

int main(int argc, char** argv) {
    const TestApplication application(argc, argv);
    TestWindowPhoto test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_window_photo.moc"
