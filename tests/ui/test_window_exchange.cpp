// SPDX-License-Identifier: Apache-2.0
// Through the real window: bodies that leave it by drag and by the dozen, tables of people that come in, and
// what the desktop is told.
#include <QAction>
#include <QComboBox>
#include <QDBusConnection>
#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

#include "core/library/library.h"
#include "tests/ui/window_fixture.h"
#include "ui/export_many/export_many_dialog.h"
#include "ui/jobs/jobs_desk.h"
#include "ui/jobs/table_dialog.h"
#include "ui/library/library_desk.h"
#include "ui/library/library_panel.h"
#include "ui/library/subject_list_model.h"
#include "ui/status/finish_notifier.h"

using namespace abf;
using namespace abf::ui;
using namespace abf::ui::test;

namespace {

const QString kFit = QStringLiteral(ABF_SOURCE_DIR "/tests/support/fits/stretched.fit.json");

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeFile(const QString& path, const QByteArray& content) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) qFatal("cannot write");
}

/// In place of a desktop's service of messages.
class Messages : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
  public:
    QStringList told;
  public slots:
    uint Notify(const QString& /*application*/, uint /*replaces*/, const QString& /*icon*/,
                const QString& title, const QString& text, const QStringList& /*actions*/,
                const QVariantMap& /*hints*/, int /*ms*/) {
        told << title + QLatin1Char('|') + text;
        return 1;
    }
};

}  // namespace

