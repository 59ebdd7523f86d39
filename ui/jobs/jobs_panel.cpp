// SPDX-License-Identifier: Apache-2.0
#include "ui/jobs/jobs_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QThread>
#include <QVBoxLayout>
#include <cmath>

#include "ui/jobs/fit_log.h"
#include "ui/jobs/job_list_model.h"
#include "ui/library/record_delegate.h"
#include "ui/widgets/flat_button.h"
#include "ui/widgets/themed_icon.h"

namespace abf::ui {

namespace {

constexpr int kPicture = 40;

QToolButton* makeButton(const char* name, const QString& text, const QString& tip,
                        const char* icon = nullptr) {
    auto* button = new FlatButton;
    button->setObjectName(QLatin1String(name));
    button->setText(text);
    button->setToolTip(tip);
    if (icon) {
        button->setIcon(themedIcon(QLatin1String(icon)));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    return button;
}

}  // namespace

QString timeLeftText(double seconds) {
    if (seconds < 1) return {};
    if (seconds < 60) return JobsPanel::tr("about %1 s left").arg(std::ceil(seconds));
    if (seconds < 3600) return JobsPanel::tr("about %1 min left").arg(std::ceil(seconds / 60));
    return JobsPanel::tr("about %L1 h left").arg(seconds / 3600, 0, 'f', 1);
}

JobsPanel::JobsPanel(JobListModel& jobs, Session& session, QWidget* parent) : QWidget(parent), jobs_(jobs) {
    setObjectName(QStringLiteral("jobsPanel"));
    fitLog_ = new FitLog(session);
    tabs_ = new QTabWidget;
    tabs_->setDocumentMode(true);
    tabs_->addTab(makeQueuePage(), tr("Queue"));
    tabs_->addTab(fitLog_, tr("Present fit"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(tabs_);
    setMinimumHeight(180);
    setQueue(0, 0, std::nullopt, false);
}

QWidget* JobsPanel::makeEmptyPage() {
    auto* page = new QWidget;
    auto* text = new QLabel(
        tr("<b>Nothing to do</b><br>Add a folder: each folder of photos in it is a person to fit. The "
           "fits are kept in the library."));
    text->setObjectName(QStringLiteral("jobsEmptyText"));
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignCenter);
    auto* button = new QPushButton(tr("Add a folder …"));
    button->setObjectName(QStringLiteral("jobsAddFirst"));
    button->setToolTip(text->text());
    auto* column = new QVBoxLayout(page);
    column->addStretch(1);
    column->addWidget(text);
    column->addWidget(button, 0, Qt::AlignCenter);
    column->addStretch(1);
    connect(button, &QPushButton::clicked, this, &JobsPanel::addFolderRequested);
    return page;
}

QWidget* JobsPanel::makeQueuePage() {
    auto* page = new QWidget;
    auto* addFolder = makeButton("jobsAddFolder", tr("Add folder …"),
                                 tr("Fit everybody in a folder, one after the other"), "open");
    auto* addTable = makeButton(
        "jobsAddTable", tr("Add table …"),
        tr("Fit the people of a table (CSV, TSV): a line a person, with photos and what is known"), "grid");
    auto* addPresent = makeButton(
        "jobsAddPresent", tr("Add present photos"),
        tr("Fit the photos on the screen in the background, and go on with somebody else"), "add-photo");
    pause_ = makeButton("jobsPause", tr("Pause"), tr("Hold the queue; what runs waits at its next step"));
    pause_->setCheckable(true);
    cancel_ = makeButton("jobsCancel", tr("Cancel all"), tr("Cancel every job that waits or runs"), "stop");
    clear_ = makeButton("jobsClear", tr("Clear"), tr("Take jobs that are over out of the list"));
    concurrency_ = new QSpinBox;
    concurrency_->setObjectName(QStringLiteral("jobsConcurrency"));
    concurrency_->setRange(1, std::max(1, QThread::idealThreadCount()));
    concurrency_->setPrefix(tr("At once: "));
    concurrency_->setAccessibleName(tr("People fitted at once"));
    concurrency_->setToolTip(tr("How many people are fitted at once"));
    progress_ = new QProgressBar;
    progress_->setObjectName(QStringLiteral("jobsProgress"));
    progress_->setTextVisible(true);
    progress_->setMaximumWidth(180);
    eta_ = new QLabel;
    eta_->setObjectName(QStringLiteral("jobsTimeLeft"));

    list_ = new QListView;
    list_->setObjectName(QStringLiteral("jobsList"));
    list_->setAccessibleName(tr("Jobs"));
    list_->setModel(&jobs_);
    auto* delegate = new RecordDelegate({JobListModel::StateTextRole}, kPicture, list_);
    delegate->setProgressRole(JobListModel::ProgressRole);
    delegate->setMarkRole(JobListModel::RunningRole);
    list_->setItemDelegate(delegate);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setUniformItemSizes(true);
    list_->setMouseTracking(true);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->setContextMenuPolicy(Qt::CustomContextMenu);
    log_ = new QPlainTextEdit;
    log_->setObjectName(QStringLiteral("jobLog"));
    log_->setReadOnly(true);
    log_->setFrameShape(QFrame::NoFrame);
    log_->setAccessibleName(tr("Log of the chosen job"));
    log_->setPlaceholderText(tr("What the chosen job told stands here."));
    auto* parts = new QSplitter(Qt::Horizontal);
    parts->setChildrenCollapsible(false);
    parts->addWidget(list_);
    parts->addWidget(log_);
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 2);
    pages_ = new QStackedWidget;
    pages_->addWidget(makeEmptyPage());
    pages_->addWidget(parts);

    auto* row = new QHBoxLayout;
    row->setContentsMargins(8, 5, 8, 5);
    row->setSpacing(6);
    for (QWidget* widget : {static_cast<QWidget*>(addFolder), static_cast<QWidget*>(addTable),
                            static_cast<QWidget*>(addPresent)})
        row->addWidget(widget);
    row->addStretch(1);
    for (QWidget* widget :
         {static_cast<QWidget*>(eta_), static_cast<QWidget*>(progress_), static_cast<QWidget*>(concurrency_),
          static_cast<QWidget*>(pause_), static_cast<QWidget*>(cancel_), static_cast<QWidget*>(clear_)})
        row->addWidget(widget);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(pages_, 1);

    connect(addFolder, &QToolButton::clicked, this, &JobsPanel::addFolderRequested);
    connect(addTable, &QToolButton::clicked, this, &JobsPanel::addTableRequested);
    connect(addPresent, &QToolButton::clicked, this, &JobsPanel::addPresentRequested);
    connect(pause_, &QToolButton::clicked, this, &JobsPanel::pauseRequested);
    connect(cancel_, &QToolButton::clicked, this, &JobsPanel::cancelAllRequested);
    connect(clear_, &QToolButton::clicked, this, &JobsPanel::clearRequested);
    connect(concurrency_, &QSpinBox::valueChanged, this, &JobsPanel::concurrencyRequested);
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, &JobsPanel::showLog);
    connect(&jobs_, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex& at) {
        if (at == list_->currentIndex()) showLog();
    });
    connect(list_, &QListView::activated, this, [this](const QModelIndex& at) {
        if (const JobRecord* job = jobs_.jobAt(at)) emit openRequested(*job);
    });
    connect(list_, &QWidget::customContextMenuRequested, this, &JobsPanel::menu);
    const auto follow = [this] { pages_->setCurrentIndex(jobs_.rowCount() > 0 ? 1 : 0); };
    connect(&jobs_, &QAbstractItemModel::modelReset, this, follow);
    connect(&jobs_, &QAbstractItemModel::rowsInserted, this, follow);
    follow();
    return page;
}

