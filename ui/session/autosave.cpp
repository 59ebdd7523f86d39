// SPDX-License-Identifier: Apache-2.0
#include "ui/session/autosave.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMetaObject>
#include <QPointer>

#include "core/base/atomic_file.h"
#include "core/base/mapped_file.h"
#include "ui/session/session.h"

namespace abf::ui {

namespace {

constexpr const char *kFitName = "fit.json", *kOriginName = "origin.json";

/// What a fit.json has no place for.
QByteArray originJson(const Session& session) {
    const QJsonObject origin{{QStringLiteral("name"), session.documentName()},
                             {QStringLiteral("path"), session.documentPath()}};
    return QJsonDocument(origin).toJson();
}

QJsonObject readOrigin(const RecoveryFolder& folder) {
    const auto file = MappedFile::open(folder.path() / kOriginName);
    if (!file) return {};
    const auto bytes = file->bytes();
    return QJsonDocument::fromJson(
               QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())))
        .object();
}

/// The fit comes last: where it is there, so is all that it names.
Result<void> writeWork(const RecoveryFolder& folder, const Session::Written& work, const QByteArray& origin) {
    if (!work.text) return propagate(work.text);
    for (const auto& [name, png] : work.text->masks)
        if (auto done = writeFileAtomically(folder.path() / name, png); !done) return done;
    if (auto done =
            writeFileAtomically(folder.path() / kOriginName, std::string_view(origin.data(), origin.size()));
        !done)
        return done;
    return writeFileAtomically(folder.path() / kFitName, work.text->json);
}

/// Removed by the last of those who hold it: the window, or the thread that still writes to it.
std::shared_ptr<RecoveryFolder> removedAtEnd(RecoveryFolder folder) {
    return {new RecoveryFolder(std::move(folder)), [](RecoveryFolder* ended) {
                ended->remove();
                delete ended;
            }};
}

}  // namespace

Autosave::Autosave(Session& session, QObject* parent) : QObject(parent), session_(session) {
    timer_.setSingleShot(true);
    timer_.setInterval(kDelayMs);
    connect(&timer_, &QTimer::timeout, this, &Autosave::keep);
    connect(&session, &Session::documentChanged, this, &Autosave::changed);
    connect(&session.undoStack(), &QUndoStack::cleanChanged, this, &Autosave::changed);
    connect(&session, &Session::documentOpened, this, &Autosave::changed);
}

Autosave::~Autosave() {
    forget();
}

void Autosave::changed() {
    // Not started anew by each change: a long drag is kept on the way, too.
    if (!timer_.isActive()) timer_.start();
}

void Autosave::forget() {
    folder_.reset();
}

void Autosave::keep() {
    if (session_.undoStack().isClean()) return forget();
    if (!folder_ && !failed_) {
        auto made = RecoveryFolder::create(RecoveryFolder::defaultRoot());
        if (made)
            folder_ = removedAtEnd(std::move(*made));
        else
            failed_ = true;  // nothing to write to: work goes on without
    }
    if (!folder_) return;
    QPointer<Autosave> self(this);
    session_.writeTo(
        [self, session = &session_, folder = std::weak_ptr<RecoveryFolder>(folder_),
         origin = originJson(session_)](const Session::Written& work) {
            const auto target = folder.lock();
            if (!target || !writeWork(*target, work, origin)) return;
            QMetaObject::invokeMethod(
                session,
                [self] {
                    if (self) emit self->kept();
                },
                Qt::QueuedConnection);
        },
        "work", false);
}

std::vector<AbandonedWork> Autosave::findAbandoned() {
    std::vector<AbandonedWork> found;
    for (RecoveryFolder& folder : RecoveryFolder::takeAbandoned(RecoveryFolder::defaultRoot())) {
        std::error_code none;
        if (!std::filesystem::exists(folder.path() / kFitName, none)) {
            folder.remove();  // it ended before the first change was written
            continue;
        }
        const QJsonObject origin = readOrigin(folder);
        AbandonedWork work;
        work.name = origin.value(QLatin1String("name")).toString();
        work.path = origin.value(QLatin1String("path")).toString();
        work.written = QDateTime::fromSecsSinceEpoch(
            std::chrono::system_clock::to_time_t(std::chrono::file_clock::to_sys(folder.changed(kFitName))));
        work.folder = std::make_shared<RecoveryFolder>(std::move(folder));
        found.push_back(std::move(work));
    }
    return found;
}

bool Autosave::recover(const AbandonedWork& work) {
    const std::filesystem::path file = work.folder->path() / kFitName;
    const auto mapped = MappedFile::open(file);
    if (!mapped) return false;
    const auto bytes = mapped->bytes();
    const std::string json(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    if (!session_.model() || !parseFitDocument(json, *session_.model(), file.string())) return false;
    forget();
    folder_ = removedAtEnd(std::move(*work.folder));
    session_.openFit(json, file, work.name, work.path, true);
    return true;
}

}  // namespace abf::ui
