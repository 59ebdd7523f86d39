// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QWidget>
#include <vector>

namespace abf::ui {

/// A point of a fit's way.
struct ConvergencePoint {
    int iteration = 0;
    double residualPx = 0;
    QString stage;
};

/// The residual against the iteration, on a scale of decades, with the stages side by side. Follows the
/// palette.
class ConvergencePlot : public QWidget {
    Q_OBJECT
  public:
    explicit ConvergencePlot(QWidget* parent = nullptr);

    void setPoints(std::vector<ConvergencePoint> points);
    const std::vector<ConvergencePoint>& points() const { return points_; }
    /// What stands beside a line of the grid.
    static QString gridText(double residualPx);
    QSize sizeHint() const override { return {320, 170}; }
    QSize minimumSizeHint() const override { return {200, 110}; }

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

  private:
    QRectF plotArea() const;
    QPointF place(std::size_t point) const;
    void paintGrid(QPainter& painter, const QRectF& area) const;
    void paintStages(QPainter& painter, const QRectF& area) const;

    std::vector<ConvergencePoint> points_;
    double low_ = 1, high_ = 10;  ///< of the scale, pixels
    int hovered_ = -1;
};

}  // namespace abf::ui
