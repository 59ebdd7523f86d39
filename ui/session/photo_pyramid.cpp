// SPDX-License-Identifier: Apache-2.0
#include "ui/session/photo_pyramid.h"

namespace abf::ui {

namespace {
constexpr int kSmallestWidth = 100;
}

PhotoPyramid::PhotoPyramid(const QImage& image) {
    if (image.isNull()) return;
    levels_.push_back(image);
    while (levels_.back().width() >= 2 * kSmallestWidth && levels_.back().height() >= 2) {
        const QImage& last = levels_.back();
        levels_.push_back(last.scaled(last.width() / 2, last.height() / 2, Qt::IgnoreAspectRatio,
                                      Qt::SmoothTransformation));
    }
}

const QImage& PhotoPyramid::forWidth(double width) const {
    for (auto i = levels_.size() - 1; i > 0; --i)
        if (levels_[i].width() >= width) return levels_[i];
    return levels_.front();
}

}  // namespace abf::ui
