// SPDX-License-Identifier: Apache-2.0
#include "ui/export_dialog/file_stem.h"

#include <QCoreApplication>

#include "ui/session/session.h"

namespace abf::ui {

QString fileSafe(QString words) {
    for (QChar& c : words)
        if (c.unicode() < 0x20 || QStringLiteral("/\\:*?\"<>|").contains(c)) c = QLatin1Char('_');
    words = words.trimmed();
    if (words.isEmpty() || words.startsWith(QLatin1Char('.'))) words.prepend(QLatin1Char('_'));
    return words;
}

QString bodyFileStem(const Session& session) {
    const PhotoFile* photo = session.file(session.currentPhoto());
    return photo ? QString::fromStdString(photo->path.stem().string())
                 : QCoreApplication::translate("FileStem", "body");
}

}  // namespace abf::ui
