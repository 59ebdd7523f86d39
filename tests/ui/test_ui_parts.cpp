// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <atomic>
#include <chrono>
#include <cmath>
#include <opencv2/core.hpp>
#include <thread>

#include "core/character/presets.h"
#include "core/fit/joint_limits.h"
#include "ui/body_view/orbit_camera.h"
#include "ui/photo_list/photo_list_model.h"
#include "ui/photo_view/view_transform.h"
#include "ui/session/brush_stroke.h"
#include "ui/session/fit_playback.h"
#include "ui/session/photo_pyramid.h"
#include "ui/session/session.h"
#include "ui/session/worker.h"
#include "ui/shape_panel/fact_row.h"
#include "ui/shape_panel/measure_words.h"
#include "ui/shape_panel/optional_spin_box.h"
#include "ui/shape_panel/pose_parts.h"
#include "ui/status/notice_bar.h"
#include "ui/widgets/fine_spin_box.h"

using namespace abf;
using namespace abf::ui;
using namespace std::chrono_literals;

namespace {

EngineLoader brokenEngine() {
    return {.loadModel = []() -> Result<std::shared_ptr<const BodyModel>> {
                return fail(ErrorCode::NotFound, "The body model is missing.");
            },
            .loadDetector = []() -> Result<std::unique_ptr<PersonDetector>> {
                return fail(ErrorCode::NotFound, "The networks are missing.");
            }};
}

}  // namespace

class TestUiParts : public QObject {
    Q_OBJECT
  private slots:
    void orbitCameraLooksFromTheNamedSide() {
        OrbitCamera camera;
        camera.look(StandardView::Front);
        QVERIFY(camera.eye().y() < -1 && std::abs(camera.eye().x()) < 0.01f);
        camera.look(StandardView::Left);
        QVERIFY(camera.eye().x() > 1);
        camera.look(StandardView::Back);
        QVERIFY(camera.eye().y() > 1);
    }

    void orbitCameraShowsTheWholeBodyInNarrowViews() {
        for (float aspect : {0.3f, 1.0f, 3.0f}) {
            OrbitCamera camera;
            camera.frame(1.8f, 0.9f, aspect);
            const float halfHeight =
                camera.distance() * std::tan(OrbitCamera::kFieldOfView / 2 * 3.14159f / 180);
            QVERIFY(halfHeight > 0.9f);
            QVERIFY(halfHeight * aspect > 0.9f);
        }
    }

    void orbitCameraKeepsWhatStandsBesideInTheMiddle() {
        OrbitCamera camera;
        for (const StandardView view : {StandardView::Front, StandardView::Left, StandardView::Back}) {
            camera.look(view);
            camera.frame(1.8f, 0.9f, 0.6f, 0.4f);
            QVERIFY((camera.target() - (0.4f * camera.right() + QVector3D(0, 0, 0.9f))).length() < 1e-5f);
            QVERIFY(std::abs((camera.eye() - camera.target()).length() - camera.distance()) < 1e-4f);
        }
    }

    void orbitCameraComesBackToAView() {
        OrbitCamera camera, other;
        camera.orbit(40, 12, 300);
        camera.pan(10, 20, 300);
        camera.zoom(2);
        camera.setProjection(Projection::Orthographic);
        other.setState(camera.state());
        QCOMPARE(other.state(), camera.state());
        QVERIFY((other.eye() - camera.eye()).length() < 1e-5f);
        other.setState({{NAN, 0, 1e30f}, 1000, 400, -3, Projection::Perspective});
        QVERIFY(other.distance() > 0 && std::isfinite(other.eye().x()));
    }

    void orbitCameraPansWithThePointer() {
        OrbitCamera camera;
        camera.look(StandardView::Front);
        const QVector3D before = camera.target();
        camera.pan(100, 0,
                   500);  // the scene follows to the right, so the target goes to the viewer's left (-x)
        QVERIFY(camera.target().x() < before.x());
        QCOMPARE(camera.target().y(), before.y());
    }

    void viewTransformKeepsThePointUnderTheCursor() {
        ViewTransform transform;
        transform.setPhoto({4000, 3000});
        transform.setView({800, 700});
        const QPointF cursor(300, 200);
        const QPointF point = transform.toPhoto(cursor);
        for (double factor : {1.3, 1.3, 0.7, 5.0}) {
            transform.zoomAt(cursor, factor);
            QVERIFY(QLineF(transform.toView(point), cursor).length() < 1e-6);
        }
        QVERIFY(!transform.fitsWhole());
        transform.showWhole();
        QVERIFY(QRectF(0, 0, 800, 700).contains(transform.toView(QRectF(0, 0, 4000, 3000))));
    }

