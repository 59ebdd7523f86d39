// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QPixmap>
#include <vector>

#include "core/jobs/job_record.h"

namespace abf::ui {

/// Jobs, the newest first: those of this session, then earlier ones.
class JobListModel : public QAbstractListModel {
    Q_OBJECT
  public:
    enum Role { IdRole = Qt::UserRole + 1, StateTextRole, ProgressRole, RunningRole };

    explicit JobListModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    const JobRecord* jobAt(const QModelIndex& index) const;
    /// Whether the job is of this session, so that it can be cancelled.
    bool isLive(const QModelIndex& index) const { return index.isValid() && index.row() < live_; }
    QModelIndex indexOf(JobId id) const;

    /// A new job of this session, or a change of one.
    void update(const JobRecord& job);
    void setEarlier(const std::vector<JobRecord>& jobs);
    /// Takes jobs of this session that are over out of the list.
    void forgetFinished();

  private:
    struct Row {
        JobRecord job;
        QPixmap picture;
    };
    static QPixmap pictureOf(const JobRecord& job);

    std::vector<Row> rows_;
    int live_ = 0;  ///< rows of this session
};

}  // namespace abf::ui
