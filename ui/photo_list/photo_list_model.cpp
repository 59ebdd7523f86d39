// SPDX-License-Identifier: Apache-2.0
#include "ui/photo_list/photo_list_model.h"

namespace abf::ui {

namespace {

QPixmap thumbnailOf(const PhotoPyramid& picture) {
    const int side = PhotoListModel::kThumbnailSide;
    return QPixmap::fromImage(
        picture.forWidth(2 * side).scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation));
}

}  // namespace

PhotoListModel::PhotoListModel(Session& session, QObject* parent)
    : QAbstractListModel(parent), session_(session) {
    connect(&session, &Session::photosChanged, this, &PhotoListModel::reload);
    connect(&session, &Session::photoChanged, this, &PhotoListModel::refresh);
    reload();
}

int PhotoListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(ids_.size());
}

PhotoId PhotoListModel::idAt(const QModelIndex& index) const {
    return index.isValid() && index.row() < ids_.size() ? ids_[index.row()] : 0;
}

QModelIndex PhotoListModel::indexOf(PhotoId id) const {
    const auto row = ids_.indexOf(id);
    return row < 0 ? QModelIndex() : index(static_cast<int>(row));
}

QVariant PhotoListModel::data(const QModelIndex& index, int role) const {
    const PhotoId id = idAt(index);
    const PhotoFile* file = session_.file(id);
    if (!file) return {};
    switch (role) {
        case Qt::DisplayRole:
            return QString::fromStdString(file->path.filename().string());
        case Qt::ToolTipRole: {
            QString text = QString::fromStdString(file->path.string()) + QLatin1Char('\n') + stateText(id);
            if (session_.document().contradicted(id))
                text += QLatin1Char('\n') +
                        tr("The other photos say something else of this body. Check the person "
                           "and the landmarks, or untick the photo to leave it out.");
            return file->message.isEmpty() ? text : text + QLatin1Char('\n') + file->message;
        }
        case Qt::DecorationRole: {
            if (file->picture.isNull()) return {};
            auto at = thumbnails_.find(id);
            if (at == thumbnails_.end()) at = thumbnails_.insert(id, thumbnailOf(file->picture));
            return *at;
        }
        case Qt::AccessibleTextRole:
            return QString::fromStdString(file->path.filename().string()) + QStringLiteral(", ") +
                   stateText(id);
        case IdRole:
            return QVariant::fromValue<qulonglong>(id);
        case UnreadableRole:
            return session_.stage(id) == PhotoStage::Unreadable;
        case StateTextRole:
            return stateText(id);
        case ContradictedRole:
            return session_.document().contradicted(id);
        case Qt::CheckStateRole: {
            const PhotoEdit* edit = session_.document().photo(id);
            return edit && edit->used ? Qt::Checked : Qt::Unchecked;
        }
        default:
            return {};
    }
}

bool PhotoListModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || idAt(index) == 0) return false;
    session_.setPhotoUsed(idAt(index), value.value<Qt::CheckState>() == Qt::Checked);
    return true;
}

Qt::ItemFlags PhotoListModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsUserCheckable : flags;
}

QString PhotoListModel::stateText(PhotoId id) const {
    const PhotoEdit* edit = session_.document().photo(id);
    switch (session_.stage(id)) {
        case PhotoStage::Loading:
            return tr("Reading …");
        case PhotoStage::Unreadable:
            return tr("Cannot be read");
        case PhotoStage::Waiting:
            return tr("Not searched yet");
        case PhotoStage::Detecting:
            return tr("Looking for people …");
        case PhotoStage::NoPerson:
            return tr("No person found");
        case PhotoStage::PersonFound:
            break;
    }
    if (edit && !edit->used) return tr("Left out");
    if (session_.document().contradicted(id)) return tr("Contradicts the rest");
    if (edit && edit->state)
        return edit->figures ? tr("Fitted, %L1 px").arg(edit->figures->reprojectionRmsPx, 0, 'f', 1)
                             : tr("Fitted");
    if (edit && edit->persons && edit->persons->size() > 1)
        return tr("Person %1 of %2").arg(edit->person + 1).arg(edit->persons->size());
    return tr("Person found");
}

void PhotoListModel::reload() {
    beginResetModel();
    ids_.clear();
    for (const PhotoEdit& photo : session_.document().photos) ids_.push_back(photo.id);
    for (auto at = thumbnails_.begin(); at != thumbnails_.end();)
        at = ids_.contains(at.key()) ? std::next(at) : thumbnails_.erase(at);
    endResetModel();
}

void PhotoListModel::refresh(PhotoId id) {
    const QModelIndex at = indexOf(id);
    if (at.isValid()) emit dataChanged(at, at);
}

}  // namespace abf::ui
