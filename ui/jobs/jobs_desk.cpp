// SPDX-License-Identifier: Apache-2.0
#include "ui/jobs/jobs_desk.h"

#include <QAction>
#include <QDesktopServices>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QSettings>
#include <QToolBar>
#include <QUrl>
#include <mutex>

#include "core/base/cache_directory.h"
#include "core/base/data_directory.h"
#include "core/jobs/job_history.h"
#include "core/jobs/manifest.h"
#include "core/library/library.h"
#include "ui/jobs/job_list_model.h"
#include "ui/jobs/jobs_panel.h"
#include "ui/jobs/table_dialog.h"
#include "ui/library/library_desk.h"
#include "ui/library/library_panel.h"
#include "ui/session/session.h"
#include "ui/widgets/make_action.h"
#include "ui/widgets/themed_icon.h"

namespace abf::ui {

namespace {

const QString kShownKey = QStringLiteral("jobsShown");
constexpr int kEarlierJobs = 100;

Result<std::unique_ptr<PersonDetector>> loadQuietDetector() {
    PersonDetector::Options options;
    options.threads = 1;  // the window wants the rest
    options.cacheDir = cacheDirectory();
    return PersonDetector::load(defaultPoseModelDir(), options);
}

/// Keeps the fit as a version of a new subject. Its own connection: jobs run on several threads.
Result<FitVersionId> keepInLibrary(const std::filesystem::path& file, const FitJob& job,
                                   const FitJobEngine::Fitted& fitted) {
    auto library = Library::open(file);
    if (!library) return propagate(library);
    const auto subject = library->addSubject(job.name);
    if (!subject) return subject;
    NewFit fit;
    fit.subject = *subject;
    fit.json = fitted.json;
    fit.thumbnail = fitted.thumbnail;
    auto version = library->addFit(fit);
    if (!version) (void)library->removeSubject(*subject);
    return version;
}

}  // namespace

/// Made once, on the thread of the first job: it takes a moment.
struct JobsDesk::Engine {
    std::shared_ptr<const BodyModel> model;
    std::once_flag once;
    std::unique_ptr<FitJobEngine> made;

