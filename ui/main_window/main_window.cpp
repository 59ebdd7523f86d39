// SPDX-License-Identifier: Apache-2.0
#include "ui/main_window/main_window.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

#include "ui/body_view/body_view.h"
#include "ui/body_view/body_view_actions.h"
#include "ui/body_view/saved_views.h"
#include "ui/export_dialog/export_dialog.h"
#include "ui/export_dialog/file_stem.h"
#include "ui/export_many/export_many_desk.h"
#include "ui/help/cheat_sheet.h"
#include "ui/jobs/jobs_desk.h"
#include "ui/library/library_desk.h"
#include "ui/main_window/about_texts.h"
#include "ui/main_window/body_work.h"
#include "ui/main_window/narrow_screen.h"
#include "ui/main_window/example.h"
#include "ui/main_window/help_actions.h"
#include "ui/main_window/photo_actions.h"
#include "ui/measure_panel/measure_panel.h"
#include "ui/mesh_dialog/mesh_dialog.h"
#include "ui/photo_list/photo_list.h"
#include "ui/photo_view/photo_canvas.h"
#include "ui/photo_view/photo_view.h"
#include "ui/shape_panel/shape_panel.h"
#include "ui/status/finish_notifier.h"
#include "ui/status/notice_bar.h"
#include "ui/status/status_panel.h"
#include "ui/units/display_units.h"

namespace abf::ui {

namespace {

constexpr int kReplayMs = 800;

QFrame* makeLine() {
    auto* line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    line->setFixedHeight(1);
    return line;
}

bool isDocument(const QString& path) {
    return path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive) ||
           path.endsWith(QLatin1String(".glb"), Qt::CaseInsensitive) || Session::isProject(path);
}

bool isMesh(const QString& path) {
    return path.endsWith(QLatin1String(".ply"), Qt::CaseInsensitive) ||
           path.endsWith(QLatin1String(".obj"), Qt::CaseInsensitive);
}

bool isTable(const QString& path) {
    return path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive) ||
           path.endsWith(QLatin1String(".tsv"), Qt::CaseInsensitive);
}

}  // namespace

MainWindow::MainWindow(EngineLoader loader, QWidget* parent)
    : QMainWindow(parent), session_(std::move(loader)), actions_(this, session_.undoStack()) {
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    buildLayout();
    actions_.buildMenus(this);
    actions_.buildToolBar(this);
    connectActions();
    bodyWork_ = new BodyWork(session_, *bodyView_, *shapePanel_, *notices_, this);
    libraryDesk_ = std::make_unique<LibraryDesk>(
        *this, session_,
        LibraryDesk::Hooks{[this](std::function<void()> then) { afterUnsavedWork(std::move(then)); },
                           [this](const QStringList& paths) { openFiles(paths); }});
    jobsDesk_ = std::make_unique<JobsDesk>(*this, session_, *libraryDesk_);
    exportMany_ = std::make_unique<ExportManyDesk>(*this, session_, *libraryDesk_, *jobsDesk_);
    new PhotoActions(this, session_, *photoView_);
    auto* help = new HelpActions(this, session_, [this] { openExample(); });
    connect(jobsDesk_.get(), &JobsDesk::allDone, &help->notifier(), &FinishNotifier::batchEnded);
    narrow_ = new NarrowScreen(*this, {actions_.panePhotos, actions_.paneBody, actions_.panePhoto});
    connect(narrow_, &NarrowScreen::panesHidden, &session_, [this] {
        emit session_.messageShown(
            tr("The screen is too narrow for every pane: the menu Window shows those that are hidden."));
    });
    restoreSettings();
    updateTitle();
    updateActions();
    session_.start();
}

MainWindow::~MainWindow() {
    // The panels listen to the session, which is a member and so dies before them.
    delete takeCentralWidget();
}

