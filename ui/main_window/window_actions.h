// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

class QAction;
class QMainWindow;
class QUndoStack;

namespace abf::ui {

/// Every action of the window, with its words, icon and shortcut. What an action does is connected by the
/// window.
struct WindowActions {
    WindowActions(QMainWindow* window, QUndoStack& undo);

    QAction *newFit, *addPhotos, *open, *openMesh, *save, *saveAs, *openExample, *quit;
    QAction *undo, *redo;
    QAction *viewFront, *viewSide, *viewBack, *viewThreeQuarter, *viewWholeBody;
    QAction *zoomIn, *zoomOut, *wholePhoto, *zoomPerson, *showLandmarks, *showOutline, *showBody, *showGrid,
        *showTapes, *imperialUnits;
    QAction *detect, *drawBox, *nextPhoto, *previousPhoto, *usePhoto, *removePhoto;
    QAction *brush, *brushSmaller, *brushLarger, *clearMarks;
    QAction *resetShape, *unlockAll, *moreSliders;
    QAction *fit, *fitScratch, *stop, *replay;
    QAction *exportGlb, *exportRestGlb, *exportObj, *exportRestObj;
    QAction *panePhotos, *panePhoto, *paneBody, *paneShape, *resetLayout, *fullScreen;
    QAction *shortcuts, *about, *aboutQt;

    /// Fills the menu bar.
    void buildMenus(QMainWindow* window) const;
    /// Fills a tool bar of its own.
    void buildToolBar(QMainWindow* window) const;
};

}  // namespace abf::ui
