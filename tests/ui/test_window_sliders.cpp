// SPDX-License-Identifier: Apache-2.0
// Through the real window: every local change and facial action, both sides or one, fine steps, and other
// bodies to try: saved, random, held.
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

#include "core/body/age_slider.h"
#include "tests/ui/window_fixture.h"
#include "ui/body_view/body_view.h"
#include "ui/session/shape_presets.h"
#include "ui/shape_panel/change_catalogue.h"
#include "ui/shape_panel/shape_panel.h"

using namespace abf;
using namespace abf::ui;
using namespace abf::ui::test;

class TestWindowSliders : public QObject {
    Q_OBJECT

    std::unique_ptr<MainWindow> window_;

    Session& session() { return window_->session(); }
    const BodyShape& shape() { return session().document().shape; }
    ShapePanel& panel() { return *window_->findChild<ShapePanel*>(); }
    template <class Widget>
    Widget* lookFor(const QString& name) {
        return panel().findChild<Widget*>(name);
    }
    template <class Widget>
    Widget& find(const QString& name) {
        auto* found = lookFor<Widget>(name);
        if (!found) qFatal("no %s", qPrintable(name));
        for (auto* area : panel().findChildren<QScrollArea*>())
            if (area->isAncestorOf(found)) area->ensureWidgetVisible(found);
        return *found;
    }
    void click(const QString& button) { QTest::mouseClick(&find<QAbstractButton>(button), Qt::LeftButton); }
    int change(std::string_view label) {
        const auto labels = session().model()->localChangeLabels();
        return static_cast<int>(std::ranges::find(labels, label) - labels.begin());
    }
    int action(std::string_view label) {
        const auto labels = session().model()->facialActionLabels();
        return static_cast<int>(std::ranges::find(labels, label) - labels.begin());
    }
    double value(std::string_view label) {
        const auto& all = shape().localChanges;
        return all.size() == 0 ? 0 : all[change(label)];
    }
    void type(const QString& number, const char* text) {
        auto& field = find<QDoubleSpinBox>(number);
        field.setFocus();
        field.selectAll();
        QTest::keyClicks(&field, QLatin1String(text));
        QTest::keyClick(&field, Qt::Key_Return);
    }
    /// Waits until the body on the screen is the shown shape's.
    bool settle() {
        return waitIdle(*window_) && waitFor([&] { return session().frame() != nullptr; });
    }

  private slots:
    void initTestCase() {
        window_ = openWindow();
        QVERIFY(session().frame());
        session().setPhenotype(Phenotype::Age, ageSliderFromYears(35));
        QVERIFY(waitFor([&] { return session().frame()->adult; }));
        session().undoStack().clear();
    }
    void cleanupTestCase() { window_.reset(); }
    void cleanup() {
        session().stopShowingHeld();
        while (session().undoStack().canUndo()) session().undoStack().undo();
        QVERIFY(settle());
    }

    void everyChangeAndActionIsInOneGroup() {
        const auto check = [](std::span<const std::string_view> labels,
                              const std::vector<ChangeGroup>& groups) {
            std::vector<int> times(labels.size(), 0);
            for (const ChangeGroup& group : groups) {
                QVERIFY(group.key != QStringLiteral("other"));
                for (const ChangeEntry& entry : group.entries) {
                    for (const int i : entry.both) ++times[static_cast<std::size_t>(i)];
                    QVERIFY2(!entry.label.contains(QLatin1String("incr")), qPrintable(entry.label));
                    if (entry.paired()) QVERIFY(labels[entry.both[0]] < labels[entry.both[1]]);
                }
            }
            for (const int n : times) QCOMPARE(n, 1);
        };
        QCOMPARE(std::ssize(session().model()->localChangeLabels()), 256);
        check(session().model()->localChangeLabels(),
              localChangeGroups(session().model()->localChangeLabels()));
        check(session().model()->facialActionLabels(),
              facialActionGroups(session().model()->facialActionLabels()));
    }

    void openingCostsLittle() {
        QElapsedTimer clock;
        clock.start();
        panel().showPage(1);
        QVERIFY(lookFor<QLineEdit>(QStringLiteral("searchChanges")));
        QVERIFY(!lookFor<QWidget>(QStringLiteral("slider_all_nose-width1-incr")));  // made when needed
        qInfo("the page took %lld ms", static_cast<long long>(clock.elapsed()));
        clock.restart();
        click(QStringLiteral("changes_eyes"));
        qInfo("a part took %lld ms", static_cast<long long>(clock.elapsed()));
        QVERIFY(waitFor([&] { return find<QWidget>(QStringLiteral("slider_all_eye-trans-up")).isVisible(); },
                        3000));
        click(QStringLiteral("changes_eyes"));
    }

