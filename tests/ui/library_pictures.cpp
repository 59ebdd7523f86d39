// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/library_pictures.h"

#include <QDockWidget>
#include <QFile>
#include <QListView>
#include <QSettings>
#include <QSignalSpy>
#include <QTabWidget>

#include "tests/ui/window_fixture.h"
#include "ui/body_view/body_view.h"
#include "ui/export_many/export_many_dialog.h"
#include "ui/jobs/job_list_model.h"
#include "ui/jobs/jobs_desk.h"
#include "ui/jobs/jobs_panel.h"
#include "ui/jobs/table_dialog.h"
#include "ui/library/library_desk.h"
#include "ui/library/library_panel.h"
#include "ui/library/subject_list_model.h"

namespace abf::ui::test {

namespace {

bool saveVersion(LibraryDesk& desk, bool newSubject) {
    QSignalSpy saved(&desk, &LibraryDesk::versionSaved);
    desk.saveVersion(newSubject);
    return waitFor([&] { return saved.count() == 1; });
}

/// Other bodies, so that the list has something to show.
bool addOthers(MainWindow& window) {
    struct Other {
        const char *name, *tag;
        double gender, weight, age;
    };
    LibraryDesk& desk = window.libraryDesk();
    for (const Other& other :
         {Other{"Amara Okafor", "study a", 1, 0.7, 0.6}, Other{"Björn Larsen", "athlete", 0, 0.4, 0.7},
          Other{"Chen Wang", "study a", 0, 0.55, 0.8}, Other{"Dalia Rossi", "control", 1, 0.35, 0.65}}) {
        window.session().newDocument();
        window.session().setPhenotype(Phenotype::Gender, other.gender);
        window.session().setPhenotype(Phenotype::Weight, other.weight);
        window.session().setPhenotype(Phenotype::Age, other.age);
        if (!saveVersion(desk, true)) return false;
        bool named = false;
        desk.library().change<void>(
            &window,
            [id = desk.panel().subject(), other](Library& library) -> Result<void> {
                if (auto done = library.addTag(id, other.tag); !done) return done;
                return library.renameSubject(id, other.name);
            },
            [&](const Result<void>&) { named = true; });
        if (!waitFor([&] { return named; })) return false;
    }
    return true;
}

template <class Dialog>
bool shootDialog(MainWindow& window, const QString& file, const Shoot& shoot) {
    Dialog* dialog = nullptr;
    const bool open =
        waitFor([&] { return (dialog = window.findChild<Dialog*>()) && dialog->isVisible(); }, 5000);
    const bool done = open && shoot(*dialog, file);
    if (dialog) dialog->reject();
    return done;
}

/// Several people at once, tables of people, and the figure beside the body.
bool shootMany(MainWindow& window, const QString& folder, const Shoot& shoot) {
    QTemporaryDir work;
    auto* list = window.findChild<QListView*>(QStringLiteral("librarySubjects"));
    list->selectAll();
    BodyDisplay display;
    display.figure = display.ruler = true;
    window.bodyView().setDisplay(display);
    bool done = shoot(window, folder + QStringLiteral("/window-many.png"));
    window.bodyView().setDisplay({});
    QFile(work.filePath(QStringLiteral("Chen Wang.glb"))).open(QIODevice::WriteOnly);
    QSettings().setValue(QStringLiteral("exportMany/folder"), work.path());
    trigger(window, "actionExportMany");
    done = done && shootDialog<ExportManyDialog>(window, folder + QStringLiteral("/export-many.png"), shoot);
    QFile table(work.filePath(QStringLiteral("people.csv")));
    if (!table.open(QIODevice::WriteOnly)) return false;
    table.write("name,photos,height_cm,sex,age_years,waist\n");
    table.write(("Ann," + personPhoto() + ",172,female,34,74\n").toUtf8());
    table.write("Bob,bob_front.jpg|bob_side.jpg,180,male,,\nCid,cid.jpg,tall,male,51,\n");
    table.close();
    window.openFiles({table.fileName()});
    done = done && shootDialog<TableDialog>(window, folder + QStringLiteral("/table.png"), shoot);
    list->clearSelection();
    return done;
}

}  // namespace

bool shootLibrary(MainWindow& window, const QString& folder, const Shoot& shoot) {
    LibraryDesk& desk = window.libraryDesk();
    JobsDesk& jobs = window.jobsDesk();
    desk.dock().show();
    jobs.dock().show();
    bool done = shoot(window, folder + QStringLiteral("/window-library-empty.png"));
    jobs.dock().hide();
    done = done && addOthers(window);
    window.openExample();
    done = done && waitIdle(window) && saveVersion(desk, true);
    window.session().setPhenotype(Phenotype::Muscle, 0.8);
    done = done && saveVersion(desk, false);
    done = done && waitFor([&] { return desk.panel().subjects().idle(); });
    done = done && shoot(window, folder + QStringLiteral("/window-library.png"));
    done = done && shootMany(window, folder, shoot);

    desk.dock().hide();
    jobs.dock().show();
    for (int i = 0; i < 6; ++i) {
        FitJob job;
        job.name = "Person " + std::to_string(i + 1);
        job.photos = {personPhoto().toStdString()};
        jobs.add(std::move(job));
    }
    const auto over = [&] {
        int count = 0;
        for (const JobRecord& job : jobs.queue().records()) count += job.state == JobState::Done ? 1 : 0;
        return count;
    };
    done = done && waitFor([&] { return over() >= 2; }, 120000);
    window.findChild<QListView*>(QStringLiteral("jobsList"))
        ->setCurrentIndex(window.findChild<QListView*>(QStringLiteral("jobsList"))->model()->index(5, 0));
    jobs.queue().pause();
    done = done && shoot(window, folder + QStringLiteral("/window-jobs.png"));
    jobs.queue().resume();
    jobs.queue().cancelAll();
    window.session().undoStack().undo();
    window.session().fit(Session::FitStart::Scratch);
    done = done && waitIdle(window);
    window.findChild<QTabWidget*>()->setCurrentIndex(1);
    return done && shoot(window, folder + QStringLiteral("/window-fit-log.png"));
}

}  // namespace abf::ui::test
