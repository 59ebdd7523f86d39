// SPDX-License-Identifier: Apache-2.0
#include "ui/library/incoming_files.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QImage>
#include <QMimeData>
#include <QUrl>
#include <QWidget>
#include <algorithm>

#include "core/image/photo_files.h"
#include "ui/export_dialog/body_drag.h"

namespace abf::ui {

namespace {

/// Local files and folders that the data names, also as lines of text.
QStringList pathsIn(const QMimeData& data) {
    QStringList paths;
    for (const QUrl& url : data.urls())
        if (url.isLocalFile()) paths << url.toLocalFile();
    if (!paths.isEmpty() || !data.hasText() || data.hasImage()) return paths;
    for (const QString& line : data.text().split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const QString text = line.trimmed();
        const QString path = text.startsWith(QLatin1String("file://")) ? QUrl(text).toLocalFile() : text;
        if (!path.startsWith(QLatin1Char('/')) || !QFileInfo::exists(path)) return {};
        paths << path;
    }
    return paths;
}

struct Expanded {
    QStringList paths, empty;
};

}  // namespace

IncomingFiles::IncomingFiles(QWidget& window, LibraryClient& library, QObject* parent)
    : QObject(parent), library_(library) {
    window.installEventFilter(this);
}

bool IncomingFiles::canTake(const QMimeData& data) {
    return data.hasImage() || !pathsIn(data).isEmpty();
}

void IncomingFiles::paste() {
    const QMimeData* data = QApplication::clipboard()->mimeData();
    if (!data || !take(*data))
        emit failed({ErrorCode::NotFound,
                     tr("There is neither a picture nor a file in the clipboard. Copy a photo first.")
                         .toStdString()});
}

bool IncomingFiles::take(const QMimeData& data) {
    const QStringList paths = pathsIn(data);
    if (!paths.isEmpty()) {
        if (std::none_of(paths.begin(), paths.end(),
                         [](const QString& path) { return QFileInfo(path).isDir(); })) {
            emit filesArrived(paths);
            return true;
        }
        // Folders are read on the library's thread: they may be large, or on a slow disk.
        library_.ask<Expanded>(
            this,
            [paths](Library&) -> Result<Expanded> {
                Expanded all;
                for (const QString& path : paths) {
                    if (!QFileInfo(path).isDir()) {
                        all.paths << path;
                        continue;
                    }
                    const auto photos = photosInFolder(path.toStdString(), true);
                    if (!photos) return propagate(photos);
                    if (photos->empty()) all.empty << path;
                    for (const auto& photo : *photos) all.paths << QString::fromStdString(photo.string());
                }
                return all;
            },
            [this](const Result<Expanded>& all) {
                if (!all) return emit failed(all.error());
                if (!all->paths.isEmpty()) emit filesArrived(all->paths);
                if (!all->empty.isEmpty())
                    emit failed({ErrorCode::NotFound, tr("There are no photos in %1.")
                                                          .arg(all->empty.join(QStringLiteral(", ")))
                                                          .toStdString()});
            });
        return true;
    }
    const auto image = data.hasImage() ? qvariant_cast<QImage>(data.imageData()) : QImage();
    if (image.isNull()) return false;
    library_.ask<QString>(
        this,
        [image](Library& library) -> Result<QString> {
            QByteArray png;
            QBuffer buffer(&png);
            if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
                return fail(ErrorCode::Internal, "The picture in the clipboard cannot be stored.");
            const auto kept =
                library.keepPhoto({png.constData(), static_cast<std::size_t>(png.size())}, ".png");
            if (!kept) return propagate(kept);
            return QString::fromStdString(kept->string());
        },
        [this](const Result<QString>& path) {
            if (!path) return emit failed(path.error());
            emit filesArrived({*path});
        });
    return true;
}

bool IncomingFiles::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove) {
        auto* drag = static_cast<QDragMoveEvent*>(event);
        if (BodyMimeData::isOwn(*drag->mimeData())) {
            drag->ignore();  // the window's own body comes from where it would go
            return true;
        }
        if (!canTake(*drag->mimeData())) return false;
        drag->acceptProposedAction();
        return true;
    }
    if (event->type() == QEvent::Drop) {
        auto* drop = static_cast<QDropEvent*>(event);
        if (!take(*drop->mimeData())) return false;
        drop->acceptProposedAction();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace abf::ui
