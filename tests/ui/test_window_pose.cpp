// SPDX-License-Identifier: Apache-2.0
// Through the real window: a joint is picked in the 3D view, turned by its rings and by numbers, mirrored,
// set into stances, and the pose of a photo stays that photo's.
#include <QDoubleSpinBox>
#include <QLabel>
#include <QMouseEvent>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>
#include <QWindow>
#include <numbers>

#include "tests/ui/window_fixture.h"
#include "ui/body_view/body_view.h"
#include "ui/main_window/body_work.h"
#include "ui/pose/pose_tool.h"
#include "ui/shape_panel/shape_panel.h"

using namespace abf;
using namespace abf::ui;
using namespace abf::ui::test;

namespace {
constexpr double kDegree = std::numbers::pi / 180;
constexpr int kPosePage = 2;
}  // namespace

class TestWindowPose : public QObject {
    Q_OBJECT

    std::unique_ptr<MainWindow> window_;

    Session& session() { return window_->session(); }
    BodyView& view() { return window_->bodyView(); }
    PoseTool& tool() { return window_->findChild<BodyWork*>()->poseTool(); }
    ShapePanel& panel() { return *window_->findChild<ShapePanel*>(); }
    template <class Widget>
    Widget& find(const char* name) {
        auto* found = window_->findChild<Widget*>(QLatin1String(name));
        if (!found) qFatal("no %s", name);
        return *found;
    }
    void press(const char* button) { QTest::mouseClick(&find<QPushButton>(button), Qt::LeftButton); }
    int bone(const char* label) { return session().model()->annyRig().bone(label); }
    Eigen::Vector3d degrees(const char* label) {
        return tool().angles(*tool().bones()->find(bone(label))) / kDegree;
    }
    /// Where a bone's head is on the screen.
    QPointF place(const char* label) {
        const auto frame = view().frame();
        return view().sceneView().project(
            frame->bonePoses[static_cast<std::size_t>(bone(label))].topRightCorner<3, 1>().cast<float>() +
            frame->standing);
    }
    Eigen::Vector3d direction(const char* from, const char* to) {
        const auto frame = session().frame();
        const auto head = [&](const char* label) -> Eigen::Vector3d {
            return frame->bonePoses[static_cast<std::size_t>(bone(label))].topRightCorner<3, 1>();
        };
        return (head(to) - head(from)).normalized();
    }
    void send(QEvent::Type type, const QPointF& at, Qt::MouseButton button, Qt::MouseButtons buttons) {
        QMouseEvent event(type, at, view().window3d()->mapToGlobal(at), button, buttons, Qt::NoModifier);
        QApplication::sendEvent(view().window3d(), &event);
    }
    /// A place on a ring that lies on top of the others there.
    std::optional<QPointF> onRing(PoseGizmo::Ring ring) {
        const QPointF centre = view().sceneView().project(tool().gizmo().frame()->centre);
        for (double radius = 70; radius > 20; radius -= 2)
            for (int step = 0; step < 72; ++step) {
                const QPointF at =
                    centre + radius * QPointF(std::cos(5 * step * kDegree), std::sin(5 * step * kDegree));
                if (tool().gizmo().ringAt(at, view().sceneView()) == ring) return at;
            }
        return std::nullopt;
    }
    bool settle() {
        QTest::qWait(80);
        return waitIdle(*window_);
    }

  private slots:
    void initTestCase() {
        window_ = openWindow();
        QVERIFY(session().frame());
        session().setReplayMs(0);
        panel().showPage(kPosePage);
        QVERIFY(tool().active() && tool().bones());
    }
    void cleanupTestCase() { window_.reset(); }
    void cleanup() {
        while (session().undoStack().canUndo()) session().undoStack().undo();
        tool().pick(std::nullopt);
        view().look(StandardView::Front);
        QVERIFY(settle());
    }