    void viewTransformNeverLosesThePhoto() {
        ViewTransform transform;
        transform.setPhoto({400, 300});
        transform.setView({800, 700});
        transform.pan({1e6, -1e6});
        QVERIFY(QRectF(0, 0, 800, 700).intersects(transform.toView(QRectF(0, 0, 400, 300))));
    }

    void pyramidGivesTheSmallestSufficientCopy() {
        QImage image(1600, 1200, QImage::Format_RGB32);
        image.fill(Qt::red);
        const PhotoPyramid pyramid(image);
        QCOMPARE(pyramid.forWidth(2000).width(), 1600);
        QCOMPARE(pyramid.forWidth(801).width(), 1600);
        QCOMPARE(pyramid.forWidth(800).width(), 800);
        QVERIFY(PhotoPyramid().isNull());
    }

    void replayShowsFirstAndLastStep() {
        QCOMPARE(replayStep(40, 0, 800), std::size_t(0));
        QCOMPARE(replayStep(40, 400, 800), std::size_t(19));
        QCOMPARE(replayStep(40, 800, 800), std::size_t(39));
        QCOMPARE(replayStep(1, 10, 800), std::size_t(0));
        QCOMPARE(replayStep(0, 10, 800), std::size_t(0));
        QCOMPARE(replayStep(40, 0, 0), std::size_t(39));
    }

    void aRunningFitIsFollowedWithoutLeaps() {
        QCOMPARE(followSteps(0, 0), std::size_t(0));
        QCOMPARE(followSteps(0, 1), std::size_t(1));
        QCOMPARE(followSteps(0, 80), std::size_t(10));
        QCOMPARE(followSteps(79, 80), std::size_t(80));
        QCOMPARE(followSteps(80, 80), std::size_t(80));
    }

    void workerRunsInOrderAndReplacesWhatWaits() {
        std::vector<int> ran;
        std::atomic<bool> go = false;
        {
            Worker worker(Worker::AtEnd::Finish);
            worker.post([&](const std::stop_token&) {
                while (!go) std::this_thread::sleep_for(1ms);
                ran.push_back(0);
            });
            std::this_thread::sleep_for(20ms);
            worker.post([&](const std::stop_token&) { ran.push_back(1); });
            worker.replace([&](const std::stop_token&) { ran.push_back(2); });
            worker.post([&](const std::stop_token&) { ran.push_back(3); });
            go = true;
        }
        QCOMPARE(ran, (std::vector<int>{0, 2, 3}));
    }

    void workerStopsTheRunningJobWhenDestroyed() {
        std::atomic<bool> stopped = false, late = false;
        {
            Worker worker;
            worker.post([&](const std::stop_token& stop) {
                while (!stop.stop_requested()) std::this_thread::sleep_for(1ms);
                stopped = true;
            });
            worker.post([&](const std::stop_token&) { late = true; });
            std::this_thread::sleep_for(20ms);
        }
        QVERIFY(stopped);
        QVERIFY(!late);
    }

    void workerGoesOnAfterCancel() {
        std::atomic<bool> stopped = false, next = false;
        Worker worker;
        worker.post([&](const std::stop_token& stop) {
            while (!stop.stop_requested()) std::this_thread::sleep_for(1ms);
            stopped = true;
        });
        std::this_thread::sleep_for(20ms);
        worker.cancel();
        worker.post([&](const std::stop_token& stop) { next = !stop.stop_requested(); });
        QTRY_VERIFY(next);
        QVERIFY(stopped);
    }

    void optionalNumberCanBeUnknown() {
        OptionalSpinBox box(40, 250, 170);
        box.setSuffix(QStringLiteral(" cm"));
        QVERIFY(!box.known());
        box.stepBy(1);
        QCOMPARE(*box.known(), 170.0);
        auto* edit = box.findChild<QLineEdit*>();
        edit->selectAll();
        QTest::keyClicks(edit, QStringLiteral("182.5"));
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(*box.known(), 182.5);
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(!box.known());

        // Typed behind the words, as after a click there.
        QCOMPARE(edit->text(), box.specialValueText());
        edit->end(false);
        QTest::keyClicks(edit, QStringLiteral("178"));
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(box.known());
        QCOMPARE(*box.known(), 178.0);
    }

