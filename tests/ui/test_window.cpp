// SPDX-License-Identifier: Apache-2.0
// Whole-program tests through the real window: mouse, keys, file dialogs.
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QScreen>
#include <QSlider>
#include <QStyle>
#include <QStyleOptionSlider>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>
#include <QWindow>

#include "core/base/atomic_file.h"
#include "core/body/body_evaluator.h"
#include "core/character/presets.h"
#include "core/export/fit_document.h"
#include "core/fit/view_frame.h"
#include "tests/ui/window_fixture.h"
#include "ui/main_window/narrow_screen.h"
#include "ui/body_view/body_view.h"
#include "ui/export_dialog/export_dialog.h"
#include "ui/photo_view/photo_canvas.h"
#include "ui/photo_view/photo_view.h"
#include "ui/status/notice_bar.h"

using namespace abf;
using namespace abf::ui;
using namespace abf::ui::test;

namespace {

constexpr int kLeftWrist = 15;

/// Share of the 3D pane's pixels that are not background.
double drawnShare(MainWindow& window) {
    const QWindow* pane = window.bodyView().window3d();
    const QPoint corner = pane->mapToGlobal(QPoint(0, 0));
    const QImage picture = window.screen()
                               ->grabWindow(0, corner.x(), corner.y(), pane->width(), pane->height())
                               .toImage()
                               .convertToFormat(QImage::Format_RGB32);
    if (picture.isNull()) return 0;
    const QRgb background = picture.pixel(3, 3);
    qint64 drawn = 0;
    for (int y = 0; y < picture.height(); y += 2)
        for (int x = 0; x < picture.width(); x += 2) {
            const QRgb pixel = picture.pixel(x, y);
            if (std::abs(qRed(pixel) - qRed(background)) + std::abs(qGreen(pixel) - qGreen(background)) > 30)
                ++drawn;
        }
    return 4.0 * double(drawn) / (double(picture.width()) * picture.height());
}

ExportPreset objPreset(bool posed) {
    ExportPreset preset;
    preset.format = "obj";
    preset.character.posed = posed;
    return preset;
}

bool noticed(MainWindow& window, const QString& part) {
    for (const Notice& notice : window.notices().notices())
        if (notice.text.contains(part)) return true;
    return false;
}

}  // namespace

class TestWindow : public QObject {
    Q_OBJECT

    std::unique_ptr<MainWindow> window_;
    QTemporaryDir folder_;

    /// A fitted window, made once and handed on from test to test.
    MainWindow& fitted() {
        if (!window_) {
            window_ = openWindow();
            window_->session().addPhotos({personPhoto()});
            waitIdle(*window_);
            window_->session().fit();
            waitIdle(*window_);
        }
        return *window_;
    }

  private slots:
    void init() {
        if (personPhoto().isEmpty()) QSKIP("neither example photos nor shared photos are here");
    }

    void cleanupTestCase() { window_.reset(); }

    void aNarrowScreenHidesPanesAndTheUserHasThemBack() {
        auto window = openWindow();
        auto* narrow = window->findChild<NarrowScreen*>();
        auto* list = window->findChild<QAction*>(QStringLiteral("actionPanePhotos"));
        auto* body = window->findChild<QAction*>(QStringLiteral("actionPaneBody"));
        narrow->fit(4000);
        QVERIFY(list->isChecked() && body->isChecked());
        narrow->fit(1240);
        QTRY_VERIFY2(window->width() <= 1240, qPrintable(QString::number(window->width())));
        QVERIFY(!list->isChecked());
        QVERIFY(body->isChecked());
        QVERIFY(narrow->hid(list));
        narrow->fit(800);
        QTRY_VERIFY(!body->isChecked());
        list->setChecked(true);
        QVERIFY(!narrow->hid(list));
    }

    void emptyWindowSaysWhatToDoAndShowsABody() {
        auto window = openWindow();
        QVERIFY(window->session().frame());
        auto* example = window->findChild<QPushButton*>(QStringLiteral("openExample"));
        QVERIFY(example && example->isVisible());
        QVERIFY(window->findChild<QPushButton*>(QStringLiteral("emptyAdd"))->isVisible());
        QVERIFY(waitFor([&] { return drawnShare(*window) > 0.05; }, 10000));
        window->session().fit();
        QVERIFY(noticed(*window, QStringLiteral("Add a photo")));
        QVERIFY(window->close());
    }

