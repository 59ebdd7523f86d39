// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QStringList>

#include "ui/library/library_client.h"

class QMimeData;
class QWidget;

namespace abf::ui {

/// What is dropped on a window or pasted into it: files, folders (the photos in them), pictures (kept as
/// files of the library) and paths as text. All of it ends in filesArrived().
class IncomingFiles : public QObject {
    Q_OBJECT
  public:
    /// Watches `window`, which must accept drops.
    IncomingFiles(QWidget& window, LibraryClient& library, QObject* parent = nullptr);

    static bool canTake(const QMimeData& data);
    /// False where there is nothing of use in it.
    bool take(const QMimeData& data);
    /// The clipboard's content.
    void paste();

  signals:
    void filesArrived(const QStringList& paths);
    void failed(const abf::Error& error);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    LibraryClient& library_;
};

}  // namespace abf::ui
