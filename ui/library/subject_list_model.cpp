// SPDX-License-Identifier: Apache-2.0
#include "ui/library/subject_list_model.h"

#include <QImage>
#include <utility>

namespace abf::ui {

namespace {

/// Lines read at once around one that is looked at.
constexpr int kPage = 48;

struct Rows {
    std::vector<SubjectSummary> lines;
    std::vector<std::pair<SubjectId, QImage>> thumbnails;
};

Result<Rows> readRows(Library& library, const std::vector<SubjectId>& lines,
                      const std::vector<SubjectId>& thumbnails) {
    Rows rows;
    auto read = library.summaries(lines);
    if (!read) return propagate(read);
    rows.lines = std::move(*read);
    for (const SubjectId id : thumbnails) {
        const auto png = library.subjectThumbnail(id);
        if (!png) return propagate(png);
        rows.thumbnails.emplace_back(id, QImage::fromData(reinterpret_cast<const uchar*>(png->data()),
                                                          static_cast<int>(png->size()), "PNG"));
    }
    return rows;
}

QString fitsText(int count) {
    return count == 1 ? SubjectListModel::tr("1 fit") : SubjectListModel::tr("%1 fits").arg(count);
}
QString photosText(int count) {
    return count == 1 ? SubjectListModel::tr("1 photo") : SubjectListModel::tr("%1 photos").arg(count);
}

}  // namespace

SubjectListModel::SubjectListModel(LibraryClient& library, QObject* parent)
    : QAbstractListModel(parent), library_(library) {
    fetcher_.setSingleShot(true);
    connect(&fetcher_, &QTimer::timeout, this, &SubjectListModel::fetch);
    connect(&library, &LibraryClient::changed, this, &SubjectListModel::reload);
}

int SubjectListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(ids_.size());
}

SubjectId SubjectListModel::idAt(const QModelIndex& index) const {
    return index.isValid() && index.row() < rowCount() ? ids_[static_cast<std::size_t>(index.row())] : 0;
}

QModelIndex SubjectListModel::indexOf(SubjectId id) const {
    const auto row = rows_.constFind(id);
    return row == rows_.constEnd() ? QModelIndex() : index(*row);
}

QVariant SubjectListModel::data(const QModelIndex& index, int role) const {
    const SubjectId id = idAt(index);
    if (id == 0) return {};
    if (role == IdRole) return QVariant::fromValue<qlonglong>(id);
    if (role == Qt::DecorationRole) {
        if (const QPixmap* picture = thumbnails_.object(id)) return *picture;
        want(id, true);
        return {};
    }
    const auto line = lines_.constFind(id);
    if (line == lines_.constEnd()) {
        want(id, false);
        return role == Qt::DisplayRole ? QVariant(QStringLiteral("…")) : QVariant();
    }
    QStringList tags;
    for (const std::string& tag : line->tags) tags << QString::fromStdString(tag);
    switch (role) {
        case Qt::DisplayRole:
        case Qt::EditRole:
            return QString::fromStdString(line->name);
        case TagsRole:
            return tags;
        case CountsRole:
            return fitsText(line->fits) + QStringLiteral(" · ") + photosText(line->photos);
        case Qt::ToolTipRole:
        case Qt::AccessibleTextRole: {
            QString text = QString::fromStdString(line->name) + QStringLiteral(", ") + fitsText(line->fits);
            return tags.isEmpty() ? text : text + QStringLiteral(", ") + tags.join(QStringLiteral(", "));
        }
        default:
            return {};
    }
}

void SubjectListModel::setQuery(const SubjectQuery& query) {
    query_ = query;
    reload();
}

void SubjectListModel::reload() {
    const int round = ++asked_;
    library_.ask<std::vector<SubjectId>>(
        this, [query = query_](Library& library) { return library.find(query); },
        [this, round](const Result<std::vector<SubjectId>>& ids) {
            if (round != asked_) return;  // of an earlier question
            loaded_ = round;
            if (ids)
                take(*ids);
            else
                emit failed(ids.error());
            emit queried();
        });
}

void SubjectListModel::take(const std::vector<SubjectId>& ids) {
    // What was read may have changed; until it is read again the old line shows.
    requested_.clear();
    if (ids == ids_) {
        for (auto line = lines_.constBegin(); line != lines_.constEnd(); ++line) want(line.key(), false);
        for (const SubjectId id : thumbnails_.keys()) want(id, true);
        return;
    }
    beginResetModel();
    ids_ = ids;
    rows_.clear();
    rows_.reserve(static_cast<qsizetype>(ids_.size()));
    for (std::size_t row = 0; row < ids_.size(); ++row) rows_.insert(ids_[row], static_cast<int>(row));
    lines_.clear();
    thumbnails_.clear();
    wantedLines_.clear();
    wantedThumbnails_.clear();
    endResetModel();
}

void SubjectListModel::want(SubjectId id, bool thumbnail) const {
    // A line and its picture are two requests.
    const SubjectId key = thumbnail ? -id : id;
    if (requested_.contains(key)) return;
    if (thumbnail) {
        requested_.insert(key);
        wantedThumbnails_.insert(id);
    } else {
        const int row = rows_.value(id, 0), first = std::max(0, row - kPage / 4);
        const int last = std::min(static_cast<int>(ids_.size()), first + kPage);
        for (int near = first; near < last; ++near) {
            const SubjectId other = ids_[static_cast<std::size_t>(near)];
            if (requested_.contains(other)) continue;
            requested_.insert(other);
            wantedLines_.insert(other);
        }
    }
    if (!fetcher_.isActive()) fetcher_.start(0);
}

void SubjectListModel::fetch() {
    const auto list = [](QSet<SubjectId>& wanted) {
        const std::vector<SubjectId> ids(wanted.begin(), wanted.end());
        wanted.clear();
        return ids;
    };
    ++reading_;
    library_.ask<Rows>(
        this,
        [lines = list(wantedLines_), thumbnails = list(wantedThumbnails_)](Library& library) {
            return readRows(library, lines, thumbnails);
        },
        [this](const Result<Rows>& rows) {
            --reading_;
            if (!rows) return emit failed(rows.error());
            for (const SubjectSummary& line : rows->lines) {
                lines_.insert(line.id, line);
                if (const QModelIndex at = indexOf(line.id); at.isValid()) emit dataChanged(at, at);
            }
            for (const auto& [id, picture] : rows->thumbnails) {
                thumbnails_.insert(id, new QPixmap(QPixmap::fromImage(picture)));
                if (const QModelIndex at = indexOf(id); at.isValid())
                    emit dataChanged(at, at, {Qt::DecorationRole});
            }
        });
}

}  // namespace abf::ui