void MainWindow::buildLayout() {
    notices_ = new NoticeBar;
    photoList_ = new PhotoList(session_);
    photoView_ = new PhotoView(session_);
    bodyView_ = new BodyView;
    shapePanel_ = new ShapePanel(session_);
    status_ = new StatusPanel(session_);

    splitter_ = new QSplitter(Qt::Horizontal);
    splitter_->setObjectName(QStringLiteral("panes"));
    splitter_->setChildrenCollapsible(false);
    splitter_->setHandleWidth(3);
    for (QWidget* pane : {static_cast<QWidget*>(photoList_), static_cast<QWidget*>(photoView_),
                          static_cast<QWidget*>(bodyView_), static_cast<QWidget*>(shapePanel_)})
        splitter_->addWidget(pane);
    splitter_->setStretchFactor(1, 1);
    splitter_->setStretchFactor(2, 1);

    auto* central = new QWidget;
    auto* column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(notices_);
    column->addWidget(makeLine());
    column->addWidget(splitter_, 1);
    column->addWidget(makeLine());
    column->addWidget(status_);
    setCentralWidget(central);
    resetLayout();
}

void MainWindow::resetLayout() {
    resize(1500, 900);
    splitter_->setSizes({160, 540, 440, 360});
    for (QAction* pane : {actions_.panePhotos, actions_.panePhoto, actions_.paneBody, actions_.paneShape})
        pane->setChecked(true);
}

