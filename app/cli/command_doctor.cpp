// SPDX-License-Identifier: Apache-2.0
#include <CLI/App.hpp>
#include <Eigen/Core>
#include <chrono>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <opencv2/core/version.hpp>

#include "app/cli/backend_options.h"
#include "app/cli/commands.h"
#include "app/cli/engine.h"
#include "core/body/body_evaluator.h"
#include "core/image/decoder_path.h"
#include "core/model_io/model_file.h"
#include "gpu/device_list.h"
#include "gpu/vulkan_body_evaluator.h"

namespace abf::cli {
namespace {

/// Collects findings; a check that fails says what to do and makes the command fail.
class Report {
  public:
    void add(const std::string& name, bool works, const std::string& finding) {
        text_ += (works ? "  ok    " : "  FAIL  ") + name + std::string(name.size() < 16 ? 16 - name.size() : 1, ' ') + finding + "\n";
        json_.push_back({{"check", name}, {"ok", works}, {"finding", finding}});
        healthy_ = healthy_ && works;
    }
    bool healthy() const { return healthy_; }
    const std::string& text() const { return text_; }
    const nlohmann::json& json() const { return json_; }

  private:
    bool healthy_ = true;
    std::string text_;
    nlohmann::json json_ = nlohmann::json::array();
};

double millisecondsSince(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

std::string formatted(const char* format, double value) {
    char text[64];
    std::snprintf(text, sizeof text, format, value);
    return text;
}

void checkVersions(Report& report) {
    report.add("program", true, "abf " ABF_VERSION);
    report.add("libraries", true,
               "Eigen " + std::to_string(EIGEN_WORLD_VERSION) + "." + std::to_string(EIGEN_MAJOR_VERSION) + "." +
                   std::to_string(EIGEN_MINOR_VERSION) + ", OpenCV " CV_VERSION);
}

void checkModel(Report& report) {
    const auto start = std::chrono::steady_clock::now();
    auto model = loadModel();
    if (!model) return report.add("body model", false, model.error().message);
    const double load = millisecondsSince(start);
    report.add("body model", true,
               std::string((*model)->name()) + " " + std::string((*model)->version()) + ", loaded in " +
                   formatted("%.0f ms", load) + ", sha256 " + std::string((*model)->sha256()).substr(0, 12) + ", " +
                   defaultModelPath().string());
    auto evaluator = makeCpuBodyEvaluator(*model);
    EvaluatedBody body;
    const auto evaluated = evaluator->evaluate({}, {}, body);
    if (!evaluated) return report.add("evaluator", false, evaluated.error().message);
    const auto again = std::chrono::steady_clock::now();
    BodyShape other;
    other.phenotypes[Phenotype::Weight] = 0.6;
    const auto repeated = evaluator->evaluate(other, {}, body);
    report.add("evaluator", repeated.has_value(), evaluator->backendName() + ", a body in " + formatted("%.2f ms", millisecondsSince(again)));
}

void checkNetworks(Report& report) {
    const auto start = std::chrono::steady_clock::now();
    auto detector = loadDetector();
    if (!detector) return report.add("networks", false, detector.error().message);
    report.add("networks", true, "BlazePose ready in " + formatted("%.0f ms", millisecondsSince(start)) + ", " +
                                     defaultPoseModelDir().string());
}

/// A body from the device against one from the CPU.
void checkVulkanBody(Report& report, const BackendArguments& arguments) {
    const auto model = loadModel();
    if (!model) return;  // told already
    auto device = makeVulkanBodyEvaluator(*model, arguments.vulkanOptions());
    if (!device) {
        // Without a wish for a device the CPU serves as well.
        return report.add("Vulkan body", arguments.device.empty(), device.error().message);
    }
    const auto cpu = makeCpuBodyEvaluator(*model);
    EvaluatedBody expected, actual;
    BodyShape shape;
    double milliseconds = 0;
    for (int i = 0; i < 3; ++i) {  // the first call warms up
        shape.phenotypes[Phenotype::Weight] = 0.4 + 0.1 * i;
        const auto start = std::chrono::steady_clock::now();
        if (auto done = (*device)->evaluate(shape, {}, actual); !done) return report.add("Vulkan body", false, done.error().message);
        milliseconds = millisecondsSince(start);
    }
    if (auto done = cpu->evaluate(shape, {}, expected); !done) return report.add("Vulkan body", false, done.error().message);
    const double difference = (expected.vertices - actual.vertices).cwiseAbs().maxCoeff();
    constexpr double kAllowed = 2e-6;
    report.add("Vulkan body", difference <= kAllowed,
               (*device)->backendName() + ", a body in " + formatted("%.2f ms", milliseconds) + ", " +
                   formatted("%.1e m from the CPU's", difference));
}

void checkVulkan(Report& report, const BackendArguments& arguments) {
    const auto devices = listVulkanDevices();
    if (!devices) {
        const bool wanted = !arguments.device.empty();
        return report.add("Vulkan", !wanted, "not available: " + devices.error().message +
                                                 (wanted ? "" : " Everything runs on the CPU."));
    }
    for (std::size_t i = 0; i < devices->size(); ++i) {
        const auto& device = (*devices)[i];
        report.add("Vulkan device " + std::to_string(i), true,
                   device.name + " (" + device.kind + ", API " + device.apiVersion + ", driver " + device.driver + ")");
    }
    checkVulkanBody(report, arguments);
}

}  // namespace

void addDoctorCommand(CLI::App& app, Run& run) {
    auto* command = app.add_subcommand("doctor", "Check this installation: versions, model, networks, Vulkan devices");
    auto arguments = std::make_shared<BackendArguments>();
    addDeviceOption(*command, *arguments);
    command->callback([arguments, &run] {
        run = [arguments](const Output& output, std::stop_token) -> ExitCode {
            Report report;
            checkVersions(report);
            checkModel(report);
            checkNetworks(report);
            const auto decoder = findDecoder();
            report.add("photo decoder", decoder.has_value(), decoder ? decoder->string() : decoder.error().message);
            checkVulkan(report, *arguments);
            output.result({{"healthy", report.healthy()}, {"checks", report.json()}}, report.text());
            return report.healthy() ? kDone : kFailed;
        };
    });
}

}  // namespace abf::cli
