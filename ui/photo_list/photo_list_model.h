// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QHash>
#include <QPixmap>

#include "ui/session/session.h"

namespace abf::ui {

/// The session's photos, one a row: name, thumbnail, state in words.
class PhotoListModel : public QAbstractListModel {
    Q_OBJECT
  public:
    static constexpr int kThumbnailSide = 132;
    enum Role { IdRole = Qt::UserRole + 1, StateTextRole, UnreadableRole, ContradictedRole };

    explicit PhotoListModel(Session& session, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    /// Rows are ticked while the fit uses the photo.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    PhotoId idAt(const QModelIndex& index) const;
    QModelIndex indexOf(PhotoId id) const;

  private:
    void reload();
    void refresh(PhotoId id);
    QString stateText(PhotoId id) const;

    Session& session_;
    QList<PhotoId> ids_;
    mutable QHash<PhotoId, QPixmap> thumbnails_;
};

}  // namespace abf::ui