void MainWindow::connectActions() {
    const auto on = [this](QAction* action, auto&& slot) {
        connect(action, &QAction::triggered, this, std::forward<decltype(slot)>(slot));
    };
    on(actions_.addPhotos, [this] { askForPhotos(); });
    on(actions_.newFit, [this] { afterUnsavedWork([this] { session_.newDocument(); }); });
    on(actions_.open, [this] { askForDocument(); });
    on(actions_.openMesh, [this] { askForMesh(); });
    on(actions_.openExample, [this] { openExample(); });
    on(actions_.save, [this] { save(false); });
    on(actions_.saveAs, [this] { save(true); });
    on(actions_.quit, [this] { close(); });

    on(actions_.viewFront, [this] { bodyView_->look(StandardView::Front); });
    on(actions_.viewSide, [this] { bodyView_->look(StandardView::Left); });
    on(actions_.viewBack, [this] { bodyView_->look(StandardView::Back); });
    on(actions_.viewThreeQuarter, [this] { bodyView_->look(StandardView::ThreeQuarter); });
    on(actions_.viewWholeBody, [this] { bodyView_->frameBody(); });
    on(actions_.zoomIn, [this] { photoView_->canvas().zoomIn(); });
    on(actions_.zoomOut, [this] { photoView_->canvas().zoomOut(); });
    on(actions_.wholePhoto, [this] { photoView_->canvas().showWhole(); });
    on(actions_.zoomPerson, [this] { photoView_->canvas().showPerson(); });
    connect(actions_.showLandmarks, &QAction::toggled, photoView_, &PhotoView::setLandmarksVisible);
    connect(photoView_, &PhotoView::landmarksVisibleChanged, actions_.showLandmarks, &QAction::setChecked);
    connect(actions_.showBody, &QAction::toggled, photoView_, &PhotoView::setBodyVisible);
    connect(photoView_, &PhotoView::bodyVisibleChanged, actions_.showBody, &QAction::setChecked);
    connect(actions_.showOutline, &QAction::toggled, photoView_, &PhotoView::setOutlineVisible);
    connect(photoView_, &PhotoView::outlineVisibleChanged, actions_.showOutline, &QAction::setChecked);
    connect(actions_.brush, &QAction::toggled, photoView_, &PhotoView::setBrushMode);
    connect(photoView_, &PhotoView::brushModeChanged, this, [this](bool painting) {
        actions_.brush->setChecked(painting);
        updateActions();
    });
    on(actions_.brushSmaller, [this] { photoView_->canvas().growBrush(1 / 1.25); });
    on(actions_.brushLarger, [this] { photoView_->canvas().growBrush(1.25); });
    on(actions_.clearMarks, [this] { session_.clearIgnored(session_.currentPhoto()); });
    on(actions_.usePhoto, [this](bool used) { session_.setPhotoUsed(session_.currentPhoto(), used); });
    connect(actions_.showGrid, &QAction::toggled, bodyView_, &BodyView::setGridVisible);

    connectMeasures();

    on(actions_.detect, [this] { session_.findPersons(session_.currentPhoto()); });
    on(actions_.drawBox, [this] { photoView_->startBox(); });
    on(actions_.nextPhoto, [this] { stepPhoto(1); });
    on(actions_.previousPhoto, [this] { stepPhoto(-1); });
    on(actions_.removePhoto, [this] { session_.removePhoto(session_.currentPhoto()); });

    on(actions_.resetShape, [this] { session_.resetShape(); });
    on(actions_.unlockAll, [this] { session_.unlockAll(); });
    connect(actions_.moreSliders, &QAction::toggled, shapePanel_, &ShapePanel::setMoreVisible);
    connect(shapePanel_, &ShapePanel::moreVisibleChanged, actions_.moreSliders, &QAction::setChecked);

    on(actions_.fit, [this] { session_.fit(); });
    on(actions_.fitScratch, [this] { session_.fit(Session::FitStart::Scratch); });
    on(actions_.stop, [this] { session_.cancelActivity(); });
    connect(actions_.replay, &QAction::toggled, this,
            [this](bool show) { session_.setReplayMs(show ? kReplayMs : 0); });

    on(actions_.exportBody, [this] { askForExport(); });

    connect(actions_.panePhotos, &QAction::toggled, photoList_, &QWidget::setVisible);
    connect(actions_.panePhoto, &QAction::toggled, photoView_, &QWidget::setVisible);
    connect(actions_.paneBody, &QAction::toggled, bodyView_, &QWidget::setVisible);
    connect(actions_.paneShape, &QAction::toggled, shapePanel_, &QWidget::setVisible);
    on(actions_.resetLayout, [this] { resetLayout(); });
    on(actions_.fullScreen, [this](bool full) { full ? showFullScreen() : showNormal(); });

    on(actions_.shortcuts, [this] { CheatSheet::open(this); });
    on(actions_.about, [this] { showAbout(); });
    on(actions_.aboutQt, [] { QApplication::aboutQt(); });

    connect(photoList_, &PhotoList::addRequested, this, &MainWindow::askForPhotos);
    connect(photoView_, &PhotoView::addRequested, this, &MainWindow::askForPhotos);
    connect(photoView_, &PhotoView::exampleRequested, this, &MainWindow::openExample);

    connect(&session_, &Session::modelLoaded, bodyView_, &BodyView::setSurface);
    connect(&session_, &Session::frameChanged, bodyView_, &BodyView::showFrame);
    connect(&session_, &Session::noticeRaised, notices_, &NoticeBar::add);
    connect(&session_, &Session::noticeRaised, this, [this](const Notice& notice) {
        if (notice.level == Notice::Level::Error) afterSaving_ = nullptr;
    });
    connect(&session_, &Session::activityChanged, this, &MainWindow::updateActions);
    connect(&session_, &Session::documentChanged, this, &MainWindow::updateActions);
    connect(&session_, &Session::currentPhotoChanged, this, &MainWindow::updateActions);
    connect(&session_, &Session::photoChanged, this, &MainWindow::updateActions);
    connect(&session_, &Session::documentOpened, this, &MainWindow::updateTitle);
    connect(&session_, &Session::documentSaved, this, [this] {
        updateTitle();
        if (auto then = std::exchange(afterSaving_, nullptr)) then();
    });
    connect(&session_.undoStack(), &QUndoStack::cleanChanged, this, &MainWindow::updateTitle);
    connect(&session_.undoStack(), &QUndoStack::indexChanged, this, &MainWindow::updateTitle);
}

