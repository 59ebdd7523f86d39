// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QHash>
#include <QPixmap>
#include <functional>
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

    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }

    /// What a row that is dragged away carries; null: nothing. Without one rows cannot be dragged.
    void setDragData(std::function<QMimeData*(const FitVersion&)> data) { dragData_ = std::move(data); }
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
    std::function<QMimeData*(const FitVersion&)> dragData_;
};

}  // namespace abf::ui
