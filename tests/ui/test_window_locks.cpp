// SPDX-License-Identifier: Apache-2.0
// Through the real window: local changes and parts of the pose that are set, locked, kept by the next fit,
// saved and undone.
#include <QDoubleSpinBox>
#include <QLabel>
#include <QScrollArea>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <algorithm>

#include "core/prior/body_changes.h"
#include "tests/ui/window_fixture.h"

using namespace abf;
using namespace abf::ui;
using namespace abf::ui::test;

namespace {

constexpr int kLeftElbow = 13, kLeftWrist = 15;
const std::vector<std::string> kLeftArm = {"clavicle.L", "upperarm01.L", "lowerarm01.L", "lowerarm02.L"};

}  // namespace

class TestWindowLocks : public QObject {
    Q_OBJECT

    std::unique_ptr<MainWindow> window_;
    int thigh_ = -1;  ///< local change measure-thigh-circ-incr

    Session& session() { return window_->session(); }
    const Document& document() { return session().document(); }
    template <class Widget>
    Widget& find(const char* name) {
        auto* found = window_->findChild<Widget*>(QLatin1String(name));
        if (!found) qFatal("no %s", name);
        window_->findChild<QWidget*>(QStringLiteral("shapePanel"))
            ->findChild<QScrollArea*>()
            ->ensureWidgetVisible(found);
        return *found;
    }
    void click(const char* button) { QTest::mouseClick(&find<QToolButton>(button), Qt::LeftButton); }
    bool refit() {
        const FitSummary before = document().fit;
        QTest::keyClick(window_.get(), Qt::Key_F5);
        return waitFor([&] { return session().fitting(); }, 3000) && waitIdle(*window_);
    }
    void undoAll(int steps) {
        while (session().undoStack().index() > steps) trigger(*window_, "actionUndo");
        QVERIFY(waitIdle(*window_));
    }
    std::vector<Eigen::Matrix4d> pose(PhotoId photo, const std::vector<std::string>& bones) {
        std::vector<Eigen::Matrix4d> matrices;
        for (const std::string& bone : bones)
            matrices.push_back(document().photo(photo)->state->pose.bones[static_cast<std::size_t>(
                session().model()->annyRig().bone(bone))]);
        return matrices;
    }
    static double furthest(const std::vector<Eigen::Matrix4d>& a, const std::vector<Eigen::Matrix4d>& b) {
        double most = 0;
        for (std::size_t i = 0; i < a.size(); ++i)
            most = std::max(most, (a[i] - b[i]).topLeftCorner<3, 3>().cwiseAbs().maxCoeff());
        return most;
    }

  private slots:
    void initTestCase() {
        if (examplePhotos().size() < 2) QSKIP("no example photos");
        window_ = openWindow();
        session().setReplayMs(0);
    }

    void init() {
        if (!window_) QSKIP("no example photos");
    }

    void cleanupTestCase() { window_.reset(); }

    void withoutAFitThereIsNoPoseToLock() {
        auto& lock = find<QToolButton>("lockPose_arm_left");
        QVERIFY(!lock.isVisible());
        click("partPoseLocks");
        QVERIFY(lock.isVisible() && !lock.isEnabled());
        QVERIFY(lock.toolTip().contains(QStringLiteral("nothing is fitted")));
        QVERIFY(find<QLabel>("poseLocksHint").text().contains(QStringLiteral("Fit a body first")));

        session().addPhotos(examplePhotos());
        QVERIFY(waitIdle(*window_));
        session().fit();
        QVERIFY(waitIdle(*window_));
        QVERIFY(document().fitted());
        QVERIFY(lock.isEnabled());
        QVERIFY(!lock.toolTip().contains(QStringLiteral("nothing is fitted")));
    }

