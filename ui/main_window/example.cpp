// SPDX-License-Identifier: Apache-2.0
#include "ui/main_window/example.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace abf::ui {

namespace {

KnownFacts readFacts(const QString& path) {
    KnownFacts known;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return known;
    const QJsonObject person =
        QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("person")).toObject();
    if (const double stature = person.value(QLatin1String("stature_cm")).toDouble(); stature > 0)
        known.heightCm = stature;
    if (const QJsonValue age = person.value(QLatin1String("age_years")); age.isDouble())
        known.ageYears = age.toDouble();
    const QString sex = person.value(QLatin1String("sex")).toString();
    if (sex == QLatin1String("male")) known.sex = Sex::Male;
    if (sex == QLatin1String("female")) known.sex = Sex::Female;
    return known;
}

}  // namespace

Example findExample() {
    QStringList folders;
    if (qEnvironmentVariableIsSet("ABF_EXAMPLES")) folders << qEnvironmentVariable("ABF_EXAMPLES");
    folders << QCoreApplication::applicationDirPath() + QStringLiteral("/../share/anny-body-fitter/examples")
            << QStringLiteral(ABF_EXAMPLES_DIR);
    for (const QString& folder : folders) {
        const QDir dir(folder);
        Example example;
        for (const QString& name :
             dir.entryList({QStringLiteral("*.jpg"), QStringLiteral("*.png")}, QDir::Files, QDir::Name))
            example.photos << QDir::cleanPath(dir.absoluteFilePath(name));
        if (example.photos.isEmpty()) continue;
        example.known = readFacts(dir.filePath(QStringLiteral("example.json")));
        return example;
    }
    return {};
}

}  // namespace abf::ui