    void photoIsAddedFoundAndFitted() {
        auto window = openWindow();
        window->findChild<QAction*>(QStringLiteral("actionAddPhotos"))->trigger();
        QVERIFY(acceptFileDialog(personPhoto()));
        QVERIFY(waitFor([&] { return window->session().currentPhoto() != 0; }));
        QVERIFY(waitIdle(*window));
        QVERIFY(currentEdit(*window).hasLandmarks);
        QVERIFY(!currentEdit(*window).state);

        int steps = 0;
        const auto counting = connect(&window->session(), &Session::fitLineChanged, window.get(), [&] {
            if (window->session().showingSteps()) ++steps;
        });
        trigger(*window, "actionFit");
        QVERIFY(waitFor([&] { return window->session().document().fitted(); }));
        QVERIFY(waitIdle(*window));
        disconnect(counting);
        QVERIFY2(steps > 5, "the steps of the fit are shown");
        QVERIFY(currentEdit(*window).state && currentEdit(*window).figures);
        const ViewFigures& figures = *currentEdit(*window).figures;
        QVERIFY(figures.reprojectionRmsPx < 0.012 * figures.staturePx);
        const QString line = window->findChild<QLabel*>(QStringLiteral("fitLine"))->text();
        QVERIFY2(line.contains(QStringLiteral("residual")) && line.contains(QStringLiteral("CPU")),
                 qPrintable(line));
        QVERIFY(window->findChild<QAction*>(QStringLiteral("actionUndo"))->isEnabled());
        window_ = std::move(window);
    }

    void draggedLandmarkPullsTheBodyAndIsOneUndoStep() {
        MainWindow& window = fitted();
        const Eigen::Vector2d found = currentEdit(window).landmarks[kLeftWrist].position;
        const Eigen::Vector2d bodyBefore = currentEdit(window).figures->projected.col(kLeftWrist);
        const int undoSteps = window.session().undoStack().index();
        const QPoint from = onCanvas(window, found);
        const QPoint to = from + QPoint(-14, -38);
        dragOnCanvas(window, from, to);
        QVERIFY(waitIdle(window));
        const Landmark& moved = currentEdit(window).landmarks[kLeftWrist];
        QVERIFY(moved.corrected);
        QVERIFY((moved.position - found).norm() * window.photoView().canvas().transform().scale() > 30);
        const Eigen::Vector2d bodyAfter = currentEdit(window).figures->projected.col(kLeftWrist);
        QVERIFY2((bodyAfter - moved.position).norm() < 0.6 * (bodyBefore - moved.position).norm(),
                 "the body's wrist follows");
        QCOMPARE(window.session().undoStack().index(), undoSteps + 1);

        trigger(window, "actionUndo");
        QCOMPARE(currentEdit(window).landmarks[kLeftWrist].position, found);
        QVERIFY((currentEdit(window).figures->projected.col(kLeftWrist) - bodyBefore).norm() < 1e-6);
        trigger(window, "actionRedo");
        QVERIFY((currentEdit(window).figures->projected.col(kLeftWrist) - bodyAfter).norm() < 1e-6);
        trigger(window, "actionUndo");
        QVERIFY(waitIdle(window));
    }

    void landmarkDraggedOutsideStaysAtTheEdge() {
        MainWindow& window = fitted();
        const Eigen::Vector2d found = currentEdit(window).landmarks[kLeftWrist].position;
        dragOnCanvas(window, onCanvas(window, found), {-40, 5});
        QVERIFY(waitIdle(window));
        const Eigen::Vector2d now = currentEdit(window).landmarks[kLeftWrist].position;
        QVERIFY(now.x() >= 0 && now.y() >= 0);
        QVERIFY(noticed(window, QStringLiteral("outside")));
        trigger(window, "actionUndo");
        QCOMPARE(currentEdit(window).landmarks[kLeftWrist].position, found);
    }

