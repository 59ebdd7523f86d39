// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointF>
#include <QRectF>
#include <QStringList>
#include <QUndoStack>
#include <array>
#include <atomic>
#include <deque>
#include <memory>
#include <optional>
#include <set>
#include <vector>

#include "core/export/fit_document.h"
#include "core/project/project_file.h"
#include "ui/session/body_preview.h"
#include "ui/session/body_shaper.h"
#include "ui/session/brush_stroke.h"
#include "ui/session/document.h"
#include "ui/session/engine.h"
#include "ui/session/export_preview.h"
#include "ui/session/export_source.h"
#include "ui/session/fit_runner.h"
#include "ui/session/fit_to_save.h"
#include "ui/session/landmark_words.h"
#include "ui/session/mesh_fitter.h"
#include "ui/session/notice.h"
#include "ui/session/overlay_renderer.h"
#include "ui/session/photo_intake.h"
#include "ui/session/worker.h"

namespace abf {
struct ExportPreset;
}

namespace abf::ui {

/// What the status line shows of the fit.
struct FitLine {
    int iteration = 0;
    double rmsPx = 0;  ///< of the current photo
    double seconds = 0;
    QString backend;
    QString stage;  ///< while a fit runs or is replayed
};

/// What is going on in the background.
struct Activity {
    QString text;          ///< empty: nothing
    double progress = -1;  ///< 0..1, or -1 when unknown
    bool cancellable = false;
};

/// One person being fitted: the document, its undo stack, and the workers that read photos, find persons,
/// fit, evaluate and write. Belongs to the UI thread and never blocks it. Contains no fitting logic: core
/// does that.
class Session : public QObject {
    Q_OBJECT
  public:
    explicit Session(EngineLoader loader, QObject* parent = nullptr);
    ~Session() override;

    /// Where fits and the bodies on the screen are computed; before the event loop runs.
    void setBackend(Backend backend, const VulkanOptions& options) {
        preview_.setBackend(backend, options);
        runner_.setBackend(backend, options);
    }
    /// "cpu" or "vulkan: <device>", which one it is now.
    const QString& bodyBackend() const { return bodyBackend_; }
    /// Begins loading the body model and the networks on workers.
    void start();

    const Document& document() const { return document_; }
    const PhotoFile* file(PhotoId id) const;
    PhotoStage stage(PhotoId id) const;
    PhotoId currentPhoto() const { return current_; }
    QUndoStack& undoStack() { return undo_; }
    std::shared_ptr<const BodyModel> model() const { return model_; }
    std::shared_ptr<const BodyFitter> fitter() const { return fitter_; }
    /// What is to be drawn of the body in this photo, now.
    BodyPreview::Request previewOf(PhotoId id) const;
    bool detectorReady() const { return detectorReady_; }
    /// The shape on the screen: the document's, or that of the step being shown.
    const BodyShape& shownShape() const;
    std::shared_ptr<const BodyFrame> frame() const { return frame_; }
    /// Of the newest body that was measured: of the one on the screen, or in a drag of one shortly before.
    const std::optional<MeasureValues>& measures() const { return measures_; }
    bool fitting() const { return runner_.running(); }
    /// A fit that the user asked for runs or is replayed (not the short re-fits while a landmark is dragged).
    bool showingSteps() const { return runner_.runningForShow() || runner_.replaying(); }
    /// Nothing is being read, searched, fitted, replayed or written.
    bool idle() const;
    Activity activity() const;
    std::optional<FitLine> fitLine() const;
    QString documentPath() const { return path_; }
    /// What the document is called: of its file, or what it was opened as.
    QString documentName() const;
    /// Something would be lost by closing: a fit, a correction or a changed body that is not saved.
    bool unsaved() const;

    void setReplayMs(int milliseconds) { runner_.setReplayMs(milliseconds); }
    int replayMs() const { return runner_.replayMs(); }

    // Photos
    void addPhotos(const QStringList& paths);
    void removePhoto(PhotoId id);
    void setCurrentPhoto(PhotoId id);
    void findPersons(PhotoId id);
    void findPersonInBox(PhotoId id, const QRectF& box);
    void choosePerson(PhotoId id, int index);
    /// A photo that is not used stays in the list, but the fit does not see it.
    void setPhotoUsed(PhotoId id, bool used);
    /// Marks what says nothing of the person's outline (loose cloth, hair, things in front), or takes such
    /// marks away again.
    void paintIgnored(PhotoId id, const BrushStroke& stroke);
    void clearIgnored(PhotoId id);

