// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "ui/photo_list/photo_list_model.h"

class QListView;

namespace abf::ui {

/// The strip of photos at the left: thumbnails with their state; the current one is shown in the photo pane.
class PhotoList : public QWidget {
    Q_OBJECT
  public:
    explicit PhotoList(Session& session, QWidget* parent = nullptr);

    PhotoListModel& model() { return *model_; }

  signals:
    void addRequested();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void followCurrent();
    void showMenu(const QPoint& position);

    Session& session_;
    PhotoListModel* model_;
    QListView* list_;
};

}  // namespace abf::ui
