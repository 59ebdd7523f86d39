// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/landmark_file.h"

#include <cmath>
#include <nlohmann/json.hpp>

#include "core/base/mapped_file.h"

namespace abf {
namespace {

using nlohmann::json;

Result<std::pair<int, Landmark>> readEntry(const json& entry, const std::string& where) {
    if (!entry.is_object() || !entry.contains("name") || !entry["name"].is_string()) {
        return fail(ErrorCode::Corrupt, where + " has no \"name\".");
    }
    const auto name = entry["name"].get<std::string>();
    const int index = landmarkIndex(name);
    if (index < 0) {
        return fail(ErrorCode::Corrupt, where + " names an unknown landmark \"" + name +
                                            "\". `abf detect --json` prints the 33 names.");
    }
    Landmark landmark;
    landmark.ignored = entry.value("ignored", false);
    landmark.corrected = !landmark.ignored && entry.value("corrected", true);
    landmark.occluded = !landmark.ignored && entry.value("occluded", false);
    landmark.visibility = 1;
    if (!landmark.ignored) {
        for (const char* key : {"x", "y"}) {
            if (!entry.contains(key) || !entry[key].is_number() || !std::isfinite(entry[key].get<double>())) {
                return fail(ErrorCode::Corrupt, where + " (" + name + ") has no number \"" + key + "\".");
            }
        }
        landmark.position = {entry["x"].get<double>(), entry["y"].get<double>()};
    }
    return std::pair{index, landmark};
}

}  // namespace

Result<std::vector<LandmarkCorrections>> readLandmarkCorrections(
    const std::filesystem::path& file, const std::vector<std::filesystem::path>& photos) {
    auto mapped = MappedFile::open(file);
    if (!mapped) return propagate(mapped);
    const auto* text = reinterpret_cast<const char*>(mapped->bytes().data());
    std::vector<LandmarkCorrections> corrections(photos.size());
    try {
        const json document = json::parse(text, text + mapped->bytes().size());
        const bool known = document.is_object() && document.contains("photos") && document["photos"].is_array();
        if (!known) {
            return fail(ErrorCode::Corrupt, file.string() + " has no list \"photos\"; see `abf detect --json` for the form.");
        }
        const json& list = document["photos"];
        for (std::size_t i = 0; i < list.size(); ++i) {
            const std::string where = file.string() + ": photo " + std::to_string(i + 1);
            std::size_t target = i;
            if (list[i].contains("file")) {
                const auto wanted = std::filesystem::path(list[i]["file"].get<std::string>()).filename();
                target = photos.size();
                for (std::size_t k = 0; k < photos.size(); ++k) {
                    if (photos[k].filename() == wanted) target = k;
                }
            }
            if (target >= photos.size()) {
                return fail(ErrorCode::InvalidArgument, where + " is none of the photos given.");
            }
            const json empty = json::array();
            const json& entries = list[i].contains("landmarks") ? list[i]["landmarks"] : empty;
            for (std::size_t k = 0; k < entries.size(); ++k) {
                // What a detector found and nobody touched is no correction.
                if (entries[k].is_object() && !entries[k].value("corrected", true) && !entries[k].value("ignored", false) &&
                    !entries[k].value("occluded", false)) {
                    continue;
                }
                auto entry = readEntry(entries[k], where + ", landmark " + std::to_string(k + 1));
                if (!entry) return propagate(entry);
                corrections[target].byIndex.insert(*entry);
            }
        }
    } catch (const json::exception& error) {
        return fail(ErrorCode::Corrupt, file.string() + " is not a landmark file: " + error.what());
    }
    return corrections;
}

void applyCorrections(const LandmarkCorrections& corrections, LandmarkSet& landmarks) {
    for (const auto& [index, correction] : corrections.byIndex) {
        Landmark& landmark = landmarks[static_cast<std::size_t>(index)];
        if (correction.ignored) {
            landmark.ignored = true;
            continue;
        }
        if (correction.occluded && !correction.corrected) {  // the detector's place is kept
            landmark.occluded = true;
            continue;
        }
        landmark = correction;
    }
}

}  // namespace abf
