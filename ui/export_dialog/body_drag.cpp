// SPDX-License-Identifier: Apache-2.0
#include "ui/export_dialog/body_drag.h"

#include <QApplication>
#include <QDir>
#include <QDrag>
#include <QMouseEvent>
#include <QUrl>
#include <utility>

#include "ui/export_dialog/file_stem.h"
#include "ui/session/session.h"
#include "ui/widgets/themed_icon.h"

namespace abf::ui {

namespace {

const auto kUris = QStringLiteral("text/uri-list");
const auto kOwn = QStringLiteral("application/x-anny-body-fitter-body");

/// One folder for all files of the program, which goes when nothing needs it any more: with the program, as a
/// program that took a drop may read the file late.
std::shared_ptr<const QTemporaryDir> dragFolder() {
    static const auto folder =
        std::make_shared<const QTemporaryDir>(QDir::tempPath() + QStringLiteral("/anny-body-XXXXXX"));
    return folder;
}

}  // namespace

std::optional<DraggedBody> presentBody(const Session& session, const ExportPreset& preset) {
    if (!session.model()) return std::nullopt;
    return DraggedBody{[source = session.exportSource()] { return source; }, preset, bodyFileStem(session)};
}

BodyMimeData::BodyMimeData(DraggedBody body) : body_(std::move(body)), folder_(dragFolder()) {}

bool BodyMimeData::isOwn(const QMimeData& data) {
    return data.hasFormat(kOwn);
}

QStringList BodyMimeData::formats() const {
    return {kUris, kOwn};
}

bool BodyMimeData::hasFormat(const QString& format) const {
    return formats().contains(format);
}

QVariant BodyMimeData::retrieveData(const QString& format, QMetaType type) const {
    if (format != kUris) return format == kOwn ? QVariant(QByteArray("body")) : QVariant();
    if (!std::exchange(tried_, true)) {
        // A drag gets a folder of its own, so that files of the same name can be dropped one after the other.
        static int drags = 0;
        const auto info = presetFormat(body_.preset);
        const QString own = folder_->filePath(QString::number(++drags));
        const QString file =
            own + QLatin1Char('/') + fileSafe(body_.stem) +
            (info ? QString::fromUtf8(info->extension.data(), qsizetype(info->extension.size())) : QString());
        if (!folder_->isValid() || !QDir().mkpath(own)) {
            emit failed(tr("There is no place for the file in %1. Make room there and drag again.")
                            .arg(QDir::tempPath()));
        } else {
            const auto source = body_.source();
            const Result<void> done =
                source ? writeExport(*source, body_.preset, file.toStdString()) : propagate(source);
            if (done)
                file_ = file;
            else
                emit failed(QString::fromStdString(done.error().message));
        }
    }
    if (file_.isEmpty()) return {};
    const QUrl url = QUrl::fromLocalFile(file_);
    if (type.id() == QMetaType::QVariantList || type.id() == QMetaType::QUrl) return QVariantList{url};
    return url.toEncoded() + "\r\n";
}

BodyDragHandle::BodyDragHandle(Offer offer, QWidget* parent) : FlatButton(parent), offer_(std::move(offer)) {
    setIcon(themedIcon("drag"));
    setCursor(Qt::OpenHandCursor);
    run_ = [this](std::unique_ptr<BodyMimeData> carried) { runDrag(std::move(carried)); };
}

std::unique_ptr<BodyMimeData> BodyDragHandle::mimeData() const {
    auto body = offer_();
    if (!body) return nullptr;
    auto carried = std::make_unique<BodyMimeData>(std::move(*body));
    connect(carried.get(), &BodyMimeData::failed, this, &BodyDragHandle::failed);
    return carried;
}

void BodyDragHandle::mousePressEvent(QMouseEvent* event) {
    pressed_ = event->pos();
    FlatButton::mousePressEvent(event);
}

void BodyDragHandle::mouseMoveEvent(QMouseEvent* event) {
    if (!(event->buttons() & Qt::LeftButton) ||
        (event->pos() - pressed_).manhattanLength() < QApplication::startDragDistance())
        return FlatButton::mouseMoveEvent(event);
    setDown(false);  // the drag takes the release: it is no click
    if (auto carried = mimeData()) run_(std::move(carried));
}

void BodyDragHandle::runDrag(std::unique_ptr<BodyMimeData> carried) {
    auto* drag = new QDrag(this);
    drag->setPixmap(themedIcon("drag").pixmap(32, 32));
    drag->setMimeData(carried.release());
    drag->exec(Qt::CopyAction);
}

}  // namespace abf::ui