    void sliderMovesTheBodyAtOnce() {
        MainWindow& window = fitted();
        auto* slider = window.findChild<QSlider*>(QStringLiteral("slider_weight"));
        const double before = window.session().document().shape.phenotypes[Phenotype::Weight];
        const auto frame = window.session().frame();
        QStyleOptionSlider option;
        option.initFrom(slider);
        option.orientation = Qt::Horizontal;
        option.minimum = slider->minimum();
        option.maximum = slider->maximum();
        option.sliderPosition = slider->sliderPosition();
        option.sliderValue = slider->value();
        option.subControls = QStyle::SC_All;
        const QPoint grip = slider->style()
                                ->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, slider)
                                .center();
        QTest::mousePress(slider, Qt::LeftButton, {}, grip);
        QMouseEvent move(QEvent::MouseMove, grip + QPoint(18, 0), slider->mapToGlobal(grip + QPoint(18, 0)),
                         Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(slider, &move);
        QTest::mouseRelease(slider, Qt::LeftButton, {}, grip + QPoint(18, 0));
        const double after = window.session().document().shape.phenotypes[Phenotype::Weight];
        QVERIFY(after > before + 0.05);
        QVERIFY(waitFor([&] { return window.session().frame() != frame; }, 2000));
        QVERIFY((window.session().frame()->vertices - frame->vertices).cwiseAbs().maxCoeff() > 0.005f);

        auto* number = window.findChild<QDoubleSpinBox*>(QStringLiteral("number_weight"));
        QVERIFY(std::abs(number->value() - after) < 1e-3);
        number->setFocus();
        number->selectAll();
        QTest::keyClicks(number, QStringLiteral("0.25"));
        QTest::keyClick(number, Qt::Key_Return);
        QCOMPARE(window.session().document().shape.phenotypes[Phenotype::Weight], 0.25);
        QTest::mouseClick(window.findChild<QToolButton*>(QStringLiteral("reset_weight")), Qt::LeftButton);
        QCOMPARE(window.session().document().shape.phenotypes[Phenotype::Weight], 0.5);
        while (window.session().document().shape.phenotypes[Phenotype::Weight] != before)
            trigger(window, "actionUndo");
    }

    void lockedSliderSurvivesTheNextFit() {
        MainWindow& window = fitted();
        window.session().setPhenotype(Phenotype::Proportions, 0.9);
        QTest::mouseClick(window.findChild<QToolButton*>(QStringLiteral("lock_proportions")), Qt::LeftButton);
        window.session().fit();
        QVERIFY(waitIdle(window));
        QVERIFY(std::abs(window.session().document().shape.phenotypes[Phenotype::Proportions] - 0.9) < 1e-9);
        for (int i = 0; i < 3; ++i) trigger(window, "actionUndo");
        QVERIFY(waitIdle(window));
    }

    void knownHeightDecidesTheStature() {
        MainWindow& window = fitted();
        auto* height = window.findChild<QDoubleSpinBox*>(QStringLiteral("knownHeight"));
        height->setFocus();
        height->selectAll();
        QTest::keyClicks(height, QStringLiteral("186"));
        QTest::keyClick(height, Qt::Key_Return);
        QCOMPARE(*window.session().document().known.heightCm, 186.0);
        auto* hint = window.findChild<QLabel*>(QStringLiteral("factsHint"));
        QVERIFY(hint->isVisible());
        trigger(window, "actionFit");
        QVERIFY(waitIdle(window));
        QVERIFY(waitFor([&] { return std::abs(window.session().frame()->statureM - 1.86) < 0.01; }, 3000));
        QVERIFY(!hint->isVisible());
    }

