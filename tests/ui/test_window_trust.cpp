// SPDX-License-Identifier: Apache-2.0
// Through the real window: what is known of the person, which photos and which parts of them count, and how
// far the fit can be trusted.
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <opencv2/core.hpp>

#include "tests/ui/window_fixture.h"
#include "ui/photo_view/photo_canvas.h"
#include "ui/photo_view/photo_view.h"

using namespace abf;
using namespace abf::ui;
using namespace abf::ui::test;

namespace {

void type(MainWindow& window, const char* field, const char* text) {
    auto* number = window.findChild<QDoubleSpinBox*>(QLatin1String(field));
    number->setFocus();
    number->selectAll();
    QTest::keyClicks(number, QLatin1String(text));
    QTest::keyClick(number, Qt::Key_Return);
}

QString textOf(MainWindow& window, const char* label) {
    return window.findChild<QLabel*>(QLatin1String(label))->text();
}

}  // namespace

class TestWindowTrust : public QObject {
    Q_OBJECT

    std::unique_ptr<MainWindow> window_;

    const Document& document() { return window_->session().document(); }
    void undoAll(int steps) {
        while (window_->session().undoStack().index() > steps) trigger(*window_, "actionUndo");
        waitIdle(*window_);
    }

  private slots:
    void initTestCase() {
        if (examplePhotos().size() < 2) QSKIP("no example photos");
        window_ = openWindow();
        window_->session().setReplayMs(0);
        window_->session().addPhotos(examplePhotos());
        QVERIFY(waitIdle(*window_));
        window_->session().fit();
        QVERIFY(waitIdle(*window_));
        QVERIFY(document().fitted());
    }

    void init() {
        if (!window_) QSKIP("no example photos");
    }

    void cleanupTestCase() { window_.reset(); }

    void fitSaysHowSureItIs() {
        QVERIFY(document().fit.estimate);
        QVERIFY(textOf(*window_, "verdictTitle").contains(QStringLiteral("fit")));
        QVERIFY(window_->findChild<QDoubleSpinBox*>(QStringLiteral("measure_waist_girth"))
                    ->text()
                    .endsWith(QStringLiteral(" cm")));
        QVERIFY(textOf(*window_, "spread_waist_girth").startsWith(QStringLiteral("±")));
        QVERIFY(textOf(*window_, "spread_weight").startsWith(QStringLiteral("±")));
        QVERIFY(textOf(*window_, "clothingFound").contains(QStringLiteral("torso")));
        // A shape changed by hand is no longer what the fit was sure of.
        const int steps = window_->session().undoStack().index();
        window_->session().setPhenotype(Phenotype::Weight, 0.8);
        QVERIFY(textOf(*window_, "spread_waist_girth").isEmpty());
        undoAll(steps);
        QVERIFY(!textOf(*window_, "spread_waist_girth").isEmpty());
    }

    void weightTypedIsUsedAndItsOutcomeShown() {
        const int steps = window_->session().undoStack().index();
        type(*window_, "known_mass", "82");
        QCOMPARE(document().known.measures.at(Measure::Mass), 82.0);
        QVERIFY(window_->findChild<QLabel*>(QStringLiteral("factsHint"))->isVisible());
        QTest::keyClick(window_.get(), Qt::Key_F5);
        QVERIFY(waitFor([&] { return document().fit.known.measures.contains(Measure::Mass); }));
        QVERIFY(waitIdle(*window_));
        QVERIFY(std::abs(document().fit.estimate->measures[indexOf(Measure::Mass)] - 82) < 1.5);
        const QString outcome = textOf(*window_, "known_massOutcome");
        QVERIFY2(outcome.startsWith(QStringLiteral("asked 82.0, fitted 8")), qPrintable(outcome));
        undoAll(steps);
        QVERIFY(!document().known.measures.contains(Measure::Mass));
        QVERIFY(!window_->findChild<QLabel*>(QStringLiteral("known_massOutcome"))->isVisible());
    }

    void impossibleWaistIsContradictedInWords() {
        const int steps = window_->session().undoStack().index();
        type(*window_, "known_waist_girth", "150");
        trigger(*window_, "actionFit");
        QVERIFY(waitIdle(*window_));
        const QString outcome = textOf(*window_, "known_waist_girthOutcome");
        QVERIFY2(outcome.contains(QStringLiteral("contradicts")), qPrintable(outcome));
        undoAll(steps);
    }

