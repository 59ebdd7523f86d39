// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/photo_analysis.h"

#include <string>

namespace abf {
namespace {

std::string count(std::size_t n) { return n == 1 ? "1 person was" : std::to_string(n) + " persons were"; }

}  // namespace

Result<AnalysedPhoto> analysePhoto(PersonDetector& detector, const std::filesystem::path& file,
                                   const PersonChoice& choice, std::stop_token stop) {
    auto photo = loadPhoto(file, {}, stop);
    if (!photo) return propagate(photo);
    return findPersons(detector, std::move(*photo), choice, stop);
}

Result<AnalysedPhoto> findPersons(PersonDetector& detector, Photo photo, const PersonChoice& choice,
                                  std::stop_token stop) {
    AnalysedPhoto analysed;
    analysed.photo = std::move(photo);
    const std::string name = analysed.photo.file.filename().string();
    if (choice.box) {
        auto person = detector.detectInBox(analysed.photo, *choice.box, stop);
        if (!person && person.error().code == ErrorCode::NoPerson) {
            return fail(ErrorCode::NoPerson,
                        "No person was recognised inside the box drawn on " + name +
                            ". Draw it around one whole person, from head to feet, with a little room on every side.");
        }
        if (!person) return propagate(person);
        analysed.persons.push_back(std::move(*person));
        return analysed;
    }
    auto persons = detector.detect(analysed.photo, stop);
    if (!persons) return propagate(persons);
    if (persons->empty()) {
        return fail(ErrorCode::NoPerson,
                    "No person was found in " + name +
                        ". Use a photo that shows one whole person upright and well lit, or draw a box around "
                        "the person (on the command line: --box x,y,width,height).");
    }
    if (choice.index < 0 || choice.index >= static_cast<int>(persons->size())) {
        return fail(ErrorCode::InvalidArgument, "Person " + std::to_string(choice.index + 1) +
                                                    " does not exist: " + count(persons->size()) +
                                                    " found in " + name + ".");
    }
    analysed.persons = std::move(*persons);
    analysed.selected = choice.index;
    return analysed;
}

FitView makeFitView(const Photo& photo, const DetectedPerson& person, double focalPx) {
    FitView view;
    view.file = photo.file;
    view.width = photo.fullWidth;
    view.height = photo.fullHeight;
    view.focalPx = focalPx > 0 ? focalPx : photo.focalPx.value_or(0.0);
    view.landmarks = person.landmarks;
    view.worldLandmarks = person.worldLandmarks;
    view.hasWorldLandmarks = true;
    view.mask = person.mask;
    if (person.roi.side > 0) view.maskRegion = person.roi;
    return view;
}

}  // namespace abf
