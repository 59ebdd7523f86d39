// SPDX-License-Identifier: Apache-2.0
#include <CLI/App.hpp>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "app/cli/engine.h"
#include "core/pipeline/photo_analysis.h"
#include "core/render/rasterizer.h"

namespace abf::cli {
namespace {

nlohmann::json landmarksJson(const DetectedPerson& person) {
    auto list = nlohmann::json::array();
    for (std::size_t i = 0; i < person.landmarks.size(); ++i) {
        const Landmark& landmark = person.landmarks[i];
        const Eigen::Vector3d world = person.worldLandmarks.col(static_cast<Eigen::Index>(i));
        list.push_back({{"name", kLandmarkNames[i]},
                        {"x", landmark.position.x()},
                        {"y", landmark.position.y()},
                        {"visibility", landmark.visibility},
                        {"world", {world.x(), world.y(), world.z()}},
                        {"corrected", false}});
    }
    return list;
}

nlohmann::json toJson(const AnalysedPhoto& analysed) {
    const auto box = [](const DetectedPerson& person) {
        return nlohmann::json::array({person.box.x, person.box.y, person.box.width, person.box.height});
    };
    nlohmann::json photo = {{"file", analysed.photo.file.filename().string()},
                            {"width", analysed.photo.fullWidth},
                            {"height", analysed.photo.fullHeight},
                            {"persons", nlohmann::json::array()},
                            {"landmarks", landmarksJson(analysed.subject())}};
    if (analysed.photo.focalPx) photo["focal_px"] = *analysed.photo.focalPx;
    for (const auto& person : analysed.persons) {
        photo["persons"].push_back(
            {{"score", person.score}, {"box", box(person)}, {"landmarks", landmarksJson(person)}});
    }
    return photo;
}

std::string toText(const AnalysedPhoto& analysed) {
    std::string text;
    char line[160];
    for (std::size_t k = 0; k < analysed.persons.size(); ++k) {
        const auto& person = analysed.persons[k];
        std::snprintf(line, sizeof line, "person %zu: score %.2f, box %.0f,%.0f,%.0f,%.0f\n", k + 1,
                      person.score, person.box.x, person.box.y, person.box.width, person.box.height);
        text += line;
    }
    text +=
        "landmarks of person " + std::to_string(analysed.selected + 1) + " (x, y in pixels; visibility)\n";
    for (std::size_t i = 0; i < kLandmarkNames.size(); ++i) {
        const Landmark& landmark = analysed.subject().landmarks[i];
        std::snprintf(line, sizeof line, "  %-17s %8.1f %8.1f   %.2f\n",
                      std::string(kLandmarkNames[i]).c_str(), landmark.position.x(), landmark.position.y(),
                      landmark.visibility);
        text += line;
    }
    return text;
}

Result<void> writeMask(const AnalysedPhoto& analysed, const std::filesystem::path& file) {
    const cv::Mat& mask = analysed.subject().mask;
    if (mask.empty()) {
        return fail(ErrorCode::Unsupported,
                    "No mask was found for the person in " + analysed.photo.file.filename().string() + ".");
    }
    return writePng(file, mask);
}

}  // namespace

void addDetectCommand(CLI::App& app, Run& run) {
    struct Arguments {
        std::filesystem::path photo, mask;
        int person = 1;
        std::vector<double> box;
    };
    auto* command = app.add_subcommand("detect", "Find the persons in a photo and their landmarks");
    auto arguments = std::make_shared<Arguments>();
    command->add_option("PHOTO", arguments->photo, "The photo")->required();
    auto* person =
        command->add_option("--person", arguments->person, "Whose landmarks to print, 1 = most prominent")
            ->check(CLI::PositiveNumber);
    command->add_option("--box", arguments->box, "Box x,y,width,height around the person, in pixels")
        ->delimiter(',')
        ->expected(4)
        ->excludes(person);
    command
        ->add_option("--mask", arguments->mask,
                     "Also write the person's mask: white on black, over the whole photo")
        ->type_name("FILE.png");
    command->callback([arguments, &run] {
        run = [arguments](const Output& output, std::stop_token stop) -> ExitCode {
            auto detector = loadDetector();
            if (!detector) return output.failure(detector.error());
            PersonChoice choice;
            choice.index = arguments->person - 1;
            if (arguments->box.size() == 4) {
                choice.box =
                    cv::Rect2d(arguments->box[0], arguments->box[1], arguments->box[2], arguments->box[3]);
            }
            auto analysed = analysePhoto(**detector, arguments->photo, choice, stop);
            if (!analysed) return output.failure(analysed.error());
            nlohmann::json report = {{"photos", nlohmann::json::array({toJson(*analysed)})}};
            std::string text = toText(*analysed);
            if (!arguments->mask.empty()) {
                if (auto done = writeMask(*analysed, arguments->mask); !done)
                    return output.failure(done.error());
                report["mask"] = arguments->mask.string();
                text += "wrote " + arguments->mask.string() + "\n";
            }
            output.result(report, text);
            return kDone;
        };
    });
}

}  // namespace abf::cli
