// SPDX-License-Identifier: Apache-2.0
#include "ui/status/finish_notifier.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QSettings>
#include <QSystemTrayIcon>
#include <QWidget>
#include <utility>

#include "ui/session/session.h"
#include "ui/widgets/themed_icon.h"

namespace abf::ui {

namespace {
const auto kKey = QStringLiteral("notifyFinished");
// https://specifications.freedesktop.org/notification-spec
const auto kService = QStringLiteral("org.freedesktop.Notifications");
constexpr int kShownMs = 8000;
}  // namespace

bool FinishNotifier::wanted() {
    return QSettings().value(kKey, true).toBool();
}

void FinishNotifier::setWanted(bool wanted) {
    QSettings().setValue(kKey, wanted);
}

FinishNotifier::FinishNotifier(Session& session, QWidget* window, Tell tell)
    : QObject(window), session_(session), window_(window), tell_(std::move(tell)) {
    if (!tell_) tell_ = [this](const QString& title, const QString& text) { tellDesktop(title, text); };
    connect(&session, &Session::activityChanged, this, &FinishNotifier::follow);
}

void FinishNotifier::follow() {
    const bool fitting = session_.fitting();
    if (fitting == fitting_) return;
    fitting_ = fitting;
    if (fitting) return clock_.start();
    if (clock_.elapsed() < longMs_) return;
    const int seconds = static_cast<int>((clock_.elapsed() + 500) / 1000);
    tell(tr("The fit has ended"), tr("It took %n seconds.", nullptr, seconds));
}

void FinishNotifier::batchEnded(int done, int failed) {
    tell(tr("All jobs have ended"),
         failed == 0 ? tr("Jobs done: %1").arg(done) : tr("Jobs done: %1, failed: %2").arg(done).arg(failed));
}

void FinishNotifier::tell(const QString& title, const QString& text) {
    if (window_->isActiveWindow() || !wanted()) return;
    tell_(title, text);
    QApplication::alert(window_);
}

void FinishNotifier::tellDesktop(const QString& title, const QString& text) {
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (bus.isConnected() && bus.interface() && bus.interface()->isServiceRegistered(kService)) {
        QDBusMessage call = QDBusMessage::createMethodCall(
            kService, QStringLiteral("/org/freedesktop/Notifications"), kService, QStringLiteral("Notify"));
        call << QApplication::applicationName() << uint(0) << QApplication::desktopFileName() << title << text
             << QStringList() << QVariantMap() << kShownMs;
        bus.asyncCall(call);
        return;
    }
    if (!QSystemTrayIcon::isSystemTrayAvailable() || !QSystemTrayIcon::supportsMessages()) return;
    if (!tray_) tray_ = new QSystemTrayIcon(applicationIcon(), this);
    tray_->show();
    tray_->showMessage(title, text, applicationIcon(), kShownMs);
}

}  // namespace abf::ui
