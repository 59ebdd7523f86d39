// SPDX-License-Identifier: Apache-2.0
#include "ui/export_many/export_many_desk.h"

#include <QAction>
#include <QDir>
#include <QDockWidget>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenu>

#include "ui/jobs/jobs_desk.h"
#include "ui/library/library_desk.h"
#include "ui/library/library_panel.h"
#include "ui/library/stored_fit_source.h"
#include "ui/library/subject_list_model.h"
#include "ui/session/session.h"
#include "ui/widgets/make_action.h"

namespace abf::ui {

namespace {

/// Of a list as long as this nobody looks through the names of the files.
constexpr int kMostListed = 1000;

using Subjects = std::vector<SubjectDetails>;

Result<Subjects> readSubjects(Library& library, const std::vector<SubjectId>& ids) {
    Subjects subjects;
    for (const SubjectId id : ids) {
        auto subject = library.subject(id);
        if (!subject) return propagate(subject);
        if (!subject->fits.empty()) subjects.push_back(std::move(*subject));
    }
    return subjects;
}

}  // namespace

ExportManyDesk::ExportManyDesk(QMainWindow& window, Session& session, LibraryDesk& library, JobsDesk& jobs)
    : QObject(&window), window_(window), session_(session), library_(library), jobs_(jobs) {
    QAction* action = action::make(&window, "actionExportMany", tr("Export &many …"), {},
                                   {Qt::CTRL | Qt::SHIFT | Qt::Key_E},
                                   tr("Export the bodies of several people or photos in one go"));
    if (QMenu* file = action::menuOf(&window, "actionExport"))
        file->insertAction(action::after(*file, "actionExport"), action);
    connect(action, &QAction::triggered, this, qOverload<>(&ExportManyDesk::ask));
    connect(&library.panel(), &LibraryPanel::exportManyRequested, this, qOverload<>(&ExportManyDesk::ask));
}

void ExportManyDesk::ask() {
    if (!session_.model())
        return emit session_.noticeRaised(
            {Notice::Level::Info, tr("The body model is still being loaded. Try again in a moment.")});
    const std::vector<SubjectId> chosen = library_.panel().chosenSubjects();
    std::vector<SubjectId> listed;
    const SubjectListModel& list = library_.panel().subjects();
    if (list.rowCount() <= kMostListed)
        for (int row = 0; row < list.rowCount(); ++row) listed.push_back(list.idAt(list.index(row)));
    using Read = std::pair<Subjects, Subjects>;
    library_.library().ask<Read>(
        this,
        [chosen, listed](Library& library) -> Result<Read> {
            auto first = readSubjects(library, chosen);
            if (!first) return propagate(first);
            auto second = readSubjects(library, listed);
            if (!second) return propagate(second);
            return Read{std::move(*first), std::move(*second)};
        },
        [this](const Result<Read>& read) {
            // A library that cannot be opened says so in its panel; the photos can be exported all the same.
            read ? ask(read->first, read->second) : ask({}, {});
        });
}

void ExportManyDesk::ask(const std::vector<SubjectDetails>& chosen,
                         const std::vector<SubjectDetails>& listed) {
    std::vector<ExportChoice> choices;
    const auto add = [&](const std::vector<SubjectDetails>& subjects, const QString& newest,
                         const QString& all) {
        ExportChoice first{newest.arg(subjects.size()), {}}, every{all, {}};
        for (const SubjectDetails& subject : subjects) {
            first.items.push_back(itemOf(subject, subject.fits.front()));
            for (const FitVersion& fit : subject.fits) every.items.push_back(itemOf(subject, fit));
        }
        every.title = all.arg(every.items.size());
        const bool more = every.items.size() > first.items.size();
        if (!first.items.empty()) choices.push_back(std::move(first));
        if (more) choices.push_back(std::move(every));
    };
    add(chosen, tr("Chosen in the library: %1 (the newest fit of each)"),
        tr("Chosen in the library: all %1 fits"));
    if (ExportChoice photos = photosOfTheFit(); !photos.items.empty()) choices.push_back(std::move(photos));
    if (listed.size() > chosen.size())
        add(listed, tr("Listed in the library: %1 (the newest fit of each)"),
            tr("Listed in the library: all %1 fits"));
    if (choices.empty())
        return emit session_.noticeRaised(
            {Notice::Level::Info,
             tr("There is nothing to export yet. Fit photos, or choose people in the library (Ctrl+L).")});
    auto* dialog = new ExportManyDialog(std::move(choices), &window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { queue(*dialog); });
    dialog->open();
}

ExportItem ExportManyDesk::itemOf(const SubjectDetails& subject, const FitVersion& fit) const {
    return {QString::fromStdString(subject.summary.name), QString::fromStdString(fit.name),
            storedFitSource(session_.model(), library_.library().file(), fit.id)};
}

ExportChoice ExportManyDesk::photosOfTheFit() const {
    ExportChoice choice;
    for (const PhotoEdit& photo : session_.document().photos) {
        const PhotoFile* file = session_.file(photo.id);
        if (!file || !photo.state) continue;
        ExportSource source{session_.model(), session_.document().shape, photo.state->pose};
        choice.items.push_back({QString::fromStdString(file->path.stem().string()), tr("photo"),
                                [source = std::move(source)] { return source; }});
    }
    choice.title = tr("The present body as in each photo: %1").arg(choice.items.size());
    return choice;
}

void ExportManyDesk::queue(const ExportManyDialog& dialog) {
    const bool mayReplace = dialog.whenThere() == WhenThere::Replace;
    for (const PlannedExport& planned : dialog.plan()) {
        if (planned.leftOut) continue;
        const QFileInfo file(planned.file);
        if (!QDir().mkpath(file.absolutePath()))
            return emit session_.noticeRaised(
                {Notice::Level::Error,
                 tr("The folder %1 cannot be made. Choose another one.").arg(file.absolutePath())});
        jobs_.addWork(file.fileName(),
                      exportWork(dialog.items()[planned.item], dialog.preset(), planned.file, mayReplace));
    }
    jobs_.dock().show();
}

}  // namespace abf::ui