    // Landmarks; positions in full-size pixels. A drag is begun once, moved often and ended once, and is one
    // undo step together with the re-fits it causes.
    void beginLandmarkDrag();
    /// Fingers follow their wrist, heel and toes their ankle, unless the user has placed them or `alone` is
    /// set.
    void moveLandmark(PhotoId id, int landmark, const QPointF& position, bool alone = false);
    void endLandmarkDrag(PhotoId id, int landmark);
    void setLandmarkState(PhotoId id, int landmark, LandmarkState state);
    void resetLandmark(PhotoId id, int landmark);
    /// Moves it by full-size pixels; nudges that follow one another soon are one undo step.
    void nudgeLandmark(PhotoId id, int landmark, const QPointF& by);
    /// Left and right of the person change places, landmarks and directions; the pose is found anew.
    void swapSides(PhotoId id);

    // Body
    void setPhenotype(Phenotype phenotype, double value);
    void setLocked(Phenotype phenotype, bool locked);
    /// `change`: in BodyModel::localChangeLabels(). Nothing happens before the model is loaded.
    void setLocalChange(int change, double value);
    void setLocalChangeLocked(int change, bool locked);
    /// The same of several, as of both sides of the body: one undo step.
    void setLocalChanges(const std::vector<int>& changes, double value);
    void setLocalChangesLocked(const std::vector<int>& changes, bool locked);
    /// `actions`: in BodyModel::facialActionLabels(); 0..1.
    void setFacialActions(const std::vector<int>& actions, double value);
    /// Another body altogether, as from a preset; `text`: the undo step's.
    void setShape(const BodyShape& shape, const QString& text);
    /// A random body as people are (core/reshape/plausible_body.h), made on a worker; locked sliders stay. One
    /// undo step that names the seed.
    void drawBody(std::uint64_t seed, bool sexAndAge);
    /// The next fit keeps the pose that these bones have now, in every photo. `text`: the undo step's.
    void setBonesLocked(const std::vector<std::string>& bones, bool locked, const QString& text);
    /// Makes the body that is nearest to the present one and has this measure (SI unit); locked measures and
    /// sliders stay. One undo step. setMeasure() is the end of such an edit; moves, as by a slider, go on
    /// until endMeasureEdit().
    void moveMeasure(Measure measure, double value);
    void endMeasureEdit();
    void setMeasure(Measure measure, double value);
    void setMeasureHeld(Measure measure, bool held);
    void setMeasuresHeld(const std::set<Measure>& measures, const QString& text);
    /// Why the body on the screen does not have what was asked of it; null where it has.
    const MissedGoal* missed(Measure measure) const;
    void setKnownFacts(const KnownFacts& known);
    /// Takes this as the known height and fits the body to it, continuing from where it stands.
    void fitToHeight(double heightCm);
    /// Every slider and measure, in one step.
    void unlockAll();
    void resetShape();

    // Pose: of the photo that is shown where that has been fitted, else the document's own.
    /// What is shown, with all its bones; the reference pose before anything else is known. Empty before the
    /// model is loaded.
    BodyPose shownPose() const;
    /// What the last fit, or the file, had before it was changed by hand; empty where it was not.
    std::optional<BodyPose> fittedPose() const;
    /// One undo step named `text`; edits with the same `key` (not 0) are one.
    void setPose(const BodyPose& pose, const QString& text, int key = 0);
    /// For the edits of a drag.
    int newPoseKey() { return newKey(); }

    // Fit
    enum class FitStart { Continue, Scratch };
    void fit(FitStart start = FitStart::Continue);
    /// Fits as soon as every photo has been read and searched.
    void fitWhenReady();
    void stopFit();
    void cancelActivity();
    void setOverlayWanted(bool wanted);
    /// Frames bring the tapes of the body's measures.
    void setTapesWanted(bool wanted);

