// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QVector>
#include <QWidget>
#include <functional>

#include "ui/photo_view/photo_canvas.h"
#include "ui/session/session.h"

class QGridLayout;

namespace abf::ui {

class CanvasLink;

/// All photos side by side, each a canvas of its own in which landmarks can be edited as in the large one. A
/// press on a photo makes it the current one.
class PhotoGrid : public QWidget {
    Q_OBJECT
  public:
    explicit PhotoGrid(Session& session, QWidget* parent = nullptr);

    void setLayers(const CanvasLayers& layers);
    /// How each photo is looked at.
    void setLooks(const std::function<PhotoLook(PhotoId)>& lookOf);
    /// Of a photo; null where it has none.
    CanvasLink* link(PhotoId photo) const;
    PhotoCanvas* canvas(PhotoId photo) const;

  protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    struct Cell {
        PhotoId photo = 0;
        QWidget* frame = nullptr;
        PhotoCanvas* canvas = nullptr;
        CanvasLink* link = nullptr;
    };
    void rebuild();
    void arrange();
    void markCurrent();
    void wantBodies();
    void drawNext();

    Session& session_;
    QGridLayout* layout_;
    QVector<Cell> cells_;
    CanvasLayers layers_;
    std::function<PhotoLook(PhotoId)> lookOf_;
    int columns_ = 0;

    // Bodies are drawn one after the other, each photo with its own pose.
    std::unique_ptr<BodyPreview> preview_;
    std::unique_ptr<OverlayRenderer> renderer_;
    QVector<PhotoId> wanted_;
    bool drawing_ = false;
};

}  // namespace abf::ui
