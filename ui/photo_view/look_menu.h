// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMenu>

class QLabel;
class QSlider;

namespace abf::ui {

class PhotoView;

/// Sliders for exposure and shadows of the photo that is looked at; the actions that turn, cut and compare
/// are added by whoever owns them.
class LookMenu : public QMenu {
    Q_OBJECT
  public:
    LookMenu(PhotoView& view, QWidget* parent);

  private:
    QSlider* addSlider(const QString& text, const QString& toolTip, const char* name, int range);
    void follow();

    PhotoView& view_;
    QSlider *exposure_, *shadows_;
    QLabel *exposureNumber_ = nullptr, *shadowsNumber_ = nullptr;
};

}  // namespace abf::ui
