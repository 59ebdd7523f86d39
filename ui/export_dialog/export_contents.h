// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "ui/session/export_preview.h"

class QLabel;
class QTreeWidget;

namespace abf::ui {

/// What the exported file will hold: a tree of it, its size and how exact it is.
class ExportContents : public QWidget {
    Q_OBJECT
  public:
    explicit ExportContents(QWidget* parent = nullptr);

    void showWaiting();
    void showPreview(const ExportPreview& preview);

  private:
    void fillTree(const ExportPreview& preview);

    QTreeWidget* tree_;
    QLabel *facts_, *notes_, *texture_;
};

}  // namespace abf::ui
