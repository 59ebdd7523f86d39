// SPDX-License-Identifier: Apache-2.0
#include "ui/library/version_list_model.h"

#include <QDateTime>
#include <QLocale>
#include <QMimeData>

namespace abf::ui {

int VersionListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(versions_.size());
}

const FitVersion* VersionListModel::versionAt(const QModelIndex& index) const {
    return index.isValid() && index.row() < rowCount() ? &versions_[static_cast<std::size_t>(index.row())]
                                                       : nullptr;
}

QVariant VersionListModel::data(const QModelIndex& index, int role) const {
    const FitVersion* version = versionAt(index);
    if (!version) return {};
    const QDateTime created = QDateTime::fromMSecsSinceEpoch(version->created.time_since_epoch().count());
    switch (role) {
        case Qt::DisplayRole:
        case Qt::EditRole:
            return QString::fromStdString(version->name);
        case Qt::DecorationRole:
            return thumbnails_.value(version->id);
        case IdRole:
            return QVariant::fromValue<qlonglong>(version->id);
        case OpenRole:
            return version->id == open_;
        case DetailRole: {
            QString text = QLocale().toString(created, QLocale::ShortFormat);
            if (version->id == open_) text += QStringLiteral(" · ") + tr("open");
            return text;
        }
        case Qt::ToolTipRole: {
            QString text = QString::fromStdString(version->name) + QLatin1Char('\n') +
                           QLocale().toString(created, QLocale::LongFormat);
            for (const FitVersion& other : versions_)
                if (version->parent && other.id == *version->parent)
                    text +=
                        QLatin1Char('\n') + tr("Went on from “%1”").arg(QString::fromStdString(other.name));
            if (!version->note.empty()) text += QLatin1Char('\n') + QString::fromStdString(version->note);
            return text;
        }
        default:
            return {};
    }
}

bool VersionListModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    const QString name = value.toString().trimmed();
    const FitVersion* version = versionAt(index);
    if (role != Qt::EditRole || !version || name.isEmpty()) return false;
    versions_[static_cast<std::size_t>(index.row())].name = name.toStdString();
    emit dataChanged(index, index);
    emit renamed(version->id, name);
    return true;
}

Qt::ItemFlags VersionListModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    if (!index.isValid()) return flags;
    return flags | Qt::ItemIsEditable | (dragData_ ? Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

QMimeData* VersionListModel::mimeData(const QModelIndexList& indexes) const {
    const FitVersion* version = indexes.isEmpty() ? nullptr : versionAt(indexes.front());
    return version && dragData_ ? dragData_(*version) : nullptr;
}

void VersionListModel::setVersions(std::vector<FitVersion> versions,
                                   QHash<FitVersionId, QPixmap> thumbnails) {
    beginResetModel();
    versions_ = std::move(versions);
    thumbnails_ = std::move(thumbnails);
    endResetModel();
}

void VersionListModel::setOpen(FitVersionId id) {
    if (id == open_) return;
    open_ = id;
    if (!versions_.empty()) emit dataChanged(index(0), index(rowCount() - 1), {DetailRole, OpenRole});
}

}  // namespace abf::ui