    void bothSidesMoveTogetherOrOneByItself() {
        panel().showPage(1);
        click(QStringLiteral("changes_upperarm"));
        type(QStringLiteral("number_all_upperarm-muscle-incr"), "0.4");
        QCOMPARE(value("l-upperarm-muscle-incr"), 0.4);
        QCOMPARE(value("r-upperarm-muscle-incr"), 0.4);
        QCOMPARE(session().undoStack().count(), 1);
        find<QCheckBox>(QStringLiteral("symmetricChanges")).click();
        QVERIFY(!lookFor<QWidget>(QStringLiteral("number_all_upperarm-muscle-incr")));
        type(QStringLiteral("number_all_r-upperarm-muscle-incr"), "-0.2");
        QCOMPARE(value("l-upperarm-muscle-incr"), 0.4);
        QCOMPARE(value("r-upperarm-muscle-incr"), -0.2);
        find<QCheckBox>(QStringLiteral("symmetricChanges")).click();
        QVERIFY(std::abs(find<QDoubleSpinBox>(QStringLiteral("number_all_upperarm-muscle-incr")).value() -
                         0.1) < 1e-9);
        click(QStringLiteral("lock_all_upperarm-muscle-incr"));
        QCOMPARE(session().document().lockedLocalChanges,
                 (std::vector<int>{change("l-upperarm-muscle-incr"), change("r-upperarm-muscle-incr")}));
        click(QStringLiteral("reset_all_upperarm-muscle-incr"));
        QCOMPARE(value("l-upperarm-muscle-incr"), 0.0);
        QVERIFY(find<QToolButton>(QStringLiteral("changes_upperarm")).text() == QStringLiteral("Upper arms"));
        click(QStringLiteral("changes_upperarm"));
    }

    void searchFindsByWordAndLabel() {
        panel().showPage(1);
        auto& query = find<QLineEdit>(QStringLiteral("searchChanges"));
        query.setFocus();
        QTest::keyClicks(&query, QStringLiteral("nose wid"));
        QVERIFY(lookFor<QWidget>(QStringLiteral("slider_all_nose-width2-incr")));
        QVERIFY(!lookFor<QWidget>(QStringLiteral("slider_all_mouth-scale-horiz-incr")));
        type(QStringLiteral("number_all_nose-width2-incr"), "0.5");
        QCOMPARE(value("nose-width2-incr"), 0.5);
        query.setText(QStringLiteral("waist-circ"));
        QVERIFY(lookFor<QWidget>(QStringLiteral("slider_all_measure-waist-circ-incr")));
        query.setText(QStringLiteral("zzz"));
        QVERIFY(find<QLabel>(QStringLiteral("changesFound")).text().contains(QStringLiteral("Nothing")));
        query.clear();
        QVERIFY(
            find<QToolButton>(QStringLiteral("changes_nose")).text().contains(QStringLiteral("1 changed")));
    }

    void faceMovesAndIsUndone() {
        panel().showPage(1);
        click(QStringLiteral("partFace"));
        click(QStringLiteral("changes_faceMouth"));
        const auto before = session().frame()->vertices;
        type(QStringLiteral("number_face_mouthSmile"), "0.8");
        QCOMPARE(shape().facialActions[action("mouthSmileLeft")], 0.8);
        QCOMPARE(shape().facialActions[action("mouthSmileRight")], 0.8);
        QVERIFY(!lookFor<QWidget>(QStringLiteral("lock_face_mouthSmile")));
        QCOMPARE(session().undoStack().undoText(), QStringLiteral("Change the face"));
        QVERIFY(waitFor(
            [&] { return (session().frame()->vertices - before).colwise().norm().maxCoeff() > 0.002f; }));
        QVERIFY(session().unsaved());
        click(QStringLiteral("changes_faceMouth"));
        click(QStringLiteral("partFace"));
    }

