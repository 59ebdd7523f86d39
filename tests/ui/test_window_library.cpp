// SPDX-License-Identifier: Apache-2.0
// Keeping work: library, projects, autosave and recovery, through the real window.
#include <QAction>
#include <QComboBox>
#include <QDockWidget>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <csignal>
#include <cstdio>

#include "core/project/project_file.h"
#include "core/character/presets.h"
#include "tests/ui/window_fixture.h"
#include "ui/library/library_desk.h"
#include "ui/library/library_panel.h"
#include "ui/library/recent_files.h"
#include "ui/library/subject_list_model.h"
#include "ui/library/version_list_model.h"
#include "ui/session/autosave.h"

using namespace abf;
using namespace abf::ui;
using namespace abf::ui::test;

namespace {

const QString kFit = QStringLiteral(ABF_SOURCE_DIR "/tests/support/fits/stretched.fit.json");
constexpr double kKept = 0.8125;

/// The program that is to be killed: opens a fit, changes it and says when it has changed it.
int runVictim(int& argc, char** argv) {
    const TestApplication application(argc, argv);
    auto window = openWindow();
    Session& session = window->session();
    session.openDocument(kFit);
    if (!waitIdle(*window)) return 1;
    session.setPhenotype(Phenotype::Weight, 0.1);
    session.setMeasureHeld(Measure::Stature, true);
    QObject::connect(&window->libraryDesk().autosave(), &Autosave::kept, &session, [&] {
        std::puts("kept");
        std::fflush(stdout);
    });
    session.setPhenotype(Phenotype::Weight, kKept);
    std::puts("changed");
    std::fflush(stdout);
    return QApplication::exec();
}

QMessageBox* openQuestion(const char* name) {
    for (QWidget* widget : QApplication::topLevelWidgets())
        if (widget->objectName() == QLatin1String(name) && widget->isVisible())
            return qobject_cast<QMessageBox*>(widget);
    return nullptr;
}

void press(QMessageBox* box, const QString& text) {
    for (QAbstractButton* button : box->buttons())
        if (QString(button->text()).remove(QLatin1Char('&')) == text) return button->click();
    QFAIL("the button is not there");
}

}  // namespace

class TestWindowLibrary : public QObject {
    Q_OBJECT

  private slots:
    void workOfAKilledProgramIsRecovered() {
        QTemporaryDir data;
        qputenv("XDG_DATA_HOME", data.path().toUtf8());
        qputenv("ABF_TEST_KEEP_DATA", "1");
        QProcess victim;
        victim.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--victim")});
        QByteArray told;
        QElapsedTimer sinceChange;
        QVERIFY(waitFor([&] {
            told += victim.readAllStandardOutput();
            if (told.contains("changed") && !sinceChange.isValid()) sinceChange.start();
            return told.contains("kept");
        }));
        qInfo("kept %lld ms after the change", static_cast<long long>(sinceChange.elapsed()));
        QVERIFY(machineBusy() || sinceChange.elapsed() < 5000);
        ::kill(static_cast<pid_t>(victim.processId()), SIGKILL);
        QVERIFY(victim.waitForFinished());

        auto window = openWindow();
        QVERIFY(waitFor([] { return openQuestion("recoveryQuestion") != nullptr; }));
        QMessageBox* question = openQuestion("recoveryQuestion");
        QVERIFY(question->informativeText().contains(QLatin1String("stretched.fit.json")));
        press(question, QStringLiteral("Recover"));
        Session& session = window->session();
        QCOMPARE(session.document().shape.phenotypes[Phenotype::Weight], kKept);
        QVERIFY(session.document().heldMeasures.contains(Measure::Stature));
        QCOMPARE(session.documentPath(), kFit);
        QVERIFY(session.unsaved());
        // It is ours now: saved or closed, nothing is left to be asked about.
        session.undoStack().setClean();
        window->close();
        window.reset();
        QVERIFY(Autosave::findAbandoned().empty());
        qunsetenv("ABF_TEST_KEEP_DATA");
    }

    void nothingIsAskedAfterAProperEnd() {
        QTemporaryDir data;
        qputenv("XDG_DATA_HOME", data.path().toUtf8());
        {
            auto window = openWindow();
            window->session().setPhenotype(Phenotype::Muscle, 0.9);
            QSignalSpy kept(&window->libraryDesk().autosave(), &Autosave::kept);
            QVERIFY(waitFor([&] { return kept.count() > 0; }));
            QCOMPARE(QDir(data.path() + QStringLiteral("/anny-body-fitter/recovery"))
                         .entryList(QDir::Dirs | QDir::NoDotAndDotDot)
                         .size(),
                     1);
        }
        QVERIFY(Autosave::findAbandoned().empty());
        auto window = openWindow();
        QTest::qWait(200);
        QVERIFY(!openQuestion("recoveryQuestion"));
    }

