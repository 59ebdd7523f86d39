// SPDX-License-Identifier: Apache-2.0
// Through the real window: what the 3D view draws of the body, from where, and pictures of it.
#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QInputDialog>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QWindow>

#include "core/body/age_slider.h"
#include "tests/ui/window_fixture.h"
#include "ui/body_view/body_scene.h"
#include "ui/body_view/body_view.h"
#include "ui/body_view/saved_views.h"
#include "ui/body_view/scale_figure.h"
#include "ui/units/display_units.h"

using namespace abf;
using namespace abf::ui;
using namespace abf::ui::test;

class TestWindowBody : public QObject {
    Q_OBJECT

    std::unique_ptr<MainWindow> window_;

    Session& session() { return window_->session(); }
    BodyView& view() { return window_->bodyView(); }
    QAction& action(const char* name) {
        auto* found = window_->findChild<QAction*>(QLatin1String(name));
        if (!found) qFatal("no %s", name);
        return *found;
    }
    /// Waits until the body on the screen has this age.
    bool showAge(double years) {
        session().setPhenotype(Phenotype::Age, ageSliderFromYears(years));
        return waitFor([&] { return view().frame()->adult == (years >= 18); }, 5000);
    }
    QImage picture(const PictureOptions& options) {
        QImage taken;
        bool done = false;
        view().takePicture(options, [&](const QImage& image) {
            taken = image;
            done = true;
        });
        waitFor([&] { return done; }, 10000);
        return taken;
    }
    QPointF onScreen(BodyPart part) {
        const QSize size = view().window3d()->size();
        for (int y = 2; y < size.height(); y += 6)
            for (int x = 2; x < size.width(); x += 6)
                if (view().partAt({double(x), double(y)}) == part) return {double(x), double(y)};
        return {-1, -1};
    }

  private slots:
    void initTestCase() {
        window_ = openWindow();
        QVERIFY(session().frame());
    }
    void cleanupTestCase() { window_.reset(); }
    void cleanup() {
        while (session().undoStack().canUndo()) session().undoStack().undo();
        view().setDisplay({});
        view().setProjection(Projection::Perspective);
        view().look(StandardView::Front);
    }

    void keysChooseTheSide() {
        const auto eye = [&] { return view().camera().eye(); };
        window_->setFocus();
        QTest::keyClick(window_.get(), Qt::Key_2);
        QVERIFY(eye().x() > 1);
        QTest::keyClick(window_.get(), Qt::Key_6);
        QVERIFY(eye().x() < -1);
        QTest::keyClick(window_.get(), Qt::Key_7);
        QVERIFY(eye().z() > 2 && std::abs(eye().x()) < 0.01f && std::abs(eye().y()) < 0.01f);
        QVERIFY(view().camera().up().y() > 0.99f);  // the face points down in the picture
        QTest::keyClick(window_.get(), Qt::Key_1, Qt::KeypadModifier);
        QVERIFY(eye().y() < -1);
        QTest::keyClick(window_.get(), Qt::Key_5);
        QCOMPARE(view().projection(), Projection::Orthographic);
        QVERIFY(action("actionOrthographic").isChecked());
        QTest::keyClick(window_.get(), Qt::Key_5);
        QCOMPARE(view().projection(), Projection::Perspective);
    }

    void orthographicShowsEqualLengthsEqual() {
        view().setProjection(Projection::Orthographic);
        const SceneView near = view().sceneView();
        const double before = near.pixelsPerMetre({0, -0.5f, 1}), behind = near.pixelsPerMetre({0, 0.5f, 1});
        QVERIFY(std::abs(before - behind) < 1e-3);
        view().setProjection(Projection::Perspective);
        QVERIFY(view().sceneView().pixelsPerMetre({0, -0.5f, 1}) >
                1.1 * view().sceneView().pixelsPerMetre({0, 0.5f, 1}));
    }

    void turntableTurnsUntilTheViewIsDragged() {
        const QVector3D before = view().camera().eye();
        action("actionTurntable").trigger();
        QVERIFY(view().turning());
        QVERIFY(waitFor([&] { return (view().camera().eye() - before).length() > 0.2f; }, 5000));
        QTest::mousePress(view().window3d(), Qt::LeftButton, {}, QPoint(20, 20));
        QVERIFY(!view().turning() && !action("actionTurntable").isChecked());
        QTest::mouseRelease(view().window3d(), Qt::LeftButton, {}, QPoint(20, 20));
    }

