// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMainWindow>
#include <functional>
#include <memory>

#include "ui/library/library_client.h"

class QAction;
class QDockWidget;
class QMenu;

namespace abf::ui {

class Autosave;
class IncomingFiles;
class LibraryPanel;
class RecentFiles;
class Session;

/// Everything of a main window that keeps work: the library's dock and actions, recent files, what is dropped
/// or pasted, autosave and recovery. To be deleted before the session.
class LibraryDesk : public QObject {
    Q_OBJECT
  public:
    struct Hooks {
        /// Runs this after the user has saved or given up unsaved work.
        std::function<void(std::function<void()>)> afterUnsavedWork;
        std::function<void(const QStringList&)> openFiles;
    };
    /// Menus and tool bar of `window` must be there already.
    LibraryDesk(QMainWindow& window, Session& session, Hooks hooks);
    ~LibraryDesk() override;

    LibraryPanel& panel() { return *panel_; }
    LibraryClient& library() { return *library_; }
    Autosave& autosave() { return *autosave_; }
    IncomingFiles& incoming() { return *incoming_; }
    RecentFiles& recentFiles() { return *recent_; }
    QDockWidget& dock() { return *dock_; }
    /// The present fit as a version of a subject of the library: that of the fit it came from, else the
    /// chosen one, else a new one.
    void saveVersion(bool newSubject);

  signals:
    /// The version is in the library.
    void versionSaved(abf::SubjectId subject, abf::FitVersionId version);

  private:
    void addActions();
    void connectPanel();
    void openVersion(FitVersionId id);
    void compareWith(FitVersionId id);
    void exportSubject(SubjectId id, const QString& name);
    void locatePhotos();
    void setOpen(SubjectId subject, FitVersionId version);

    QMainWindow& window_;
    Session& session_;
    Hooks hooks_;
    std::unique_ptr<LibraryClient> library_;
    std::unique_ptr<Autosave> autosave_;
    IncomingFiles* incoming_;
    RecentFiles* recent_;
    LibraryPanel* panel_;
    QDockWidget* dock_;
    SubjectId openSubject_ = 0;
    FitVersionId openVersion_ = 0;
    bool opening_ = false;
};

}  // namespace abf::ui
