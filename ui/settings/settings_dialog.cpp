// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/settings_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QSettings>
#include <QVBoxLayout>

#include "ui/settings/language.h"
#include "ui/settings/theme.h"
#include "ui/status/finish_notifier.h"
#include "ui/units/display_units.h"

namespace abf::ui {

SettingsDialog::SettingsDialog(const QString& backend, QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("settingsDialog"));
    setWindowTitle(tr("Settings"));
    auto* form = new QFormLayout;
    form->setVerticalSpacing(10);
    addTheme(*form);
    addLanguage(*form);
    addUnits(*form);
    addBackend(*form, backend);
    addNotification(*form);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);
    auto* column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addSpacing(8);
    column->addWidget(buttons);
}

QComboBox* SettingsDialog::addChoice(QFormLayout& form, const QString& label, const QString& toolTip,
                                     const char* name) {
    auto* choice = new QComboBox;
    choice->setObjectName(QLatin1String(name));
    choice->setToolTip(toolTip);
    choice->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    choice->setMinimumWidth(220);
    form.addRow(label, choice);
    return choice;
}

void SettingsDialog::addTheme(QFormLayout& form) {
    QComboBox* choice = addChoice(form, tr("&Theme"), tr("Colours of the window"), "settingTheme");
    choice->addItem(tr("As the desktop"), int(Theme::System));
    choice->addItem(tr("Light"), int(Theme::Light));
    choice->addItem(tr("Dark"), int(Theme::Dark));
    choice->setCurrentIndex(choice->findData(int(ThemeChoice::shared().theme())));
    connect(choice, &QComboBox::activated, this,
            [choice] { ThemeChoice::shared().choose(static_cast<Theme>(choice->currentData().toInt())); });
}

void SettingsDialog::addLanguage(QFormLayout& form) {
    QComboBox* choice = addChoice(form, tr("&Language"), tr("Language of the window, from the next start on"),
                                  "settingLanguage");
    choice->addItem(tr("As the desktop"), QString());
    for (const Language& language : languages()) choice->addItem(language.name, language.code);
    choice->setCurrentIndex(choice->findData(chosenLanguage()));
    auto* later = new QLabel(tr("Takes effect when the program is started again."));
    later->setObjectName(QStringLiteral("languageLater"));
    later->setWordWrap(true);
    later->hide();
    form.addRow(QString(), later);
    connect(choice, &QComboBox::activated, this, [choice, later] {
        chooseLanguage(choice->currentData().toString());
        later->show();
    });
}

void SettingsDialog::addUnits(QFormLayout& form) {
    QComboBox* choice =
        addChoice(form, tr("&Units"), tr("Units of all measures in the window"), "settingUnits");
    choice->addItem(tr("Centimetres and kilograms"), int(UnitSystem::Metric));
    choice->addItem(tr("Inches and pounds"), int(UnitSystem::Imperial));
    choice->setCurrentIndex(choice->findData(int(DisplayUnits::shared().system())));
    connect(choice, &QComboBox::activated, this, [choice] {
        DisplayUnits::shared().choose(static_cast<UnitSystem>(choice->currentData().toInt()));
    });
}

void SettingsDialog::addBackend(QFormLayout& form, const QString& now) {
    QComboBox* choice =
        addChoice(form, tr("&Computed on"),
                  tr("Where fits and bodies are computed, from the next start on. The results are the same."),
                  "settingBackend");
    choice->addItem(tr("The faster one"), QStringLiteral("auto"));
    choice->addItem(tr("Processor (CPU)"), QStringLiteral("cpu"));
    choice->addItem(tr("Graphics card (Vulkan)"), QStringLiteral("vulkan"));
    const auto kKey = QStringLiteral("backend");
    choice->setCurrentIndex(std::max(0, choice->findData(QSettings().value(kKey).toString())));
    auto* present = new QLabel(tr("Now: %1").arg(now));
    present->setObjectName(QStringLiteral("backendNow"));
    present->setTextFormat(Qt::PlainText);
    present->setWordWrap(true);
    form.addRow(QString(), present);
    connect(choice, &QComboBox::activated, this,
            [choice, kKey] { QSettings().setValue(kKey, choice->currentData()); });
}

void SettingsDialog::addNotification(QFormLayout& form) {
    auto* notify = new QCheckBox(tr("&Tell when a long fit or all jobs have ended"));
    notify->setObjectName(QStringLiteral("settingNotify"));
    notify->setToolTip(tr("A message of the desktop when a fit took more than %1 s, or the queue of jobs is "
                          "done, and another "
                          "window is in use")
                           .arg(FinishNotifier::kLongSeconds));
    notify->setChecked(FinishNotifier::wanted());
    form.addRow(QString(), notify);
    connect(notify, &QCheckBox::toggled, this, [](bool on) { FinishNotifier::setWanted(on); });
}

}  // namespace abf::ui
