// SPDX-License-Identifier: Apache-2.0
#include "ui/body_view/bone_drawing.h"

#include <algorithm>

namespace abf::ui {

namespace {
constexpr double kNear = 9;  ///< pixels from a joint that still mean it
}

Eigen::Vector3f BoneDrawing::head(int bone) const {
    return frame_->bonePoses[static_cast<std::size_t>(bone)].topRightCorner<3, 1>().cast<float>() +
           frame_->standing;
}

bool BoneDrawing::visible() const {
    return (skeleton_ || joints_) && frame_ && frame_->bonePoses.size() == parents_.size() &&
           !parents_.empty();
}

std::optional<int> BoneDrawing::jointAt(const QPointF& place, const SceneView& view) const {
    if (!visible() || !joints_) return std::nullopt;
    std::optional<int> found;
    double nearest = kNear * kNear;
    for (int b = 0; b < static_cast<int>(parents_.size()); ++b) {
        const QPointF off = view.project(head(b)) - place;
        const double distance = QPointF::dotProduct(off, off);
        if (distance < nearest) {
            nearest = distance;
            found = b;
        }
    }
    return found;
}

void BoneDrawing::paint(QPainter& painter, const SceneView& view) const {
    painter.save();
    const QColor edge(0, 0, 0, 150), bone(0xff, 0xe6, 0xa0), joint(0x40, 0xc4, 0xff);
    const auto thickness = [&](int b) { return std::clamp(0.012 * view.pixelsPerMetre(head(b)), 1.2, 4.0); };
    if (skeleton_) {
        for (const bool outline : {true, false})
            for (int b = 0; b < static_cast<int>(parents_.size()); ++b) {
                const int parent = parents_[static_cast<std::size_t>(b)];
                if (parent < 0) continue;
                const double width = thickness(b);
                painter.setPen(
                    QPen(outline ? edge : bone, outline ? width + 1.6 : width, Qt::SolidLine, Qt::RoundCap));
                painter.drawLine(view.project(head(parent)), view.project(head(b)));
            }
    }
    if (joints_) {
        painter.setPen(QPen(edge, 1));
        painter.setBrush(joint);
        for (int b = 0; b < static_cast<int>(parents_.size()); ++b) {
            const double radius = std::clamp(0.9 * thickness(b), 1.4, 4.0);
            painter.drawEllipse(view.project(head(b)), radius, radius);
        }
    }
    painter.restore();
}

}  // namespace abf::ui