    void localChangesFollowTheFitAndChangeTheBody() {
        const int steps = session().undoStack().index();
        auto& number = find<QDoubleSpinBox>("number_measure-thigh-circ-incr");
        QVERIFY(!number.isVisible());
        click("partLocalChanges");
        QVERIFY(number.isVisible());
        for (const FittedBodyChange& change : fittedBodyChanges(*session().model())) {
            const std::string_view key = kBodyChangeLabels[static_cast<std::size_t>(change.row)];
            if (key == "measure-thigh-circ-incr") thigh_ = change.localChange;
            const std::string name = "number_" + std::string(key);
            QVERIFY(std::abs(find<QDoubleSpinBox>(name.c_str()).value() -
                             document().shape.localChanges[change.localChange]) < 6e-4);
        }
        QVERIFY(thigh_ >= 0);
        const auto thighGirth = [&] { return (*session().measures())[indexOf(Measure::ThighGirth)]; };
        QVERIFY(waitFor([&] {  // the body on the screen is the fitted one
            const auto measured = BodyMeasurer(session().model()).measure(document().shape);
            return measured &&
                   std::abs((*measured)[indexOf(Measure::ThighGirth)] - thighGirth()) < 1e-6;
        }));
        const double before = thighGirth(), fitted = document().shape.localChanges[thigh_];
        auto& slider = find<QSlider>("slider_measure-thigh-circ-incr");
        slider.setFocus();
        for (int i = 0; i < 4; ++i) QTest::keyClick(&slider, Qt::Key_PageUp);
        QVERIFY(std::abs(document().shape.localChanges[thigh_] - fitted - 0.2) < 2e-3);
        QCOMPARE(session().undoStack().index(), steps + 1);
        QVERIFY(waitFor([&] { return thighGirth() > before + 0.005; }, 5000));
        QVERIFY(session().unsaved());
        click("reset_measure-thigh-circ-incr");
        QCOMPARE(document().shape.localChanges[thigh_], 0.0);
        QVERIFY(!find<QToolButton>("reset_measure-thigh-circ-incr").isEnabled());
        undoAll(steps);
        QVERIFY(std::abs(document().shape.localChanges[thigh_] - fitted) < 1e-12);
        QVERIFY(waitFor([&] { return std::abs(thighGirth() - before) < 1e-6; }, 5000));
    }

    void lockedLocalChangeIsKeptByTheNextFit() {
        const int steps = session().undoStack().index();
        auto& number = find<QDoubleSpinBox>("number_measure-thigh-circ-incr");
        const double fitted = document().shape.localChanges[thigh_];
        number.setFocus();
        number.selectAll();
        QTest::keyClicks(&number, QStringLiteral("0.7"));
        QTest::keyClick(&number, Qt::Key_Return);
        QCOMPARE(document().shape.localChanges[thigh_], 0.7);
        QVERIFY(refit());
        QVERIFY(std::abs(document().shape.localChanges[thigh_] - 0.7) > 0.02);  // free, it is found again
        undoAll(steps + 1);
        QCOMPARE(document().shape.localChanges[thigh_], 0.7);
        auto& lock = find<QToolButton>("lock_measure-thigh-circ-incr");
        QTest::mouseClick(&lock, Qt::LeftButton);
        QCOMPARE(document().lockedLocalChanges, std::vector<int>{thigh_});
        QVERIFY(find<QToolButton>("partLocalChanges").text().contains(QStringLiteral("1 locked")));
        QVERIFY(refit());
        QCOMPARE(document().shape.localChanges[thigh_], 0.7);
        QCOMPARE(document().lockedLocalChanges, std::vector<int>{thigh_});
        undoAll(steps);
        QVERIFY(!lock.isChecked());
        QVERIFY(std::abs(document().shape.localChanges[thigh_] - fitted) < 1e-12);
        QVERIFY(!find<QToolButton>("partLocalChanges").text().contains(QStringLiteral("locked")));
    }

