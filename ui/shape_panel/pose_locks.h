// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <string>
#include <vector>

#include "ui/session/session.h"

class QLabel;
class QToolButton;

namespace abf::ui {

/// A lock for each part of the body: the next fit keeps the pose that the part has now. Locks need a pose, so
/// without a fit they cannot be set, only taken away.
class PoseLocks : public QWidget {
    Q_OBJECT
  public:
    explicit PoseLocks(Session& session, QWidget* parent = nullptr);

  signals:
    /// How many of the parts are locked, in part or in whole.
    void lockedCounted(int count);

  private:
    struct Part {
        QString name;  ///< "Left arm"
        std::vector<std::string> bones;
        QToolButton* lock;
    };
    void refresh();

    Session& session_;
    std::vector<Part> parts_;
    QLabel *hint_, *others_;
    QToolButton* unlockAll_;
    bool showing_ = false;
};

}  // namespace abf::ui
