// SPDX-License-Identifier: Apache-2.0
#include "app/cli/fit_intake.h"

#include <algorithm>
#include <future>

#include "app/cli/engine.h"
#include "core/pipeline/earlier_fit.h"
#include "core/pipeline/fit_locks.h"
#include "core/pipeline/ignore_mask.h"
#include "core/pipeline/landmark_file.h"
#include "core/pipeline/photo_analysis.h"

namespace abf::cli {
namespace {

namespace fs = std::filesystem;

/// Without a detection, that many hand-given landmarks still make a view.
constexpr std::size_t kLandmarksForAView = 8;

std::string photoCount(std::size_t count) {
    return count == 1 ? "there is 1 photo" : "there are " + std::to_string(count) + " photos";
}

class Intake {
  public:
    Intake(const FitArguments& arguments, std::shared_ptr<const BodyModel> model, const Output& output,
           std::stop_token stop)
        : arguments_(arguments), model_(std::move(model)), output_(output), stop_(std::move(stop)) {}

    Result<FitIntake> read() {
        auto detectorLoading = std::async(std::launch::async, loadDetector);
        auto prepared = prepare();
        auto detector = detectorLoading.get();
        if (!prepared) return propagate(prepared);
        if (!detector) return propagate(detector);
        for (std::size_t i = 0; i < intake_.photos.size(); ++i) {
            if (auto done = readPerson(**detector, i); !done) return propagate(done);
        }
        return std::move(intake_);
    }

  private:
    /// Everything that needs no detector, so that slips are told first.
    Result<void> prepare() {
        if (auto done = readEarlierFit(); !done) return done;
        intake_.photos.resize(files_.size());
        matches_.resize(files_.size());
        if (earlier_) matches_ = matchPhotos(*earlier_, files_);
        if (auto done = chooseLeftOut(); !done) return done;
        corrections_.resize(files_.size());
        if (!arguments_.landmarks.empty()) {
            auto corrections = readLandmarkCorrections(arguments_.landmarks, files_);
            if (!corrections) return propagate(corrections);
            corrections_ = std::move(*corrections);
        }
        if (auto done = fillKnowledge(); !done) return done;
        for (std::size_t i = 0; i < files_.size(); ++i) {
            auto photo = loadPhoto(files_[i], {}, stop_);
            if (!photo) return propagate(photo);
            intake_.photos[i].photo = std::move(*photo);
        }
        return readIgnoreMasks();
    }

    Result<void> readEarlierFit() {
        files_ = arguments_.photos;
        if (arguments_.refit.empty()) return {};
        auto earlier = readFitDocument(arguments_.refit, *model_);
        if (!earlier) return propagate(earlier);
        earlier_ = std::move(*earlier);
        if (!files_.empty()) return {};
        for (const FitDocument::Photo& photo : earlier_->photos)
            files_.push_back(photoOfFit(photo.file, arguments_.refit));
        if (!files_.empty()) return {};
        return fail(ErrorCode::InvalidArgument,
                    arguments_.refit.string() + " names no photos: give them on the command line.");
    }

    const FitDocument::Photo* earlierPhoto(std::size_t i) const {
        return matches_[i] ? &earlier_->photos[*matches_[i]] : nullptr;
    }

    Result<void> chooseLeftOut() {
        for (const int number : arguments_.leaveOut) {
            if (static_cast<std::size_t>(number) > files_.size()) {
                return fail(ErrorCode::InvalidArgument,
                            "--leave-out " + std::to_string(number) + ": " + photoCount(files_.size()) + ".");
            }
        }
        std::size_t left = 0;
        for (std::size_t i = 0; i < files_.size(); ++i) {
            const FitDocument::Photo* earlier = earlierPhoto(i);
            bool& out = intake_.photos[i].leftOut;
            out = arguments_.leaveOut.empty()
                      ? earlier && earlier->leftOut
                      : std::ranges::find(arguments_.leaveOut, static_cast<int>(i) + 1) !=
                            arguments_.leaveOut.end();
            left += out ? 1 : 0;
        }
        if (left < files_.size()) return {};
        return fail(ErrorCode::InvalidArgument,
                    "Every photo is left out, so there is nothing to fit a body to. Leave out fewer with "
                    "--leave-out.");
    }

    Result<void> fillKnowledge() {
        FitProblem& known = intake_.knowledge;
        FitDocument::Locks locks;
        if (earlier_) {
            known.heightM = earlier_->heightM;
            known.sex = earlier_->sex;
            known.ageYears = earlier_->ageYears;
            known.facts = earlier_->facts;
            known.clothing = earlier_->clothing;
            known.shape = earlier_->shape;
            locks = earlier_->locks;
        }
        for (const Measure measure : arguments_.forgotten) {
            if (measure == Measure::Stature) known.heightM.reset();
            std::erase_if(known.facts, [&](const KnownFact& fact) { return fact.measure == measure; });
        }
        if (arguments_.heightCm) known.heightM = *arguments_.heightCm / 100;
        if (!arguments_.sex.empty()) known.sex = arguments_.sex == "male" ? Sex::Male : Sex::Female;
        if (arguments_.ageYears) known.ageYears = arguments_.ageYears;
        if (arguments_.clothing) known.clothing = arguments_.clothing;
        for (const KnownFact& fact : arguments_.facts) {
            const auto same = std::ranges::find(known.facts, fact.measure, &KnownFact::measure);
            if (same != known.facts.end())
                *same = fact;
            else
                known.facts.push_back(fact);
        }
        if (std::ranges::find(arguments_.unlock, "all") != arguments_.unlock.end()) {
            locks = {};
        } else {
            auto unlock = locksFromNames(*model_, arguments_.unlock);
            if (!unlock) return propagate(unlock);
            removeLocks(locks, *unlock);
        }
        auto lock = locksFromNames(*model_, arguments_.lock);
        if (!lock) return propagate(lock);
        addLocks(locks, *lock);
        known.fixed = arguments_.fixed;
        applyLocks(locks, known.shape, known);
        intake_.heldMeasures = locks.measures;
        return {};
    }