    void furtherMeasuresAndClothingAreKept() {
        const int steps = window_->session().undoStack().index();
        auto* calf = window_->findChild<QDoubleSpinBox*>(QStringLiteral("known_calf_girth"));
        QVERIFY(!calf->isVisible());
        QTest::mouseClick(window_->findChild<QToolButton*>(QStringLiteral("moreMeasures")), Qt::LeftButton);
        QVERIFY(calf->isVisible());
        type(*window_, "known_calf_girth", "37.5");
        QCOMPARE(document().known.measures.at(Measure::CalfGirth), 0.375);
        auto* clothing = window_->findChild<QComboBox*>(QStringLiteral("knownClothing"));
        QCOMPARE(clothing->currentText(), QStringLiteral("normal"));
        clothing->setFocus();
        QTest::keyClick(clothing, Qt::Key_Down);
        QCOMPARE(document().known.clothing, std::optional(ClothingFit::Loose));
        undoAll(steps);
        QCOMPARE(clothing->currentText(), QStringLiteral("normal"));
    }

    void lockIsClickedAndKeptByTheRefit() {
        const int steps = window_->session().undoStack().index();
        type(*window_, "number_muscle", "0.9");
        auto* lock = window_->findChild<QToolButton*>(QStringLiteral("lock_muscle"));
        QTest::mouseClick(lock, Qt::LeftButton);
        QVERIFY(document().locked[static_cast<std::size_t>(Phenotype::Muscle)]);
        trigger(*window_, "actionFit");
        QVERIFY(waitIdle(*window_));
        QVERIFY(std::abs(document().shape.phenotypes[Phenotype::Muscle] - 0.9) < 1e-9);
        QVERIFY(textOf(*window_, "spread_muscle").isEmpty());
        QVERIFY(!textOf(*window_, "spread_weight").isEmpty());
        undoAll(steps);
        QVERIFY(!lock->isChecked());
    }

