// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPolygonF>
#include <QVector>
#include <optional>
#include <set>
#include <vector>

#include "core/image/camera.h"
#include "core/measure/tape_carrier.h"
#include "ui/photo_view/view_transform.h"

class QPainter;

namespace abf::ui {

/// Draws the tapes of the body over a photo, as its camera sees them; what lies on the far side is dotted.
class TapesLayer {
  public:
    /// On the posed body, world; `camera` is the photo's.
    void setTapes(const std::vector<CarriedTape>& tapes, const PinholeCamera& camera);
    void clear() { tapes_.clear(); }
    /// The measures whose tapes are drawn; that which is pointed at is drawn in any case, and stands out.
    void setShown(const std::set<Measure>& shown) { shown_ = shown; }
    void highlight(std::optional<Measure> measure) { highlighted_ = measure; }
    std::optional<Measure> highlighted() const { return highlighted_; }
    bool drawn(Measure measure) const;

    /// The drawn tape whose near side is within reach of a place, widget pixels.
    std::optional<Measure> tapeAt(const QPointF& place, const ViewTransform& transform) const;
    void paint(QPainter& painter, const ViewTransform& transform) const;

  private:
    struct Stretch {
        QPolygonF points;  ///< full-size photo pixels
        bool near;
    };
    struct Projected {
        Measure measure;
        QVector<Stretch> stretches;
    };
    bool shows(Measure measure) const { return highlighted_ == measure || shown_.contains(measure); }

    std::vector<Projected> tapes_;
    std::set<Measure> shown_;
    std::optional<Measure> highlighted_;
};

}  // namespace abf::ui
