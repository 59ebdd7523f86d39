// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "ui/body_view/scene_view.h"
#include "ui/session/body_frame.h"

namespace abf::ui {

/// A ruler that stands on the ground beside the body, on the left of the picture (in a narrow one at its
/// edge), in metres or feet, with a
/// mark at the top of the body as it stands. Nothing is drawn from above.
class HeightRuler : public SceneOverlay {
  public:
    void setFrame(std::shared_ptr<const BodyFrame> frame);
    void setShown(bool shown) { shown_ = shown; }
    /// Metres from the ground to the top of the body in its present pose.
    double top() const { return top_; }

    bool visible() const override { return shown_ && top_ > 0; }
    void paint(QPainter& painter, const SceneView& view) const override;

  private:
    bool shown_ = false;
    double top_ = 0, reach_ = 0;  ///< metres; reach: sideways from the origin
};

}  // namespace abf::ui
