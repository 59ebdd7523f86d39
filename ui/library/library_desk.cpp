// SPDX-License-Identifier: Apache-2.0
#include "ui/library/library_desk.h"

#include <QAction>
#include <QDockWidget>
#include <QFileDialog>
#include <QMenu>
#include <QSettings>
#include <QToolBar>

#include "core/base/atomic_file.h"
#include "core/base/cache_directory.h"
#include "core/base/content_hash.h"
#include "core/project/library_projects.h"
#include "ui/export_dialog/body_drag.h"
#include "ui/library/incoming_files.h"
#include "ui/library/library_panel.h"
#include "ui/library/recent_files.h"
#include "ui/library/recovery_question.h"
#include "ui/library/stored_fit_source.h"
#include "ui/library/subject_list_model.h"
#include "ui/library/version_list_model.h"
#include "ui/session/autosave.h"
#include "ui/session/export_memory.h"
#include "ui/session/session.h"
#include "ui/widgets/make_action.h"
#include "ui/widgets/themed_icon.h"

namespace abf::ui {

namespace {

const QString kShownKey = QStringLiteral("libraryShown");

/// A version with its masks as files, so that it can be opened.
struct OpenableFit {
    StoredFit fit;
    std::string subject;
    std::filesystem::path file;  ///< beside which the masks lie; need not exist
};

Result<OpenableFit> prepareFit(Library& library, FitVersionId id) {
    auto fit = library.fit(id);
    if (!fit) return propagate(fit);
    const auto subject = library.subject(fit->version.subject);
    if (!subject) return propagate(subject);
    OpenableFit openable{std::move(*fit), subject->summary.name, {}};
    const auto folder = cacheDirectory() / "versions" / contentHash(openable.fit.json);
    openable.file = folder / "fit.json";
    if (openable.fit.masks.empty()) return openable;
    std::error_code ignored;
    std::filesystem::create_directories(folder, ignored);
    for (const auto& [name, png] : openable.fit.masks)
        if (auto done = writeFileAtomically(folder / name, png); !done) return propagate(done);
    return openable;
}

QMenu* menuWith(const QMainWindow& window, const char* action) {
    const auto* found = window.findChild<QAction*>(QLatin1String(action));
    if (!found) return nullptr;
    for (QObject* object : found->associatedObjects())
        if (auto* menu = qobject_cast<QMenu*>(object)) return menu;
    return nullptr;
}

QAction* actionOf(const QMainWindow& window, const char* name) {
    return window.findChild<QAction*>(QLatin1String(name));
}

}  // namespace

LibraryDesk::LibraryDesk(QMainWindow& window, Session& session, Hooks hooks)
    : window_(window),
      session_(session),
      hooks_(std::move(hooks)),
      library_(std::make_unique<LibraryClient>(Library::defaultFile())),
      autosave_(std::make_unique<Autosave>(session)) {
    panel_ = new LibraryPanel(*library_);
    dock_ = new QDockWidget(tr("Library"), &window);
    dock_->setObjectName(QStringLiteral("libraryDock"));
    dock_->setWidget(panel_);
    dock_->setAllowedAreas(Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea);
    window.addDockWidget(Qt::LeftDockWidgetArea, dock_);
    dock_->setVisible(QSettings().value(kShownKey, false).toBool());
    incoming_ = new IncomingFiles(window, *library_, this);
    recent_ = new RecentFiles(&window);
    addActions();
    connectPanel();
    auto* recovery = new RecoveryQuestion(session, *autosave_, window);
    recovery->setParent(this);
    connect(recovery, &RecoveryQuestion::failed, &session, [&session](const QString& text) {
        emit session.noticeRaised({Notice::Level::Error, text});
    });
}

LibraryDesk::~LibraryDesk() {
    QSettings().setValue(kShownKey, !dock_->isHidden());
    // The panel and the incoming files call the library.
    delete dock_;
    delete incoming_;
}

void LibraryDesk::addActions() {
    auto* show = dock_->toggleViewAction();
    show->setObjectName(QStringLiteral("actionLibrary"));
    show->setText(tr("&Library"));
    show->setIconText(action::plainText(show->text()));
    show->setIcon(themedIcon("library"));
    show->setShortcut(Qt::CTRL | Qt::Key_L);
    show->setToolTip(tr("Library: people, photos and fits (Ctrl+L)"));
    auto* save = new QAction(tr("Save to the l&ibrary"), &window_);
    save->setObjectName(QStringLiteral("actionSaveVersion"));
    save->setShortcut(Qt::CTRL | Qt::ALT | Qt::Key_S);
    save->setToolTip(tr("Keep the present fit as a version in the library (Ctrl+Alt+S)"));
    auto* paste = new QAction(tr("&Paste photos"), &window_);
    paste->setObjectName(QStringLiteral("actionPaste"));
    paste->setShortcut(Qt::CTRL | Qt::Key_V);
    paste->setToolTip(tr("Add pictures or files from the clipboard (Ctrl+V)"));
    if (QMenu* file = menuWith(window_, "actionOpen")) {
        const QList<QAction*> actions = file->actions();
        const qsizetype open = actions.indexOf(actionOf(window_, "actionOpen"));
        file->insertMenu(open + 1 < actions.size() ? actions[open + 1] : nullptr, recent_);
        const qsizetype saveAs = actions.indexOf(actionOf(window_, "actionSaveAs"));
        file->insertAction(saveAs + 1 < actions.size() ? actions[saveAs + 1] : nullptr, save);
    }
    if (QMenu* edit = menuWith(window_, "actionUndo")) edit->addAction(paste);
    if (QMenu* panes = menuWith(window_, "actionPanePhotos"))
        panes->insertAction(panes->actions().value(0), show);
    if (auto* bar = window_.findChild<QToolBar*>(QStringLiteral("toolBar")))
        bar->insertAction(actionOf(window_, "actionAddPhotos"), show);
    connect(show, &QAction::triggered, this, [this](bool shown) {
        if (shown) panel_->focusSearch();
        if (shown) library_->lookForChanges();
    });
    connect(save, &QAction::triggered, this, [this] { saveVersion(false); });
    connect(paste, &QAction::triggered, incoming_, &IncomingFiles::paste);
}

void LibraryDesk::connectPanel() {
    const auto tell = [this](const Error& error) {
        const auto level = error.code == ErrorCode::NotFound ? Notice::Level::Info : Notice::Level::Error;
        emit session_.noticeRaised({level, QString::fromStdString(error.message)});
    };
    connect(incoming_, &IncomingFiles::filesArrived, this,
            [this](const QStringList& paths) { hooks_.openFiles(paths); });
    connect(incoming_, &IncomingFiles::failed, this, tell);
    connect(recent_, &RecentFiles::chosen, this, [this](const QString& path) { hooks_.openFiles({path}); });
    connect(&session_, &Session::documentSaved, recent_, &RecentFiles::add);
    connect(&session_, &Session::documentOpened, this, [this](const QString& path) {
        if (!opening_) setOpen(0, 0);
        recent_->add(path);
    });
    connect(panel_, &LibraryPanel::failed, this, tell);
    connect(panel_, &LibraryPanel::openVersionRequested, this, &LibraryDesk::openVersion);
    connect(panel_, &LibraryPanel::compareRequested, this, &LibraryDesk::compareWith);
    connect(panel_, &LibraryPanel::saveRequested, this, &LibraryDesk::saveVersion);
    connect(panel_, &LibraryPanel::exportRequested, this, &LibraryDesk::exportSubject);
    connect(panel_, &LibraryPanel::locateRequested, this, &LibraryDesk::locatePhotos);
    panel_->versions().setDragData([this](const FitVersion& version) -> QMimeData* {
        if (!session_.model()) return nullptr;
        const QString person = panel_->subjects().indexOf(version.subject).data().toString();
        auto* data =
            new BodyMimeData({storedFitSource(session_.model(), library_->file(), version.id), lastExport(),
                              person + QStringLiteral(" - ") + QString::fromStdString(version.name)});
        connect(data, &BodyMimeData::failed, &session_, [this](const QString& text) {
            emit session_.noticeRaised({Notice::Level::Error, text});
        });
        return data;
    });
    connect(panel_, &LibraryPanel::openPhotosRequested, this,
            [this](SubjectId id, const QStringList& photos) {
                hooks_.afterUnsavedWork([this, id, photos] {
                    session_.newDocument();
                    session_.addPhotos(photos);
                    setOpen(id, 0);
                });
            });
}

void LibraryDesk::setOpen(SubjectId subject, FitVersionId version) {
    openSubject_ = subject;
    openVersion_ = version;
    panel_->setOpen(version);
}

void LibraryDesk::openVersion(FitVersionId id) {
    if (id == 0) return;
    hooks_.afterUnsavedWork([this, id] {
        library_->ask<OpenableFit>(
            this, [id](Library& library) { return prepareFit(library, id); },
            [this](const Result<OpenableFit>& read) {
                if (!read) return emit panel_->failed(read.error());
                const FitVersion& version = read->fit.version;
                opening_ = true;
                session_.openFit(read->fit.json, read->file,
                                 QString::fromStdString(read->subject + " — " + version.name));
                opening_ = false;
                setOpen(version.subject, version.id);
            });
    });
}

void LibraryDesk::compareWith(FitVersionId id) {
    if (id == 0) return;
    library_->ask<OpenableFit>(
        this, [id](Library& library) { return prepareFit(library, id); },
        [this](const Result<OpenableFit>& read) {
            if (!read) return emit panel_->failed(read.error());
            session_.compareWithFit(read->fit.json, QString::fromStdString(read->fit.version.name));
        });
}

void LibraryDesk::saveVersion(bool newSubject) {
    const SubjectId subject = newSubject ? 0 : openSubject_ != 0 ? openSubject_ : panel_->subject();
    const auto parent =
        subject == openSubject_ && openVersion_ != 0 ? std::optional(openVersion_) : std::nullopt;
    const PhotoFile* photo = session_.file(session_.currentPhoto());
    std::string name = photo ? photo->path.stem().string() : std::string();
    if (name.empty()) name = fitStem(session_.documentName().toStdString());  // a pose without a photo
    const int index = session_.undoStack().index();
    const auto store = [this, subject, parent, name, index](const FitText& text,
                                                            const std::string& thumbnail) {
        using Saved = std::pair<SubjectId, FitVersionId>;
        library_->change<Saved>(
            this,
            [subject, parent, name, text, thumbnail](Library& library) -> Result<Saved> {
                NewFit fit;
                fit.json = text.json;
                fit.masks = text.masks;
                fit.thumbnail = thumbnail;
                fit.parent = parent;
                fit.subject = subject;
                if (subject == 0) {
                    const auto added = library.addSubject(name);
                    if (!added) return propagate(added);
                    fit.subject = *added;
                }
                const auto version = library.addFit(fit);
                if (!version) return propagate(version);
                return Saved{fit.subject, *version};
            },
            [this, index](const Result<Saved>& saved) {
                if (!saved) return emit panel_->failed(saved.error());
                setOpen(saved->first, saved->second);
                panel_->choose(saved->first);
                if (session_.undoStack().index() == index) session_.undoStack().setClean();
                emit session_.messageShown(tr("Saved to the library"));
                emit versionSaved(saved->first, saved->second);
            });
    };
    const bool made = session_.writeTo(
        [self = QPointer<LibraryDesk>(this), session = &session_, store](const Session::Written& written) {
            // By the session, which outlives that thread; the desk may be gone by then.
            QMetaObject::invokeMethod(
                session,
                [self, store, written] {
                    if (!self) return;
                    if (!written.text) return emit self->panel_->failed(written.text.error());
                    store(*written.text, written.thumbnail);
                },
                Qt::QueuedConnection);
        },
        "fit", true);
    if (!made)
        emit session_.noticeRaised(
            {Notice::Level::Info, tr("The body model is still being loaded. Try again in a moment.")});
}

void LibraryDesk::exportSubject(SubjectId id, const QString& name) {
    auto* dialog = new QFileDialog(&window_, tr("Pass on as a project"), {}, tr("Projects (*.abf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("abf"));
    dialog->selectFile(QString(name).replace(QLatin1Char('/'), QLatin1Char('_')) + QStringLiteral(".abf"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, id](const QString& path) {
        library_->ask<void>(
            this,
            [id, path](Library& library) -> Result<void> {
                const auto project = projectOfSubject(library, id);
                if (!project) return propagate(project);
                return writeProject(*project, path.toStdString(), PhotoStorage::Inside);
            },
            [this, path](const Result<void>& done) {
                if (!done) return emit panel_->failed(done.error());
                emit session_.messageShown(tr("Wrote %1").arg(path));
            });
    });
    dialog->open();
}

void LibraryDesk::locatePhotos() {
    auto* dialog = new QFileDialog(&window_, tr("Where shall missing photos be looked for?"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& folder) {
        library_->change<LocateReport>(
            this,
            [folder](Library& library) {
                const std::filesystem::path where = folder.toStdString();
                return library.locate({&where, 1});
            },
            [this](const Result<LocateReport>& report) {
                if (!report) return emit panel_->failed(report.error());
                emit session_.messageShown(tr("Found %1 photos, %2 are still missing")
                                               .arg(report->found.size())
                                               .arg(report->missing.size()));
            });
    });
    dialog->open();
}

}  // namespace abf::ui