    // Comparing with another body: frames bring the differences from it.
    void compareWithFile(const QString& path);
    /// The body before the last edit that changed the shape; nothing happens where there is none.
    void compareWithBefore();
    bool hasBefore() const;
    void stopComparing();
    /// Two bodies to switch between. To look at them changes nothing; an edit ends it.
    enum class Held { A, B };
    void hold(Held which);
    bool holds(Held which) const { return held_[static_cast<std::size_t>(which)].has_value(); }
    /// Shows A; after A shows B, or the document's body where no B is held; then A again.
    void toggleHeld();
    void stopShowingHeld();
    std::optional<Held> shownHeld() const { return shownHeld_; }
    /// Makes it the document's body: one undo step.
    void takeHeld(Held which);
    void compareWithHeld(Held which);
    /// What is compared with, for people; empty: nothing.
    const QString& comparedWith() const { return comparedWith_; }

    // Files
    /// An empty document for another person.
    void newDocument();
    /// Waits for the body model if need be. `photos` are added afterwards.
    void openDocument(const QString& path, const QStringList& photos = {});
    /// A new document with the body that is fitted to a mesh or a scan, which is seen on its way.
    void openMesh(const QString& path, const MeshFitOptions& options);
    void saveDocument(const QString& path);
    void exportBody(const ExportPreset& preset, const QString& path);
    /// What exportBody() would write: the present body, in the pose in which it stands on the screen. Without
    /// a model before modelLoaded().
    ExportSource exportSource() const;
    /// Makes what such a file would hold without writing it; exportPreviewed tells, of the last one asked for.
    void previewExport(const ExportPreset& preset);
    static bool isProject(const QString& path);
    /// Opens a fit that is no file of the user's: a version of the library, or work that was not saved. Photos and
    /// masks lie beside `fitFile`. `path`: where Save writes it, may be empty; `unsaved`: it is not written there.
    void openFit(const std::string& json, const std::filesystem::path& fitFile, const QString& name,
                 const QString& path = {}, bool unsaved = false);
    /// Makes the files of the present document, with photos that are not fitted yet, on the thread that writes
    /// files, and hands them to `use` there. `stem` begins the names of masks. False before the model is loaded.
    struct Written {
        Result<FitText> text;
        std::string thumbnail;  ///< PNG, where asked for
    };
    bool writeTo(std::function<void(const Written&)> use, const std::string& stem, bool thumbnail);
    /// Compares with a version, named for people.
    void compareWithFit(const std::string& json, const QString& name);
    /// The accepted steps of the present fit, or of the last one.
    std::vector<Step> fitSteps() const { return runner_.steps(); }

  signals:
    void modelLoaded(const abf::ui::BodySurface& surface);
    void photosChanged();                    ///< added, removed, reordered
    void photoChanged(abf::ui::PhotoId id);  ///< stage, pixels, persons, landmarks or pose
    void currentPhotoChanged(abf::ui::PhotoId id);
    void documentChanged();
    void frameChanged(std::shared_ptr<const abf::ui::BodyFrame> frame);
    void measuresChanged();
    void overlayChanged(const abf::ui::Overlay& overlay);
    void activityChanged();
    void bodyBackendChanged();
    void fitLineChanged();
    void noticeRaised(const abf::ui::Notice& notice);
    void messageShown(const QString& text);  ///< something went well; shown for a while
    void documentSaved(const QString& path);
    void documentOpened(const QString& path);
    void comparisonChanged();
    void exportPreviewed(const abf::ui::ExportPreview& preview);
    void heldChanged();

  private:
    friend class DocumentEdit;
    PhotoFile* mutableFile(PhotoId id);
    PhotoId addFile(const std::filesystem::path& path);
    void edit(const QString& text, Document after, int mergeKey = 0);
    void apply(const Document& document);
    void restore(const Document& document);
    int newKey() { return ++lastKey_; }
    /// `slider`: a phenotype, or kPhenotypeCount + a local change.
    int sliderKey(int slider);
    void raise(Notice::Level level, const QString& text);
    void raise(const Error& error);

    void modelArrived(std::shared_ptr<const BodyModel> model, std::shared_ptr<const BodyFitter> fitter,
                      const BodySurface& surface);
    void photoArrived(PhotoId id, std::shared_ptr<const Photo> photo, const PhotoPyramid& picture);
    void personsArrived(PhotoId id, const Persons& persons, int selected, bool byBox);
    void searchFailed(PhotoId id, const Error& error, bool byBox);
    void continueWhenReady();

    struct MeasureEdit {
        std::uint64_t id = 0;
        int key = 0;
        Measure measure = Measure::Stature;
        double value = 0;
        bool ended = false, begun = false;
        std::set<Measure> held;
        BodyShape from, last;  ///< before the edit; as it made it last
    };
    void wishMeasure(Measure measure, double value, bool ended);
    void solveMeasure();
    void bodyShaped(std::uint64_t edit, const ReshapedBody& body, bool finished);
    void dropMeasureEdits();