    void fitsBecomeVersionsAndAreGoneBackTo() {
        QTemporaryDir data;
        qputenv("XDG_DATA_HOME", data.path().toUtf8());
        auto window = openWindow();
        Session& session = window->session();
        LibraryDesk& desk = window->libraryDesk();
        session.openDocument(kFit);
        QVERIFY(waitIdle(*window));
        trigger(*window, "actionLibrary");
        QVERIFY(desk.dock().isVisible());
        QSignalSpy saved(&desk, &LibraryDesk::versionSaved);
        connect(&session, &Session::noticeRaised, this, [](const Notice& notice) { qWarning() << notice.text; });
        session.setPhenotype(Phenotype::Weight, 0.2);
        trigger(*window, "actionSaveVersion");
        QVERIFY(waitFor([&] { return saved.count() == 1; }));
        QVERIFY(!session.unsaved());
        session.setPhenotype(Phenotype::Weight, 0.9);
        trigger(*window, "actionSaveVersion");
        QVERIFY(waitFor([&] { return saved.count() == 2; }));
        QCOMPARE(saved[0][0], saved[1][0]);
        LibraryPanel& panel = desk.panel();
        QVERIFY(waitFor([&] { return panel.versions().rowCount() == 2; }));
        QCOMPARE(panel.subjects().rowCount(), 1);
        QVERIFY(panel.versions().versionAt(panel.versions().index(0))->parent.has_value());
        QVERIFY(!panel.versions().index(0).data(Qt::DecorationRole).value<QPixmap>().isNull());

        emit panel.openVersionRequested(panel.versions().versionAt(panel.versions().index(1))->id);
        QVERIFY(waitFor([&] { return session.document().shape.phenotypes[Phenotype::Weight] == 0.2; }));
        QVERIFY(session.documentName().contains(QLatin1String("Fit 1")));
        emit panel.compareRequested(panel.versions().versionAt(panel.versions().index(0))->id);
        QVERIFY(waitFor([&] { return session.comparedWith() == QLatin1String("Fit 2"); }));
    }

    void aProjectIsOneFileWithItsPhotos() {
        const QString photo = personPhoto();
        if (photo.isEmpty()) QSKIP("neither example photos nor shared photos are here");
        QTemporaryDir data, work;
        qputenv("XDG_DATA_HOME", data.path().toUtf8());
        qputenv("XDG_CACHE_HOME", data.path().toUtf8() + "/cache");
        const QString copy = work.filePath(QStringLiteral("somebody.jpg")),
                      project = work.filePath(QStringLiteral("somebody.abf"));
        QVERIFY(QFile::copy(photo, copy));
        double weight = 0;
        {
            auto window = openWindow();
            window->session().addPhotos({copy});
            QVERIFY(waitIdle(*window));
            window->session().fit(Session::FitStart::Scratch);
            QVERIFY(waitIdle(*window));
            weight = window->session().document().shape.phenotypes[Phenotype::Weight];
            window->session().saveDocument(project);
            QVERIFY(waitIdle(*window));
            QVERIFY(!window->session().unsaved());
            QCOMPARE(window->libraryDesk().recentFiles().paths().value(0), project);
        }
        QVERIFY(QFile::remove(copy));
        const Project written = readProject(project.toStdString()).value().project;
        QCOMPARE(written.versions.size(), std::size_t(1));
        QVERIFY(!written.versions[0].thumbnail.empty());
        auto window = openWindow();
        window->openFiles({project});
        QVERIFY(waitFor([&] { return window->session().documentPath() == project; }));
        QVERIFY(waitIdle(*window));
        Session& session = window->session();
        QCOMPARE(session.document().shape.phenotypes[Phenotype::Weight], weight);
        QCOMPARE(session.stage(session.currentPhoto()), PhotoStage::PersonFound);
        QVERIFY(session.file(session.currentPhoto())->photo != nullptr);
        session.setPhenotype(Phenotype::Muscle, 0.75);
        session.saveDocument(project);
        QVERIFY(waitIdle(*window));
        const Project again = readProject(project.toStdString()).value().project;
        QCOMPARE(again.versions.size(), std::size_t(1));
        QCOMPARE(again.photos[0].entry, written.photos[0].entry);
        QVERIFY(again.versions[0].json.find("\"muscle\": 0.75") != std::string::npos);
    }

    void exportsLeaveTheProjectAsItIs() {
        QTemporaryDir data, work;
        qputenv("XDG_DATA_HOME", data.path().toUtf8());
        auto window = openWindow();
        Session& session = window->session();
        session.openDocument(kFit);
        QVERIFY(waitIdle(*window));
        session.setPhenotype(Phenotype::Weight, 0.33);
        const int step = session.undoStack().index();
        QSignalSpy changed(&session, &Session::documentChanged);
        for (const ExportPreset& preset : exportPresets()) {
            session.exportBody(preset, work.filePath(QStringLiteral("body.x")));
            QVERIFY(waitIdle(*window));
        }
        QCOMPARE(changed.count(), 0);
        QCOMPARE(session.undoStack().index(), step);
        QVERIFY(!session.undoStack().isClean());
        QCOMPARE(session.documentPath(), kFit);
        QCOMPARE(session.document().shape.phenotypes[Phenotype::Weight], 0.33);
    }
};

int main(int argc, char** argv) {
    if (argc > 1 && QByteArray(argv[1]) == "--victim") return runVictim(argc, argv);
    const TestApplication application(argc, argv);
    TestWindowLibrary test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_window_library.moc"
