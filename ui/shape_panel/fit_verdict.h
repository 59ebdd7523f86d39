// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

#include "ui/session/session.h"

class QLabel;

namespace abf::ui {

/// How far the fit can be trusted, in words: the verdict with its reasons, photos and facts that contradict
/// the rest, which photo would help most. Without a fit it says what to do.
class FitVerdict : public QFrame {
    Q_OBJECT
  public:
    explicit FitVerdict(Session& session, QWidget* parent = nullptr);

  protected:
    void changeEvent(QEvent* event) override;  ///< colours follow the palette

  private:
    void refresh();
    void showVerdict(const QString& icon, const QString& title, bool warning);

    Session& session_;
    QLabel *icon_, *title_, *text_;
};

/// The verdict's sentences for a document with an estimate, one paragraph each.
QStringList verdictSentences(const Session& session);

}  // namespace abf::ui
