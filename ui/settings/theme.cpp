// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QSettings>
#include <QStyle>
#include <QStyleFactory>
#include <memory>

namespace abf::ui {

namespace {

const auto kKey = QStringLiteral("theme");
// The desktop portal's appearance setting: https://flatpak.github.io/xdg-desktop-portal
const auto kPortal = QStringLiteral("org.freedesktop.portal.Desktop");
const auto kPortalPath = QStringLiteral("/org/freedesktop/portal/desktop");
const auto kPortalSettings = QStringLiteral("org.freedesktop.portal.Settings");
const auto kAppearance = QStringLiteral("org.freedesktop.appearance");
const auto kColourScheme = QStringLiteral("color-scheme");
constexpr uint kPrefersDark = 1;
constexpr int kPortalMs = 300;

QString nameOf(Theme theme) {
    return theme == Theme::Light  ? QStringLiteral("light")
           : theme == Theme::Dark ? QStringLiteral("dark")
                                  : QStringLiteral("system");
}

Theme themeOf(const QString& name) {
    for (const Theme theme : {Theme::Light, Theme::Dark})
        if (name == nameOf(theme)) return theme;
    return Theme::System;
}

}  // namespace

QPalette lightPalette() {
    const std::unique_ptr<QStyle> fusion(QStyleFactory::create(QStringLiteral("Fusion")));
    return fusion ? fusion->standardPalette() : QPalette(QColor(0xef, 0xef, 0xef));
}

QPalette darkPalette() {
    QPalette dark;
    const QColor window(0x35, 0x37, 0x3b), base(0x26, 0x28, 0x2b), text(0xe6, 0xe6, 0xe6),
        dim(0x86, 0x88, 0x8c);
    dark.setColor(QPalette::Window, window);
    dark.setColor(QPalette::WindowText, text);
    dark.setColor(QPalette::Base, base);
    dark.setColor(QPalette::AlternateBase, window);
    dark.setColor(QPalette::Text, text);
    dark.setColor(QPalette::Button, window);
    dark.setColor(QPalette::ButtonText, text);
    dark.setColor(QPalette::BrightText, Qt::white);
    dark.setColor(QPalette::ToolTipBase, base);
    dark.setColor(QPalette::ToolTipText, text);
    dark.setColor(QPalette::PlaceholderText, dim);
    dark.setColor(QPalette::Highlight, QColor(0x3d, 0x8f, 0xd1));
    dark.setColor(QPalette::HighlightedText, Qt::white);
    dark.setColor(QPalette::Light, QColor(0x50, 0x53, 0x58));
    dark.setColor(QPalette::Midlight, QColor(0x44, 0x47, 0x4b));
    dark.setColor(QPalette::Mid, QColor(0x22, 0x24, 0x27));
    dark.setColor(QPalette::Dark, QColor(0x1c, 0x1e, 0x20));
    dark.setColor(QPalette::Shadow, Qt::black);
    dark.setColor(QPalette::Link, QColor(0x6a, 0xb4, 0xee));
    for (QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        dark.setColor(QPalette::Disabled, role, dim);
    return dark;
}

ThemeChoice& ThemeChoice::shared() {
    static ThemeChoice choice;
    return choice;
}

ThemeChoice::ThemeChoice()
    : theme_(themeOf(QSettings().value(kKey).toString())), own_(QApplication::palette()) {
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (bus.isConnected())
        bus.connect(kPortal, kPortalPath, kPortalSettings, QStringLiteral("SettingChanged"), this,
                    SLOT(desktopChanged(QString, QString)));
}

void ThemeChoice::choose(Theme theme) {
    if (theme_ == theme) return;
    theme_ = theme;
    QSettings().setValue(kKey, nameOf(theme));
    apply();
}

bool ThemeChoice::desktopIsDark() const {
    if (own_.color(QPalette::Window).lightnessF() < 0.5f) return true;
    if (!QDBusConnection::sessionBus().isConnected()) return false;
    QDBusMessage call =
        QDBusMessage::createMethodCall(kPortal, kPortalPath, kPortalSettings, QStringLiteral("Read"));
    call << kAppearance << kColourScheme;
    const QDBusMessage answer = QDBusConnection::sessionBus().call(call, QDBus::Block, kPortalMs);
    if (answer.type() != QDBusMessage::ReplyMessage || answer.arguments().isEmpty()) return false;
    QVariant value = answer.arguments().constFirst();
    while (value.canConvert<QDBusVariant>()) value = value.value<QDBusVariant>().variant();
    return value.toUInt() == kPrefersDark;
}

void ThemeChoice::apply() {
    const bool platformIsDark = own_.color(QPalette::Window).lightnessF() < 0.5f;
    const bool dark = theme_ == Theme::Dark || (theme_ == Theme::System && desktopIsDark());
    // The platform's own palette knows more (accent colours) than ours: taken where it fits.
    QApplication::setPalette(dark == platformIsDark ? own_ : dark ? darkPalette() : lightPalette());
}

void ThemeChoice::desktopChanged(const QString& space, const QString& key) {
    if (space == kAppearance && key == kColourScheme && theme_ == Theme::System) apply();
}

}  // namespace abf::ui