void MainWindow::updateActions() {
    const Document& document = session_.document();
    const PhotoId current = session_.currentPhoto();
    const PhotoFile* file = session_.file(current);
    const bool photo = file && document.photo(current);
    const bool readable = photo && file->photo && session_.stage(current) != PhotoStage::Detecting;
    const bool running = session_.showingSteps();
    actions_.fit->setVisible(!running);
    actions_.stop->setVisible(running);
    actions_.stop->setEnabled(session_.activity().cancellable);
    actions_.detect->setEnabled(readable);
    actions_.drawBox->setEnabled(readable);
    for (QAction* action : {actions_.removePhoto, actions_.usePhoto, actions_.brush})
        action->setEnabled(photo);
    actions_.usePhoto->setChecked(!photo || document.photo(current)->used);
    actions_.clearMarks->setEnabled(photo && !document.photo(current)->ignored.empty());
    const bool brushing = photoView_->canvas().brushMode();
    actions_.brushSmaller->setEnabled(brushing);
    actions_.brushLarger->setEnabled(brushing);
    const bool several = document.photos.size() > 1;
    actions_.nextPhoto->setEnabled(several);
    actions_.previousPhoto->setEnabled(several);
    const bool body = session_.model() != nullptr;
    actions_.fit->setEnabled(body && !document.photos.empty());
    actions_.fitScratch->setEnabled(body && !document.photos.empty() && !running);
    for (QAction* action : {actions_.save, actions_.saveAs, actions_.exportBody})
        action->setEnabled(body);
    for (QAction* action : {actions_.zoomIn, actions_.zoomOut, actions_.wholePhoto, actions_.zoomPerson})
        action->setEnabled(photo);
    actions_.unlockAll->setEnabled(
        !document.heldMeasures.empty() ||
        std::any_of(document.locked.begin(), document.locked.end(), [](bool locked) { return locked; }));
}

void MainWindow::connectMeasures() {
    connect(actions_.showTapes, &QAction::toggled, bodyView_, &BodyView::setTapesVisible);
    connect(bodyView_, &BodyView::tapesVisibleChanged, actions_.showTapes, &QAction::setChecked);
    connect(bodyView_, &BodyView::tapesVisibleChanged, &session_, &Session::setTapesWanted);
    MeasurePanel& measures = shapePanel_->measures();
    connect(bodyView_, &BodyView::tapesVisibleChanged, photoView_, &PhotoView::setTapesVisible);
    bodyView_->setTapeMeasures(measures.listed());
    photoView_->setTapeMeasures(measures.listed());
    connect(&measures, &MeasurePanel::listedChanged, bodyView_, &BodyView::setTapeMeasures);
    connect(&measures, &MeasurePanel::listedChanged, photoView_, &PhotoView::setTapeMeasures);
    // What is pointed at in one place stands out in all three.
    const auto mark = [this, &measures](std::optional<Measure> measure) {
        measures.highlight(measure);
        bodyView_->highlightTape(measure);
        photoView_->highlightTape(measure);
    };
    connect(&measures, &MeasurePanel::measureHovered, this, mark);
    connect(bodyView_, &BodyView::tapeHovered, this, mark);
    connect(photoView_, &PhotoView::tapeHovered, this, mark);

    DisplayUnits& units = DisplayUnits::shared();
    const auto follow = [this, &units] {
        actions_.imperialUnits->setChecked(units.system() == UnitSystem::Imperial);
    };
    follow();
    connect(&units, &DisplayUnits::changed, this, follow);
    connect(actions_.imperialUnits, &QAction::toggled, this,
            [&units](bool imperial) { units.choose(imperial ? UnitSystem::Imperial : UnitSystem::Metric); });
}

void MainWindow::updateTitle() {
    setWindowTitle(tr("%1[*] — Anny Body Fitter").arg(session_.documentName()));
    setWindowModified(session_.unsaved());
}

void MainWindow::stepPhoto(int by) {
    const auto& photos = session_.document().photos;
    for (std::size_t i = 0; i < photos.size(); ++i)
        if (photos[i].id == session_.currentPhoto()) {
            const auto count = static_cast<int>(photos.size());
            return session_.setCurrentPhoto(
                photos[static_cast<std::size_t>((int(i) + by + count) % count)].id);
        }
}

