// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QVector>

namespace abf::ui {

/// A picture with its halved copies, so that a small view of a large photo is drawn smoothly and in little
/// time. A value; copies share pixels. Made on a worker: halving a large photo takes tens of milliseconds.
class PhotoPyramid {
  public:
    PhotoPyramid() = default;
    explicit PhotoPyramid(const QImage& image);

    bool isNull() const { return levels_.isEmpty(); }
    /// The smallest copy with at least `width` pixels across, else the full one. Not for a null pyramid.
    const QImage& forWidth(double width) const;

  private:
    QVector<QImage> levels_;
};

}  // namespace abf::ui
