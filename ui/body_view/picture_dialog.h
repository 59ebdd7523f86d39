// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

#include "ui/body_view/body_view.h"

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace abf::ui {

/// Asks how large a picture of the body shall be and whether it has a background; remembers the answer.
class PictureDialog : public QDialog {
    Q_OBJECT
  public:
    explicit PictureDialog(const QSize& view, QWidget* parent = nullptr);

    PictureOptions options() const;

  signals:
    void saveRequested(const abf::ui::PictureOptions& options);
    void copyRequested(const abf::ui::PictureOptions& options);

  private:
    void remember() const;

    QComboBox* size_;
    QSpinBox *width_, *height_;
    QCheckBox *transparent_, *ground_;
};

}  // namespace abf::ui
