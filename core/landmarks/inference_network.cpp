// SPDX-License-Identifier: Apache-2.0
#include "core/landmarks/inference_network.h"

#include <unistd.h>

#include <algorithm>
#include <exception>
#include <openvino/openvino.hpp>
#include <system_error>

namespace abf {

namespace fs = std::filesystem;

struct InferenceNetwork::Compiled {
    Description description;
    ov::Core core;
    ov::CompiledModel model;
    ov::InferRequest request;
};

namespace {

/// OpenVINO tells formats by the file's extension, and its cache tells networks by their path. So a network
/// is read through a link NAME.tflite: in the cache where there is one, else in a directory of this load
/// alone.
class NamedLink {
  public:
    NamedLink(const fs::path& file, const std::string& name, const fs::path& cacheDir) {
        const fs::path target = fs::absolute(file);
        std::error_code error;
        if (!cacheDir.empty()) {
            fs::create_directories(cacheDir, error);
            const fs::path link = cacheDir / (name + ".tflite");
            if (!error && pointsTo(link, target)) {
                path_ = link;
                cached_ = true;
                return;
            }
        }
        std::string pattern = (fs::temp_directory_path() / "abf-network-XXXXXX").string();
        if (!mkdtemp(pattern.data())) throw std::system_error(errno, std::generic_category(), pattern);
        ownDirectory_ = pattern;
        path_ = ownDirectory_ / (name + ".tflite");
        fs::create_symlink(target, path_);
    }
    ~NamedLink() {
        std::error_code ignored;
        if (!ownDirectory_.empty()) fs::remove_all(ownDirectory_, ignored);
    }
    NamedLink(const NamedLink&) = delete;
    NamedLink& operator=(const NamedLink&) = delete;

    const fs::path& path() const { return path_; }
    bool cached() const { return cached_; }

  private:
    static bool pointsTo(const fs::path& link, const fs::path& target) {
        std::error_code error;
        if (fs::read_symlink(link, error) == target && !error) return true;
        // Renamed into place, since another process may load at the same time.
        const fs::path fresh = link.string() + "." + std::to_string(getpid());
        fs::create_symlink(target, fresh, error);
        if (error) return false;
        fs::rename(fresh, link, error);
        if (!error) return true;
        std::error_code ignored;
        fs::remove(fresh, ignored);
        return false;
    }

    fs::path path_, ownDirectory_;
    bool cached_ = false;
};

ov::AnyMap deviceSettings(const InferenceNetwork::Options& options) {
    // f32: bf16, the default on some CPUs, moves landmarks by 11 to 19 crop pixels.
    ov::AnyMap settings{ov::hint::inference_precision(ov::element::f32),
                        ov::hint::performance_mode(ov::hint::PerformanceMode::LATENCY),
                        ov::hint::enable_cpu_pinning(false)};
    if (options.threads > 0) settings.insert(ov::inference_num_threads(options.threads));
    return settings;
}

std::size_t elementCount(const ov::Output<const ov::Node>& port) {
    return port.get_partial_shape().is_static() ? ov::shape_size(port.get_shape()) : 0;
}

bool fits(const ov::CompiledModel& model, const InferenceNetwork::Description& description) {
    const auto side = static_cast<std::size_t>(description.inputSide);
    if (model.inputs().size() != 1 || model.input().get_element_type() != ov::element::f32 ||
        model.input().get_partial_shape() != ov::PartialShape(ov::Shape{1, side, side, 3}))
        return false;
    return std::all_of(description.outputs.begin(), description.outputs.end(), [&](const auto& expected) {
        return std::any_of(model.outputs().begin(), model.outputs().end(), [&](const auto& port) {
            return port.get_names().contains(expected.name) && port.get_element_type() == ov::element::f32 &&
                   elementCount(port) == expected.count;
        });
    });
}

}  // namespace

InferenceNetwork::InferenceNetwork(std::unique_ptr<Compiled> compiled) : compiled_(std::move(compiled)) {}
InferenceNetwork::InferenceNetwork(InferenceNetwork&&) noexcept = default;
InferenceNetwork& InferenceNetwork::operator=(InferenceNetwork&&) noexcept = default;
InferenceNetwork::~InferenceNetwork() = default;

Result<InferenceNetwork> InferenceNetwork::load(const fs::path& file, const Description& description,
                                                const Options& options) {
    std::error_code error;
    if (!fs::is_regular_file(file, error))
        return fail(ErrorCode::NotFound, "The network file " + file.string() +
                                             " does not exist. Run packaging/run, which fetches it, or set "
                                             "ABF_BLAZEPOSE to the folder that holds it.");
    try {
        auto compiled = std::make_unique<Compiled>();
        compiled->description = description;
        const NamedLink link(file, description.name, options.cacheDir);
        ov::AnyMap settings = deviceSettings(options);
        if (link.cached()) settings.insert(ov::cache_dir(options.cacheDir.string()));
        compiled->model = compiled->core.compile_model(link.path().string(), "CPU", settings);
        if (!fits(compiled->model, description))
            return fail(ErrorCode::Corrupt, file.string() + " is a network, but not the expected " +
                                                description.name + ". Fetch the data packages again.");
        compiled->request = compiled->model.create_infer_request();
        return InferenceNetwork(std::move(compiled));
    } catch (const std::exception& e) {
        return fail(ErrorCode::Corrupt, "The network " + file.string() + " cannot be loaded: " + e.what());
    }
}

Result<std::vector<std::span<const float>>> InferenceNetwork::run(const cv::Mat& input) {
    const Description& description = compiled_->description;
    CV_Assert(input.type() == CV_32FC3 && input.isContinuous() && input.rows == description.inputSide &&
              input.cols == description.inputSide);
    try {
        const auto side = static_cast<std::size_t>(description.inputSide);
        compiled_->request.set_input_tensor(ov::Tensor(ov::element::f32, ov::Shape{1, side, side, 3},
                                                       const_cast<float*>(input.ptr<float>())));
        compiled_->request.infer();
        std::vector<std::span<const float>> outputs;
        for (const Output& output : description.outputs)
            outputs.emplace_back(compiled_->request.get_tensor(output.name).data<float>(), output.count);
        return outputs;
    } catch (const std::exception& e) {
        return fail(ErrorCode::Internal, "OpenVINO could not run " + description.name + ": " + e.what());
    }
}

}  // namespace abf
