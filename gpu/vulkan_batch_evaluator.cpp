// SPDX-License-Identifier: Apache-2.0
#include "gpu/vulkan_batch_evaluator.h"

#include <algorithm>
#include <chrono>

#include "gpu/kernels/forward_pass.h"
#include "gpu/prepared_body.h"

namespace abf {
namespace {

/// Half of what is allowed, as some bodies have more shapes at work than those that were timed.
constexpr double kSubmissionMs = 50;
/// Bodies of the first submission, by which the others are sized. One: its time on a slow device is not known yet.
constexpr int kFirstBodies = 1;
/// More gain nothing and cost memory.
constexpr int kMostBodies = 256;

}  // namespace

struct VulkanBatchEvaluator::Bench {
    std::shared_ptr<const DeviceContext> context;
    int vertexCount;
    BodyPreparation preparation;
    ForwardPass pass;
    std::vector<PreparedBody> prepared;
    std::vector<ForwardPass::Body> bodies;
    double bodyMs = 0;  ///< on the device, of the last submission; 0: none yet
    int largest = 0;

    Bench(const std::shared_ptr<const BodyModel>& model, std::shared_ptr<const DeviceContext> c)
        : context(std::move(c)),
          vertexCount(model->prefixVertexCount()),
          preparation(model),
          pass(std::make_shared<const SurfaceTables>(context, model)) {}

    int nextCount(std::size_t left) const {
        int count = kFirstBodies;
        if (bodyMs > 0)
            count = static_cast<int>(std::clamp(kSubmissionMs / bodyMs, 1.0, double{kMostBodies}));
        return static_cast<int>(std::min<std::size_t>(left, static_cast<std::size_t>(count)));
    }

    /// Makes room for `count` bodies, or for as many as there is memory for, and returns how many.
    int makeRoom(int count, ForwardOutputs outputs) {
        if (count > pass.capacity()) count = std::clamp(pass.largestCapacity(outputs), 1, count);
        for (;; count /= 2) {
            try {
                pass.reserve(count, outputs);
                return count;
            } catch (const vk::OutOfDeviceMemoryError&) {
                if (count == 1) throw;
            } catch (const vk::OutOfHostMemoryError&) {
                if (count == 1) throw;
            }
        }
    }

    void submit(ForwardOutputs outputs) {
        const auto start = std::chrono::steady_clock::now();
        pass.run(bodies, outputs);
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
        bodyMs = took.count() / static_cast<double>(bodies.size());
        largest = std::max(largest, static_cast<int>(bodies.size()));
    }

    Mesh mesh(int body, bool normals) const {
        const auto map = [this](std::span<const float> floats) {
            return Eigen::Map<const Eigen::Matrix3Xf>(floats.data(), 3, floats.empty() ? 0 : vertexCount);
        };
        return {map(pass.posed(body)), map(normals ? pass.normals(body) : std::span<const float>())};
    }
};

VulkanBatchEvaluator::VulkanBatchEvaluator(std::unique_ptr<Bench> bench) : bench_(std::move(bench)) {}
VulkanBatchEvaluator::~VulkanBatchEvaluator() = default;

Result<std::unique_ptr<VulkanBatchEvaluator>> VulkanBatchEvaluator::create(
    std::shared_ptr<const BodyModel> model, std::shared_ptr<const DeviceContext> context) {
    try {
        return std::unique_ptr<VulkanBatchEvaluator>(
            new VulkanBatchEvaluator(std::make_unique<Bench>(model, context)));
    } catch (const vk::SystemError& error) {
        return tl::unexpected<Error>(deviceError(context->info().name, error));
    }
}

Result<void> VulkanBatchEvaluator::evaluate(std::span<const BodyShape> shapes,
                                            std::span<const BodyPose> poses, bool normals,
                                            const Receiver& receive, const std::stop_token& stop) {
    if (shapes.size() != poses.size()) {
        return fail(ErrorCode::InvalidArgument, std::to_string(shapes.size()) + " shapes and " +
                                                    std::to_string(poses.size()) +
                                                    " poses were given. Give one pose a shape.");
    }
    Bench& b = *bench_;
    const ForwardOutputs outputs{.normals = normals};
    try {
        for (std::size_t done = 0; done < shapes.size(); done += b.bodies.size()) {
            if (stop.stop_requested())
                return fail(ErrorCode::Cancelled, "The bodies were not all evaluated: it was cancelled.");
            const auto count =
                static_cast<std::size_t>(b.makeRoom(b.nextCount(shapes.size() - done), outputs));
            if (b.prepared.size() < count) b.prepared.resize(count);
            b.bodies.clear();
            for (std::size_t i = 0; i < count; ++i) {
                if (auto ok = b.preparation.prepare(shapes[done + i], poses[done + i], false, b.prepared[i]);
                    !ok)
                    return ok;
                b.bodies.push_back({&b.prepared[i].plan, b.prepared[i].levers});
            }
            b.submit(outputs);
            for (std::size_t i = 0; i < count; ++i) receive(done + i, b.mesh(static_cast<int>(i), normals));
        }
    } catch (const vk::SystemError& error) {
        return tl::unexpected<Error>(deviceError(b.context->info().name, error));
    }
    return {};
}

std::string VulkanBatchEvaluator::backendName() const {
    return "vulkan: " + bench_->context->info().name;
}
std::size_t VulkanBatchEvaluator::deviceBytes() const {
    return bench_->pass.deviceBytes();
}
int VulkanBatchEvaluator::largestSubmission() const {
    return bench_->largest;
}

}  // namespace abf
