// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <opencv2/core/mat.hpp>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace abf {

/// A TensorFlow Lite network with one square RGB input, run by OpenVINO on the CPU in f32. Its source is the
/// only file that knows OpenVINO; no exception of OpenVINO leaves it. One thread at a time.
class InferenceNetwork {
  public:
    struct Output {
        std::string name;
        std::size_t count = 0;  ///< numbers it holds
    };
    struct Description {
        std::string name;             ///< file-system name, for messages and the cache
        int inputSide = 0;            ///< input is 1 x side x side x 3
        std::vector<Output> outputs;  ///< in the order that run() returns them
    };
    struct Options {
        int threads = 0;  ///< 0: OpenVINO's choice
        std::filesystem::path
            cacheDir;  ///< created when missing; empty or unusable: compiled anew every time
    };

    /// `file` may have any extension. Errors: NotFound; Corrupt when it is not a network of this description.
    static Result<InferenceNetwork> load(const std::filesystem::path& file, const Description& description,
                                         const Options& options);

    InferenceNetwork(InferenceNetwork&&) noexcept;
    InferenceNetwork& operator=(InferenceNetwork&&) noexcept;
    ~InferenceNetwork();

    /// `input`: CV_32FC3, side x side. The spans stay valid until the next run.
    Result<std::vector<std::span<const float>>> run(const cv::Mat& input);

  private:
    struct Compiled;
    explicit InferenceNetwork(std::unique_ptr<Compiled> compiled);
    std::unique_ptr<Compiled> compiled_;
};

}  // namespace abf
