// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>
#include <algorithm>

// Resources of a static library must be named once at run time, from outside any namespace.
static void initTranslationResources() {
    Q_INIT_RESOURCE(translations);
}

namespace abf::ui {

namespace {

const auto kKey = QStringLiteral("language");

/// All words stand in one context: whatever asks, a word is translated once.
class Words : public QTranslator {
  public:
    using QTranslator::QTranslator;
    QString translate(const char* /*context*/, const char* source, const char* comment, int n) const override {
        return QTranslator::translate("abf", source, comment, n);
    }
};

}  // namespace

QList<Language> languages() {
    return {{QStringLiteral("en"), QStringLiteral("English")},
            {QStringLiteral("de"), QStringLiteral("Deutsch")},
            {QStringLiteral("fr"), QStringLiteral("Français")},
            {QStringLiteral("zh_CN"), QStringLiteral("简体中文")}};
}

QString chosenLanguage() {
    return matchingLanguage(QSettings().value(kKey).toString());
}

void chooseLanguage(const QString& code) {
    QSettings().setValue(kKey, code);
}

QString matchingLanguage(const QString& wanted) {
    if (wanted.isEmpty()) return {};
    const QString name = QString(wanted).replace(QLatin1Char('-'), QLatin1Char('_'));
    const QList<Language> all = languages();
    for (const Language& language : all)
        if (language.code.compare(name, Qt::CaseInsensitive) == 0) return language.code;
    const auto base = [](const QString& code) { return code.section(QLatin1Char('_'), 0, 0).toLower(); };
    for (const Language& language : all)
        if (base(language.code) == base(name)) return language.code;
    return {};
}

bool installLanguage(QCoreApplication& application, const QString& wanted) {
    static const bool once = (initTranslationResources(), true);
    (void)once;
    const bool known = wanted.isEmpty() || !matchingLanguage(wanted).isEmpty();
    QString code = matchingLanguage(wanted);
    if (code.isEmpty()) code = chosenLanguage();
    const bool asked = !code.isEmpty();
    for (const QString& desktop : QLocale().uiLanguages())
        if (code.isEmpty()) code = matchingLanguage(desktop);
    if (asked) QLocale::setDefault(QLocale(code));  // its decimal comma as well
    if (code.isEmpty() || code == QLatin1String("en")) return known;
    auto* own = new Words(&application);
    if (own->load(QStringLiteral(":/abf/translations/anny-body-fitter_%1.qm").arg(code)))
        QCoreApplication::installTranslator(own);
    // Qt's own words, as on the buttons of dialogs; where the system has them.
    auto* qt = new QTranslator(&application);
    if (qt->load(QStringLiteral("qtbase_%1").arg(code), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
    return known;
}

}  // namespace abf::ui
