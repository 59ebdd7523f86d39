// SPDX-License-Identifier: Apache-2.0
#include <QCoreApplication>
#include <QFileInfo>
#include <QMetaObject>

#include "core/base/cache_directory.h"
#include "core/base/content_hash.h"
#include "core/base/mapped_file.h"
#include "core/library/record_times.h"
#include "ui/session/session.h"

namespace abf::ui {

namespace {

/// Where a project's photos are while it is open. They can be made again from the project.
std::filesystem::path unpackFolder(const std::filesystem::path& project) {
    const auto hash = fileHash(project);
    const std::filesystem::path cache = cacheDirectory();
    const auto base = cache.empty() ? std::filesystem::temp_directory_path() : cache;
    return base / "projects" / (hash ? *hash : contentHash(project.string()));
}

/// The versions that were there, with the present fit as the current one.
Project withCurrent(const Project* opened, const std::string& name, ProjectVersion version) {
    Project project = opened ? *opened : Project{};
    if (project.name.empty()) project.name = name;
    if (project.versions.empty()) {
        version.name = QCoreApplication::translate("Session", "Fit 1").toStdString();
        project.versions.push_back(std::move(version));
        return project;
    }
    ProjectVersion& current = project.versions[static_cast<std::size_t>(project.current)];
    version.name = current.name;
    version.note = current.note;
    version.parent = current.parent;
    current = std::move(version);
    return project;
}

}  // namespace

bool Session::isProject(const QString& path) {
    return path.endsWith(QLatin1String(kProjectSuffix), Qt::CaseInsensitive);
}

QString Session::documentName() const {
    if (!title_.isEmpty()) return title_;
    return path_.isEmpty() ? tr("New fit") : QFileInfo(path_).fileName();
}

void Session::readProjectFile(const QString& path) {
    ++projectsReading_;
    emit activityChanged();
    engineWorker_.post([this, path, model = model_](const std::stop_token&) {
        const std::filesystem::path file = path.toStdString();
        auto unpacked = unpackProject(file, unpackFolder(file));
        Result<FitDocument> fit = unpacked ? readFitDocument(unpacked->current, *model) : propagate(unpacked);
        QMetaObject::invokeMethod(
            this,
            [this, path, fit = std::move(fit), unpacked = std::move(unpacked)] {
                --projectsReading_;
                if (!fit) {
                    raise(fit.error());
                } else {
                    showFit(*fit, unpacked->current, path, {});
                    project_ = std::make_shared<const Project>(unpacked->project);
                }
                emit activityChanged();
            },
            Qt::QueuedConnection);
    });
}

void Session::saveProject(const QString& path) {
    const int version = undo_.index();
    ++writing_;
    emit activityChanged();
    const bool made = writeTo(
        [this, path, version, opened = project_](const Written& written) {
            const auto done = [&]() -> Result<std::shared_ptr<const Project>> {
                if (!written.text) return propagate(written.text);
                ProjectVersion current;
                current.json = written.text->json;
                current.masks = written.text->masks;
                current.thumbnail = written.thumbnail;
                current.created = timestampNow();
                const std::filesystem::path file = path.toStdString();
                auto project = std::make_shared<const Project>(
                    withCurrent(opened.get(), file.stem().string(), std::move(current)));
                if (auto stored = writeProject(*project, file, PhotoStorage::Inside); !stored)
                    return propagate(stored);
                return project;
            }();
            QMetaObject::invokeMethod(
                this,
                [this, path, version, done] {
                    --writing_;
                    emit activityChanged();
                    if (!done) return raise(done.error());
                    project_ = *done;
                    title_.clear();
                    saved(path, version);
                },
                Qt::QueuedConnection);
        },
        "fit", true);
    if (!made) --writing_;
}

bool Session::writeTo(std::function<void(const Written&)> use, const std::string& stem, bool thumbnail) {
    if (!model_) return false;
    fileWorker_.post([use = std::move(use), model = model_, fitter = fitter_, fit = fitToSave(true), stem,
                      thumbnail](const std::stop_token&) {
        use({makeFitText(model, *fitter, fit, stem), thumbnail ? makeThumbnail(model, fit) : std::string()});
    });
    return true;
}

void Session::openFit(const std::string& json, const std::filesystem::path& fitFile, const QString& name,
                      const QString& path, bool unsaved) {
    if (!model_)
        return raise(Notice::Level::Warning,
                     tr("The body model is still being loaded. Try again in a moment."));
    const auto fit = parseFitDocument(json, *model_, name.toStdString());
    if (!fit) return raise(fit.error());
    showFit(*fit, fitFile, path, path.isEmpty() ? name : QString());
    if (unsaved) undo_.resetClean();
}

void Session::compareWithFit(const std::string& json, const QString& name) {
    if (!model_) return;
    const auto fit = parseFitDocument(json, *model_, name.toStdString());
    if (!fit) return raise(fit.error());
    compareWith(fit->shape, name);
}

}  // namespace abf::ui
