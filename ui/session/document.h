// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <opencv2/core/mat.hpp>
#include <optional>
#include <set>
#include <vector>

#include "core/fit/fit_problem.h"
#include "core/image/photo.h"
#include "core/landmarks/person_detector.h"
#include "ui/session/photo_pyramid.h"

namespace abf::ui {

/// Identifies a photo within a session; never used twice. 0 means none.
using PhotoId = std::uint64_t;

using Persons = std::shared_ptr<const std::vector<DetectedPerson>>;

/// What undo and redo bring back for one photo.
struct PhotoEdit {
    PhotoId id = 0;
    Persons persons;        ///< found in it, also those in boxes that the user drew; may be null
    int person = -1;        ///< index into `persons`, -1 while nobody is chosen
    LandmarkSet landmarks;  ///< of the chosen person, as corrected by the user
    bool hasLandmarks = false;
    bool used = true;  ///< false: the fit leaves this photo out
    cv::Mat ignored;   ///< FitView::ignore, as painted; copies share pixels, so these never change
    std::optional<ViewState> state;  ///< pose and camera once fitted
    std::optional<ViewFigures> figures;
    std::optional<BodyPose> fittedPose;  ///< as the fit left it; absent unless the pose was changed by hand

    /// The next fit sees it.
    bool takesPart() const { return hasLandmarks && used; }
};

/// What the user knows about the person.
struct KnownFacts {
    std::optional<double> heightCm;
    std::optional<Sex> sex;
    std::optional<double> ageYears;
    std::map<Measure, double> measures;  ///< weight and tape measures, SI units; the height is above
    std::optional<ClothingFit> clothing;
    bool operator==(const KnownFacts&) const = default;
};

/// How the present body came about; empty termination: no fit yet.
struct FitSummary {
    std::string termination, backend;
    int iterations = 0;
    double seconds = 0;
    Polish polish;
    std::vector<std::string> notes;  ///< assumptions, in full sentences
    KnownFacts known;                ///< what it was told about the person
    std::vector<PhotoId> photos;     ///< that it saw, in the order of the estimate's views
    /// How sure it is. Absent after a fit that did not end well, and once the shape was changed by hand.
    std::optional<ShapeEstimate> estimate;
};

/// Everything that is edited: one person, seen in any number of photos. A value: copies are cheap.
struct Document {
    std::vector<PhotoEdit> photos;
    BodyShape shape;
    KnownFacts known;
    std::array<bool, kPhenotypeCount> locked{};
    /// Measures that stay what they are while others are changed.
    std::set<Measure> heldMeasures;
    std::vector<int> lockedLocalChanges;   ///< in BodyModel::localChangeLabels()
    std::vector<std::string> lockedBones;  ///< labels; the next fit keeps the pose that they have
    /// Of a body that comes from no photo (a mesh, a scan); photos bring their own.
    std::optional<BodyPose> pose;
    std::optional<BodyPose> fittedPose;  ///< what `pose` was before it was changed by hand
    /// The points that it was fitted to, 3×N, metres, in its frame; not kept in files. May be null.
    std::shared_ptr<const Eigen::Matrix3Xf> scan;
    FitSummary fit;

    const PhotoEdit* photo(PhotoId id) const {
        for (const PhotoEdit& p : photos)
            if (p.id == id) return &p;
        return nullptr;
    }
    PhotoEdit* photo(PhotoId id) { return const_cast<PhotoEdit*>(std::as_const(*this).photo(id)); }
    /// At least one photo and every photo that takes part has a pose.
    bool fitted() const {
        bool any = false;
        for (const PhotoEdit& p : photos) {
            if (!p.takesPart()) continue;
            if (!p.state) return false;
            any = true;
        }
        return any;
    }
    /// Some photo has a pose.
    bool posed() const {
        return std::ranges::any_of(photos, [](const PhotoEdit& p) { return p.state.has_value(); });
    }
    /// The others say something else of the person than this photo does.
    bool contradicted(PhotoId id) const {
        if (!fit.estimate) return false;
        for (const std::size_t view : fit.estimate->oddViews)
            if (view < fit.photos.size() && fit.photos[view] == id) return true;
        return false;
    }
};

/// Puts what is known of the person into the problem.
void tellKnown(const KnownFacts& known, FitProblem& problem);

/// Holds what is locked at its value.
void holdLocked(const Document& document, FitProblem& problem);

/// A new body before any fit: a young adult in the middle of every other scale.
inline BodyShape startShape() {
    BodyShape shape;
    shape.phenotypes[Phenotype::Age] = 0.7;
    return shape;
}

enum class PhotoStage {
    Loading,
    Unreadable,  ///< PhotoFile::message says why
    Waiting,     ///< shown, persons not yet looked for
    Detecting,
    NoPerson,  ///< PhotoFile::message says what to do
    PersonFound
};

/// A photo as read from disk. Not part of undo.
struct PhotoFile {
    PhotoId id = 0;
    std::filesystem::path path;
    PhotoStage stage = PhotoStage::Loading;
    QString message;
    std::shared_ptr<const Photo> photo;  ///< null until loaded
    PhotoPyramid picture;                ///< the same pixels, RGB32, for painting
    int fullWidth = 0, fullHeight = 0;   ///< also known from a fit.json before the file is read
    double focalPx = 0;                  ///< to be used instead of EXIF's when positive (a re-opened fit's)
};

/// How a photo is called on the screen.
inline QString photoName(const PhotoFile& file) {
    return QString::fromStdString(file.path.filename().string());
}

}  // namespace abf::ui