    void bodyIsExported() {
        MainWindow& window = fitted();
        const QString glb = folder_.filePath(QStringLiteral("body.glb"));
        window.findChild<QAction*>(QStringLiteral("actionExport"))->trigger();
        auto* dialog = window.findChild<QDialog*>(QStringLiteral("exportDialog"));
        QVERIFY(dialog);
        auto* presets = dialog->findChild<QComboBox*>(QStringLiteral("exportPreset"));
        presets->setCurrentIndex(presets->findText(QStringLiteral("Web")));
        auto* tree = dialog->findChild<QTreeWidget*>(QStringLiteral("exportTree"));
        QVERIFY(waitFor([&] { return !tree->findItems(QStringLiteral("Bones"), Qt::MatchExactly).isEmpty(); }));
        auto* facts = dialog->findChild<QLabel*>(QStringLiteral("exportFacts"));
        QVERIFY(waitFor([&] { return facts->text().contains(QStringLiteral("MB")); }));
        QVERIFY(facts->text().contains(QStringLiteral("mm off")));
        const auto boneCount = [&] {
            const auto found = tree->findItems(QStringLiteral("Bones"), Qt::MatchExactly);
            return found.isEmpty() ? 0 : found[0]->text(1).toInt();
        };
        QCOMPARE(boneCount(), 50);
        // A change shows at once in what the file will hold.
        auto* rig = dialog->findChild<QComboBox*>(QStringLiteral("exportRig"));
        rig->setCurrentText(QStringLiteral("anny"));
        dialog->findChild<QCheckBox*>(QStringLiteral("exportFaceMorphs"))->setChecked(true);
        dialog->findChild<QCheckBox*>(QStringLiteral("exportToes"))->setChecked(true);
        QVERIFY(waitFor([&] { return boneCount() == 104; }));
        // Kept choices are offered again.
        dialog->findChild<QPushButton*>(QStringLiteral("keepPreset"))->click();
        QVERIFY(acceptFileDialog(QStringLiteral("Our game")));
        QVERIFY(waitFor([&] { return presets->currentText() == QStringLiteral("Our game"); }));
        const ExportDialog another(window.session());
        auto* offered = another.findChild<QComboBox*>(QStringLiteral("exportPreset"));
        QVERIFY(offered->findText(QStringLiteral("Our game")) > 0);
        QVERIFY(waitFor([&] { return boneCount() == 104; }));
        dialog->findChild<QPushButton*>(QStringLiteral("exportAccept"))->click();
        QVERIFY(acceptFileDialog(glb));
        QVERIFY(waitFor([&] { return QFile::exists(glb); }));
        QVERIFY(waitIdle(window));
        QFile file(glb);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.read(4), QByteArray("glTF"));
        // What was exported is opened again, and saving does not write over it.
        const auto exported = readFitDocument(glb.toStdString(), *window.session().model());
        QVERIFY(exported.has_value());
        QVERIFY(exported->shape.phenotypes == window.session().document().shape.phenotypes);
        auto again = openWindow();
        again->session().openDocument(glb);
        QVERIFY(waitIdle(*again));
        QVERIFY(again->session().document().pose && again->session().documentPath().isEmpty());
        const QString obj = folder_.filePath(QStringLiteral("body.obj"));
        window.session().exportBody(objPreset(false), obj);
        QVERIFY(waitIdle(window));
        QVERIFY(QFile::exists(obj));
    }

    void failedExportIsSaidAndLeavesNothing() {
        MainWindow& window = fitted();
        const QString target = folder_.filePath(QStringLiteral("missing/body.glb"));
        window.session().exportBody(*exportPreset("web"), target);
        QVERIFY(waitIdle(window));
        QVERIFY(noticed(window, QStringLiteral("missing/body.glb")));
        QVERIFY(!QFile::exists(folder_.filePath(QStringLiteral("missing"))));
        auto* bar = window.findChild<QWidget*>(QStringLiteral("noticeBar"));
        QVERIFY(bar->isVisible());
        QTest::mouseClick(bar->findChild<QToolButton*>(QStringLiteral("dismissNotice")), Qt::LeftButton);
    }

    void fitIsSavedAndOpenedAgain() {
        MainWindow& window = fitted();
        const QString path = folder_.filePath(QStringLiteral("saved.fit.json"));
        trigger(window, "actionSave");
        QVERIFY(acceptFileDialog(path));
        QVERIFY(waitFor([&] { return QFile::exists(path); }));
        QVERIFY(waitIdle(window));
        QVERIFY(!window.session().unsaved());
        QCOMPARE(window.session().documentPath(), path);

        auto other = openWindow();
        other->openFiles({path});
        QVERIFY(waitFor([&] { return other->session().currentPhoto() != 0; }));
        QVERIFY(waitIdle(*other));
        const Document &a = window.session().document(), &b = other->session().document();
        QVERIFY((a.shape.phenotypes.values - b.shape.phenotypes.values).abs().maxCoeff() < 1e-9);
        QCOMPARE(b.photos.size(), a.photos.size());
        QCOMPARE(*b.known.heightCm, *a.known.heightCm);
        for (int i = 0; i < kLandmarkCount; ++i)
            QVERIFY((a.photos[0].landmarks[std::size_t(i)].position -
                     b.photos[0].landmarks[std::size_t(i)].position)
                        .norm() < 1e-6);
        QVERIFY(waitFor([&] { return other->session().frame()->figures.has_value(); }, 5000));
        QVERIFY((other->session().frame()->figures->projected - a.photos[0].figures->projected)
                    .cwiseAbs()
                    .maxCoeff() < 0.05);
        QVERIFY(!other->session().file(other->session().currentPhoto())->picture.isNull());
        other->session().fit();  // goes on from where the file left off
        QVERIFY(waitIdle(*other));
        QVERIFY(other->session().document().fitted());
    }

    void bodyOfAMeshIsOpenedInItsPoseSavedAndExported() {
        auto window = openWindow();
        const std::shared_ptr<const BodyModel> model = window->session().model();
        FitDocument mesh;
        mesh.shape = startShape();
        mesh.shape.phenotypes[Phenotype::Weight] = 0.8;
        mesh.shape.localChanges.setZero(static_cast<Eigen::Index>(model->localChangeLabels().size()));
        mesh.shape.localChanges[3] = 0.5;
        mesh.pose = referencePose(model->annyRig());
        const auto arm = static_cast<std::size_t>(model->annyRig().bone("upperarm01.L"));
        mesh.pose->bones[arm].topLeftCorner<3, 3>() =
            Eigen::AngleAxisd(0.8, Eigen::Vector3d::UnitX()).toRotationMatrix();
        mesh.termination = "converged";
        mesh.backend = "cpu";
        mesh.notes = {"Fitted to the vertices of a mesh in the model's topology."};
        const QString path = folder_.filePath(QStringLiteral("mesh.fit.json"));
        QVERIFY(writeFileAtomically(path.toStdString(), toJson(mesh, *model)));

        EvaluatedBody posed;
        QVERIFY(makeCpuBodyEvaluator(model)->evaluate(mesh.shape, *mesh.pose, posed));
        const auto shown = [&](MainWindow& in) {
            const auto frame = in.session().frame();
            return frame && frame->vertices.cols() == posed.vertices.cols() &&
                   (frame->vertices - posed.vertices).cwiseAbs().maxCoeff() < 1e-4f;
        };
        QVERIFY(!shown(*window));
        window->openFiles({path});
        QVERIFY(waitFor([&] { return shown(*window); }, 10000));
        QVERIFY(window->findChild<QLabel*>(QStringLiteral("verdictTitle"))
                    ->text()
                    .contains(QStringLiteral("mesh or scan")));
        QVERIFY(window->findChild<QLabel*>(QStringLiteral("fitNotes"))
                    ->text()
                    .contains(QStringLiteral("vertices of a mesh")));
        QCOMPARE(window->findChild<QDoubleSpinBox*>(QStringLiteral("number_weight"))->value(), 0.8);
        QVERIFY(window->session().measures());

        const QString again = folder_.filePath(QStringLiteral("again.fit.json"));
        window->session().saveDocument(again);
        QVERIFY(waitIdle(*window));
        const auto read = readFitDocument(again.toStdString(), *model);
        QVERIFY(read && read->pose);
        QVERIFY(read->pose->bones[arm].isApprox(mesh.pose->bones[arm], 1e-9));
        QVERIFY(sameShape(read->shape, mesh.shape));
        const QString posedFile = folder_.filePath(QStringLiteral("posed.obj"));
        const QString restFile = folder_.filePath(QStringLiteral("rest.obj"));
        window->session().exportBody(objPreset(true), posedFile);
        window->session().exportBody(objPreset(false), restFile);
        QVERIFY(waitIdle(*window));
        QFile a(posedFile), b(restFile);
        QVERIFY(a.open(QIODevice::ReadOnly) && b.open(QIODevice::ReadOnly));
        QVERIFY(a.readAll() != b.readAll());
        window->session().newDocument();
        QVERIFY(waitFor([&] { return !shown(*window); }, 5000));
        QVERIFY(!window->session().document().pose);
    }

    void droppedFilesAreOpened() {
        auto window = openWindow();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(personPhoto())});
        QDragEnterEvent enter({300, 300}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({300, 300}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(window.get(), &drop);
        QVERIFY(waitIdle(*window));
        QCOMPARE(window->session().document().photos.size(), std::size_t(1));
    }

    void badFilesAreExplainedAndTheWindowGoesOn() {
        auto window = openWindow();
        const QString text = folder_.filePath(QStringLiteral("broken.fit.json"));
        QFile file(text);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"schema\": \"abf.fit/1\", ");
        file.close();
        window->openFiles({text});
        QVERIFY(noticed(*window, QStringLiteral("broken.fit.json")));
        QStringList photos{folder_.filePath(QStringLiteral("absent.jpg")), text + QStringLiteral(".jpg")};
        QVERIFY(QFile::copy(text, photos[1]));
        for (const char* name : {"variants/v_text.jpg", "variants/v_truncated.jpg", "variants/v_empty.jpg"})
            if (const QString photo = sharedPhoto(name); !photo.isEmpty()) photos << photo;
        window->session().addPhotos(photos);
        QVERIFY(waitIdle(*window));
        for (const QString& photo : photos)
            QVERIFY2(noticed(*window, QFileInfo(photo).fileName()), qPrintable(photo));
        trigger(*window, "actionFit");
        QVERIFY(noticed(*window, QStringLiteral("No person has been found")));
        window->session().addPhotos({personPhoto()});
        QVERIFY(waitIdle(*window));
        trigger(*window, "actionFit");
        QVERIFY(waitFor([&] { return window->session().document().fitted(); }));
    }

    void photoWithoutPersonAsksForABox() {
        const QString cat = sharedPhoto("19_nonperson_cat_cc0.png");
        if (cat.isEmpty()) QSKIP("no shared photos");
        auto window = openWindow();
        window->session().addPhotos({cat});
        QVERIFY(waitIdle(*window));
        QCOMPARE(window->session().stage(window->session().currentPhoto()), PhotoStage::NoPerson);
        QVERIFY(noticed(*window, QStringLiteral("Draw a box")));
    }

    void drawnBoxFindsThePersonInIt() {
        auto window = openWindow();
        window->session().addPhotos({personPhoto()});
        QVERIFY(waitIdle(*window));
        const cv::Rect2d box = (*currentEdit(*window).persons)[0].box;
        const Eigen::Vector2d corner(box.x - 0.15 * box.width, box.y - 0.1 * box.height);
        const Eigen::Vector2d opposite(box.x + 1.15 * box.width, box.y + 1.08 * box.height);
        QTest::mouseClick(window->findChild<QToolButton*>(QStringLiteral("drawBox")), Qt::LeftButton);
        QVERIFY(window->photoView().canvas().boxMode());
        dragOnCanvas(*window, onCanvas(*window, corner), onCanvas(*window, opposite));
        QVERIFY(!window->photoView().canvas().boxMode());
        QVERIFY(waitIdle(*window));
        QCOMPARE(currentEdit(*window).persons->size(), std::size_t(2));
        QCOMPARE(currentEdit(*window).person, 1);
        trigger(*window, "actionUndo");
        QCOMPARE(currentEdit(*window).person, 0);
    }

    void personIsChosenByClickingItsFrame() {
        const QString two = sharedPhoto("variants/v_two_people.jpg");
        if (two.isEmpty()) QSKIP("no shared photos");
        auto window = openWindow();
        window->session().addPhotos({two});
        QVERIFY(waitIdle(*window));
        QVERIFY(currentEdit(*window).persons);
        if (currentEdit(*window).persons->size() < 2) QSKIP("the detector found one person only");
        QCOMPARE(currentEdit(*window).person, 0);
        const cv::Rect2d other = (*currentEdit(*window).persons)[1].box;
        const QPoint at = onCanvas(*window, {other.x + 0.5 * other.width, other.y + 0.03 * other.height});
        QTest::mouseClick(&window->photoView().canvas(), Qt::LeftButton, {}, at);
        QCOMPARE(currentEdit(*window).person, 1);
        trigger(*window, "actionUndo");
        QCOMPARE(currentEdit(*window).person, 0);
    }

    void mouseAndKeysTurnTheBody() {
        MainWindow& window = fitted();
        window.activateWindow();
        QVERIFY(waitFor([&] { return window.isActiveWindow(); }, 5000));
        QWindow* pane = window.bodyView().window3d();
        window.bodyView().look(StandardView::Front);
        const QVector3D front = window.bodyView().camera().eye();
        QTest::mousePress(pane, Qt::LeftButton, {}, {200, 200});
        QTest::mouseMove(pane, {260, 210});
        QTest::mouseRelease(pane, Qt::LeftButton, {}, {260, 210});
        QVERIFY((window.bodyView().camera().eye() - front).length() > 0.3f);
        QTest::keyClick(pane, Qt::Key_3);
        QVERIFY(window.bodyView().camera().eye().y() > 1);
        auto* landmarks = window.findChild<QAction*>(QStringLiteral("actionShowLandmarks"));
        QVERIFY(landmarks->isChecked());
        QTest::keyClick(pane, Qt::Key_L);  // the window's own shortcuts work from the 3D pane, too
        QVERIFY(!landmarks->isChecked());
        QTest::keyClick(&window, Qt::Key_L);
        QVERIFY(landmarks->isChecked());
        window.findChild<QAction*>(QStringLiteral("actionViewFront"))->trigger();
        QVERIFY(window.bodyView().camera().eye().y() < -1);
        QVERIFY(waitFor([&] { return drawnShare(window) > 0.05; }, 10000));
    }

    void unsavedWorkIsAskedFor() {
        MainWindow& window = fitted();
        window.session().setPhenotype(Phenotype::Muscle, 0.81);
        QVERIFY(window.session().unsaved());
        window.close();
        auto* question = window.findChild<QMessageBox*>(QStringLiteral("unsavedQuestion"));
        QVERIFY(question && window.isVisible());
        QTest::mouseClick(question->button(QMessageBox::Cancel), Qt::LeftButton);
        QVERIFY(window.isVisible());
        QVERIFY(waitFor([&] { return !window.findChild<QMessageBox*>(QStringLiteral("unsavedQuestion")); },
                        3000));
        window.close();
        question = window.findChild<QMessageBox*>(QStringLiteral("unsavedQuestion"));
        QVERIFY(question);
        QTest::mouseClick(question->button(QMessageBox::Discard), Qt::LeftButton);
        QVERIFY(!window.isVisible());
        window_.reset();
    }

    void closingDuringAFitIsClean() {
        for (int milliseconds : {0, 5, 60, 400}) {
            auto window = openWindow();
            window->session().addPhotos({personPhoto()});
            QVERIFY(waitIdle(*window));
            window->session().fit();
            QTest::qWait(milliseconds);
            window->close();
            window.reset();
        }
    }

    void closingWhileLoadingIsClean() {
        for (int milliseconds : {0, 30, 200}) {
            auto window = std::make_unique<MainWindow>();
            window->show();
            window->openFiles({personPhoto()});
            window->session().fitWhenReady();
            QTest::qWait(milliseconds);
            window->close();
            window.reset();
        }
    }

    void exampleFitsItself() {
        if (!personPhoto().contains(QStringLiteral("examples"))) QSKIP("no example photos");
        auto window = openWindow();
        QTest::mouseClick(window->findChild<QPushButton*>(QStringLiteral("openExample")), Qt::LeftButton);
        QVERIFY(waitFor([&] { return window->session().document().fitted(); }));
        QVERIFY(waitIdle(*window));
    }
};

int main(int argc, char** argv) {
    const TestApplication application(argc, argv);
    TestWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_window.moc"
