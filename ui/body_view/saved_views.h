// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMenu>
#include <vector>

#include "ui/body_view/orbit_camera.h"

namespace abf::ui {

class BodyView;

/// Views of the body that were kept under a name, as a menu. Kept in the settings, and so is the view that
/// was last looked from.
class SavedViews : public QMenu {
    Q_OBJECT
  public:
    SavedViews(BodyView& view, QWidget* parent);

    struct View {
        QString name;
        OrbitState from;
    };
    const std::vector<View>& views() const { return views_; }
    /// One of the same name is replaced.
    void keep(const QString& name);
    void look(const QString& name);
    void forget(const QString& name);

    /// How the window is looked at, for its next start.
    void storePresent() const;
    void restorePresent();

  private:
    void askForName();
    void fill();
    void store() const;

    BodyView& view_;
    std::vector<View> views_;
    QMenu* forget_ = nullptr;
};

}  // namespace abf::ui
