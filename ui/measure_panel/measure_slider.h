// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>
#include <vector>

#include "ui/widgets/fine_slider.h"

namespace abf::ui {

/// A slider with a distribution drawn behind it along the same axis: its handle marks where in a population
/// the value lies.
class MeasureSlider : public FineSlider {
    Q_OBJECT
  public:
    explicit MeasureSlider(QWidget* parent = nullptr);
    /// (value on the slider's scale, share of the highest 0..1), ascending; empty: none.
    void setDistribution(std::vector<std::pair<double, double>> points);
    bool hasDistribution() const { return !points_.empty(); }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    std::vector<std::pair<double, double>> points_;
};

}  // namespace abf::ui