void JobsPanel::setQueue(int over, int total, std::optional<double> secondsLeft, bool paused) {
    const bool busy = over < total;
    progress_->setVisible(busy);
    progress_->setRange(0, std::max(1, total));
    progress_->setValue(over);
    progress_->setFormat(tr("%1 of %2").arg(over).arg(total));
    eta_->setText(!busy         ? QString()
                  : paused      ? tr("paused")
                  : secondsLeft ? timeLeftText(*secondsLeft)
                                : QString());
    pause_->setEnabled(busy);
    pause_->setChecked(busy && paused);
    pause_->setText(busy && paused ? tr("Go on") : tr("Pause"));
    cancel_->setEnabled(busy);
}

void JobsPanel::showLog() {
    const JobRecord* job = jobs_.jobAt(list_->currentIndex());
    QStringList lines;
    if (job)
        for (const std::string& line : job->log) lines << QString::fromStdString(line);
    const QString text = lines.join(QLatin1Char('\n'));
    if (text != log_->toPlainText()) log_->setPlainText(text);
}

void JobsPanel::menu(const QPoint& position) {
    const QModelIndex at = list_->indexAt(position);
    const JobRecord* job = jobs_.jobAt(at);
    if (!job) return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* open = menu->addAction(tr("Open"), this, [this, copy = *job] { emit openRequested(copy); });
    open->setEnabled(job->state == JobState::Done);
    QAction* cancel = menu->addAction(themedIcon("stop"), tr("Cancel"), this,
                                      [this, id = job->id] { emit cancelRequested(id); });
    cancel->setEnabled(jobs_.isLive(at) && !isOver(job->state));
    menu->popup(list_->viewport()->mapToGlobal(position));
}

}  // namespace abf::ui