    void lockedArmKeepsItsPoseWhenItsLandmarksMove() {
        const int steps = session().undoStack().index();
        const PhotoId photo = session().currentPhoto();
        const std::vector<Eigen::Matrix4d> before = pose(photo, kLeftArm);
        const auto moveArm = [&] {
            const Eigen::Vector2d elbow = currentEdit(*window_).landmarks[kLeftElbow].position;
            const Eigen::Vector2d wrist = currentEdit(*window_).landmarks[kLeftWrist].position;
            const double length = (wrist - elbow).norm();
            session().beginLandmarkDrag();
            session().moveLandmark(photo, kLeftWrist, QPointF(elbow.x() + 0.9 * length, elbow.y()));
            session().endLandmarkDrag(photo, kLeftWrist);
            return waitIdle(*window_);
        };
        QVERIFY(moveArm());
        QVERIFY(furthest(before, pose(photo, kLeftArm)) > 0.05);  // free, the arm follows
        undoAll(steps);

        click("lockPose_arm_left");
        QCOMPARE(document().lockedBones, kLeftArm);
        QVERIFY(find<QToolButton>("partPoseLocks").text().contains(QStringLiteral("1 locked")));
        QVERIFY(moveArm());
        QVERIFY(furthest(before, pose(photo, kLeftArm)) < 1e-9);
        QVERIFY(refit());
        for (const PhotoEdit& each : document().photos) QVERIFY(each.state);
        QVERIFY(furthest(before, pose(photo, kLeftArm)) < 1e-9);
        undoAll(steps);
        QVERIFY(document().lockedBones.empty());
        QVERIFY(!find<QToolButton>("lockPose_arm_left").isChecked());
        QVERIFY(!find<QToolButton>("unlockPose").isVisible());
    }

    void partsAreUnlockedTogetherAndSingleBonesNamed() {
        const int steps = session().undoStack().index();
        click("lockPose_head");
        click("lockPose_leg_right");
        session().setBonesLocked({"upperarm01.L"}, true, QStringLiteral("Lock"));
        QVERIFY(!find<QToolButton>("lockPose_arm_left").isChecked());
        QVERIFY(find<QLabel>("otherLockedBones").text().contains(QStringLiteral("upperarm01.L")));
        QVERIFY(find<QToolButton>("partPoseLocks").text().contains(QStringLiteral("3 locked")));
        click("lockPose_leg_right");
        QCOMPARE(document().lockedBones, (std::vector<std::string>{"neck01", "head", "upperarm01.L"}));
        click("unlockPose");
        QVERIFY(document().lockedBones.empty());
        undoAll(steps);
    }

    void addedPhotoIsPosedAlthoughAnArmIsLocked() {
        const int steps = session().undoStack().index();
        const PhotoId first = document().photos[0].id, second = document().photos[1].id;
        const QString path = QString::fromStdString(session().file(second)->path.string());
        session().removePhoto(second);
        QVERIFY(waitIdle(*window_));
        click("lockPose_arm_left");
        const std::vector<Eigen::Matrix4d> before = pose(first, kLeftArm);
        session().addPhotos({path});
        QVERIFY(waitIdle(*window_));
        QVERIFY(refit());
        QVERIFY(furthest(before, pose(first, kLeftArm)) < 1e-9);
        const ViewFigures& figures = *document().photos[1].figures;
        QVERIFY2(figures.reprojectionRmsPx < 0.02 * figures.staturePx,
                 qPrintable(QString::number(figures.reprojectionRmsPx / figures.staturePx)));
        undoAll(steps);
    }

    void locksAreSavedAndOpenedAgain() {
        const int steps = session().undoStack().index();
        session().setLocalChange(thigh_, -0.4);
        session().setLocalChangeLocked(thigh_, true);
        click("lockPose_foot_right");
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("locked.fit.json"));
        session().saveDocument(path);
        QVERIFY(waitIdle(*window_));
        auto other = openWindow();
        other->session().openDocument(path);
        QVERIFY(waitFor([&] { return other->session().currentPhoto() != 0; }));
        QVERIFY(waitIdle(*other));
        QCOMPARE(other->session().document().lockedBones, document().lockedBones);
        QCOMPARE(other->session().document().lockedLocalChanges, document().lockedLocalChanges);
        QVERIFY(other->findChild<QToolButton*>(QStringLiteral("lockPose_foot_right"))->isChecked());
        QVERIFY(other->findChild<QToolButton*>(QStringLiteral("lock_measure-thigh-circ-incr"))->isChecked());
        undoAll(steps);
    }
};

int main(int argc, char** argv) {
    const TestApplication application(argc, argv);
    TestWindowLocks test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_window_locks.moc"
