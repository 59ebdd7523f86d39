// SPDX-License-Identifier: Apache-2.0
// Bodies that are dragged out of the real window, also into another program.
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QDragEnterEvent>
#include <QFile>
#include <QMimeData>
#include <QMouseEvent>
#include <QProcess>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QUrl>
#include <cstdio>

#include "core/library/library.h"
#include "tests/ui/window_fixture.h"
#include "ui/export_dialog/body_drag.h"
#include "ui/library/library_desk.h"
#include "ui/library/library_panel.h"
#include "ui/library/subject_list_model.h"
#include "ui/library/version_list_model.h"

using namespace abf;
using namespace abf::ui;
using namespace abf::ui::test;

namespace {

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Presses the handle and moves the mouse away, as a hand does.
void pull(QWidget* handle) {
    const QPoint at = handle->rect().center();
    QTest::mousePress(handle, Qt::LeftButton, {}, at);
    for (int step = 1; step <= 5; ++step) {
        const QPoint now = at + QPoint(8 * step, 6 * step);
        QMouseEvent move(QEvent::MouseMove, now, handle->mapToGlobal(now), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(handle, &move);
    }
    QTest::mouseRelease(handle, Qt::LeftButton, {}, at + QPoint(40, 30));
}

/// Another program that takes what is dropped on it, and says what that was.
int runTarget(int& argc, char** argv) {
    class Target : public QWidget {
      public:
        Target() { setAcceptDrops(true); }

      protected:
        void dragEnterEvent(QDragEnterEvent* event) override {
            if (event->mimeData()->hasUrls()) event->acceptProposedAction();
        }
        void dropEvent(QDropEvent* event) override {
            event->acceptProposedAction();
            const QString file = event->mimeData()->urls().value(0).toLocalFile();
            std::printf("dropped %s %lld\n", qPrintable(file),
                        static_cast<long long>(contentOf(file).size()));
            std::fflush(stdout);
        }
    };
    const QApplication application(argc, argv);
    Target target;
    target.setGeometry(20, 20, 300, 300);
    target.show();
    if (QTest::qWaitForWindowExposed(&target)) std::puts("ready");
    std::fflush(stdout);
    return QApplication::exec();
}

}  // namespace

class TestWindowDrag : public QObject {
    Q_OBJECT

    std::unique_ptr<MainWindow> window_;

    Session& session() { return window_->session(); }
    template <class T>
    T* find(const char* name) {
        T* found = window_->findChild<T*>(QLatin1String(name));
        if (!found) qFatal("no %s", name);
        return found;
    }

  private slots:
    void init() {
        QSettings().remove(QStringLiteral("export"));  // as if nothing was exported before
        window_ = openWindow();
        QVERIFY(session().model());
    }
    void cleanup() {
        session().undoStack().setClean();
        window_.reset();
    }

    void theBodyIsDraggedOutAsAFile() {
        auto* handle = find<BodyDragHandle>("bodyDrag");
        QVERIFY(handle->isVisible() && handle->isEnabled());
        std::unique_ptr<BodyMimeData> carried;
        handle->setRunner([&](std::unique_ptr<BodyMimeData> data) { carried = std::move(data); });
        QSignalSpy clicked(handle, &QToolButton::clicked);
        pull(handle);
        QVERIFY(carried);
        QCOMPARE(clicked.count(), 0);
        QVERIFY(carried->hasUrls());
        QVERIFY2(carried->writtenFile().isEmpty(), "nothing is written before the drop");

        // The window does not take its own body.
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, carried.get(), Qt::LeftButton, {});
        QApplication::sendEvent(window_.get(), &enter);
        QVERIFY(!enter.isAccepted());
        QVERIFY(carried->writtenFile().isEmpty());

        const QList<QUrl> urls = carried->urls();
        QCOMPARE(urls.size(), 1);
        const QString file = urls.front().toLocalFile();
        QCOMPARE(file, carried->writtenFile());
        QVERIFY2(contentOf(file).startsWith("glTF"), "a GLB before anything else was exported");
        QCOMPARE(carried->data(QStringLiteral("text/uri-list")), urls.front().toEncoded() + "\r\n");
        carried.reset();
        QVERIFY2(QFile::exists(file), "the other program may read it late");

        // As exported last.
        QTemporaryDir out;
        session().exportBody(exportPreset("print").value(), out.filePath(QStringLiteral("body.stl")));
        QVERIFY(waitIdle(*window_));
        pull(handle);
        QVERIFY(carried->urls().value(0).toLocalFile().endsWith(QLatin1String(".stl")));
        carried.reset();