    void limbIsPickedByAClickAndNamed() {
        const QPointF elbow = place("lowerarm01.L"), wrist = place("wrist.L");
        QTest::mouseClick(view().window3d(), Qt::LeftButton, {}, ((elbow + wrist) / 2).toPoint());
        QVERIFY(tool().picked());
        const std::string_view label = tool().picked()->label;
        QVERIFY(label == "lowerarm01.L" || label == "lowerarm02.L");
        QTest::mouseClick(view().window3d(), Qt::LeftButton, {}, place("lowerleg01.R").toPoint());
        QCOMPARE(tool().picked()->bone, bone("lowerleg01.R"));
        QCOMPARE(find<QLabel>("pickedBone").text(), QStringLiteral("Right knee"));
        QCOMPARE(find<QTreeWidget>("poseBones").currentItem()->text(0), QStringLiteral("Right knee"));
        QTest::mouseClick(view().window3d(), Qt::LeftButton, {}, QPoint(4, 4));
        QVERIFY(!tool().picked());
    }

    void ringTurnsTheJointAndIsOneStep() {
        tool().pick(bone("upperarm01.L"));
        QVERIFY(tool().gizmo().frame());
        for (const PoseGizmo::Ring ring : {PoseGizmo::Flexion, PoseGizmo::Lateral, PoseGizmo::Twist}) {
            view().look(StandardView::ThreeQuarter);
            QVERIFY(settle());
            const Eigen::Vector3d before = degrees("upperarm01.L");
            const auto start = onRing(ring);
            QVERIFY(start);
            const QPointF centre = view().sceneView().project(tool().gizmo().frame()->centre);
            send(QEvent::MouseMove, *start, Qt::NoButton, Qt::NoButton);
            QCOMPARE(tool().gizmo().marked().value_or(PoseGizmo::Twist), ring);
            const QVector3D eye = view().camera().eye();
            send(QEvent::MouseButtonPress, *start, Qt::LeftButton, Qt::LeftButton);
            const QPointF arm = *start - centre;
            for (int step = 1; step <= 10; ++step) {
                const double turn = 2 * step * kDegree;
                send(QEvent::MouseMove,
                     centre + QPointF(arm.x() * std::cos(turn) - arm.y() * std::sin(turn),
                                      arm.x() * std::sin(turn) + arm.y() * std::cos(turn)),
                     Qt::NoButton, Qt::LeftButton);
                QTest::qWait(8);
            }
            send(QEvent::MouseButtonRelease, centre, Qt::LeftButton, Qt::NoButton);
            QCOMPARE(view().camera().eye(), eye);  // the view stayed
            const Eigen::Vector3d after = degrees("upperarm01.L");
            QVERIFY2(
                std::abs(after[ring] - before[ring]) > 4,
                qPrintable(QStringLiteral("ring %1: %2 to %3").arg(ring).arg(before[ring]).arg(after[ring])));
            QCOMPARE(session().undoStack().count(), 1);
            QCOMPARE(session().undoStack().undoText(), QStringLiteral("Pose: Left shoulder"));
            session().undoStack().undo();
            QVERIFY((degrees("upperarm01.L") - before).norm() < 1e-9);
            QVERIFY(settle());
        }
    }

    void numbersTurnTheJointAndWarnBeyondItsLimits() {
        tool().pick(bone("lowerarm01.L"));
        auto& bend = find<QDoubleSpinBox>("angle_flexion");
        QVERIFY(bend.isVisible());
        const auto type = [&](const char* text) {
            bend.setFocus();
            bend.selectAll();
            QTest::keyClicks(&bend, QLatin1String(text));
            QTest::keyClick(&bend, Qt::Key_Return);
        };
        const Eigen::Vector3d straight = direction("lowerarm01.L", "wrist.L");
        type("60");
        QVERIFY(std::abs(degrees("lowerarm01.L").x() - 60) < 1e-6);
        QVERIFY(!find<QLabel>("poseWarning").isVisible());
        QVERIFY(waitFor(
            [&] { return std::acos(straight.dot(direction("lowerarm01.L", "wrist.L"))) > 59 * kDegree; },
            5000));
        type("150");
        QVERIFY(find<QLabel>("poseWarning").isVisible());
        QVERIFY(bend.toolTip().contains(QStringLiteral("Further")));
        QVERIFY(session().unsaved());
        press("poseResetBone");
        QVERIFY(degrees("lowerarm01.L").norm() < 1e-9);
        QVERIFY(!find<QLabel>("poseWarning").isVisible());
    }