    Result<void> readIgnoreMasks() {
        for (std::size_t i = 0; i < files_.size(); ++i) {
            const FitDocument::Photo* earlier = earlierPhoto(i);
            if (earlier && !earlier->ignoreMask.empty())
                intake_.photos[i].ignoreMask = photoOfFit(earlier->ignoreMask, arguments_.refit);
        }
        for (const FitArguments::Ignore& ignore : arguments_.ignores) {
            if (static_cast<std::size_t>(ignore.photo) > files_.size()) {
                return fail(ErrorCode::InvalidArgument, "--ignore " + ignore.mask.string() +
                                                            " is for photo " + std::to_string(ignore.photo) +
                                                            ", but " + photoCount(files_.size()) + ".");
            }
            intake_.photos[static_cast<std::size_t>(ignore.photo - 1)].ignoreMask = ignore.mask;
        }
        for (IntakePhoto& photo : intake_.photos) {
            if (photo.ignoreMask.empty()) continue;
            auto mask =
                readIgnoreMask(photo.ignoreMask, photo.photo.fullWidth, photo.photo.fullHeight, stop_);
            if (!mask) return propagate(mask);
            photo.view.ignore = std::move(*mask);
        }
        return {};
    }

    bool personIsChosen(std::size_t i) const {
        return !arguments_.persons.empty() || i < arguments_.boxes.size();
    }

    PersonChoice choiceFor(std::size_t i) const {
        PersonChoice choice;
        if (!arguments_.persons.empty())
            choice.index = arguments_.persons[std::min(i, arguments_.persons.size() - 1)] - 1;
        if (i < arguments_.boxes.size()) {
            const auto& box = arguments_.boxes[i];
            choice.box = cv::Rect2d(box[0], box[1], box[2], box[3]);
        }
        return choice;
    }

    /// The person whom an earlier fit had, among those found or else where that one was.
    Result<AnalysedPhoto> findSubject(PersonDetector& detector, std::size_t i) {
        const Photo& photo = intake_.photos[i].photo;
        auto found = findPersons(detector, photo, choiceFor(i), stop_);
        const FitDocument::Photo* earlier = earlierPhoto(i);
        if (!earlier || !hasLandmarks(*earlier) || personIsChosen(i)) return found;
        if (!found && found.error().code != ErrorCode::NoPerson) return found;
        if (found) {
            if (const auto same = sameSubject(*earlier, found->persons)) {
                found->selected = *same;
                return found;
            }
        }
        auto again = findPersons(detector, photo, {0, boxAroundSubject(*earlier)}, stop_);
        if (again && sameSubject(*earlier, again->persons)) return again;
        return fail(ErrorCode::NoPerson, "The person of the earlier fit was not found again in " +
                                             files_[i].filename().string() +
                                             ". Say who it is with --person or --box.");
    }

    Result<void> readPerson(PersonDetector& detector, std::size_t i) {
        IntakePhoto& intake = intake_.photos[i];
        const FitDocument::Photo* earlier = earlierPhoto(i);
        const LandmarkCorrections& corrections = corrections_[i];
        auto analysed = findSubject(detector, i);
        const cv::Mat ignore = intake.view.ignore;
        if (analysed) {
            intake.view = makeFitView(intake.photo, analysed->subject(), arguments_.focalPx);
        } else {
            if (analysed.error().code != ErrorCode::NoPerson ||
                corrections.byIndex.size() < kLandmarksForAView) {
                return propagate(analysed);
            }
            intake.view = makeFitView(intake.photo, DetectedPerson{}, arguments_.focalPx);
            intake.view.hasWorldLandmarks = false;
        }
        intake.view.ignore = ignore;
        std::string found = "landmarks taken from the file";
        if (analysed) {
            const auto count = analysed->persons.size();
            found = count == 1 ? "1 person found"
                               : std::to_string(count) + " persons found, fitting number " +
                                     std::to_string(analysed->selected + 1) + " (choose with --person)";
        }
        // Another person's pose and corrections are of no use.
        if (earlier && hasLandmarks(*earlier) && !personIsChosen(i)) {
            intake.view.landmarks = earlier->landmarks;
            if (earlier->state.camera.fx > 0) {
                intake.start = earlier->state;
                found += ", starting from " + arguments_.refit.filename().string();
            }
        }
        applyCorrections(corrections, intake.view.landmarks);
        if (intake.leftOut) found += ", left out of the fit";
        output_.progress(files_[i].filename().string() + ": " + found);
        return {};
    }

    const FitArguments& arguments_;
    std::shared_ptr<const BodyModel> model_;
    const Output& output_;
    std::stop_token stop_;
    std::vector<fs::path> files_;
    std::optional<FitDocument> earlier_;
    std::vector<std::optional<std::size_t>> matches_;  ///< by photo, its entry in earlier_
    std::vector<LandmarkCorrections> corrections_;
    FitIntake intake_;
};

}  // namespace

Result<FitIntake> readFitIntake(const FitArguments& arguments, std::shared_ptr<const BodyModel> model,
                                const Output& output, std::stop_token stop) {
    return Intake(arguments, std::move(model), output, std::move(stop)).read();
}

}  // namespace abf::cli
