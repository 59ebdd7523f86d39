// SPDX-License-Identifier: Apache-2.0
#include "ui/photo_view/landmark_layer.h"

#include <QCoreApplication>
#include <QPainter>
#include <algorithm>

#include "ui/session/landmark_words.h"

namespace abf::ui {

namespace {

constexpr double kDotPx = 4.2;
constexpr double kSmallDotPx = 2.8;  ///< face, fingers
constexpr double kSeen = 0.5;        ///< visibility from which a landmark counts as seen

// Left and right as the subject has them; told apart by lightness too.
const QColor kLeft(0xff, 0xb0, 0x3b), kRight(0x3f, 0xb8, 0xff), kMiddle(0xf5, 0xf5, 0xf5);
const QColor kInk(0x14, 0x18, 0x1c), kPlaced(0x5c, 0xe0, 0x8a);

constexpr std::array<int, kLandmarkCount> kTabOrder = {0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10,
                                                       11, 13, 15, 17, 19, 21, 12, 14, 16, 18, 20,
                                                       22, 23, 25, 27, 29, 31, 24, 26, 28, 30, 32};

QString tr(const char* text) {
    return QCoreApplication::translate("LandmarkLayer", text);
}

const Landmark& at(const PhotoScene& scene, int landmark) {
    return scene.landmarks[static_cast<std::size_t>(landmark)];
}

const QColor& sideColour(int landmark) {
    const int other = mirroredLandmark(landmark);
    if (other == landmark) return kMiddle;
    return kLandmarkNames[static_cast<std::size_t>(landmark)].find("left") != std::string_view::npos ? kLeft
                                                                                                     : kRight;
}

void strokeTwice(QPainter& painter, const QPen& under, const QPen& over, const auto& draw) {
    painter.setPen(under);
    draw();
    painter.setPen(over);
    draw();
}

void paintCross(QPainter& painter, const QPointF& at, double r) {
    painter.drawLine(at - QPointF(r, r), at + QPointF(r, r));
    painter.drawLine(at - QPointF(r, -r), at + QPointF(r, -r));
}

void paintWayToBody(QPainter& painter, const QPointF& from, const QPointF& body) {
    strokeTwice(painter, QPen(kInk, 3), QPen(Qt::white, 1.4), [&] {
        painter.drawLine(from, body);
        painter.drawLine(body - QPointF(4, 0), body + QPointF(4, 0));
        painter.drawLine(body - QPointF(0, 4), body + QPointF(0, 4));
    });
}

}  // namespace

void paintSkeleton(QPainter& painter, const PhotoScene& scene, const ViewTransform& transform) {
    for (const auto& [a, b] : landmarkConnections()) {
        const Landmark &from = at(scene, a), &to = at(scene, b);
        if (from.ignored || to.ignored) continue;
        const bool seen = isSeen(from, kSeen) && isSeen(to, kSeen);
        const bool small = isSmallLandmark(a) && isSmallLandmark(b);
        QColor colour = &sideColour(a) == &sideColour(b) ? sideColour(a) : kMiddle;
        QColor ink = kInk;
        colour.setAlphaF(seen ? 0.9f : 0.35f);
        ink.setAlphaF(seen ? 0.55f : 0.2f);
        const QLineF line(transform.toView(toPoint(from.position)), transform.toView(toPoint(to.position)));
        strokeTwice(painter, QPen(ink, small ? 2.4 : 4, Qt::SolidLine, Qt::RoundCap),
                    QPen(colour, small ? 1.1 : 1.9, Qt::SolidLine, Qt::RoundCap),
                    [&] { painter.drawLine(line); });
    }
}

void paintLandmarks(QPainter& painter, const PhotoScene& scene, const ViewTransform& transform,
                    const LandmarkFocus& focus) {
    for (int i = 0; i < kLandmarkCount; ++i) {
        const Landmark& landmark = at(scene, i);
        const QPointF place = transform.toView(toPoint(landmark.position));
        const bool active = i == focus.active();
        const bool seen = isSeen(landmark, kSeen);
        const double r =
            (isSmallLandmark(i) ? kSmallDotPx : kDotPx) + (active || i == focus.selected ? 1.8 : 0);
        if (active && scene.projected)
            paintWayToBody(painter, place, transform.toView(toPoint(scene.projected->col(i))));
        painter.setBrush(Qt::NoBrush);
        if (landmark.ignored) {
            strokeTwice(painter, QPen(kInk, 3.4), QPen(QColor(0xd8, 0xd8, 0xd8), 1.6),
                        [&] { paintCross(painter, place, r); });
        } else if (landmark.occluded) {
            QPen broken(sideColour(i), 1.8);
            broken.setDashPattern({1.4, 1.2});
            strokeTwice(painter, QPen(kInk, 3.4), broken,
                        [&] { painter.drawEllipse(place, r + 0.6, r + 0.6); });
        } else {
            QColor fill = sideColour(i);
            if (!seen) fill.setAlphaF(0.35f);
            painter.setPen(QPen(QColor(kInk.red(), kInk.green(), kInk.blue(), seen ? 220 : 110), 1.2));
            painter.setBrush(fill);
            painter.drawEllipse(place, r, r);
            painter.setBrush(Qt::NoBrush);
        }
        if (landmark.corrected && !landmark.ignored)
            strokeTwice(painter, QPen(kInk, 3), QPen(kPlaced, 1.6),
                        [&] { painter.drawEllipse(place, r + 3.5, r + 3.5); });
        if (i == focus.selected) {  // corners: told from the ring by its form
            const double d = r + 7;
            strokeTwice(painter, QPen(kInk, 3.4), QPen(Qt::white, 1.6), [&] {
                for (const double sx : {-1.0, 1.0})
                    for (const double sy : {-1.0, 1.0}) {
                        const QPointF corner = place + QPointF(sx * d, sy * d);
                        painter.drawLine(corner, corner - QPointF(sx * 5, 0));
                        painter.drawLine(corner, corner - QPointF(0, sy * 5));
                    }
            });
        }
    }
}

void paintMirrorHint(QPainter& painter, const PhotoScene& scene, const ViewTransform& transform,
                     const LandmarkFocus& focus) {
    if (focus.active() < 0) return;
    const int other = mirroredLandmark(focus.active());
    if (other == focus.active() || at(scene, other).ignored) return;
    const QPointF from = transform.toView(toPoint(at(scene, focus.active()).position)),
                  to = transform.toView(toPoint(at(scene, other).position));
    painter.setBrush(Qt::NoBrush);
    QPen faint(QColor(255, 255, 255, 130), 1.2, Qt::DashLine);
    strokeTwice(painter, QPen(QColor(20, 24, 28, 90), 2.6), faint, [&] {
        painter.drawLine(from, to);
        painter.drawEllipse(to, 8, 8);
    });
}

QString landmarkText(const PhotoScene& scene, int landmark) {
    const Landmark& shown = at(scene, landmark);
    QString text = landmarkLabel(landmark);
    if (shown.ignored) return text + tr(" · absent");
    if (shown.corrected) text += tr(" · placed by you");
    if (shown.occluded)
        text += tr(" · hidden");
    else if (!shown.corrected && shown.visibility < kSeen)
        text += tr(" · hidden, a guess");
    if (scene.projected)
        text += tr(" · %L1 px from the body")
                    .arg((scene.projected->col(landmark) - shown.position).norm(), 0, 'f', 1);
    return text;
}

int landmarkAfter(int landmark, bool forward) {
    const auto found = std::find(kTabOrder.begin(), kTabOrder.end(), landmark);
    if (found == kTabOrder.end()) return forward ? kTabOrder.front() : kTabOrder.back();
    const auto next = found - kTabOrder.begin() + (forward ? 1 : -1);
    return next < 0 || next >= kLandmarkCount ? -1 : kTabOrder[static_cast<std::size_t>(next)];
}

}  // namespace abf::ui
