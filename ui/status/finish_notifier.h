// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <functional>

class QSystemTrayIcon;

namespace abf::ui {

class Session;

/// Tells by a message of the desktop that a long fit, or a batch of jobs, has ended while another window was
/// in use. Where the desktop has no such messages, nothing happens.
class FinishNotifier : public QObject {
    Q_OBJECT
  public:
    static constexpr int kLongSeconds = 10;
    using Tell = std::function<void(const QString& title, const QString& text)>;

    /// `window` is looked at for being in use. `tell`: how; the desktop's message unless given.
    FinishNotifier(Session& session, QWidget* window, Tell tell = {});

    /// The user's preference, kept in QSettings.
    static bool wanted();
    static void setWanted(bool wanted);

    /// Everything in the queue of jobs is over.
    void batchEnded(int done, int failed);

    /// Fits that take longer are long; for tests.
    void setLongMs(int milliseconds) { longMs_ = milliseconds; }

  private:
    void follow();
    /// Unless the window is in use or the user wants no messages.
    void tell(const QString& title, const QString& text);
    void tellDesktop(const QString& title, const QString& text);

    Session& session_;
    QWidget* window_;
    Tell tell_;
    QSystemTrayIcon* tray_ = nullptr;
    QElapsedTimer clock_;
    bool fitting_ = false;
    int longMs_ = kLongSeconds * 1000;
};

}  // namespace abf::ui
