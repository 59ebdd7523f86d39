// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>
#include <QWidget>
#include <optional>

#include "ui/session/session.h"

class QLabel;
class QSlider;

namespace abf::ui {

/// A child near the camera and an adult far away make the same picture. Says which size was taken and how far
/// from the camera that puts the person, and lets the user slide from one to the other: the size chosen
/// becomes the known height and the body is fitted to it. Hidden until the shown photo is fitted.
class SizeControl : public QWidget {
    Q_OBJECT
  public:
    explicit SizeControl(Session& session, QWidget* parent = nullptr);

  private:
    struct Size {
        double statureM = 0, distanceM = 0;
    };
    std::optional<Size> present() const;
    void refresh();
    void showWords(double statureCm, bool chosen);
    void commit();

    Session& session_;
    QLabel* words_;
    QSlider* slider_;
    QTimer settle_;  ///< after the last step made by wheel or keys
    bool showing_ = false;
};

}  // namespace abf::ui
