// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QHash>
#include <QPixmap>
#include <vector>

#include "core/library/library_records.h"

namespace abf::ui {

/// The fits of one subject, the newest first. Names are edited in place: renamed() asks for the change.
class VersionListModel : public QAbstractListModel {
    Q_OBJECT
  public:
    enum Role { IdRole = Qt::UserRole + 1, DetailRole, OpenRole };

    explicit VersionListModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    const FitVersion* versionAt(const QModelIndex& index) const;
    void setVersions(std::vector<FitVersion> versions, QHash<FitVersionId, QPixmap> thumbnails);
    /// The one that is on the screen, 0: none.
    void setOpen(FitVersionId id);

  signals:
    void renamed(abf::FitVersionId id, const QString& name);

  private:
    std::vector<FitVersion> versions_;
    QHash<FitVersionId, QPixmap> thumbnails_;
    FitVersionId open_ = 0;
};

}  // namespace abf::ui