    void fineStepsAndTypingFromTheSlider() {
        panel().showPage(0);
        auto& slider = find<QSlider>(QStringLiteral("slider_muscle"));
        const int before = slider.value();
        slider.setFocus();
        QTest::keyClick(&slider, Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(slider.value(), before + 1);
        QTest::keyClick(&slider, Qt::Key_Right);
        QCOMPARE(slider.value(), before + 11);
        const QPoint middle = slider.rect().center();
        QTest::mousePress(&slider, Qt::LeftButton, Qt::ControlModifier, middle);
        const int pressed = slider.value();
        for (int x = 1; x <= 20; ++x) {
            QMouseEvent move(QEvent::MouseMove, middle + QPoint(x, 0),
                             slider.mapToGlobal(middle + QPoint(x, 0)), Qt::NoButton, Qt::LeftButton,
                             Qt::ControlModifier);
            QApplication::sendEvent(&slider, &move);
        }
        const double perPixel = double(slider.maximum() - slider.minimum()) / slider.width();
        QVERIFY(slider.value() > pressed && slider.value() - pressed < 20 * perPixel / 5);
        QTest::mouseRelease(&slider, Qt::LeftButton, Qt::ControlModifier, middle + QPoint(20, 0));
        const int moved = slider.value();
        QTest::mouseDClick(&slider, Qt::LeftButton, {}, middle);
        auto& number = find<QDoubleSpinBox>(QStringLiteral("number_muscle"));
        QVERIFY(number.hasFocus());
        QCOMPARE(slider.value(), moved);
        QTest::keyClicks(&number, QStringLiteral("0.62"));
        QTest::keyClick(&number, Qt::Key_Return);
        QCOMPARE(shape().phenotypes[Phenotype::Muscle], 0.62);
        QTest::keyClick(&number, Qt::Key_Up, Qt::ControlModifier);
        QVERIFY(std::abs(number.value() - 0.621) < 1e-9);
        QVERIFY(slider.toolTip().contains(QStringLiteral("From 0 to 1")));
        QVERIFY(slider.toolTip().contains(QStringLiteral("Ctrl")));
    }

    void wheelDoesNotChangeWhatPassesUnderThePointer() {
        panel().showPage(1);
        click(QStringLiteral("changes_neck"));
        auto& slider = find<QSlider>(QStringLiteral("slider_all_neck-double-incr"));
        find<QLineEdit>(QStringLiteral("searchChanges")).setFocus();
        QWheelEvent wheel(slider.rect().center(), slider.mapToGlobal(slider.rect().center()), {}, {0, 120},
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&slider, &wheel);
        QCOMPARE(slider.value(), 0);
        click(QStringLiteral("changes_neck"));
    }

    void clickedPartShowsItsSliders() {
        panel().showPage(1);
        BodyView& view = window_->bodyView();
        view.look(StandardView::Front);
        const QSize size = view.window3d()->size();
        QPoint hand(-1, -1);
        for (int y = 2; y < size.height() && hand.x() < 0; y += 5)
            for (int x = 2; x < size.width() && hand.x() < 0; x += 5)
                if (view.partAt(QPointF(x, y)) == BodyPart::RightHand) hand = {x, y};
        QVERIFY(hand.x() >= 0);
        QTest::mouseClick(view.window3d(), Qt::LeftButton, {}, hand);
        QVERIFY(waitFor(
            [&] {
                auto* row = lookFor<QWidget>(QStringLiteral("slider_all_hand-scale-incr"));
                return row && row->isVisible();
            },
            3000));
        click(QStringLiteral("changes_hand"));
    }

    void minorsHaveNoSlidersForWhatOnlyAdultsHave() {
        panel().showPage(1);
        QVERIFY(find<QToolButton>(QStringLiteral("changes_breast")).isVisible());
        session().setPhenotype(Phenotype::Age, ageSliderFromYears(12));
        QVERIFY(waitFor([&] { return !session().frame()->adult; }));
        QVERIFY(!lookFor<QToolButton>(QStringLiteral("changes_breast"))->isVisible());
        auto& query = find<QLineEdit>(QStringLiteral("searchChanges"));
        query.setText(QStringLiteral("breast"));
        QVERIFY(find<QLabel>(QStringLiteral("changesFound")).text().contains(QStringLiteral("Nothing")));
        query.clear();
    }

    void shapesAreSavedAndLoadedByName() {
        panel().showPage(0);
        click(QStringLiteral("partVariants"));
        session().setPhenotype(Phenotype::Weight, 0.9);
        session().setLocalChange(change("nose-hump-incr"), 0.3);
        session().setFacialActions({action("jawOpen")}, 0.5);
        const BodyShape saved = shape();
        auto& name = find<QComboBox>(QStringLiteral("presetName"));
        name.setEditText(QStringLiteral("Tante Käthe / 2"));
        click(QStringLiteral("presetSave"));
        QCOMPARE(ShapePresets().names(), QStringList{QStringLiteral("Tante Käthe / 2")});
        session().resetShape();
        click(QStringLiteral("presetLoad"));
        QVERIFY(sameShape(shape(), saved));
        QVERIFY(session().undoStack().undoText().contains(QStringLiteral("Tante Käthe")));
        QCOMPARE(find<QPushButton>(QStringLiteral("presetSave")).text(), QStringLiteral("Replace"));
        click(QStringLiteral("presetDelete"));
        QVERIFY(ShapePresets().names().isEmpty());
        QVERIFY(!find<QPushButton>(QStringLiteral("presetLoad")).isEnabled());
        click(QStringLiteral("partVariants"));
    }

    void randomBodyIsOneStepAndTheSameForItsNumber() {
        panel().showPage(0);
        click(QStringLiteral("partVariants"));
        session().setLocked(Phenotype::Muscle, true);
        const int steps = session().undoStack().index();
        const double muscle = shape().phenotypes[Phenotype::Muscle];
        find<QSpinBox>(QStringLiteral("randomSeed")).setValue(7);
        click(QStringLiteral("randomBody"));
        QVERIFY(waitIdle(*window_));
        QCOMPARE(session().undoStack().index(), steps + 1);
        QVERIFY(session().undoStack().undoText().contains(QStringLiteral("7")));
        QCOMPARE(shape().phenotypes[Phenotype::Muscle], muscle);
        const BodyShape first = shape();
        session().undoStack().undo();
        click(QStringLiteral("randomBody"));
        QVERIFY(waitIdle(*window_));
        QVERIFY(sameShape(shape(), first));
        click(QStringLiteral("randomNext"));
        QVERIFY(waitIdle(*window_));
        QVERIFY(!sameShape(shape(), first));
        QCOMPARE(find<QSpinBox>(QStringLiteral("randomSeed")).value(), 8);
        click(QStringLiteral("partVariants"));
    }

    void twoBodiesAreHeldAndSwitched() {
        panel().showPage(0);
        click(QStringLiteral("partVariants"));
        const BodyShape a = shape();
        click(QStringLiteral("holdA"));
        session().setPhenotype(Phenotype::Weight, 1);
        QVERIFY(waitIdle(*window_));
        const BodyShape now = shape();
        const int steps = session().undoStack().index();
        const auto waist = [&] { return (*session().measures())[indexOf(Measure::WaistGirth)]; };
        QVERIFY(waitFor([&] { return waist() > 0; }));
        window_->setFocus();
        QTest::keyClick(window_.get(), Qt::Key_X);
        QVERIFY(sameShape(session().shownShape(), a));
        QVERIFY(sameShape(shape(), now));
        QVERIFY(find<QLabel>(QStringLiteral("shownHeld")).text().contains(QStringLiteral("body A")));
        QTest::keyClick(window_.get(), Qt::Key_X);
        QVERIFY(sameShape(session().shownShape(), now));
        QCOMPARE(session().undoStack().index(), steps);
        session().setPhenotype(Phenotype::Height, 0.9);
        click(QStringLiteral("holdB"));
        QTest::keyClick(window_.get(), Qt::Key_X);
        QTest::keyClick(window_.get(), Qt::Key_X);
        QVERIFY(session().shownHeld() == Session::Held::B);
        QTest::keyClick(window_.get(), Qt::Key_X);
        QVERIFY(session().shownHeld() == Session::Held::A);
        click(QStringLiteral("takeHeld"));
        QVERIFY(sameShape(shape(), a) && !session().shownHeld());
        QCOMPARE(session().undoStack().undoText(), QStringLiteral("Take body A"));
        session().undoStack().undo();
        click(QStringLiteral("compareHeld"));
        QVERIFY(waitFor([&] { return session().frame()->differences.size() > 0; }));
        QVERIFY(session().comparedWith().contains(QStringLiteral("body A")));
        session().stopComparing();
        click(QStringLiteral("partVariants"));
    }
};

int main(int argc, char** argv) {
    const TestApplication application(argc, argv);
    TestWindowSliders test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_window_sliders.moc"
