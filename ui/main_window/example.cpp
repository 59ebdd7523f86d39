// SPDX-License-Identifier: Apache-2.0
#include "ui/main_window/example.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace abf::ui {

namespace {

QJsonObject readDescription(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

KnownFacts factsIn(const QJsonObject& description) {
    KnownFacts known;
    const QJsonObject person = description.value(QLatin1String("person")).toObject();
    if (const double stature = person.value(QLatin1String("stature_cm")).toDouble(); stature > 0)
        known.heightCm = stature;
    if (const QJsonValue age = person.value(QLatin1String("age_years")); age.isDouble())
        known.ageYears = age.toDouble();
    const QString sex = person.value(QLatin1String("sex")).toString();
    if (sex == QLatin1String("male")) known.sex = Sex::Male;
    if (sex == QLatin1String("female")) known.sex = Sex::Female;
    return known;
}

/// In the order of the description, else by name.
QStringList photosIn(const QDir& dir, const QJsonObject& description) {
    QStringList photos;
    for (const QJsonValue& photo : description.value(QLatin1String("photos")).toArray()) {
        const QString name = photo.toObject().value(QLatin1String("file")).toString();
        if (!name.isEmpty() && dir.exists(name)) photos << name;
    }
    if (photos.isEmpty())
        photos = dir.entryList({QStringLiteral("*.jpg"), QStringLiteral("*.png")}, QDir::Files, QDir::Name);
    for (QString& photo : photos) photo = QDir::cleanPath(dir.absoluteFilePath(photo));
    return photos;
}

}  // namespace

Example findExample() {
    QStringList folders;
    if (qEnvironmentVariableIsSet("ABF_EXAMPLES")) folders << qEnvironmentVariable("ABF_EXAMPLES");
    folders << QCoreApplication::applicationDirPath() + QStringLiteral("/../share/anny-body-fitter/examples")
            << QStringLiteral(ABF_EXAMPLES_DIR);
    for (const QString& folder : folders) {
        const QDir dir(folder);
        const QJsonObject description = readDescription(dir.filePath(QStringLiteral("example.json")));
        const QStringList photos = photosIn(dir, description);
        if (!photos.isEmpty()) return {photos, factsIn(description)};
    }
    return {};
}

}  // namespace abf::ui
