// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QObject>
#include <QTimer>
#include <memory>
#include <optional>
#include <vector>

#include "core/body/body_model.h"
#include "ui/session/worker.h"

namespace abf {
struct TexturePhoto;
}

namespace abf::ui {

class BodyView;
class Session;

/// Keeps the 3D view's texture of the photos: made on a worker while the view shows it, again when the body
/// has come to rest after a fit or an edit. Says whether there are photos at all. The document is only read.
class LivePhotoTexture : public QObject {
    Q_OBJECT
  public:
    LivePhotoTexture(Session& session, BodyView& view, QObject* parent);
    ~LivePhotoTexture() override;

  private:
    struct Source;
    void schedule();
    void follow();

    Session& session_;
    BodyView& view_;
    QTimer rest_;
    std::unique_ptr<Source> last_;  ///< what the present texture is made of
    int number_ = 0;
    Worker worker_;  // last: joined first
};

}  // namespace abf::ui
