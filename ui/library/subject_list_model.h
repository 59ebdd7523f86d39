// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QCache>
#include <QHash>
#include <QPixmap>
#include <QSet>
#include <QTimer>

#include "ui/library/library_client.h"

namespace abf::ui {

/// The library's subjects, one a row. Ids are there at once; lines and thumbnails are read for what is looked
/// at, so that thousands of rows cost nothing.
class SubjectListModel : public QAbstractListModel {
    Q_OBJECT
  public:
    enum Role { IdRole = Qt::UserRole + 1, TagsRole, CountsRole };

    explicit SubjectListModel(LibraryClient& library, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    SubjectId idAt(const QModelIndex& index) const;
    QModelIndex indexOf(SubjectId id) const;

    void setQuery(const SubjectQuery& query);
    const SubjectQuery& query() const { return query_; }
    /// The rows of the present query have arrived.
    bool loaded() const { return loaded_ == asked_ && asked_ > 0; }
    /// Lines that have not been read yet are asked for by data().
    bool idle() const {
        return loaded() && wantedLines_.isEmpty() && wantedThumbnails_.isEmpty() && reading_ == 0;
    }

  signals:
    void failed(const abf::Error& error);
    void queried();

  private:
    void reload();
    void take(const std::vector<SubjectId>& ids);
    void want(SubjectId id, bool thumbnail) const;
    void fetch();

    LibraryClient& library_;
    SubjectQuery query_;
    std::vector<SubjectId> ids_;
    QHash<SubjectId, int> rows_;
    mutable QHash<SubjectId, SubjectSummary> lines_;
    mutable QCache<SubjectId, QPixmap> thumbnails_{600};
    mutable QSet<SubjectId> wantedLines_, wantedThumbnails_, requested_;
    mutable QTimer fetcher_;
    int asked_ = 0, loaded_ = 0, reading_ = 0;
};

}  // namespace abf::ui