    void photoIsLeftOutByClickAndTakenBackByKey() {
        const int steps = window_->session().undoStack().index();
        auto* list = window_->findChild<QListView*>(QStringLiteral("photoListView"));
        const QModelIndex second = list->model()->index(1, 0);
        const PhotoId id = document().photos[1].id;
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualRect(second).topLeft() + QPoint(19, 18));
        QVERIFY(!document().photo(id)->used);
        QVERIFY(waitIdle(*window_));
        QCOMPARE(document().fit.photos.size(), std::size_t(1));
        QVERIFY(document().fitted());
        list->setFocus();
        list->setCurrentIndex(second);
        QTest::keyClick(list, Qt::Key_Space);
        QVERIFY(document().photo(id)->used);
        QVERIFY(waitIdle(*window_));
        QCOMPARE(document().fit.photos.size(), std::size_t(2));
        undoAll(steps);
    }

    void addedPhotoJoinsTheFit() {
        const int steps = window_->session().undoStack().index();
        const PhotoId second = document().photos[1].id;
        const QString path = QString::fromStdString(window_->session().file(second)->path.string());
        window_->session().removePhoto(second);
        trigger(*window_, "actionFit");
        QVERIFY(waitIdle(*window_));
        window_->session().addPhotos({path});
        QVERIFY(waitIdle(*window_));
        QVERIFY(!document().fitted());
        trigger(*window_, "actionFit");
        QVERIFY(waitIdle(*window_));
        QVERIFY(document().fitted());
        QCOMPARE(document().fit.photos.size(), std::size_t(2));
        const ViewFigures& figures = *document().photos[1].figures;
        QVERIFY(figures.reprojectionRmsPx < 0.02 * figures.staturePx);
        undoAll(steps);
    }

    void allPhotosLeftOutIsSaid() {
        const int steps = window_->session().undoStack().index();
        for (std::size_t i = 0; i < document().photos.size(); ++i) {
            window_->session().setCurrentPhoto(document().photos[i].id);
            window_->findChild<QAction*>(QStringLiteral("actionUsePhoto"))->trigger();
        }
        QVERIFY(waitIdle(*window_));
        QVERIFY(!document().fitted());
        bool said = false;
        connect(&window_->session(), &Session::noticeRaised, this,
                [&](const Notice& notice) { said = notice.text.contains(QStringLiteral("left out")); });
        trigger(*window_, "actionFit");
        QVERIFY(said);
        undoAll(steps);
        window_->session().setCurrentPhoto(document().photos[0].id);
    }

    void brushMarksErasesClearsAndIsUndone() {
        const int steps = window_->session().undoStack().index();
        PhotoCanvas& canvas = window_->photoView().canvas();
        QTest::keyClick(&canvas, Qt::Key_B);
        QVERIFY(canvas.brushMode());
        const double before = canvas.brush().radiusPx();
        QTest::keyClick(&canvas, Qt::Key_BracketLeft);
        QVERIFY(canvas.brush().radiusPx() < before);
        QTest::keyClick(&canvas, Qt::Key_BracketRight);
        QTest::keyClick(&canvas, Qt::Key_BracketRight);
        QVERIFY(canvas.brush().radiusPx() > before);

        const QPoint hip = onCanvas(*window_, currentEdit(*window_).landmarks[23].position);
        dragOnCanvas(*window_, hip, hip + QPoint(0, 60));
        const cv::Mat marked = currentEdit(*window_).ignored;
        QVERIFY(!marked.empty());
        QCOMPARE(marked.type(), CV_8UC1);
        QVERIFY(cv::countNonZero(marked) > 0.001 * double(marked.total()));
        QVERIFY(waitIdle(*window_));
        QVERIFY(document().fitted());

        dragOnCanvas(*window_, hip, hip + QPoint(0, 15), Qt::RightButton);
        QVERIFY(cv::countNonZero(currentEdit(*window_).ignored) < cv::countNonZero(marked));
        trigger(*window_, "actionUndo");
        QCOMPARE(cv::countNonZero(currentEdit(*window_).ignored), cv::countNonZero(marked));
        QTest::mouseClick(window_->findChild<QToolButton*>(QStringLiteral("clearMarks")), Qt::LeftButton);
        QVERIFY(currentEdit(*window_).ignored.empty());
        QVERIFY(waitIdle(*window_));
        undoAll(steps);
        QVERIFY(currentEdit(*window_).ignored.empty());
        QTest::keyClick(&canvas, Qt::Key_Escape);
        QVERIFY(!canvas.brushMode());
    }

    void choicesAreSavedAndOpenedAgain() {
        const int steps = window_->session().undoStack().index();
        Session& session = window_->session();
        type(*window_, "known_hip_girth", "101.5");
        session.setLocked(Phenotype::Muscle, true);
        const PhotoId first = document().photos[0].id;
        session.paintIgnored(first, {.points = {QPointF(100, 100)}, .radius = 60});
        QVERIFY(waitIdle(*window_));
        session.fit();
        QVERIFY(waitIdle(*window_));
        session.setPhotoUsed(document().photos[1].id, false);
        QVERIFY(waitIdle(*window_));
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("saved.fit.json"));
        session.saveDocument(path);
        QVERIFY(waitIdle(*window_));

        auto other = openWindow();
        other->session().openDocument(path);
        QVERIFY(waitFor([&] { return other->session().currentPhoto() != 0; }));
        QVERIFY(waitIdle(*other));
        const Document& opened = other->session().document();
        QCOMPARE(opened.known, document().known);
        QVERIFY(opened.locked[static_cast<std::size_t>(Phenotype::Muscle)]);
        QCOMPARE(opened.photos.size(), std::size_t(2));
        QVERIFY(opened.photos[0].used && !opened.photos[1].used);
        QVERIFY(!opened.photos[0].ignored.empty() && opened.photos[1].ignored.empty());
        QCOMPARE(cv::countNonZero(opened.photos[0].ignored), cv::countNonZero(document().photos[0].ignored));
        QVERIFY(opened.photos[0].persons && opened.photos[0].state);  // with an outline for the next fit
        QVERIFY(opened.fit.estimate);
        QVERIFY(!textOf(*other, "spread_waist_girth").isEmpty());
        undoAll(steps);
    }

    void sizeIsSlidFromAdultToChildAndBecomesTheKnownHeight() {
        const int steps = window_->session().undoStack().index();
        QVERIFY(!document().known.heightCm);
        auto* slider = window_->findChild<QSlider*>(QStringLiteral("sizeSlider"));
        QVERIFY(slider->isVisible());
        QVERIFY(textOf(*window_, "sizeWords").contains(QStringLiteral("usual")));
        const int usual = slider->value();
        slider->setFocus();
        QTest::keyClick(slider, Qt::Key_PageDown);
        QVERIFY(waitFor([&] { return document().known.heightCm.has_value(); }, 3000));
        QCOMPARE(*document().known.heightCm, double(usual - 10));
        QVERIFY(waitIdle(*window_));
        QVERIFY(waitFor([&] { return std::abs(window_->session().frame()->statureM * 100 - usual + 10) < 1; },
                        5000));
        QVERIFY(textOf(*window_, "sizeWords").contains(QStringLiteral("given")));
        undoAll(steps);
        QVERIFY(!document().known.heightCm);
    }
};

int main(int argc, char** argv) {
    const TestApplication application(argc, argv);
    TestWindowTrust test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_window_trust.moc"
