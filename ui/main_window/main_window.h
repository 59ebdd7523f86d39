// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMainWindow>

#include "ui/main_window/window_actions.h"
#include "ui/session/session.h"

class QFileDialog;
class QSplitter;

namespace abf::ui {

class BodyView;
class BodyWork;
class NarrowScreen;
class ExportManyDesk;
class JobsDesk;
class LibraryDesk;
class NoticeBar;
class PhotoList;
class PhotoView;
class ShapePanel;
class StatusPanel;

/// Composes the panels around one session and gives it its actions. No fitting, no file format in here.
class MainWindow : public QMainWindow {
    Q_OBJECT
  public:
    explicit MainWindow(EngineLoader loader = EngineLoader::standard(), QWidget* parent = nullptr);
    ~MainWindow() override;

    Session& session() { return session_; }
    NoticeBar& notices() { return *notices_; }
    BodyView& bodyView() { return *bodyView_; }
    PhotoView& photoView() { return *photoView_; }
    LibraryDesk& libraryDesk() { return *libraryDesk_; }
    JobsDesk& jobsDesk() { return *jobsDesk_; }

    /// Photos are added; a fit.json or a project is opened, or a mesh or scan to fit the body to.
    void openFiles(const QStringList& paths);
    void openExample();
    /// Offers a tour to who has never seen one.
    void greet();

  protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void buildLayout();
    void connectActions();
    void connectMeasures();
    void updateActions();
    void updateTitle();
    void restoreSettings();
    void storeSettings() const;
    void resetLayout();
    void stepPhoto(int by);
    void askForPhotos();
    void askForDocument();
    void askForMesh();
    /// Asks what is known of it, then fits the body to it.
    void openMesh(const QString& path);
    void askForExport();
    void askForExportFile(const ExportPreset& preset);
    void save(bool askForName);
    void openDocument(const QString& path, const QStringList& photos);
    /// Runs `then` at once, or after the user has saved or given up unsaved work; not at all when they
    /// cancel.
    void afterUnsavedWork(std::function<void()> then);
    QFileDialog* makeDialog(const QString& title, const QString& filter);
    void showAbout();

    Session session_;
    WindowActions actions_;
    NoticeBar* notices_ = nullptr;
    QSplitter* splitter_ = nullptr;
    PhotoList* photoList_ = nullptr;
    PhotoView* photoView_ = nullptr;
    BodyView* bodyView_ = nullptr;
    ShapePanel* shapePanel_ = nullptr;
    StatusPanel* status_ = nullptr;
    BodyWork* bodyWork_ = nullptr;
    NarrowScreen* narrow_ = nullptr;
    std::function<void()> afterSaving_;
    bool closing_ = false;
    // These listen to the session and die before it.
    std::unique_ptr<LibraryDesk> libraryDesk_;
    std::unique_ptr<JobsDesk> jobsDesk_;
    std::unique_ptr<ExportManyDesk> exportMany_;
};

}  // namespace abf::ui
