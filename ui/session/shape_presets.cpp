// SPDX-License-Identifier: Apache-2.0
#include "ui/session/shape_presets.h"

#include <QCollator>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QUrl>
#include <algorithm>

#include "core/base/atomic_file.h"
#include "core/export/fit_document.h"

namespace abf::ui {

namespace {
const QString kSuffix = QStringLiteral(".fit.json");
}

ShapePresets::ShapePresets()
    : folder_(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/shapes")) {
}

/// Any name makes a file name: what folders do not like is written as %41.
QString ShapePresets::file(const QString& name) const {
    return folder_ + QLatin1Char('/') +
           QString::fromLatin1(QUrl::toPercentEncoding(name.trimmed(), " ", ".")) + kSuffix;
}

QStringList ShapePresets::names() const {
    QStringList names;
    for (const QString& each : QDir(folder_).entryList({QLatin1Char('*') + kSuffix}, QDir::Files))
        names << QUrl::fromPercentEncoding(each.chopped(kSuffix.size()).toLatin1());
    QCollator order;
    order.setNumericMode(true);
    std::sort(names.begin(), names.end(), order);
    return names;
}

bool ShapePresets::contains(const QString& name) const {
    return !name.trimmed().isEmpty() && QFile::exists(file(name));
}

Result<void> ShapePresets::save(const QString& name, const BodyShape& shape, const BodyModel& model) const {
    if (name.trimmed().isEmpty())
        return fail(
            ErrorCode::InvalidArgument,
            QCoreApplication::translate("ShapePresets", "Give the shape a name first.").toStdString());
    if (!QDir().mkpath(folder_))
        return fail(ErrorCode::WriteFailed,
                    QCoreApplication::translate("ShapePresets", "The folder %1 cannot be made.")
                        .arg(folder_)
                        .toStdString());
    FitDocument document;
    document.shape = shape;
    document.termination = "not_fitted";
    return writeFileAtomically(file(name).toStdString(), toJson(document, model));
}

Result<BodyShape> ShapePresets::load(const QString& name, const BodyModel& model) const {
    auto document = readFitDocument(file(name).toStdString(), model);
    if (!document) return propagate(document);
    return document->shape;
}

bool ShapePresets::remove(const QString& name) const {
    return contains(name) && QFile::remove(file(name));
}

}  // namespace abf::ui
