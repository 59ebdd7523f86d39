// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMainWindow>
#include <QTimer>
#include <memory>

#include "core/jobs/fit_job.h"
#include "core/jobs/job_queue.h"
#include "ui/session/worker.h"

class QDockWidget;

namespace abf {
class JobHistory;
}

namespace abf::ui {

class JobListModel;
class JobsPanel;
struct TableRow;
class LibraryDesk;
class Session;

/// Fits in the background of a main window: a queue of its own engine and threads (which give way to the
/// window), a dock that shows it, and results that become versions in the library. To be deleted before the
/// session and the library's desk.
class JobsDesk : public QObject {
    Q_OBJECT
  public:
    JobsDesk(QMainWindow& window, Session& session, LibraryDesk& library);
    ~JobsDesk() override;

    QDockWidget& dock() { return *dock_; }
    JobsPanel& panel() { return *panel_; }
    JobQueue& queue() { return *queue_; }
    /// Everybody in the folder, read on a worker.
    void addFolder(const QString& folder);
    void addPresent();
    void add(FitJob job);
    /// Any other work; a "file" in its outcome's JSON is shown in its folder when the job is opened.
    void addWork(const QString& name, JobWork work);
    /// Shows who is in a table (docs/batch.md) and queues whom the user wants.
    void openTable(const QString& path);

  signals:
    /// Everything that was in the queue is over.
    void allDone(int done, int failed);

  private:
    void addActions();
    void askForTable();
    void showTable(const QString& path, const std::vector<TableRow>& rows);
    void connectPanel();
    void take(const JobRecord& job);
    void refresh();
    void readHistory();
    void open(const JobRecord& job);
    JobWork work(FitJob job) const;

    QMainWindow& window_;
    Session& session_;
    LibraryDesk& library_;
    JobListModel* model_;
    JobsPanel* panel_;
    QDockWidget* dock_;
    QTimer refresher_;
    bool busy_ = false;
    int done_ = 0, failed_ = 0;  ///< since the queue was last empty
    struct Engine;
    std::shared_ptr<Engine> engine_;  ///< made by the first job
    std::shared_ptr<JobHistory> history_;
    Worker reader_;
    std::unique_ptr<JobQueue> queue_;  // last: joined first
};

}  // namespace abf::ui
