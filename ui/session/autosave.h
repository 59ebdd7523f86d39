// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QObject>
#include <QTimer>
#include <memory>
#include <optional>
#include <vector>

#include "core/project/recovery_folder.h"

namespace abf::ui {

class Session;

/// Unsaved work of a program that ended without being closed.
struct AbandonedWork {
    std::shared_ptr<RecoveryFolder> folder;
    QString name;  ///< of the document
    QString path;  ///< where it was last saved; may be empty
    QDateTime written;
};

/// Keeps the session's unsaved work in a folder of its own (RecoveryFolder), written on the session's thread
/// for files at most kDelayMs after a change, and removed when the work is saved or the window is closed.
class Autosave : public QObject {
    Q_OBJECT
  public:
    static constexpr int kDelayMs = 2000;

    explicit Autosave(Session& session, QObject* parent = nullptr);
    /// A proper end: nothing is to be recovered.
    ~Autosave() override;

    /// What programs that crashed or were killed have left, the newest first. Each is handed out once.
    static std::vector<AbandonedWork> findAbandoned();
    /// Opens it as unsaved work; from now on its folder is ours. False where it cannot be read: it then
    /// stays.
    bool recover(const AbandonedWork& work);

  signals:
    /// The present state is on disk.
    void kept();

  private:
    void changed();
    void keep();
    void forget();

    Session& session_;
    QTimer timer_;
    std::shared_ptr<RecoveryFolder> folder_;  ///< made at the first change; removed with its last holder
    bool failed_ = false;
};

}  // namespace abf::ui