        trigger(*window_, "actionExport");
        auto* dialog = find<QDialog>("exportDialog");
        auto* chip = dialog->findChild<BodyDragHandle*>(QStringLiteral("exportDrag"));
        chip->setRunner([&](std::unique_ptr<BodyMimeData> data) { carried = std::move(data); });
        auto* presets = dialog->findChild<QComboBox*>(QStringLiteral("exportPreset"));
        presets->setCurrentIndex(presets->findText(QStringLiteral("Unity")));
        QCOMPARE(chip->text(), QStringLiteral("body.fbx"));
        pull(chip);
        QVERIFY(contentOf(carried->urls().value(0).toLocalFile()).startsWith("Kaydara FBX"));
        dialog->close();
    }

    void aClickOnTheHandleExports() {
        QTest::mouseClick(find<BodyDragHandle>("bodyDrag"), Qt::LeftButton);
        auto* dialog = find<QDialog>("exportDialog");
        QVERIFY(dialog->isVisible());
        dialog->close();
    }

    void aFitOfTheLibraryIsDraggedOut() {
        {
            auto library = Library::open(Library::defaultFile()).value();
            NewFit fit;
            fit.subject = library.addSubject("Ann").value();
            fit.name = "Fit 1";
            fit.json = contentOf(QStringLiteral(ABF_SOURCE_DIR "/tests/support/fits/stretched.fit.json"))
                           .toStdString();
            QVERIFY(library.addFit(fit));
        }
        LibraryPanel& panel = window_->libraryDesk().panel();
        window_->libraryDesk().library().lookForChanges();
        QVERIFY(waitFor([&] { return panel.subjects().rowCount() == 1; }));
        panel.choose(panel.subjects().idAt(panel.subjects().index(0)));
        QVERIFY(waitFor([&] { return panel.versions().rowCount() == 1; }));
        const QModelIndex row = panel.versions().index(0);
        QVERIFY(panel.versions().flags(row) & Qt::ItemIsDragEnabled);
        const std::unique_ptr<QMimeData> carried(panel.versions().mimeData({row}));
        QVERIFY(carried && carried->hasUrls());
        const QString file = carried->urls().value(0).toLocalFile();
        QVERIFY2(file.contains(QLatin1String("Fit 1")), qPrintable(file));
        QVERIFY(contentOf(file).size() > 100000);
    }

    void anotherProgramTakesTheDrop() {
        if (QStandardPaths::findExecutable(QStringLiteral("xdotool")).isEmpty()) QSKIP("xdotool is not here");
        QProcess target;
        target.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--target")});
        QByteArray told;
        QVERIFY(waitFor([&] { return (told += target.readAllStandardOutput()).contains("ready"); }, 20000));
        window_->move(20, 340);  // below the target, with the tool bar on the screen
        QTest::qWait(200);
        auto* handle = find<BodyDragHandle>("bodyDrag");
        const QPoint from = handle->mapToGlobal(handle->rect().center());
        const auto place = [](const QPoint& at) {
            return QStringList{QString::number(at.x()), QString::number(at.y())};
        };
        QStringList steps = QStringList{QStringLiteral("mousemove")} + place(from) +
                            QStringList{QStringLiteral("mousedown"), QStringLiteral("1")};
        for (int i = 1; i <= 12; ++i)
            steps +=
                QStringList{QStringLiteral("sleep"), QStringLiteral("0.05"), QStringLiteral("mousemove")} +
                place(from + (QPoint(170, 170) - from) * i / 12);
        steps += QStringList{QStringLiteral("sleep"), QStringLiteral("0.5"), QStringLiteral("mouseup"),
                             QStringLiteral("1")};
        QProcess hand;
        hand.start(QStringLiteral("xdotool"), steps);
        const bool dropped =
            waitFor([&] { return (told += target.readAllStandardOutput()).contains("dropped"); }, 20000);
        hand.waitForFinished(5000);
        target.kill();
        target.waitForFinished();
        QVERIFY2(dropped, told.constData());
        const QByteArray line = told.mid(told.indexOf("dropped"));
        QVERIFY2(line.contains(".glb "), line.constData());
        QVERIFY2(line.trimmed().split(' ').last().toLongLong() > 100000, line.constData());
    }
};

int main(int argc, char** argv) {
    if (argc > 1 && QByteArray(argv[1]) == "--target") return runTarget(argc, argv);
    const TestApplication application(argc, argv);
    TestWindowDrag test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_window_drag.moc"