    void stancesMirrorAndSides() {
        press("poseT");
        QVERIFY(waitFor([&] { return std::abs(direction("upperarm01.L", "wrist.L").z()) < 1e-3; }, 5000));
        QVERIFY(direction("upperarm01.R", "wrist.R").x() < -0.999);
        press("poseA");
        QVERIFY(waitFor(
            [&] { return std::abs(direction("upperarm01.L", "wrist.L").z() + std::sqrt(0.5)) < 1e-3; },
            5000));
        press("poseMeasuring");
        QVERIFY(waitFor([&] { return direction("upperleg01.L", "foot.L").z() < -0.9999; }, 5000));
        press("poseRest");
        QVERIFY(degrees("upperarm01.L").norm() < 1e-9);
        QCOMPARE(session().undoStack().count(), 4);
        tool().setAngles(*tool().bones()->find(bone("upperleg01.L")), Eigen::Vector3d(-30, 10, 5) * kDegree);
        press("poseMirror");
        QVERIFY((degrees("upperleg01.R") - Eigen::Vector3d(-30, 10, 5)).norm() < 0.2);
        QVERIFY(degrees("upperleg01.L").norm() < 0.2);
        press("poseRightToLeft");
        QVERIFY((degrees("upperleg01.L") - Eigen::Vector3d(-30, 10, 5)).norm() < 0.2);
        QVERIFY(!find<QPushButton>("poseFitted").isEnabled() || session().fittedPose());
    }

    void poseIsSavedAndOpenedAgain() {
        tool().setAngles(*tool().bones()->find(bone("head")), Eigen::Vector3d(0, 0, 25) * kDegree);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("posed.fit.json"));
        session().saveDocument(path);
        QVERIFY(waitIdle(*window_));
        auto other = openWindow();
        other->session().openDocument(path);
        QVERIFY(waitFor([&] { return other->session().document().pose.has_value(); }));
        const auto& bones = other->session().document().pose->bones;
        const auto head = static_cast<std::size_t>(bone("head"));
        QVERIFY((bones[head] - session().document().pose->bones[head]).norm() < 1e-9);
    }

    void photoKeepsItsOwnPose() {
        if (examplePhotos().size() < 2) QSKIP("no example photos");
        session().addPhotos(examplePhotos());
        QVERIFY(waitIdle(*window_));
        session().fit();
        QVERIFY(waitIdle(*window_));
        QVERIFY(session().document().fitted());
        const int steps = session().undoStack().index();
        const PhotoId first = session().document().photos[0].id, second = session().document().photos[1].id;
        session().setCurrentPhoto(first);
        QVERIFY(find<QLabel>("whichPose").text().contains(QStringLiteral("lock a part")));
        QVERIFY(!find<QPushButton>("poseFitted").isEnabled());
        const BodyPose fitted = session().shownPose();
        const BodyPose other = session().document().photo(second)->state->pose;
        tool().setAngles(*tool().bones()->find(bone("head")), Eigen::Vector3d(0, 0, 30) * kDegree);
        QCOMPARE(session().undoStack().index(), steps + 1);
        const auto same = [](const BodyPose& a, const BodyPose& b) {
            return std::ranges::equal(a.bones, b.bones, [](const auto& x, const auto& y) { return x == y; });
        };
        QVERIFY(!same(session().shownPose(), fitted));
        QVERIFY(same(session().document().photo(second)->state->pose, other));
        QVERIFY(!session().document().pose);
        press("poseFitted");
        QVERIFY(same(session().shownPose(), fitted));
        session().undoStack().undo();
        session().fit();
        QVERIFY(waitIdle(*window_));
        QVERIFY(!session().fittedPose());
    }
};

int main(int argc, char** argv) {
    const TestApplication application(argc, argv);
    TestWindowPose test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_window_pose.moc"
