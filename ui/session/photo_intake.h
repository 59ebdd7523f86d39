// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <memory>

#include "core/pipeline/photo_analysis.h"
#include "ui/session/document.h"
#include "ui/session/engine.h"
#include "ui/session/worker.h"

namespace abf::ui {

/// Reads photos and finds persons in them, on two threads: a photo is on the screen before the networks are
/// loaded. All signals come on the UI thread.
class PhotoIntake : public QObject {
    Q_OBJECT
  public:
    explicit PhotoIntake(QObject* parent = nullptr);
    ~PhotoIntake() override;

    /// Starts loading the networks; searches that were asked for wait for it.
    void loadDetector(const EngineLoader& loader);
    void read(PhotoId id, const std::filesystem::path& path);
    /// `choice.box`, when set, is searched instead of the whole photo.
    void findPersons(PhotoId id, std::shared_ptr<const Photo> photo, const PersonChoice& choice);
    /// Drops the searches that wait and stops the running one; none of them is answered.
    void cancelSearches();

  signals:
    void detectorReady();
    void detectorFailed(const abf::Error& error);
    void photoRead(abf::ui::PhotoId id, std::shared_ptr<const abf::Photo> photo,
                   const abf::ui::PhotoPyramid& picture);
    void photoUnreadable(abf::ui::PhotoId id, const abf::Error& error);
    void personsFound(abf::ui::PhotoId id, const abf::ui::Persons& persons, int selected, bool byBox);
    void noPersons(abf::ui::PhotoId id, const abf::Error& error, bool byBox);

  private:
    struct Networks {
        std::unique_ptr<PersonDetector> detector;
        std::optional<Error> failure;
    };
    template <class Answer>
    void answer(Answer answer);

    std::shared_ptr<Networks> networks_ = std::make_shared<Networks>();  ///< touched by searcher_ only
    std::uint64_t searchRound_ = 0;  ///< answers of an earlier round are dropped
    Worker reader_;
    Worker searcher_;  // workers last: joined first
};

}  // namespace abf::ui
