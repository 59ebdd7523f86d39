// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

#include "core/regress/mesh_fit.h"

class QComboBox;

namespace abf::ui {

class FactRow;

/// Asks what is known of a mesh or scan before a body is fitted to it; everything may be left to be found.
class MeshDialog : public QDialog {
    Q_OBJECT
  public:
    explicit MeshDialog(const QString& fileName, QWidget* parent = nullptr);

    MeshFitOptions options() const;

  private:
    QComboBox *unit_, *up_;
    FactRow* height_;
};

}  // namespace abf::ui