    FitJobEngine& get() {
        std::call_once(once, [this] {
            made = std::make_unique<FitJobEngine>(model, EvidenceFactory{}, loadQuietDetector);
        });
        return *made;
    }
};

JobsDesk::JobsDesk(QMainWindow& window, Session& session, LibraryDesk& library)
    : window_(window), session_(session), library_(library), engine_(std::make_shared<Engine>()) {
    model_ = new JobListModel(this);
    panel_ = new JobsPanel(*model_, session);
    dock_ = new QDockWidget(tr("Jobs"), &window);
    dock_->setObjectName(QStringLiteral("jobsDock"));
    dock_->setWidget(panel_);
    dock_->setAllowedAreas(Qt::BottomDockWidgetArea | Qt::TopDockWidgetArea);
    window.addDockWidget(Qt::BottomDockWidgetArea, dock_);
    dock_->setVisible(QSettings().value(kShownKey, false).toBool());
    if (auto history = JobHistory::open(dataDirectory() / "jobs.sqlite")) history_ = std::move(*history);
    queue_ = std::make_unique<JobQueue>(JobQueue::Options{
        .concurrency = 1, .givesWay = true, .history = history_, .changed = [this](const JobRecord& job) {
            QMetaObject::invokeMethod(
                this, [this, job] { take(job); }, Qt::QueuedConnection);
        }});
    refresher_.setInterval(500);
    connect(&refresher_, &QTimer::timeout, this, &JobsDesk::refresh);
    addActions();
    connectPanel();
    readHistory();
}

JobsDesk::~JobsDesk() {
    QSettings().setValue(kShownKey, !dock_->isHidden());
    queue_.reset();
    delete dock_;
}

void JobsDesk::addActions() {
    auto* show = dock_->toggleViewAction();
    show->setObjectName(QStringLiteral("actionJobs"));
    show->setText(tr("&Jobs"));
    show->setIconText(action::plainText(show->text()));
    show->setIcon(themedIcon("jobs"));
    show->setShortcut(Qt::CTRL | Qt::Key_J);
    show->setToolTip(tr("Jobs: fits in the background, and how the present fit went (Ctrl+J)"));
    QAction* table = action::make(&window_, "actionOpenTable", tr("Fit the people of a &table …"), {}, {},
                                  tr("A table (CSV, TSV) with a line a person: photos and what is known"));
    connect(table, &QAction::triggered, this, &JobsDesk::askForTable);
    if (QMenu* file = action::menuOf(&window_, "actionOpenMesh"))
        file->insertAction(action::after(*file, "actionOpenMesh"), table);
    auto* library = window_.findChild<QAction*>(QStringLiteral("actionLibrary"));
    for (QObject* place : library ? library->associatedObjects() : QList<QObject*>{})
        // Not into the tool button that shows the other one.
        if (auto* widget = qobject_cast<QWidget*>(place);
            qobject_cast<QMenu*>(place) || qobject_cast<QToolBar*>(place)) {
            const QList<QAction*> actions = widget->actions();
            widget->insertAction(actions.value(actions.indexOf(library) + 1), show);
        }
}

void JobsDesk::connectPanel() {
    connect(panel_, &JobsPanel::addPresentRequested, this, &JobsDesk::addPresent);
    connect(panel_, &JobsPanel::addFolderRequested, this, [this] {
        auto* dialog = new QFileDialog(&window_, tr("Fit everybody in a folder"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
        connect(dialog, &QFileDialog::fileSelected, this, &JobsDesk::addFolder);
        dialog->open();
    });
    connect(panel_, &JobsPanel::addTableRequested, this, &JobsDesk::askForTable);
    connect(panel_, &JobsPanel::pauseRequested, this, [this](bool pause) {
        pause ? queue_->pause() : queue_->resume();
        refresh();
    });
    connect(panel_, &JobsPanel::cancelRequested, this, [this](JobId id) { queue_->cancel(id); });
    connect(panel_, &JobsPanel::cancelAllRequested, this, [this] {
        queue_->cancelAll();
        queue_->resume();
    });
    connect(panel_, &JobsPanel::concurrencyRequested, this,
            [this](int count) { queue_->setConcurrency(count); });
    connect(panel_, &JobsPanel::clearRequested, this, [this] {
        queue_->forgetFinished();
        model_->forgetFinished();
        model_->setEarlier({});
        if (history_) reader_.post([history = history_](const std::stop_token&) { (void)history->clear(); });
        refresh();
    });
    connect(panel_, &JobsPanel::openRequested, this, &JobsDesk::open);
}

void JobsDesk::readHistory() {
    if (!history_) return;
    reader_.post([this, history = history_](const std::stop_token&) {
        auto jobs = history->recent(kEarlierJobs);
        if (!jobs) return;
        QMetaObject::invokeMethod(
            this, [this, jobs = std::move(*jobs)] { model_->setEarlier(jobs); }, Qt::QueuedConnection);
    });
}

void JobsDesk::addFolder(const QString& folder) {
    reader_.post([this, folder](const std::stop_token& stop) {
        auto jobs = jobsInFolder(folder.toStdString(), stop);
        QMetaObject::invokeMethod(
            this,
            [this, jobs = std::move(jobs)] {
                if (!jobs)
                    return emit session_.noticeRaised(
                        {Notice::Level::Warning, QString::fromStdString(jobs.error().message)});
                for (const FitJob& job : *jobs) add(job);
                dock_->show();
            },
            Qt::QueuedConnection);
    });
}

void JobsDesk::addPresent() {
    FitJob job;
    for (const PhotoEdit& photo : session_.document().photos)
        if (const PhotoFile* file = session_.file(photo.id); file && photo.used)
            job.photos.push_back(file->path);
    if (job.photos.empty())
        return emit session_.noticeRaised(
            {Notice::Level::Info, tr("Add photos of the person first (File › Add photos).")});
    job.name = job.photos.front().stem().string();
    tellKnown(session_.document().known, job.known);
    add(std::move(job));
}

void JobsDesk::add(FitJob job) {
    engine_->model = session_.model();
    if (!engine_->model)
        return emit session_.noticeRaised(
            {Notice::Level::Info, tr("The body model is still being loaded. Try again in a moment.")});
    const std::string name = job.name;
    queue_->add(name, {}, work(std::move(job)));
}

void JobsDesk::addWork(const QString& name, JobWork work) {
    queue_->add(name.toStdString(), {}, std::move(work));
}

void JobsDesk::askForTable() {
    auto* dialog = new QFileDialog(&window_, tr("Fit the people of a table"),
                                   QSettings().value(QStringLiteral("folder")).toString(),
                                   tr("Tables (*.csv *.tsv *.txt);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &JobsDesk::openTable);
    dialog->open();
}

void JobsDesk::openTable(const QString& path) {
    // On the worker: a table may be large, and its photos on a slow disk.
    reader_.post([this, path](const std::stop_token&) {
        auto rows = readTable(path);
        QMetaObject::invokeMethod(
            this,
            [this, path, rows = std::move(rows)] {
                if (!rows)
                    return emit session_.noticeRaised(
                        {Notice::Level::Warning, QString::fromStdString(rows.error().message)});
                showTable(path, *rows);
            },
            Qt::QueuedConnection);
    });
}

void JobsDesk::showTable(const QString& path, const std::vector<TableRow>& rows) {
    auto* dialog = new TableDialog(path, rows, &window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        for (const FitJob& job : dialog->jobs()) add(job);
        dock_->show();
    });
    dialog->open();
}

JobWork JobsDesk::work(FitJob job) const {
    return [engine = engine_, file = library_.library().file(),
            job = std::move(job)](JobContext& context) -> Result<JobOutcome> {
        const auto fitted = engine->get().run(job, context);
        if (!fitted) return propagate(fitted);
        const auto version = keepInLibrary(file, job, *fitted);
        if (!version) return propagate(version);
        const QJsonObject outcome{{QStringLiteral("library_fit"), qint64(*version)}};
        return JobOutcome{QJsonDocument(outcome).toJson(QJsonDocument::Compact).toStdString(),
                          fitted->thumbnail};
    };
}

void JobsDesk::take(const JobRecord& job) {
    const JobRecord* before = model_->jobAt(model_->indexOf(job.id));
    const bool ended = isOver(job.state) && (!before || !isOver(before->state));
    model_->update(job);
    if (ended) {
        if (job.state == JobState::Done) ++done_;
        if (job.state == JobState::Failed) ++failed_;
        library_.library().lookForChanges();
    }
    if (!busy_) {
        busy_ = true;
        refresher_.start();
        refresh();
    } else if (ended) {
        refresh();
    }
}

void JobsDesk::refresh() {
    int over = 0, total = 0;
    for (const JobRecord& job : queue_->records()) {
        ++total;
        over += isOver(job.state) ? 1 : 0;
    }
    panel_->setQueue(over, total, queue_->secondsLeft(), queue_->paused());
    if (over < total || !busy_) return;
    busy_ = false;
    refresher_.stop();
    const int done = std::exchange(done_, 0), failed = std::exchange(failed_, 0);
    if (done + failed == 0) return;
    emit session_.messageShown(failed == 0 ? tr("Jobs done: %1").arg(done)
                                           : tr("Jobs done: %1, failed: %2").arg(done).arg(failed));
    emit allDone(done, failed);
}

void JobsDesk::open(const JobRecord& job) {
    const QJsonObject outcome = QJsonDocument::fromJson(QByteArray::fromStdString(job.outcome.json)).object();
    const auto version = outcome.value(QLatin1String("library_fit")).toInteger();
    if (version != 0) return emit library_.panel().openVersionRequested(version);
    const QString file = outcome.value(QLatin1String("file")).toString();
    if (!file.isEmpty()) QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(file).absolutePath()));
}

}  // namespace abf::ui
