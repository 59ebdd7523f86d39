// SPDX-License-Identifier: Apache-2.0
// Through the real window: bodies fitted to meshes and scans, seen on their way.
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QPushButton>
#include <QTest>

#include "core/body/body_evaluator.h"
#include "core/export/export.h"
#include "tests/ui/window_fixture.h"
#include "ui/body_view/body_scene.h"
#include "ui/body_view/body_view.h"
#include "ui/body_view/scan_dots.h"

using namespace abf;
using namespace abf::ui;
using namespace abf::ui::test;

class TestWindowMeshes : public QObject {
    Q_OBJECT

    QTemporaryDir dir_;
    std::unique_ptr<MainWindow> window_;
    BodyShape shape_;

    Session& session() { return window_->session(); }
    QString mesh(const char* name) { return dir_.filePath(QLatin1String(name)); }
    /// Every second vertex is left out, so that nothing corresponds; centimetres.
    void writeScan(const QString& path, const Eigen::Matrix3Xf& vertices) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QByteArray text = "ply\nformat ascii 1.0\nelement vertex " + QByteArray::number(vertices.cols() / 2) +
                          "\nproperty float x\nproperty float y\nproperty float z\nend_header\n";
        for (Eigen::Index i = 0; i + 1 < vertices.cols(); i += 2) {
            for (int c = 0; c < 3; ++c) text += QByteArray::number(100.0F * vertices(c, i)) + ' ';
            text += '\n';
        }
        file.write(text);
    }
    /// The dialog that asks what is known of the mesh.
    QWidget* dialog() { return window_->findChild<QWidget*>(QStringLiteral("meshDialog")); }
    bool acceptDialog() {
        if (!waitFor([&] { return dialog() && dialog()->isVisible(); }, 5000)) return false;
        QTest::mouseClick(dialog()->findChild<QPushButton*>(QStringLiteral("meshFit")), Qt::LeftButton);
        return true;
    }

  private slots:
    void initTestCase() {
        window_ = openWindow();
        shape_.phenotypes[Phenotype::Age] = 0.8;
        shape_.phenotypes[Phenotype::Gender] = 1;
        shape_.phenotypes[Phenotype::Weight] = 0.7;
        const auto evaluator = makeCpuBodyEvaluator(session().model());
        EvaluatedBody body;
        QVERIFY(evaluator->evaluate(shape_, {}, body));
        QVERIFY(exportBody(session().model(), shape_, {}, {ExportFormat::Obj, ExportPose::Fitted, UpAxis::Z},
                           mesh("body.obj").toStdString()));
        writeScan(mesh("scan.ply"), body.vertices);
    }
    void cleanupTestCase() { window_.reset(); }

    void aMeshOfTheModelIsMatchedAndIsOneUndoStep() {
        window_->openFiles({mesh("body.obj")});
        QVERIFY(acceptDialog());
        QVERIFY(waitIdle(*window_));
        QVERIFY(std::abs(session().document().shape.phenotypes[Phenotype::Weight] - 0.7) < 1e-3);
        QVERIFY(session().document().pose);
        QVERIFY(session().unsaved());
        QVERIFY(waitFor([&] { return session().frame()->scan != nullptr; }));
        QVERIFY(window_->bodyView().scene()->scan().isEnabled());
        QCOMPARE(session().undoStack().undoText(), QStringLiteral("Fit to body.obj"));
        trigger(*window_, "actionUndo");
        QVERIFY(waitFor([&] { return !session().frame()->scan; }));
        QVERIFY(!window_->bodyView().scene()->scan().isEnabled());
        trigger(*window_, "actionRedo");
        QVERIFY(waitFor([&] { return session().frame()->scan != nullptr; }));
        session().undoStack().setClean();
    }

    void aScanIsFollowedAndItsUnitFound() {
        int pictures = 0;
        const auto counting = connect(&session(), &Session::frameChanged, window_.get(), [&] { ++pictures; });
        window_->findChild<QAction*>(QStringLiteral("actionOpenMesh"))->trigger();
        QVERIFY(acceptFileDialog(mesh("scan.ply")));
        QVERIFY(acceptDialog());
        QVERIFY(waitFor([&] { return session().activity().cancellable; }));
        QVERIFY(session().activity().text.contains(QStringLiteral("scan.ply")));
        QVERIFY(waitIdle(*window_));
        disconnect(counting);
        QVERIFY2(pictures > 8, qPrintable(QString::number(pictures)));
        const auto& notes = session().document().fit.notes;
        QVERIFY(std::ranges::any_of(notes, [](const std::string& note) {
            return note.find("unit was taken to be") != note.npos;
        }));
        QVERIFY(std::abs(session().frame()->statureM - 1.7) < 0.3);
        session().undoStack().setClean();
    }

    void cancellingKeepsTheWindowUsable() {
        window_->openFiles({mesh("scan.ply")});
        QVERIFY(acceptDialog());
        QVERIFY(waitFor([&] { return session().activity().cancellable; }));
        session().cancelActivity();
        QVERIFY(waitIdle(*window_, 3000));
        QVERIFY(!session().document().pose);
        QVERIFY(!session().unsaved());
    }

    void whatIsNoMeshIsExplained() {
        QFile file(mesh("broken.ply"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("ply\nformat ascii 1.0\nelement vertex 9\n");
        file.close();
        QString said;
        const auto listening = connect(&session(), &Session::noticeRaised, window_.get(),
                                       [&](const Notice& notice) { said = notice.text; });
        window_->openFiles({mesh("broken.ply")});
        QVERIFY(acceptDialog());
        QVERIFY(waitFor([&] { return !said.isEmpty(); }));
        disconnect(listening);
        QVERIFY2(said.contains(QStringLiteral("broken.ply")), qPrintable(said));
        QVERIFY(waitIdle(*window_));
    }
};

int main(int argc, char** argv) {
    const TestApplication application(argc, argv);
    TestWindowMeshes test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_window_meshes.moc"