    void aFigureOfKnownHeightStandsBesideTheBody() {
        ScaleFigure& figure = view().scene()->figure();
        QVERIFY(!figure.visible());
        const float before = view().camera().distance();
        action("actionScaleFigure").trigger();
        QVERIFY(figure.visible() && view().display().figure);
        QVERIFY2(view().camera().distance() > before, "both are shown whole");
        for (const StandardView side : {StandardView::Front, StandardView::Left, StandardView::Back}) {
            view().look(side);
            const SceneView seen = view().sceneView();
            const QVector3D right = seen.camera().right();
            const auto at = [&](float out, float height) {
                return seen.project({out * right.x(), out * right.y(), height});
            };
            const QPointF top = at(figure.away(), static_cast<float>(kFigureHeightM)),
                          far = at(figure.farSide(), 0);
            QVERIFY(top.x() > at(0, 1).x() + 20);
            QVERIFY(far.x() < seen.size().width() && at(-figure.away() / 2, 0).x() > 0);
            QVERIFY(top.y() > 0 && far.y() < seen.size().height());
        }
        // It is drawn where it stands.
        view().look(StandardView::Front);
        const QImage with = picture({.pixels = {400, 500}, .transparent = true});
        const SceneView seen(view().camera(), QSizeF(400, 500), Qt::white);
        const QPointF chest = seen.project({figure.away(), 0, 1.25f});
        QVERIFY(qAlpha(with.pixel(chest.toPoint())) > 200);
        action("actionScaleFigure").trigger();
        QVERIFY(!figure.visible());
        QVERIFY(std::abs(view().camera().distance() - before) < 0.05f);
    }

    void viewsAreKeptUnderAName() {
        QTest::keyClick(window_.get(), Qt::Key_2);
        action("actionKeepView").trigger();
        auto* dialog = window_->findChild<QInputDialog*>(QStringLiteral("viewName"));
        QVERIFY(dialog);
        dialog->setTextValue(QStringLiteral("Left & low"));
        dialog->accept();
        const OrbitState kept = view().viewState();
        view().look(StandardView::Front);
        view().setProjection(Projection::Orthographic);
        action("savedView_Left & low").trigger();
        QCOMPARE(view().viewState(), kept);
        QVERIFY(!action("actionOrthographic").isChecked());
        view().setProjection(Projection::Orthographic);
        {
            auto other = openWindow();  // kept for other windows as well
            auto* again = other->findChild<QAction*>(QStringLiteral("savedView_Left & low"));
            QVERIFY(again);
            again->trigger();
            QCOMPARE(other->bodyView().viewState(), kept);
            other->close();
        }
        {
            auto next = openWindow();
            QVERIFY2(next->bodyView().viewState() == kept, "a window opens as the last one was looked at");
        }
        QSettings().remove(QStringLiteral("view3d/present"));
        auto* views = window_->findChild<SavedViews*>();
        views->forget(QStringLiteral("Left & low"));
        QVERIFY(views->views().empty());
    }

    void aRandomBodyIsAStepOfItsOwn() {
        action("actionRandomBody").trigger();
        QVERIFY(waitFor([&] { return session().undoStack().count() == 1; }, 5000));
        QVERIFY(session().undoStack().undoText().startsWith(QStringLiteral("Random body")));
        const double weight = session().document().shape.phenotypes[Phenotype::Weight];
        action("actionRandomBody").trigger();
        QVERIFY(waitFor([&] { return session().undoStack().count() == 2; }, 5000));
        QVERIFY(session().document().shape.phenotypes[Phenotype::Weight] != weight);
        session().undoStack().undo();
        QCOMPARE(session().document().shape.phenotypes[Phenotype::Weight], weight);
    }

    void onlyAdultsGoWithoutTheSuit() {
        QVERIFY(showAge(30));
        QVERIFY(action("actionLookClay").isEnabled());
        action("actionSkin2").trigger();
        QCOMPARE(view().display().look, BodyLook::Skin);
        QCOMPARE(shownLook(view().display(), *view().frame()), BodyLook::Skin);
        QVERIFY(showAge(17));
        QCOMPARE(shownLook(view().display(), *view().frame()), BodyLook::Suit);
        QVERIFY(!action("actionLookClay").isEnabled() && action("actionLookSuit").isChecked());
        QVERIFY(action("actionLookClay").toolTip().contains(QStringLiteral("18")));
        QVERIFY(bodyColours({}, view().display(), *view().frame(), std::nullopt).empty());
        QVERIFY(showAge(18));
        QCOMPARE(shownLook(view().display(), *view().frame()), BodyLook::Skin);
        action("actionLookSuit").trigger();
    }

    void partUnderThePointerIsMarked() {
        const QPointF thigh = onScreen(BodyPart::LeftThigh);
        QVERIFY(thigh.x() > view().window3d()->width() / 2);  // the person's left is on the viewer's right
        QTest::mouseMove(view().window3d(), thigh.toPoint());
        QVERIFY(waitFor([&] { return view().highlightedPart() == BodyPart::LeftThigh; }, 3000));
        const QPointF head = onScreen(BodyPart::Head);
        QTest::mouseMove(view().window3d(), head.toPoint());
        QVERIFY(waitFor([&] { return view().highlightedPart() == BodyPart::Head; }, 3000));
        action("actionHighlightPart").trigger();
        QVERIFY(!view().highlightedPart());
        action("actionHighlightPart").trigger();
    }

