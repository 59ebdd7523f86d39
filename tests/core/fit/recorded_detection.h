// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/fit/fit_problem.h"

/// What the detector found in a photo, as recorded in tests/core/fit/detections (docs/fit.md has the
/// command).
inline abf::FitView readDetection(const QString& photo) {
    using namespace abf;
    std::ifstream file(
        QString("%1/tests/core/fit/detections/%2.json").arg(ABF_SOURCE_DIR, photo).toStdString());
    const nlohmann::json json = nlohmann::json::parse(file).at("photos").at(0);
    FitView view;
    view.file = json.at("file").get<std::string>();
    view.width = json.at("width").get<int>();
    view.height = json.at("height").get<int>();
    view.hasWorldLandmarks = true;
    for (int k = 0; k < kLandmarkCount; ++k) {
        const auto& entry = json.at("landmarks").at(static_cast<std::size_t>(k));
        Landmark& landmark = view.landmarks[static_cast<std::size_t>(k)];
        landmark.position = Eigen::Vector2d(entry.at("x").get<double>(), entry.at("y").get<double>());
        landmark.visibility = entry.at("visibility").get<double>();
        for (int i = 0; i < 3; ++i) {
            view.worldLandmarks(i, k) = entry.at("world").at(static_cast<std::size_t>(i)).get<double>();
        }
    }
    return view;
}
