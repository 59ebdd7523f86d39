// SPDX-License-Identifier: Apache-2.0
// Through the real window: measures that are typed, dragged, locked, out of reach and shown on the body, and
// two bodies compared.
#include <QDoubleSpinBox>
#include <QLabel>
#include <QMouseEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QSlider>
#include <QStyle>
#include <QStyleOptionSlider>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QWindow>

#include "tests/ui/window_fixture.h"
#include "ui/body_view/body_scene.h"
#include "ui/body_view/body_view.h"
#include "ui/body_view/tape_lines.h"
#include "ui/compare/difference_legend.h"
#include "ui/photo_view/photo_canvas.h"
#include "ui/photo_view/photo_view.h"
#include "ui/units/display_units.h"

using namespace abf;
using namespace abf::ui;
using namespace abf::ui::test;

class TestWindowMeasures : public QObject {
    Q_OBJECT

    std::unique_ptr<MainWindow> window_;

    Session& session() { return window_->session(); }
    template <class Widget>
    Widget& find(const QString& name) {
        auto* found = window_->findChild<Widget*>(name);
        if (!found) qFatal("no %s", qPrintable(name));
        if (auto* area =
                window_->findChild<QWidget*>(QStringLiteral("shapePanel"))->findChild<QScrollArea*>())
            area->ensureWidgetVisible(found);
        return *found;
    }
    double shown(Measure measure) { return (*session().measures())[indexOf(measure)]; }
    double number(const char* key) {
        return find<QDoubleSpinBox>(QStringLiteral("measure_") + QLatin1String(key)).value();
    }
    /// Waits until the body on the screen is the document's.
    bool settle() {
        return waitIdle(*window_) && waitFor([&] {
                   const auto measured = BodyMeasurer(session().model()).measure(session().document().shape);
                   return measured && std::abs((*measured)[0] - shown(Measure::Stature)) < 1e-6 &&
                          std::abs((*measured)[1] - shown(Measure::Mass)) < 1e-4;
               });
    }
    void type(const char* key, const char* text) {
        auto& field = find<QDoubleSpinBox>(QStringLiteral("measure_") + QLatin1String(key));
        field.setFocus();
        field.selectAll();
        QTest::keyClicks(&field, QLatin1String(text));
        QTest::keyClick(&field, Qt::Key_Return);
    }
    QPoint grip(QSlider& slider) {
        QStyleOptionSlider option;
        option.initFrom(&slider);
        option.orientation = Qt::Horizontal;
        option.minimum = slider.minimum();
        option.maximum = slider.maximum();
        option.sliderPosition = slider.sliderPosition();
        option.sliderValue = slider.value();
        option.subControls = QStyle::SC_All;
        return slider.style()
            ->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, &slider)
            .center();
    }
    void undoAll() {
        while (session().undoStack().canUndo()) trigger(*window_, "actionUndo");
        QVERIFY(settle());
    }

  private slots:
    void initTestCase() {
        window_ = openWindow();
        QVERIFY(session().measures());
    }
    void cleanupTestCase() { window_.reset(); }

    void heightAndWaistAreTypedAndReadBack() {
        const BodyShape before = session().document().shape;
        type("stature", "173");
        type("waist_girth", "78");
        QVERIFY(settle());
        QCOMPARE(number("stature"), 173.0);
        QCOMPARE(number("waist_girth"), 78.0);
        QVERIFY(std::abs(shown(Measure::Stature) - 1.73) < 1e-3);
        QVERIFY(std::abs(shown(Measure::WaistGirth) - 0.78) < 1e-3);
        QCOMPARE(session().undoStack().index(), 2);
        QVERIFY(session().undoStack().undoText().contains(QStringLiteral("waist")));
        undoAll();
        QVERIFY(sameShape(session().document().shape, before));
    }

    void massIsTypedInKilograms() {
        type("mass", "70");
        QVERIFY(settle());
        QVERIFY(std::abs(shown(Measure::Mass) - 70) < 0.1);
        undoAll();
    }

    void draggedWaistIsFollowedByTheBodyAndIsOneStep() {
        auto& slider = find<QSlider>(QStringLiteral("measureSlider_waist_girth"));
        const double before = shown(Measure::WaistGirth);
        const Eigen::Matrix3Xf vertices = session().frame()->vertices;
        const QPoint from = grip(slider);
        int frames = 0;
        const auto counting =
            connect(&session(), &Session::frameChanged, window_.get(), [&frames] { ++frames; });
        QTest::mousePress(&slider, Qt::LeftButton, {}, from);
        for (int step = 1; step <= 10; ++step) {
            const QPoint at = from - QPoint(step, 0);
            QMouseEvent move(QEvent::MouseMove, at, slider.mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
            QApplication::sendEvent(&slider, &move);
            QTest::qWait(60);
        }
        QVERIFY(waitFor([&] { return shown(Measure::WaistGirth) < before - 0.005; }, 5000));
        QTest::mouseRelease(&slider, Qt::LeftButton, {}, from - QPoint(10, 0));
        disconnect(counting);
        QVERIFY2(frames > 1, "the body follows while the mouse moves");
        QVERIFY(settle());
        const double wanted = slider.value() / 1000.0;
        QVERIFY2(std::abs(shown(Measure::WaistGirth) - wanted) < 1e-3,
                 qPrintable(QStringLiteral("%1 %2").arg(shown(Measure::WaistGirth)).arg(wanted)));
        QVERIFY((session().frame()->vertices - vertices).cwiseAbs().maxCoeff() > 0.002f);
        QCOMPARE(session().undoStack().index(), 1);
        trigger(*window_, "actionUndo");
        QVERIFY(settle());
        QVERIFY(std::abs(shown(Measure::WaistGirth) - before) < 1e-6);
    }

    void fineStepsAndTypingFromTheSlider() {
        auto& slider = find<QSlider>(QStringLiteral("measureSlider_waist_girth"));
        const int before = slider.value();
        slider.setFocus();
        QTest::keyClick(&slider, Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(slider.value(), before + 1);  // a millimetre
        QTest::keyClick(&slider, Qt::Key_Right);
        QCOMPARE(slider.value(), before + 11);
        QVERIFY(settle());
        QTest::mouseDClick(&slider, Qt::LeftButton, {}, grip(slider));
        auto& field = find<QDoubleSpinBox>(QStringLiteral("measure_waist_girth"));
        QVERIFY(waitFor([&] { return field.hasFocus(); }, 3000));
        QTest::keyClicks(&field, QStringLiteral("81,5"));
        QTest::keyClick(&field, Qt::Key_Return);
        QVERIFY(settle());
        QVERIFY(std::abs(number("waist_girth") - 81.5) < 0.06);
        undoAll();
    }

    void lockedHipStaysAndTheLockIsUndone() {
        const double hip = shown(Measure::HipGirth), waist = shown(Measure::WaistGirth);
        QTest::mouseClick(&find<QToolButton>(QStringLiteral("lockMeasure_hip_girth")), Qt::LeftButton);
        QVERIFY(session().document().heldMeasures.contains(Measure::HipGirth));
        session().setMeasure(Measure::WaistGirth, waist - 0.06);
        QVERIFY(settle());
        QVERIFY(std::abs(shown(Measure::HipGirth) - hip) < 1e-3);
        QVERIFY(std::abs(shown(Measure::WaistGirth) - waist + 0.06) < 1e-3);
        // Back again: the very body that it was.
        session().setMeasure(Measure::WaistGirth, waist);
        QVERIFY(settle());
        QVERIFY(
            (session().document().shape.phenotypes.values - startShape().phenotypes.values).abs().maxCoeff() <
            1e-3);
        undoAll();
        QVERIFY(session().document().heldMeasures.empty());
        QVERIFY(!find<QToolButton>(QStringLiteral("lockMeasure_hip_girth")).isChecked());
    }

    void whatIsOutOfReachSaysWhyBesideIt() {
        QTest::mouseClick(&find<QToolButton>(QStringLiteral("lockMeasure_stature")), Qt::LeftButton);
        type("waist_girth", "12");
        QVERIFY(settle());
        auto& why = find<QLabel>(QStringLiteral("why_waist_girth"));
        QVERIFY(why.isVisible());
        QVERIFY2(why.text().startsWith(QStringLiteral("A waist of 12.0 cm is out of reach: the least")),
                 qPrintable(why.text()));
        QVERIFY(number("waist_girth") > 12.1);
        undoAll();
        QVERIFY(!why.isVisible());
    }

    void unitsAreSwitchedEverywhere() {
        auto& stature = find<QDoubleSpinBox>(QStringLiteral("measure_stature"));
        auto& known = find<QDoubleSpinBox>(QStringLiteral("knownHeight"));
        QVERIFY(stature.text().endsWith(QStringLiteral(" cm")));
        QTest::mouseClick(&find<QToolButton>(QStringLiteral("unitsButton")), Qt::LeftButton);
        QVERIFY(stature.text().endsWith(QStringLiteral(" in")));
        QCOMPARE(known.suffix(), QStringLiteral(" in"));
        type("stature", "68");
        QVERIFY(settle());
        QVERIFY(std::abs(shown(Measure::Stature) - 68 * 0.0254) < 1e-3);
        type("mass", "154");
        QVERIFY(settle());
        QVERIFY(std::abs(shown(Measure::Mass) - 154 * 0.45359237) < 0.06);
        window_->findChild<QAction*>(QStringLiteral("actionImperialUnits"))->trigger();
        QVERIFY(stature.text().endsWith(QStringLiteral(" cm")));
        QVERIFY(std::abs(stature.value() - 172.7) < 0.051);
        undoAll();
    }

    void tapesLieOnTheBodyAndAreLinkedToTheirRows() {
        BodyView& view = window_->bodyView();
        QVERIFY(session().frame()->tapes.empty());
        QTest::mouseClick(&find<QToolButton>(QStringLiteral("showTapes")), Qt::LeftButton);
        QVERIFY(waitFor([&] { return !session().frame()->tapes.empty(); }));
        QVERIFY(view.scene()->tapes().triangleCount() > 500);
        QVERIFY(window_->findChild<QAction*>(QStringLiteral("actionShowTapes"))->isChecked());

        // The pointer on a tape marks its row ...
        const QPoint middle(view.window3d()->width() / 2, view.window3d()->height() / 2);
        std::optional<QPoint> onChest;
        for (int y = 0; y < view.window3d()->height() && !onChest; ++y)
            if (view.tapeAt(QPointF(middle.x() + 12, y)) == Measure::ChestGirth)
                onChest = QPoint(middle.x() + 12, y + 4);
        QVERIFY(onChest);
        QMouseEvent move(QEvent::MouseMove, *onChest, view.window3d()->mapToGlobal(*onChest), Qt::NoButton,
                         Qt::NoButton, {});
        QApplication::sendEvent(view.window3d(), &move);
        auto& label = find<QLabel>(QStringLiteral("measureLabel_chest_girth"));
        QVERIFY(label.font().bold());
        // ... and the pointer on a row its tape.
        const int before = view.scene()->tapes().triangleCount();
        auto& neck = find<QLabel>(QStringLiteral("measureLabel_waist_girth"));
        QEnterEvent enter(QPointF(2, 2), QPointF(2, 2), neck.mapToGlobal(QPointF(2, 2)));
        QApplication::sendEvent(&neck, &enter);
        QVERIFY(view.scene()->tapes().triangleCount() >= before);
        window_->findChild<QAction*>(QStringLiteral("actionShowTapes"))->trigger();
        QVERIFY(!view.tapesVisible());
        QVERIFY(waitFor([&] { return session().frame()->tapes.empty(); }));
    }

    void tapesLieOverThePhotoAndAreLinkedBothWays() {
        const QString photo = personPhoto();
        if (photo.isEmpty()) QSKIP("no photo of a person here");
        auto window = openWindow();
        window->session().setReplayMs(0);
        window->session().addPhotos({photo});
        QVERIFY(waitFor([&] { return window->session().currentPhoto() != 0; }) && waitIdle(*window));
        trigger(*window, "actionFit");
        QVERIFY(waitFor([&] { return window->session().document().fitted(); }) && waitIdle(*window));
        PhotoCanvas& canvas = window->photoView().canvas();
        QVERIFY(!canvas.tapes().drawn(Measure::WaistGirth));
        window->findChild<QAction*>(QStringLiteral("actionShowTapes"))->trigger();
        QVERIFY(waitFor([&] { return canvas.tapes().drawn(Measure::WaistGirth); }));

        // A row marks its tape on the photo ...
        auto* row = window->findChild<QLabel*>(QStringLiteral("measureLabel_waist_girth"));
        QEnterEvent enter(QPointF(2, 2), QPointF(2, 2), row->mapToGlobal(QPointF(2, 2)));
        QApplication::sendEvent(row, &enter);
        QVERIFY(canvas.tapes().highlighted() == Measure::WaistGirth);
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(row, &leave);
        QVERIFY(!canvas.tapes().highlighted());
        // ... and the pointer on the photo's tape the row, where no landmark is nearer.
        std::optional<QPoint> onWaist;
        for (int y = 0; y < canvas.height() && !onWaist; ++y)
            for (int x = 0; x < canvas.width() && !onWaist; x += 3)
                if (canvas.tapes().tapeAt(QPointF(x, y), canvas.transform()) == Measure::WaistGirth)
                    onWaist = QPoint(x, y + 2);
        QVERIFY(onWaist);
        QTest::mouseMove(&canvas, *onWaist);
        QVERIFY(waitFor([&] { return row->font().bold(); }, 3000));
        QVERIFY(window->bodyView().grab().width() > 0);
        window->session().undoStack().setClean();
        window->close();
    }

    void locksOfMeasuresAreSavedWithTheFit() {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("held.fit.json"));
        session().setMeasureHeld(Measure::WaistGirth, true);
        session().saveDocument(path);
        QVERIFY(waitIdle(*window_));
        session().setMeasureHeld(Measure::WaistGirth, false);
        session().openDocument(path);
        QVERIFY(waitIdle(*window_));
        QVERIFY(session().document().heldMeasures == std::set<Measure>{Measure::WaistGirth});
        session().newDocument();
        QVERIFY(settle());
    }

    void bodiesAreComparedInNumbersAndColours() {
        QTest::mouseClick(&find<QToolButton>(QStringLiteral("partCompare")), Qt::LeftButton);
        auto& before = find<QPushButton>(QStringLiteral("compareBefore"));
        QVERIFY(!before.isEnabled());
        const double waist = shown(Measure::WaistGirth);
        session().setMeasure(Measure::WaistGirth, waist - 0.05);
        QVERIFY(settle());
        QVERIFY(before.isEnabled());
        QTest::mouseClick(&find<QPushButton>(QStringLiteral("compareBefore")), Qt::LeftButton);
        QVERIFY(waitFor([&] { return session().frame()->differences.size() > 0; }));
        auto& difference = find<QLabel>(QStringLiteral("difference_waist_girth"));
        QCOMPARE(difference.text(), QStringLiteral("−5.0 cm"));
        QVERIFY(find<QLabel>(QStringLiteral("comparedWith")).text().contains(QStringLiteral("last change")));
        QVERIFY(find<DifferenceLegend>(QStringLiteral("differenceLegend")).isVisible());
        QVERIFY(session().frame()->differences.minCoeff() < -0.003f);

        // Against a file: the saved body itself.
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("thin.fit.json"));
        session().saveDocument(path);
        QVERIFY(waitIdle(*window_));
        QTest::mouseClick(&find<QPushButton>(QStringLiteral("compareFile")), Qt::LeftButton);
        QVERIFY(acceptFileDialog(path));
        QVERIFY(waitFor([&] { return session().comparedWith() == QStringLiteral("thin.fit.json"); }));
        QVERIFY(waitFor([&] {
            return session().frame()->differences.size() > 0 &&
                   session().frame()->differences.cwiseAbs().maxCoeff() < 1e-5f;
        }));
        QTest::mouseClick(&find<QPushButton>(QStringLiteral("compareStop")), Qt::LeftButton);
        QVERIFY(waitFor([&] { return session().frame()->differences.size() == 0; }));
        undoAll();
    }

    void theSliderStandsInItsDistribution() {
        auto& slider = find<QSlider>(QStringLiteral("measureSlider_stature"));
        QVERIFY2(slider.toolTip().contains(QStringLiteral("Percentile")) &&
                     slider.toolTip().contains(QStringLiteral("NHANES")),
                 qPrintable(slider.toolTip()));
    }
};

int main(int argc, char** argv) {
    const TestApplication application(argc, argv);
    TestWindowMeasures test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_window_measures.moc"
