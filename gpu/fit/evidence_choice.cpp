// SPDX-License-Identifier: Apache-2.0
#include "gpu/fit/evidence_choice.h"

#include <algorithm>
#include <chrono>
#include <mutex>

#include "core/fit/cpu_evidence.h"
#include "core/fit/fit_geometry.h"
#include "core/fit/landmark_evidence.h"
#include "core/fit/view_frame.h"
#include "gpu/device/preferred_device.h"
#include "gpu/fit/vulkan_evidence.h"

namespace abf {
namespace {

/// A body four metres before a camera, with every landmark seen where it is.
struct TypicalView {
    explicit TypicalView(const FitGeometry& geometry) {
        free.phenotypes = {Phenotype::Gender, Phenotype::Muscle, Phenotype::Weight, Phenotype::Height,
                           Phenotype::Proportions};
        free.bones = geometry.freeBones();
        free.rootTranslation = true;
        Eigen::Isometry3d place = Eigen::Isometry3d::Identity();
        place.translation() = Eigen::Vector3d(0, 4, 0);
        state.poses = {referencePose(geometry.rig())};
        moveBody(state.poses[0], geometry.rig(), place);
        view.camera.width = view.camera.height = 1000;
        view.camera.fx = view.camera.fy = 1000;
        view.camera.cx = view.camera.cy = 500;
        view.camera.cameraFromWorld.linear() = levelCameraFromFit();
        for (int k = 0; k < kLandmarkCount; ++k) {
            view.terms.push_back({.kind = PointTermKind::Reprojection,
                                  .points = {k},
                                  .target = {500.0 + k, 500.0 - k, 0},
                                  .sigma = 5,
                                  .lossScale = 3});
        }
    }
    FreeParameters free;
    BodyState state;
    EvidenceView view;
};

/// Median of a linearisation and a trial, milliseconds.
Result<double> iterationMs(EvidenceEvaluator& evaluator, const TypicalView& typical) {
    if (auto begun = evaluator.begin(typical.free, {typical.view}); !begun) return propagate(begun);
    std::array<NormalEquations, 1> equations;
    std::array<double, 1> cost{};
    std::array<double, 9> times{};
    BodyState state = typical.state;
    for (int i = -2; i < static_cast<int>(times.size()); ++i) {  // the first two warm up
        state.shape.phenotypes[Phenotype::Weight] = 0.5 + 0.03 * i;
        const auto start = std::chrono::steady_clock::now();
        if (auto done = evaluator.linearise(state, equations); !done) return propagate(done);
        if (auto done = evaluator.costs(state, cost); !done) return propagate(done);
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
        if (i >= 0) times[static_cast<std::size_t>(i)] = took.count();
    }
    std::nth_element(times.begin(), times.begin() + times.size() / 2, times.end());
    return times[times.size() / 2];
}

Result<ForwardTimes> measureIterations(const std::shared_ptr<const BodyModel>& model,
                                       const EvidenceFactory& factory) {
    const FitGeometry geometry(model);
    const TypicalView typical(geometry);
    auto onDevice = factory(geometry);
    if (!onDevice) return propagate(onDevice);
    const auto deviceMs = iterationMs(**onDevice, typical);
    if (!deviceMs) return propagate(deviceMs);
    const auto cpuMs = iterationMs(*makeCpuEvidence(geometry), typical);
    if (!cpuMs) return propagate(cpuMs);
    return ForwardTimes{*cpuMs, *deviceMs};
}

}  // namespace

Result<EvidenceFactory> chooseEvidence(const std::shared_ptr<const BodyModel>& model, Backend backend,
                                       const VulkanOptions& options) {
    if (backend == Backend::Cpu) return EvidenceFactory();
    const auto device = preferredVulkanDevice(options);
    if (!device) {
        if (backend == Backend::Vulkan || !options.device.empty()) return propagate(device);
        return EvidenceFactory();
    }
    EvidenceFactory factory = vulkanEvidenceFactory(model, options);
    if (backend == Backend::Vulkan) return factory;
    const auto file = options.pipelineCacheDir.empty() ? std::filesystem::path()
                                                       : options.pipelineCacheDir / "iteration-times.json";
    const Backend faster = fasterBackend(*device, file, [&] { return measureIterations(model, factory); });
    return faster == Backend::Vulkan ? factory : EvidenceFactory();
}

EvidenceFactory evidenceChosenLater(std::shared_ptr<const BodyModel> model, Backend backend,
                                    VulkanOptions options) {
    struct Choice {
        std::once_flag once;
        Result<EvidenceFactory> factory;
    };
    auto choice = std::make_shared<Choice>();
    return [choice, model = std::move(model), backend, options = std::move(options)](
               const FitGeometry& geometry) -> Result<std::unique_ptr<EvidenceEvaluator>> {
        std::call_once(choice->once, [&] { choice->factory = chooseEvidence(model, backend, options); });
        if (!choice->factory) return propagate(choice->factory);
        return *choice->factory ? (*choice->factory)(geometry) : makeCpuEvidence(geometry);
    };
}

}  // namespace abf
