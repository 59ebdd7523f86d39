// SPDX-License-Identifier: Apache-2.0
#include "ui/pose/pose_gizmo.h"

#include <Eigen/Geometry>
#include <QPainterPath>
#include <cmath>
#include <numbers>

namespace abf::ui {

namespace {

constexpr double kRadius = 62, kNearRing = 7, kNearJoint = 10;  ///< pixels
constexpr int kSegments = 72;
constexpr double kFaceOn = 0.3;  ///< |cosine| of axis and sight from which a ring's plane can be pointed at

Eigen::Vector3f toEigen(const QVector3D& v) {
    return {v.x(), v.y(), v.z()};
}

/// Apart in lightness too, for eyes that do not tell red from green.
QColor ringColour(PoseGizmo::Ring ring) {
    switch (ring) {
        case PoseGizmo::Flexion:
            return {0xf0, 0x52, 0x3c};
        case PoseGizmo::Lateral:
            return {0x3d, 0xd0, 0x7a};
        default:
            return {0x4a, 0x90, 0xff};
    }
}

}  // namespace

GizmoFrame gizmoFrame(const BodyModel& model, const BodyFrame& frame, const BodyPose& pose,
                      const PosableBone& bone) {
    const Rig& rig = model.annyRig();
    const int parent = rig.parents[bone.bone];
    const auto reference = Eigen::Map<const Eigen::Matrix<double, 3, 3, Eigen::RowMajor>>(
        rig.referenceOrientations.data() + 9 * parent);
    const Eigen::Matrix3d carrier =
        frame.bonePoses[static_cast<std::size_t>(parent)].topLeftCorner<3, 3>() * reference.transpose();
    Eigen::Matrix3d delta = Eigen::Matrix3d::Identity();
    if (!pose.bones.empty()) delta = pose.bones[static_cast<std::size_t>(bone.bone)].topLeftCorner<3, 3>();
    const auto axis = [](const Eigen::Vector3d& v) { return v.normalized().cast<float>().eval(); };
    return {frame.bonePoses[static_cast<std::size_t>(bone.bone)].topRightCorner<3, 1>().cast<float>() +
                frame.standing,
            {axis(carrier * bone.axes.col(0)), axis(carrier * bone.axes.col(1)),
             axis(carrier * delta * bone.axes.col(2))}};
}

Eigen::Vector3f PoseGizmo::pointOf(Ring ring, double angle, const SceneView& view) const {
    const Eigen::Vector3f axis = frame_->axes[ring];
    const Eigen::Vector3f u = axis.unitOrthogonal(), v = axis.cross(u);
    // Twist inside, so that rings of one size do not hide each other where they cross.
    const double pixels = ring == Twist ? 0.8 * kRadius : kRadius;
    const auto radius = static_cast<float>(pixels / std::max(1.0, view.pixelsPerMetre(frame_->centre)));
    return frame_->centre +
           radius * (static_cast<float>(std::cos(angle)) * u + static_cast<float>(std::sin(angle)) * v);
}

bool PoseGizmo::isFront(const Eigen::Vector3f& point, const SceneView& view) const {
    const Eigen::Vector3f sight = toEigen(view.camera().target() - view.camera().eye());
    return (point - frame_->centre).dot(sight) <= 0;
}

std::optional<PoseGizmo::Ring> PoseGizmo::ringAt(const QPointF& place, const SceneView& view) const {
    if (!shown_ || !frame_) return std::nullopt;
    std::optional<Ring> found;
    double nearest = kNearRing;
    for (const Ring ring : {Flexion, Lateral, Twist})
        for (int i = 0; i < 2 * kSegments; ++i) {
            const Eigen::Vector3f point = pointOf(ring, std::numbers::pi * i / kSegments, view);
            double distance = QLineF(view.project(point), place).length();
            if (!isFront(point, view)) distance += 0.4 * kNearRing;  // what lies in front is meant first
            if (distance < nearest) {
                nearest = distance;
                found = ring;
            }
        }
    return found;
}

std::optional<int> PoseGizmo::jointAt(const QPointF& place, const SceneView& view) const {
    if (!shown_) return std::nullopt;
    std::optional<int> found;
    double nearest = kNearJoint;
    for (int i = 0; i < static_cast<int>(joints_.size()); ++i) {
        const double distance = QLineF(view.project(joints_[static_cast<std::size_t>(i)]), place).length();
        if (distance < nearest) {
            nearest = distance;
            found = i;
        }
    }
    return found;
}

double PoseGizmo::turnBetween(Ring ring, const QPointF& from, const QPointF& to,
                              const SceneView& view) const {
    const Eigen::Vector3f axis = frame_->axes[ring];
    const ViewRay middle = view.rayThrough(view.project(frame_->centre));
    if (std::abs(axis.dot(toEigen(middle.direction))) > kFaceOn) {
        const auto onPlane = [&](const QPointF& place) -> Eigen::Vector3f {
            const ViewRay ray = view.rayThrough(place);
            const Eigen::Vector3f origin = toEigen(ray.origin), direction = toEigen(ray.direction);
            const float along = direction.dot(axis);
            const float t = std::abs(along) > 1e-4f ? (frame_->centre - origin).dot(axis) / along : 0;
            return origin + t * direction - frame_->centre;
        };
        const Eigen::Vector3f a = onPlane(from), b = onPlane(to);
        return std::atan2(a.cross(b).dot(axis), a.dot(b));
    }
    // From the edge: how fast the grabbed place of the ring moves over the picture.
    double best = 0, nearest = 1e9;
    for (int i = 0; i < 2 * kSegments; ++i) {
        const double angle = std::numbers::pi * i / kSegments;
        const Eigen::Vector3f point = pointOf(ring, angle, view);
        const double distance = QLineF(view.project(point), from).length() + (isFront(point, view) ? 0 : 3);
        if (distance < nearest) {
            nearest = distance;
            best = angle;
        }
    }
    constexpr double kStep = 0.02;
    const QPointF tangent =
        (view.project(pointOf(ring, best + kStep, view)) - view.project(pointOf(ring, best - kStep, view))) /
        (2 * kStep);
    const double length = std::max(QPointF::dotProduct(tangent, tangent), 100.0);
    return QPointF::dotProduct(to - from, tangent) / length;
}

void PoseGizmo::paint(QPainter& painter, const SceneView& view) const {
    painter.save();
    painter.setPen(QPen(QColor(0, 0, 0, 170), 1));
    painter.setBrush(QColor(0xff, 0xff, 0xff, 200));
    for (const Eigen::Vector3f& joint : joints_) painter.drawEllipse(view.project(joint), 3.2, 3.2);
    if (frame_) {
        for (const bool front : {false, true})
            for (const Ring ring : {Flexion, Lateral, Twist}) {
                QColor colour = marked_ == ring ? QColor(0xff, 0xe0, 0x40) : ringColour(ring);
                colour.setAlphaF(front ? 1.0f : 0.35f);
                QPainterPath path;
                bool down = false;
                for (int i = 0; i <= kSegments; ++i) {
                    const Eigen::Vector3f point = pointOf(ring, 2 * std::numbers::pi * i / kSegments, view);
                    const bool drawn = isFront(point, view) == front;
                    const QPointF at = view.project(point);
                    if (drawn && down)
                        path.lineTo(at);
                    else if (drawn)
                        path.moveTo(at);
                    down = drawn;
                }
                const double width = marked_ == ring ? 4 : 2.6;
                painter.setBrush(Qt::NoBrush);
                if (front) {
                    painter.setPen(QPen(QColor(0, 0, 0, 110), width + 1.6));
                    painter.drawPath(path);
                }
                painter.setPen(QPen(colour, width));
                painter.drawPath(path);
            }
        painter.setPen(QPen(QColor(0, 0, 0, 200), 1.2));
        painter.setBrush(warning_ ? QColor(0xff, 0x9a, 0x1f) : QColor(0xff, 0xe0, 0x40));
        const QPointF centre = view.project(frame_->centre);
        painter.drawEllipse(centre, 5, 5);
        if (!text_.isEmpty()) {
            QFont font = painter.font();
            font.setBold(true);
            painter.setFont(font);
            const QFontMetricsF metrics(font);
            QRectF box(centre.x() + kRadius + 8, centre.y() - metrics.height() / 2 - 2,
                       metrics.horizontalAdvance(text_) + 10, metrics.height() + 4);
            if (box.right() > view.size().width()) box.moveRight(centre.x() - kRadius - 8);
            QColor paper = view.background();
            paper.setAlphaF(0.88f);
            painter.setPen(Qt::NoPen);
            painter.setBrush(paper);
            painter.drawRoundedRect(box, 3, 3);
            painter.setPen(warning_ ? (view.dark() ? QColor(0xff, 0xb8, 0x80) : QColor(0x9a, 0x34, 0x00))
                                    : (view.dark() ? QColor(0xf2, 0xf2, 0xf2) : QColor(0x20, 0x22, 0x26)));
            painter.drawText(box, Qt::AlignCenter, text_);
        }
    }
    painter.restore();
}

}  // namespace abf::ui