    void numbersAreTypedWithCommaOrPoint() {
        const QLocale before;
        for (const QLocale& locale : {QLocale(QLocale::English), QLocale(QLocale::German),
                                      QLocale(QLocale::French), QLocale(QLocale::Chinese)})
            for (const char* typed : {"1.73", "1,73"}) {
                QLocale::setDefault(locale);
                FineSpinBox box;
                box.setSuffix(QStringLiteral(" m"));
                box.setRange(0, 500);
                auto* edit = box.findChild<QLineEdit*>();
                edit->selectAll();
                QTest::keyClicks(edit, QLatin1String(typed));
                QTest::keyClick(edit, Qt::Key_Return);
                QVERIFY2(std::abs(box.value() - 1.73) < 1e-9,
                         qPrintable(locale.name() + QLatin1String(typed)));
                QCOMPARE(box.text(), locale.toString(1.73, 'f', 2) + QStringLiteral(" m"));
                OptionalSpinBox optional(40, 250, 170);
                optional.setSuffix(QStringLiteral(" cm"));
                edit = optional.findChild<QLineEdit*>();
                edit->selectAll();
                QTest::keyClicks(
                    edit, QString(QLatin1String(typed)).replace(QLatin1Char('1'), QStringLiteral("171")));
                QTest::keyClick(edit, Qt::Key_Return);
                QVERIFY(std::abs(optional.known().value_or(0) - 171.7) < 0.04);
            }
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(measureNumber(Measure::Stature, 1.7349), QStringLiteral("173,5"));
        QLocale::setDefault(before);
    }

    void brushPaintsErasesAndLeavesWhatWasBefore() {
        const QSizeF photo(2000, 3000);
        const cv::Mat dab = painted({}, photo, {.points = {QPointF(1000, 1500)}, .radius = 100});
        QCOMPARE(std::max(dab.rows, dab.cols), kPaintedMaskSide);
        const double share = double(cv::countNonZero(dab)) / double(dab.total());
        QVERIFY(std::abs(share - 3.14159 * 100 * 100 / (2000.0 * 3000)) < 5e-4);
        QCOMPARE(int(dab.at<unsigned char>(dab.rows / 2, dab.cols / 2)), 255);
        const BrushStroke across{
            .points = {QPointF(0, 1500), QPointF(2000, 1500)}, .radius = 20, .erase = true};
        const cv::Mat erased = painted(dab, photo, across);
        QCOMPARE(int(erased.at<unsigned char>(dab.rows / 2, dab.cols / 2)), 0);
        QCOMPARE(int(dab.at<unsigned char>(dab.rows / 2, dab.cols / 2)), 255);
        const BrushStroke all{.points = {QPointF(1000, 1500)}, .radius = 200, .erase = true};
        QVERIFY(painted(erased, photo, all).empty());
    }

    void factsSayWhatBecameOfThem() {
        bool contradiction = true;
        QVERIFY(factOutcome(Measure::WaistGirth, {}, nullptr, 0.92, contradiction).isEmpty());
        FactReport report{.measure = Measure::WaistGirth,
                          .asked = 0.92,
                          .tolerance = 0.005,
                          .fitted = 0.9241,
                          .otherwise = 0.986,
                          .otherwiseSigma = 0.008};
        QCOMPARE(factOutcome(Measure::WaistGirth, 0.92, &report, 0.9241, contradiction),
                 QStringLiteral("asked 92.0, fitted 92.4 cm"));
        QVERIFY(!contradiction);
        report.contradicts = true;
        QVERIFY(factOutcome(Measure::WaistGirth, 0.92, &report, 0.9241, contradiction)
                    .contains(QStringLiteral("98.6 ± 1.6 cm")));
        QVERIFY(contradiction);
        FactReport open = report;
        open.otherwiseSigma = 30;
        QCOMPARE(factOutcome(Measure::WaistGirth, 0.92, &open, 0.9241, contradiction),
                 QStringLiteral("asked 92.0, fitted 92.4 cm"));
        QVERIFY(!contradiction);
        // Changed since the fit: the report speaks of another number.
        QCOMPARE(factOutcome(Measure::WaistGirth, 0.95, &report, 0.9241, contradiction),
                 QStringLiteral("asked 95.0, the body has 92.4 cm"));
    }

    void everyJointBelongsToOnePartOfTheBody() {
        std::vector<std::string_view> stems;
        for (const PosePart& part : poseParts())
            stems.insert(stems.end(), part.stems.begin(), part.stems.end());
        QCOMPARE(stems.size(), jointLimitTable().size());
        for (const JointLimit& joint : jointLimitTable())
            QCOMPARE(std::ranges::count(stems, joint.bone), std::ptrdiff_t(1));
        const PosePart& arm = *std::ranges::find(poseParts(), "arm", &PosePart::key);
        QCOMPARE(posePartName(arm, BodySide::Left), QStringLiteral("Left arm"));
        QCOMPARE(bonesOf(arm, BodySide::Right)[1], std::string("upperarm01.R"));
    }

