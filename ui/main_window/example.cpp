// SPDX-License-Identifier: Apache-2.0
#include "ui/main_window/example.h"

#include <QCoreApplication>
#include <QDir>

namespace abf::ui {

QStringList examplePhotos() {
    QStringList folders;
    if (qEnvironmentVariableIsSet("ABF_EXAMPLES")) folders << qEnvironmentVariable("ABF_EXAMPLES");
    folders << QCoreApplication::applicationDirPath() + QStringLiteral("/../share/anny-body-fitter/examples")
            << QStringLiteral(ABF_EXAMPLES_DIR);
    for (const QString& folder : folders) {
        const QDir dir(folder);
        QStringList found;
        for (const QString& name : dir.entryList({QStringLiteral("*.jpg"), QStringLiteral("*.jpeg"),
                                                  QStringLiteral("*.png"), QStringLiteral("*.webp")},
                                                 QDir::Files, QDir::Name))
            found << QDir::cleanPath(dir.absoluteFilePath(name));
        if (!found.isEmpty()) return found;
    }
    return {};
}

}  // namespace abf::ui