    void compareWith(const BodyShape& shape, const QString& name);
    const BodyShape* shapeBefore() const;

    void search(PhotoId id);
    FitView makeView(const PhotoEdit& photo) const;
    std::optional<FitTask> makeTask(FitStart start, bool replay);
    void refit();
    /// Another document altogether: forgets undo, photos and everything that runs for the present one.
    void beginDocument();
    void connectMeshFitter();
    void meshFitted(const MeshFit& fit, const ScanPoints& points, double seconds);
    void readDocument(const QString& path);
    /// As the body stands on the screen: of the current photo, else of the first that has one.
    BodyPose poseToExport() const;
    void showFit(const FitDocument& fit, const std::filesystem::path& fitFile, const QString& path,
                 const QString& title);
    void readProjectFile(const QString& path);
    void saveProject(const QString& path);
    FitToSave fitToSave(bool unfitted) const;
    void saved(const QString& path, int version);
    void readMarks(PhotoId id, const std::filesystem::path& file);
    void attachPersons(PhotoId id, const Persons& persons);
    void showDocument(const Document& document, const QString& path);
    void fitArrived(const FitTask& task, const FitResult& result);
    void showStep(const Step& step, const std::vector<PhotoId>& photos, double progress);
    void stepsEnded();
    void interruptFit();
    void refreshPreview();
    void frameArrived(std::shared_ptr<const BodyFrame> frame);
    void measuresArrived(const MeasureValues& measures);
    void requestOverlay();

    EngineLoader loader_;
    std::shared_ptr<const BodyModel> model_;
    std::shared_ptr<const BodyFitter> fitter_;
    bool detectorReady_ = false;
    bool modelFailed_ = false, detectorFailed_ = false;

    Document document_;
    std::vector<PhotoFile> files_;  ///< also of removed photos: undo may bring them back
    PhotoId current_ = 0, lastId_ = 0;
    QUndoStack undo_;
    QString path_, title_;
    std::shared_ptr<const Project> project_;  ///< whose current version is open

    int lastKey_ = 0, landmarkKey_ = 0, refitKey_ = 0, sliderKey_ = 0, intakeKey_ = 0;
    int lastSlider_ = 0;
    QElapsedTimer sliderClock_;
    bool draggedOutside_ = false;
    std::pair<PhotoId, int> nudged_;
    QElapsedTimer nudgeClock_;

    std::deque<MeasureEdit> measureEdits_;  ///< the first is being solved
    MeasureEdit lastMade_;
    std::uint64_t lastMeasureEdit_ = 0;
    std::vector<MissedGoal> missed_;
    BodyShape missedShape_;  ///< that misses these

    std::set<PhotoId> reading_, searching_;
    std::set<PhotoId> keepLandmarks_;  ///< opened with landmarks: a search only brings the outline back
    int drawing_ = 0, writing_ = 0, marksReading_ = 0, comparisonReading_ = 0, projectsReading_ = 0;
    bool fitWhenReady_ = false;
    QString openWhenReady_;
    QStringList addWhenReady_;

    Step step_;  ///< being shown instead of the document
    std::optional<MeshStep> meshStep_;
    std::vector<PhotoId> stepPhotos_;
    double stepProgress_ = -1;
    std::shared_ptr<const BodyFrame> frame_;
    std::optional<MeasureValues> measures_;
    QString bodyBackend_ = QStringLiteral("cpu");
    bool overlayWanted_ = true, tapesWanted_ = false;
    std::optional<BodyShape> reference_;
    QString comparedWith_;
    std::shared_ptr<std::atomic<int>> lastExportPreview_ = std::make_shared<std::atomic<int>>(0);
    std::array<std::optional<BodyShape>, 2> held_;
    std::optional<Held> shownHeld_;

    // Threads: each is joined by its owner's destructor.
    BodyPreview preview_;
    BodyShaper shaper_;
    OverlayRenderer overlay_;
    PhotoIntake intake_;
    FitRunner runner_;
    MeshFitter meshFitter_;
    Worker engineWorker_;
    Worker fileWorker_{Worker::AtEnd::Finish};
};

}  // namespace abf::ui