    void bonesAreLockedAndUnlockedInOneStep() {
        Session session(brokenEngine());
        session.setBonesLocked({"head"}, true, QStringLiteral("Lock"));
        session.setBonesLocked({"neck01", "head"}, true, QStringLiteral("Lock"));
        QCOMPARE(session.document().lockedBones, (std::vector<std::string>{"head", "neck01"}));
        session.setBonesLocked({"neck01", "head"}, false, QStringLiteral("Unlock"));
        QVERIFY(session.document().lockedBones.empty());
        session.undoStack().undo();
        QCOMPARE(session.document().lockedBones.size(), std::size_t(2));
        QCOMPARE(session.undoStack().count(), 3);
    }

    void lockedChangeThatWasNeverSetIsHeldAtZero() {
        Document document;
        document.lockedLocalChanges = {7};
        document.lockedBones = {"head"};
        FitProblem problem;
        holdLocked(document, problem);
        QCOMPARE(problem.fixedLocalChanges.at(7), 0.0);
        QCOMPARE(problem.fixedBones.size(), std::size_t(1));
    }

    void photosAreLeftOutAndContradictedByTheirNumber() {
        Document document;
        document.photos.resize(3);
        for (std::size_t i = 0; i < 3; ++i) {
            document.photos[i].id = 10 + i;
            document.photos[i].hasLandmarks = true;
            document.photos[i].state.emplace();
        }
        document.photos[1].state.reset();
        QVERIFY(!document.fitted());
        document.photos[1].used = false;
        QVERIFY(document.fitted());
        document.fit.photos = {10, 12};
        document.fit.estimate.emplace();
        document.fit.estimate->oddViews = {1};
        QVERIFY(document.contradicted(12) && !document.contradicted(11) && !document.contradicted(10));
    }

    void noticesStayUntilDismissed() {
        NoticeBar bar;
        bar.add({Notice::Level::Info, QStringLiteral("first")});
        bar.add({Notice::Level::Error, QStringLiteral("second")});
        bar.add({Notice::Level::Error, QStringLiteral("second")});
        QCOMPARE(bar.notices().size(), 2);
        bar.dismiss();
        QCOMPARE(bar.notices().back().text, QStringLiteral("first"));
        bar.dismiss();
        QVERIFY(bar.notices().isEmpty());
        bar.dismiss();
    }

    void missingEngineIsSaidAndNothingCrashes() {
        Session session(brokenEngine());
        QList<Notice> notices;
        connect(&session, &Session::noticeRaised, this, [&](const Notice& notice) { notices << notice; });
        session.start();
        QTRY_COMPARE(notices.size(), 2);
        session.fit();
        session.exportBody(ExportPreset(), QStringLiteral("/nowhere/body.glb"));
        session.saveDocument(QStringLiteral("/nowhere/fit.json"));
        session.openDocument(QStringLiteral("/nowhere/fit.json"));
        session.setPhenotype(Phenotype::Age, 0.3);
        QCOMPARE(session.document().shape.phenotypes[Phenotype::Age], 0.3);
        QVERIFY(notices.size() >= 5);
    }

    void photoListModelIsConsistent() {
        Session session(brokenEngine());
        PhotoListModel model(session);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        session.addPhotos({QStringLiteral("/nowhere/a.jpg"), QStringLiteral("/nowhere/b.jpg")});
        QCOMPARE(model.rowCount(), 2);
        const PhotoId first = model.idAt(model.index(0)), second = model.idAt(model.index(1));
        QCOMPARE(session.currentPhoto(), first);
        QTRY_COMPARE(session.stage(second), PhotoStage::Unreadable);
        QCOMPARE(model.index(0).data().toString(), QStringLiteral("a.jpg"));
        QVERIFY(model.setData(model.index(1), Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(!session.document().photo(second)->used);
        session.undoStack().undo();
        QCOMPARE(model.index(1).data(Qt::CheckStateRole).value<Qt::CheckState>(), Qt::Checked);
        session.removePhoto(first);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(session.currentPhoto(), second);
        session.undoStack().undo();
        QCOMPARE(model.rowCount(), 2);
        session.undoStack().undo();
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(session.currentPhoto(), PhotoId(0));
    }

    void sliderMovesInOneGoAreOneUndoStep() {
        Session session(brokenEngine());
        for (int i = 0; i < 20; ++i) session.setPhenotype(Phenotype::Weight, 0.5 + 0.01 * i);
        session.setPhenotype(Phenotype::Muscle, 0.9);
        QCOMPARE(session.undoStack().count(), 2);
        session.undoStack().undo();
        session.undoStack().undo();
        QCOMPARE(session.document().shape.phenotypes[Phenotype::Weight], 0.5);
        QCOMPARE(session.document().shape.phenotypes[Phenotype::Muscle], 0.5);
    }
};

QTEST_MAIN(TestUiParts)
#include "test_ui_parts.moc"
