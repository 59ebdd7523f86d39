// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTimer>
#include <vector>

#include "ui/session/autosave.h"

class QWidget;

namespace abf::ui {

class Session;

/// Asks, once the body model is there, what to do with the unsaved work that a crash has left: one question
/// for each, the newest first. Later leaves it for the next start. Work that is still held as the window opens
/// is looked for again during the first half minute, as long as nothing else was begun.
class RecoveryQuestion : public QObject {
    Q_OBJECT
  public:
    RecoveryQuestion(Session& session, Autosave& autosave, QWidget& window);

  signals:
    void failed(const QString& message);

  private:
    void askNext();

    Session& session_;
    Autosave& autosave_;
    QWidget& window_;
    std::vector<AbandonedWork> left_;
    QTimer again_;
    int looksLeft_ = 8;
};

}  // namespace abf::ui