// ------------------------------------------------------------------ files

QFileDialog* MainWindow::makeDialog(const QString& title, const QString& filter) {
    auto* dialog =
        new QFileDialog(this, title, QSettings().value(QStringLiteral("folder")).toString(), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::accepted, dialog,
            [dialog] {
                // Of the file, which may have been typed with its folder.
                const QStringList files = dialog->selectedFiles();
                QSettings().setValue(QStringLiteral("folder"), files.isEmpty() ? dialog->directory().absolutePath()
                                                                               : QFileInfo(files.front()).absolutePath());
            });
    return dialog;
}

void MainWindow::askForPhotos() {
    QFileDialog* dialog = makeDialog(
        tr("Add photos of one person"),
        tr("Photos (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.heic *.heif *.avif *.bmp);;All files (*)"));
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, &session_, &Session::addPhotos);
    dialog->open();
}

void MainWindow::askForDocument() {
    QFileDialog* dialog =
        makeDialog(tr("Open a fit"), tr("Fits, projects and exported GLBs (*.json *.abf *.glb);;All files (*)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& path) { openDocument(path, {}); });
    dialog->open();
}

void MainWindow::askForMesh() {
    QFileDialog* dialog =
        makeDialog(tr("Fit to a mesh or scan"), tr("Meshes and scans (*.ply *.obj);;All files (*)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openMesh);
    dialog->open();
}

void MainWindow::openMesh(const QString& path) {
    auto* dialog = new MeshDialog(QFileInfo(path).fileName(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, path] {
        afterUnsavedWork([this, path, options = dialog->options()] { session_.openMesh(path, options); });
    });
    dialog->open();
}

void MainWindow::openDocument(const QString& path, const QStringList& photos) {
    afterUnsavedWork([this, path, photos] { session_.openDocument(path, photos); });
}

void MainWindow::openFiles(const QStringList& paths) {
    QStringList photos;
    QString document;
    for (const QString& path : paths) {
        if (isTable(path)) return jobsDesk_->openTable(path);
        if (isMesh(path)) return openMesh(path);
        if (isDocument(path))
            document = path;
        else
            photos << path;
    }
    if (document.isEmpty()) return session_.addPhotos(photos);
    openDocument(document, photos);
}

void MainWindow::openExample() {
    const Example example = findExample();
    if (example.photos.isEmpty())
        return notices_->add({Notice::Level::Error, tr("The example photos are not installed. Run "
                                                       "packaging/run once, or add a photo of your own.")});
    afterUnsavedWork([this, example] {
        session_.newDocument();
        session_.addPhotos(example.photos);
        session_.setKnownFacts(example.known);
        session_.fitWhenReady();
    });
}

void MainWindow::greet() {
    findChild<HelpActions*>()->greet();
}

void MainWindow::save(bool askForName) {
    if (!askForName && !session_.documentPath().isEmpty())
        return session_.saveDocument(session_.documentPath());
    QFileDialog* dialog =
        makeDialog(tr("Save the fit"), tr("Fits (*.json)") + QStringLiteral(";;") + tr("Projects with their photos (*.abf)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("fit.json"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.contains(QLatin1String(".abf")) ? QStringLiteral("abf") : QStringLiteral("fit.json"));
    });
    dialog->selectFile(bodyFileStem(session_) + QStringLiteral(".fit.json"));
    connect(dialog, &QFileDialog::fileSelected, &session_, &Session::saveDocument);
    connect(dialog, &QFileDialog::rejected, this, [this] { afterSaving_ = nullptr; });
    dialog->open();
}

void MainWindow::askForExport() {
    auto* dialog = new ExportDialog(session_, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::exportWanted, this, &MainWindow::askForExportFile);
    dialog->open();
}

void MainWindow::askForExportFile(const ExportPreset& preset) {
    const auto format = presetFormat(preset);
    if (!format) return;
    const QString extension = QString::fromUtf8(format->extension.data(), qsizetype(format->extension.size())),
                  title = QString::fromUtf8(format->title.data(), qsizetype(format->title.size()));
    QFileDialog* dialog = makeDialog(tr("Export as %1").arg(title), QStringLiteral("%1 (*%2)").arg(title, extension));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(extension.mid(1));
    dialog->selectFile(bodyFileStem(session_) + extension);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, preset](const QString& path) { session_.exportBody(preset, path); });
    dialog->open();
}

void MainWindow::afterUnsavedWork(std::function<void()> then) {
    if (!session_.unsaved()) return then();
    auto* question = new QMessageBox(QMessageBox::Question, tr("Save the fit?"),
                                     tr("This fit has changes that are not saved."),
                                     QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, this);
    question->setObjectName(QStringLiteral("unsavedQuestion"));
    question->setDefaultButton(QMessageBox::Save);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &QMessageBox::buttonClicked, this,
            [this, question, then = std::move(then)](QAbstractButton* clicked) {
                switch (question->standardButton(clicked)) {
                    case QMessageBox::Save:
                        afterSaving_ = then;
                        save(false);
                        break;
                    case QMessageBox::Discard:
                        then();
                        break;
                    default:
                        break;
                }
            });
    question->open();
}

// ------------------------------------------------------------------ window events

void MainWindow::closeEvent(QCloseEvent* event) {
    session_.stopFit();
    if (!closing_ && session_.unsaved()) {
        event->ignore();
        return afterUnsavedWork([this] {
            closing_ = true;
            close();
        });
    }
    storeSettings();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    if (std::any_of(urls.begin(), urls.end(), [](const QUrl& url) { return url.isLocalFile(); }))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile()) paths << url.toLocalFile();
    event->acceptProposedAction();
    openFiles(paths);
}

