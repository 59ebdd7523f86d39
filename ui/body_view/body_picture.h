// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>
#include <Qt3DRender/QRenderCapture>

#include "ui/body_view/body_view.h"

namespace abf::ui {

/// A picture that is being made.
struct BodyView::Picture {
    PictureOptions options;
    std::function<void(const QImage&)> done;
    std::unique_ptr<Qt3DRender::QRenderCaptureReply> reply;
    QTimer poll;
    int tries = 0, blank = 0;
    int oversampling = 2;
    bool hadGround = true;
    QSize drawn() const { return options.pixels * oversampling; }
};

}  // namespace abf::ui
