// SPDX-License-Identifier: Apache-2.0
#include "ui/jobs/job_list_model.h"

#include <QDateTime>
#include <QLocale>
#include <algorithm>

namespace abf::ui {

namespace {

QString stateText(const JobRecord& job) {
    switch (job.state) {
        case JobState::Waiting:
            return JobListModel::tr("Waiting");
        case JobState::Running:
            return job.stage.empty() ? JobListModel::tr("Running …")
                                     : JobListModel::tr("Running: %1").arg(QString::fromStdString(job.stage));
        case JobState::Done:
            return JobListModel::tr("Done in %L1 s").arg(job.seconds, 0, 'f', 1);
        case JobState::Failed:
            return job.error ? QString::fromStdString(job.error->message) : JobListModel::tr("Failed");
        case JobState::Cancelled:
            return JobListModel::tr("Cancelled");
    }
    return {};
}

}  // namespace

int JobListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

const JobRecord* JobListModel::jobAt(const QModelIndex& index) const {
    return index.isValid() && index.row() < rowCount() ? &rows_[static_cast<std::size_t>(index.row())].job
                                                       : nullptr;
}

QModelIndex JobListModel::indexOf(JobId id) const {
    for (int row = 0; row < live_; ++row)
        if (rows_[static_cast<std::size_t>(row)].job.id == id) return index(row);
    return {};
}

QVariant JobListModel::data(const QModelIndex& index, int role) const {
    const JobRecord* job = jobAt(index);
    if (!job) return {};
    switch (role) {
        case Qt::DisplayRole:
            return QString::fromStdString(job->name);
        case Qt::DecorationRole:
            return rows_[static_cast<std::size_t>(index.row())].picture;
        case IdRole:
            return QVariant::fromValue<qulonglong>(job->id);
        case StateTextRole:
            return stateText(*job);
        case ProgressRole:
            return job->state == JobState::Running ? QVariant(job->progress) : QVariant();
        case RunningRole:
            return job->state == JobState::Running;
        case Qt::ToolTipRole: {
            QString text = QString::fromStdString(job->name) + QLatin1Char('\n') + stateText(*job);
            if (job->finished)
                text += QLatin1Char('\n') + QLocale().toString(QDateTime::fromMSecsSinceEpoch(
                                                                   job->finished->time_since_epoch().count()),
                                                               QLocale::ShortFormat);
            return text;
        }
        case Qt::AccessibleTextRole:
            return QString::fromStdString(job->name) + QStringLiteral(", ") + stateText(*job);
        default:
            return {};
    }
}

QPixmap JobListModel::pictureOf(const JobRecord& job) {
    QPixmap picture;
    const std::string& png = job.outcome.thumbnail;
    if (!png.empty())
        picture.loadFromData(reinterpret_cast<const uchar*>(png.data()), static_cast<uint>(png.size()),
                             "PNG");
    return picture;
}

void JobListModel::update(const JobRecord& job) {
    const QModelIndex at = indexOf(job.id);
    if (!at.isValid()) {
        beginInsertRows({}, 0, 0);
        rows_.insert(rows_.begin(), Row{job, pictureOf(job)});
        ++live_;
        endInsertRows();
        return;
    }
    Row& row = rows_[static_cast<std::size_t>(at.row())];
    if (isOver(row.job.state) && !isOver(job.state)) return;  // overtaken by its end
    row.job = job;
    if (row.picture.isNull()) row.picture = pictureOf(job);
    emit dataChanged(at, at);
}

void JobListModel::setEarlier(const std::vector<JobRecord>& jobs) {
    beginResetModel();
    rows_.resize(static_cast<std::size_t>(live_));
    for (const JobRecord& job : jobs) rows_.push_back({job, pictureOf(job)});
    endResetModel();
}

void JobListModel::forgetFinished() {
    beginResetModel();
    const auto end = rows_.begin() + live_;
    const auto kept =
        std::remove_if(rows_.begin(), end, [](const Row& row) { return isOver(row.job.state); });
    live_ -= static_cast<int>(end - kept);
    rows_.erase(kept, end);
    endResetModel();
}

}  // namespace abf::ui
