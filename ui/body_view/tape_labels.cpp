// SPDX-License-Identifier: Apache-2.0
#include "ui/body_view/tape_labels.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>
#include <QVector4D>
#include <algorithm>
#include <map>

namespace abf::ui {

namespace {

constexpr double kMargin = 8, kPadding = 3;

constexpr std::size_t kOneColumn = 12;  ///< labels that stand on the right alone

/// Labels of one side, moved apart so that none covers another, in their order.
std::vector<double> spread(const std::vector<QPointF>& anchors, double line, double height) {
    std::vector<double> tops;
    for (const QPointF& anchor : anchors) {
        const double wanted = anchor.y() - line / 2;
        tops.push_back(tops.empty() ? std::max(kMargin, wanted) : std::max(tops.back() + line, wanted));
    }
    double floor = height - kMargin - line;
    for (std::size_t k = tops.size(); k-- > 0;) {
        tops[k] = std::min(tops[k], floor);
        floor = tops[k] - line;
    }
    return tops;
}

void paintColumn(QPainter& painter, std::vector<const TapeLabel*> here, bool right, double line,
             const QSizeF& size, const QColor& background) {
    const auto anchorOf = [&](const TapeLabel* label) { return right ? label->right : label->left; };
    std::ranges::stable_sort(here, {}, [&](const TapeLabel* label) { return anchorOf(label).y(); });
    std::vector<QPointF> anchors;
    for (const TapeLabel* label : here) anchors.push_back(anchorOf(label));
    const std::vector<double> tops = spread(anchors, line, size.height());
    const QFontMetricsF metrics(painter.font());
    const bool dark = background.lightnessF() < 0.5f;
    for (std::size_t k = 0; k < here.size(); ++k) {
        const TapeLabel& label = *here[k];
        const double width = metrics.horizontalAdvance(label.text) + 2 * kPadding;
        const QRectF box(right ? size.width() - kMargin - width : kMargin, tops[k], width,
                         metrics.height());
        QColor ink = dark ? QColor(0xf2, 0xf2, 0xf2) : QColor(0x20, 0x22, 0x26);
        if (label.highlighted) ink = dark ? QColor(0xff, 0x9d, 0x7a) : QColor(0xa0, 0x20, 0x00);
        QColor thin = ink;
        thin.setAlphaF(label.highlighted ? 0.9f : 0.45f);
        painter.setPen(QPen(thin, label.highlighted ? 1.4 : 1.0));
        painter.drawLine(anchors[k], QPointF(right ? box.left() : box.right(), box.center().y()));
        QColor paper = background;
        paper.setAlphaF(0.82f);
        painter.setPen(Qt::NoPen);
        painter.setBrush(paper);
        painter.drawRoundedRect(box, 3, 3);
        painter.setPen(ink);
        painter.drawText(box, Qt::AlignCenter, label.text);
    }
}

}  // namespace

QPointF projected(const QMatrix4x4& clipFromWorld, const Eigen::Vector3f& point, const QSize& view) {
    const QVector4D clip = clipFromWorld * QVector4D(point.x(), point.y(), point.z(), 1);
    if (clip.w() <= 0) return {-1e4, -1e4};
    return {(0.5 + 0.5 * double(clip.x() / clip.w())) * view.width(),
            (0.5 - 0.5 * double(clip.y() / clip.w())) * view.height()};
}

std::vector<TapeLabel> tapeLabels(const std::vector<CarriedTape>& tapes, const Eigen::Vector3f& standing,
                                  const Eigen::Vector3f& eye, const QMatrix4x4& clipFromWorld,
                                  const QSize& view) {
    std::map<Measure, TapeLabel> best;
    for (const CarriedTape& tape : tapes) {
        for (Eigen::Index i = 0; i < tape.points.cols(); ++i) {
            const Eigen::Vector3f at = tape.points.col(i) + standing;
            if (tape.normals.col(i).dot(eye - at) < 0) continue;
            const QPointF p = projected(clipFromWorld, at, view);
            const auto [known, isNew] =
                best.try_emplace(tape.measure, TapeLabel{tape.measure, p, p, {}, false});
            if (p.x() < known->second.left.x()) known->second.left = p;
            if (p.x() > known->second.right.x()) known->second.right = p;
        }
    }
    std::vector<TapeLabel> labels;
    for (auto& [measure, label] : best) labels.push_back(std::move(label));
    return labels;
}

void paintTapeLabels(QPainter& painter, const std::vector<TapeLabel>& labels, const QSizeF& size,
                     const QColor& background) {
    painter.save();
    QFont font = QGuiApplication::font();
    font.setPointSizeF(0.9 * font.pointSizeF());
    painter.setFont(font);
    const double line = QFontMetricsF(font).height() + 2;
    std::vector<const TapeLabel*> order;
    for (const TapeLabel& label : labels)
        if (!label.text.isEmpty()) order.push_back(&label);
    std::ranges::stable_sort(order, {}, [](const TapeLabel* label) { return label->right.y(); });
    const std::size_t columns = order.size() > kOneColumn ? 2 : 1;
    for (std::size_t column = 0; column < columns; ++column) {
        std::vector<const TapeLabel*> here;
        for (std::size_t k = column; k < order.size(); k += columns) here.push_back(order[k]);
        paintColumn(painter, here, column == 0, line, size, background);
    }
    painter.restore();
}

}  // namespace abf::ui
