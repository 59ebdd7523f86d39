// SPDX-License-Identifier: Apache-2.0
#include "gpu/fit/vulkan_evidence.h"

#include <atomic>
#include <cmath>
#include <limits>
#include <mutex>

#include "core/body/parameter_check.h"
#include "core/fit/fit_geometry.h"
#include "gpu/device/context.h"
#include "gpu/fit/fit_pass.h"

namespace abf {
namespace {

using RowMatrix3 = Eigen::Matrix<double, 3, 3, Eigen::RowMajor>;

class VulkanEvidence final : public EvidenceEvaluator {
  public:
    /// `failed` is set when the device fails.
    VulkanEvidence(std::shared_ptr<const FitTables> tables, std::shared_ptr<std::atomic<bool>> failed)
        : tables_(tables), failed_(std::move(failed)), pass_(std::move(tables)) {}

    std::string name() const override { return "vulkan: " + tables_->context()->info().name; }

    Result<void> begin(const FitUnknowns& unknowns, std::vector<EvidenceView> views) override {
        auto stage = compileStage(*tables_, unknowns, views);
        if (!stage) return propagate(stage);
        unknowns_ = unknowns;
        cameras_.clear();
        for (const EvidenceView& view : views) cameras_.push_back(view.camera.cameraFromWorld);
        return guarded([&] { pass_.begin(std::move(*stage)); });
    }

    Result<void> linearise(const BodyState& state, std::span<NormalEquations> out) override {
        if (auto ok = evaluate(state, true); !ok) return ok;
        const std::size_t columns = static_cast<std::size_t>(unknowns_.viewSize());
        for (std::size_t v = 0; v < cameras_.size(); ++v) {
            out[v].begin(unknowns_.viewSize(), true);
            if (!possible(v)) {
                out[v].markImpossible();
                continue;
            }
            const std::span<const float> packed = pass_.packed(v);
            out[v].addSums(static_cast<double>(pass_.cost(v)), packed.data(),
                           packed.data() + columns * (columns + 1) / 2);
        }
        return {};
    }

    Result<void> costs(const BodyState& state, std::span<double> out) override {
        if (auto ok = evaluate(state, false); !ok) return ok;
        for (std::size_t v = 0; v < cameras_.size(); ++v) out[v] = costOf(v);
        return {};
    }

    Result<void> costs(std::span<const BodyState> candidates, std::span<double> out) override {
        return guarded([&] {
            const std::size_t views = cameras_.size();
            pass_.beginCandidates(candidates.size());
            for (std::size_t next = 0; next < candidates.size();) {
                valid_.clear();
                while (next < candidates.size() && addCandidate(candidates[next])) ++next;
                const std::size_t first = next - pass_.candidateCount();
                pass_.runCandidates();
                for (std::size_t i = 0; i < valid_.size(); ++i) out[first * views + i] = costOf(i);
            }
        });
    }

  private:
    template <class Operation>
    Result<void> guarded(const Operation& operation) {
        try {
            operation();
            return {};
        } catch (const vk::SystemError& error) {
            *failed_ = true;
            return tl::unexpected<Error>(deviceError(tables_->context()->info().name, error));
        }
    }

    Result<void> evaluate(const BodyState& state, bool slopes) {
        valid_.assign(cameras_.size(), false);
        if (!checkShape(tables_->model(), state.shape)) return {};
        return guarded([&] {
            pass_.setShape(state.shape, unknowns_.body, slopes);
            for (std::size_t v = 0; v < cameras_.size(); ++v) valid_[v] = setView(v, state, v);
            pass_.run(slopes);
        });
    }

    /// False when those before it must run first.
    bool addCandidate(const BodyState& state) {
        const bool valid = checkShape(tables_->model(), state.shape).has_value();
        if (!pass_.addCandidate(valid ? &state.shape : nullptr)) return false;
        for (std::size_t v = 0; v < cameras_.size(); ++v)
            valid_.push_back(setView(valid_.size(), state, v) && valid);
        return true;
    }