void MainWindow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && session_.activity().cancellable) return session_.cancelActivity();
    QMainWindow::keyPressEvent(event);
}

void MainWindow::restoreSettings() {
    const QSettings settings;
    const QByteArray geometry = settings.value(QStringLiteral("geometry")).toByteArray();
    if (!geometry.isEmpty()) restoreGeometry(geometry);
    const QByteArray panes = settings.value(QStringLiteral("panes")).toByteArray();
    if (!panes.isEmpty()) splitter_->restoreState(panes);
    const QStringList hidden = settings.value(QStringLiteral("hiddenPanes")).toStringList();
    for (QAction* pane : {actions_.panePhotos, actions_.panePhoto, actions_.paneBody, actions_.paneShape})
        pane->setChecked(!hidden.contains(pane->objectName()));
    actions_.replay->setChecked(settings.value(QStringLiteral("replaySteps"), true).toBool());
    actions_.moreSliders->setChecked(settings.value(QStringLiteral("moreSliders"), false).toBool());
    bodyWork_->viewActions().savedViews().restorePresent();
}

void MainWindow::storeSettings() const {
    QSettings settings;
    settings.setValue(QStringLiteral("geometry"), saveGeometry());
    settings.setValue(QStringLiteral("panes"), splitter_->saveState());
    QStringList hidden;
    for (const QAction* pane : {actions_.panePhotos, actions_.panePhoto, actions_.paneBody, actions_.paneShape})
        if (!pane->isChecked() && !narrow_->hid(pane)) hidden << pane->objectName();
    settings.setValue(QStringLiteral("hiddenPanes"), hidden);
    settings.setValue(QStringLiteral("replaySteps"), actions_.replay->isChecked());
    settings.setValue(QStringLiteral("moreSliders"), actions_.moreSliders->isChecked());
    bodyWork_->viewActions().savedViews().storePresent();
}

void MainWindow::showAbout() {
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("About Anny Body Fitter"),
                                aboutText(session_.model().get()), QMessageBox::Close, this);
    box->setTextFormat(Qt::RichText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

}  // namespace abf::ui
