// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <stop_token>
#include <vector>

#include "core/base/result.h"
#include "core/image/photo.h"
#include "core/landmarks/landmarks.h"

namespace abf {

/// BlazePose (detector + heavy landmark network) through OpenVINO, on the CPU in f32. Loading compiles the
/// networks (a second or two; cached on disk afterwards), so do it on a worker. One detector serves one
/// thread at a time.
class PersonDetector {
  public:
    struct Options {
        int threads = 0;  ///< 0: OpenVINO's choice
        int maxPersons = 8;
        std::filesystem::path cacheDir;  ///< compiled-network cache; empty: none
    };
    /// `modelDir` holds pose_landmark_heavy.tflite and pose_solution_packed_assets.data (see packaging).
    static Result<std::unique_ptr<PersonDetector>> load(const std::filesystem::path& modelDir,
                                                        const Options& options);
    virtual ~PersonDetector() = default;

    /// All persons found. First the one that MediaPipe would choose (the detector's highest score) unless
    /// somebody is more than twice as large; then the most prominent (score × area). An empty vector is not
    /// an error. `stop` is polled between runs of the networks (10 to 50 ms each).
    virtual Result<std::vector<DetectedPerson>> detect(const Photo& photo, std::stop_token stop = {}) = 0;

    /// The person inside a box that the user drew (full-size pixels): no person detection; the region is
    /// made from the box and refined by the landmarks' own region. Error NoPerson when presence stays low.
    virtual Result<DetectedPerson> detectInBox(const Photo& photo, const cv::Rect2d& box,
                                               std::stop_token stop = {}) = 0;
};

/// $ABF_BLAZEPOSE, else installed data, else the build tree's data.
std::filesystem::path defaultPoseModelDir();

}  // namespace abf
