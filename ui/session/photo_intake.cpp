// SPDX-License-Identifier: Apache-2.0
#include "ui/session/photo_intake.h"

#include <QMetaObject>
#include <utility>

namespace abf::ui {

namespace {

PhotoPyramid paintable(const Photo& photo) {
    const QImage shared(photo.rgb.data, photo.rgb.cols, photo.rgb.rows,
                        static_cast<qsizetype>(photo.rgb.step), QImage::Format_RGB888);
    return PhotoPyramid(shared.convertToFormat(QImage::Format_RGB32));
}

}  // namespace

PhotoIntake::PhotoIntake(QObject* parent) : QObject(parent) {}

PhotoIntake::~PhotoIntake() = default;

template <class Answer>
void PhotoIntake::answer(Answer answer) {
    QMetaObject::invokeMethod(this, std::move(answer), Qt::QueuedConnection);
}

void PhotoIntake::loadDetector(const EngineLoader& loader) {
    searcher_.post([this, load = loader.loadDetector, networks = networks_](const std::stop_token&) {
        auto detector = load();
        if (detector) {
            networks->detector = std::move(*detector);
            return answer([this] { emit detectorReady(); });
        }
        networks->failure = detector.error();
        answer([this, error = detector.error()] { emit detectorFailed(error); });
    });
}

void PhotoIntake::read(PhotoId id, const std::filesystem::path& path) {
    reader_.post([this, id, path](const std::stop_token& stop) {
        auto photo = loadPhoto(path, {}, stop);
        if (!photo) return answer([this, id, error = photo.error()] { emit photoUnreadable(id, error); });
        auto shared = std::make_shared<const Photo>(std::move(*photo));
        answer([this, id, shared, picture = paintable(*shared)] { emit photoRead(id, shared, picture); });
    });
}

void PhotoIntake::findPersons(PhotoId id, std::shared_ptr<const Photo> photo, const PersonChoice& choice) {
    searcher_.post([this, id, photo = std::move(photo), choice, round = searchRound_,
                    networks = networks_](const std::stop_token& stop) {
        const bool byBox = choice.box.has_value();
        const auto refuse = [&](const Error& error) {
            answer([this, id, error, byBox, round] {
                if (round == searchRound_) emit noPersons(id, error, byBox);
            });
        };
        if (!networks->detector) return refuse(*networks->failure);
        auto found = abf::findPersons(*networks->detector, *photo, choice, stop);
        if (!found) return refuse(found.error());
        auto persons = std::make_shared<const std::vector<DetectedPerson>>(std::move(found->persons));
        answer([this, id, persons = Persons(persons), selected = found->selected, byBox, round] {
            if (round == searchRound_) emit personsFound(id, persons, selected, byBox);
        });
    });
}

void PhotoIntake::cancelSearches() {
    ++searchRound_;
    searcher_.cancel();
}

}  // namespace abf::ui