    /// False for a pose that is none; the body then stands in a pose that is one.
    bool setView(std::size_t body, const BodyState& state, std::size_t view) {
        static const BodyPose kIdentity;
        const Rig& rig = tables_->model().annyRig();
        const Eigen::Map<const RowMatrix3> reference(rig.referenceOrientations.data());
        const BodyPose& pose = state.poses[view];
        const bool valid =
            pose.parameterization == PoseParameterization::LocalRef && checkPose(rig, pose).has_value();
        // The root's head lies at Uᵀd; terms without a camera know only differences of points.
        Eigen::Vector3d head = Eigen::Vector3d::Zero();
        if (valid && !pose.bones.empty()) head = reference.transpose() * pose.bones[0].topRightCorner<3, 1>();
        pass_.setView(body, valid ? pose : kIdentity, cameras_[view] * head, state.focalFactor(view),
                      state.clothing);
        return valid;
    }

    /// An impossible state tells a negative cost, one that overflows none that is finite.
    bool possible(std::size_t view) const {
        return valid_[view] && std::isfinite(pass_.cost(view)) && pass_.cost(view) >= 0;
    }
    double costOf(std::size_t view) const {
        return possible(view) ? static_cast<double>(pass_.cost(view))
                              : std::numeric_limits<double>::infinity();
    }

    std::shared_ptr<const FitTables> tables_;
    std::shared_ptr<std::atomic<bool>> failed_;
    FitPass pass_;
    FitUnknowns unknowns_;
    std::vector<Eigen::Isometry3d> cameras_;
    std::vector<bool> valid_;
};

Result<std::unique_ptr<EvidenceEvaluator>> makeEvidence(std::shared_ptr<const FitTables> tables,
                                                        std::shared_ptr<std::atomic<bool>> failed) {
    const auto context = tables->context();
    try {
        return std::make_unique<VulkanEvidence>(std::move(tables), std::move(failed));
    } catch (const vk::SystemError& error) {
        return tl::unexpected<Error>(deviceError(context->info().name, error));
    }
}

/// What the evaluators of a factory share.
class SharedDevice {
  public:
    SharedDevice(std::shared_ptr<const BodyModel> model, VulkanOptions options)
        : model_(std::move(model)), options_(std::move(options)) {}

    Result<std::unique_ptr<EvidenceEvaluator>> make(const FitGeometry& geometry) {
        const std::lock_guard lock(mutex_);
        if (!tables_ || *failed_) {
            tables_.reset();
            failed_ = std::make_shared<std::atomic<bool>>(false);
            auto context = DeviceContext::create(options_);
            if (!context) return propagate(context);
            try {
                tables_ = std::make_shared<const FitTables>(
                    std::make_shared<const BoneTables>(*context, model_),
                    std::make_shared<const SurfaceTables>(*context, model_), geometry.landmarks());
            } catch (const vk::SystemError& error) {
                return tl::unexpected<Error>(deviceError((*context)->info().name, error));
            }
        }
        return makeEvidence(tables_, failed_);
    }

  private:
    std::mutex mutex_;
    std::shared_ptr<const BodyModel> model_;
    VulkanOptions options_;
    std::shared_ptr<const FitTables> tables_;
    std::shared_ptr<std::atomic<bool>> failed_;
};

}  // namespace

Result<std::unique_ptr<EvidenceEvaluator>> makeVulkanEvidence(std::shared_ptr<const FitTables> tables) {
    return makeEvidence(std::move(tables), std::make_shared<std::atomic<bool>>(false));
}

EvidenceFactory vulkanEvidenceFactory(std::shared_ptr<const BodyModel> model, VulkanOptions options) {
    const auto shared = std::make_shared<SharedDevice>(std::move(model), std::move(options));
    return [shared](const FitGeometry& geometry) { return shared->make(geometry); };
}

}  // namespace abf