class TestWindowExchange : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> data_;
    std::unique_ptr<MainWindow> window_;

    Session& session() { return window_->session(); }
    template <class T>
    T* find(const char* name) {
        T* found = window_->findChild<T*>(QLatin1String(name));
        if (!found) qFatal("no %s", name);
        return found;
    }
    template <class T>
    T* waitForDialog() {
        T* found = nullptr;
        waitFor([&] { return (found = window_->findChild<T*>()) != nullptr && found->isVisible(); }, 5000);
        return found;
    }
    /// Three people with the same fit, two of one name.
    void fillLibrary() {
        auto library = Library::open(Library::defaultFile()).value();
        for (const char* name : {"Ann", "Bob", "Bob"}) {
            NewFit fit;
            fit.subject = library.addSubject(name).value();
            fit.name = "Fit 1";
            fit.json = contentOf(kFit).toStdString();
            fit.folder = QFileInfo(kFit).absolutePath().toStdString();
            QVERIFY(library.addFit(fit));
        }
        window_->libraryDesk().library().lookForChanges();
        QVERIFY(waitFor([&] { return window_->libraryDesk().panel().subjects().rowCount() == 3; }));
    }
    bool waitForJobs() {
        return waitFor([&] { return window_->jobsDesk().queue().idle(); });
    }

  private slots:
    void init() {
        data_ = std::make_unique<QTemporaryDir>();
        qputenv("XDG_DATA_HOME", data_->path().toUtf8());
        QSettings().remove(QStringLiteral("export"));  // as if nothing was exported before
        window_ = openWindow();
        QVERIFY(session().model());
    }
    void cleanup() {
        session().undoStack().setClean();
        window_.reset();
    }

    void manyPeopleAreExportedAndNothingIsWrittenOver() {
        fillLibrary();
        QTemporaryDir out;
        writeFile(out.filePath(QStringLiteral("Ann.glb")), "mine");
        LibraryPanel& panel = window_->libraryDesk().panel();
        panel.findChild<QListView*>(QStringLiteral("librarySubjects"))->selectAll();
        QCOMPARE(panel.chosenSubjects().size(), std::size_t(3));
        trigger(*window_, "actionExportMany");
        auto* dialog = waitForDialog<ExportManyDialog>();
        QVERIFY(dialog);
        QCOMPARE(dialog->items().size(), std::size_t(3));
        const auto field = [&](const char* name) {
            return dialog->findChild<QLineEdit*>(QLatin1String(name));
        };
        field("exportManyFolder")->setText(out.path());
        field("exportManyPattern")->setText(QStringLiteral("{name}"));
        dialog->findChild<QComboBox*>(QStringLiteral("exportManyPreset"))->setCurrentIndex(0);
        auto* files = dialog->findChild<QTreeWidget*>(QStringLiteral("exportManyFiles"));
        QCOMPARE(files->topLevelItemCount(), 3);
        QVERIFY(dialog->findChild<QLabel*>(QStringLiteral("exportManyThere"))->isVisible());
        QCOMPARE(dialog->whenThere(), WhenThere::Number);
        QSignalSpy done(&window_->jobsDesk(), &JobsDesk::allDone);
        QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("exportManyAccept")),
                          Qt::LeftButton);
        QVERIFY(waitFor([&] { return done.count() == 1; }));
        QCOMPARE(done[0][0].toInt(), 3);
        QCOMPARE(done[0][1].toInt(), 0);
        QVERIFY(window_->jobsDesk().dock().isVisible());
        QCOMPARE(contentOf(out.filePath(QStringLiteral("Ann.glb"))), QByteArray("mine"));
        for (const char* name : {"Ann-2.glb", "Bob.glb", "Bob-2.glb"})
            QVERIFY2(contentOf(out.filePath(QLatin1String(name))).startsWith("glTF"), name);
    }

    void namesFollowThePatternAndTheRule() {
        QTemporaryDir out;
        writeFile(out.filePath(QStringLiteral("1_a_b_blender.glb")), "x");
        const std::vector<ExportItem> items = {{QStringLiteral("a/b"), QStringLiteral("Fit {number}"), {}}};
        const ExportPreset blender = exportPreset("blender").value();
        const auto planned = [&](const char* pattern, WhenThere rule) {
            return planExports(items, QLatin1String(pattern), blender, out.path(), rule).front();
        };
        QCOMPARE(QFileInfo(planned("{number}_{name}_{preset}", WhenThere::Number).file).fileName(),
                 QStringLiteral("001_a_b_blender.glb"));
        QCOMPARE(QFileInfo(planned("{fit}", WhenThere::Number).file).fileName(),
                 QStringLiteral("Fit {number}.glb"));
        const PlannedExport there = planned("1_{name}_{preset}", WhenThere::LeaveOut);
        QVERIFY(there.there && there.leftOut);
        QVERIFY(QFileInfo(planned("1_{name}_{preset}", WhenThere::Number).file).fileName() ==
                QLatin1String("1_a_b_blender-2.glb"));
        QVERIFY(QFileInfo(planned("1_{name}_{preset}", WhenThere::Replace).file).fileName() ==
                QLatin1String("1_a_b_blender.glb"));
    }

    void aTableIsPreviewedWithItsErrorsAndFitted() {
        if (personPhoto().isEmpty()) QSKIP("neither example photos nor shared photos are here");
        QTemporaryDir work;
        const QString table = work.filePath(QStringLiteral("people.csv"));
        QVERIFY(QFile::copy(personPhoto(), work.filePath(QStringLiteral("ann.jpg"))));
        writeFile(table,
                  "name,photos,height_cm,sex\nAnn,ann.jpg,172,female\nBob,gone.jpg|lost.jpg,180,\n"
                  "Cid,ann.jpg,tall,male\n");
        window_->openFiles({table});
        auto* dialog = waitForDialog<TableDialog>();
        QVERIFY(dialog);
        TableModel& model = dialog->table();
        QCOMPARE(model.rowCount(), 3);
        const auto text = [&](int row, int column) { return model.index(row, column).data().toString(); };
        QVERIFY2(text(0, TableModel::KnownColumn).contains(QLatin1String("172")), qPrintable(text(0, 2)));
        QVERIFY(text(1, TableModel::NoteColumn).contains(QLatin1String("gone.jpg, lost.jpg")));
        QVERIFY(text(2, TableModel::NoteColumn).contains(QLatin1String("tall")));
        QVERIFY(!(model.flags(model.index(1, 0)) & Qt::ItemIsUserCheckable));
        QCOMPARE(model.tickedCount(), 1);

        const QString folder = work.filePath(QStringLiteral("results"));
        dialog->findChild<QLineEdit*>(QStringLiteral("tableFolder"))->setText(folder);
        QTest::mouseClick(dialog->findChild<QAbstractButton*>(QStringLiteral("tableToFolder")),
                          Qt::LeftButton, {}, QPoint(8, 8));
        QSignalSpy done(&window_->jobsDesk(), &JobsDesk::allDone);
        QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("tableAccept")), Qt::LeftButton);
        QVERIFY(waitFor([&] { return done.count() == 1; }));
        QCOMPARE(done[0][0].toInt(), 1);
        QVERIFY(QFile::exists(folder + QStringLiteral("/Ann.fit.json")));
        QVERIFY(waitFor([&] { return window_->libraryDesk().panel().subjects().rowCount() == 1; }));

        // Who is fitted already is not fitted again unless that is wanted.
        TableModel again(readTable(table).value());
        again.setFolder(folder);
        QCOMPARE(again.tickedCount(), 0);
        QVERIFY(again.setData(again.index(0, 0), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(again.jobs().size(), std::size_t(1));
    }

    void aTableThatIsNoneIsRefused() {
        QTemporaryDir work;
        writeFile(work.filePath(QStringLiteral("x.csv")), "colour\nred\n");
        QSignalSpy notices(&session(), &Session::noticeRaised);
        window_->openFiles({work.filePath(QStringLiteral("x.csv"))});
        QVERIFY(waitFor([&] { return notices.count() == 1; }, 5000));
        QVERIFY(notices[0][0].value<Notice>().text.contains(QLatin1String("colour")));
    }

    void theDesktopIsToldWhenAllJobsHaveEnded() {
        if (!QDBusConnection::sessionBus().isConnected()) QSKIP("there is no message bus");
        Messages messages;
        QVERIFY(
            QDBusConnection::sessionBus().registerService(QStringLiteral("org.freedesktop.Notifications")));
        QVERIFY(QDBusConnection::sessionBus().registerObject(QStringLiteral("/org/freedesktop/Notifications"),
                                                             &messages, QDBusConnection::ExportAllSlots));
        QWidget other;  // not in use
        FinishNotifier notifier(session(), &other);
        connect(&window_->jobsDesk(), &JobsDesk::allDone, &notifier, &FinishNotifier::batchEnded);
        QSignalSpy done(&window_->jobsDesk(), &JobsDesk::allDone);
        const auto runOne = [&](bool well) {
            const auto before = done.count();
            window_->jobsDesk().addWork(QStringLiteral("x"), [well](JobContext&) -> Result<JobOutcome> {
                if (well) return JobOutcome{};
                return fail(ErrorCode::Internal, "no");
            });
            return waitFor([&] { return done.count() == before + 1; }, 5000);
        };
        QVERIFY(runOne(true));
        QVERIFY(waitFor([&] { return !messages.told.isEmpty(); }, 5000));
        QVERIFY2(messages.told.last().contains(QLatin1String("Jobs done: 1")),
                 qPrintable(messages.told.last()));
        FinishNotifier::setWanted(false);
        const auto before = messages.told.size();
        QVERIFY(runOne(false));
        QTest::qWait(200);
        QCOMPARE(messages.told.size(), before);
        FinishNotifier::setWanted(true);
        QDBusConnection::sessionBus().unregisterObject(QStringLiteral("/org/freedesktop/Notifications"));
        QDBusConnection::sessionBus().unregisterService(QStringLiteral("org.freedesktop.Notifications"));
        QVERIFY2(runOne(true), "without a service of messages nothing happens");
    }
};

int main(int argc, char** argv) {
    // A bus of its own: what a desktop shows is no business of a test.
    QProcess bus;
    bus.start(QStringLiteral("dbus-daemon"),
              {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
    if (bus.waitForStarted() && bus.waitForReadyRead(5000))
        qputenv("DBUS_SESSION_BUS_ADDRESS", bus.readLine().trimmed());
    int result = 0;
    {
        const TestApplication application(argc, argv);
        TestWindowExchange test;
        result = QTest::qExec(&test, argc, argv);
    }
    bus.terminate();
    bus.waitForFinished();
    return result;
}

#include "test_window_exchange.moc"
