// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

class QCoreApplication;

namespace abf::ui {

/// A language that the program speaks.
struct Language {
    QString code;  ///< "de", "zh_CN"; "en" needs no translation
    QString name;  ///< in the language itself
};
QList<Language> languages();

/// Kept in QSettings; empty: the desktop's. Takes effect at the next start.
QString chosenLanguage();
void chooseLanguage(const QString& code);

/// The one of languages() that `wanted` ("de", "de-AT", "zh_CN") means; empty: none.
QString matchingLanguage(const QString& wanted);

/// Makes the program speak `wanted`, or the chosen language where that is empty, else the desktop's, else
/// English. Once, before any widget is made. False when `wanted` is none of languages().
bool installLanguage(QCoreApplication& application, const QString& wanted = {});

}  // namespace abf::ui
