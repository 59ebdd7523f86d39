// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <optional>

#include "core/jobs/job_record.h"

class QLabel;
class QListView;
class QPlainTextEdit;
class QProgressBar;
class QSpinBox;
class QStackedWidget;
class QTabWidget;
class QToolButton;

namespace abf::ui {

class FitLog;
class JobListModel;
class Session;

/// Jobs in the window: the queue with its progress, what each job told, earlier jobs, and how the present fit
/// went. Shows what it is told; what it is asked for goes out by signals.
class JobsPanel : public QWidget {
    Q_OBJECT
  public:
    JobsPanel(JobListModel& jobs, Session& session, QWidget* parent = nullptr);

    FitLog& fitLog() { return *fitLog_; }
    /// Of the whole queue. `secondsLeft`: nothing while it cannot be known.
    void setQueue(int over, int total, std::optional<double> secondsLeft, bool paused);

  signals:
    void addPresentRequested();
    void addFolderRequested();
    void addTableRequested();
    void pauseRequested(bool pause);
    void cancelRequested(abf::JobId id);
    void cancelAllRequested();
    void concurrencyRequested(int count);
    void clearRequested();
    void openRequested(const abf::JobRecord& job);

  private:
    QWidget* makeQueuePage();
    QWidget* makeEmptyPage();
    void showLog();
    void menu(const QPoint& position);

    JobListModel& jobs_;
    FitLog* fitLog_;
    QTabWidget* tabs_;
    QStackedWidget* pages_;
    QListView* list_;
    QPlainTextEdit* log_;
    QProgressBar* progress_;
    QLabel* eta_;
    QSpinBox* concurrency_;
    QToolButton *pause_, *cancel_, *clear_;
};

/// "about 2 min left"
QString timeLeftText(double seconds);

}  // namespace abf::ui
