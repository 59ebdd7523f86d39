// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace abf::ui {

/// What the colours of a comparison mean: a strip from inside to outside, in millimetres.
class DifferenceLegend : public QWidget {
    Q_OBJECT
  public:
    explicit DifferenceLegend(QWidget* parent = nullptr);
    /// Metres at either end.
    void setScale(double metres);
    double scale() const { return scale_; }
    QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    double scale_ = 0.01;
};

}  // namespace abf::ui