    void jointsArePickedWhereTheyAreDrawn() {
        action("actionJoints").trigger();
        const int wrist = session().model()->annyRig().bone("wrist.L");
        const auto frame = view().frame();
        const Eigen::Vector3f at =
            frame->bonePoses[static_cast<std::size_t>(wrist)].topRightCorner<3, 1>().cast<float>() +
            frame->standing;
        QCOMPARE(view().boneAt(view().sceneView().project(at)).value_or(-1), wrist);
    }

    void rulerTellsTheHeightOfTheBody() {
        action("actionRuler").trigger();
        QVERIFY(view().ruler().visible());
        QVERIFY(std::abs(view().ruler().top() - session().frame()->statureM) < 0.02);
    }

    void pictureHasTheSizeAndNoBackground() {
        view().look(StandardView::Front);
        const QImage image = picture({.pixels = {600, 900}, .transparent = true});
        QCOMPARE(image.size(), QSize(600, 900));
        QVERIFY(image.hasAlphaChannel());
        QCOMPARE(qAlpha(image.pixel(3, 3)), 0);
        QCOMPARE(qAlpha(image.pixel(596, 896)), 0);
        QCOMPARE(qAlpha(image.pixel(300, 400)), 255);  // the trunk
        // The head is at the top: what lies above the body is as empty as what lies beside it.
        int first = 0, last = 0;
        for (int y = 0; y < 900; ++y)
            for (int x = 0; x < 600; ++x)
                if (qAlpha(image.pixel(x, y)) > 128) {
                    if (first == 0) first = y;
                    last = y;
                }
        QVERIFY2(first > 20 && last < 890 && last - first > 650,
                 qPrintable(QString("%1 %2").arg(first).arg(last)));
        int widthHead = 0, widthFeet = 0;
        for (int x = 0; x < 600; ++x) {
            widthHead += qAlpha(image.pixel(x, first + 40)) > 128;
            widthFeet += qAlpha(image.pixel(x, last - 40)) > 128;
        }
        int left = -1, right = -1;
        for (int x = 0; x < 600; ++x)
            if (qAlpha(image.pixel(x, last - 40)) > 128) {
                if (left < 0) left = x;
                right = x;
            }
        QVERIFY(right - left + 1 > widthFeet + 5);  // two feet, apart: not upside down
        QVERIFY(widthHead > 0);
        const QImage opaque = picture({.pixels = {64, 64}, .transparent = false, .ground = true});
        QVERIFY(!opaque.isNull() && !opaque.hasAlphaChannel());
        QVERIFY(view().highlightedPart() == std::nullopt);
    }

    void pictureIsSavedAndCopied() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("body.png"));
        action("actionSavePicture").trigger();
        auto* dialog = window_->findChild<QDialog*>(QStringLiteral("pictureDialog"));
        QVERIFY(dialog);
        auto* sizes = dialog->findChild<QComboBox*>(QStringLiteral("pictureSize"));
        sizes->setCurrentIndex(sizes->count() - 1);
        dialog->findChild<QSpinBox*>(QStringLiteral("pictureWidth"))->setValue(320);
        dialog->findChild<QSpinBox*>(QStringLiteral("pictureHeight"))->setValue(480);
        QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("pictureSave")), Qt::LeftButton);
        QVERIFY(acceptFileDialog(path));
        QVERIFY(waitFor([&] { return QFile::exists(path); }, 10000));
        const QImage saved(path);
        QCOMPARE(saved.size(), QSize(320, 480));
        QCOMPARE(qAlpha(saved.pixel(0, 0)), 0);

        QGuiApplication::clipboard()->clear();
        action("actionCopyPicture").trigger();
        QVERIFY(waitFor([&] { return !QGuiApplication::clipboard()->image().isNull(); }, 10000));
        QCOMPARE(QGuiApplication::clipboard()->image().size(), view().window3d()->size());
    }

    void choicesAreRemembered() {
        action("actionWireframe").trigger();
        auto other = openWindow();
        QVERIFY(other->bodyView().display().wireframe);
        QVERIFY(other->findChild<QAction*>(QStringLiteral("actionWireframe"))->isChecked());
        other->findChild<QAction*>(QStringLiteral("actionWireframe"))->trigger();
    }
};

int main(int argc, char** argv) {
    const TestApplication application(argc, argv);
    TestWindowBody test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_window_body.moc"
