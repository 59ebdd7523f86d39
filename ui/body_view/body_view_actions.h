// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <vector>

#include "ui/body_view/body_view.h"

class QAction;
class QMenu;

namespace abf::ui {

class SavedViews;

/// What can be chosen about the 3D view, as actions with shortcuts: in a menu of its own, which also opens
/// from a button on top of the pane. What is chosen is remembered.
class BodyViewActions : public QObject {
    Q_OBJECT
  public:
    /// The actions' shortcuts work in `window`.
    BodyViewActions(BodyView& view, QWidget* window);

    /// "3D view".
    QMenu* menu() const { return menu_; }
    SavedViews& savedViews() { return *savedViews_; }

  signals:
    void messageShown(const QString& text);  ///< something went well
    void failed(const QString& text);

  private:
    QAction* add(QMenu* menu, const char* name, const QString& text, const QKeySequence& key = {});
    QAction* addSwitch(QMenu* menu, const char* name, const QString& text, bool BodyDisplay::*part,
                       const QKeySequence& key = {});
    void addLooks();
    void follow();
    void restore();
    void store() const;
    void askForPicture();
    void savePicture(const PictureOptions& options);
    void copyPicture(const PictureOptions& options);
    PictureOptions asInTheWindow() const;

    struct Switch {
        QAction* action;
        bool BodyDisplay::*part;
    };
    BodyView& view_;
    QWidget* window_;
    QMenu *menu_, *tones_;
    SavedViews* savedViews_;
    QAction *orthographic_, *turntable_, *suit_, *clay_;
    std::vector<QAction*> toneActions_;
    std::vector<Switch> switches_;
};

}  // namespace abf::ui
