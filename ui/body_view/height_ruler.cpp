// SPDX-License-Identifier: Apache-2.0
#include "ui/body_view/height_ruler.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "ui/shape_panel/measure_words.h"
#include "ui/units/display_units.h"

namespace abf::ui {

namespace {

constexpr double kMetresPerFoot = 0.3048;
constexpr double kEdge = 58;  ///< pixels: room for the numbers

/// A tick every `step`, a long one every `longEvery`, numbered every `numberEvery` of them.
struct Scale {
    double step;
    int longEvery, numberEvery;
};

Scale scaleFor(UnitSystem system) {
    return system == UnitSystem::Imperial ? Scale{kMetresPerFoot / 4, 4, 4} : Scale{0.1, 5, 5};
}

QString numberText(int tick, const Scale& scale, UnitSystem system) {
    if (system == UnitSystem::Imperial)
        return QCoreApplication::translate("HeightRuler", "%L1 ft").arg(tick / scale.longEvery);
    return QCoreApplication::translate("HeightRuler", "%L1 m").arg(tick * scale.step, 0, 'f', 1);
}

}  // namespace

void HeightRuler::setFrame(std::shared_ptr<const BodyFrame> frame) {
    if (!frame || frame->vertices.cols() == 0) {
        top_ = 0;
        return;
    }
    top_ = double(frame->vertices.row(2).maxCoeff() + frame->standing.z());
    const Eigen::Matrix2Xf across =
        frame->vertices.topRows<2>().colwise() + Eigen::Vector2f(frame->standing.head<2>());
    reach_ = double(across.colwise().norm().maxCoeff());
}

void HeightRuler::paint(QPainter& painter, const SceneView& view) const {
    const QVector3D forward = (view.camera().target() - view.camera().eye()).normalized();
    if (std::abs(forward.z()) > 0.87f) return;  // from above or below a height is a point
    const UnitSystem system = DisplayUnits::shared().system();
    const Scale scale = scaleFor(system);
    const QVector3D right = view.camera().right();
    const Eigen::Vector3f across(right.x(), right.y(), right.z());
    Eigen::Vector3f foot = -static_cast<float>(reach_ + 0.10) * across;
    if (const double outside = kEdge - view.project(foot).x(); outside > 0)
        foot += static_cast<float>(outside / std::max(1.0, view.pixelsPerMetre(foot))) * across;
    const auto at = [&](double height, double out) {
        return view.project(foot + static_cast<float>(out) * across +
                            Eigen::Vector3f(0, 0, static_cast<float>(height)));
    };
    painter.save();
    QFont font = painter.font();
    font.setPointSizeF(0.85 * font.pointSizeF());
    painter.setFont(font);
    const QFontMetricsF metrics(font);
    const QColor ink = view.dark() ? QColor(0xd8, 0xdc, 0xe0) : QColor(0x30, 0x36, 0x3c);
    const int ticks = static_cast<int>(std::ceil(top_ / scale.step + 1e-6));
    painter.setPen(QPen(ink, 1));
    painter.drawLine(at(0, 0), at(ticks * scale.step, 0));
    for (int tick = 0; tick <= ticks; ++tick) {
        const double height = tick * scale.step;
        const bool isLong = tick % scale.longEvery == 0;
        painter.drawLine(at(height, 0), at(height, isLong ? -0.05 : -0.025));
        if (tick % scale.numberEvery != 0) continue;
        const QString text = numberText(tick, scale, system);
        const QPointF end = at(height, -0.06);
        painter.drawText(
            QPointF(end.x() - metrics.horizontalAdvance(text) - 2, end.y() + metrics.capHeight() / 2), text);
    }
    const QColor mark = view.dark() ? QColor(0xff, 0x9d, 0x7a) : QColor(0xb0, 0x30, 0x08);
    painter.setPen(QPen(mark, 1.4));
    const QPointF from = at(top_, 0), to = at(top_, 0.08);
    painter.drawLine(from, to);
    const QString text = measureText(Measure::Stature, top_);
    painter.drawText(QPointF(to.x() + 3, to.y() - 3), text);
    painter.restore();
}

}  // namespace abf::ui
