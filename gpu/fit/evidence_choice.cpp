// SPDX-License-Identifier: Apache-2.0
#include "gpu/fit/evidence_choice.h"

#include <array>

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
    if (auto begun = evaluator.begin({typical.free}, {typical.view}); !begun) return propagate(begun);
    std::array<NormalEquations, 1> equations;
    std::array<double, 1> cost{};
    BodyState state = typical.state;
    return medianMs([&](int i) -> Result<void> {
        state.shape.phenotypes[Phenotype::Weight] = 0.5 + 0.03 * i;
        if (auto done = evaluator.linearise(state, equations); !done) return done;
        return evaluator.costs(state, cost);
    });
}

Result<BackendTimes> measureIterations(const std::shared_ptr<const BodyModel>& model,
                                       const EvidenceFactory& factory) {
    const FitGeometry geometry(model);
    const TypicalView typical(geometry);
    auto onDevice = factory(geometry);
    if (!onDevice) return propagate(onDevice);
    const auto deviceMs = iterationMs(**onDevice, typical);
    if (!deviceMs) return propagate(deviceMs);
    const auto cpuMs = iterationMs(*makeCpuEvidence(geometry), typical);
    if (!cpuMs) return propagate(cpuMs);
    return BackendTimes{*cpuMs, *deviceMs};
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

}  // namespace abf
